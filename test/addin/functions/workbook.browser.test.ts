import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createHandler } from '../../../api/handler.ts';
import { createLog } from '../../../api/log.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { schema } from '../../../schema/schema.ts';
import { openBrowser, openPage, screenshot, type TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { shippedLedger } from '../../data/plans/plans.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { LTSC_2021 } from '../../office/profile.ts';
import { publishNews } from '../links/publish-news.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

let browser: Browser;
let server: PaneServer;
let opened: TestPage | undefined;
/** The keys of the requests for cells, in the order in which they were sent. */
let asked: number[];

beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  server = await startPaneServer();
  asked = [];
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
  await server.close();
});
async function openInExcel(host: Host): Promise<Page> {
  opened = await openPage(browser, { viewport: { width: 400, height: 860 } });
  const { page } = opened;
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    if (body.includes('"CellsByKey"')) asked.push(JSON.parse(body).variables.keys.length);
  });
  await bootInChromium(page, host);
  await page.goto(excelAddress(server.url, host));
  return page;
}

/** Acts as a press of the ribbon's button, once the pane has named what it does, and answers when the button is released. */
async function refreshAll(page: Page): Promise<void> {
  type Action = (event: { completed: () => void }) => void;
  const action = await page.waitForFunction(() => {
    const actions = Office.actions as never as { _association?: { mappings: Record<string, Action> } } | undefined;
    return actions?._association?.mappings['REFRESHALL'];
  });
  await action.evaluate((refresh) => new Promise<void>((completed) => refresh?.({ completed })));
}

/** Lets a backup of before the last revision answer the pane in place of its server. */
async function answerByBackup(page: Page): Promise<Ledger> {
  const ledger = shippedLedger();
  const log = createLog({ write: () => undefined });
  const config = { cors: [], tls: undefined };
  const handler = createHandler({ schema, ledger, log, config, isPatient: false });
  await page.route('**/graphql*', async (route) => {
    const asked = route.request();
    const body = asked.postData();
    const request = new Request(asked.url(), {
      method: asked.method(),
      headers: asked.headers(),
      ...(body && { body }),
    });
    const response = await handler.fetch(request);
    const headers = Object.fromEntries(response.headers);
    await route.fulfill({ status: response.status, headers, body: await response.text() });
  });
  return ledger;
}

const TEMPLATE = [
  ['地区', '完成', '目标', '差', '评价', '来源'],
  ...['龙岗区', '光明', 440310, '龙刚'].map((district, row) => {
    const call = (id: string) => `=PLAN.${id}($A${row + 2},"地区生产总值","2024年累计","同比增速")`;
    return [district, ...['ACTUAL', 'TARGET', 'GAP', 'VERDICT', 'SOURCE'].map(call)];
  }),
];

test('a template of formulas is filled by one request, and a mistyped name harms its own row only', async () => {
  const host = new Host({ profile: LTSC_2021 });
  const sheet = host.workbook.sheet('Sheet1');
  await openInExcel(host);
  sheet.paste('A1', TEMPLATE);
  await host.workbook.calculated();
  expect(sheet.values('B2:D5')).toEqual([
    [0.09, 0.065, 2.5],
    ['#N/A', 0.085, '#N/A'],
    ['#N/A', expect.any(Number), '#N/A'],
    ['#VALUE!', '#VALUE!', '#VALUE!'],
  ]);
  expect(sheet.get('E3')).toBe('未收录完成情况');
  expect(sheet.get('F2')).toContain('《龙岗区2024年上半年国民经济和社会发展计划执行情况的报告》(正式)');
  expect(sheet.errorMessage('B3')).toBe('这一期间没有收录完成数。（未收录完成情况）');
  expect(sheet.errorMessage('B5')).toMatch(/^没有名为“龙刚”的地区。是否指.*龙岗区/);
  expect(asked).toEqual([4]);
  sheet.set('A5', '龙岗');
  sheet.set('H2', '=IFERROR(PLAN.ACTUAL(A5,"GDP","2024年累计","GROWTH")*100,"")');
  await host.workbook.calculated();
  expect(sheet.values('B5:D5')).toEqual([[0.09, 0.065, 2.5]]);
  expect(sheet.get('H2')).toBe(9);
  expect(opened?.faults).toEqual([]);
});

test('a year that is not out is #N/A beside the goal, and the cell offers the words for the part that is', async () => {
  const host = new Host({ profile: LTSC_2021 });
  const sheet = host.workbook.sheet('Sheet1');
  await openInExcel(host);
  sheet.paste('A1', [['=PLAN.ACTUAL("龙岗区","GDP",2024)', '=PLAN.GAP("龙岗区","GDP",2024,"同比增速")']]);
  await host.workbook.calculated();
  expect(sheet.values('A1:B1')).toEqual([['#N/A', 2.5]]);
  expect(sheet.errorMessage('A1')).toBe(
    '没有收录整个期间的完成数，已收录2024年1-6月的；要取这一部分，请把期间写成“2024年累计”。',
  );
  sheet.set('A1', '=PLAN.ACTUAL("龙岗区","GDP","2024年累计")');
  await host.workbook.calculated();
  expect(sheet.get('A1')).toBe(2500.99);
});

test('in an English Excel the cell says in English what to mend', async () => {
  const host = new Host({ profile: LTSC_2021, locale: 'en-US' });
  const sheet = host.workbook.sheet('Sheet1');
  await openInExcel(host);
  sheet.paste('A1', [['=PLAN.ACTUAL("Longgong","GDP",2024)', '=PLAN.ACTUAL("Longgang","GDP",45292)']]);
  await host.workbook.calculated();
  expect(sheet.errorMessage('A1')).toMatch(/Longgong.*龙岗区|Longgong.*Longgang/);
  expect(sheet.errorMessage('B1')).toMatch(/^The period points at a cell with a date/);
});

test('a workbook from a Chinese Excel keeps its Chinese verdicts in an English one, which explains errors in English', async () => {
  const chinese = new Host({ profile: LTSC_2021 });
  await openInExcel(chinese);
  chinese.workbook.sheet('Sheet1').set('A1', '=PLAN.VERDICT("光明","GDP",2024,"同比增速")');
  await chinese.workbook.calculated();
  await opened?.close();
  const english = Host.open({ ...chinese.save(), locale: 'en-US' }, { profile: LTSC_2021 });
  const sheet = english.workbook.sheet('Sheet1');
  await openInExcel(english);
  sheet.set('A2', '=PLAN.VERDICT("光明","GDP",2024,"GROWTH")');
  sheet.set('A3', '=PLAN.ACTUAL("光明","GDP",2024,"GROWTH")');
  await english.workbook.calculated();
  expect(sheet.values('A1:A3')).toEqual([['未收录完成情况'], ['未收录完成情况'], ['#N/A']]);
  expect(sheet.errorMessage('A3')).toBe('No result for this period is in the ledger. (not in the ledger)');
});

test('Refresh all on the ribbon brings formulas to what was published since, and never back unless that is chosen', async () => {
  const host = new Host({ profile: LTSC_2021 });
  const sheet = host.workbook.sheet('Sheet1');
  const closed = host.workbook.addSheet('已定稿');
  const page = await openInExcel(host);
  sheet.set('A1', '=PLAN.ACTUAL("龙岗","GDP","2024年累计","同比增速")');
  sheet.set('A2', '=A1*100');
  closed.set('A1', '=PLAN.ACTUAL("龙岗","GDP","2024年累计","同比增速")');
  sheet.paste('C3', [
    ['我的备注', '=PLAN.ACTUAL("光明","GDP",2024,"同比增速")', 0.5],
    ['龙岗', '=IFERROR(PLAN.ACTUAL(C4,"GDP","2024年累计","同比增速")*100,"-")', '=D4*2'],
    ['', '=PLAN.TARGET("龙岗","GDP",2024,"同比增速")', '=COUNTA(C3:C5)'],
  ]);
  const formulas = () => ['A1', 'A2', 'C3', 'D3', 'D4', 'E4', 'D5', 'E5'].map((address) => sheet.formula(address));
  const before = formulas();
  await host.workbook.calculated();
  expect([sheet.get('A1'), sheet.get('A2')]).toEqual([0.09, 9]);
  expect(host.runtime.startsWithWorkbook, 'a workbook with formulas starts the add-in').toBe(true);
  closed.protect();
  publishNews(server.ledger);
  host.runtime.isPaneShown = false;
  await refreshAll(page);
  expect(host.runtime.isPaneShown).toBe(true);
  await seen(page.getByText('4 个 PLAN 公式已重新取数。工作表“已定稿”受保护，其中的公式保持原值。'));
  await screenshot(page, 'functions-refreshed');
  await host.workbook.calculated();
  expect([sheet.get('A1'), sheet.get('A2')]).toEqual([0.092, 9.2]);
  expect(closed.get('A1')).toBe(0.09);
  expect(sheet.values('C3:E5')).toEqual([
    ['我的备注', '#N/A', 0.5],
    ['龙岗', 9.2, 18.4],
    ['', 0.065, 2],
  ]);
  expect(formulas()).toEqual(before);
  const backup = await answerByBackup(page);
  await refreshAll(page);
  await seen(page.getByRole('alert').getByText(/还没有这里所用的第 6 版数据（只到第 5 版）.*内容保持不变/));
  await screenshot(page, 'functions-would-go-back');
  await host.workbook.calculated();
  expect([sheet.get('A1'), sheet.get('A2')]).toEqual([0.092, 9.2]);
  await page.getByRole('button', { name: '改用本服务器的数据' }).click();
  await seen(page.getByText('4 个 PLAN 公式已重新取数。'));
  await host.workbook.calculated();
  expect([sheet.get('A1'), sheet.get('A2')]).toEqual([0.09, 9]);
  expect(formulas()).toEqual(before);
  backup.close();
  expect(opened?.faults.filter((fault) => !fault.includes('503'))).toEqual([]);
});

test('without the network new formulas say so, Refresh all leaves the old values alone, and both work when it is back', async () => {
  const host = new Host({ profile: LTSC_2021 });
  const sheet = host.workbook.sheet('Sheet1');
  const page = await openInExcel(host);
  sheet.set('A1', '=PLAN.ACTUAL("龙岗","GDP","2024年累计","同比增速")');
  await host.workbook.calculated();
  await expect.poll(() => page.getByText(/^第 \d+ 版$/).count()).toBe(1);
  await page.route('**/graphql*', (route) => route.abort());
  sheet.set('A2', '=PLAN.TARGET("龙岗","GDP",2024,"同比增速")');
  await host.workbook.calculated();
  expect(sheet.get('A2')).toBe('#VALUE!');
  expect(sheet.errorMessage('A2')).toBe('连接不上计划簿服务器，没有取到数据。联网后点“全部刷新”。');
  await refreshAll(page);
  await seen(page.getByRole('alert').getByText('连接不上计划簿服务器').first());
  await screenshot(page, 'functions-offline');
  expect(sheet.get('A1')).toBe(0.09);
  await page.unroute('**/graphql*');
  await refreshAll(page);
  await seen(page.getByText('2 个 PLAN 公式已重新取数。'));
  await host.workbook.calculated();
  expect(sheet.values('A1:A2')).toEqual([[0.09], [0.065]]);
});

test('Refresh all of a workbook without formulas has nothing to say of them, with or without the network', async () => {
  const host = new Host({ profile: LTSC_2021 });
  const page = await openInExcel(host);
  host.workbook.sheet('Sheet1').set('A1', '=1+1');
  await page.route('**/graphql*', (route) => route.abort());
  await refreshAll(page);
  await seen(page.getByText('本工作簿没有联动表，也没有 PLAN 公式，没有可刷新的内容。'));
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('Excel reads the help of the functions from any page of its own', async () => {
  for (const file of ['functions.json', 'functions.en-US.json']) {
    const { headers, status } = await fetch(`${server.url}${file}`);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(headers.get('content-type')).toContain('application/json');
  }
  expect((await fetch(server.url)).headers.get('access-control-allow-origin')).toBeNull();
});
