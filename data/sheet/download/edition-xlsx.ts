import { type Cell, type Font, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { words } from '../../rules/message/message.ts';
import { cutText } from '../../rules/message/quoted.ts';
import type { Edition } from '../edition/edition.ts';
import { type EditionFont, type EditionPage, editionPage, type Look } from '../edition/edition-page.ts';
import { LONGEST_PROPERTY } from '../grid/excel-limit.ts';
import { isReread } from '../grid/number-text.ts';
import { sheetName } from '../plan/sheet-name.ts';
import { paperSetup } from './paper.ts';
import { withParts } from './xlsx-parts.ts';

/** The width of one character of the default font, in which a column's width is counted: seven pixels. */
const POINTS_PER_CHARACTER = 5.25;
const BORDER = { style: 'thin' } as const;

/**
 * The edition as an .xlsx file of one sheet, ready to be printed. The same edition gives the same bytes. In a browser
 * this module weighs as much as `xlsx.ts`: load it when a file is asked for.
 *
 * @param day the day of its figures, YYYY-MM-DD
 */
export async function editionFile(edition: Edition, day: string): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = 'Planbook';
  workbook.lastModifiedBy = 'Planbook';
  workbook.title = cutText(edition.title, LONGEST_PROPERTY);
  workbook.created = new Date(`${day}T00:00:00Z`);
  workbook.modified = workbook.created;
  const named = words(edition.language).edition.sheet(edition.title);
  const name = sheetName({ caption: [named], definition: { id: 'Planbook' } }, new Set());
  const page = editionPage(edition);
  const sheet = workbook.addWorksheet(name, {
    pageSetup: paperSetup(page.titleRows),
    headerFooter: { oddFooter: `&C${page.footer}` },
    views: [{ showGridLines: false }],
  });
  fill(sheet, page);
  return withParts(await workbook.xlsx.writeBuffer({ validate: false }), {});
}

function fill(sheet: Worksheet, page: EditionPage): void {
  for (const { area, values, numberFormats } of page.blocks)
    values.forEach((cells, row) => {
      cells.forEach((value, column) => {
        const cell = sheet.getCell(area.row + row + 1, area.column + column + 1);
        cell.value = value;
        const format = numberFormats?.[row]?.[column] ?? (typeof value === 'string' && isReread(value) ? '@' : null);
        if (format !== null) cell.numFmt = format;
      });
    });
  for (const { row, column, rows, columns } of page.merges)
    sheet.mergeCells(row + 1, column + 1, row + rows, column + columns);
  // Every cell of a merged area has its part of the border.
  for (const { area, look } of page.looks)
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        dress(sheet.getCell(row + 1, column + 1), look, page.fonts[look.font]);
  page.columnWidths.forEach((points, index) => {
    sheet.getColumn(index + 1).width = points / POINTS_PER_CHARACTER;
  });
  page.rowHeights.forEach((points, index) => {
    sheet.getRow(index + 1).height = points;
  });
}

function dress(cell: Cell, { align, wraps, hasBorder }: Look, font: EditionFont): void {
  cell.font = fileFont(font);
  cell.alignment = { horizontal: align, vertical: 'middle', ...(wraps ? { wrapText: true } : {}) };
  if (hasBorder) cell.border = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };
}

/** Simplified Chinese (ECMA-376-1 §18.4.1): where the font is not there, another of this script takes its place. */
const GB2312 = 134;

function fileFont({ name, size, isBold }: EditionFont): Partial<Font> {
  const isChinese = /\p{Script=Han}/u.test(name);
  return { name, size, ...(isBold ? { bold: true } : {}), ...(isChinese ? { charset: GB2312 } : {}) };
}
