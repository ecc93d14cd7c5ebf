import { Workbook } from '@cj-tech-master/excelts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { lookAt } from '../shell/look.ts';
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

async function draftGdpTable(page: Page): Promise<void> {
  await page.locator('[data-indicator="GDP"]').click();
  await page.getByRole('button', { name: '制成表格' }).first().click();
  await seen(page.getByRole('region', { name: '预览' }).getByRole('cell', { name: '6.5%' }));
}

async function chooseEdition(page: Page): Promise<void> {
  await page.getByRole('button', { name: /的更多操作$/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: '生成报送版' }).focus();
  await page.keyboard.press('Enter');
}

describe('the edition that is handed in', () => {
  let host: Host;
  const pane = walkedPage(async () => {
    host = new Host();
    const fresh = await openPage(browser, { viewport: { width: 320, height: 900 } });
    const { page } = fresh;
    await bootInChromium(page, host);
    await page.goto(excelAddress(server.url, host));
    await draftGdpTable(page);
    host.select('B3');
    await page.getByRole('button', { name: '插入到所选单元格' }).click();
    await seen(page.getByText('已插入 Sheet1!B3'));
    await page.getByRole('tab', { name: /^联动表/ }).click();
    return fresh;
  });

  test('leaves a workbook that cannot be written to as it is, and says why', async () => {
    const page = pane();
    host.failNext({ code: 'AccessDenied' });
    await chooseEdition(page);
    await seen(page.getByText('Excel 拒绝写入，工作簿未作任何改动'));
    expect(host.workbook.sheetNames).toEqual(['Sheet1']);
  });

  test('is made from the menu of a linked table by keyboard, and its card says where it is and what did not go into it', async () => {
    const page = pane();
    const [name = ''] = host.workbook.tableNames;
    const rows = host.workbook.table(name).rowCount;
    host.workbook.table(name).set(1, '1-6月完成', '=NA()');
    host.workbook.sheet('Sheet1').hideRows('8');
    await chooseEdition(page);
    await seen(page.getByText(new RegExp(`报送版已放在新工作表“报送版 .*”中，共 ${rows - 1} 行`)));
    await seen(page.getByText(/被筛选或隐藏的 1 行没有列入。.*个单元格是错误值/));
    const [, edition = ''] = host.workbook.sheetNames;
    expect(host.workbook.sheet(edition).get('A1')).toMatch(/地区生产总值/);
    expect(host.workbook.tableNames).toEqual([name]);
    const says = { ZH: '报送版已放在新工作表', EN: 'The edition to file is on the new sheet' };
    await lookAt(page, { name: 'edition', widths: [320, 1280], says });
  });

  test('is downloaded in a plain browser, and the file has no table, no formula and no hidden column', async () => {
    opened = await openPage(browser, { viewport: { width: 1280, height: 860 } });
    const { page } = opened;
    await page.goto(server.url);
    await draftGdpTable(page);
    const button = page.getByRole('button', { name: '下载报送版' });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toMatch(/^报送版 .*地区生产总值.* \d{4}-\d\d-\d\d\.xlsx$/);
    const workbook = new Workbook();
    await workbook.xlsx.load(await bytesOf(download));
    const [sheet] = workbook.worksheets;
    expect(workbook.worksheets).toHaveLength(1);
    expect(sheet?.getTables()).toEqual([]);
    expect(sheet?.getCell('A1').value).toMatch(/地区生产总值/);
    await seen(page.getByText(/^已下载 报送版/));
    await lookAt(page, { name: 'edition-download', widths: [320, 1280], says: { ZH: /^已下载/, EN: /^Downloaded/ } });
  });
});
