import type { CellValue } from '../../rules/table/cell-value.ts';
import { isSameValue } from '../../rules/table/cell-value.ts';
import { ROW_KEY } from '../formula/formula.ts';
import { shownAs } from '../grid/number-text.ts';
import { isUnknownResult, type SheetTable } from '../grid/sheet-table.ts';
import type { SheetColumn, SheetPlan } from '../plan/plan.ts';
import type { OwnedColumns } from './owned-column.ts';

export interface RowName {
  rowKey: string;
  /** The name that a reader gives the row: 龙岗区 地区生产总值 同比增速 2024年. */
  label: string;
}

/** A cell whose content is another after the refresh, as it is held and as it is shown. */
export interface CellChange extends RowName {
  column: string;
  header: string;
  before: CellValue;
  after: CellValue;
  beforeText: string;
  afterText: string;
  /** The figure that the cell shows now. */
  figureId: string | null;
}

/** The keys of the columns that name a row. */
export const NAMING = ['DISTRICT', 'TASK', 'INDICATOR', 'MEASURE', 'PERIOD'];

function namingColumns(plan: SheetPlan): SheetColumn[] {
  const named = plan.columns.filter((column) => NAMING.includes(column.key));
  return named.length > 0 ? named : plan.columns.slice(0, 1);
}

/** The name of a row of the plan. */
export function planRowName(plan: SheetPlan, row: number): RowName {
  const words = namingColumns(plan).map((column) => column.cells[row] ?? '');
  return { rowKey: plan.rowKeys[row] ?? '', label: words.filter((word) => word !== '').join(' ') };
}

/** The name of a row that is in the sheet, by what is there. */
export function sheetRowName(table: SheetTable, owned: OwnedColumns, at: { plan: SheetPlan; row: number }): RowName {
  const cell = (key: string) => table.values[at.row]?.[owned.get(key)?.at ?? -1] ?? '';
  const words = namingColumns(at.plan).map((column) => cell(column.key));
  return { rowKey: String(cell(ROW_KEY)), label: words.filter((word) => word !== '').join(' ') };
}

/** The change that a reader sees in one cell; undefined where nothing changes. */
export function cellChangeOf(
  table: SheetTable,
  plan: SheetPlan,
  cell: { column: SheetColumn; at: number; row: number; planRow: number },
): CellChange | undefined {
  const { column, at, row, planRow } = cell;
  // The place of a row is no news of it.
  if (column.role === 'input' || column.key === 'NUMBER') return undefined;
  if (isUnknownResult(table, row, at)) return undefined;
  const before = table.values[row]?.[at] ?? null;
  const after = (column.role === 'formula' ? column.results : column.cells)?.[planRow] ?? null;
  const format = column.numberFormats[planRow] ?? null;
  // A format that the file has lost is no news.
  const formatBefore = table.numberFormats[row]?.[at] === '' ? format : (table.numberFormats[row]?.[at] ?? null);
  const isSameFormat = (formatBefore ?? 'General') === (format ?? 'General');
  // This comes before any text is made: nearly all cells of a large table end here.
  if (isSameValue(before, after) && (typeof after !== 'number' || isSameFormat)) return undefined;
  const afterText = shownAs(after, format);
  const beforeText = shownAs(before, formatBefore);
  // A formula's result is compared as shown: it is rounded, the API's own is not.
  const isSame = column.role === 'formula' ? shownAs(before, format) === afterText : isSameValue(before, after);
  // The same number under another comparator is news: 8.5%以上 is not 8.5%左右. More decimals are the user's taste.
  if (isSame && (typeof after !== 'number' || withoutDigits(beforeText) === withoutDigits(afterText))) return undefined;
  return {
    ...planRowName(plan, planRow),
    column: column.key,
    header: column.header,
    before: before === '' ? null : before,
    after,
    beforeText,
    afterText,
    figureId: column.figureIds?.[planRow] ?? null,
  };
}

function withoutDigits(text: string): string {
  return text.replace(/[\d.,]/g, '');
}
