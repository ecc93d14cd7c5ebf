import { beforeAll, describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import type { SheetColumn } from '../../../../data/sheet/plan/plan.ts';
import { QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';
import { cellElements, partOf, withParts } from './file-bytes.ts';

const ID = 'PB_GROWING2';
const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const WORKBOOK = 'xl/workbook.xml';

const planOf = (rows: number, revision: number) =>
  sheetPlan(tableAnswer(ROWS.slice(0, rows), revision), QUERY, { id: ID, language: 'ZH' });
const plan = planOf(4, 5);
const more = planOf(6, 6);
const HEADER = plan.caption.length + 1;
const FIRST = HEADER + 1;
const LAST = HEADER + 4;
const END = LAST + 2;
const own: SheetColumn = {
  ...{ key: 'USER', header: '本局口径', role: 'value', width: 10, align: 'left' },
  cells: plan.rowKeys.map(() => null),
  numberFormats: plan.rowKeys.map(() => '0.00'),
};
const columns = [own, ...plan.columns];
const letterOf = (key: string) => String.fromCharCode(65 + columns.findIndex((column) => column.key === key));
const GOAL = letterOf('TARGET');
const LAST_COLUMN = `A${String.fromCharCode(65 + columns.length - 27)}`;

let file: Uint8Array;
let name: string;

beforeAll(async () => {
  file = await xlsxOf([{ ...plan, columns }]);
  name = openWorkbookFile(file).sheets[0]?.name ?? '';
});

function refreshed(bytes: Uint8Array, wanted = more) {
  const book = openWorkbookFile(bytes);
  const report = refreshFileTable(book, ID, wanted);
  return { report, bytes: book.parts.bytes() };
}

/** Puts cells into the sheet, in rows that are there or after the last. */
function withCells(bytes: Uint8Array, cells: Record<string, string>): Uint8Array {
  return withParts(bytes, {
    [SHEET]: (sheet) =>
      Object.entries(cells).reduce((text, [address, content]) => {
        const row = /\d+/.exec(address)?.[0];
        const cell = `<c r="${address}"${content}`;
        const old = new RegExp(`<c r="${address}"( s="\\d+")?(?:[^>]*/>|[^>]*[^/]>.*?</c>)`);
        if (old.test(text)) return text.replace(old, (_, style = '') => `<c r="${address}"${style}${content}`);
        const open = new RegExp(`(<row r="${row}"[^>]*>)(.*?)(</row>)`);
        if (open.test(text)) return text.replace(open, `$1$2${cell}$3`);
        return text.replace('</sheetData>', `<row r="${row}">${cell}</row></sheetData>`);
      }, sheet),
  });
}

const formula = (text: string) => `><f>${text}</f><v>1</v></c>`;
const ownFormulas = (of: (row: number) => string, rows = [FIRST, FIRST + 1, FIRST + 2, LAST]) =>
  withCells(file, Object.fromEntries(rows.map((row) => [`A${row}`, formula(of(row))])));
const afterData = (xml: string) => (text: string) => text.replace('</sheetData>', `</sheetData>${xml}`);
const contentOf = (bytes: Uint8Array, address: string) =>
  /<f>(.*?)<\/f>/.exec(cellElements(partOf(bytes, SHEET)).get(address) ?? '')?.[1]?.replaceAll('&quot;', '"');

describe('new rows of a table in a file', () => {
  test.each([
    ['the whole column', `${GOAL}${FIRST}:${GOAL}${LAST}`, `${GOAL}${FIRST}:${GOAL}${END}`],
    ['the whole column of the user’s', `A${FIRST}:A${LAST}`, `A${FIRST}:A${END}`],
    ['several columns', `A${FIRST}:B${LAST}`, `A${FIRST}:B${END}`],
    [
      'the column in pieces',
      `A${FIRST}:A${FIRST + 1} A${FIRST + 2}:A${LAST}`,
      `A${FIRST}:A${FIRST + 1} A${FIRST + 2}:A${END}`,
    ],
    ['most of the column', `A${FIRST}:A${LAST - 1}`, `A${FIRST}:A${LAST - 1} A${LAST + 1}:A${END}`],
    ['more than the column', `A1:A900`, `A1:A900`],
    ['one cell', `A${LAST}`, `A${LAST}`],
    ['cells elsewhere', `BA${FIRST}:BA${LAST}`, `BA${FIRST}:BA${LAST}`],
  ])('may have typed into them what the rows before may, and look like them: a rule for %s', (_, before, after) => {
    const list = `type="list" allowBlank="1" sqref="${before}"><formula1>"甲,乙"</formula1>`;
    const rules = [
      `<conditionalFormatting sqref="${before}"><cfRule type="expression" priority="99"><formula>A1=1</formula></cfRule></conditionalFormatting>`,
      `<dataValidations count="1"><dataValidation ${list}</dataValidation></dataValidations>`,
      `<extLst><ext><x14:dataValidations xmlns:x14="x14" xmlns:xm="xm"><x14:dataValidation type="list"><x14:formula1><xm:f>甲!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>${before}</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    ];
    const { bytes } = refreshed(withParts(file, { [SHEET]: afterData(rules.join('')) }));
    const text = partOf(bytes, SHEET);
    expect(text).toContain(rules[0]?.replace(before, after));
    expect(text).toContain(rules[1]?.replace(before, after));
    expect(text).toContain(`<xm:sqref>${after}</xm:sqref>`);
  });

  test.each([
    ['of the row', (row: number) => `${GOAL}${row}*2`],
    ['of the row before', (row: number) => `N(A${row - 1})+${GOAL}${row}`],
    ['of the row and a fixed cell', (row: number) => `${GOAL}${row}/$AZ$1+${GOAL}$1`],
    ['of another sheet', (row: number) => `VLOOKUP(B${row},甲!A:C,3,0)`],
    ['of a text that reads like an address', (row: number) => `"A1"&amp;${GOAL}${row}`],
    ['of the table’s own words', () => `${ID}[[#This Row],[年度目标]]*2`],
  ])('go on with a formula of the user’s: %s', (_, of) => {
    const { bytes } = refreshed(ownFormulas(of));
    for (const row of [LAST, LAST + 1, END]) expect(contentOf(bytes, `A${row}`)).toBe(of(row));
    expect(cellElements(partOf(bytes, SHEET)).get(`A${END}`)).toMatch(/ s="\d+"/);
    expect(partOf(bytes, TABLE)).not.toContain(`<calculatedColumnFormula>${of(LAST + 1)}`);
  });

  test('go on with a formula of the user’s that Excel wrote once for all rows', () => {
    const shared = (content: string) => `><f t="shared"${content}<v>1</v></c>`;
    const first = shared(` ref="A${FIRST}:A${LAST}" si="0">${GOAL}${FIRST}*2+${GOAL}$1</f>`);
    const using = withCells(file, {
      [`A${FIRST}`]: first,
      ...Object.fromEntries([FIRST + 1, FIRST + 2, LAST].map((row) => [`A${row}`, shared(' si="0"/>')])),
    });
    const { bytes } = refreshed(using);
    for (const row of [LAST + 1, END]) expect(contentOf(bytes, `A${row}`)).toBe(`${GOAL}${row}*2+${GOAL}$1`);
    expect(cellElements(partOf(bytes, SHEET)).get(`A${FIRST}`)).toContain(first.slice(1));
  });

  test.each([
    ['that may spill', ' cm="1"', ''],
    ['that was entered for one cell', '', ''],
    ['that the table has for the whole column', '', '<calculatedColumnFormula array="1">SUM(IF(T[年度目标]&gt;0,1))'],
  ])('go on with a formula over arrays as one: %s', (_, metadata, calculated) => {
    const words = (row: number) =>
      calculated ? 'SUM(IF(T[年度目标]&gt;0,1))' : `SUM((${GOAL}$${FIRST}:${GOAL}$${FIRST + 1}=${GOAL}${row})*1)`;
    const of = (row: number) => `${metadata}><f t="array" ref="A${row}">${words(row)}</f>`;
    const rows = [FIRST, FIRST + 1, FIRST + 2, LAST];
    const using = withCells(file, Object.fromEntries(rows.map((row) => [`A${row}`, `${of(row)}<v>1</v></c>`])));
    const { bytes } = refreshed(
      calculated
        ? withParts(using, {
            [TABLE]: (text) =>
              text.replace(
                'name="本局口径"/>',
                `name="本局口径">${calculated}</calculatedColumnFormula></tableColumn>`,
              ),
          })
        : using,
    );
    for (const row of [LAST + 1, END]) expect(cellElements(partOf(bytes, SHEET)).get(`A${row}`)).toMatch(/ s="\d+"/);
    for (const row of [FIRST, LAST + 1, END])
      expect(
        cellElements(partOf(bytes, SHEET))
          .get(`A${row}`)
          ?.replace(/ s="\d+"/, ''),
      ).toContain(of(row));
  });

  test('go on with the formula that most rows have, and with none where the user typed most', () => {
    const of = (row: number) => `${GOAL}${row}*2`;
    const most = refreshed(ownFormulas(of, [FIRST, FIRST + 1, LAST - 1]));
    expect(contentOf(most.bytes, `A${END}`)).toBe(of(END));
    expect(contentOf(refreshed(ownFormulas(of, [FIRST, LAST])).bytes, `A${END}`)).toBeUndefined();
    expect(contentOf(refreshed(ownFormulas((row) => `${row}+1`)).bytes, `A${END}`)).toBeUndefined();
  });

  test('are among the rows that formulas name, wherever these are', () => {
    const all = `${GOAL}$${FIRST}:${GOAL}$${LAST}`;
    const share = ownFormulas((row) => `${GOAL}${row}/SUM(${all})`);
    const wanted = withParts(
      withCells(share, {
        AZ1: formula(`SUM(${GOAL}${FIRST}:${GOAL}${LAST})+COUNTA(${GOAL}${HEADER}:${GOAL}${LAST})`),
        AZ2: formula(`SUM(${GOAL}${FIRST}:${GOAL}${LAST - 1})`),
        [`AZ${FIRST}`]: formula(`SUM(AY${FIRST}:AY${LAST})`),
      }),
      {
        [WORKBOOK]: (text) =>
          text.replace(
            '</sheets>',
            `</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'${name}'!$A$1:$L$${LAST}</definedName><definedName name="目标">'${name}'!$${GOAL}$${FIRST}:$${GOAL}$${LAST}</definedName></definedNames>`,
          ),
      },
    );
    const { bytes } = refreshed(wanted);
    const grown = `${GOAL}$${FIRST}:${GOAL}$${END}`;
    for (const row of [FIRST, LAST, END]) expect(contentOf(bytes, `A${row}`)).toBe(`${GOAL}${row}/SUM(${grown})`);
    expect(contentOf(bytes, 'AZ1')).toBe(`SUM(${GOAL}${FIRST}:${GOAL}${END})+COUNTA(${GOAL}${HEADER}:${GOAL}${END})`);
    expect(contentOf(bytes, 'AZ2')).toBe(`SUM(${GOAL}${FIRST}:${GOAL}${LAST - 1})`);
    expect(contentOf(bytes, `AZ${FIRST}`)).toBe(`SUM(AY${FIRST}:AY${LAST})`);
    expect(partOf(bytes, WORKBOOK)).toContain(`'${name}'!$A$1:$L$${END}<`);
    expect(partOf(bytes, WORKBOOK)).toContain(`'${name}'!$${GOAL}$${FIRST}:$${GOAL}$${END}<`);
  });

  test('go on with a running total, which names all rows in the last of them alone', () => {
    const of = (row: number) => `SUM(${GOAL}$${FIRST}:${GOAL}${row})`;
    const { bytes } = refreshed(ownFormulas(of));
    for (const row of [FIRST, LAST, LAST + 1, END]) expect(contentOf(bytes, `A${row}`)).toBe(of(row));
  });
});

describe('a table with its own row of totals in a file', () => {
  const TOTALS = LAST + 1;
  let totalled: Uint8Array;

  beforeAll(() => {
    totalled = withCells(
      withParts(file, {
        [TABLE]: (text) =>
          text
            .replace(/ totalsRow(?:Shown|Count)="\d"/g, '')
            .replace(/ ref="(A\d+:[A-Z]+)\d+"/, ` ref="$1${TOTALS}" totalsRowCount="1"`),
      }),
      {
        [`A${TOTALS}`]: ' t="inlineStr" s="3"><is><t>合计</t></is></c>',
        [`${GOAL}${TOTALS}`]: ` s="7"><f>SUBTOTAL(109,${ID}[年度目标])</f><v>1</v></c>`,
        [`${letterOf('ACTUAL')}${TOTALS}`]: formula(`SUM(${letterOf('ACTUAL')}${FIRST}:${letterOf('ACTUAL')}${LAST})`),
        [`${letterOf('PREVIOUS')}${TOTALS}`]: formula(`${letterOf('ACTUAL')}${TOTALS}/${GOAL}${TOTALS}`),
        AZ1: formula(`${GOAL}${TOTALS}+SUM(${GOAL}${FIRST}:${GOAL}${TOTALS})`),
      },
    );
  });

  test('gets its new rows above the totals, which keep their look and their formulas', () => {
    const { report, bytes } = refreshed(totalled);
    expect(report.added).toHaveLength(2);
    const cells = cellElements(partOf(bytes, SHEET));
    const [actual, previous] = [letterOf('ACTUAL'), letterOf('PREVIOUS')];
    expect(cells.get(`A${END + 1}`)).toBe(`<c r="A${END + 1}" t="inlineStr" s="3"><is><t>合计</t></is></c>`);
    expect(cells.get(`${GOAL}${END + 1}`)).toBe(
      `<c r="${GOAL}${END + 1}" s="7"><f>SUBTOTAL(109,${ID}[年度目标])</f></c>`,
    );
    expect(contentOf(bytes, `${actual}${END + 1}`)).toBe(`SUM(${actual}${FIRST}:${actual}${END})`);
    expect(contentOf(bytes, `${previous}${END + 1}`)).toBe(`${actual}${END + 1}/${GOAL}${END + 1}`);
    expect(contentOf(bytes, 'AZ1')).toBe(`${GOAL}${END + 1}+SUM(${GOAL}${FIRST}:${GOAL}${END + 1})`);
    expect(cells.get(`B${TOTALS}`)).toContain(ROWS[4]?.district);
    expect(cells.get(`A${TOTALS}`)).not.toContain('合计');
    expect(partOf(bytes, TABLE)).toContain(` ref="A${HEADER}:${LAST_COLUMN}${END + 1}"`);
    expect(partOf(bytes, TABLE)).toContain(`<autoFilter ref="A${HEADER}:${LAST_COLUMN}${END}"`);
    // It grows again, and a refresh without news leaves it.
    expect(refreshed(bytes).report).toMatchObject({ added: [], changes: [] });
    expect(contentOf(refreshed(bytes, planOf(8, 7)).bytes, `${GOAL}${END + 3}`)).toBe(`SUBTOTAL(109,${ID}[年度目标])`);
  });

  test.each(['', ' cm="1"'])('takes a formula over arrays with it, of a cell with the attributes %j', (metadata) => {
    const of = (row: number, end: number) =>
      `${metadata}><f t="array" ref="A${row}">SUM(${GOAL}${FIRST}:${GOAL}${end}*1)</f>`;
    const { bytes } = refreshed(withCells(totalled, { [`A${TOTALS}`]: `${of(TOTALS, LAST)}<v>1</v></c>` }));
    const cell = cellElements(partOf(bytes, SHEET)).get(`A${END + 1}`);
    expect(cell?.replace(/ s="\d+"/, '')).toBe(`<c r="A${END + 1}"${of(END + 1, END)}</c>`);
  });

  test('takes merged cells, links and rules among the totals with it', () => {
    const rules = `<conditionalFormatting sqref="${GOAL}${TOTALS}"><cfRule type="expression" priority="99"><formula>${GOAL}${TOTALS}=1</formula></cfRule></conditionalFormatting>`;
    const placed = `<mergeCells count="1"><mergeCell ref="A${TOTALS}:B${TOTALS}"/></mergeCells><hyperlinks><hyperlink ref="A${TOTALS}" location="x"/></hyperlinks>`;
    const { bytes } = refreshed(withParts(totalled, { [SHEET]: afterData(placed + rules) }));
    const text = partOf(bytes, SHEET);
    expect(text).toContain(`<mergeCell ref="A${END + 1}:B${END + 1}"/>`);
    expect(text).toContain(`<hyperlink ref="A${END + 1}"`);
    expect(text).toContain(
      `<conditionalFormatting sqref="${GOAL}${END + 1}"><cfRule type="expression" priority="99"><formula>${GOAL}${END + 1}=1`,
    );
  });

  test('goes on with a formula of the user’s in the row where a total was', () => {
    const of = (row: number) => `${GOAL}${row}*2`;
    const rows = [FIRST, FIRST + 1, FIRST + 2, LAST];
    const using = withCells(totalled, Object.fromEntries(rows.map((row) => [`A${row}`, formula(of(row))])));
    const { bytes } = refreshed(using);
    for (const row of [TOTALS, END]) expect(contentOf(bytes, `A${row}`)).toBe(of(row));
    expect(cellElements(partOf(bytes, SHEET)).get(`A${END + 1}`)).toContain('合计');
  });

  test.each([
    [
      'what is below the totals',
      (bytes: Uint8Array) => withCells(bytes, { [`B${TOTALS + 1}`]: '><v>5</v></c>' }),
      `B${TOTALS + 1}`,
    ],
    [
      'a merged cell that reaches out of the table',
      (bytes: Uint8Array) =>
        withParts(bytes, {
          [SHEET]: afterData(`<mergeCells count="1"><mergeCell ref="A${TOTALS}:BA${TOTALS}"/></mergeCells>`),
        }),
      `A${TOTALS}:BA${TOTALS}`,
    ],
  ])('does not grow over %s, and the file stays as it was', (_, change, blocked) => {
    const bytes = change(totalled);
    const book = openWorkbookFile(bytes);
    expect(() => refreshFileTable(book, ID, more)).toThrow(
      expect.objectContaining({ code: 'FILE_NO_ROOM_BELOW', detail: blocked, count: 2 }),
    );
    expect(book.parts.bytes()).toBe(bytes);
  });
});

describe('the look of new rows in a file', () => {
  test.each([
    ['fixed as the row before', ' ht="40" customHeight="1"', / ht="40" customHeight="1"/],
    ['that of wrapped texts, not the one of the row before', ' ht="60"', /<row r="\d+"(?: ht="30")?>/],
  ])('has the height %s', (_, height, expected) => {
    const tall = withParts(file, {
      [SHEET]: (text) =>
        text.replace(
          new RegExp(`<row r="${LAST}"[^>]*?( ht="[^"]*")?( customHeight="[^"]*")?>`),
          `<row r="${LAST}"${height}>`,
        ),
    });
    const row = new RegExp(`<row r="${END}"[^>]*>`).exec(partOf(refreshed(tall).bytes, SHEET))?.[0];
    expect(row).toMatch(expected);
  });

  test('moves the page break below the table down, and leaves the others', () => {
    const breaks = (at: number) =>
      `<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="${at}" max="16383" man="1"/></rowBreaks><colBreaks count="1"><brk id="${LAST}"/></colBreaks>`;
    const { bytes } = refreshed(withParts(file, { [SHEET]: afterData(breaks(LAST)) }));
    expect(partOf(bytes, SHEET)).toContain(breaks(END));
  });
});
