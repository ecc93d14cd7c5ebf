import { asBoolean, asText } from '../arguments.ts';
import type { Area } from '../book/area.ts';
import { checkWritable } from '../book/entry.ts';
import { renameTable } from '../book/rewriting.ts';
import type { Table } from '../book/table.ts';
import { convertToRange, deleteTable, resizeTable, showTotals } from '../book/table-change.ts';
import { HostError, invalidArgument, notModelled } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';
import { ExcelAutoFilter } from './auto-filter.ts';
import { EVENT, type HostContext } from './context.ts';
import { ExcelRange } from './range.ts';
import { ExcelTableColumnCollection } from './table-column-collection.ts';
import { ExcelTableRowCollection } from './table-row-collection.ts';
import { ExcelTableSort } from './table-sort.ts';
import { ExcelWorksheet } from './worksheet.ts';

type Modelled =
  | 'autoFilter'
  | 'clearFilters'
  | 'columns'
  | 'convertToRange'
  | 'delete'
  | 'getDataBodyRange'
  | 'getHeaderRowRange'
  | 'getRange'
  | 'getTotalRowRange'
  | 'highlightFirstColumn'
  | 'highlightLastColumn'
  | 'id'
  | 'name'
  | 'resize'
  | 'rows'
  | 'showBandedColumns'
  | 'showBandedRows'
  | 'showFilterButton'
  | 'showHeaders'
  | 'showTotals'
  | 'sort'
  | 'style'
  | 'worksheet';

export class ExcelTable extends HostObject implements HostOf<Excel.Table, Modelled> {
  readonly excelName = 'Table';
  readonly #context: HostContext;
  readonly #table: Table;

  constructor(context: HostContext, table: Table) {
    super();
    this.#context = context;
    this.#table = table;
  }

  override identity() {
    return { _Id: this.#table.id, Id: this.#table.id };
  }

  #at(area: Area | undefined): ExcelRange {
    if (!area || area.rows < 1) throw new HostError('InvalidOperation', 'The table does not show this part.');
    return new ExcelRange(this.#context, { sheet: this.#table.sheet, area });
  }

  get Id() {
    return this.#table.id;
  }
  get Name(): string {
    return this.#table.name;
  }
  set Name(given: unknown) {
    renameTable(this.#context.book, this.#table, asText(given, 'name'));
  }
  get Style(): string {
    return this.#table.style;
  }
  set Style(given: unknown) {
    const style = asText(given, 'style');
    if (!/^(?:TableStyle(?:Light(?:1?\d|2[01])|Medium(?:1?\d|2[0-8])|Dark(?:\d|1[01])))?$/.test(style)) {
      throw invalidArgument(`style ${style}`);
    }
    this.#table.style = style;
  }
  get ShowHeaders() {
    return this.#table.hasHeaders;
  }
  get ShowTotals(): boolean {
    return this.#table.hasTotals;
  }
  set ShowTotals(given: unknown) {
    if (!this.#flag(given, 'showTotals')) throw notModelled('hiding the row of totals');
    showTotals(this.#context.book, this.#table);
  }
  get ShowBandedRows(): boolean {
    return this.#table.hasBandedRows;
  }
  set ShowBandedRows(given: unknown) {
    this.#table.hasBandedRows = this.#flag(given, 'showBandedRows');
  }
  get ShowBandedColumns(): boolean {
    return this.#table.hasBandedColumns;
  }
  set ShowBandedColumns(given: unknown) {
    this.#table.hasBandedColumns = this.#flag(given, 'showBandedColumns');
  }
  get ShowFilterButton(): boolean {
    return this.#table.hasFilterButton;
  }
  set ShowFilterButton(given: unknown) {
    this.#table.hasFilterButton = this.#flag(given, 'showFilterButton');
  }
  get HighlightFirstColumn(): boolean {
    return this.#table.isFirstColumnHighlighted;
  }
  set HighlightFirstColumn(given: unknown) {
    this.#table.isFirstColumnHighlighted = this.#flag(given, 'highlightFirstColumn');
  }
  get HighlightLastColumn(): boolean {
    return this.#table.isLastColumnHighlighted;
  }
  set HighlightLastColumn(given: unknown) {
    this.#table.isLastColumnHighlighted = this.#flag(given, 'highlightLastColumn');
  }
  #flag(given: unknown, what: string): boolean {
    checkWritable(this.#table.sheet);
    return asBoolean(given, what);
  }

  get Columns() {
    return new ExcelTableColumnCollection(this.#context, this.#table);
  }
  get Rows() {
    return new ExcelTableRowCollection(this.#table);
  }
  get AutoFilter() {
    return new ExcelAutoFilter(this.#table);
  }
  get Sort() {
    return new ExcelTableSort(this.#context, this.#table);
  }
  get Worksheet() {
    return new ExcelWorksheet(this.#context, this.#table.sheet);
  }

  GetRange() {
    return this.#at(this.#table.area);
  }
  GetDataBodyRange() {
    return this.#at(this.#table.body);
  }
  GetHeaderRowRange() {
    return this.#at(this.#table.header);
  }
  GetTotalRowRange() {
    return this.#at(this.#table.totals);
  }
  Resize(newRange: unknown) {
    const { book } = this.#context;
    const { sheet } = this.#table;
    const place = newRange instanceof ExcelRange ? newRange.place : book.findArea(asText(newRange, 'newRange'), sheet);
    if (!place || place.sheet !== sheet) throw invalidArgument('the new range of the table');
    resizeTable(book, this.#table, place.area);
  }
  Delete() {
    deleteTable(this.#context.book, this.#table);
  }
  ConvertToRange() {
    return new ExcelRange(this.#context, convertToRange(this.#context.book, this.#table));
  }
  ClearFilters() {
    this.AutoFilter.ClearCriteria();
  }

  _RegisterDataChangedEvent() {
    this.#context.listen({ messageType: EVENT.tableChanged, target: this.#table.id });
  }
  _UnregisterDataChangedEvent() {
    this.#context.unlisten({ messageType: EVENT.tableChanged, target: this.#table.id });
  }
}
