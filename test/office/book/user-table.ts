import { HostError } from '../host-error.ts';
import { type Area, areaText, gridOf } from './area.ts';
import type { Book } from './book.ts';
import { shownValue } from './cell.ts';
import { type Entry, enter } from './entry.ts';
import { applyFilters } from './filter.ts';
import { renameTable } from './rewriting.ts';
import { insertCells } from './shift.ts';
import type { Table } from './table.ts';
import { convertToRange, deleteTable, sortTable } from './table-change.ts';

type Shown = string | number | boolean;

/** A table as its user works in it. Rows of its body are counted from 0. */
export class UserTable {
  readonly #book: Book;
  readonly #table: Table;

  constructor(book: Book, table: Table) {
    this.#book = book;
    this.#table = table;
  }

  get id(): string {
    return this.#table.id;
  }
  get name(): string {
    return this.#table.name;
  }
  get sheet(): string {
    return this.#table.sheet.name;
  }
  /** The address with the header row, without the sheet: `B4:H10`. */
  get address(): string {
    return areaText(this.#table.area);
  }
  get style(): string {
    return this.#table.style;
  }
  get headers(): string[] {
    return this.#table.columns.map((column) => column.name);
  }
  get rowCount(): number {
    return this.#table.body.rows;
  }
  get rows(): Shown[][] {
    return this.#values(this.#table.body);
  }

  #values(area: Area): Shown[][] {
    this.#book.ensureCalculated();
    return gridOf(area, (row, column) => shownValue(this.#table.sheet.cell(row, column)));
  }
  #cell(row: number, header: string): Area {
    const { body } = this.#table;
    const column = this.#table.findColumn(header);
    if (!column || row < 0 || row >= body.rows) {
      throw new HostError('ItemNotFound', `No row ${row} or column ${header}; there are ${this.headers.join(', ')}.`);
    }
    return { row: body.row + row, column: body.column + this.#table.columns.indexOf(column), rows: 1, columns: 1 };
  }

  /** The address of a cell within the sheet. */
  addressOf(row: number, header: string): string {
    return areaText(this.#cell(row, header));
  }
  get(row: number, header: string): Shown {
    return this.#values(this.#cell(row, header))[0]?.[0] ?? '';
  }
  column(header: string): Shown[] {
    return this.rows.map((_, row) => this.get(row, header));
  }
  set(row: number, header: string, entry: Entry): void {
    enter(this.#book, { sheet: this.#table.sheet, area: this.#cell(row, header) }, entry);
  }

  rename(name: string): void {
    renameTable(this.#book, this.#table, name);
  }
  renameColumn(header: string, name: string): void {
    const area = { ...this.#cell(0, header), row: this.#table.area.row };
    enter(this.#book, { sheet: this.#table.sheet, area }, name);
  }
  /** Inserts a user's column before the named one, with its default name, within the table's rows only. */
  insertColumnBefore(header: string): void {
    const area = { ...this.#table.area, column: this.#cell(0, header).column, columns: 1 };
    insertCells(this.#book, { sheet: this.#table.sheet, area }, 'column');
  }
  sort(header: string, order: 'ascending' | 'descending' = 'ascending'): void {
    const column = this.#cell(0, header).column - this.#table.area.column;
    sortTable(this.#book, this.#table, [{ column, isAscending: order === 'ascending' }]);
  }
  /** Shows only the rows with these values in a column. */
  filter(header: string, values: string[]): void {
    const column = this.#table.findColumn(header);
    if (!column) throw new HostError('ItemNotFound', `No column ${header}; there are ${this.headers.join(', ')}.`);
    column.shown = values;
    this.#book.ensureCalculated();
    applyFilters(this.#table);
  }
  /** The headers of columns with a filter, with the values they let through. */
  get filters(): [string, string[]][] {
    return this.#table.columns.flatMap(({ name, shown }): [string, string[]][] => (shown ? [[name, shown]] : []));
  }
  /** The headers of the columns of the last sort. */
  get sortedBy(): string[] {
    return this.#table.sortedBy.map(({ column }) => this.headers[column] ?? '');
  }
  delete(): void {
    deleteTable(this.#book, this.#table);
  }
  convertToRange(): void {
    convertToRange(this.#book, this.#table);
  }
  /** Takes the tick off Header Row: the cells of the headers are empty then, and no part of the table. */
  hideHeaders(): void {
    const { area, sheet } = this.#table;
    for (let column = 0; column < area.columns; column += 1)
      sheet.ensureCell(area.row, area.column + column).value = '';
    this.#table.hasHeaders = false;
    this.#table.area = { ...area, row: area.row + 1, rows: area.rows - 1 };
    this.#book.touch();
  }
}
