import type { CellValue } from '../../rules/table/cell-value.ts';
import { isEmpty, isSameValue } from '../../rules/table/cell-value.ts';
import { looksAcrossRows, ROW_KEY } from '../formula/formula.ts';
import { formulaTokens } from '../formula/formula-token.ts';
import { isReread } from '../grid/number-text.ts';
import { inTheWay } from '../grid/place.ts';
import { isUnknownResult } from '../grid/sheet-table.ts';
import { captionLines } from '../plan/caption.ts';
import type { SheetColumn, SheetPlan } from '../plan/plan.ts';
import { findOwnedColumns } from '../refresh/owned-column.ts';
import { addedRows, bodyOf, totalsOf } from './grown-sheet.ts';
import type { FileWriting } from './read-table.ts';
import { fileCellAt } from './sheet-cell.ts';
import { type CellWrite, type FormulaContent, movedCell } from './sheet-edit.ts';

/** Lists the cells that a refresh writes in a sheet. */
export function cellWrites(writing: FileWriting): CellWrite[] {
  const writes = new Writes(writing);
  writeCaption(writing, writes);
  writeColumns(writing, writes);
  writeAddedRows(writing, writes);
  writeTotals(writing, writes);
  writeResults(writing, writes);
  return writes.all();
}

/** Collects writes by place; `body` counts rows from the first below the header, columns from the table's first. */
class Writes {
  readonly #writes = new Map<string, CellWrite>();
  readonly #row: number;
  readonly #column: number;

  constructor({ link }: FileWriting) {
    this.#row = link.table.area.row + 1;
    this.#column = link.table.area.column;
  }

  at(row: number, column: number): CellWrite {
    const key = `${row} ${column}`;
    const write = this.#writes.get(key) ?? { row, column };
    this.#writes.set(key, write);
    return write;
  }

  body(row: number, column: number): CellWrite {
    return this.at(this.#row + row, this.#column + column);
  }

  found(row: number, column: number): CellWrite | undefined {
    return this.#writes.get(`${this.#row + row} ${this.#column + column}`);
  }

  all(): CellWrite[] {
    return [...this.#writes.values()].filter(({ content, result, style }) => content ?? result ?? style !== undefined);
  }
}

function writeCaption({ link, read, plan, mark }: FileWriting, writes: Writes): void {
  const { area } = link.table;
  if (mark) writes.at(area.row - mark.up, area.column).content = { value: mark.after };
  if (!read.caption) return;
  const { row, column, rows } = read.caption;
  captionLines(plan.caption, rows).forEach((line, index) => {
    const now = fileCellAt(read.cells, row + index, column)?.value ?? '';
    if (now !== line) writes.at(row + index, column).content = { value: line };
  });
}

function writeColumns(writing: FileWriting, writes: Writes): void {
  const { link, read, refresh } = writing;
  const { area } = link.table;
  for (const { column, header, firstRow, cells, isFormula, isTheirs, numberFormats } of refresh.writes) {
    if (header !== undefined) writes.at(area.row, area.column + column).content = { value: header };
    cells.forEach((cell, index) => {
      const row = firstRow + index;
      const isOurFormula = isFormula && typeof cell === 'string';
      if (cell !== undefined)
        writes.body(row, column).content = isOurFormula
          ? { formula: cell.replace(/^=/, ''), ...(isTheirs && arrayOf(writing, column)) }
          : { value: cell };
      const style = standingStyle(writing, row, column);
      const isPlain = ['General', ''].includes(read.styles.numberFormat(style));
      const isText = !isOurFormula && typeof cell === 'string' && isReread(cell);
      const format = numberFormats[index] ?? (isText && isPlain ? '@' : undefined);
      if (format !== undefined) writes.body(row, column).style = read.styles.withNumberFormat(style, format);
    });
  }
}

/** A new row of a column with formulas over arrays has one too. */
function arrayOf({ link, read }: FileWriting, column: number): Pick<FormulaContent, 'array'> {
  const body = { ...bodyOf(link.table), column: link.table.area.column + column, columns: 1 };
  const found = read.cells.joint.find(
    ({ formula, ...cell }) => formula?.kind === 'array' && inTheWay({ ...cell, rows: 1, columns: 1 }, [body]),
  );
  return found ? { array: { metadata: found.metadata } } : {};
}

/** The style of a cell; of one in a new row that of the cell in the last row before. */
function standingStyle({ link, read }: FileWriting, row: number, column: number): number {
  const { area } = link.table;
  const last = Math.max(read.table.values.length, 1) - 1;
  return fileCellAt(read.cells, area.row + 1 + Math.min(row, last), area.column + column)?.style ?? 0;
}

/** New rows look like the last before them, and the user's calculated columns go on in them, as in Excel. */
function writeAddedRows(writing: FileWriting, writes: Writes): void {
  const { link, read, grown } = writing;
  const { area, columns, hasTotals } = link.table;
  const rows = grown.rows - 1 - (hasTotals ? 1 : 0);
  for (let row = read.table.values.length; row < rows; row += 1) {
    // The totals that were there move down.
    const wasTotals = hasTotals && row === area.rows - 2;
    for (let column = 0; column < area.columns; column += 1) {
      const style = standingStyle(writing, row, column);
      const write = writes.body(row, column);
      if (write.style === undefined && (wasTotals || style !== 0)) write.style = style;
      const formula = columns[column]?.calculated;
      if (!write.content && formula !== undefined && isOfItsRow(formula))
        write.content = { formula, ...arrayOf(writing, column) };
      if (wasTotals) write.content ??= { value: null };
    }
  }
}

/** The cells of the row of totals as they are, below the new rows. */
function writeTotals({ link, read, grown }: FileWriting, writes: Writes): void {
  const { table } = link;
  const totals = totalsOf(table);
  const added = addedRows({ table, grown });
  if (!totals || added <= 0) return;
  for (const cell of read.cells.rows.get(totals.row)?.cells ?? []) {
    if (cell.column < totals.column || cell.column >= totals.column + totals.columns) continue;
    const xml = movedCell(read.text, read.cells, { cell, rows: added });
    writes.at(totals.row + added, cell.column).content = { xml };
  }
}

/** Cell addresses in it would be those of another row. */
function isOfItsRow(formula: string): boolean {
  return formulaTokens(formula).every(({ kind }) => kind !== 'reference');
}

/**
 * Writes the result that the file keeps beside each formula of ours: by the API's own reckoning in rows that hold what
 * the API says, nothing in rows with a result of the user's own, for the program that opens the file to work out.
 */
function writeResults(writing: FileWriting, writes: Writes): void {
  const { link, read, plan, grown } = writing;
  if (!link.definition) return;
  const owned = findOwnedColumns(read.table, link.definition, plan);
  const planRows = new Map(plan.rowKeys.map((key, row) => [key, row]));
  const standing = (row: number) => (key: string) => {
    const column = owned.get(key)?.at ?? -1;
    const content = writes.found(row, column)?.content;
    return content ? ('value' in content ? content.value : null) : (read.table.values[row]?.[column] ?? null);
  };
  const rows = Array.from({ length: grown.rows - 1 - (link.table.hasTotals ? 1 : 0) }, (_, row): ReckonedRow => {
    const stands = standing(row);
    const planRow = planRows.get(String(stands(ROW_KEY) ?? ''));
    const isOwn = ({ key, results }: SheetColumn) => {
      const at = owned.get(key)?.at ?? -1;
      return results === undefined && isUnknownResult(read.table, row, at) && !writes.found(row, at)?.content;
    };
    const isPublished =
      planRow !== undefined && isPublishedRow(plan, planRow, stands) && !plan.columns.some((column) => isOwn(column));
    return { row, stands, planRow, isPublished };
  });
  const areAllPublished = rows.every(({ isPublished }) => isPublished);
  for (const each of rows) {
    const { row } = each;
    const isTouched = [...owned.values()].some(({ at }) => writes.found(row, at)?.content);
    for (const column of plan.columns) {
      const at = owned.get(column.key)?.at ?? -1;
      const write = writes.found(row, at);
      const now = fileCellAt(read.cells, link.table.area.row + 1 + row, link.table.area.column + at);
      if (!column.results || !(write?.content ? 'formula' in write.content : now?.formula)) continue;
      const isAcross = looksAcrossRows(column);
      const result = isAcross && !areAllPublished ? undefined : resultIn(column, each);
      const isStale = result === undefined ? isTouched || isAcross : !isSameResult(now?.value ?? null, result);
      if (write?.content || isStale) writes.body(row, at).result = { value: result };
    }
  }
}

type RowCells = (key: string) => CellValue;

interface ReckonedRow {
  /** The row of the body, counted from 0. */
  row: number;
  stands: RowCells;
  /** The row of the plan; undefined in a row that the query no longer gives. */
  planRow: number | undefined;
  /** Whether it holds what was published and nothing else. */
  isPublished: boolean;
}

function isPublishedRow(plan: SheetPlan, planRow: number, stands: RowCells): boolean {
  return plan.columns.every(
    ({ results, key, cells }) => results !== undefined || isSameValue(cells[planRow] ?? null, stands(key)),
  );
}

/** The result of a formula in a row; undefined where only the sheet can tell. */
function resultIn(column: SheetColumn, { row, stands, planRow, isPublished }: ReckonedRow): CellValue | undefined {
  if (column.key === 'NUMBER') return row + 1;
  if (planRow === undefined) return goneResult(column, stands);
  return isPublished ? (column.results?.[planRow] ?? '') : undefined;
}

/** A row that is gone says so in its verdict. */
function goneResult({ key }: SheetColumn, stands: RowCells): CellValue | undefined {
  return key === 'VERDICT' && isEmpty(stands('RULE')) ? (stands('FIXED') ?? '') : undefined;
}

/** Sixteen digits in a file are not sixteen digits of arithmetic. */
function isSameResult(before: CellValue, after: CellValue): boolean {
  if (isEmpty(before) || isEmpty(after)) return isEmpty(before) && isEmpty(after);
  if (typeof before !== 'number' || typeof after !== 'number') return before === after;
  return Math.abs(before - after) <= 1e-9 * Math.max(1, Math.abs(after));
}
