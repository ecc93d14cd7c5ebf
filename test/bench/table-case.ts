import type { TableQuery } from '../../data/rules/table/table-query.ts';
import { sheetPlan } from '../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { type AnswerRow, ROWS, tableAnswer } from '../data/sheet/plan/table-answer.ts';
import { DISTRICTS, INDICATORS } from './place.ts';

/** A linked table as it is inserted, and as the ledger has it at the refresh. */
export interface TableCase {
  /** The number of cells, with inputs included. */
  name: string;
  plan: SheetPlan;
  news: SheetPlan;
}

const ID = 'PB_BENCH234';

/** A refresh brings a half-year's reports: every tenth result changes, and one row in two hundred is new. */
const EVERY = { change: 10, row: 200 };

/** Makes rows district by district, each with the figures of one of the rows in the tests. */
function rowsOf(count: number): AnswerRow[] {
  return Array.from({ length: count }, (_, at) => {
    const like = ROWS[at % ROWS.length] as AnswerRow;
    const [code, district] = DISTRICTS[Math.floor(at / INDICATORS.length) % DISTRICTS.length] ?? ['', ''];
    const indicator = INDICATORS[at % INDICATORS.length] ?? '';
    return { ...like, key: `${code}|${indicator}|${like.measure ?? 'LEVEL'}|2024`, district, indicator };
  });
}

function changed(row: AnswerRow, at: number): AnswerRow {
  return at % EVERY.change === 0 && row.actual !== null ? { ...row, actual: row.actual + 1 } : row;
}

export function tableCase(rows: number): TableCase {
  const all = rowsOf(rows + Math.ceil(rows / EVERY.row));
  const query: TableQuery = { districts: ['440307'], indicators: ['GDP'], periods: ['2024'] };
  const planOf = (given: AnswerRow[], revision: number) =>
    sheetPlan(tableAnswer(given, revision), query, { id: ID, language: 'ZH' });
  const plan = planOf(all.slice(0, rows), 5);
  const cells = rows * plan.columns.length;
  return { name: `${cells.toLocaleString('en')} cells`, plan, news: planOf(all.map(changed), 6) };
}
