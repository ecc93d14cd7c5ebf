import type { ReactNode } from 'react';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import { CopyText } from '../parts/CopyText.tsx';
import { useWords } from '../state/pane-context.ts';
import { sentenceOf } from './table-sentences.ts';

/** Copies a row of a table as the sentence that a report would print. */
export function RowSentence({ definition, rowKey }: { definition: TableDefinition; rowKey: string }): ReactNode {
  const { table } = useWords();
  return <CopyText key={rowKey} text={() => sentenceOf(definition, rowKey)} label={table.copyRow} />;
}
