import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TableOf } from '../../../addin/ask/operations.ts';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { unlinkTable } from '../../../addin/excel/unlink.ts';
import { createHandler, type Handler } from '../../../api/handler.ts';
import { createLog } from '../../../api/log.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import { xlsxOf } from '../../../data/sheet/download/xlsx.ts';
import { settingKey } from '../../../data/sheet/plan/definition.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import type { TableAnswer } from '../../../data/sheet/plan/table-answer.ts';
import { schema } from '../../../schema/schema.ts';
import { shippedLedger } from '../../data/plans/plans.ts';
import { zipped } from '../../data/sheet/file/zipped.ts';
import { bootInNode, type NodeOffice } from '../../office/boot-node.ts';
import { Host } from '../../office/host.ts';
import { hostOfXlsx } from '../../office/open-xlsx.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';
import { publishNews } from '../links/publish-news.ts';

const ID = 'PB_DOWNLOAD';
const QUERY: TableQuery = { districts: ['龙岗区', '坪山区', '光明区'], indicators: ['GDP'], periods: ['2024'] };

const ledger = shippedLedger();
let handler: Handler;
/** The three districts as first published, and after the next revision. */
let plan: SheetPlan;
let news: SheetPlan;
let file: Uint8Array;
let office: NodeOffice;

async function askedPlan(): Promise<SheetPlan> {
  const response = await handler.fetch(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: TableOf.text, variables: { spec: QUERY } }),
    }),
  );
  const { data } = (await response.json()) as { data: { table: TableAnswer } };
  return sheetPlan(data.table, QUERY, { id: ID, language: 'ZH' });
}

beforeAll(async () => {
  const log = createLog({ write: () => undefined });
  handler = createHandler({ schema, ledger, log, config: { cors: [], tls: undefined } });
  plan = await askedPlan();
  file = await xlsxOf([plan]);
  publishNews(ledger);
  news = await askedPlan();
});
afterAll(() => ledger.close());
beforeEach(async () => boot(await hostOfXlsx(file)));

/** Opens the workbook in Excel, with the add-in beside it. */
function boot(host: Host): void {
  office = bootInNode({ host });
  stubGlobals({ Excel: office.Excel, Office: office.Office });
}

const workbook = () => office.host.workbook;
const table = (name = ID) => workbook().table(name);
const sheet = () => workbook().sheet(table().sheet);
const header = (key: string) => plan.columns.find((column) => column.key === key)?.header ?? '';
const growth = (district: string) => table().column(header('ROW_KEY')).indexOf(`${district}|GDP|GROWTH|2024`);
const LONGGANG = '440307';
const PINGSHAN = '440310';
const GUANGMING = '440311';

/** The column's values as the table shows them. `answered` gives those of the API, with an empty text for no value. */
const shown = (key: string) => table().column(header(key));
function answered(key: string, of = plan) {
  const column = of.columns.find((each) => each.key === key);
  const values = column?.results ?? column?.cells ?? [];
  return values.map((value) => (typeof value === 'number' ? expect.closeTo(value, 9) : (value ?? '')));
}

/** The file with one of its parts rewritten. */
function rewritten(path: string, rewrite: (text: string) => string): Uint8Array {
  const files = unzipSync(file);
  const old = strFromU8(files[path] ?? new Uint8Array());
  const text = rewrite(old);
  if (text === old) throw new Error(`There is nothing to rewrite in ${path}.`);
  return zipped({ ...files, [path]: strToU8(text) });
}

describe('a downloaded workbook', () => {
  test('modelled: opens with the caption, the table and its formulas as they were put into the file (learn.microsoft.com/openspecs/office_standards/ms-oi29500)', () => {
    expect(workbook().sheetNames).toHaveLength(1);
    expect(sheet().values(`A1:A${plan.caption.length}`)).toEqual(plan.caption.map((line) => [line]));
    expect(table().headers).toEqual(plan.columns.map((column) => column.header));
    expect(table().rowCount).toBe(plan.rowKeys.length);
    for (const { key, role } of plan.columns) if (role !== 'formula') expect(shown(key), key).toEqual(answered(key));
    expect(sheet().text(table().addressOf(growth(GUANGMING), header('TARGET')))).toBe('≥8.5%');
    expect(sheet().isColumnHidden(table().addressOf(0, header('ROW_KEY')).replace(/\d/g, ''))).toBe(true);
    expect(sheet().isColumnHidden('A')).toBe(false);
  });

  test('modelled: its formulas, calculated when it is opened, come to what the API says (support.microsoft.com "Change formula recalculation, iteration, or precision in Excel")', () => {
    const keys = plan.columns.flatMap(({ key, role }) => (role === 'formula' ? key : []));
    expect(keys).toEqual(expect.arrayContaining(['GAP', 'ATTAINMENT', 'VERDICT']));
    for (const key of keys) expect(shown(key), key).toEqual(answered(key));
    expect(table().get(growth(LONGGANG), header('GAP'))).toBe(2.5);
    expect(table().get(growth(PINGSHAN), header('VERDICT'))).toBe('未收录完成情况');
  });

  test('modelled: holds a linked table that is found by its custom XML part, with nothing in the settings (learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection)', async () => {
    expect(workbook().settings.size).toBe(0);
    expect(await listLinkedTables()).toEqual([
      {
        id: ID,
        at: 'A1',
        name: ID,
        sheet: sheet().name,
        address: table().address,
        definition: plan.definition,
        state: 'linked',
        fault: null,
        lost: null,
      },
    ]);
  });

  test('shows gap and verdict move when somebody types a result, over a published one or where none is', () => {
    const judged = (district: string, result: string) => {
      table().set(growth(district), header('ACTUAL'), result);
      return [table().get(growth(district), header('GAP')), table().get(growth(district), header('VERDICT'))];
    };
    expect(judged(LONGGANG, '6.0%')).toEqual([-0.5, '低于年度目标']);
    expect(judged(GUANGMING, '9.0%')).toEqual([0.5, '完成']);
    expect(judged(GUANGMING, '8.4%')).toEqual([-0.1, '未达预期']);
    expect(judged(GUANGMING, '')).toEqual(['', '未收录完成情况']);
  });

  test('modelled: a row typed below the table gets its formulas (support.microsoft.com "Use calculated columns in an Excel table")', () => {
    const row = plan.rowKeys.length;
    sheet().set(`A${plan.caption.length + 2 + row}`, '大鹏新区');
    expect(table().rowCount).toBe(row + 1);
    table().set(row, header('TARGET'), '7%');
    table().set(row, header('ACTUAL'), '8%');
    expect(sheet().formula(table().addressOf(row, header('GAP')))).toContain('[#This Row]');
  });
});

describe('refreshing a downloaded workbook', () => {
  test('writes the figures of the new revision and what follows from them', async () => {
    const report = await refreshTable(ID, news);
    expect(report).toMatchObject({
      fromRevision: plan.definition.revision,
      toRevision: plan.definition.revision + 1,
      isCaptionKept: false,
      added: [],
      gone: [],
    });
    expect(table().get(growth(LONGGANG), header('ACTUAL'))).toBe(0.092);
    expect(table().get(growth(PINGSHAN), header('ACTUAL'))).toBe(0.125);
    for (const { key } of news.columns) expect(shown(key), key).toEqual(answered(key, news));
    expect(sheet().values(`A1:A${news.caption.length}`)).toEqual(news.caption.map((line) => [line]));
    const changed = report.changes.map((change) => [change.header, change.beforeText, change.afterText]);
    expect(changed).toContainEqual([header('ACTUAL'), '9.0%', '9.2%']);
  });

  test('with nothing new changes no cell', async () => {
    const before = office.host.save();
    expect(await refreshTable(ID, plan)).toMatchObject({ changes: [], added: [], gone: [], isCaptionKept: false });
    const { sheets, tables } = office.host.save();
    expect({ sheets, tables }).toEqual({ sheets: before.sheets, tables: before.tables });
  });

  test("keeps a user's own column, result, note, order and formats", async () => {
    const note = `B${plan.caption.length + plan.rowKeys.length + 4}`;
    table().insertColumnBefore(header('TARGET'));
    table().renameColumn(table().headers[table().headers.indexOf(header('TARGET')) - 1] ?? '', '牵头单位');
    plan.rowKeys.forEach((key, row) => {
      table().set(row, '牵头单位', `局${key}`);
    });
    sheet().set(note, '我的备注');
    table().sort(header('ROW_KEY'), 'descending');
    const order = table().column(header('ROW_KEY'));
    const district = table().addressOf(growth(LONGGANG), header('DISTRICT'));
    sheet().setFormat(district, { fillColor: '#FFFF00' });
    for (const typed of [PINGSHAN, GUANGMING]) table().set(growth(typed), header('ACTUAL'), '9.0%');
    const report = await refreshTable(ID, news);
    expect(table().column(header('ROW_KEY'))).toEqual(order);
    expect(table().column('牵头单位')).toEqual(order.map((key) => `局${key}`));
    expect([sheet().get(note), sheet().format(district).fillColor]).toEqual(['我的备注', '#FFFF00']);
    expect(report.kept.map(({ rowKey, mine, theirs, isAsked }) => [rowKey, mine, theirs, isAsked])).toEqual([
      [`${PINGSHAN}|GDP|GROWTH|2024`, 0.09, 0.125, true],
      [`${GUANGMING}|GDP|GROWTH|2024`, 0.09, null, false],
    ]);
    expect([LONGGANG, PINGSHAN, GUANGMING].map((code) => table().get(growth(code), header('ACTUAL')))).toEqual([
      0.092, 0.09, 0.09,
    ]);
    expect(table().get(growth(GUANGMING), header('VERDICT'))).toBe('完成');
  });

  test('stores what it is at now, so that whoever opens the workbook next goes on from there', async () => {
    await refreshTable(ID, news);
    boot(Host.open(office.host.save()));
    expect(await listLinkedTables()).toMatchObject([{ id: ID, definition: { revision: news.definition.revision } }]);
    expect(await refreshTable(ID, news)).toMatchObject({ fromRevision: news.definition.revision, changes: [] });
  });

  test('lets the table be renamed from then on: the settings know it as they would an inserted one', async () => {
    await refreshTable(ID, plan);
    expect(String(workbook().settings.get(settingKey(ID)))).toContain(table().id);
    table().rename('三区对比');
    expect(await listLinkedTables()).toMatchObject([{ id: ID, name: '三区对比' }]);
    await refreshTable(ID, news);
    expect(table('三区对比').column(header('ACTUAL'))).toEqual(answered('ACTUAL', news));
  });
});

describe('unlinking a table of a downloaded workbook', () => {
  test('takes its definition out of the properties of the document too, and leaves those of others', async () => {
    const theirs =
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="99" name="文号"><vt:lpwstr xmlns:vt="v">7号</vt:lpwstr></property>';
    boot(
      await hostOfXlsx(
        rewritten('docProps/custom.xml', (text) => text.replace('</Properties>', `${theirs}</Properties>`)),
      ),
    );
    expect(office.host.save().customProperties.length).toBeGreaterThan(1);
    await unlinkTable(ID);
    expect(office.host.save().customProperties).toEqual([['文号', '7号']]);
    expect(await listLinkedTables()).toEqual([]);
  });
});

describe('a downloaded workbook that another program has saved', () => {
  test('modelled: is found where LibreOffice leaves the reference to its definition, with the package instead of the workbook (learn.microsoft.com/dotnet/api/documentformat.openxml.packaging.customxmlpart)', async () => {
    const reference = /<Relationship [^>]*relationships\/customXml"[^>]*>/;
    const moved = reference.exec(strFromU8(unzipSync(file)['xl/_rels/workbook.xml.rels'] ?? new Uint8Array()))?.[0];
    const files = unzipSync(rewritten('xl/_rels/workbook.xml.rels', (text) => text.replace(reference, '')));
    const path = '_rels/.rels';
    const text = strFromU8(files[path] ?? new Uint8Array()).replace('</Relationships>', `${moved}</Relationships>`);
    boot(await hostOfXlsx(zipped({ ...files, [path]: strToU8(text) })));
    expect(await listLinkedTables()).toMatchObject([{ id: ID, definition: plan.definition }]);
    await refreshTable(ID, news);
    expect(shown('ACTUAL')).toEqual(answered('ACTUAL', news));
  });
});

describe('the test host that opens .xlsx files', () => {
  const sheetPath = 'xl/worksheets/sheet1.xml';

  test.each([
    ['a protected sheet', sheetPath, '</sheetData>', '</sheetData><sheetProtection sheet="1"/>'],
    ['a defined name', 'xl/workbook.xml', '</definedNames>', '<definedName name="a">1</definedName></definedNames>'],
    ['a filter that hides rows', 'xl/tables/table1.xml', '<tableColumns', '<sortState ref="A1"/><tableColumns'],
    ['a formula over several cells', sheetPath, '<f>', '<f t="array" ref="A1:A2">'],
  ])('refuses %s, which it would lose', async (_, path, from, to) => {
    await expect(hostOfXlsx(rewritten(path, (text) => text.replace(from, to)))).rejects.toMatchObject({
      code: 'ApiNotFound',
    });
  });

  test.each([
    ['a header that is not the column’s name', 'xl/tables/table1.xml', 'name="地区"', 'name="区"'],
    ['a formula over a column that is not there', sheetPath, '[UNIT_KIND]', '[UNIT]'],
    [
      'a reference to a part that is not there',
      'xl/_rels/workbook.xml.rels',
      'customXml/item1.xml',
      'customXml/item2.xml',
    ],
    ['a part that is no XML', 'customXml/item1.xml', '</linkedTable>', ''],
  ])('refuses %s, which Excel would repair', async (_, path, from, to) => {
    await expect(hostOfXlsx(rewritten(path, (text) => text.replace(from, to)))).rejects.toMatchObject({
      code: 'InvalidArgument',
    });
  });

  test('does not find a part that nothing refers to', async () => {
    const bytes = rewritten('xl/_rels/workbook.xml.rels', (text) =>
      text.replace(/<Relationship [^>]*customXml"[^>]*>/, ''),
    );
    expect((await hostOfXlsx(bytes)).workbook.xmlParts).toEqual([]);
  });
});
