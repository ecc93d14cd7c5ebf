import { asInteger, asOneOf, asText, isAbsent } from '../arguments.ts';
import { type Area, isOnSheet, MAX_COLUMNS, MAX_ROWS } from '../book/area.ts';
import { renameSheet } from '../book/rewriting.ts';
import type { Sheet, Visibility } from '../book/sheet.ts';
import { HostError, invalidArgument } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';
import { ExcelChartCollection } from './chart-collection.ts';
import { ExcelCommentCollection } from './comment-collection.ts';
import { EVENT, type HostContext } from './context.ts';
import { ExcelPageLayout } from './page-layout.ts';
import { ExcelRange } from './range.ts';
import { ExcelShapeCollection } from './shape-collection.ts';
import { ExcelTableCollection } from './table-collection.ts';
import { ExcelWorksheetFreezePanes } from './worksheet-freeze-panes.ts';
import { ExcelWorksheetProtection } from './worksheet-protection.ts';

type Modelled =
  | 'activate'
  | 'charts'
  | 'comments'
  | 'delete'
  | 'freezePanes'
  | 'getCell'
  | 'getRange'
  | 'getRangeByIndexes'
  | 'getUsedRange'
  | 'getUsedRangeOrNullObject'
  | 'id'
  | 'name'
  | 'pageLayout'
  | 'position'
  | 'protection'
  | 'shapes'
  | 'tables'
  | 'visibility';

export class ExcelWorksheet extends HostObject implements HostOf<Excel.Worksheet, Modelled> {
  readonly excelName = 'Worksheet';
  readonly #context: HostContext;
  readonly #sheet: Sheet;

  constructor(context: HostContext, sheet: Sheet) {
    super();
    this.#context = context;
    this.#sheet = sheet;
  }

  /** Office.js reads `Id` from here when an event is registered on a sheet that was never loaded. */
  override identity() {
    return { _Id: this.#sheet.id, Id: this.#sheet.id };
  }

  #at(area: Area): ExcelRange {
    if (!isOnSheet(area)) throw invalidArgument('a place off the sheet');
    return new ExcelRange(this.#context, { sheet: this.#sheet, area });
  }

  get Id() {
    return this.#sheet.id;
  }
  get Name(): string {
    return this.#sheet.name;
  }
  set Name(given: unknown) {
    renameSheet(this.#context.book, this.#sheet, asText(given, 'name'));
  }
  get Position() {
    return this.#context.book.sheets.indexOf(this.#sheet);
  }
  get Visibility(): Visibility {
    return this.#sheet.visibility;
  }
  set Visibility(given: unknown) {
    const known: Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];
    const wanted = asOneOf(given, known, 'visibility');
    if (wanted !== 'Visible') this.#checkNotLastVisible('hidden');
    this.#sheet.visibility = wanted;
  }
  get PageLayout() {
    return new ExcelPageLayout(this.#sheet);
  }
  get FreezePanes() {
    return new ExcelWorksheetFreezePanes(this.#sheet);
  }
  get Protection() {
    return new ExcelWorksheetProtection(this.#sheet);
  }
  get Charts() {
    return new ExcelChartCollection(this.#context, this.#sheet);
  }
  get Shapes() {
    return new ExcelShapeCollection(this.#context.book, this.#sheet);
  }
  get Comments() {
    return new ExcelCommentCollection(this.#context, this.#sheet);
  }
  get Tables() {
    return new ExcelTableCollection(this.#context, this.#sheet);
  }

  #checkNotLastVisible(what: string): void {
    const others = this.#context.book.sheets.filter((sheet) => sheet !== this.#sheet && sheet.visibility === 'Visible');
    if (others.length === 0) throw new HostError('InvalidOperation', `The last visible sheet cannot be ${what}.`);
  }

  Activate() {
    if (this.#sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'A hidden sheet stays inactive.');
    this.#context.book.activeSheet = this.#sheet;
    this.#context.book.onEvent({ kind: 'sheetActivated', sheet: this.#sheet });
  }
  Delete() {
    const { book } = this.#context;
    this.#checkNotLastVisible('deleted');
    for (const table of book.tablesOn(this.#sheet)) book.tables.splice(book.tables.indexOf(table), 1);
    book.sheets.splice(book.sheets.indexOf(this.#sheet), 1);
    const next = book.sheets.find((sheet) => sheet.visibility === 'Visible');
    if (book.activeSheet === this.#sheet && next) book.activeSheet = next;
    book.onEvent({ kind: 'sheetDeleted', sheet: this.#sheet });
  }
  GetCell(row: unknown, column: unknown) {
    return this.#at({ row: asInteger(row, 'row'), column: asInteger(column, 'column'), rows: 1, columns: 1 });
  }
  /** Answers the whole sheet without an address. */
  GetRange(address?: unknown) {
    if (isAbsent(address) || address === '')
      return this.#at({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    const found = this.#context.book.findArea(asText(address, 'address'), this.#sheet);
    if (!found || found.sheet !== this.#sheet) throw invalidArgument(`address ${String(address)}`);
    return this.#at(found.area);
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown) {
    return this.#at({
      row: asInteger(row, 'startRow'),
      column: asInteger(column, 'startColumn'),
      rows: asInteger(rows, 'rowCount'),
      columns: asInteger(columns, 'columnCount'),
    });
  }
  GetUsedRangeOrNullObject(valuesOnly?: unknown) {
    const used = this.#sheet.usedArea(valuesOnly === true);
    return used ? this.#at(used) : null;
  }
  GetUsedRange(valuesOnly?: unknown) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.#at({ row: 0, column: 0, rows: 1, columns: 1 });
  }

  _RegisterDataChangedEvent() {
    this.#context.listen({ messageType: EVENT.sheetChanged, target: this.#sheet.id });
  }
  _UnregisterDataChangedEvent() {
    this.#context.unlisten({ messageType: EVENT.sheetChanged, target: this.#sheet.id });
  }
  _RegisterSelectionChangedEvent() {
    this.#context.listen({ messageType: EVENT.sheetSelectionChanged, target: this.#sheet.id });
  }
  _UnregisterSelectionChangedEvent() {
    this.#context.unlisten({ messageType: EVENT.sheetSelectionChanged, target: this.#sheet.id });
  }
}
