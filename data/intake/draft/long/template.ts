import { Workbook as ExcelBook, type Worksheet } from '@cj-tech-master/excelts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { gateWords } from '../../../rules/message/gate.ts';
import type { Language } from '../../../rules/words.ts';
import { absoluteAddress, addressOf } from '../../../sheet/grid/address.ts';
import { namingAuthors } from '../../grid/naming-authors.ts';
import { type TemplateRows, type TypedColumn, typingSheet } from './typing-sheet.ts';

/** Rows that have the lists. */
const ROWS = 2000;
const NOTE = { width: 220, height: 70 };

/** Writes the lists into a hidden sheet, and answers the area of each by its column's header. */
function writeLists(book: ExcelBook, columns: readonly TypedColumn[], name: string): Map<string, string> {
  const sheet = book.addWorksheet(name);
  sheet.state = 'hidden';
  const listed = columns.filter(({ list }) => list.length > 0);
  const areas = listed.map(({ header, list }, at): [string, string] => {
    sheet.getColumn(at + 1).values = [header, ...list];
    return [header, absoluteAddress({ sheet: name, row: 1, column: at, rows: list.length, columns: 1 })];
  });
  return new Map(areas);
}

/** Writes the headers, each with a note of what its column holds. */
function writeHeaders(sheet: Worksheet, columns: readonly TypedColumn[]): void {
  for (const [at, { name, header, note, width }] of columns.entries()) {
    const cell = sheet.getCell(1, at + 1);
    cell.value = header;
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
    cell.note = { texts: [{ text: note }], ...NOTE };
    const column = sheet.getColumn(at + 1);
    column.width = width;
    // A month that is typed stays what was typed, and does not become a date.
    if (name === 'period') column.numFmt = '@';
  }
}

function addLists(
  sheet: Worksheet,
  columns: readonly TypedColumn[],
  given: { areas: ReadonlyMap<string, string>; wrong: string },
): void {
  for (const [at, { header, prompt, isOpen }] of columns.entries()) {
    const area = given.areas.get(header);
    const told = { showInputMessage: true, promptTitle: header, prompt, allowBlank: true };
    const wrong = { showErrorMessage: true, errorTitle: header, error: given.wrong };
    const rows = `range:${addressOf({ row: 1, column: at, rows: ROWS, columns: 1 })}`;
    if (area === undefined) continue;
    const errorStyle = isOpen ? 'warning' : 'stop';
    sheet.dataValidations.add(rows, { type: 'list', formulae: [area], errorStyle, ...told, ...wrong });
  }
}

/** The file of a template, and how many of its rows are begun. */
export interface WrittenTemplate {
  bytes: Uint8Array;
  rows: number;
}

/**
 * Writes an .xlsx into which figures are typed, one a row in the long form: its headers are said in a language, its lists are
 * those of the catalogue, and an import reads it without a question.
 */
export async function writeTemplate(ledger: Ledger, rows: TemplateRows, language: Language): Promise<WrittenTemplate> {
  const { template } = gateWords(language).long;
  const book = new ExcelBook();
  const sheet = book.addWorksheet(template.sheet);
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  const typed = typingSheet(ledger, rows, language);
  writeHeaders(sheet, typed.columns);
  for (const [at, texts] of typed.rows.entries()) sheet.getRow(at + 2).values = [...texts];
  const guide = book.addWorksheet(template.guide);
  guide.getColumn(1).width = 110;
  for (const [at, line] of template.lines.entries()) guide.getCell(at + 1, 1).value = line;
  const areas = writeLists(book, typed.columns, template.lists);
  addLists(sheet, typed.columns, { areas, wrong: template.wrong });
  const written = await book.xlsx.writeBuffer({ validate: false });
  return { bytes: namingAuthors(new Uint8Array(written)), rows: typed.rows.length };
}
