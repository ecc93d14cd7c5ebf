import { asBoolean, asText } from '../arguments.ts';
import type { Sheet } from '../book/sheet.ts';
import type { Table } from '../book/table.ts';
import { addTable } from '../book/table-change.ts';
import { invalidArgument, itemNotFound } from '../host-error.ts';
import { HostCollection, type HostOf } from '../wire.ts';
import { EVENT, type HostContext, WHOLE_WORKBOOK } from './context.ts';
import { ExcelRange } from './range.ts';
import { ExcelTable } from './table.ts';

type Modelled = 'add' | 'count' | 'getCount' | 'getItem' | 'getItemAt' | 'getItemOrNullObject';

/** The tables of a sheet, or of the workbook where no sheet is given. */
export class ExcelTableCollection extends HostCollection implements HostOf<Excel.TableCollection, Modelled> {
  readonly excelName = 'TableCollection';
  readonly #context: HostContext;
  readonly #sheet: Sheet | undefined;

  constructor(context: HostContext, sheet: Sheet | undefined) {
    super();
    this.#context = context;
    this.#sheet = sheet;
  }

  #tables(): Table[] {
    const { book } = this.#context;
    return this.#sheet ? book.tablesOn(this.#sheet) : book.tables;
  }

  items() {
    return this.#tables().map((table) => new ExcelTable(this.#context, table));
  }
  item(key: unknown) {
    return this.GetItem(key);
  }

  get Count() {
    return this.#tables().length;
  }
  GetCount() {
    return this.#tables().length;
  }
  Add(address: unknown, hasHeaders: unknown) {
    const { book } = this.#context;
    const home = this.#sheet ?? book.activeSheet;
    const place = address instanceof ExcelRange ? address.place : book.findArea(asText(address, 'address'), home);
    if (!place || (this.#sheet && place.sheet !== this.#sheet)) throw invalidArgument(`address ${String(address)}`);
    return new ExcelTable(this.#context, addTable(book, place, asBoolean(hasHeaders, 'hasHeaders')));
  }
  GetItemOrNullObject(key: unknown) {
    const table = this.#context.book.findTable(asText(key, 'key'));
    return table && this.#tables().includes(table) ? new ExcelTable(this.#context, table) : null;
  }
  GetItem(key: unknown) {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw itemNotFound(`table ${String(key)}`);
    return table;
  }
  GetItemAt(index: unknown) {
    const table = this.items()[Number(index)];
    if (!table) throw invalidArgument(`table ${String(index)}`);
    return table;
  }

  get #target() {
    return this.#sheet?.id ?? WHOLE_WORKBOOK;
  }
  _RegisterAddedEvent() {
    this.#context.listen({ messageType: EVENT.tableAdded, target: this.#target });
  }
  _UnregisterAddedEvent() {
    this.#context.unlisten({ messageType: EVENT.tableAdded, target: this.#target });
  }
  _RegisterDeletedEvent() {
    this.#context.listen({ messageType: EVENT.tableDeleted, target: this.#target });
  }
  _UnregisterDeletedEvent() {
    this.#context.unlisten({ messageType: EVENT.tableDeleted, target: this.#target });
  }
  _RegisterDataChangedEvent() {
    this.#context.listen({ messageType: EVENT.tableChanged, target: this.#target });
  }
  _UnregisterDataChangedEvent() {
    this.#context.unlisten({ messageType: EVENT.tableChanged, target: this.#target });
  }
}
