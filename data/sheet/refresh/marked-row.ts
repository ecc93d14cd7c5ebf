import { words } from '../../rules/message/message.ts';
import { type CellValue, isEmpty } from '../../rules/table/cell-value.ts';
import { ROW_KEY } from '../formula/formula.ts';
import { publishedKeyOf } from '../formula/published.ts';
import { isFormulaCell, type SheetTable } from '../grid/sheet-table.ts';
import type { SheetPlan } from '../plan/plan.ts';
import { identifying } from './displaced-row.ts';
import { isOwnResult } from './kept-result.ts';
import type { OwnedColumns } from './owned-column.ts';

/** Cells by row of the body, then by column key. */
export type Marks = Map<number, Map<string, CellValue>>;

interface Gone {
  table: SheetTable;
  plan: SheetPlan;
  owned: OwnedColumns;
  /** The rows that the query no longer gives. */
  goneRows: number[];
  /** Whether the query is read as of another day than the table was. */
  isOtherDay: boolean;
}

/** The cells of a row that hold what was there on another day, emptied. What its user typed stays. */
function emptiedCells({ table, plan, owned }: Gone, row: number): Map<string, CellValue> {
  const named = new Set([...identifying(plan).map(({ key }) => key), ROW_KEY]);
  const placeOf = (key: string | undefined) => owned.get(key ?? '')?.at;
  const ofDay = plan.columns.filter(({ key, role, formula }) => {
    const at = placeOf(key);
    if (named.has(key) || role === 'blank' || formula !== undefined || at === undefined) return false;
    const published = placeOf(publishedKeyOf(key));
    const isTheirs =
      published === undefined ? isFormulaCell(table, row, at) : isOwnResult(table, { row, at, published });
    return !isTheirs && !isEmpty(table.values[row]?.[at]);
  });
  return new Map(ofDay.map(({ key }) => [key, null]));
}

/** The cells that mark each row that the query no longer gives. */
export function markedRows(gone: Gone): Marks {
  const { table, plan, owned, goneRows, isOtherDay } = gone;
  const mark = words(plan.definition.language).rowGone;
  const roles = new Map(plan.columns.map((column) => [column.key, column.role]));
  // A form may be left with columns that are computed or the user's: no word is written into those.
  const named = plan.columns.find((column) => column.role === 'value')?.key;
  const bearer =
    roles.get('VERDICT') === 'formula'
      ? 'FIXED'
      : roles.has('VERDICT')
        ? 'VERDICT'
        : roles.has('NOTE')
          ? 'NOTE'
          : named;
  const marked: Marks = new Map();
  for (const row of goneRows) {
    const now = String(table.values[row]?.[owned.get(bearer ?? '')?.at ?? -1] ?? '');
    const isMarked = now.endsWith(mark);
    const cells = isOtherDay ? emptiedCells(gone, row) : new Map<string, CellValue>();
    if (isMarked) cells.delete(bearer ?? '');
    else if (bearer !== undefined) cells.set(bearer, bearer === named ? `${now} ${mark}` : mark);
    if (bearer === 'FIXED' && !isMarked) cells.set('RULE', null);
    if (!isMarked || cells.size > 0) marked.set(row, cells);
  }
  return marked;
}
