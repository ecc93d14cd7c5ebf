import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import { askOnce } from './answers.ts';
import { TableSentences, type TableSentencesQueryVariables } from './operations.ts';

/** Each row of the table, as it stands in the definition's revision, as the sentence that a report would print. */
function sentencesAsked({ spec, language, revision, asOf }: TableDefinition): TableSentencesQueryVariables {
  return { spec: { ...spec, asOf, atRevision: revision, language } };
}

/**
 * The whole table as the sentences that a report would print, each once: rows of one result share theirs.
 * @throws the faults of `ask`
 */
export async function sentencesOf(definition: TableDefinition): Promise<string> {
  const { table } = await askOnce(TableSentences, sentencesAsked(definition));
  return [table.title, ...new Set(table.sentences.filter((sentence) => sentence !== ''))].join('\n');
}

/**
 * One row of the table as such a sentence; empty where it is no longer there.
 * @throws the faults of `ask`
 */
export async function rowSentenceOf(definition: TableDefinition, rowKey: string): Promise<string> {
  const { table } = await askOnce(TableSentences, sentencesAsked(definition));
  return table.sentences[table.rowKeys.indexOf(rowKey)] ?? '';
}
