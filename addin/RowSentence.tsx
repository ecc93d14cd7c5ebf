import type { ReactNode } from 'react';
import type { TableDefinition } from '../data/sheet/sheet-plan.ts';
import { CopyText } from './CopyText.tsx';
import { Fault } from './Fault.tsx';
import { TableSentences } from './operations.ts';
import { useWords } from './pane-context.ts';
import { sentencesAsked } from './table-sentences.ts';
import { useAnswer } from './use-answer.ts';

/** Copies a row of a table as the sentence that a report would print. */
export function RowSentence({ definition, rowKey }: { definition: TableDefinition; rowKey: string }): ReactNode {
  const { table } = useWords();
  const { answer, fault, retry } = useAnswer(TableSentences, sentencesAsked(definition));
  const at = answer?.table.rowKeys.indexOf(rowKey) ?? -1;
  const sentence = answer?.table.sentences[at] ?? '';
  if (fault !== undefined) return <Fault fault={fault} retry={retry} />;
  return sentence === '' ? null : <CopyText key={sentence} text={sentence} label={table.copyRow} />;
}
