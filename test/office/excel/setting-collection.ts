import { asText } from '../arguments.ts';
import type { Book } from '../book/book.ts';
import { invalidArgument, itemNotFound } from '../host-error.ts';
import { HostCollection, HostObject, type HostOf } from '../wire.ts';

type Modelled = 'add' | 'getCount' | 'getItem' | 'getItemOrNullObject';

/** All settings of an add-in together may take some 2 MB (github.com/OfficeDev/office-js/issues/621). */
const MAX_LENGTH = 2_000_000;

/** The add-in's settings in the workbook, which `Office.context.document.settings` keeps too. */
export class ExcelSettingCollection extends HostCollection implements HostOf<Excel.SettingCollection, Modelled> {
  readonly excelName = 'SettingCollection';
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  items() {
    return [...this.#book.settings.keys()].map((key) => new ExcelSetting(this.#book, key));
  }
  item(key: unknown) {
    return this.GetItem(key);
  }
  Add(key: unknown, value: unknown) {
    const name = asText(key, 'key');
    const others = [...this.#book.settings].filter(([other]) => other !== name);
    if (JSON.stringify([...others, [name, value]]).length > MAX_LENGTH) throw invalidArgument('settings above 2 MB');
    this.#book.settings.set(name, value);
    return new ExcelSetting(this.#book, name);
  }
  GetCount() {
    return this.#book.settings.size;
  }
  GetItemOrNullObject(key: unknown) {
    const name = asText(key, 'key');
    return this.#book.settings.has(name) ? new ExcelSetting(this.#book, name) : null;
  }
  GetItem(key: unknown) {
    const setting = this.GetItemOrNullObject(key);
    if (!setting) throw itemNotFound(`setting ${String(key)}`);
    return setting;
  }
}

class ExcelSetting extends HostObject implements HostOf<Excel.Setting, 'delete' | 'key' | 'value'> {
  readonly excelName = 'Setting';
  readonly #book: Book;
  readonly #key: string;

  constructor(book: Book, key: string) {
    super();
    this.#book = book;
    this.#key = key;
  }

  override identity() {
    return { _Id: this.#key };
  }
  get Key() {
    return this.#key;
  }
  get Value(): unknown {
    return this.#book.settings.get(this.#key);
  }
  set Value(given: unknown) {
    this.#book.settings.set(this.#key, given);
  }
  Delete() {
    this.#book.settings.delete(this.#key);
  }
}
