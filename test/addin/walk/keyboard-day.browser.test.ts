import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pressTo } from '../../browser/focus.ts';
import { openBrowser } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { Host } from '../../office/host.ts';
import { publishNews } from '../links/publish-news.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';
import { Officer } from './officer.ts';

let browser: Browser;
let server: PaneServer;
let officer: Officer;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startPaneServer();
  officer = new Officer(browser, server, new Host());
  await officer.open();
}, 180_000);
afterAll(async () => {
  await officer.close();
  await server.close();
});

const key = (name: string) => officer.page.keyboard.press(name);
const focusIsOn = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab, or Shift+Tab, until the target has the focus, which must be visible at each stop. */
async function reach(target: Locator, back = false): Promise<void> {
  await seen(target);
  if (!(await pressTo(target, back ? 'Shift+Tab' : 'Tab', 120))) expect.fail(`no Tab leads to ${target}`);
}
async function use(name: string | RegExp, within?: Locator): Promise<void> {
  await reach((within ?? officer.page).getByRole('button', { name }).first());
  await key('Enter');
}
/** Opens a tab of the pane with the arrow keys. */
async function view(name: RegExp): Promise<void> {
  await reach(officer.page.getByRole('tab', { selected: true }), true);
  const tab = officer.page.getByRole('tab', { name });
  await pressTo(tab, 'ArrowRight', 8);
  await key('Enter');
  await seen(officer.page.getByRole('tab', { name, selected: true }));
}
/** Picks an entry of an open menu with the arrow keys. */
async function entry(name: string): Promise<void> {
  const item = officer.page.getByRole('menuitem', { name });
  await seen(item);
  await pressTo(item, 'ArrowDown', 8);
  await key('Enter');
}

test('from the opened pane to an inserted table, its refresh, a source, a formula and its freezing, no mouse is needed', {
  timeout: 120_000,
}, async () => {
  const { host, book, page } = officer;
  await reach(page.getByRole('searchbox'));
  await page.keyboard.type('dqsczz');
  await officer.sees('1 个指标');
  await reach(page.locator('[data-indicator="GDP"]'));
  await key('Enter');
  await use('制成表格');
  await seen(page.getByRole('region', { name: '预览' }).getByRole('cell', { name: '6.5%' }));
  host.select('B3');
  await use('插入到所选单元格');
  await officer.sees('已插入 Sheet1!B3');

  publishNews(server.ledger);
  await officer.comeBack();
  await view(/^联动表/);
  await officer.sees('2 处有新数据');
  await use('全部刷新');
  await officer.sees('1 个表已刷新，其中 1 个有变化');
  const table = book.table(book.tableNames[0] ?? '');
  expect(table.column('1-6月完成')).toContain(0.092);

  host.select(table.addressOf(0, '年度目标'));
  await view(/^来源/);
  await officer.sees('列：年度目标');

  await view(/^查找/);
  const figure = page.getByRole('listitem').filter({ hasText: '龙岗区 · 2024年1-6月 · 同比增速' }).first();
  await use('做成公式', figure);
  const dialog = page.getByRole('dialog');
  await seen(dialog);
  host.select('B60');
  await use('写入所选单元格', dialog);
  await officer.sees('已写入 Sheet1!B60', dialog);
  await key('Escape');
  await gone(dialog);
  // The focus returns to where the dialog was opened.
  await expect.poll(() => focusIsOn(figure.getByRole('button', { name: '做成公式' }))).toBe(true);
  await book.calculated();
  expect(book.sheet('Sheet1').get('B60')).toBe(0.092);

  await view(/^来源/);
  await use('冻结为数值');
  await entry('整个工作簿');
  await officer.sees('1 个公式已冻结为数值');
  expect(book.sheet('Sheet1').formula('B60')).toBe('');
  expect(book.sheet('Sheet1').get('B60')).toBe(0.092);
  await officer.close();
  expect(officer.faults).toEqual([]);
});
