import { afterAll, beforeAll, expect, test } from 'vitest';
import { TableOf } from '../../../../addin/ask/operations.ts';
import { listLinkedTables } from '../../../../addin/excel/links.ts';
import { refreshTable } from '../../../../addin/excel/refresh.ts';
import { restOf } from '../../../../addin/links/news/refresh-text.ts';
import { en } from '../../../../addin/words/en.ts';
import { zh } from '../../../../addin/words/zh.ts';
import { createHandler, type Handler } from '../../../../api/handler.ts';
import { createLog } from '../../../../api/log.ts';
import type { TableQuery } from '../../../../data/rules/table/table-query.ts';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import type { TableAnswer } from '../../../../data/sheet/plan/table-answer.ts';
import { schema } from '../../../../schema/schema.ts';
import { shippedLedger } from '../../../data/plans/plans.ts';
import { bootInNode, type NodeOffice } from '../../../office/boot-node.ts';
import { hostOfXlsx } from '../../../office/open-xlsx.ts';
import { stubGlobals } from '../../../set-up/stub-globals.ts';
import { publishNews } from '../publish-news.ts';

const ID = 'PB_BROWSERS';
const QUERY: TableQuery = { districts: ['龙岗区', '坪山区'], indicators: ['GDP'], periods: ['2024'] };
/** Makes the next question of the same table find one more district. */
const WIDER: TableQuery = { ...QUERY, districts: ['龙岗区', '坪山区', '光明区'] };

const ledger = shippedLedger();
let handler: Handler;
let file: Uint8Array;
let plan: SheetPlan;
let news: SheetPlan;

async function asked(spec: TableQuery): Promise<SheetPlan> {
  const response = await handler.fetch(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: TableOf.text, variables: { spec } }),
    }),
  );
  const { data } = (await response.json()) as { data: { table: TableAnswer } };
  return sheetPlan(data.table, spec, { id: ID, language: 'ZH' });
}

beforeAll(async () => {
  const log = createLog({ write: () => undefined });
  handler = createHandler({ schema, ledger, log, config: { cors: [], tls: undefined } });
  plan = await asked(QUERY);
  file = await xlsxOf([plan]);
  publishNews(ledger);
  news = await asked(WIDER);
});
afterAll(() => ledger.close());

async function openedInExcel(bytes: Uint8Array): Promise<NodeOffice> {
  const office = bootInNode({ host: await hostOfXlsx(bytes) });
  stubGlobals({ Excel: office.Excel, Office: office.Office });
  return office;
}

function said(key: string) {
  const column = news.columns.find((each) => each.key === key);
  const values = column?.results ?? column?.cells ?? [];
  return values.map((value) => (typeof value === 'number' ? expect.closeTo(value, 9) : (value ?? '')));
}

test('a file refreshed in the browser, opened and calculated anew, holds what the API says and leaves the add-in nothing to refresh', async () => {
  const book = openWorkbookFile(file);
  const report = refreshFileTable(book, ID, news);
  const added = news.rowKeys.filter((key) => !plan.rowKeys.includes(key));
  expect(report.added.map(({ rowKey }) => rowKey)).toEqual(added);
  expect(added.length).toBeGreaterThan(0);
  const { host } = await openedInExcel(book.parts.bytes());
  const table = host.workbook.table(ID);
  const keys = table.column(news.columns.find(({ key }) => key === 'ROW_KEY')?.header ?? '');
  const inOrder = (values: unknown[]) => keys.map((key) => values[news.rowKeys.indexOf(String(key))]);
  for (const { key, header } of news.columns) expect(table.column(header), key).toEqual(inOrder(said(key)));
  expect(await listLinkedTables()).toMatchObject([{ id: ID, state: 'linked', definition: { revision: 6 } }]);
  const before = host.save();
  expect(await refreshTable(ID, news)).toMatchObject({ changes: [], added: [], gone: [], isCaptionKept: false });
  expect(host.save().sheets).toEqual(before.sheets);
});

test.each(['the workbook', 'a file'])(
  'a refresh of %s says why last year\u2019s figures of the whole year gave way to blank cells when results of half a year came out',
  async (where) => {
    const spec: TableQuery = {
      ...QUERY,
      indicators: ['GDP', 'RETAIL_SALES'],
      columns: ['TARGET', 'ACTUAL', 'PREVIOUS'],
    };
    const early = { ...spec, asOf: '2024-05-01' };
    const old = await asked(early);
    const next = await asked(spec);
    const bytes = await xlsxOf([old]);
    const file = where === 'a file' ? openWorkbookFile(bytes) : undefined;
    if (!file) await openedInExcel(bytes);
    const report = file ? refreshFileTable(file, ID, next) : await refreshTable(ID, next);
    const emptied = old.columns.find(({ key }) => key === 'PREVIOUS')?.cells.filter((cell) => cell !== null).length;
    expect(emptied).toBeGreaterThan(0);
    expect(report.lastYear).toEqual([{ header: '上年全年', now: '上年同期', emptied }]);
    expect(restOf(report, zh)[0]).toMatch(
      new RegExp(`^“上年全年”列现为“上年同期”，有 ${emptied} 格变为空：上年数的期间由整张表决定`),
    );
    expect(restOf(report, en)[0]).toMatch(
      new RegExp(`^The column “上年全年” is “上年同期” now and lost ${emptied} figures?: the table decides`),
    );
    expect(restOf({ ...report, lastYear: [{ header: '上年同期', now: null, emptied: 1 }] }, zh)[0]).toMatch(
      /^“上年同期”列有 1 格变为空：/,
    );
  },
);
