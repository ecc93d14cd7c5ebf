import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { childOf, readXml } from '../../../../data/sheet/file/xml.ts';
import { partOf, withoutPart, withParts } from './file-bytes.ts';
import { targetPlan } from './target-plan.ts';

const ID = 'PB_FORMATS2';
const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const before = targetPlan(ID, { target: 6.5, revision: 5 });
const news = targetPlan(ID, { target: 7, revision: 6 });
const firstRow = before.caption.length + 2;

let file: Uint8Array;

beforeAll(async () => {
  file = await xlsxOf([before]);
});

function refreshed(bytes: Uint8Array) {
  const book = openWorkbookFile(bytes);
  const { changes } = refreshFileTable(book, ID, news);
  return {
    changes: changes.map(({ header, beforeText, afterText }) => [header, beforeText, afterText]),
    bytes: book.parts.bytes(),
  };
}

async function shown(bytes: Uint8Array): Promise<unknown[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const column = news.columns.findIndex(({ key }) => key === 'TARGET') + 1;
  return news.rowKeys.map((_, row) => workbook.worksheets[0]?.getCell(firstRow + row, column).numFmt);
}

/** Each format that a cell or a condition of the sheet refers to is there, and the collections are counted right. */
function checkFormats(bytes: Uint8Array): void {
  const styles = readXml(partOf(bytes, STYLES), STYLES);
  const held = (name: string) => childOf(styles, name)?.children.length ?? 0;
  for (const { name, attributes, children } of styles.children)
    if (attributes['count'] !== undefined) expect(Number(attributes['count']), name).toBe(children.length);
  const sheet = partOf(bytes, SHEET);
  const most = (pattern: RegExp) => Math.max(-1, ...[...sheet.matchAll(pattern)].map(([, number]) => Number(number)));
  expect(most(/\ss="(\d+)"/g)).toBeLessThan(held('cellXfs'));
  expect(most(/\sdxfId="(\d+)"/g)).toBeLessThan(held('dxfs'));
  for (const xf of childOf(styles, 'cellXfs')?.children ?? []) {
    expect(Number(xf.attributes['fontId'] ?? 0)).toBeLessThan(held('fonts'));
    expect(Number(xf.attributes['fillId'] ?? 0)).toBeLessThan(held('fills'));
    expect(Number(xf.attributes['borderId'] ?? 0)).toBeLessThan(held('borders'));
  }
  expect(partOf(bytes, RELATIONS).match(/relationships\/styles"/g)).toHaveLength(1);
  expect(partOf(bytes, '[Content_Types].xml').match(/PartName="\/xl\/styles\.xml"/g)).toHaveLength(1);
}

const withoutRelation = (text: string) => text.replace(/<Relationship [^>]*relationships\/styles"[^>]*>/, '');
const withoutType = (text: string) => text.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, '');

describe('a file that has lost its formats', () => {
  test.each([
    ['has an empty part of them', () => withParts(file, { [STYLES]: `<?xml version="1.0"?><styleSheet ${MAIN}/>` })],
    [
      'has an empty part of them under a prefix',
      () => withParts(file, { [STYLES]: `<x:styleSheet ${MAIN.replace('xmlns', 'xmlns:x')}></x:styleSheet>` }),
    ],
    [
      'has none for cells',
      () => withParts(file, { [STYLES]: (text) => text.replace(/<cellXfs[\s\S]*<\/cellXfs>/, '<cellXfs count="0"/>') }),
    ],
    [
      'has no part of them',
      () => withoutPart(withParts(file, { [RELATIONS]: withoutRelation, '[Content_Types].xml': withoutType }), STYLES),
    ],
    ['refers to a part that is not there', () => withoutPart(file, STYLES)],
    [
      'does not refer to the part',
      () => withParts(file, { [RELATIONS]: withoutRelation, [STYLES]: `<styleSheet ${MAIN}/>` }),
    ],
  ])('is refreshed to a whole one where it %s, and shows numbers as they are meant', async (_, bytes) => {
    const { changes, bytes: after } = refreshed(bytes());
    checkFormats(after);
    expect((await shown(after)).slice(0, 5)).toEqual(['0.0%', '0.0%', '"≥"0.0%;"≥"-0.0%', '#,##0', '"≤"0.00']);
    // The lost formats are no news.
    expect(changes).toEqual([['年度目标', '6.5%', '7.0%']]);
    expect(refreshed(after).changes).toEqual([]);
  });

  test('gets the fonts, fills and borders that its formats refer to', () => {
    const bare = withParts(file, {
      [STYLES]: (text) =>
        text.replace(/<fonts[\s\S]*<\/borders>/, '').replace(/ (font|fill|border)Id="\d+"/g, ' $1Id="0"'),
    });
    checkFormats(refreshed(bare).bytes);
  });

  test('gets no format of ours for a cell that refers to one which is not there', async () => {
    const count = Number(/<cellXfs count="(\d+)"/.exec(partOf(file, STYLES))?.[1]);
    const odd = withParts(file, {
      [SHEET]: (text) =>
        text.replace('</sheetData>', `<row r="900"><c r="A900" s="${count}"><v>1</v></c></row></sheetData>`),
      [STYLES]: (text) => text.replaceAll('formatCode="0.0%"', 'formatCode="0.000%"'),
    });
    const { bytes } = refreshed(odd);
    checkFormats(bytes);
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    expect(workbook.worksheets[0]?.getCell('A900').numFmt ?? 'General').toBe('General');
    expect((await shown(bytes))[0]).toBe('0.0%');
  });

  test.each([
    ['no XML', '<styleSheet><fonts>'],
    ['something else', '<workbook/>'],
  ])('is refused with the name of the part where that is %s', (_, text) => {
    const broken = withParts(file, { [STYLES]: text });
    const book = openWorkbookFile(broken);
    expect(() => refreshFileTable(book, ID, news)).toThrow(
      expect.objectContaining({ code: 'DAMAGED', detail: 'styles.xml' }),
    );
    expect(book.parts.bytes()).toBe(broken);
  });
});
