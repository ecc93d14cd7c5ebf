import { beforeAll, describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';
import { cellElements, partOf, withParts } from './file-bytes.ts';

const ID = 'PB_AROUND22';
const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';
const TABLE = 'xl/tables/table1.xml';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const planOf = (id: string, rows: number, revision: number) =>
  sheetPlan(tableAnswer(ROWS.slice(0, rows), revision), QUERY, { id, language: 'ZH' });

/** Four rows in A4:AD8, and another table of ours on the second sheet. */
let file: Uint8Array;
/** The same with a row of totals in row 9. */
let totalled: Uint8Array;

beforeAll(async () => {
  file = await xlsxOf([planOf(ID, 4, 5), planOf('PB_SECOND22', 4, 5)]);
  totalled = withParts(file, {
    [TABLE]: (text) => text.replace(' ref="A4:AD8" totalsRowShown="0"', ' ref="A4:AD9" totalsRowCount="1"'),
    [SHEET]: (text) =>
      text.replace(
        '</sheetData>',
        '<row r="9" ht="33" customHeight="1"><c r="A9" t="inlineStr"><is><t>合计</t></is></c></row></sheetData>',
      ),
  });
});

/** The file after a refresh that adds two rows. */
function grown(bytes: Uint8Array): Uint8Array {
  const book = openWorkbookFile(bytes);
  expect(refreshFileTable(book, ID, planOf(ID, 6, 6)).added).toHaveLength(2);
  return book.parts.bytes();
}

const rowTag = (bytes: Uint8Array, row: number) => new RegExp(`<row r="${row}"[^>]*>`).exec(partOf(bytes, SHEET))?.[0];

/** The file with a part to which the first sheet refers. */
function withSheetPart(bytes: Uint8Array, path: string, { type, text }: { type: string; text: string }): Uint8Array {
  const relation = `<Relationship Id="rId${path.length + 40}" Type="${type}" Target="/${path}"/>`;
  return withParts(bytes, {
    [path]: text,
    [RELATIONS]: (old) => old.replace('</Relationships>', `${relation}</Relationships>`),
  });
}

describe('what belongs to the row of totals goes down with it', () => {
  test.each([
    [
      'notes',
      'xl/comments1.xml',
      `${TYPE}/comments`,
      (at: number) => `<comment ref="F${at}" authorId="0"><text/></comment><comment ref="F6"/>`,
    ],
    [
      'comments in threads',
      'xl/threadedComments/threadedComment1.xml',
      'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
      (at: number) =>
        `<threadedComment ref="F${at}" dT="2026-01-01" id="{1}"><text>是否含深汕</text></threadedComment><threadedComment ref="AF9" id="{2}"/>`,
    ],
  ])('%s', (_, path, type, content) => {
    const text = (at: number) => `<a:list xmlns:a="a">${content(at).replace(/<(\/?)/g, '<$1a:')}</a:list>`;
    const bytes = grown(withSheetPart(totalled, path, { type, text: text(9) }));
    expect(partOf(bytes, path)).toBe(text(11));
  });

  test('the boxes of its notes, in a part that is no XML', () => {
    const box = (row: number, top: number, bottom: number) =>
      `<v:shape><br><x:ClientData ObjectType="Note"><x:Anchor>6, 15, ${top}, 10, 8, 31, ${bottom}, 9</x:Anchor><x:Row>${row}</x:Row><x:Column>5</x:Column></x:ClientData></v:shape>`;
    const text = `<xml>${box(8, 8, 12)}${box(5, 5, 9)}</xml>`;
    const bytes = grown(withSheetPart(totalled, 'xl/drawings/vmlDrawing1.vml', { type: `${TYPE}/vmlDrawing`, text }));
    expect(partOf(bytes, 'xl/drawings/vmlDrawing1.vml')).toBe(`<xml>${box(10, 10, 14)}${box(5, 5, 9)}</xml>`);
  });

  test('its height, which the row in its place does not keep', () => {
    const bytes = grown(totalled);
    expect(rowTag(bytes, 11)).toContain(' ht="33" customHeight="1"');
    expect(rowTag(bytes, 9)).not.toContain('ht=');
    const high = withParts(totalled, {
      [SHEET]: (text) => text.replace(/<row r="8"/, '<row r="8" ht="50" customHeight="1"'),
    });
    expect(rowTag(grown(high), 9)).toContain(' ht="50" customHeight="1"');
  });

  test('whether it is hidden', () => {
    const bytes = grown(
      withParts(totalled, { [SHEET]: (text) => text.replace('<row r="9"', '<row r="9" hidden="1"') }),
    );
    expect(rowTag(bytes, 11)).toContain('hidden="1"');
    expect(rowTag(bytes, 9)).not.toContain('hidden');
  });

  test('nothing of another sheet and nothing beside the table', () => {
    const text = '<comments xmlns="x"><commentList><comment ref="AF9"/><comment ref="A10"/></commentList></comments>';
    const bytes = grown(withSheetPart(totalled, 'xl/comments1.xml', { type: `${TYPE}/comments`, text }));
    expect(partOf(bytes, 'xl/comments1.xml')).toBe(text);
  });
});

describe('small charts in the cells of a table that grows', () => {
  const sparklines = (cells: [place: string, drawn: string][]) =>
    cells
      .map(
        ([place, drawn]) =>
          `<x14:sparkline><xm:f>'2024年计划执行情况'!${drawn}</xm:f><xm:sqref>${place}</xm:sqref></x14:sparkline>`,
      )
      .join('');
  const group = (cells: [string, string][]) =>
    `<extLst><ext><x14:sparklineGroups xmlns:x14="x14" xmlns:xm="xm"><x14:sparklineGroup><x14:sparklines>${sparklines(cells)}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
  const row = (at: number): [string, string] => [`E${at}`, `F${at}:G${at}`];

  test('go on where most rows have one, and stay where they are elsewhere', () => {
    const all = (rows: number[]) => group(rows.map(row));
    const others: [string, string][] = [
      ['D7', 'F7:H7'],
      ['D8', 'F8:H8'],
      ['E30', 'F30:G30'],
    ];
    const bytes = withParts(file, {
      [SHEET]: (text) =>
        text.replace('</worksheet>', `${all([5, 7, 8])}${group(others)}${group([['AZ1', 'F5:F8']])}</worksheet>`),
    });
    const after = partOf(grown(bytes), SHEET);
    expect(after).toContain(all([5, 7, 8, 9, 10]) + group(others) + group([['AZ1', 'F5:F10']]));
  });

  test('go on below the only row there was, each in its own cell', async () => {
    const single = await xlsxOf([planOf(ID, 1, 5)]);
    const book = openWorkbookFile(
      withParts(single, { [SHEET]: (text) => text.replace('</worksheet>', `${group([row(5)])}</worksheet>`) }),
    );
    refreshFileTable(book, ID, planOf(ID, 3, 6));
    expect(partOf(book.parts.bytes(), SHEET)).toContain(group([5, 6, 7].map(row)));
  });

  test('go down with the totals', () => {
    const bytes = withParts(totalled, {
      [SHEET]: (text) => text.replace('</worksheet>', `${group([['F9', 'F5:F8']])}</worksheet>`),
    });
    expect(partOf(grown(bytes), SHEET)).toMatch(/<xm:sqref>F11<\/xm:sqref>/);
  });
});

describe('what a shape shows and a control is bound to', () => {
  const CELLS: ((last: number, totals: number) => string)[] = [
    (_, totals) => `<xdr:sp macro="" textlink="$F$${totals}"><xdr:nvSpPr/></xdr:sp>`,
    (last) => `<xdr:pic><a14:cameraTool cellRange="$A$4:$F$${last}"/></xdr:pic>`,
    (last, totals) => `<formControlPr fmlaLink="$F$${totals}" fmlaRange="$A$5:$A$${last}"/>`,
    (last, totals) => `<controlPr linkedCell="F${totals}" listFillRange="A5:A${last}"/>`,
  ];

  test('follows a table that grows', () => {
    const path = 'xl/drawings/drawing7.xml';
    const text = (last: number, totals: number) => `<wsDr>${CELLS.map((of) => of(last, totals)).join('')}</wsDr>`;
    const bytes = grown(withSheetPart(totalled, path, { type: `${TYPE}/drawing`, text: text(8, 9) }));
    expect(partOf(bytes, path)).toBe(text(10, 11));
  });

  test('follows it from another sheet, by the name of its own, and in the part of a control', () => {
    const of = (totals: number) => `<formControlPr fmlaLink="'2024年计划执行情况'!$F$${totals}" fmlaRange="$A$9"/>`;
    const path = 'xl/ctrlProps/ctrlProp1.xml';
    const relation = `<Relationship Id="rId98" Type="${TYPE}/ctrlProp" Target="/${path}"/>`;
    const bytes = withParts(totalled, {
      [path]: of(9),
      'xl/worksheets/_rels/sheet2.xml.rels': (text) => text.replace('</Relationships>', `${relation}</Relationships>`),
    });
    expect(partOf(grown(bytes), path)).toBe(of(11));
  });
});

describe('what leads to a cell or watches it', () => {
  const OWN: [string, (last: number, totals: number) => string][] = [
    ['a link to the totals', (_, totals) => `<hyperlink ref="AF1" location="F${totals}"/>`],
    [
      'a link with the name of the sheet',
      (_, totals) => `<hyperlink ref="AF2" location="'2024年计划执行情况'!F${totals}"/>`,
    ],
    ['a link to all rows', (last) => `<hyperlink ref="AF3" location="'2024年计划执行情况'!$F$5:$F$${last}"/>`],
    ['a watch', (_, totals) => `<cellWatch r="F${totals}"/>`],
    [
      'a scenario',
      (_, totals) => `<scenarios current="0" sqref="F${totals} AF9"><inputCells r="G${totals}" val="1"/></scenarios>`,
    ],
  ];

  test.each(OWN)('%s follows a table that grows', (_, of) => {
    const bytes = withParts(totalled, { [SHEET]: (text) => text.replace('</worksheet>', `${of(8, 9)}</worksheet>`) });
    expect(partOf(grown(bytes), SHEET)).toContain(of(10, 11));
  });

  test.each([
    ['into another file', '<hyperlink ref="AF1" r:id="rId7" location="F9"/>'],
    ['to a row that stays', '<hyperlink ref="AF1" location="F8"/>'],
    ['beside the table', '<hyperlink ref="AF1" location="AF9"/>'],
    ['of another sheet', '<hyperlink ref="AF1" location="Sheet9!F9"/>'],
    ['by a name', '<hyperlink ref="AF1" location="合计"/>'],
  ])('a link %s is left as it is', (_, link) => {
    const bytes = withParts(totalled, { [SHEET]: (text) => text.replace('</worksheet>', `${link}</worksheet>`) });
    expect(partOf(grown(bytes), SHEET)).toContain(link);
  });

  test.each([
    ["#'2024年计划执行情况'!F9", "#'2024年计划执行情况'!F11"],
    [
      "#'2024%E5%B9%B4%E8%AE%A1%E5%88%92%E6%89%A7%E8%A1%8C%E6%83%85%E5%86%B5'!F9",
      "#'2024%E5%B9%B4%E8%AE%A1%E5%88%92%E6%89%A7%E8%A1%8C%E6%83%85%E5%86%B5'!F11",
    ],
    ['https://example.org/#F9', 'https://example.org/#F9'],
  ])('the link of a shape or cell that is written as %s', (before, after) => {
    const link = (target: string) =>
      `<Relationship Id="rId77" Type="${TYPE}/hyperlink" Target="${target}" TargetMode="External"/>`;
    const path = 'xl/drawings/drawing7.xml';
    const relations = `<Relationships>${link(before)}</Relationships>`;
    const bytes = withParts(withSheetPart(totalled, path, { type: `${TYPE}/drawing`, text: '<wsDr/>' }), {
      'xl/drawings/_rels/drawing7.xml.rels': relations,
      [RELATIONS]: (text) => text.replace('</Relationships>', `${link(before)}</Relationships>`),
    });
    for (const part of ['xl/drawings/_rels/drawing7.xml.rels', RELATIONS])
      expect(partOf(grown(bytes), part)).toContain(after);
  });
});

describe('a pivot table in a file', () => {
  const pivot = (ref: string) =>
    withSheetPart(file, 'xl/pivotTables/pivotTable1.xml', {
      type: `${TYPE}/pivotTable`,
      text: `<x:pivotTableDefinition xmlns:x="x"><x:location ref="${ref}" firstHeaderRow="1"/></x:pivotTableDefinition>`,
    });

  test.each(['A10:C14', 'AD9:AF12', 'C10'])('at %s is in the way of new rows, empty as its cells may be', (ref) => {
    const bytes = pivot(ref);
    const book = openWorkbookFile(bytes);
    expect(() => refreshFileTable(book, ID, planOf(ID, 6, 6))).toThrow(
      expect.objectContaining({ code: 'FILE_NO_ROOM_BELOW', detail: ref, count: 2 }),
    );
    expect(book.parts.bytes()).toBe(bytes);
  });

  test('below new rows or beside them is in nobody’s way', () => {
    const beside = '<x:pivotTableDefinition xmlns:x="x"><x:location ref="AE5:AG40"/></x:pivotTableDefinition>';
    const path = 'xl/pivotTables/pivotTable22.xml';
    grown(withSheetPart(pivot('A11:C14'), path, { type: `${TYPE}/pivotTable`, text: beside }));
  });

  test('counts the new rows of a table where it counted all of them', () => {
    const sheet = openWorkbookFile(file).sheets[0]?.name;
    const sources: [before: string, after: string][] = [
      ['ref="A4:AD8"', 'ref="A4:AD10"'],
      ['ref="B4:F8"', 'ref="B4:F10"'],
      ['ref="A4:AD6"', 'ref="A4:AD6"'],
      [`name="${ID}"`, `name="${ID}"`],
    ];
    const path = (at: number) => `xl/pivotCache/pivotCacheDefinition${at}.xml`;
    const source = (words: string) =>
      `<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ${words} sheet="${sheet}"/></cacheSource></pivotCacheDefinition>`;
    const relations = sources.map(
      (_, at) => `<Relationship Id="rId9${at}" Type="${TYPE}/pivotCacheDefinition" Target="/${path(at)}"/>`,
    );
    const bytes = withParts(file, {
      ...Object.fromEntries(sources.map(([before], at) => [path(at), source(before)])),
      'xl/_rels/workbook.xml.rels': (text) => text.replace('</Relationships>', `${relations.join('')}</Relationships>`),
    });
    const after = grown(bytes);
    for (const [at, [, words]] of sources.entries()) expect(partOf(after, path(at))).toBe(source(words));
  });
});

describe('a table in a file that grows', () => {
  test('shows its new rows where rows were hidden while they were empty, and no others', () => {
    const hidden = [9, 10, 11].map((row) => `<row r="${row}" hidden="1"/>`).join('');
    const bytes = grown(withParts(file, { [SHEET]: (text) => text.replace('</sheetData>', `${hidden}</sheetData>`) }));
    for (const row of [9, 10]) expect(rowTag(bytes, row)).not.toContain('hidden');
    expect(rowTag(bytes, 11)).toContain('hidden="1"');
  });

  test('leaves a row hidden that holds something beside the table', () => {
    const row = '<row r="9" hidden="1"><c r="AF9"><v>1</v></c></row>';
    const bytes = grown(withParts(file, { [SHEET]: (text) => text.replace('</sheetData>', `${row}</sheetData>`) }));
    expect(rowTag(bytes, 9)).toContain('hidden="1"');
  });

  test.each([
    ['beside the filter', (state: string) => `<autoFilter ref="A4:AD8"/>${state}`],
    ['within it', (state: string) => `<autoFilter ref="A4:AD8">${state}</autoFilter>`],
  ])('is sorted as a whole when it is sorted again: the order stands %s', (_, filter) => {
    const state = (last: number) => `<sortState ref="A5:AD${last}"><sortCondition ref="F5:F${last}"/></sortState>`;
    const bytes = withParts(file, { [TABLE]: (text) => text.replace('<autoFilter ref="A4:AD8"/>', filter(state(8))) });
    expect(partOf(grown(bytes), TABLE)).toContain(filter(state(10)).replace('A4:AD8', 'A4:AD10'));
  });

  test.each([
    ['as it is', `'O''Brien "x" &amp; 年> 表'`],
    ['with every mark escaped', '&apos;O&apos;&apos;Brien &quot;x&quot; &amp; 年&gt; 表&apos;'],
    ['in other letters', `'o''brien "X" &amp; 年> 表'`],
    ['in numbers', '&#39;O&#39;&#39;Brien "x" &amp; &#24180;> &#x8868;&#39;'],
  ])('is followed from another sheet that writes the name of its own %s', (_, name) => {
    const sheet = openWorkbookFile(file).sheets[0]?.name ?? '';
    const renamed = withParts(file, {
      'xl/workbook.xml': (text) =>
        text
          .replace(`name="${sheet}"`, 'name="O&apos;Brien &quot;x&quot; &amp; 年&gt; 表"')
          .replace(`&apos;${sheet}&apos;`, '&apos;O&apos;&apos;Brien &quot;x&quot; &amp; 年&gt; 表&apos;'),
      'xl/worksheets/sheet2.xml': (text) =>
        text.replace('</row>', () => `<c r="AZ1"><f>SUM(${name}!F5:F8)</f></c></row>`),
    });
    const cell = cellElements(partOf(grown(renamed), 'xl/worksheets/sheet2.xml')).get('AZ1');
    expect(cell).toContain('!F5:F10)</f>');
  });

  test.each([
    ['2024年计划执行情况', (name: string) => `SUM(${name}!$F$5:$F$8,2024)`, '!$F$5:$F$10,2024)'],
    ['2024.年', (name: string) => `${name}!$A$5:$B$8`, '!$A$5:$B$10'],
    ['7', (name: string) => `${name}!$A$1:$L$7+${name}!F5:F8`, '!$A$1:$L$7+7!F5:F10'],
  ])('is followed by names as LibreOffice writes them, which quotes no sheet %s', (sheet, formula, after) => {
    const named = withParts(file, {
      'xl/workbook.xml': (text) =>
        text
          .replace(/(<sheet [^>]*?name=")[^"]*/, `$1${sheet}`)
          .replace('</definedNames>', `<definedName name="目标">${formula(sheet)}</definedName></definedNames>`),
    });
    const found = />([^<]*)<\/definedName><\/definedNames>/.exec(partOf(grown(named), 'xl/workbook.xml'))?.[1];
    expect(found?.slice(found.indexOf('!'))).toBe(after);
  });
});
