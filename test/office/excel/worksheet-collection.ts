import { asText, isAbsent } from '../arguments.ts';
import { itemNotFound } from '../host-error.ts';
import { HostCollection, type HostOf } from '../wire.ts';
import { EVENT, type HostContext, WHOLE_WORKBOOK } from './context.ts';
import { ExcelWorksheet } from './worksheet.ts';

type Modelled = 'add' | 'getActiveWorksheet' | 'getCount' | 'getFirst' | 'getItem' | 'getItemOrNullObject' | 'getLast';

export class ExcelWorksheetCollection extends HostCollection implements HostOf<Excel.WorksheetCollection, Modelled> {
  readonly excelName = 'WorksheetCollection';
  readonly #context: HostContext;

  constructor(context: HostContext) {
    super();
    this.#context = context;
  }

  items() {
    return this.#context.book.sheets.map((sheet) => new ExcelWorksheet(this.#context, sheet));
  }
  item(key: unknown) {
    return this.GetItem(key);
  }

  Add(name?: unknown) {
    const { book } = this.#context;
    const sheet = book.addSheet(isAbsent(name) ? undefined : asText(name, 'name'));
    book.onEvent({ kind: 'sheetAdded', sheet });
    return new ExcelWorksheet(this.#context, sheet);
  }
  GetActiveWorksheet() {
    return new ExcelWorksheet(this.#context, this.#context.book.activeSheet);
  }
  GetCount() {
    return this.#context.book.sheets.length;
  }
  GetItemOrNullObject(key: unknown) {
    const sheet = this.#context.book.findSheet(asText(key, 'key'));
    return sheet ? new ExcelWorksheet(this.#context, sheet) : null;
  }
  GetItem(key: unknown) {
    const sheet = this.GetItemOrNullObject(key);
    if (!sheet) throw itemNotFound(`sheet ${String(key)}`);
    return sheet;
  }
  GetFirst() {
    return this.#end(this.items().at(0));
  }
  GetLast() {
    return this.#end(this.items().at(-1));
  }
  #end(sheet: ExcelWorksheet | undefined) {
    if (!sheet) throw itemNotFound('a sheet');
    return sheet;
  }

  _RegisterDataChangedEvent() {
    this.#context.listen({ messageType: EVENT.sheetChanged, target: WHOLE_WORKBOOK });
  }
  _UnregisterDataChangedEvent() {
    this.#context.unlisten({ messageType: EVENT.sheetChanged, target: WHOLE_WORKBOOK });
  }
  _RegisterSelectionChangedEvent() {
    this.#context.listen({ messageType: EVENT.sheetSelectionChanged, target: WHOLE_WORKBOOK });
  }
  _UnregisterSelectionChangedEvent() {
    this.#context.unlisten({ messageType: EVENT.sheetSelectionChanged, target: WHOLE_WORKBOOK });
  }
  _RegisterAddedEvent() {
    this.#context.listen({ messageType: EVENT.sheetAdded, target: WHOLE_WORKBOOK });
  }
  _UnregisterAddedEvent() {
    this.#context.unlisten({ messageType: EVENT.sheetAdded, target: WHOLE_WORKBOOK });
  }
  _RegisterDeletedEvent() {
    this.#context.listen({ messageType: EVENT.sheetDeleted, target: WHOLE_WORKBOOK });
  }
  _UnregisterDeletedEvent() {
    this.#context.unlisten({ messageType: EVENT.sheetDeleted, target: WHOLE_WORKBOOK });
  }
  _RegisterActivatedEvent() {
    this.#context.listen({ messageType: EVENT.sheetActivated, target: WHOLE_WORKBOOK });
  }
  _UnregisterActivatedEvent() {
    this.#context.unlisten({ messageType: EVENT.sheetActivated, target: WHOLE_WORKBOOK });
  }
}
