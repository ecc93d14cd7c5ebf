import { HostError } from '../host-error.ts';
import { type Area, gridOf, MAX_COLUMNS, MAX_ROWS, parseArea } from './area.ts';
import type { Book } from './book.ts';
import type { CellFormat } from './cell.ts';
import { shownValue } from './cell.ts';
import { formatCells } from './cell-change.ts';
import { type Entry, enter } from './entry.ts';
import { shownFormula } from './formula-writing.ts';
import { eachLine, hideLines } from './line.ts';
import { numberText } from './number-text.ts';
import { renameSheet, renameTable } from './rewriting.ts';
import type { Picture, PrintSetup, Sheet } from './sheet.ts';
import { deleteCells, insertCells } from './shift.ts';
import { addTable } from './table-change.ts';
import { UserAttachments } from './user-attachments.ts';

/** A sheet as its user works in it. Addresses are `B3`, `B3:D5`, `C:C`, `4:6`. */
export class UserSheet {
  readonly #book: Book;
  readonly #sheet: Sheet;

  constructor(book: Book, sheet: Sheet) {
    this.#book = book;
    this.#sheet = sheet;
  }

  #area(address: string): Area {
    const area = parseArea(address);
    if (!area) throw new HostError('InvalidArgument', `${address} is not an address.`);
    return area;
  }
  #place(address: string) {
    return { sheet: this.#sheet, area: this.#area(address) };
  }

  get name(): string {
    return this.#sheet.name;
  }
  rename(name: string): void {
    renameSheet(this.#book, this.#sheet, name);
  }
  protect(): void {
    this.#sheet.isProtected = true;
  }
  unprotect(): void {
    this.#sheet.isProtected = false;
  }

  /** Types into one cell: `7`, `'12%'`, `'=A1*2'`, `"'00123"`. `''` empties it. */
  set(address: string, entry: Entry): void {
    enter(this.#book, this.#place(address), entry);
  }
  /** Pastes rows of cells from `address` on. A null leaves a cell alone. */
  paste(address: string, rows: Entry[][]): void {
    const area = { ...this.#area(address), rows: rows.length, columns: rows[0]?.length ?? 0 };
    enter(this.#book, { sheet: this.#sheet, area }, rows);
  }
  /** Makes a table of cells whose first row holds the headers, as Ctrl-T does. */
  addTable(address: string, name: string): void {
    renameTable(this.#book, addTable(this.#book, this.#place(address), true), name);
  }
  /** The calculated value: `''` for an empty cell, `'#N/A'` for an error. */
  get(address: string): string | number | boolean {
    return this.values(address)[0]?.[0] ?? '';
  }
  values(address: string): (string | number | boolean)[][] {
    this.#book.ensureCalculated();
    return gridOf(this.#area(address), (row, column) => shownValue(this.#sheet.cell(row, column)));
  }
  /** The text that the cell shows under its number format. */
  text(address: string): string {
    this.#book.ensureCalculated();
    const { row, column } = this.#area(address);
    return numberText(this.#sheet.cell(row, column), this.#book.locale);
  }
  /** The message of an error that a custom function gave, or undefined. */
  errorMessage(address: string): string | undefined {
    this.#book.ensureCalculated();
    const { row, column } = this.#area(address);
    const calls = this.#sheet.cell(row, column)?.custom?.calls ?? [];
    return (
      calls.map(({ outcome }) => outcome && 'error' in outcome && outcome.message).find((said) => !!said) || undefined
    );
  }
  /** The formula as a file stores it, with table names and the long form of structured references. `''` without one. */
  formula(address: string): string {
    const { row, column } = this.#area(address);
    return this.#sheet.cell(row, column)?.formula ?? '';
  }
  /** The formula as the formula bar and `Range.formulas` show it: `[@实际]` within its table. */
  shownFormula(address: string): string {
    const { row, column } = this.#area(address);
    const table = this.#book.tableAt(this.#sheet, row, column)?.name;
    const hasOneRow = (name: string) => this.#book.findTable(name)?.body.rows === 1;
    return shownFormula(this.formula(address), { table, hasOneRow });
  }
  numberFormat(address: string): string {
    const { row, column } = this.#area(address);
    return this.#sheet.format(row, column).numberFormat ?? 'General';
  }
  format(address: string): Readonly<CellFormat> {
    const { row, column } = this.#area(address);
    return this.#sheet.format(row, column);
  }
  setFormat(address: string, format: CellFormat): void {
    for (const [name, value] of Object.entries(format)) {
      formatCells(this.#place(address), name as keyof CellFormat, value);
    }
  }

  /** Inserts columns before `'C'` or `'C:D'`. */
  insertColumns(columns: string): void {
    insertCells(this.#book, this.#columns(columns), 'column');
  }
  deleteColumns(columns: string): void {
    deleteCells(this.#book, this.#columns(columns), 'column');
  }
  /** Inserts rows above `'4'` or `'4:6'`. */
  insertRows(rows: string | number): void {
    insertCells(this.#book, this.#rows(rows), 'row');
  }
  deleteRows(rows: string | number): void {
    deleteCells(this.#book, this.#rows(rows), 'row');
  }
  hideColumns(columns: string, isHidden = true): void {
    hideLines(this.#columns(columns), 'column', isHidden);
  }
  /** The sheet's notes, links, rules, merged cells and charts. */
  get attachments(): UserAttachments {
    return new UserAttachments(this.#book, this.#sheet);
  }
  /** The pictures over the cells, the first one first. */
  get pictures(): readonly Readonly<Picture>[] {
    return this.#sheet.pictures;
  }
  groupRows(rows: string | number): void {
    eachLine(this.#rows(rows), 'row', (line) => {
      line.outline = (line.outline ?? 0) + 1;
    });
  }
  groupColumns(columns: string): void {
    eachLine(this.#columns(columns), 'column', (line) => {
      line.outline = (line.outline ?? 0) + 1;
    });
  }
  isRowGrouped(row: number): boolean {
    return this.#sheet.rowLines.get(row - 1)?.outline !== undefined;
  }
  isColumnGrouped(column: string): boolean {
    return this.#sheet.columnLines.get(this.#columns(column).area.column)?.outline !== undefined;
  }
  hideRows(rows: string | number, isHidden = true): void {
    hideLines(this.#rows(rows), 'row', isHidden);
  }
  isColumnHidden(column: string): boolean {
    return this.#sheet.columnLines.get(this.#columns(column).area.column)?.isHidden ?? false;
  }
  isRowHidden(row: number): boolean {
    return this.#sheet.rowLines.get(row - 1)?.isHidden ?? false;
  }
  /** The height in points, or undefined for the standard height. */
  rowHeight(row: number): number | undefined {
    return this.#sheet.rowLines.get(row - 1)?.size;
  }
  get print(): Readonly<PrintSetup> {
    return this.#sheet.print;
  }
  /** The width in points, or undefined for the standard width. */
  columnWidth(column: string): number | undefined {
    return this.#sheet.columnLines.get(this.#columns(column).area.column)?.size;
  }
  #columns(columns: string) {
    const area = this.#area(columns.includes(':') ? columns : `${columns}:${columns}`);
    return { sheet: this.#sheet, area: { ...area, row: 0, rows: MAX_ROWS } };
  }
  #rows(rows: string | number) {
    const text = String(rows);
    const area = this.#area(text.includes(':') ? text : `${text}:${text}`);
    return { sheet: this.#sheet, area: { ...area, column: 0, columns: MAX_COLUMNS } };
  }
}
