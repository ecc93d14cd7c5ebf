import { asOfWorkbook, type CellKey } from '../../data/sheet/formula/plan-argument.ts';
import { type Ask, ServerFailed } from '../ask/client.ts';
import { CellsByKey, type CellsByKeyQuery, type ColumnKind, type Language } from '../ask/operations.ts';
import type { AskKeys, NoComparison } from './batch.ts';
import type { ComparisonCells } from './table.ts';
import { resultPeriodOf } from './why-empty.ts';

type Answered = CellsByKeyQuery['comparisonsByKey'][number];

function answerOf(answer: Answered, columns: ColumnKind[]): ComparisonCells | NoComparison {
  if (answer.__typename === 'NoAnswer') return { why: answer.why, message: answer.message };
  const cells = Object.fromEntries(columns.map((column, place) => [column, answer.cells[place] ?? null]));
  const { unitKind, label, period } = answer;
  return { unitKind, label, period, resultPeriod: resultPeriodOf(answer), cells };
}

/** The viewer's language for messages, and the workbook's for the words in cells. */
export interface Languages {
  language: Language;
  cellLanguage: Language;
}

/** What a workbook says for all of its formulas. */
export interface WorkbookWords extends Languages {
  /** The as-of of formulas that name none; undefined for the latest. */
  asOf?: string | undefined;
}

/** Asks the API what the cells of keys hold. */
export function keyAsker(ask: Ask, ofWorkbook: () => Promise<WorkbookWords>): AskKeys<CellKey, ComparisonCells> {
  return async (typed, columns, signal) => {
    const { asOf, ...languages } = await ofWorkbook();
    const keys = typed.map((key) => asOfWorkbook(key, asOf));
    const { revision, comparisonsByKey } = await ask(CellsByKey, { keys, columns, ...languages }, signal);
    // Something between us and the server may answer in its place, with JSON of its own.
    if (!revision || !Array.isArray(comparisonsByKey)) throw new ServerFailed(200);
    const answers = comparisonsByKey.map((answer) => answerOf(answer, columns));
    return { revision: revision.name, answers };
  };
}
