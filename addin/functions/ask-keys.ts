import { type Ask, ServerFailed } from '../client.ts';
import { CellsByKey, type CellsByKeyQuery, type ColumnKind, type Language } from '../operations.ts';
import type { AskKeys, CellAnswer } from './batch.ts';

type Answered = CellsByKeyQuery['comparisonsByKey'][number];

function answerOf(answer: Answered, columns: ColumnKind[]): CellAnswer {
  if (answer.__typename === 'NoAnswer') return { why: answer.why, message: answer.message };
  const cells = Object.fromEntries(columns.map((column, place) => [column, answer.cells[place] ?? null]));
  return { unitKind: answer.unitKind, label: answer.label, cells };
}

/** Asks the API what the cells of keys hold, in the words of a language. */
export function keyAsker(ask: Ask, language: () => Language): AskKeys {
  return async (keys, columns, signal) => {
    const { revision, comparisonsByKey } = await ask(CellsByKey, { keys, columns, language: language() }, signal);
    // Something between us and the server may answer in its place, with JSON of its own.
    if (!revision || !Array.isArray(comparisonsByKey)) throw new ServerFailed(200);
    const answers = comparisonsByKey.map((answer) => answerOf(answer, columns));
    return { ledger: revision.ledger, revision: revision.number, answers };
  };
}
