import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, openPage, screenshot, type TestPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { LTSC_2021, MICROSOFT_365, type Profile } from '../../office/profile.ts';
import { publishNews } from '../links/publish-news.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

let browser: Browser;
let server: PaneServer;
let opened: TestPage | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  server = await startPaneServer();
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
  await server.close();
});
/** Opens the task pane beside a workbook, 400 px wide as Excel docks it. */
async function openInExcel(host: Host): Promise<Page> {
  opened = await openPage(browser, { viewport: { width: 400, height: 860 } });
  await bootInChromium(opened.page, host);
  await opened.page.goto(excelAddress(server.url, host));
  return opened.page;
}

/** Leaves only these districts' chips on. At first, the chips of all districts with figures are on. */
async function chooseDistricts(page: Page, names: string[]): Promise<void> {
  const chips = page.getByRole('group', { name: '地区' }).getByRole('button');
  for (const chip of await chips.all()) {
    const isWanted = names.includes((await chip.innerText()).trim());
    if (((await chip.getAttribute('aria-pressed')) === 'true') !== isWanted) await chip.click();
  }
}

const PROFILES: Profile[] = [LTSC_2021, MICROSOFT_365];

describe.each(PROFILES)('a finance officer in $name', (profile) => {
  test('types 生产总值, sees the figures with their sentences, inserts three districts for 2024 and refreshes them', async () => {
    const host = new Host({ profile });
    const page = await openInExcel(host);
    await page.getByRole('searchbox').fill('生产总值');
    await page.locator('[data-indicator="GDP"]').click();
    await seen(page.locator('mark', { hasText: '地区生产总值2500.99亿元' }).first());
    await screenshot(page, `walk-${profile.name}-find`);
    await page.getByRole('button', { name: '制成表格' }).first().click();
    const preview = page.getByRole('region', { name: '预览' });
    await seen(preview.getByRole('cell', { name: '≥8.5%' }));
    await chooseDistricts(page, ['龙岗区', '坪山区', '光明区']);
    await gone(preview.getByRole('cell', { name: '龙华区' }));
    host.select('B3');
    await page.getByRole('button', { name: '插入到所选单元格' }).click();
    await seen(page.getByText('已插入 Sheet1!B3', { exact: true }));
    await screenshot(page, `walk-${profile.name}-inserted`);

    const table = host.workbook.table(host.workbook.tableNames[0] ?? '');
    const sheet = host.workbook.sheet('Sheet1');
    const growth = (district: string) =>
      table.rows.findIndex(
        (_, row) => table.get(row, '地区') === district && table.get(row, '指标口径') === '同比增速',
      );
    expect(table.get(growth('龙岗区'), '年度目标')).toBe(0.065);
    expect(sheet.text(table.addressOf(growth('光明区'), '年度目标'))).toBe('≥8.5%');
    expect(table.get(growth('龙岗区'), '1-6月完成')).toBe(0.09);
    expect(table.get(growth('龙岗区'), '与目标差')).toBe(2.5);
    expect(table.get(growth('坪山区'), '1-6月完成')).toBe('');
    expect(table.get(growth('坪山区'), '进度评价')).toBe('未收录完成情况');
    expect(sheet.get('B3')).toBe('龙岗区、坪山区、光明区 地区生产总值 2024年目标与完成情况');
    expect(host.workbook.xmlParts.join()).toContain('urn:planbook:linked-table:1');

    sheet.set('A1', '我的备注');
    publishNews(server.ledger);
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.getByRole('tab', { name: '联动表 1 个联动表有新数据' }).click();
    await seen(page.getByText('2 处有新数据'));
    await page.getByRole('button', { name: /^刷新/ }).first().click();
    await seen(page.getByText('已刷新到第 6 版', { exact: false }));
    const longgang = page.getByRole('listitem').filter({ hasText: '龙岗区 地区生产总值 同比增速' }).last();
    await seen(longgang.getByText('更正'));
    expect(await longgang.innerText()).toMatch(/1-6月完成\s+9\.0%\s+9\.2%\s+更正\s+《龙岗区2024年上半年.*》（正式）/);
    await seen(page.getByText('新公布'));
    await seen(page.getByText('已是最新版'));
    await screenshot(page, `walk-${profile.name}-refreshed`);
    expect(table.get(growth('龙岗区'), '1-6月完成')).toBe(0.092);
    expect(table.get(growth('龙岗区'), '与目标差')).toBe(2.7);
    expect(table.get(growth('坪山区'), '1-6月完成')).toBe(0.125);
    expect(sheet.get('A1')).toBe('我的备注');
    expect(opened?.blocked.filter((address) => !address.includes('office'))).toEqual([]);
    expect(opened?.faults).toEqual([]);
  });
});
