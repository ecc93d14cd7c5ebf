import { beforeAll, describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { definitionPaths } from '../../../../data/sheet/file/definition-store.ts';
import { fileState } from '../../../../data/sheet/file/file-state.ts';
import { readProperties } from '../../../../data/sheet/file/property-part.ts';
import { refreshFileTable, relinkFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { propertyDefinitions } from '../../../../data/sheet/plan/definition-property.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { formPlan } from '../plan/form-plan.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';
import { partOf, withParts } from './file-bytes.ts';

const ID = 'PB_LOSTFILE';
const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const CUSTOM = 'docProps/custom.xml';
const LONGGANG = '440307|GDP|GROWTH|2024';

const planOf = (rows: AnswerRow[], revision: number, tableName = ID): SheetPlan =>
  sheetPlan(tableAnswer(rows, revision), QUERY, { id: ID, language: 'ZH', tableName });
const NEWS = ROWS.map((row) => (row.key === LONGGANG ? { ...row, actual: 9.2, gap: 2.7 } : row));
const plan = planOf(ROWS, 5);
const news = planOf(NEWS, 6);
let file: Uint8Array;

beforeAll(async () => {
  file = await xlsxOf([plan]);
});

const WITHOUT_PARTS = {
  'customXml/item1.xml': '<other/>',
  'xl/_rels/workbook.xml.rels': (text: string) => text.replace(/<Relationship [^>]*customXml"[^>]*>/, ''),
};
/** The file as openpyxl saves it: neither custom parts nor properties. */
const bereft = (bytes: Uint8Array) => withParts(bytes, { ...WITHOUT_PARTS, [CUSTOM]: '<Properties/>' });
/** The file as it comes back from .ods: the properties alone. */
const viaOds = (bytes: Uint8Array) => withParts(bytes, WITHOUT_PARTS);
/** The file as it comes back from .xls: no table, and the properties. */
const viaXls = (bytes: Uint8Array) =>
  withParts(viaOds(bytes), {
    'xl/worksheets/_rels/sheet1.xml.rels': (text) => text.replace(/<Relationship [^>]*\/table"[^>]*>/, ''),
    [SHEET]: (text) => text.replace(/<tableParts.*?<\/tableParts>/, ''),
    [TABLE]: '<other/>',
  });

const propertiesOf = (bytes: Uint8Array) => propertyDefinitions(readProperties(partOf(bytes, CUSTOM), CUSTOM));

describe('a table of a file that lost its definition', () => {
  test('is known with the question that it was asked, and linked again as in the pane', () => {
    const book = openWorkbookFile(bereft(file));
    const { tables, lost, keys } = fileState(book);
    expect({ tables, keys }).toEqual({ tables: [], keys: undefined });
    expect(lost).toMatchObject([{ name: ID, sheet: '2024年计划执行情况', lost: { language: 'ZH' } }]);
    expect(lost[0]?.lost?.spec).toMatchObject({ districts: QUERY.districts, periods: ['2024'], layout: 'ROWS' });
    const report = relinkFileTable(book, ID, news);
    expect(report).toMatchObject({ id: ID, fromRevision: 0, toRevision: 6, isCaptionKept: false });
    expect(report.changes.map(({ afterText }) => afterText)).toContain('9.2%');
    const again = openWorkbookFile(book.parts.bytes());
    expect(fileState(again)).toMatchObject({ tables: [{ id: ID, definition: { revision: 6 } }], lost: [] });
    expect(refreshFileTable(again, ID, planOf(NEWS, 7)).changes).toEqual([]);
  });

  test('has its definition in all its places afterwards, where the workbook refers to it', () => {
    const book = openWorkbookFile(bereft(file));
    relinkFileTable(book, ID, news);
    const bytes = book.parts.bytes();
    const after = openWorkbookFile(bytes);
    const [path = ''] = definitionPaths(after.parts, after.path);
    expect(after.parts.relations(after.path).filter(({ type }) => type === 'customXml')).toMatchObject([
      { target: expect.stringMatching(new RegExp(`^${path}$`, 'i')) },
    ]);
    expect(propertiesOf(bytes)).toEqual([{ id: ID, definition: after.links[0]?.definition, fault: null }]);
  });

  test('that bears another name gets an id of its own, and its formulas keep the name', () => {
    const renamed = bereft(
      withParts(file, {
        [TABLE]: (text) => text.replaceAll(ID, '三区对比'),
        [SHEET]: (text) => text.replaceAll(`${ID}[`, '三区对比['),
      }),
    );
    const book = openWorkbookFile(renamed);
    const report = relinkFileTable(book, '三区对比', planOf(NEWS, 6, '三区对比'));
    expect(report.id).toMatch(/^PB_[A-Z0-9]{8}$/);
    expect(report.id).not.toBe(ID);
    expect(partOf(book.parts.bytes(), SHEET)).not.toContain(`${ID}[`);
    expect(fileState(openWorkbookFile(book.parts.bytes())).tables).toMatchObject([{ id: report.id, name: '三区对比' }]);
  });

  test('keeps what is the user’s: a typed result is asked about, a title of his own stays', () => {
    const titled = withParts(bereft(file), {
      'xl/sharedStrings.xml': (text) => text.replace(`<t>${plan.caption[0]}</t>`, '<t>我的三区表</t>'),
    });
    const book = openWorkbookFile(titled);
    expect(relinkFileTable(book, ID, news).isCaptionKept).toBe(true);
    expect(partOf(book.parts.bytes(), 'xl/sharedStrings.xml')).toContain('我的三区表');
  });

  test('is left as it was where its rows are of another question', () => {
    const book = openWorkbookFile(bereft(file));
    const other = planOf(
      NEWS.map((row) => ({ ...row, key: `440306|${row.key}` })),
      6,
    );
    const before = book.parts.bytes();
    expect(() => relinkFileTable(book, ID, other)).toThrow(expect.objectContaining({ code: 'NOT_RELINKABLE' }));
    expect(book.parts.bytes()).toEqual(before);
  });

  test('cannot be linked where its row keys tell nothing', () => {
    const blank = withParts(bereft(file), {
      'xl/sharedStrings.xml': (text) => text.replace(/<t>\d{6}\|[^<]*<\/t>/g, '<t>x</t>'),
    });
    expect(fileState(openWorkbookFile(blank)).lost).toMatchObject([{ name: ID, lost: null }]);
  });

  test.each(['EXECUTION', 'TASKS', 'YEARS'] as const)('may be the form %s', async (form) => {
    const filed = formPlan({ form, districts: ['440307'], indicators: [], periods: ['2024'] }, { id: ID });
    const book = openWorkbookFile(bereft(await xlsxOf([filed])));
    expect(fileState(book).lost[0]?.lost?.spec).toMatchObject({ form, districts: ['440307'], periods: ['2024'] });
    expect(relinkFileTable(book, ID, filed).changes).toEqual([]);
  });

  test('stands beside one that has not, and each goes its own way', async () => {
    const other = { ...plan, definition: { ...plan.definition, id: 'PB_HASSTILL' } };
    const two = withParts(await xlsxOf([other, plan]), {
      'customXml/item2.xml': '<other/>',
      [CUSTOM]: (text) => text.replaceAll(`planbook.${ID}`, 'somebody.else'),
    });
    const book = openWorkbookFile(two);
    expect(fileState(book)).toMatchObject({ tables: [{ id: 'PB_HASSTILL' }], lost: [{ name: ID }] });
    relinkFileTable(book, ID, news);
    expect(fileState(book).tables.map(({ id }) => id)).toEqual(['PB_HASSTILL', ID]);
  });
});

describe('a definition that only the properties of the document have', () => {
  test('links the table, and the refresh gives it its custom part again', () => {
    const book = openWorkbookFile(viaOds(file));
    expect(fileState(book)).toMatchObject({ tables: [{ id: ID, definition: plan.definition }], lost: [] });
    refreshFileTable(book, ID, news);
    const after = openWorkbookFile(bereftOfProperties(book.parts.bytes()));
    expect(fileState(after).tables).toMatchObject([{ id: ID, definition: { revision: 6 } }]);
  });

  const bereftOfProperties = (bytes: Uint8Array) => withParts(bytes, { [CUSTOM]: '<Properties/>' });

  test('mends a custom part that is damaged, and gives way to one that is whole', () => {
    const damaged = withParts(file, {
      'customXml/item1.xml': (text) => text.replace('&quot;version&quot;', '&quot;vers'),
    });
    const book = openWorkbookFile(damaged);
    expect(fileState(book).tables).toMatchObject([{ definition: plan.definition, fault: null }]);
    refreshFileTable(book, ID, news);
    expect(openWorkbookFile(bereftOfProperties(book.parts.bytes())).links[0]?.definition?.revision).toBe(6);
    const stale = withParts(file, { [CUSTOM]: (text) => text.replace('revision&quot;:5', 'revision&quot;:3') });
    expect(openWorkbookFile(stale).links[0]?.definition?.revision).toBe(5);
  });

  test('keeps the properties of others, and is none where those of a table are not whole', () => {
    const theirs =
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="40" name="文号"><vt:lpwstr xmlns:vt="v">深龙统〔2024〕7号</vt:lpwstr></property>';
    const book = openWorkbookFile(
      withParts(file, { [CUSTOM]: (text) => text.replace('</Properties>', `${theirs}</Properties>`) }),
    );
    refreshFileTable(book, ID, news);
    const after = partOf(book.parts.bytes(), CUSTOM);
    expect(after).toContain(theirs);
    const pids = [...after.matchAll(/pid="(\d+)"/g)].map(([, pid]) => pid);
    expect(new Set(pids).size).toBe(pids.length);
    expect(propertiesOf(book.parts.bytes())[0]?.definition?.revision).toBe(6);
    const torn = withParts(viaOds(file), {
      [CUSTOM]: (text) => text.replace(/<property [^>]*\.2\/.*?<\/property>/, ''),
    });
    expect(fileState(openWorkbookFile(torn))).toMatchObject({ tables: [], lost: [{ name: ID }] });
  });
});

describe('row keys that are in no Excel table', () => {
  const area = `A${plan.caption.length + 1}:AD${plan.caption.length + 1 + ROWS.length}`;

  test('are found with the cells to make a table of', () => {
    const { tables, lost, keys } = fileState(openWorkbookFile(viaXls(file)));
    expect({ tables, lost }).toEqual({ tables: [], lost: [] });
    expect(keys).toEqual({ sheet: '2024年计划执行情况', address: area });
  });

  test('are refreshed once their user has done so, whatever the table is called then', () => {
    const relation =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/>';
    const again = withParts(viaXls(file), {
      'xl/worksheets/_rels/sheet1.xml.rels': (text) => text.replace('</Relationships>', `${relation}</Relationships>`),
      [TABLE]: partOf(file, TABLE).replaceAll(ID, '表1'),
      [SHEET]: (text) => text.replaceAll(`${ID}[`, '表1['),
    });
    const book = openWorkbookFile(again);
    expect(fileState(book)).toMatchObject({ tables: [{ id: ID, name: '表1' }], keys: undefined });
    expect(refreshFileTable(book, ID, planOf(NEWS, 6, '表1')).changes.length).toBeGreaterThan(0);
    const lost = openWorkbookFile(withParts(again, { [CUSTOM]: '<Properties/>' }));
    expect(fileState(lost)).toMatchObject({ tables: [], lost: [{ name: '表1' }] });
  });

  test('are found as texts in the cells, in English, and where another table is on the sheet', async () => {
    const english = sheetPlan(tableAnswer(), QUERY, { id: ID, language: 'EN' });
    const bytes = viaXls(await xlsxOf([english]));
    const inline = withParts(bytes, {
      [SHEET]: (text) =>
        text.replace(
          /<c r="N(\d+)" s="(\d+)" t="s"><v>\d+<\/v>/,
          '<c r="N$1" s="$2" t="inlineStr"><is><t>Row key</t></is>',
        ),
    });
    expect(fileState(openWorkbookFile(inline)).keys?.address).toMatch(/^A\d+:AD\d+$/);
  });

  test('are found where a program writes all but ASCII in numbers', () => {
    const inNumbers = (text: string) =>
      text.replace(/[\u0080-\uffff]/g, (character) => `&#${character.charCodeAt(0)};`);
    const shared = withParts(viaXls(file), { 'xl/sharedStrings.xml': inNumbers });
    expect(fileState(openWorkbookFile(shared)).keys?.address).toBe(area);
    const inline = withParts(viaXls(file), {
      [SHEET]: (text) =>
        text.replace(/(<c r="N4" s="\d+") t="s"><v>\d+<\/v>/, '$1 t="inlineStr"><is><t>&#34892;&#x952e;</t></is>'),
    });
    expect(fileState(openWorkbookFile(inline)).keys?.address).toBe(area);
  });

  test('are looked for in no file without them', () => {
    const other = withParts(viaXls(file), {
      'xl/sharedStrings.xml': (text) => text.replace('<t>行键</t>', '<t>键</t>'),
    });
    expect(fileState(openWorkbookFile(other)).keys).toBeUndefined();
  });
});
