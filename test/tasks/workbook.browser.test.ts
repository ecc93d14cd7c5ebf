import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { publishNews } from '../addin/links/publish-news.ts';
import { type PaneServer, startPaneServer } from '../addin/shell/pane-server.ts';
import { openBrowser, openPage } from '../browser/page.ts';
import { gone, seen } from '../browser/seen.ts';
import type { Snapshot } from '../office/book/snapshot.ts';
import { bootInChromium, excelAddress } from '../office/boot-chromium.ts';
import { Host } from '../office/host.ts';
import { expectTask } from './task.ts';
import { User } from './user.ts';

let server: PaneServer;
let close: (() => Promise<void>) | undefined;
let host: Host;
/** A workbook with a table of GDP at B3. */
let saved: Snapshot;

/** Opens the pane beside a workbook. */
async function open(workbook?: Snapshot): Promise<Page> {
  host = workbook ? Host.open(workbook) : new Host();
  const opened = await openPage(await openBrowser(), { viewport: { width: 400, height: 900 } });
  close = opened.close;
  await bootInChromium(opened.page, host);
  await opened.page.goto(excelAddress(server.url, host));
  await seen(opened.page.getByRole('searchbox'));
  return opened.page;
}

beforeAll(async () => {
  server = await startPaneServer();
  const page = await open();
  await page.getByRole('searchbox').fill('GDP');
  await page.locator('[data-indicator="GDP"]').click();
  await page.getByRole('button', { name: '制成表格' }).first().click();
  await seen(page.getByRole('region', { name: '预览' }).getByRole('cell', { name: '6.5%' }));
  host.select('B3');
  await page.getByRole('button', { name: '插入到所选单元格' }).click();
  await seen(page.getByText('已插入 Sheet1!B3', { exact: true }));
  saved = host.save();
  await close?.();
});
afterEach(async () => {
  await close?.();
  close = undefined;
});
afterAll(() => server.close());

test('a table in the sheet is kept as a template, and made for 坪山区 by it', async (context) => {
  const page = await open(saved);
  await page.getByRole('tab', { name: /^联动表/ }).click();
  const officer = new User(page, 'task-19');
  await officer.clicks(page.getByRole('button', { name: /的更多操作$/ }));
  await officer.clicks(page.getByRole('menuitem', { name: '存为模板' }));
  await officer.sees(page.getByText('已存为模板“地区生产总值”。'));
  await officer.chooses('坪山区', page.getByRole('combobox', { name: '用于' }));
  await officer.sees(page.getByRole('region', { name: '预览' }).getByText('≥10.0%').first());
  host.select('B40');
  await officer.clicks(page.getByRole('button', { name: '插入到所选单元格' }));
  await officer.sees(page.getByText('已插入 Sheet1!B40', { exact: true }));
  const [, name = ''] = host.workbook.tableNames;
  expect(new Set(host.workbook.table(name).column('地区'))).toEqual(new Set(['坪山区']));
  expectTask(context, '19', officer);

  // The template stays with the workbook, under the name that it is given.
  await page.getByRole('textbox', { name: '模板名称' }).fill('各区GDP');
  await page.getByRole('button', { name: '改名' }).click();
  await seen(page.getByText('已存为模板“各区GDP”。'));
  const again = host.save();
  await close?.();
  const other = await open(again);
  await other.getByRole('tab', { name: '制表' }).click();
  await other.getByText('模板（1）').click();
  await other.getByRole('button', { name: '各区GDP', exact: true }).click();
  await seen(other.getByText('模板“各区GDP”'));
  // Another one is kept by the button below all choices, and what became of it comes into sight.
  await other.setViewportSize({ width: 350, height: 500 });
  await other.getByRole('button', { name: '存为模板' }).click();
  const kept = other.getByRole('region', { name: '模板' });
  await seen(kept.getByText('已存为模板', { exact: false }));
  await expect.poll(() => kept.evaluate((section) => section.getBoundingClientRect().top)).toBeGreaterThan(0);
  await seen(other.getByRole('region', { name: '预览' }).getByRole('cell', { name: '6.5%' }));
});

test('an inserted table shows one more indicator and one column less, and the user’s own column stays beside', async (context) => {
  const page = await open(saved);
  const [name = ''] = host.workbook.tableNames;
  const table = () => host.workbook.table(name);
  const [header, own] = ['上年同期', '列1'];
  table().insertColumnBefore(header);
  table().set(0, own, '已核');
  const [first] = table().rows;
  await page.getByRole('tab', { name: /^联动表/ }).click();
  const officer = new User(page, 'task-8');
  await officer.clicks(page.getByRole('button', { name: /^修改内容/ }));
  await officer.clicks(page.getByRole('button', { name: /^加入“/ }).first());
  await officer.clicks(page.getByRole('button', { name: `不列“${header}”一列` }));
  await officer.sees(page.getByText(`已移除“${header}”`));
  await gone(page.locator('[aria-busy="false"]').getByRole('button', { name: `不列“${header}”一列` }));
  await officer.clicks(page.getByRole('button', { name: '应用到该表格' }));
  await officer.sees(page.getByText('已是最新版'));
  expect(table().headers).not.toContain(header);
  expect(new Set(table().column('指标名称')).size).toBeGreaterThan(1);
  expect(table().get(0, own)).toBe('已核');
  expect(table().rows[0]?.slice(0, 3)).toEqual(first?.slice(0, 3));
  expectTask(context, '8', officer);
});

test('the whole workbook is shown as the plan’s document knew it, and brought back', async (context) => {
  const page = await open(saved);
  const [name = ''] = host.workbook.tableNames;
  // What it says of Longgang's first half is of September 2024; 光明区 had 9.0 % the year before.
  const knows = (value: number) =>
    host.workbook.table(name).rows.some((row) => row[0] === '龙岗区' && row.includes(value));
  const [formula, result] = ['A1', 0.09];
  host.workbook.sheet('Sheet1').set(formula, '=PLAN.ACTUAL("龙岗","GDP","2024年累计","同比增速")');
  await host.workbook.calculated();
  const shown = () => [knows(result), knows(2500.99), host.workbook.sheet('Sheet1').get(formula)];
  expect(shown()).toEqual([true, true, result]);
  const officer = new User(page, 'task-12');
  await officer.clicks(page.getByRole('tab', { name: /^联动表/ }));
  const days = page.getByRole('combobox', { name: '整本工作簿的查询时点' });
  await officer.chooses((await days.getByText(/^2024-04-16 /).textContent()) ?? '', days);
  await officer.clicks(page.getByRole('button', { name: '整本按此时点显示' }));
  await officer.sees(page.getByText(/^整本工作簿按查询时点显示：2024-04-16 《.+》公布时。/));
  await expect.poll(shown).toEqual([false, false, '#N/A']);
  expectTask(context, '12', officer);

  // A day before everything would empty the workbook.
  await days.selectOption({ label: '指定日期…' });
  await page.getByLabel('截至日期').fill('2020-01-01');
  await seen(page.getByText('账本中最早的文件公布于2022-02-09', { exact: false }));
  await page.getByRole('button', { name: '回到最新' }).click();
  await expect.poll(shown).toEqual([true, true, result]);
  await page.getByRole('button', { name: '撤销刷新' }).click();
  await seen(page.getByText(/^整本工作簿按查询时点显示：/));
  await expect.poll(shown).toEqual([false, false, '#N/A']);
});

test('a workbook is refreshed when it is opened, once its user wished so', async () => {
  const page = await open(saved);
  await page.getByRole('tab', { name: /^联动表/ }).click();
  await page.getByRole('button', { name: '全部刷新' }).click();
  await seen(page.getByText('以后打开本工作簿时要自动刷新吗？', { exact: false }));
  await page.getByRole('button', { name: '自动刷新' }).click();
  const wish = (of: Page) => of.getByRole('combobox', { name: '打开本工作簿时' });
  await expect.poll(() => wish(page).inputValue()).toBe('REFRESH');
  const wished = host.save();
  await close?.();
  publishNews(server.ledger);
  const other = await open(wished);
  const [name = ''] = host.workbook.tableNames;
  await expect.poll(() => host.workbook.table(name).rows.flat().includes(0.092)).toBe(true);
  await other.getByRole('tab', { name: /^联动表/ }).click();
  await seen(other.getByText('1 个表已刷新，其中 1 个有变化'));
  await wish(other).selectOption({ label: '只提示有新数据' });
  const told = host.save();
  await close?.();
  // Nobody is asked twice, and nothing is refreshed unasked.
  const last = await open(told);
  await last.getByRole('tab', { name: /^联动表/ }).click();
  await expect.poll(() => wish(last).inputValue()).toBe('TELL');
  await expect.poll(() => last.getByRole('button', { name: '撤销刷新' }).count()).toBe(0);
});

test('a refresh is taken back by one click, and the sheet is as it was', async (context) => {
  const page = await open(saved);
  const values = () => host.workbook.tableNames.map((name) => host.workbook.table(name).rows);
  const before = values();
  await page.getByRole('tab', { name: /^联动表/ }).click();
  await page.getByRole('button', { name: '全部刷新' }).click();
  await seen(page.getByText('1 个表已刷新，其中 1 个有变化'));
  expect(values()).not.toEqual(before);
  const officer = new User(page, 'task-20');
  await officer.clicks(page.getByRole('button', { name: '撤销刷新' }));
  await officer.sees(page.getByText('已撤销刷新，1 个表回到刷新前的内容。'));
  expect(values()).toEqual(before);
  await officer.sees(page.getByText('2 处有新数据'));
  expectTask(context, '20', officer);

  // What was typed into it since a refresh is not lost.
  await page.getByRole('button', { name: '全部刷新' }).click();
  await seen(page.getByRole('button', { name: '撤销刷新' }));
  const [name = ''] = host.workbook.tableNames;
  const table = host.workbook.table(name);
  const header = table.headers.find((one) => table.column(one).includes(0.092)) ?? '';
  table.set(table.column(header).indexOf(0.092), header, 0.5);
  await page.getByRole('button', { name: '撤销刷新' }).click();
  await officer.sees(page.getByText(/刷新后又动过行、列或数字/));
});
