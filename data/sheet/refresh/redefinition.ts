import { isEmpty, isSameValue } from '../../rules/table/cell-value.ts';
import { LayoutChanged } from '../fault/table-fault.ts';
import { ROW_KEY } from '../formula/formula.ts';
import { publishedKeyOf } from '../formula/published.ts';
import type { SheetTable } from '../grid/sheet-table.ts';
import type { SheetColumn, SheetPlan, TableDefinition } from '../plan/plan.ts';
import { ownColumns } from '../plan/plan.ts';
import type { RowName } from './cell-change.ts';
import { movedPeriods, withCarriedKeys } from './moved-period.ts';
import { findOwnedColumns, type OwnedColumns } from './owned-column.ts';
import { type ColumnWrite, type Refresh, refreshOf, type WantedTable } from './refresh.ts';

/** The steps that turn a table into the answer of another query. */
export interface Redefinition {
  /** Columns of ours that are new; they come behind the last column of the table. */
  added: SheetColumn[];
  /** Places of columns that the query no longer gives, counted from 0, to be deleted. */
  removedColumns: number[];
  /** Rows of the body that the query no longer gives and that hold nothing of the user's, to be deleted. */
  removedRows: { row: number; name: RowName }[];
  /** The refresh of the table with its new columns; `gone` has the rows that are marked and stay. */
  refresh: Refresh;
}

/** Throws `LayoutChanged`, `ColumnMissing`. */
export function redefinition(table: SheetTable, stored: TableDefinition, wanted: WantedTable): Redefinition {
  const plan = { ...wanted, columns: ownColumns(wanted.columns) };
  const blank = newlyChosen(wanted, stored);
  if (layoutOf(stored) !== layoutOf(plan.definition)) throw new LayoutChanged();
  const known = new Set(stored.columns.map(({ key }) => key));
  const planned = new Set(plan.columns.map(({ key }) => key));
  const fresh = plan.columns.filter(({ key }) => !known.has(key));
  const added = wanted.columns.filter((column) => fresh.includes(column) || blank.includes(column));
  const headers = freeHeaders(table.headers, added);
  const wider = withColumns(table, headers);
  const columns = [
    ...stored.columns.filter(({ key }) => planned.has(key)),
    ...added.flatMap((column, index) =>
      blank.includes(column) ? [] : [{ key: column.key, header: headers[index] ?? column.key }],
    ),
  ];
  const found = refreshOf(wider, { ...stored, columns }, plan);
  const removedColumns = removedAt(table, stored, planned);
  const theirs = found.theirs.filter((at) => !removedColumns.includes(at));
  const refresh = { ...found, theirs, writes: withHeaders(found.writes, table.headers.length, headers) };
  const owned = findOwnedColumns(wider, { ...stored, columns }, plan);
  const moved = movedPeriods(stored, plan.definition);
  const keyAt = owned.get(ROW_KEY)?.at ?? -1;
  const carried = withCarriedKeys(wider, { moved, keyAt }).table;
  const removedRows = rowsToRemove(carried, { plan, owned, removedColumns }).map((row) => ({
    row,
    name: nameOf(carried, owned, row),
  }));
  const keys = new Set(removedRows.map(({ name }) => name.rowKey));
  const named = removedRows.map(({ row, name }) => ({
    row,
    name: refresh.gone.find(({ rowKey }) => rowKey === name.rowKey) ?? name,
  }));
  const gone = refresh.gone.filter(({ rowKey }) => !keys.has(rowKey));
  // The cells of a new column change nothing that was shown before.
  const changes = refresh.changes.filter(({ column }) => known.has(column));
  return { added, removedColumns, removedRows: named, refresh: { ...refresh, gone, changes } };
}

/** The columns left to the user that the table was made without and is now to have. */
function newlyChosen({ columns, definition }: SheetPlan, { spec }: TableDefinition): SheetColumn[] {
  const { formColumns: before = [] } = spec;
  const { formColumns: now = [] } = definition.spec;
  if (before.length === 0) return [];
  return columns.filter(
    ({ key, role }) => role === 'blank' && !before.includes(key) && (now.length === 0 || now.includes(key)),
  );
}

/** A form has rows and columns of its own. */
function layoutOf({ spec }: TableDefinition): string {
  return spec.form ?? spec.layout ?? 'ROWS';
}

function nameOf(table: SheetTable, owned: OwnedColumns, row: number): RowName {
  const rowKey = String(table.values[row]?.[owned.get(ROW_KEY)?.at ?? -1] ?? '');
  return { rowKey, label: rowKey };
}

/** Headers for new columns that no column of the table has. */
function freeHeaders(headers: string[], added: SheetColumn[]): string[] {
  const taken = new Set(headers.map((header) => header.toLowerCase()));
  return added.map((column) => {
    let header = column.header;
    for (let copy = 2; taken.has(header.toLowerCase()); copy++) header = `${column.header} (${copy})`;
    taken.add(header.toLowerCase());
    return header;
  });
}

function withColumns(table: SheetTable, headers: string[]): SheetTable {
  const wider = <T>(rows: T[][], filling: T) => rows.map((row) => [...row, ...headers.map(() => filling)]);
  return {
    ...table,
    headers: [...table.headers, ...headers],
    values: wider(table.values, ''),
    formulas: wider(table.formulas, ''),
    numberFormats: wider(table.numberFormats, 'General'),
  };
}

/** The new columns have no headers in the sheet yet. */
function withHeaders(writes: ColumnWrite[], first: number, headers: string[]): ColumnWrite[] {
  const named = headers.map((header, index): ColumnWrite => {
    const column = first + index;
    const write = writes.find((each) => each.column === column);
    const none = { column, firstRow: 0, cells: [], isFormula: false, numberFormats: [] };
    return { ...(write ?? none), header: write?.header ?? header };
  });
  return [...named, ...writes.filter(({ column }) => column < first)];
}

/** One that its user renamed is no longer known, and stays as his. */
function removedAt({ headers }: SheetTable, { columns }: TableDefinition, planned: Set<string>): number[] {
  const names = headers.map((header) => header.toLowerCase());
  const removed = columns.filter(({ key }) => !planned.has(key));
  return removed.map(({ header }) => names.indexOf(header.toLowerCase())).filter((at) => at >= 0);
}

function rowsToRemove(
  table: SheetTable,
  { plan, owned, removedColumns }: { plan: SheetPlan; owned: OwnedColumns; removedColumns: number[] },
): number[] {
  const planned = new Set(plan.rowKeys);
  const ours = new Set([...removedColumns, ...[...owned.values()].map(({ at }) => at)]);
  const keyAt = owned.get(ROW_KEY)?.at ?? -1;
  return table.values.flatMap((cells, row) => {
    const key = cells[keyAt];
    if (isEmpty(key) || planned.has(String(key))) return [];
    const hasTheirs = cells.some((cell, at) => !ours.has(at) && !isEmpty(cell)) || hasOwnResult(cells, owned);
    return hasTheirs ? [] : [row];
  });
}

function hasOwnResult(cells: SheetTable['values'][number], owned: OwnedColumns): boolean {
  return [...owned].some(([key, { at }]) => {
    const published = owned.get(publishedKeyOf(key) ?? '')?.at;
    return published !== undefined && !isEmpty(cells[at]) && !isSameValue(cells[at], cells[published]);
  });
}
