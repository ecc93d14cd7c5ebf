import { beforeAll, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';
import { partOf, withParts } from './file-bytes.ts';

const ID = 'PB_FILETEST';
const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const LAST_ROW = 1_048_576;

const planOf = (rows: number, revision = 5) =>
  sheetPlan(tableAnswer(ROWS.slice(0, rows), revision), QUERY, { id: ID, language: 'ZH' });
const few = planOf(3);
/** The number of rows that the caption, the header and three rows take. */
const TAKEN = few.caption.length + 1 + 3;

let file: Uint8Array;

beforeAll(async () => {
  file = await xlsxOf([few]);
});

/** Moves everything in the sheet down, so that the table ends this many rows above the sheet's end. */
function endingAbove(rows: number): Uint8Array {
  const by = LAST_ROW - rows - TAKEN;
  const moved = (text: string) =>
    text.replace(/(?<![A-Z])([A-Z]{1,3})(\d+)/g, (_, letters, row) => letters + (Number(row) + by));
  const inAttributes = (text: string) =>
    text
      .replace(/ (r|ref|sqref)="([^"]*[A-Z]\d[^"]*)"/g, (_, name, value) => ` ${name}="${moved(value)}"`)
      .replace(/<row r="(\d+)"/g, (_, row) => `<row r="${Number(row) + by}"`);
  return withParts(file, { [SHEET]: inAttributes, [TABLE]: inAttributes });
}

function refreshed(bytes: Uint8Array, rows: number) {
  const book = openWorkbookFile(bytes);
  const report = refreshFileTable(book, ID, planOf(rows, 6));
  return { report, bytes: book.parts.bytes() };
}

const tableRef = (bytes: Uint8Array) => / ref="([^"]+)"/.exec(partOf(bytes, TABLE))?.[1];

test('a table that ends in the last row of a sheet is refreshed in a file', () => {
  const last = endingAbove(0);
  const { report, bytes } = refreshed(last, 3);
  expect(report).toMatchObject({ toRevision: 6, added: [], gone: [] });
  expect(tableRef(bytes)).toMatch(new RegExp(`:[A-Z]+${LAST_ROW}$`));
});

test('a table gets one more row in the last of the sheet of a file', () => {
  const { report, bytes } = refreshed(endingAbove(1), 4);
  expect(report.added).toHaveLength(1);
  expect(tableRef(bytes)).toMatch(new RegExp(`:[A-Z]+${LAST_ROW}$`));
  expect(partOf(bytes, SHEET)).toContain(`<row r="${LAST_ROW}"`);
});

test('a table gets no row beyond the last of the sheet of a file, and is told so', () => {
  const book = openWorkbookFile(endingAbove(0));
  expect(() => refreshFileTable(book, ID, planOf(4, 6))).toThrow(
    expect.objectContaining({ code: 'FILE_NO_ROOM_BELOW', count: 1 }),
  );
});
