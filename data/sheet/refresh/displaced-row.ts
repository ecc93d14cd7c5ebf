import { type CellValue, isEmpty, isSameValue } from '../../rules/table/cell-value.ts';
import { withoutMonths } from '../../rules/table/row-name.ts';
import { publishedKeyOf } from '../formula/published.ts';
import { isFormulaCell, type SheetTable } from '../grid/sheet-table.ts';
import type { SheetColumn, SheetPlan } from '../plan/plan.ts';
import { type CellChange, cellChangeOf, NAMING } from './cell-change.ts';
import type { OwnedColumns } from './owned-column.ts';

/** The table and plan in which `displacedRows` looks. */
interface Named {
  table: SheetTable;
  plan: SheetPlan;
  owned: OwnedColumns;
  /** The rows of the body for each row of the plan. */
  targets: number[][];
  /** Whether rows have gone on to other periods, so that their names of periods tell nothing. */
  arePeriodsMoved: boolean;
}

/**
 * The rows in which the names are another row's, each with the row that holds the names of its own key; undefined where
 * none or several do. A user who sorts the columns that he sees moves all of them past the hidden keys.
 */
export type DisplacedRows = Map<number, number | undefined>;

/**
 * A ledger may give a thing another name, and a user may type one. So a row counts as moved where a name in it is one
 * of another row of the plan, or where its own names stand in the row of
 * another key, which should have others.
 */
export function displacedRows({ table, plan, owned, targets, arePeriodsMoved }: Named): DisplacedRows {
  const columns = identifying(plan).filter(({ key }) => key !== 'PERIOD' || !arePeriodsMoved);
  const inSheet = (row: number) => columns.map(({ key }) => plain(table.values[row]?.[owned.get(key)?.at ?? -1]));
  const inPlan = (planRow: number) => columns.map(({ cells }) => plain(cells[planRow]));
  const names = columns.map(({ key, cells }) => new Set(REWORDED.has(key) ? [] : cells.map(plain)));
  const bearers = new Map<string, number[]>();
  table.values.forEach((_, row) => {
    const name = nameOf(inSheet(row));
    bearers.set(name, [...(bearers.get(name) ?? []), row]);
  });
  const rightful = new Map(
    targets.flatMap((rows, planRow) => rows.map((row) => [row, nameOf(inPlan(planRow))] as const)),
  );
  const found: DisplacedRows = new Map();
  targets.forEach((rows, planRow) => {
    const own = inPlan(planRow);
    const ownName = nameOf(own);
    const elsewhere = (bearers.get(ownName) ?? []).filter((row) => (rightful.get(row) ?? ownName) !== ownName);
    for (const row of rows) {
      const other = inSheet(row).map((cell, at) => (isEmpty(cell) || isSameValue(cell, own[at]) ? undefined : cell));
      const isAnothers = other.some((cell, at) => cell !== undefined && names[at]?.has(cell));
      const isOther = other.some((cell) => cell !== undefined);
      if (isAnothers || (isOther && elsewhere.length > 0))
        found.set(row, elsewhere.length === 1 ? elsewhere[0] : undefined);
    }
  });
  for (const row of rowsOfSortedResults({ table, plan, owned, targets, arePeriodsMoved }))
    if (!found.has(row)) found.set(row, undefined);
  return found;
}

/** Fewer results that changed places were put there by hand. */
const LEAST_SORTED = 3;

/** Rows of which a user sorted the results alone: together they hold what was published in them, each another's. */
function rowsOfSortedResults({ table, plan, owned, targets }: Named): number[] {
  return plan.columns.flatMap(({ key }) => {
    const at = owned.get(key)?.at;
    const published = owned.get(publishedKeyOf(key) ?? '')?.at;
    if (at === undefined || published === undefined) return [];
    const rows = targets.flat().filter((row) => {
      const cells = table.values[row];
      return cells && !isFormulaCell(table, row, at) && !isSameValue(cells[at], cells[published]);
    });
    const held = (column: number) => nameOf(rows.map((row) => table.values[row]?.[column]).sort(byText));
    return rows.length >= LEAST_SORTED && held(at) === held(published) ? rows : [];
  });
}

function byText(left: CellValue | undefined, right: CellValue | undefined): number {
  const [a, b] = [String(left ?? ''), String(right ?? '')];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The columns by which a reader tells the rows apart. */
export function identifying({ columns }: SheetPlan): SheetColumn[] {
  const values = columns.filter(({ role }) => role === 'value');
  const named = values.filter(({ key }) => IDENTIFYING.has(key));
  return named.length > 0 ? named : values.slice(0, 1);
}

const IDENTIFYING = new Set([...NAMING, 'GOAL', 'TEXT', 'UNIT']);
/** Their words may change with the ledger to what other rows have. */
const REWORDED = new Set(['TASK', 'TEXT', 'MEASURE', 'PERIOD', 'UNIT']);

/** A name without its months, which go on from refresh to refresh. */
function plain(cell: CellValue | undefined): CellValue | undefined {
  return typeof cell === 'string' ? withoutMonths(cell) : cell;
}

function nameOf(cells: (CellValue | undefined)[]): string {
  return JSON.stringify(cells.map((cell) => (isEmpty(cell) ? '' : cell)));
}

/**
 * The change of a cell in a row whose names are another's: its content is compared with what stood beside its own
 * names. What formulas came to there belongs to the hidden cells of that row, and names are put right, not changed.
 */
export function displacedChange(
  table: SheetTable,
  plan: SheetPlan,
  cell: { column: SheetColumn; at: number; row: number | undefined; planRow: number },
): CellChange | undefined {
  const { column, row } = cell;
  const isPutRight = column.role === 'formula' || identifying(plan).includes(column);
  return row === undefined || isPutRight ? undefined : cellChangeOf(table, plan, { ...cell, row });
}
