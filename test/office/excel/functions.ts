import { asInteger } from '../arguments.ts';
import type { Book } from '../book/book.ts';
import { HostObject, type HostOf } from '../wire.ts';

const DAY_MS = 86_400_000;

/** The functions of the sheet, as an add-in calls them without a cell. */
export class ExcelFunctions extends HostObject implements HostOf<Excel.Functions, 'date'> {
  readonly excelName = 'Functions';
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  /** Days count from 1900, or from 1904 in workbooks that began on an old Mac. */
  Date(year: unknown, month: unknown, day: unknown) {
    const given = Date.UTC(asInteger(year, 'year'), asInteger(month, 'month') - 1, asInteger(day, 'day'));
    const zero = this.#book.countsFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    return new ExcelFunctionResult((given - zero) / DAY_MS);
  }
}

class ExcelFunctionResult extends HostObject implements HostOf<Excel.FunctionResult<number>, 'error' | 'value'> {
  readonly excelName = 'FunctionResult';
  readonly #value: number;

  constructor(value: number) {
    super();
    this.#value = value;
  }

  get Error() {
    return '';
  }
  get Value() {
    return this.#value;
  }
}
