import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import { askOnce } from './answers.ts';
import { TableSentences, type TableSentencesQueryVariables } from './operations.ts';

/** The query of a table as it is shown: at the revision and the day of its definition. */
export function specAsShown(definition: TableDefinition): TableSentencesQueryVariables['spec'] {
  const { spec, language, revision, revisionName, asOf } = definition;
  const at = revisionName === undefined ? { atRevision: revision } : { at: revisionName };
  return { ...spec, asOf, ...at, language };
}

/**
 * Answers the whole table as the sentences that a report would print. Each appears once, for rows of one result share theirs.
 * @throws the faults of `ask`
 */
export async function askSentences(definition: TableDefinition): Promise<string> {
  const { table } = await askOnce(TableSentences, { spec: specAsShown(definition) });
  return [table.title, ...new Set(table.sentences.filter((sentence) => sentence !== ''))].join('\n');
}

/**
 * Answers one row of the table as such a sentence, or '' where the row is gone.
 * @throws the faults of `ask`
 */
export async function askRowSentence(definition: TableDefinition, rowKey: string): Promise<string> {
  const { table } = await askOnce(TableSentences, { spec: specAsShown(definition) });
  return table.sentences[table.rowKeys.indexOf(rowKey)] ?? '';
}
