import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser, openPage, screenshot, type TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { LTSC_2021 } from '../../office/profile.ts';
import { publishNews } from '../links/publish-news.ts';
import { isWiderThanPage } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

let browser: Browser;
let server: PaneServer;
let opened: TestPage | undefined;
let host: Host;
/** The requests for histories and tables, in the order in which they were sent. */
let asked: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  server = await startPaneServer();
  host = new Host({ profile: LTSC_2021 });
  asked = [];
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
  await server.close();
});
const sheet = () => host.workbook.sheet('Sheet1');

async function openInExcel(): Promise<Page> {
  opened = await openPage(browser, { viewport: { width: 320, height: 900 } });
  const { page } = opened;
  page.on('request', (request) => {
    const name = /"operationName":"(HistoriesByKey|TableOf)"/.exec(request.postData() ?? '')?.[1];
    if (name) asked.push(name);
  });
  await bootInChromium(page, host);
  await page.goto(excelAddress(server.url, host));
  return page;
}

async function openSource(): Promise<Page> {
  const page = await openInExcel();
  await page.getByRole('tab', { name: '来源' }).click();
  await seen(page.getByRole('heading', { name: 'PLAN 公式' }));
  return page;
}

test('histories and a table fill their cells, and Refresh all brings them to what was published since', async () => {
  const page = await openSource();
  sheet().paste('A1', [['龙岗', '光明']]);
  sheet().set('A3', '=PLAN.HISTORY(A1,"GDP",2024,"同比增速")');
  sheet().set('A10', '=PLAN.HISTORY("光明","GDP",2024,"同比增速")');
  sheet().set('A20', '=PLAN.GRID(A1:B1,"GDP",2024,"同比增速","目标、完成、进度评价")');
  sheet().set('J1', '=MAX(E4:E6)');
  await host.workbook.calculated();
  expect(
    sheet()
      .values('A3:G6')
      .map((row) => row.slice(2)),
  ).toEqual([
    ['性质', '期间', '数值', '表述', '数据版本'],
    ['目标·计划目标', '2024年', 0.065, '6.5%', 2],
    ['完成', '2024年1-6月', 0.09, '9.0%', 5],
    ['目标·调度目标', '2024年', 0.07, '7%', 5],
  ]);
  expect(sheet().values('E11:F11')).toEqual([[0.085, '8.5%以上']]);
  expect(
    sheet()
      .values('A21:I22')
      .map((row) => row.slice(5)),
  ).toEqual([
    [0.065, 0.09, '1-6月', '高于年度目标'],
    [0.085, '', '', '未收录完成情况'],
  ]);
  expect(sheet().get('J1')).toBe(0.09);
  expect(asked.sort()).toEqual(['HistoriesByKey', 'TableOf']);

  publishNews(server.ledger);
  await page.evaluate(() => {
    const { mappings } = (
      Office.actions as never as { _association: { mappings: Record<string, (event: object) => void> } }
    )._association;
    return new Promise<void>((completed) => mappings['REFRESHALL']?.({ completed }));
  });
  await seen(page.getByText('3 个 PLAN 公式已重新取数。'));
  await host.workbook.calculated();
  expect(sheet().get('G21')).toBe(0.092);
  expect(sheet().values('E4:E6').flat()).toContain(0.092);
  expect(opened?.faults).toEqual([]);
});

test('a filled cell tells which figure it shows, freezes with all the others, and stays told', async () => {
  const page = await openSource();
  sheet().set('A3', '=PLAN.GRID("龙岗、光明","GDP",2024,"同比增速","目标、完成、进度评价")');
  sheet().set('A8', '=PLAN.HISTORY("龙岗","GDP",2024,"同比增速")');
  await host.workbook.calculated();
  host.select('F5');
  await seen(page.getByText('此单元格由 Sheet1!A3 的 PLAN.GRID 公式填充'));
  await seen(page.getByText('光明区 · 地区生产总值 · 同比增速 · 2024年'));
  await screenshot(page, 'filled-source-320');
  expect(await isWiderThanPage(page)).toBe(false);
  host.select('A3');
  await seen(page.getByText('PLAN.GRID 填充的是整个表：选中表中的一个数，即可查看其来源。'));
  host.select('E10');
  await seen(page.getByText('此单元格由 Sheet1!A8 的 PLAN.HISTORY 公式填充'));
  await seen(page.getByText('龙岗区 · 地区生产总值 · 同比增速 · 2024年'));

  const before = sheet().values('A3:I12');
  await page.getByRole('button', { name: '冻结为数值' }).click();
  await page.getByRole('menuitem', { name: '整个工作簿' }).click();
  await seen(page.getByText('2 个公式已冻结为数值。'));
  expect(sheet().values('A3:I12')).toEqual(before);
  expect(['A3', 'F5', 'A8', 'E10'].map((cell) => sheet().formula(cell))).toEqual(['', '', '', '']);
  await seen(page.getByText('此单元格原为 PLAN.HISTORY 公式，已冻结为数值。'));
  await page.getByRole('button', { name: '恢复公式（2）' }).click();
  await page.getByRole('menuitem', { name: '整个工作簿' }).click();
  await seen(page.getByText('2 个公式已恢复。'));
  await host.workbook.calculated();
  expect(sheet().values('A3:I12')).toEqual(before);
  expect(opened?.faults).toEqual([]);
});

test('from a figure a formula of its history is made, which says how many cells it will fill', async () => {
  const page = await openInExcel();
  await page.locator('[data-indicator="GDP"]').click();
  const card = page.getByRole('listitem').filter({ hasText: '光明区 · 2024年 · 同比增速' });
  await card.getByRole('button', { name: '公式' }).click();
  const dialog = page.getByRole('dialog');
  await seen(dialog.getByText('结果：8.5%'));
  await dialog.getByRole('combobox', { name: '函数' }).selectOption('HISTORY');
  await seen(dialog.getByText('=PLAN.HISTORY("光明区","地区生产总值","2024年","同比增速")'));
  await seen(dialog.getByText(/^结果：从写入的单元格起占 \d 行 × 7 列，须为空单元格$/));
  await screenshot(page, 'formula-builder-history-320');
  host.select('C5');
  await dialog.getByRole('button', { name: '写入所选单元格' }).click();
  await seen(dialog.getByText('已写入 Sheet1!C5'));
  await host.workbook.calculated();
  expect(sheet().values('C5:C6').flat()).toEqual(['公布日期', expect.stringMatching(/^2024/)]);
  expect(opened?.faults).toEqual([]);
});
