import { asText } from '../arguments.ts';
import type { Book } from '../book/book.ts';
import { invalidArgument, itemNotFound } from '../host-error.ts';
import { HostCollection, HostObject, type HostOf } from '../wire.ts';

export class ExcelDocumentProperties extends HostObject implements HostOf<Excel.DocumentProperties, 'custom'> {
  readonly excelName = 'DocumentProperties';
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get Custom() {
    return new ExcelCustomPropertyCollection(this.#book);
  }
}

/** Excel cuts what is longer, but for Excel on the web (learn.microsoft.com/javascript/api/excel/excel.customproperty). */
const LONGEST = 255;

/** Keys are the same whatever their case. */
function keyOf(book: Book, wanted: string): string | undefined {
  return [...book.customProperties.keys()].find((key) => key.toLowerCase() === wanted.toLowerCase());
}

type Modelled = 'add' | 'deleteAll' | 'getCount' | 'getItem' | 'getItemOrNullObject';

class ExcelCustomPropertyCollection extends HostCollection implements HostOf<Excel.CustomPropertyCollection, Modelled> {
  readonly excelName = 'CustomPropertyCollection';
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  items() {
    return [...this.#book.customProperties.keys()].map((key) => new ExcelCustomProperty(this.#book, key));
  }
  item(key: unknown) {
    return this.GetItem(key);
  }
  Add(key: unknown, value: unknown) {
    const name = asText(key, 'key').slice(0, LONGEST);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw invalidArgument('the value of a custom property');
    }
    const known = keyOf(this.#book, name) ?? name;
    this.#book.customProperties.set(known, typeof value === 'string' ? value.slice(0, LONGEST) : value);
    return new ExcelCustomProperty(this.#book, name);
  }
  DeleteAll() {
    this.#book.customProperties.clear();
  }
  GetCount() {
    return this.#book.customProperties.size;
  }
  GetItemOrNullObject(key: unknown) {
    const name = asText(key, 'key');
    const known = keyOf(this.#book, name);
    return known === undefined ? null : new ExcelCustomProperty(this.#book, known);
  }
  GetItem(key: unknown) {
    const property = this.GetItemOrNullObject(key);
    if (!property) throw itemNotFound(`custom property ${String(key)}`);
    return property;
  }
}

class ExcelCustomProperty extends HostObject implements HostOf<Excel.CustomProperty, 'delete' | 'key' | 'value'> {
  readonly excelName = 'CustomProperty';
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
  get Value() {
    return this.#book.customProperties.get(this.#key);
  }
  Delete() {
    this.#book.customProperties.delete(this.#key);
  }
}
