import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, openBrowser, openPage, screenshot, type TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { isWiderThanPage, violations } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

let server: PaneServer;
let browser: Browser;
let opened: TestPage | undefined;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
afterAll(() => server.close());

/** Opens the first draft of one indicator's district table, in the workbook of `host` or in a plain browser. */
async function openGdpTable(host?: Host): Promise<Page> {
  opened = await openPage(browser, { viewport: { width: host ? 320 : 1280, height: 900 } });
  const { page } = opened;
  if (host) await bootInChromium(page, host);
  await page.goto(host ? excelAddress(server.url, host) : server.url);
  await page.locator('[data-indicator="GDP"]').click();
  await page.getByRole('button', { name: '制成表格' }).first().click();
  await seen(page.getByRole('region', { name: '预览' }).getByRole('cell', { name: '6.5%' }));
  return page;
}

describe('a chart beside a table', () => {
  test('comes with a linked table’s menu, by keyboard alone, and says what it draws and what not', async () => {
    const host = new Host();
    const page = await openGdpTable(host);
    host.select('B3');
    await page.getByRole('button', { name: '插入到所选单元格' }).click();
    await seen(page.getByText('已插入 Sheet1!B3', { exact: true }));
    await page.getByRole('tab', { name: /^联动表/ }).click();
    const menu = page.getByRole('button', { name: /的更多操作$/ });
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '插入图表' }).focus();
    await page.keyboard.press('Enter');
    const told = page.getByRole('status').filter({ hasText: '图表' });
    await seen(told);
    expect(await told.innerText()).toMatch(
      /^已在表格旁插入图表，取自 [A-Z]+\d+:[A-Z]+\d+：画出 4 行，柱为目标，点为完成数，单位：%。/,
    );
    await screenshot(page, 'table-chart');
    expect([await isWiderThanPage(page), await violations(page)]).toEqual([false, []]);
    const id = host.workbook.tableNames[0] ?? '';
    expect(host.workbook.sheet('Sheet1').attachments.chart(id)?.series.length).toBe(2);
    await menu.click();
    await page.getByRole('menuitem', { name: '插入图表' }).click();
    await seen(page.getByRole('status').filter({ hasText: '已重画表格旁的图表' }));
  });

  test('leaves with the file where it is wished for', async () => {
    const page = await openGdpTable();
    await page.getByRole('checkbox', { name: '附图表' }).check();
    await seen(page.getByText(/^画出 \d+ 行，柱为目标/));
    await screenshot(page, 'download-chart');
    const button = page.getByRole('button', { name: '下载 .xlsx' });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const files = unzipSync(await bytesOf(download));
    const chart = files['xl/charts/chart1.xml'];
    expect(chart && strFromU8(chart)).toContain('地区生产总值');
    expect(await violations(page)).toEqual([]);
  });
});
