import { words } from '../../rules/message/message.ts';
import type { Words } from '../../rules/message/zh.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import type { Language } from '../../rules/words.ts';
import { rectangles } from '../grid/address.ts';
import { TALLEST_ROW } from '../grid/excel-limit.ts';
import { shownAs } from '../grid/number-text.ts';
import type { Area } from '../grid/place.ts';
import type { Edition } from './edition.ts';
import { columnUnits, linesOf } from './edition-width.ts';

type FontUse = keyof Words['fonts'];

/** The look of cells of an edition. */
export interface Look {
  font: FontUse;
  align: 'left' | 'right' | 'center';
  wraps: boolean;
  hasBorder: boolean;
}

/** An edition as it lies on a sheet of its own, from A1; a host (Excel, an .xlsx file) carries it out. */
export interface EditionPage {
  /** The area of all cells, notes included. */
  area: Area;
  /** Contents; a merged area's stand in its first cell. */
  blocks: { area: Area; values: CellValue[][]; numberFormats?: (string | null)[][] }[];
  merges: Area[];
  looks: { area: Area; look: Look }[];
  /** Widths in points, one for each column. */
  columnWidths: number[];
  /** Heights in points, one for each row. */
  rowHeights: number[];
  /** The header, which every page repeats. */
  titleRows: { row: number; rows: number };
  fonts: Record<FontUse, EditionFont>;
  /** The footer in Excel's own codes: &P is the page, &N the number of pages. */
  footer: string;
}

/** A program without the font shows another of its kind; a workbook has no list of them. */
export interface EditionFont {
  name: string;
  /** The size in points. */
  size: number;
  isBold: boolean;
}

/** The sizes of the fonts in points; a Chinese character is as wide as its font is high. */
const FONT_SIZES: Record<FontUse, number> = { title: 22, header: 12, body: 12, note: 10.5 };

function fontOf(use: FontUse, language: Language): EditionFont {
  return { ...words(language).fonts[use], size: FONT_SIZES[use] };
}

/** The margins of the paper in points: narrower than those of a page of text, for a table needs the room. */
export const MARGINS = { top: 56, bottom: 56, left: 45, right: 45, header: 28, footer: 28 } as const;

/** The width of A4 on its side, less the margins, in points. */
export const PRINTABLE = 842 - MARGINS.left - MARGINS.right;
export const PRINTABLE_HEIGHT = 595 - MARGINS.top - MARGINS.bottom;
/** Half a Chinese character of the body, in points: what a digit takes. */
const UNIT = FONT_SIZES.body / 2;
/** Lays an edition out on A4 paper that lies on its side. */
export function editionPage(edition: Edition): EditionPage {
  const { columns, rows, notes, language } = edition;
  const widths = columnUnits(edition, PRINTABLE / UNIT);
  const hasGroups = columns.some(({ group }) => group !== undefined);
  const top = edition.units === '' ? 1 : 2;
  const header = { row: top, rows: hasGroups ? 2 : 1 };
  const body = { row: top + header.rows, column: 0, rows: rows.length, columns: columns.length };
  const line = (row: number): Area => ({ row, column: 0, rows: 1, columns: columns.length });
  const notesFrom = body.row + body.rows;
  const heads = headerCells(edition, header);
  const plain = { wraps: false, hasBorder: false } as const;
  return {
    area: { ...line(0), rows: notesFrom + notes.length },
    blocks: [
      { area: first(line(0)), values: [[edition.title]] },
      ...(top === 2 ? [{ area: first(line(1)), values: [[edition.units]] }] : []),
      ...heads.map(({ area, text }) => ({ area: first(area), values: [[text]] })),
      ...(rows.length > 0 ? [{ area: body, values: rows, numberFormats: edition.numberFormats }] : []),
      ...notes.map((note, at) => ({ area: first(line(notesFrom + at)), values: [[note]] })),
    ],
    merges: [
      ...Array.from({ length: top }, (_, row) => line(row)),
      ...heads.map(({ area }) => area),
      ...edition.merges.map(({ column, row, rows: down }) => ({ row: body.row + row, column, rows: down, columns: 1 })),
      ...notes.map((_, at) => line(notesFrom + at)),
    ].filter(({ rows: down, columns: across }) => down * across > 1),
    looks: [
      { area: line(0), look: { ...plain, font: 'title', align: 'center', wraps: true } },
      ...(top === 2 ? [{ area: line(1), look: { ...plain, font: 'note', align: 'right', wraps: true } as const }] : []),
      {
        area: { ...line(header.row), rows: header.rows },
        look: { font: 'header', align: 'center', wraps: true, hasBorder: true },
      },
      ...bodyLooks(edition, body),
      ...(notes.length > 0
        ? [
            {
              area: { ...line(notesFrom), rows: notes.length },
              look: { ...plain, font: 'note', align: 'left', wraps: true } as const,
            },
          ]
        : []),
    ],
    columnWidths: widths.map((width) => width * UNIT),
    rowHeights: rowHeights(edition, { widths, top, hasGroups }),
    titleRows: header,
    fonts: {
      title: fontOf('title', language),
      header: fontOf('header', language),
      body: fontOf('body', language),
      note: fontOf('note', language),
    },
    footer: words(language).edition.footer,
  };
}

/** A column looks the same all the way down, but for words among its numbers. */
function bodyLooks({ columns, rows }: Edition, body: Area): EditionPage['looks'] {
  if (rows.length === 0) return [];
  const look = { font: 'body', wraps: true, hasBorder: true } as const;
  const wholes = columns.map(({ align }, column) => ({
    area: { ...body, column, columns: 1 },
    look: { ...look, align },
  }));
  const amongNumbers = rows.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      typeof value === 'string' && columns[column]?.align === 'right'
        ? { row: body.row + row, column, isLong: value.length > LONG_WORDS }
        : [],
    ),
  );
  const of = (isLong: boolean, align: Look['align']) =>
    rectangles(amongNumbers.filter((word) => word.isLong === isLong)).map((area) => ({
      area,
      look: { ...look, align },
    }));
  return [...wholes, ...of(false, 'center'), ...of(true, 'left')];
}

/** Words of more characters begin at the left among numbers; fewer, such as a dash, stand in the middle. */
const LONG_WORDS = 4;

function first(area: Area): Area {
  return { ...area, rows: 1, columns: 1 };
}

/** Each header in its cell, one over two rows where it is in no group, a group's name over its columns. */
function headerCells({ columns }: Edition, header: { row: number; rows: number }): { area: Area; text: string }[] {
  const lower = columns.map(({ header: text, group }, column) => {
    const isAlone = group === undefined || header.rows === 1;
    const row = isAlone ? header.row : header.row + 1;
    return { area: { row, column, rows: isAlone ? header.rows : 1, columns: 1 }, text };
  });
  const upper: { area: Area; text: string }[] = [];
  columns.forEach(({ group }, column) => {
    const last = upper.at(-1);
    if (group === undefined) return;
    if (last?.text === group && last.area.column + last.area.columns === column) last.area.columns += 1;
    else upper.push({ area: { row: header.row, column, rows: 1, columns: 1 }, text: group });
  });
  return [...upper, ...lower];
}

/** A line is somewhat higher than its font, and a row somewhat higher than its lines. */
function heightOf(lines: number, font: FontUse): number {
  return Math.min(TALLEST_ROW, Math.ceil(lines * FONT_SIZES[font] * 1.4 + 6));
}

interface Laid {
  /** The widths of the columns in units. */
  widths: number[];
  /** Rows above the header. */
  top: number;
  hasGroups: boolean;
}

function rowHeights(edition: Edition, { widths, top, hasGroups }: Laid) {
  const { title, units, columns, rows, numberFormats, merges, notes } = edition;
  const shares = new Map(
    merges.flatMap(({ column, row, rows: down }) =>
      Array.from({ length: down }, (_, at): [string, { row: number; down: number }] => [
        `${row + at} ${column}`,
        { row, down },
      ]),
    ),
  );
  const all = widths.reduce((sum, width) => sum + width, 0);
  const across = (text: string, font: FontUse) => heightOf(linesOf(text, (all * UNIT * 2) / FONT_SIZES[font]), font);
  const headers = Math.max(...columns.map(({ header }, at) => linesOf(header, widths[at] ?? 1)), 1);
  const body = rows.map((cells, row) => {
    const lines = cells.map((own, at) => {
      // The rows of a merged cell share its lines.
      const { row: first, down } = shares.get(`${row} ${at}`) ?? { row, down: 1 };
      const value = rows[first]?.[at] ?? own;
      const of = numberFormats[first]?.[at] ?? null;
      return typeof value === 'string' ? Math.ceil(linesOf(shownAs(value, of), widths[at] ?? 1) / down) : 1;
    });
    return heightOf(Math.max(...lines, 1), 'body');
  });
  return [
    across(title, 'title'),
    ...(top === 2 ? [across(units, 'note')] : []),
    ...(hasGroups ? [heightOf(1, 'header')] : []),
    heightOf(headers, 'header'),
    ...body,
    ...notes.map((note) => across(note, 'note')),
  ];
}
