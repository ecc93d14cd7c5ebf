import { isEmpty, isSameValue } from '../../rules/table/cell-value.ts';
import { ColumnMissing, ColumnsChanged } from '../fault/table-fault.ts';
import { ROW_KEY } from '../formula/formula.ts';
import { comparableFormula } from '../formula/structured-reference.ts';
import { isFormulaCell, type SheetTable } from '../grid/sheet-table.ts';
import type { SheetColumn, SheetPlan, TableDefinition } from '../plan/plan.ts';
import { ownColumns } from '../plan/plan.ts';
import { carriedKey, movedPeriods } from './moved-period.ts';

/** The place of each of our columns in the table, by key, and whether a user renamed it. */
export type OwnedColumns = Map<string, { at: number; renamed: boolean }>;

interface Search {
  table: SheetTable;
  stored: TableDefinition;
  plan: SheetPlan;
  found: OwnedColumns;
}

/**
 * Finds our columns by header. One that a user renamed is known by standing between its old neighbours and holding
 * what we wrote; anything less is taken for the user's own and never written to.
 */
export function findOwnedColumns(table: SheetTable, stored: TableDefinition, wanted: SheetPlan): OwnedColumns {
  const plan = { ...wanted, columns: ownColumns(wanted.columns) };
  const storedKeys = new Set(stored.columns.map((column) => column.key));
  const added = plan.columns.filter((column) => !storedKeys.has(column.key));
  if (added.length > 0) throw new ColumnsChanged(added.map((column) => column.header));
  const search: Search = { table, stored, plan, found: new Map() };
  const headers = table.headers.map((header) => header.toLowerCase());
  for (const { key, header, renamed = false } of stored.columns) {
    const at = headers.indexOf(header.toLowerCase());
    if (at >= 0) search.found.set(key, { at, renamed });
  }
  // The row keys tell which row is which; formulas name other columns. So: keys first, formulas last.
  const order = { key: 0, input: 1, value: 2, formula: 3, blank: 4 };
  const missing = plan.columns
    .filter((column) => !search.found.has(column.key))
    .sort((a, b) => order[a.key === ROW_KEY ? 'key' : a.role] - order[b.key === ROW_KEY ? 'key' : b.role]);
  const lost = missing.filter((column) => {
    const at = renamedColumn(search, column);
    if (at !== undefined) search.found.set(column.key, { at, renamed: true });
    return at === undefined;
  });
  if (lost.length > 0) throw new ColumnMissing(lost.map((column) => headerOf(stored, column.key)));
  return search.found;
}

function headerOf(stored: TableDefinition, key: string): string {
  return stored.columns.find((column) => column.key === key)?.header ?? key;
}

function renamedColumn(search: Search, column: SheetColumn): number | undefined {
  const taken = new Set([...search.found.values()].map(({ at }) => at));
  const [after, before] = neighbours(search, column.key);
  const candidates = search.table.headers
    .map((_, at) => at)
    .filter((at) => at > after && at < before && !taken.has(at));
  const alike = candidates.filter((at) => holdsOurs(search, column, at));
  return alike.length === 1 ? alike[0] : undefined;
}

/** The positions of the nearest columns of ours before and after, as they stood when the table was written. */
function neighbours({ stored, found, table }: Search, key: string): [number, number] {
  const keys = stored.columns.map((column) => column.key);
  const index = keys.indexOf(key);
  const at = (neighbour: string) => found.get(neighbour)?.at;
  const after = keys
    .slice(0, index)
    .map(at)
    .findLast((position) => position !== undefined);
  const before = keys
    .slice(index + 1)
    .map(at)
    .find((position) => position !== undefined);
  return [after ?? -1, before ?? table.headers.length];
}

/** Half of what is there is what the plan has in the same rows: figures seldom change, and others differ. */
function holdsOurs(search: Search, column: SheetColumn, at: number): boolean {
  const { table, plan, found } = search;
  const moved = movedPeriods(search.stored, plan.definition);
  const planRows = new Map(plan.rowKeys.map((key, row) => [key, row]));
  const keyAt = column.key === ROW_KEY ? at : found.get(ROW_KEY)?.at;
  if (keyAt === undefined) return false;
  let ours = 0;
  let filled = 0;
  table.values.forEach((cells, row) => {
    const planRow = planRows.get(carriedKey(moved, String(cells[keyAt])));
    if (isEmpty(cells[at]) && !isFormulaCell(table, row, at)) return;
    filled++;
    if (planRow === undefined) return;
    if (
      column.formula !== undefined
        ? isOurFormula(search, column, table.formulas[row]?.[at])
        : isSameValue(cells[at], column.cells[planRow])
    )
      ours++;
  });
  return ours > 0 && ours * 2 >= filled;
}

function isOurFormula({ table, plan, found }: Search, column: SheetColumn, formula: unknown): boolean {
  const keys = keysByHeader(table.headers, found);
  const planKeys = new Map(plan.columns.map(({ key, header }) => [header.toLowerCase(), key]));
  return (
    typeof formula === 'string' &&
    comparableFormula(formula, (header) => keys.get(header.toLowerCase()) ?? header) ===
      comparableFormula(column.formula ?? '', (header) => planKeys.get(header.toLowerCase()) ?? header)
  );
}

/** The key of our column under each of the table's present headers (in lower case). */
export function keysByHeader(headers: string[], owned: OwnedColumns): Map<string, string> {
  return new Map([...owned].map(([key, { at }]) => [(headers[at] ?? '').toLowerCase(), key]));
}
