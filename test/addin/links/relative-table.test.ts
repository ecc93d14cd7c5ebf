import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freshPlan } from '../../../addin/ask/fresh-plan.ts';
import { newsFor } from '../../../addin/ask/table-news.ts';
import { insertTable } from '../../../addin/excel/insert.ts';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { restOf } from '../../../addin/links/news/refresh-text.ts';
import { refreshAll } from '../../../addin/links/refresh.ts';
import { en } from '../../../addin/words/en.ts';
import { zh } from '../../../addin/words/zh.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import { xlsxOf } from '../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../data/sheet/file/refresh-file.ts';
import { linkedFileTables, openWorkbookFile } from '../../../data/sheet/file/workbook-file.ts';
import { newTableId } from '../../../data/sheet/plan/definition.ts';
import { monthsOf2024 } from '../../data/table/form/filed.ts';
import { ShippedApi } from '../ask/shipped-api.ts';
import { LinkedWorkbook } from '../excel/linked-workbook.ts';

const LATEST: TableQuery = {
  districts: ['龙岗区'],
  indicators: ['GDP'],
  measures: ['GROWTH'],
  periods: ['最新'],
  columns: ['TARGET', 'ACTUAL', 'PREVIOUS', 'GAP', 'VERDICT'],
};
const JULY = monthsOf2024('2024-01/2024-07', 1, 7);
const SPRING = { period: '2025-Q1', periodStart: 2025 * 12, periodEnd: 2025 * 12 + 2 };

let api: ShippedApi;

beforeEach(() => {
  api = new ShippedApi();
});
afterEach(() => api.ledger.close());

describe('a table of 最新 in a workbook', () => {
  let open: LinkedWorkbook;
  let id: string;

  beforeEach(async () => {
    open = new LinkedWorkbook();
    id = newTableId();
    await insertTable(await api.plan(id, LATEST), { onNewSheet: true });
  });

  const cells = (...headers: string[]) => {
    const { headers: all, rows } = open.table(id);
    return rows.map((row) => headers.map((header) => row[all.indexOf(header)]));
  };

  test('learns of a new month, and is the same table with it', async () => {
    api.publishMonths(JULY, 8.1);
    const [link] = await listLinkedTables();
    const definition = link?.definition;
    if (!definition) throw new Error('The table has no definition.');
    const [news] = await newsFor([{ definition, since: definition.revision }]);
    expect(news?.items.map(({ kind, figure }) => [kind, figure.role])).toEqual([['ADDED', 'ACTUAL']]);
    const { outcomes } = await refreshAll();
    const [outcome] = outcomes;
    if (!outcome || !('report' in outcome)) throw new Error('The table was not refreshed.');
    expect(outcome.report).toMatchObject({ added: [], gone: [] });
    expect(restOf(outcome.report, zh)).toContain(
      '期间“最新”现为2024年(数据期2024年1-7月)，上次为2024年(数据期2024年1-6月)。',
    );
    expect(restOf(outcome.report, en)).toContain(
      'The period “Latest” is 2024 (results for Jan-Jul 2024) now; it was 2024 (results for Jan-Jun 2024).',
    );
    expect(cells('行键', '1-7月完成')).toEqual([['440307|GDP|GROWTH|2024', 0.081]]);
  });

  test('goes on into the next year in the same row', async () => {
    api.publishMonths(SPRING, 5.5);
    const { outcomes } = await refreshAll();
    const [outcome] = outcomes;
    if (!outcome || !('report' in outcome)) throw new Error('The table was not refreshed.');
    expect(outcome.report).toMatchObject({ added: [], gone: [] });
    expect(restOf(outcome.report, zh)[0]).toBe(
      '期间“最新”现为2025年(数据期2025年1-3月)，上次为2024年(数据期2024年1-6月)。各行接着用，您自己的列不动；行内您按原期间填写的完成数不再保留。',
    );
    expect(cells('行键', '期间', '1-3月完成')).toEqual([['440307|GDP|GROWTH|2025', '2025年', 0.055]]);
    const again = await refreshAll();
    expect(again.outcomes).toMatchObject([{ isAsItWas: true }]);
  });
});

describe('a table of 最新 in a file', () => {
  test.each([
    ['a new month', JULY, '440307|GDP|GROWTH|2024', '1-7月完成'],
    ['a new year', SPRING, '440307|GDP|GROWTH|2025', '1-3月完成'],
  ])('goes on with %s in the same row', async (_, months, key, header) => {
    const id = 'PB_LATEST23';
    const bytes = await xlsxOf([await api.plan(id, LATEST)]);
    api.publishMonths(months, 8.1);
    const book = openWorkbookFile(bytes);
    const [{ definition } = { definition: null }] = linkedFileTables(book);
    expect(definition?.spec.periods).toEqual(['最新']);
    const plan = await freshPlan({ id, spec: definition?.spec ?? LATEST, language: 'ZH', tableName: id });
    const report = refreshFileTable(book, id, plan);
    expect(report).toMatchObject({ added: [], gone: [] });
    expect(report.periods).toMatchObject([
      { typed: '最新', before: { months: '2024-S1' }, now: { months: months.period } },
    ]);
    const after = openWorkbookFile(book.parts.bytes());
    const [linked] = linkedFileTables(after);
    expect(linked?.definition?.periods).toEqual([{ typed: '最新', period: key.slice(-4), months: months.period }]);
    expect(linked?.definition?.columns.find((column) => column.key === 'ACTUAL')?.header).toBe(header);
    const again = refreshFileTable(after, id, plan);
    expect(again).toMatchObject({ changes: [], added: [], gone: [] });
    expect(again.periods).toBeUndefined();
  });

  test('with its years side by side goes on under new headers', async () => {
    const id = 'PB_LATEST23';
    const spec: TableQuery = { ...LATEST, layout: 'BY_PERIOD' };
    const bytes = await xlsxOf([await api.plan(id, spec)]);
    api.publishMonths(SPRING, 5.5);
    const book = openWorkbookFile(bytes);
    const report = refreshFileTable(book, id, await api.plan(id, spec));
    expect(report).toMatchObject({ added: [], gone: [] });
    const headers = linkedFileTables(openWorkbookFile(book.parts.bytes()))[0]?.definition?.columns.map(
      (one) => one.header,
    );
    expect(headers).toContain('2025年 1-3月完成');
    expect(headers?.some((one) => one.startsWith('2024年'))).toBe(false);
  });
});
