import { Workbook } from '@cj-tech-master/excelts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bytesOf, openBrowser, openPage, screenshot, type TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { isWiderThanPage, lookAt, violations } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';
import { startAgain } from './start-again.ts';

const NARROW = { viewport: { width: 320, height: 860 } };

let server: PaneServer;
let browser: Browser;
let opened: TestPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
});
afterAll(() => server.close());

const pane = walkedPage(async () => {
  opened = await openPage(browser, NARROW);
  await opened.page.goto(server.url);
  await seen(opened.page.locator('[data-indicator="GDP"]'));
  await opened.page.locator('#tab-table').click();
  return opened;
});
beforeEach(async () => {
  const page = pane();
  await page.setViewportSize(NARROW.viewport);
  await startAgain(page);
  await seen(page.getByRole('list', { name: '常用报表' }));
});

async function choose(page: Page, form: string): Promise<void> {
  const forms = page.getByRole('list', { name: '常用报表' });
  if (!(await forms.isVisible())) await page.getByText('换一种报表').click();
  await forms.getByRole('button', { name: form }).click();
}

async function headers(page: Page): Promise<string[]> {
  await seen(page.locator('[aria-busy="false"] table'));
  return (await page.locator('[aria-busy="false"] th').allInnerTexts()).map((text) => text.split('\n')[0] ?? '');
}

describe('the tables that offices file', () => {
  test('stand first, each with what it is for; one click fills in district and year, and the free choices are gone', async () => {
    const page = pane();
    const forms = page.getByRole('list', { name: '常用报表' });
    expect(await forms.getByRole('button').count()).toBe(7);
    await screenshot(page, 'forms-320');
    await choose(page, '主要指标计划执行情况表');
    await seen(page.getByText('龙岗区2024年1-6月主要指标计划执行情况表'));
    expect(await page.getByRole('combobox', { name: '地区' }).inputValue()).toBe('440307');
    expect(await page.getByRole('combobox', { name: '年度' }).inputValue()).toBe('2024');
    expect(await page.getByRole('combobox', { name: '版式' }).count()).toBe(0);
    expect(await headers(page)).toContain('2024年计划目标');
    await screenshot(page, 'form-execution-320');
    expect(await isWiderThanPage(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  });

  test('take a relative period, and say which months it is now', async () => {
    const page = pane();
    await choose(page, '主要指标计划执行情况表');
    await page.getByRole('combobox', { name: '年度' }).selectOption({ label: '最新' });
    await seen(page.getByText('“最新”现为2024年，数据期2024年1-6月；下次刷新按届时已收录的数据取。'));
    await seen(page.getByText('龙岗区2024年1-6月主要指标计划执行情况表'));
    expect(await page.getByRole('combobox', { name: '完成数截至' }).count()).toBe(0);
    await page.getByRole('combobox', { name: '年度' }).selectOption({ label: '上月累计' });
    await seen(page.getByText(/^“上月累计”现为\d{4}年(1-\d+月)?，未收录完成数/));
    expect(await isWiderThanPage(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  });

  test('name the columns that are the user’s, show a row whole once it is opened, and are copied as sentences', async () => {
    const page = pane();
    await choose(page, '量化任务完成情况表');
    const preview = page.getByRole('region', { name: '预览' });
    await seen(preview.getByRole('columnheader', { name: /^牵头单位\s*由您填写$/ }));
    await seen(page.getByText('牵头单位、责任单位、滞后原因及下步措施由您填写：刷新时保留您的内容。'));
    await preview.getByRole('button', { name: /^第 3 行/ }).click();
    const row = page.getByRole('region', { name: '第 3 行' });
    const text = await row.getByRole('definition').nth(2).innerText();
    expect(text.length).toBeGreaterThan(30);
    expect(await row.innerText()).toMatch(/滞后原因及下步措施\s*由您填写/);
    await row.getByRole('button', { name: '复制本行文字' }).click();
    await seen(row.getByRole('status').filter({ hasText: /已复制|Ctrl/ }));
    await lookAt(page, {
      name: 'form-row',
      widths: [320, 1280],
      says: { ZH: '由您填写', EN: 'yours to fill in' },
    });
    await page.getByRole('button', { name: '复制全表文字' }).click();
    const all = page.getByRole('status').filter({ hasText: '量化任务完成情况表' });
    await seen(all);
  });

  test('say so where there is nothing to list, and offer nothing to open or copy', async () => {
    const page = pane();
    await choose(page, '剩余任务倒排表');
    await page.getByRole('combobox', { name: '地区' }).selectOption({ label: '罗湖区' });
    await seen(page.getByText('没有已收录上半年或更后结果、又可按月分摊的全年目标'));
    expect(await headers(page)).toContain('月均需完成');
    expect(await page.getByRole('button', { name: '复制全表文字' }).count()).toBe(0);
    expect(await page.getByText('点某一行的第一格').count()).toBe(0);
    await screenshot(page, 'form-empty-320');
  });

  test('go through the rows of the preview by the arrow keys, one stop of the Tab key for all of them', async () => {
    const page = pane();
    await choose(page, '主要指标计划执行情况表');
    const rows = page.getByRole('region', { name: '预览' }).getByRole('button');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await seen(page.getByRole('region', { name: '第 2 行' }));
    expect(await rows.evaluateAll((all) => all.filter((one) => one.getAttribute('tabindex') === '0').length)).toBe(1);
  });

  test('keep the district from one to the next, and give way to a table of one’s own', async () => {
    const page = pane();
    await choose(page, '主要指标计划执行情况表');
    await page.getByRole('combobox', { name: '地区' }).selectOption({ label: '光明区' });
    await seen(page.getByText('光明区2024年主要指标计划执行情况表'));
    await choose(page, '量化任务完成情况表');
    await seen(page.getByText(/光明区2024年.*量化任务完成情况表/));
    await screenshot(page, 'form-tasks-320');
    await page.getByRole('button', { name: '改为自定义表格' }).click();
    await seen(page.getByRole('combobox', { name: '版式' }));
    expect(await page.getByRole('button', { name: '光明区', pressed: true }).count()).toBe(1);
    const rows = page.locator('[aria-busy="false"] tbody tr');
    await expect.poll(() => rows.count()).toBeGreaterThan(40);
  });

  test('have their columns chosen, moved and left out, in the preview and in the file', async () => {
    const page = pane();
    await page.setViewportSize({ width: 1280, height: 900 });
    await choose(page, '量化任务完成情况表');
    await seen(page.getByRole('region', { name: '预览' }));
    await page.getByRole('button', { name: '不列空列：牵头单位、责任单位、滞后原因及下步措施' }).click();
    await expect.poll(() => headers(page)).not.toContain('牵头单位');
    await page.getByText('列与次序（10/13列）').click();
    const columns = page.getByRole('list', { name: '报表的列' });
    await columns.getByRole('checkbox', { name: '任务原文' }).click();
    const up = columns.getByRole('button', { name: '上移“进度评价”' });
    await up.click();
    await expect.poll(() => up.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const order = ['序号', '重点工作', '目标事项', '目标性质(确保/计划/力争)', '年度目标', '进度评价', '1-6月完成'];
    await expect
      .poll(async () => (await columns.getByRole('listitem').allInnerTexts()).slice(0, order.length))
      .toEqual(order);
    expect(await headers(page)).not.toContain('任务原文');
    const file = page.getByRole('button', { name: '下载 .xlsx' });
    await seen(page.locator('[aria-busy="false"] table'));
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    const workbook = new Workbook();
    await workbook.xlsx.load(await bytesOf(download));
    const [table] = workbook.worksheets[0]?.getTables() ?? [];
    expect(table?.table?.columns.map(({ name }) => name).slice(0, order.length)).toEqual(order);
    await page.getByRole('button', { name: '恢复报表原有的列' }).click();
    await expect.poll(() => headers(page)).toContain('牵头单位');
    await lookAt(page, {
      name: 'form-columns',
      widths: [320, 1280],
      says: { ZH: '列与次序（13/13列）', EN: /^Columns and their order/ },
    });
  });
});

test('once all is cleared the tables that offices file stand open again', async () => {
  const page = pane();
  await choose(page, '主要指标计划执行情况表');
  await page.getByRole('button', { name: '清空重选' }).click();
  await seen(page.getByRole('list', { name: '常用报表' }));
  await page.getByRole('button', { name: '撤销' }).click();
  await seen(page.getByText('换一种报表'));
  expect(await page.getByRole('list', { name: '常用报表' }).count()).toBe(0);
  await page.getByRole('button', { name: '清空重选' }).click();
  await choose(page, '月度经济运行调度表');
  await seen(page.getByText('不选则列主要指标。'));
  expect(await page.getByRole('button', { name: '撤销' }).count()).toBe(0);
});

test('a row that stands open when another view is chosen leaves the pane whole', async () => {
  const page = pane();
  await choose(page, '主要指标计划执行情况表');
  // The preview of another form, which the pane shows while it waits, gives way with the row that is open in it.
  await seen(page.getByText('龙岗区2024年1-6月主要指标计划执行情况表'));
  const preview = page.getByRole('region', { name: '预览' });
  await preview.getByRole('button', { name: /^第 1 行/ }).click();
  await seen(page.getByRole('region', { name: '第 1 行' }));
  await page.getByRole('tab', { name: '查找' }).click();
  await seen(page.getByRole('searchbox'));
  expect(opened.faults).toEqual([]);
});
