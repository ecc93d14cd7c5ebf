import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { Host } from '../../office/host.ts';
import { LTSC_2021 } from '../../office/profile.ts';
import { expectSound } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';
import { Officer } from './officer.ts';

/** Milliseconds for a pane that six other windows may slow down. */
const WALK_MS = 90_000;

let browser: Browser;
let server: PaneServer;
let officer: Officer;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
}, 180_000);
afterAll(() => server.close());

/** Opens the pane beside an empty workbook, and in it the goals. */
async function begin(): Promise<void> {
  officer = new Officer(browser, server, new Host({ profile: LTSC_2021 }));
  await officer.open();
  await officer.tab(/^一览/);
}
async function end(): Promise<void> {
  await officer.close();
  expect(officer.faults).toEqual([]);
}

/** Inserts a filed table into the workbook, through its menu, at B3. */
async function file(button: string, form?: string): Promise<void> {
  await officer.press(button);
  if (form !== undefined) await officer.page.getByRole('menuitem', { name: form }).click();
  const preview = officer.page.getByRole('region', { name: '预览' });
  await seen(preview.getByRole('table'));
  await seen(officer.page.locator('[aria-busy="false"] table'));
  await expectSound(officer.page, `filed-${form ?? button}`, [320]);
  officer.host.select('B3');
  await officer.press('插入到所选单元格');
  await officer.sees('已插入 Sheet1!B3');
}

function table() {
  return officer.book.table(officer.book.tableNames[0] ?? '');
}

function rowOf(header: string, text: string): number {
  return table().column(header).indexOf(text);
}

/** Opens a row of the preview and copies its sentence. */
async function copyRow(row: RegExp): Promise<string> {
  await officer.page.getByRole('region', { name: '预览' }).getByRole('button', { name: row }).click();
  const copy: Locator = officer.page.getByRole('button', { name: '复制本行文字' });
  await copy.click();
  const said = officer.page.getByRole('status').filter({ hasText: /已复制：|Ctrl\+C/ });
  await seen(said);
  const byHand = said.getByRole('textbox');
  return (await byHand.count()) > 0 ? byHand.inputValue() : said.innerText();
}

describe('a new user, with the pane alone, in one workbook,', { timeout: WALK_MS }, () => {
  beforeAll(begin);
  afterAll(end);

  test('finds which goals of Longgang are behind at mid-year and against whose goal, and files exactly those', async () => {
    const { page } = officer;
    await page.getByLabel('只看').selectOption({ label: '不及要求' });
    const list = page.getByRole('list', { name: '全部目标，不及要求的在前' });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(1);
    const goal = list.getByRole('listitem');
    expect(await goal.innerText()).toMatch(
      /社会消费品零售总额[\s\S]*低于年度目标[\s\S]*目标 8%[\s\S]*2024年1-6月 4.0%/,
    );
    await goal.getByRole('button', { name: /^社会消费品零售总额/ }).click();
    await seen(
      goal.getByText(/《龙岗区2023年国民经济和社会发展规划执行情况与2024年计划（草案）》的2024年计划目标为8%/),
    );
    await file('把这些目标制成表格', '主要指标计划执行情况表');
    expect(table().rows).toHaveLength(1);
    expect(table().get(0, '指标名称')).toBe('社会消费品零售总额');
    expect(table().get(0, '进度评价')).toBe('低于年度目标');
    expect(table().get(0, '与年度目标差(百分点)')).toBe(-4);
    expect(table().get(0, '数据来源')).toContain('2024年计划（草案）');
    expect(await copyRow(/社会消费品零售总额/)).toContain('低于年度计划目标4个百分点');
  });

  test('copies a filed table and a row of it from the workbook too, and widens what the table shows', async () => {
    const { page } = officer;
    const title = '龙岗区2024年1-6月主要指标计划执行情况表';
    await officer.tab(/^联动表/);
    await officer.chooseFor(title, '复制文字');
    await officer.sees(/(已复制|Ctrl\+C).*主要指标计划执行情况表[\s\S]*低于年度计划目标4个百分点/, officer.card(title));
    await officer.tab(/^来源/);
    officer.host.select(table().addressOf(0, '2024年计划目标'));
    await officer.sees(/社会消费品零售总额 · 同比增速/);
    await officer.press('复制本行文字');
    await officer.sees(/低于年度计划目标4个百分点/);
    await officer.tab(/^联动表/);
    await officer.press(/^修改内容/, officer.card(title));
    await officer.sees('正在修改已插入的表格');
    expect(await page.getByText('换一种报表').count()).toBe(0);
    await page
      .getByRole('listbox', { name: '指标' })
      .getByRole('option', { name: /^社会消费品零售总额/ })
      .click();
    await seen(page.getByRole('region', { name: '预览' }).getByText('地区生产总值').first());
    await officer.press('应用到该表格');
    await officer.sees('本工作簿中的联动表');
    await expect.poll(() => table().column('指标名称')).toContain('地区生产总值');
  });
});

describe('a new user, with the pane alone,', { timeout: WALK_MS }, () => {
  beforeEach(begin);
  afterEach(end);

  test('finds where two documents word a goal of Longgang differently, and files both wordings side by side', async () => {
    const { page } = officer;
    await page.getByRole('tab', { name: '表述对照' }).click();
    await seen(page.locator('[data-goal]').filter({ hasText: '建设筹集保障性住房' }));
    await file('制成对照表');
    const homes = rowOf('指标', '建设筹集保障性住房');
    expect(homes).toBeGreaterThanOrEqual(0);
    expect(table().get(homes, '年初计划(原文)')).toContain('1.5万套');
    expect(table().get(homes, '年中表述(原文)')).toContain('1.7万套');
    expect(await copyRow(/建设筹集保障性住房/)).toMatch(/1\.5万套.*1\.7万套.*不是对计划的调整/);
  });

  test('sees how Guangming’s water cap compares with last year’s use, and files the two side by side', async () => {
    const { page } = officer;
    await page.getByLabel('地区', { exact: true }).selectOption({ label: '光明区' });
    await seen(page.getByRole('region', { name: '光明区 2024年指标完成情况一览' }));
    await page.getByLabel('领域', { exact: true }).selectOption({ label: '生态环境' });
    const water = page.locator('[data-goal="TOTAL_WATER_USE LEVEL"]');
    await seen(water);
    expect(await water.innerText()).toMatch(/目标 1\.74亿立方米以内[\s\S]*上年/);
    await water.getByRole('button').first().click();
    await file('把这项目标制成表格', '上年完成与本年目标对照表');
    expect(table().rows).toHaveLength(1);
    expect(table().column('指标')).toEqual(['用水总量']);
    const cell = (header: string) => officer.book.sheet('Sheet1').text(table().addressOf(0, header));
    expect(cell('2024年目标')).toContain('1.74');
    expect(cell('2023年完成')).not.toBe('');
    expect(cell('较2023年完成±')).not.toBe('');
    expect(await copyRow(/用水总量/)).toMatch(/2023年，用水总量.*2024年，用水总量.*控制在1\.74亿立方米/);
  });
});
