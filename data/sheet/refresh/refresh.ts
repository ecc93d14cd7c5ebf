import type { CellValue } from '../../rules/table/cell-value.ts';
import { isEmpty, isSameValue } from '../../rules/table/cell-value.ts';
import { FORMULA_KEYS, looksAcrossRows, neededInputs, ROW_KEY } from '../formula/formula.ts';
import { PUBLISHED } from '../formula/published.ts';
import { comparableFormula, reference, replaceReferences } from '../formula/structured-reference.ts';
import { isFormulaCell, type SheetTable } from '../grid/sheet-table.ts';
import { updatedDefinition } from '../plan/definition.ts';
import type { SheetColumn, SheetPlan, TableDefinition } from '../plan/plan.ts';
import { ownColumns } from '../plan/plan.ts';
import { type CellChange, cellChangeOf, planRowName, type RowName, sheetRowName } from './cell-change.ts';
import { type DisplacedRows, displacedChange, displacedRows } from './displaced-row.ts';
import { checkFormulaLength } from './formula-length.ts';
import { type KeptResult, keptMark, keptResults } from './kept-result.ts';
import { type Marks, markedRows } from './marked-row.ts';
import { mergedCodes, withMergedKeys, withMergedMarks } from './merged-key.ts';
import { movedColumns, movedPeriods, withCarriedKeys } from './moved-period.ts';
import { findOwnedColumns, keysByHeader, type OwnedColumns } from './owned-column.ts';

/** The cells to write in one column of the table. */
export interface ColumnWrite {
  /** Counted from 0, in the table as it stands. */
  column: number;
  /** A new header; absent where it stays. */
  header?: string;
  /** Body row of the first cell, counted from 0; new rows count on past the last. */
  firstRow: number;
  /** The contents: undefined leaves a cell alone, null empties it. */
  cells: (CellValue | undefined)[];
  /** Whether the texts among `cells` are formulas; otherwise they are written as text. */
  isFormula: boolean;
  /** The formats, as many as cells: undefined leaves one alone. */
  numberFormats: (string | undefined)[];
  /** Whether the cells are in new rows of a column that is the user's. */
  isTheirs?: true;
}

/** The effect of a refresh on a table: the writes are for the host, the rest is for the reader. */
export interface Refresh {
  writes: ColumnWrite[];
  /** Rows that are added at the end. */
  added: RowName[];
  /**
   * Rows that the query no longer gives: their verdict (or note, or name) says so, and their figures stay, but where the query
   * is read as of another day.
   */
  gone: RowName[];
  /** Results of a user's own, which stay. */
  kept: KeptResult[];
  /** Row keys that are in more than one row; each of the rows is refreshed. */
  copied: string[];
  /** Rows with another row's names or results, moved without their keys: nothing in them is kept. */
  displaced: RowName[];
  changes: CellChange[];
  /** The places of the columns that are the user's. */
  theirs: number[];
  /** The definition to store: whatever the stored one held, with the new state. */
  definition: TableDefinition;
}

interface Work {
  table: SheetTable;
  plan: SheetPlan;
  owned: OwnedColumns;
  /** The rows of the body for each row of the plan; new ones lie past the last row. */
  targets: number[][];
  goneRows: number[];
  displaced: DisplacedRows;
  /** The rows whose period or indicator is another now, so that their keys are written anew. */
  rekeyed: ReadonlySet<number>;
  /** The rows in which a user's own result stays, by the key of their column. */
  kept: Map<string, Set<number>>;
  headers: Map<string, string>;
}

/** The plan that a table is to follow. */
export interface WantedTable extends SheetPlan {
  /** Marks (`keptMark`) of the results of the user's own that give way to the published ones. */
  take?: string[] | undefined;
  /** Whether its user takes it back, or to another history, where the plan's revision does not follow the table's. */
  anyRevision?: boolean | undefined;
}

/**
 * Works out how the table comes to follow the plan. Only our columns are written, matched by row key, and only cells
 * that differ.
 */
export function refreshOf(standing: SheetTable, before: TableDefinition, wanted: WantedTable): Refresh {
  const merged = mergedCodes(wanted.merged);
  const stored = withMergedMarks(before, merged);
  const plan = planOfOurs(wanted, stored);
  const owned = findOwnedColumns(standing, stored, plan);
  const moved = movedPeriods(stored, plan.definition);
  const keyAt = owned.get(ROW_KEY)?.at ?? -1;
  const { table: named, rows: renamed } = withMergedKeys(standing, { merged, keyAt });
  const { table, rows: carried } = withCarriedKeys(named, { moved, keyAt });
  const rows = rowsByKey(table, owned);
  let next = table.values.length;
  const targets = plan.rowKeys.map((key) => rows.get(key) ?? [next++]);
  const planned = new Set(plan.rowKeys);
  const goneRows = [...rows].flatMap(([key, at]) => (planned.has(key) ? [] : at));
  const displaced = displacedRows({ table, plan, owned, targets, arePeriodsMoved: moved.size > 0 });
  const headers = finalHeaders(table, plan, owned);
  const rekeyed = new Set([...renamed, ...carried]);
  const work: Work = { table, plan, owned, targets, goneRows, displaced, rekeyed, kept: new Map(), headers };
  const found = keptResults({ table, stored, plan, owned, targets }, wanted.take ?? []);
  const others = movedColumns(stored, plan.definition);
  // A result typed for other months is none of these.
  const kept = found.filter(
    ({ row, result }) => !displaced.has(row) && !carried.has(row) && !others.has(result.column),
  );
  for (const { row, result } of kept)
    work.kept.set(result.column, (work.kept.get(result.column) ?? new Set()).add(row));
  const isOtherDay = stored.spec.asOf !== plan.definition.spec.asOf;
  const gone = markedRows({ ...work, isOtherDay });
  const writes = plan.columns.map((column) => columnWrite(work, column, gone));
  return {
    writes: writes.filter((write) => write.cells.length > 0 || write.header !== undefined),
    added: plan.rowKeys.flatMap((_, row) =>
      (targets[row]?.[0] ?? 0) >= table.values.length ? [planRowName(plan, row)] : [],
    ),
    gone: [...gone.keys()].map((row) => sheetRowName(table, owned, { plan, row })),
    kept: kept.map(({ result }) => result),
    copied: [...rows].filter(([, at]) => at.length > 1).map(([key]) => key),
    displaced: targets.flatMap((at, row) => (at.some((each) => displaced.has(each)) ? [planRowName(plan, row)] : [])),
    changes: plan.columns.flatMap((column) => columnChanges(work, column)),
    theirs: theirColumns(table, owned),
    definition: refreshedDefinition(
      work,
      wanted.anyRevision ? { ...stored, timesBack: (stored.timesBack ?? 0) + 1 } : stored,
      kept.map(({ result }) => result),
    ),
  };
}

function theirColumns({ headers }: SheetTable, owned: OwnedColumns): number[] {
  const ours = new Set([...owned.values()].map(({ at }) => at));
  return [...headers.keys()].filter((at) => !ours.has(at));
}

/** Rows without a key are the user's own. */
function rowsByKey(table: SheetTable, owned: OwnedColumns): Map<string, number[]> {
  const at = owned.get(ROW_KEY)?.at ?? -1;
  const rows = new Map<string, number[]>();
  table.values.forEach((cells, row) => {
    const key = cells[at];
    if (isEmpty(key)) return;
    rows.set(String(key), [...(rows.get(String(key)) ?? []), row]);
  });
  return rows;
}

/** The header each column has afterwards: the plan's, but for those a user renamed or already has beside ours. */
function finalHeaders(table: SheetTable, plan: SheetPlan, owned: OwnedColumns): Map<string, string> {
  const ours = new Set([...owned.values()].map(({ at }) => at));
  const theirs = new Set(table.headers.filter((_, at) => !ours.has(at)).map((header) => header.toLowerCase()));
  for (const { at, renamed } of owned.values()) if (renamed) theirs.add((table.headers[at] ?? '').toLowerCase());
  return new Map(
    plan.columns.map(({ key, header }) => {
      const column = owned.get(key);
      const now = table.headers[column?.at ?? -1] ?? header;
      return [key, column?.renamed || theirs.has(header.toLowerCase()) ? now : header];
    }),
  );
}

function columnWrite(work: Work, column: SheetColumn, gone: Marks): ColumnWrite {
  const { table, owned, targets, headers } = work;
  const at = owned.get(column.key)?.at ?? -1;
  const cells = new Map<number, CellValue | undefined>();
  const formats = new Map<number, string>();
  const wanted = column.formula === undefined ? undefined : formulaFor(work, column);
  const isMoved = (row: number) => column.key === ROW_KEY && work.rekeyed.has(row);
  targets.forEach((rows, planRow) => {
    for (const row of rows) {
      const value = wanted ? wanted.text : (column.cells[planRow] ?? null);
      const isNew = row >= table.values.length;
      const stands = wanted
        ? wanted.stands(row)
        : !isFormulaCell(table, row, at) && !isMoved(row) && isSameValue(table.values[row]?.[at], value);
      const isKept = work.kept.get(column.key)?.has(row) ?? false;
      if (isNew ? value !== null : !stands && !isKept) cells.set(row, value);
      const format = formatFor(column, planRow);
      if (format !== undefined && (isNew || (column.role !== 'input' && table.numberFormats[row]?.[at] !== format)))
        formats.set(row, format);
    }
  });
  for (const [row, marks] of gone) if (marks.has(column.key)) cells.set(row, marks.get(column.key));
  if (wanted && cells.size > 0) checkFormulaLength(wanted.text, { table: table.name, header: column.header });
  const header = headers.get(column.key);
  return {
    column: at,
    ...(header !== undefined && header !== table.headers[at] ? { header } : {}),
    ...block(cells, formats),
    isFormula: wanted !== undefined,
  };
}

/** Lists the cells that a reader sees change, except a result of the user's own and what the sheet computes from it. */
function columnChanges({ table, plan, owned, targets, kept, displaced }: Work, column: SheetColumn): CellChange[] {
  const at = owned.get(column.key)?.at ?? -1;
  return targets.flatMap((rows, planRow) =>
    rows.flatMap((row) => {
      const isMoved = [...kept.values()].some((rows) => rows.has(row) || looksAcrossRows(column));
      const computed = column.role === 'formula' && isMoved;
      const isTheirs = row >= table.values.length || computed || kept.get(column.key)?.has(row);
      if (displaced.has(row))
        return displacedChange(table, plan, { column, at, row: displaced.get(row), planRow }) ?? [];
      return (isTheirs ? undefined : cellChangeOf(table, plan, { column, at, row, planRow })) ?? [];
    }),
  );
}

function block(cells: Map<number, CellValue | undefined>, formats: Map<number, string>) {
  const rows = [...cells.keys(), ...formats.keys()];
  const firstRow = rows.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const lastRow = rows.reduce((most, row) => Math.max(most, row), -1);
  if (lastRow < 0) return { firstRow: 0, cells: [], numberFormats: [] };
  const span = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
  return { firstRow, cells: span.map((row) => cells.get(row)), numberFormats: span.map((row) => formats.get(row)) };
}

/** The column's formula with the headers and the name the table has, and whether a row computes by it already. */
function formulaFor({ table, plan, owned, headers }: Work, column: SheetColumn) {
  const keyOf = (keys: Map<string, string>) => (header: string) => keys.get(header.toLowerCase()) ?? header;
  const ofPlan = keyOf(new Map(plan.columns.map(({ key, header }) => [header.toLowerCase(), key])));
  const ofSheet = keyOf(keysByHeader(table.headers, owned));
  const formula = column.formula ?? '';
  const ours = comparableFormula(formula, ofPlan);
  const at = owned.get(column.key)?.at ?? -1;
  // A column has the same formula in thousands of rows.
  const known = new Map<string, boolean>();
  return {
    text: replaceReferences(formula, ({ part, header }) => {
      const key = ofPlan(header);
      return reference({ table: table.name, part, header: headers.get(key) ?? key });
    }),
    stands(row: number): boolean {
      const text = String(table.formulas[row]?.[at] ?? '');
      const isSame = known.get(text) ?? comparableFormula(text, ofSheet) === ours;
      known.set(text, isSame);
      return isSame;
    },
  };
}

/** The format of a number of ours is data. Without one, a number is General and a text keeps what the user chose. */
function formatFor(column: SheetColumn, planRow: number): string | undefined {
  const format = column.numberFormats[planRow] ?? null;
  if (format !== null) return format;
  return typeof column.cells[planRow] === 'number' ? 'General' : undefined;
}

/**
 * The plan with our columns alone. A table from before published results had columns is refreshed without them, and so is a
 * form from before it had a column, unless a formula of the table has come to read it.
 */
export function planOfOurs(plan: SheetPlan, stored: TableDefinition): SheetPlan {
  const known = new Set(stored.columns.map(({ key }) => key));
  const own = ownColumns(plan.columns);
  const read = neededInputs(FORMULA_KEYS.filter((key) => own.some((one) => one.key === key && known.has(key))));
  const isForm = plan.definition.spec.form !== undefined;
  const isLeftOut = ({ key }: SheetColumn) =>
    !known.has(key) && (key.endsWith(PUBLISHED) || (isForm && key !== ROW_KEY && !read.includes(key)));
  return { ...plan, columns: own.filter((column) => !isLeftOut(column)) };
}

function refreshedDefinition(
  { plan, owned, headers }: Work,
  stored: TableDefinition,
  results: KeptResult[],
): TableDefinition {
  const fresh = updatedDefinition(stored, plan.definition);
  const groups = new Map(plan.columns.map(({ key, group }) => [key, group]));
  const columns = stored.columns.map(({ group: _, ...column }) => ({
    ...column,
    ...(groups.get(column.key) === undefined ? {} : { group: groups.get(column.key) ?? '' }),
    header: headers.get(column.key) ?? column.header,
    ...(owned.get(column.key)?.renamed ? { renamed: true } : {}),
  }));
  const { kept: _, ...rest } = fresh;
  const kept = results.filter(({ theirs }) => theirs !== null).map(keptMark);
  return { ...rest, id: stored.id, columns, ...(kept.length > 0 ? { kept } : {}) };
}
