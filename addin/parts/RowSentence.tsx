import type { ReactNode } from 'react';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import { askRowSentence } from '../ask/table-sentences.ts';
import { useWords } from '../words/use-words.ts';
import { CopyText } from './CopyText.tsx';

/** Copies a row of a table as the sentence that a report would print. */
export function RowSentence({ definition, rowKey }: { definition: TableDefinition; rowKey: string }): ReactNode {
  const { table } = useWords();
  return <CopyText key={rowKey} text={() => askRowSentence(definition, rowKey)} label={table.copyRow} />;
}
