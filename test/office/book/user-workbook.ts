import { HostError } from '../host-error.ts';
import type { Book } from './book.ts';
import { isBusy } from './custom-cell.ts';
import { UserSheet } from './user-sheet.ts';
import { UserTable } from './user-table.ts';

/** The workbook as a person at the keyboard meets it. It throws a HostError where Excel would refuse. */
export class UserWorkbook {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  get sheetNames(): string[] {
    return this.#book.sheets.map((sheet) => sheet.name);
  }
  get tableNames(): string[] {
    return this.#book.tables.map((table) => table.name);
  }
  /** The add-in's settings. */
  get settings(): Map<string, unknown> {
    return this.#book.settings;
  }
  /** The contents of the custom XML parts, in the order they were added. */
  get xmlParts(): string[] {
    return this.#book.xmlParts.map((part) => part.xml);
  }
  /** The custom properties of the document. */
  get customProperties(): Map<string, string | number | boolean> {
    return this.#book.customProperties;
  }
  dropXmlParts(): void {
    this.#book.xmlParts.length = 0;
  }

  sheet(name: string): UserSheet {
    const sheet = this.#book.findSheet(name);
    if (!sheet)
      throw new HostError('ItemNotFound', `There is no sheet ${name}; there are ${this.sheetNames.join(', ')}.`);
    return new UserSheet(this.#book, sheet);
  }
  addSheet(name: string): UserSheet {
    const sheet = this.#book.addSheet(name);
    this.#book.onEvent({ kind: 'sheetAdded', sheet });
    return new UserSheet(this.#book, sheet);
  }
  table(name: string): UserTable {
    const table = this.#book.findTable(name);
    if (!table)
      throw new HostError('ItemNotFound', `There is no table ${name}; there are ${this.tableNames.join(', ')}.`);
    return new UserTable(this.#book, table);
  }
  /** Waits until no cell waits for a custom function. */
  async calculated(): Promise<void> {
    for (this.#book.ensureCalculated(); isBusy(this.#book); this.#book.ensureCalculated())
      await new Promise((resolve) => setTimeout(resolve, 5));
  }
  /** The selection, such as `B3` or `Sheet1!B3:C4`. With Ctrl held down it has several areas: `B3,D4:D9`. */
  select(address: string): void {
    const [first = '', ...further] = address.split(',');
    const found = this.#book.findArea(first, this.#book.activeSheet);
    if (!found) throw new HostError('InvalidArgument', `There is no place ${first}.`);
    this.#book.activeSheet = found.sheet;
    this.#book.selection = found.area;
    this.#book.furtherSelections = further.flatMap((part) => this.#book.findArea(part, found.sheet)?.area ?? []);
    this.#book.onEvent({ kind: 'selected', ...found });
  }
}
