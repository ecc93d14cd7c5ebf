import { asInteger, asOneOf, isAbsent } from '../arguments.ts';
import {
  type Area,
  areaText,
  between,
  gridOf,
  intersection,
  isOnSheet,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheet,
} from '../book/area.ts';
import type { TrackedArea } from '../book/book.ts';
import { valueType } from '../book/calculation.ts';
import { type Cell, shownValue } from '../book/cell.ts';
import { type ClearWhat, clearCells, formatCells } from '../book/cell-change.ts';
import { enter } from '../book/entry.ts';
import { shownFormula } from '../book/formula-writing.ts';
import { areAllHidden, hideLines } from '../book/line.ts';
import { numberText } from '../book/number-text.ts';
import type { Sheet } from '../book/sheet.ts';
import { deleteCells, insertCells } from '../book/shift.ts';
import { HostError, invalidArgument, itemNotFound } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';
import { ExcelRangeFormat } from './range-format.ts';
import { ExcelTableScopedCollection } from './table-scoped-collection.ts';
import { ExcelWorksheet } from './worksheet.ts';

type Modelled =
  | 'address'
  | 'cellCount'
  | 'clear'
  | 'columnCount'
  | 'columnHidden'
  | 'columnIndex'
  | 'delete'
  | 'format'
  | 'formulas'
  | 'getAbsoluteResizedRange'
  | 'getBoundingRect'
  | 'getCell'
  | 'getColumn'
  | 'getColumnsAfter'
  | 'getColumnsBefore'
  | 'getEntireColumn'
  | 'getEntireRow'
  | 'getIntersection'
  | 'getIntersectionOrNullObject'
  | 'getLastCell'
  | 'getLastColumn'
  | 'getLastRow'
  | 'getOffsetRange'
  | 'getResizedRange'
  | 'getRow'
  | 'getRowsAbove'
  | 'getRowsBelow'
  | 'getTables'
  | 'getUsedRange'
  | 'getUsedRangeOrNullObject'
  | 'isEntireColumn'
  | 'isEntireRow'
  | 'numberFormat'
  | 'rowCount'
  | 'rowHidden'
  | 'rowIndex'
  | 'select'
  | 'text'
  | 'valueTypes'
  | 'values'
  | 'worksheet';

/** Above this the real Excel answers null instead of the values (learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins). */
const MAX_CELLS = 5_000_000;

export class ExcelRange extends HostObject implements HostOf<Excel.Range, Modelled> {
  readonly excelName = 'Range';
  readonly #context: HostContext;
  readonly #place: TrackedArea;
  #reference: string | undefined;

  constructor(context: HostContext, place: TrackedArea) {
    super();
    this.#context = context;
    this.#place = place;
  }

  override identity() {
    this.#reference ??= this.#context.track(this.#place);
    return { _ReferenceId: this.#reference };
  }

  get sheet(): Sheet {
    return this.#place.sheet;
  }

  get area(): Area {
    const { area } = this.#place;
    if (!area) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    return area;
  }

  get place(): { sheet: Sheet; area: Area } {
    return { sheet: this.sheet, area: this.area };
  }

  #at(area: Area): ExcelRange {
    if (!isOnSheet(area)) throw invalidArgument(`${JSON.stringify(area)} is not on the sheet`);
    return new ExcelRange(this.#context, { sheet: this.sheet, area });
  }

  /** `of` for each cell; a null for each property of an area that is too large to be read, as in Excel. */
  #each<T>(of: (cell: Cell | undefined, at: { row: number; column: number }) => T): T[][] {
    if (this.area.rows * this.area.columns > MAX_CELLS) throw invalidArgument('more than 5 million cells');
    this.#context.book.ensureCalculated();
    return gridOf(this.area, (row, column) => of(this.sheet.cell(row, column), { row, column }));
  }

  get Address() {
    return `${quoteSheet(this.sheet.name)}!${areaText(this.area)}`;
  }
  get RowIndex() {
    return this.area.row;
  }
  get ColumnIndex() {
    return this.area.column;
  }
  get RowCount() {
    return this.area.rows;
  }
  get ColumnCount() {
    return this.area.columns;
  }
  get CellCount() {
    return this.area.rows * this.area.columns;
  }
  get IsEntireColumn() {
    return this.area.rows === MAX_ROWS;
  }
  get IsEntireRow() {
    return this.area.columns === MAX_COLUMNS;
  }

  get Values(): unknown[][] {
    return this.#each((cell) => shownValue(cell));
  }
  set Values(given: unknown) {
    enter(this.#context.book, this.place, given);
  }
  get Formulas(): unknown[][] {
    const { book } = this.#context;
    return this.#each((cell, { row, column }) => {
      if (cell?.formula === undefined) return shownValue(cell);
      return shownFormula(cell.formula, book.tableAt(this.sheet, row, column)?.name);
    });
  }
  set Formulas(given: unknown) {
    enter(this.#context.book, this.place, given);
  }
  get NumberFormat(): string[][] {
    return this.#each((cell) => cell?.format.numberFormat ?? 'General');
  }
  set NumberFormat(given: unknown) {
    formatCells(this.place, 'numberFormat', given);
  }
  get Text() {
    return this.#each((cell) => numberText(cell, this.#context.book.locale));
  }
  get ValueTypes() {
    return this.#each((cell) => valueType(cell?.value) as Excel.RangeValueType);
  }
  get ColumnHidden(): boolean {
    return areAllHidden(this.place, 'column');
  }
  set ColumnHidden(given: unknown) {
    hideLines(this.place, 'column', given);
  }
  get RowHidden(): boolean {
    return areAllHidden(this.place, 'row');
  }
  set RowHidden(given: unknown) {
    hideLines(this.place, 'row', given);
  }
  get Format() {
    return new ExcelRangeFormat(this.place);
  }
  get Worksheet() {
    return new ExcelWorksheet(this.#context, this.sheet);
  }

  GetCell(row: unknown, column: unknown) {
    const at = { row: this.area.row + asInteger(row, 'row'), column: this.area.column + asInteger(column, 'column') };
    return this.#at({ ...at, rows: 1, columns: 1 });
  }
  GetRow(row: unknown) {
    return this.#at({ ...this.area, row: this.area.row + this.#within(row, this.area.rows), rows: 1 });
  }
  GetColumn(column: unknown) {
    return this.#at({ ...this.area, column: this.area.column + this.#within(column, this.area.columns), columns: 1 });
  }
  #within(index: unknown, count: number): number {
    const at = asInteger(index, 'index');
    if (at < 0 || at >= count) throw invalidArgument(`index ${at} of ${count}`);
    return at;
  }
  GetLastCell() {
    return this.#at({ row: lastRow(this.area), column: lastColumn(this.area), rows: 1, columns: 1 });
  }
  GetLastRow() {
    return this.#at({ ...this.area, row: lastRow(this.area), rows: 1 });
  }
  GetLastColumn() {
    return this.#at({ ...this.area, column: lastColumn(this.area), columns: 1 });
  }
  GetOffsetRange(rows: unknown, columns: unknown) {
    const row = this.area.row + asInteger(rows, 'rowOffset');
    return this.#at({ ...this.area, row, column: this.area.column + asInteger(columns, 'columnOffset') });
  }
  GetResizedRange(rows: unknown, columns: unknown) {
    return this.GetAbsoluteResizedRange(
      this.area.rows + asInteger(rows, 'deltaRows'),
      this.area.columns + asInteger(columns, 'deltaColumns'),
    );
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown) {
    return this.#at({ ...this.area, rows: asInteger(rows, 'numRows'), columns: asInteger(columns, 'numColumns') });
  }
  GetRowsBelow(count?: unknown) {
    const rows = isAbsent(count) ? 1 : asInteger(count, 'count');
    return this.#at({ ...this.area, row: this.area.row + this.area.rows, rows });
  }
  GetRowsAbove(count?: unknown) {
    const rows = isAbsent(count) ? 1 : asInteger(count, 'count');
    return this.#at({ ...this.area, row: this.area.row - rows, rows });
  }
  GetColumnsAfter(count?: unknown) {
    const columns = isAbsent(count) ? 1 : asInteger(count, 'count');
    return this.#at({ ...this.area, column: this.area.column + this.area.columns, columns });
  }
  GetColumnsBefore(count?: unknown) {
    const columns = isAbsent(count) ? 1 : asInteger(count, 'count');
    return this.#at({ ...this.area, column: this.area.column - columns, columns });
  }
  GetEntireRow() {
    return this.#at({ ...this.area, column: 0, columns: MAX_COLUMNS });
  }
  GetEntireColumn() {
    return this.#at({ ...this.area, row: 0, rows: MAX_ROWS });
  }

  #other(given: unknown): ExcelRange {
    if (given instanceof ExcelRange) return given;
    const found = typeof given === 'string' ? this.#context.book.findArea(given, this.sheet) : undefined;
    if (!found) throw invalidArgument(`the other range ${String(given)}`);
    return new ExcelRange(this.#context, found);
  }
  GetBoundingRect(other: unknown) {
    const { area } = this.#other(other);
    return this.#at(
      between(
        { row: Math.min(this.area.row, area.row), column: Math.min(this.area.column, area.column) },
        {
          row: Math.max(lastRow(this.area), lastRow(area)),
          column: Math.max(lastColumn(this.area), lastColumn(area)),
        },
      ),
    );
  }
  GetIntersectionOrNullObject(other: unknown) {
    const range = this.#other(other);
    const common = range.sheet === this.sheet ? intersection(this.area, range.area) : undefined;
    return common ? this.#at(common) : null;
  }
  GetIntersection(other: unknown) {
    const common = this.GetIntersectionOrNullObject(other);
    if (!common) throw itemNotFound('the ranges have no cell in common');
    return common;
  }
  GetUsedRangeOrNullObject(valuesOnly?: unknown) {
    const used = this.sheet.usedArea(valuesOnly === true, this.area);
    return used ? this.#at(used) : null;
  }
  GetUsedRange(valuesOnly?: unknown) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.#at({ ...this.area, rows: 1, columns: 1 });
  }
  GetTables(isFullyContained?: unknown) {
    return new ExcelTableScopedCollection(this.#context, this.place, isFullyContained === true);
  }

  Select() {
    const { book } = this.#context;
    book.activeSheet = this.sheet;
    book.selection = this.area;
    book.onEvent({ kind: 'selected', sheet: this.sheet, area: this.area });
  }
  Clear(applyTo?: unknown) {
    const known: ClearWhat[] = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'];
    clearCells(this.#context.book, this.place, isAbsent(applyTo) ? 'All' : asOneOf(applyTo, known, 'applyTo'));
  }
  Insert(shift: unknown) {
    const axis = asOneOf(shift, ['Down', 'Right'], 'shift') === 'Down' ? 'row' : 'column';
    const { area } = this;
    insertCells(this.#context.book, this.place, axis);
    return this.#at(area);
  }
  Delete(shift: unknown) {
    deleteCells(this.#context.book, this.place, asOneOf(shift, ['Up', 'Left'], 'shift') === 'Up' ? 'row' : 'column');
  }
  /** Asked by Office.js itself before it cuts a large write into pieces. */
  _ValidateArraySize(rows: unknown, columns: unknown) {
    if (rows !== this.area.rows || columns !== this.area.columns) throw invalidArgument('the size of the array');
  }
}
