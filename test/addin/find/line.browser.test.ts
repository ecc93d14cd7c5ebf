import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { expectSound, isWiderThanPage } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

let server: PaneServer;

beforeAll(async () => {
  server = await startPaneServer();
});
afterAll(() => server.close());

function indicator(page: Page, code: string): Locator {
  return page.locator(`[data-indicator="${code}"]`);
}

describe('a line as people type it', () => {
  const pane = walkedPage(async () => {
    const opened = await openPage(await openBrowser(), { viewport: { width: 400, height: 860 } });
    await opened.page.goto(server.url);
    await seen(indicator(opened.page, 'GDP'));
    return opened;
  });
  const line = () => pane().getByRole('searchbox');
  const chip = (what: string) => pane().getByRole('button', { name: `不限“${what}”` });

  test('shows the figure that it asks for beside the indicator, and as chips what else it says', async () => {
    const page = pane();
    await page.locator('body').press('/');
    expect(await line().evaluate((box) => box === document.activeElement)).toBe(true);
    await line().fill('龙岗 GDP 增速 2024 上半年');
    await seen(indicator(page, 'GDP').getByText('高于年度目标'));
    expect(await indicator(page, 'GDP').innerText()).toMatch(
      /9\.0%[\s\S]*同比增速 · 2024年1-6月 · 龙岗区 · 目标 6\.5%/,
    );
    for (const what of ['龙岗区', '2024年1-6月', '同比增速']) await seen(chip(what));
    await expectSound(page, 'find-line', [320, 400]);
  });

  test('is asked without what a click takes out', async () => {
    const page = pane();
    await chip('同比增速').click();
    await seen(indicator(page, 'GDP').getByText('2500.99亿元'));
    expect(await line().inputValue()).toBe('龙岗 GDP 2024 上半年');
    await chip('龙岗区').click();
    await expect.poll(() => chip('龙岗区').count()).toBe(0);
  });

  test('says of a period of which nothing is held so, and shows the nearest', async () => {
    const page = pane();
    await line().fill('龙岗 GDP 2019');
    await seen(indicator(page, 'GDP').getByText('账本没有龙岗区2019年的数，最近的是2023年：'));
    expect(await indicator(page, 'GDP').innerText()).toMatch(/6\.3%[\s\S]*同比增速 · 2023年 · 龙岗区/);
    await line().fill('龙岗 GDP 2024年10月');
    await seen(indicator(page, 'GDP').getByText('账本没有龙岗区2024年10月的完成数，最近的是2024年1-6月：'));
  });

  test('names the scope of a figure that covers less than the indicator', async () => {
    const page = pane();
    await line().fill('龙岗 数字化转型诊断 规上企业 2024');
    await seen(indicator(page, 'DIGITAL_DIAGNOSIS_ENTERPRISES').getByText(/龙岗区 · 目标 300家（规上企业）/));
  });

  test('is walked with the arrows, and Enter opens', async () => {
    const page = pane();
    await line().fill('高企 坪山 2023');
    await seen(indicator(page, 'HIGH_TECH_ENTERPRISES_TOTAL').getByText('超900家'));
    await line().press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await page.evaluate(() => document.activeElement?.getAttribute('data-indicator'));
    await page.keyboard.press('Enter');
    await seen(page.getByRole('button', { name: '返回结果' }));
    await page.getByRole('button', { name: '返回结果' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-indicator'))).toBe(second);
    await page.keyboard.press('Escape');
    expect(await line().evaluate((box) => box === document.activeElement)).toBe(true);
  });

  test('that names nothing shows the nearest names', async () => {
    await line().fill('高速公路里程');
    await seen(pane().getByText('没有与“高速公路里程”相符的指标，名称相近的有：'));
    await seen(indicator(pane(), 'RAIL_TRANSIT_LENGTH'));
  });

  test('gives one table of what is ticked, of its district and year', async () => {
    const page = pane();
    await line().fill('高企 坪山 2023');
    for (const name of ['新增国家高新技术企业', '国家高新技术企业总数'])
      await page.getByRole('checkbox', { name: `选中${name}` }).click();
    await seen(page.getByText('已选 2 个指标'));
    expect(await isWiderThanPage(page)).toBe(false);
    await page.getByRole('button', { name: '制成表格' }).first().click();
    await seen(page.getByRole('cell', { name: '国家高新技术企业总数' }).first());
    await page.getByRole('tab', { name: '查找' }).click();
  });
});
