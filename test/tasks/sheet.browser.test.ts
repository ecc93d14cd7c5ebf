import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, type TestContext, test } from 'vitest';
import { publishNews } from '../addin/links/publish-news.ts';
import { type PaneServer, startPaneServer } from '../addin/shell/pane-server.ts';
import { openBrowser, openPage } from '../browser/page.ts';
import { seen } from '../browser/seen.ts';
import { bootInChromium, excelAddress } from '../office/boot-chromium.ts';
import { Host } from '../office/host.ts';
import { expectTask } from './task.ts';
import { User } from './user.ts';

let server: PaneServer;
let close: (() => Promise<void>) | undefined;
let host: Host;

/** Opens the pane beside a workbook for the first time. */
async function open(workbook = new Host()): Promise<Page> {
  host = workbook;
  const opened = await openPage(await openBrowser(), { viewport: { width: 400, height: 900 } });
  close = opened.close;
  await bootInChromium(opened.page, host);
  await opened.page.goto(excelAddress(server.url, host));
  await seen(opened.page.locator('[data-goal]').first());
  return opened.page;
}

/** Does a task beside an empty workbook, counted. */
async function does(context: TestContext, number: string, task: (user: User) => Promise<void>): Promise<void> {
  const officer = new User(await open(), `task-${number}`);
  await task(officer);
  expectTask(context, number, officer);
}

/** The one table of the workbook. */
function table() {
  return host.workbook.table(host.workbook.tableNames[0] ?? '');
}

beforeAll(async () => {
  server = await startPaneServer();
});
afterEach(async () => {
  await close?.();
  close = undefined;
});
afterAll(() => server.close());

test('the growth of GDP in three districts is typed as a line, ticked and inserted', async (context) => {
  await does(context, '5', async (officer) => {
    const { page } = officer;
    await officer.types('GDP增速 龙岗 光明 坪山', page.getByRole('searchbox'));
    await officer.sees(page.getByLabel('识别为').getByText('坪山区'));
    await officer.clicks(page.getByRole('checkbox', { name: '选中地区生产总值', exact: true }));
    await officer.clicks(page.getByRole('button', { name: '制成表格' }).last());
    await seen(page.locator('[aria-busy="false"] table'));
    host.select('B3');
    await officer.clicks(page.getByRole('button', { name: '插入到所选单元格' }));
    await officer.sees(page.getByText('已插入 Sheet1!B3', { exact: true }));
    expect(table().column('地区').toSorted()).toEqual(['光明区', '坪山区', '龙岗区'].toSorted());
  });
});

test('the filed table of the district is chosen and inserted', async (context) => {
  await does(context, '6', async (officer) => {
    const { page } = officer;
    await officer.clicks(page.getByRole('tab', { name: '制表' }));
    await officer.clicks(page.getByRole('button', { name: /主要指标计划执行情况表/ }).first());
    await seen(page.locator('[aria-busy="false"] table'));
    host.select('B3');
    await officer.clicks(page.getByRole('button', { name: '插入到所选单元格' }));
    await officer.sees(page.getByText('已插入 Sheet1!B3', { exact: true }));
    expect(table().headers).toContain('指标名称');
  });
});

test('the growth of GDP becomes a formula that takes its district from a cell', async (context) => {
  await does(context, '13', async (officer) => {
    const { page } = officer;
    const sheet = host.workbook.sheet('Sheet1');
    sheet.paste('A2', [['龙岗区']]);
    await officer.clicks(page.locator('[data-indicator="GDP"]'));
    const figure = page.getByRole('listitem').filter({ hasText: '龙岗区 · 2024年1-6月 · 同比增速' }).first();
    await officer.clicks(figure.getByRole('button', { name: '做成公式' }));
    const dialog = page.getByRole('dialog');
    host.select('A2');
    await officer.clicks(dialog.getByRole('button', { name: '“地区”取自所选单元格' }));
    await seen(dialog.getByText(/\$A\$2/));
    host.select('B2');
    await officer.clicks(dialog.getByRole('button', { name: '写入所选单元格' }));
    await officer.sees(dialog.getByText('已写入 Sheet1!B2'));
    expect(sheet.formula('B2')).toBe('=PLAN.ACTUAL($A$2,"地区生产总值","2024年1-6月","同比增速")');
  });
});

test('a table that somebody sent is set against the ledger', async (context) => {
  await does(context, '16', async (officer) => {
    const { page } = officer;
    host.workbook.sheet('Sheet1').paste('B2', [
      ['指标名称', '计量单位', '2024年1-6月'],
      ['地区生产总值', '亿元', '2500.99'],
    ]);
    host.select('B2:D3');
    await officer.clicks(page.getByRole('tab', { name: /^联动表/ }));
    await officer.clicks(page.getByRole('button', { name: '核对所选区域' }));
    await officer.sees(page.getByText(/已核对\d+个数/).first());
  });
});

test('the linked tables tell where there is new data', async (context) => {
  const page = await open();
  await page.getByRole('searchbox').fill('GDP');
  await page.locator('[data-indicator="GDP"]').click();
  await page.getByRole('button', { name: '制成表格' }).first().click();
  await seen(page.locator('[aria-busy="false"] table'));
  host.select('B3');
  await page.getByRole('button', { name: '插入到所选单元格' }).click();
  await seen(page.getByText('已插入 Sheet1!B3', { exact: true }));
  const saved = host.save();
  await close?.();
  const again = await open(Host.open(saved));
  publishNews(server.ledger);
  const officer = new User(again, 'task-10');
  await officer.clicks(again.getByRole('tab', { name: /^联动表/ }));
  await officer.sees(again.getByText(/处有新数据/).first());
  expectTask(context, '10', officer);
});
