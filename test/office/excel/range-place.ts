import { asInteger, isAbsent } from '../arguments.ts';
import {
  type Area,
  areaText,
  isOnSheet,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheet,
} from '../book/area.ts';
import type { TrackedArea } from '../book/book.ts';
import { extentOf, startOf } from '../book/chart.ts';
import type { Sheet } from '../book/sheet.ts';
import { HostError, invalidArgument } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';

type Modelled =
  | 'address'
  | 'cellCount'
  | 'columnCount'
  | 'columnIndex'
  | 'getAbsoluteResizedRange'
  | 'getCell'
  | 'getColumn'
  | 'getColumnsAfter'
  | 'getColumnsBefore'
  | 'getEntireColumn'
  | 'getEntireRow'
  | 'getLastCell'
  | 'getLastColumn'
  | 'getLastRow'
  | 'getOffsetRange'
  | 'getResizedRange'
  | 'getRow'
  | 'getRowsAbove'
  | 'getRowsBelow'
  | 'height'
  | 'isEntireColumn'
  | 'isEntireRow'
  | 'left'
  | 'rowCount'
  | 'rowIndex'
  | 'top'
  | 'width';

/** The place of a range and the ranges around it. `ExcelRange` adds the contents of its cells. */
export abstract class RangePlace<Range extends HostObject> extends HostObject implements HostOf<Excel.Range, Modelled> {
  readonly excelName = 'Range';
  protected readonly context: HostContext;
  readonly #place: TrackedArea;
  #reference: string | undefined;

  constructor(context: HostContext, place: TrackedArea) {
    super();
    this.context = context;
    this.#place = place;
  }

  protected abstract rangeAt(place: TrackedArea): Range;

  override identity() {
    this.#reference ??= this.context.track(this.#place);
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

  get Left(): number {
    return startOf(this.sheet, 'column', this.area.column);
  }
  get Top(): number {
    return startOf(this.sheet, 'row', this.area.row);
  }
  get Width(): number {
    return extentOf(this.sheet, 'column', this.area);
  }
  get Height(): number {
    return extentOf(this.sheet, 'row', this.area);
  }

  protected at(area: Area): Range {
    if (!isOnSheet(area)) throw invalidArgument(`${JSON.stringify(area)} is not on the sheet`);
    return this.rangeAt({ sheet: this.sheet, area });
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

  GetCell(row: unknown, column: unknown) {
    const at = { row: this.area.row + asInteger(row, 'row'), column: this.area.column + asInteger(column, 'column') };
    return this.at({ ...at, rows: 1, columns: 1 });
  }
  GetRow(row: unknown) {
    return this.at({ ...this.area, row: this.area.row + this.#within(row, this.area.rows), rows: 1 });
  }
  GetColumn(column: unknown) {
    return this.at({ ...this.area, column: this.area.column + this.#within(column, this.area.columns), columns: 1 });
  }
  #within(index: unknown, count: number): number {
    const at = asInteger(index, 'index');
    if (at < 0 || at >= count) throw invalidArgument(`index ${at} of ${count}`);
    return at;
  }
  GetLastCell() {
    return this.at({ row: lastRow(this.area), column: lastColumn(this.area), rows: 1, columns: 1 });
  }
  GetLastRow() {
    return this.at({ ...this.area, row: lastRow(this.area), rows: 1 });
  }
  GetLastColumn() {
    return this.at({ ...this.area, column: lastColumn(this.area), columns: 1 });
  }
  GetOffsetRange(rows: unknown, columns: unknown) {
    const row = this.area.row + asInteger(rows, 'rowOffset');
    return this.at({ ...this.area, row, column: this.area.column + asInteger(columns, 'columnOffset') });
  }
  GetResizedRange(rows: unknown, columns: unknown) {
    return this.GetAbsoluteResizedRange(
      this.area.rows + asInteger(rows, 'deltaRows'),
      this.area.columns + asInteger(columns, 'deltaColumns'),
    );
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown) {
    return this.at({ ...this.area, rows: asInteger(rows, 'numRows'), columns: asInteger(columns, 'numColumns') });
  }
  GetRowsBelow(count?: unknown) {
    const rows = isAbsent(count) ? 1 : asInteger(count, 'count');
    return this.at({ ...this.area, row: this.area.row + this.area.rows, rows });
  }
  GetRowsAbove(count?: unknown) {
    const rows = isAbsent(count) ? 1 : asInteger(count, 'count');
    return this.at({ ...this.area, row: this.area.row - rows, rows });
  }
  GetColumnsAfter(count?: unknown) {
    const columns = isAbsent(count) ? 1 : asInteger(count, 'count');
    return this.at({ ...this.area, column: this.area.column + this.area.columns, columns });
  }
  GetColumnsBefore(count?: unknown) {
    const columns = isAbsent(count) ? 1 : asInteger(count, 'count');
    return this.at({ ...this.area, column: this.area.column - columns, columns });
  }
  GetEntireRow() {
    return this.at({ ...this.area, column: 0, columns: MAX_COLUMNS });
  }
  GetEntireColumn() {
    return this.at({ ...this.area, row: 0, rows: MAX_ROWS });
  }
}
