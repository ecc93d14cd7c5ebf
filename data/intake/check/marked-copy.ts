import { type Cell, Workbook as ExcelBook, type Worksheet } from '@cj-tech-master/excelts';
import { gateWords } from '../../rules/message/gate.ts';
import { words } from '../../rules/message/message.ts';
import type { Language } from '../../rules/words.ts';
import { columnNumber, sheetPrefix } from '../../sheet/grid/address.ts';
import type { Grid, GridCell, Merge, Workbook } from '../grid/grid.ts';
import { namingAuthors } from '../grid/naming-authors.ts';
import type { CellSentence } from './cell-sentence.ts';
import { FORCES, type Force } from './objection.ts';
import { isWide, mergesInside, withoutWideMerges } from './wide-merge.ts';

/** The sheet of a copy of a file that has none. */
const ONLY_SHEET = 'Sheet1';
const FILLS: Record<Force, string> = { MUST: 'FFFFC7CE', ASK: 'FFFFEB9C', WARN: 'FFFFF2CC' };
/** The width of a note in points, for some sixty characters in four lines. */
const NOTE_WIDTH = 260;
const NOTE_HEIGHT = 90;
/** The widths of the columns of the list, in characters. */
const LIST_WIDTHS = [16, 10, 12, 100];
const FIRST_LISTED = 4;

/** The file of which a copy is made, and whether its figures are internal, so that the copy says so too. */
export interface MarkedFile {
  workbook: Workbook;
  bytes: Uint8Array;
  isInternal?: boolean;
}

/**
 * A copy of a file as an .xlsx in which the cells are coloured and commented, with a sheet behind the others that lists what is
 * said. A file that is no .xlsx becomes one of what it shows.
 */
export async function markedCopy(
  file: MarkedFile,
  marks: readonly CellSentence[],
  language: Language,
): Promise<Uint8Array> {
  const book = await openedBook(file);
  const byCell = Map.groupBy(marks, ({ sheet, cell }) => `${sheet ?? ONLY_SHEET}!${cell}`);
  for (const of of byCell.values()) {
    const [first] = of;
    const cell = first && book.getWorksheet(first.sheet ?? ONLY_SHEET)?.getCell(first.cell);
    if (cell) markCell(cell, of);
  }
  listMarks(book, marks, language);
  if (file.isInternal) markInternal(book, language);
  const written = await book.xlsx.writeBuffer({ validate: false });
  return namingAuthors(new Uint8Array(written));
}

/** The file itself where it is an .xlsx that can be written again, else its cells. */
async function openedBook({ workbook, bytes }: MarkedFile): Promise<ExcelBook> {
  if (workbook.kind === 'XLSX') {
    try {
      return await loadedBook(workbook, bytes);
    } catch {
      // Its cells were read; what else is in it need not be in the copy.
    }
  }
  const book = new ExcelBook();
  for (const grid of workbook.grids) copyGrid(book, grid);
  return book;
}

/** The file itself, with merges of whole rows or columns as far as there are cells: each cell of a merge takes time and memory. */
async function loadedBook({ grids }: Workbook, bytes: Uint8Array): Promise<ExcelBook> {
  const book = new ExcelBook();
  const wide = grids.filter(({ merges }) => merges.some(isWide));
  await book.xlsx.load(wide.length > 0 ? withoutWideMerges(bytes) : bytes);
  for (const grid of wide) merge(book.getWorksheet(grid.sheet ?? ONLY_SHEET), grid, grid.merges.filter(isWide));
  return book;
}

function merge(sheet: Worksheet | undefined, grid: Grid, merges: readonly Merge[]): void {
  for (const { top, left, bottom, right } of mergesInside(grid, merges))
    sheet?.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
}

function copyGrid(book: ExcelBook, grid: Grid): void {
  const sheet = book.addWorksheet(grid.sheet ?? ONLY_SHEET);
  if (grid.hidden) sheet.state = 'hidden';
  for (let row = 0; row < grid.rows; row += 1) {
    for (const { column, ...cell } of grid.cellsOf(row)) sheet.getCell(row + 1, column + 1).value = copiedValue(cell);
  }
  merge(sheet, grid, grid.merges);
}

/** A number where it is shown as such; everything else as it is shown, so that codes and percentages stay what they are. */
function copiedValue({ shown, kind, value }: GridCell): string | number {
  const number = Number(value);
  return kind === 'NUMBER' && shown === value && String(number) === shown ? number : shown;
}

function markCell(cell: Cell, marks: readonly CellSentence[]): void {
  const force = FORCES.find((each) => marks.some((mark) => mark.force === each)) ?? 'WARN';
  cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[force] } } };
  const before = cell.note;
  const kept = typeof before === 'string' ? before : (before?.texts ?? []).map(({ text }) => text).join('');
  const text = [kept, ...new Set(marks.map(({ sentence }) => sentence))].filter((line) => line !== '').join('\n');
  cell.note = { texts: [{ text }], width: NOTE_WIDTH, height: NOTE_HEIGHT };
}

function listMarks(book: ExcelBook, marks: readonly CellSentence[], language: Language): void {
  const { list, forces } = gateWords(language).check;
  const sheet = book.addWorksheet(freeName(book, list.sheet));
  sheet.getCell(1, 1).value = list.untouched;
  sheet.getRow(FIRST_LISTED - 1).values = [...list.headers];
  sheet.getRow(FIRST_LISTED - 1).font = { bold: true };
  for (const [at, { sheet: name, cell, force, sentence }] of marks.entries()) {
    const row = sheet.getRow(FIRST_LISTED + at);
    const hyperlink = `#${sheetPrefix(name ?? ONLY_SHEET)}${cell}`;
    row.values = [name ?? ONLY_SHEET, { text: cell, hyperlink }, forces[force], sentence];
  }
  setWidths(sheet);
}

/** Says 内部资料 注意保管 above the list, and on each printed page of a sheet that has no header of its own. */
function markInternal(book: ExcelBook, language: Language): void {
  const { internal } = words(language).table;
  const list = book.worksheets.at(-1);
  if (list) list.getCell(2, 1).value = internal;
  for (const sheet of book.worksheets) {
    // A sheet that was read from a file without a header has none of these settings.
    const before: Partial<Worksheet['headerFooter']> | undefined = sheet.headerFooter;
    sheet.headerFooter = { ...sheet.headerFooter, oddHeader: before?.oddHeader ?? `&R${internal}` };
  }
}

function setWidths(sheet: Worksheet): void {
  for (const [at, width] of LIST_WIDTHS.entries()) sheet.getColumn(at + 1).width = width;
}

function freeName(book: ExcelBook, name: string): string {
  const taken = new Set(book.worksheets.map((sheet) => sheet.name.toLowerCase()));
  let number = 1;
  while (taken.has(nameWith(name, number).toLowerCase())) number += 1;
  return nameWith(name, number);
}

function nameWith(name: string, number: number): string {
  return number === 1 ? name : `${name} ${number}`;
}

/** Orders marks as a reader of the file meets them: by sheet, row and column. */
export function inReadingOrder(marks: readonly CellSentence[], { grids }: Workbook): CellSentence[] {
  const sheets = new Map(grids.map(({ sheet }, at) => [sheet, at]));
  return marks.toSorted((a, b) => {
    const [one, other] = [placeOf(a.cell), placeOf(b.cell)];
    return (sheets.get(a.sheet) ?? 0) - (sheets.get(b.sheet) ?? 0) || one.row - other.row || one.column - other.column;
  });
}

function placeOf(cell: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return { row: Number(digits), column: columnNumber(letters) };
}
