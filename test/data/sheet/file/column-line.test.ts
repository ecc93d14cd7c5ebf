import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';
import { partOf, withParts } from './file-bytes.ts';

const ID = 'PB_FILETEST';
const SHEET = 'xl/worksheets/sheet1.xml';
const plan = sheetPlan(tableAnswer(ROWS, 5), QUERY, { id: ID, language: 'ZH' });
const news = sheetPlan(tableAnswer(ROWS, 6), QUERY, { id: ID, language: 'ZH' });
const unseen = plan.columns.flatMap(({ role }, at) => (role === 'input' ? at + 1 : []));
const [first = 0] = unseen;
const last = unseen.at(-1) ?? 0;
let file: Uint8Array;

beforeAll(async () => {
  file = await xlsxOf([plan]);
});

/** Rewrites the sheet's column widths as they are after columns were inserted: the hidden ones stay where they were. */
function withHidden(from: number, to: number): Uint8Array {
  const line = (min: number, max: number, rest: string) => `<col min="${min}" max="${max}" ${rest}/>`;
  const columns = [
    line(1, from - 1, 'width="12" customWidth="1"'),
    line(from, to, 'width="1" customWidth="1" hidden="1"'),
  ];
  return withParts(file, { [SHEET]: (text) => text.replace(/<cols>.*<\/cols>/s, `<cols>${columns.join('')}</cols>`) });
}

async function columnsOf(bytes: Uint8Array) {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.worksheets[0];
  return Array.from({ length: last + unseen.length }, (_, at) => {
    const { hidden, width = 9 } = sheet?.getColumn(at + 1) ?? { hidden: false };
    return { at: at + 1, hidden, isReadable: width > 5 };
  });
}

function refreshed(bytes: Uint8Array): Uint8Array {
  const book = openWorkbookFile(bytes);
  refreshFileTable(book, ID, news);
  return book.parts.bytes();
}

describe('a refresh of a workbook file shows again what came under hidden columns of the sheet', () => {
  test.each([
    ['two columns were inserted into the table', -2],
    ['almost as many columns were inserted as the table shows', 3 - first],
    ['a column of the user’s was deleted', 1],
  ])('when %s, and hides what only formulas need', async (_, by) => {
    const after = await columnsOf(refreshed(withHidden(first + by, last + by)));
    expect(after.filter(({ hidden }) => hidden).map(({ at }) => at)).toEqual(unseen);
    expect(after.filter(({ hidden, isReadable }) => !hidden && !isReadable)).toEqual([]);
  });

  test('and leaves what it says of columns as it is where nothing moved', () => {
    const columns = (bytes: Uint8Array) => /<cols>.*<\/cols>/s.exec(partOf(bytes, SHEET))?.[0];
    const same = withHidden(first, last);
    expect(columns(refreshed(same))).toBe(columns(same));
  });
});
