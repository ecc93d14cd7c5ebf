import { asText } from '../arguments.ts';
import { HostError, itemNotFound } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';
import { ExcelApplication } from './application.ts';
import type { HostContext } from './context.ts';
import { ExcelCustomXmlPartCollection } from './custom-xml-part-collection.ts';
import { ExcelDocumentProperties } from './document-properties.ts';
import { ExcelFunctions } from './functions.ts';
import { ExcelNamedItemCollection } from './named-item-collection.ts';
import { ExcelRange } from './range.ts';
import { ExcelRangeAreas } from './range-areas.ts';
import { ExcelRuntime } from './runtime.ts';
import { ExcelSettingCollection } from './setting-collection.ts';
import { ExcelTableCollection } from './table-collection.ts';
import { ExcelWorksheetCollection } from './worksheet-collection.ts';

type Modelled =
  | 'application'
  | 'customXmlParts'
  | 'functions'
  | 'getActiveCell'
  | 'getSelectedRange'
  | 'getSelectedRanges'
  | 'isDirty'
  | 'name'
  | 'names'
  | 'properties'
  | 'settings'
  | 'tables'
  | 'worksheets';

/** The root of the API. */
export class ExcelWorkbook extends HostObject implements HostOf<Excel.Workbook, Modelled> {
  readonly excelName = 'Workbook';
  readonly #context: HostContext;
  #isDirty = false;

  constructor(context: HostContext) {
    super();
    this.#context = context;
  }

  get Name() {
    return this.#context.book.fileName;
  }
  get IsDirty(): boolean {
    return this.#isDirty;
  }
  set IsDirty(given: unknown) {
    this.#isDirty = given === true;
  }
  get Application() {
    return new ExcelApplication(this.#context);
  }
  get CustomXmlParts() {
    return new ExcelCustomXmlPartCollection(this.#context.book, undefined);
  }
  get Functions() {
    return new ExcelFunctions(this.#context.book);
  }
  get Names() {
    return new ExcelNamedItemCollection(this.#context);
  }
  get Properties() {
    return new ExcelDocumentProperties(this.#context.book);
  }
  get Settings() {
    return new ExcelSettingCollection(this.#context.book);
  }
  get Tables() {
    return new ExcelTableCollection(this.#context, undefined);
  }
  get Worksheets() {
    return new ExcelWorksheetCollection(this.#context);
  }
  /** Office.js asks for `context.runtime` as a property of the workbook. */
  get _Runtime() {
    return new ExcelRuntime(this.#context);
  }

  GetSelectedRange() {
    const { book } = this.#context;
    if (book.furtherSelections.length > 0)
      throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
    return new ExcelRange(this.#context, { sheet: book.activeSheet, area: book.selection });
  }
  GetSelectedRanges() {
    const { activeSheet, selection, furtherSelections } = this.#context.book;
    const places = [selection, ...furtherSelections].map((area) => ({ sheet: activeSheet, area }));
    return new ExcelRangeAreas(this.#context, places);
  }
  GetActiveCell() {
    const { activeSheet, selection } = this.#context.book;
    return new ExcelRange(this.#context, { sheet: activeSheet, area: { ...selection, rows: 1, columns: 1 } });
  }
  /** Office.js asks for an event's range this way. The reference id of an event is an address. */
  _GetRangeOrNullObjectForEventByReferenceId(id: unknown) {
    const { book } = this.#context;
    const found = book.findArea(asText(id, 'id'), book.activeSheet);
    return found ? new ExcelRange(this.#context, found) : null;
  }
  _GetRangeForEventByReferenceId(id: unknown) {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (!range) throw itemNotFound('the range of the event');
    return range;
  }
}
