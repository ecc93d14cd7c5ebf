import { type CellValue, isEmpty, isSameValue } from '../../rules/table/cell-value.ts';
import type { SheetTable } from '../grid/sheet-table.ts';
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
  /** Rows of which the plan has no key. */
  goneRows: number[];
}

/**
 * The rows in which the names are another row's, each with the row that holds the names of its own key; undefined where
 * none or several do. A user who sorts the columns that he sees moves all of them past the hidden keys.
 */
export type DisplacedRows = Map<number, number | undefined>;

/** A ledger may give a thing another name, so rows count as moved only where at least one bears the names of another. */
export function displacedRows({ table, plan, owned, targets, goneRows }: Named): DisplacedRows {
  const columns = identifying(plan);
  const inSheet = (row: number) => columns.map(({ key }) => table.values[row]?.[owned.get(key)?.at ?? -1]);
  const inPlan = (planRow: number) => columns.map(({ cells }) => cells[planRow]);
  const planned = new Set(targets.map((_, planRow) => nameOf(inPlan(planRow))));
  const suspects = targets.flatMap((rows, planRow) =>
    rows
      .filter((row) => row < table.values.length && differs(inSheet(row), inPlan(planRow)))
      .map((row) => ({ row, planRow })),
  );
  const bearsAnothers = (row: number) => planned.has(nameOf(inSheet(row)));
  const missed = new Set(suspects.map(({ planRow }) => nameOf(inPlan(planRow))));
  const isMoved =
    suspects.some(({ row }) => bearsAnothers(row)) || goneRows.some((row) => missed.has(nameOf(inSheet(row))));
  if (!isMoved) return new Map();
  const bearers = new Map<string, number[]>();
  table.values.forEach((_, row) => {
    const name = nameOf(inSheet(row));
    bearers.set(name, [...(bearers.get(name) ?? []), row]);
  });
  return new Map(
    suspects.map(({ row, planRow }) => {
      const [bearer, ...more] = bearers.get(nameOf(inPlan(planRow))) ?? [];
      return [row, more.length === 0 ? bearer : undefined];
    }),
  );
}

/** The columns by which a reader tells the rows apart. */
function identifying({ columns }: SheetPlan): SheetColumn[] {
  const values = columns.filter(({ role }) => role === 'value');
  const named = values.filter(({ key }) => IDENTIFYING.has(key));
  return named.length > 0 ? named : values.slice(0, 1);
}

const IDENTIFYING = new Set([...NAMING, 'GOAL', 'TEXT']);

function nameOf(cells: (CellValue | undefined)[]): string {
  return JSON.stringify(cells.map((cell) => (isEmpty(cell) ? '' : cell)));
}

/** A name that a user took out, as under a merged look, is no other name. */
function differs(sheet: (CellValue | undefined)[], plan: (CellValue | undefined)[]): boolean {
  return sheet.some((cell, at) => !isEmpty(cell) && !isSameValue(cell, plan[at]));
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
