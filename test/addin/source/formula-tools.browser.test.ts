import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { drawChinese, openBrowser, openPage, screenshot, type TestPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { isWiderThanPage } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

let server: PaneServer;
let browser: Browser;
let opened: TestPage | undefined;
let host: Host;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
afterAll(() => server.close());

async function freshPane(): Promise<TestPage> {
  host = new Host();
  const fresh = await openPage(browser, { viewport: { width: 320, height: 900 } });
  await bootInChromium(fresh.page, host);
  await fresh.page.goto(excelAddress(server.url, host));
  await seen(fresh.page.locator('[data-indicator="GDP"]'));
  return fresh;
}

/** Opens the Source view for one test. */
async function openPane(): Promise<Page> {
  opened = await freshPane();
  await opened.page.getByRole('tab', { name: '来源' }).click();
  return opened.page;
}
const sheet = () => host.workbook.sheet('Sheet1');
/** Whether the whole element is in sight. A dialog may scroll sideways within itself. */
async function isInSight(page: Page, name: string): Promise<boolean> {
  await drawChinese(page);
  const box = await page.getByTitle(name).boundingBox();
  return box !== null && box.x >= 0 && box.x + box.width <= 320;
}

test('formulas are frozen for a colleague and brought back, and a cell tells its source all the while', async () => {
  const page = await openPane();
  sheet().paste('A1', [
    ['', '2024年累计'],
    ['龙岗区', '=PLAN.ACTUAL($A2,"GDP",B$1,"同比增速")'],
    ['光明区', '=PLAN.TARGET($A3,"GDP",B$1,"同比增速")'],
  ]);
  await host.workbook.calculated();
  expect(sheet().values('B2:B3')).toEqual([[0.09], [0.085]]);
  host.select('B2');
  await seen(page.getByText('龙岗区 · 地区生产总值 · 同比增速 · 2024年'));
  await page.getByRole('button', { name: '冻结为数值' }).click();
  await page.getByRole('menuitem', { name: '整个工作簿' }).click();
  await seen(page.getByText('2 个公式已冻结为数值。'));
  expect([sheet().formula('B2'), sheet().get('B2')]).toEqual(['', 0.09]);
  await seen(page.getByText('此单元格原为 PLAN.ACTUAL 公式，已冻结为数值。'));
  await seen(page.getByText(/^冻结时的来源（第 \d+ 版）：.*草案/));
  await screenshot(page, 'formula-frozen-320');
  expect(await isWiderThanPage(page)).toBe(false);

  sheet().set('B3', 0.1);
  sheet().insertRows('1');
  await page.getByRole('button', { name: '恢复公式（2）' }).click();
  await page.getByRole('menuitem', { name: '整个工作簿' }).click();
  await seen(page.getByText(/1 个公式已恢复。保持原样：Sheet1!B4 已被改动/));
  expect(sheet().formula('B3')).toBe('=PLAN.ACTUAL($A3,"GDP",B$2,"同比增速")');
  expect(sheet().get('B4')).toBe(0.1);
});

test('a number typed over a frozen goal is told from the published one', async () => {
  const page = await openPane();
  sheet().set('B2', '=PLAN.TARGET("光明区","GDP",2024,"同比增速")');
  await host.workbook.calculated();
  host.select('B2');
  await page.getByRole('button', { name: '冻结为数值' }).click();
  await page.getByRole('menuitem', { name: '所选单元格' }).click();
  await seen(page.getByText('1 个公式已冻结为数值。'));
  await seen(page.getByText('此单元格原为 PLAN.TARGET 公式'));
  expect(await page.getByText(/与已公布的/).count()).toBe(0);
  sheet().set('B2', 0.1);
  host.select('A1');
  host.select('B2');
  await seen(page.getByText('单元格中是 0.1，与已公布的 8.5%以上 不同'));
});

describe('in one workbook', () => {
  let faults: string[];
  const pane = walkedPage(async () => {
    const shown = await freshPane();
    faults = shown.faults;
    return shown;
  });

  test('formulas from a time without the add-in are found and repaired', async () => {
    const page = pane();
    sheet().set('A1', '=_xldudf_PLAN_ACTUAL("龙岗区","GDP","2024年累计","同比增速")');
    await page.getByRole('tab', { name: '来源' }).click();
    await page.getByRole('button', { name: '修复 1 个失效公式' }).click();
    await seen(page.getByText('1 个公式已重新录入。'));
    await host.workbook.calculated();
    expect(sheet().get('A1')).toBe(0.09);
  });

  test('from a figure a formula is made with a cell for its district, and filled by its headers', async () => {
    const page = pane();
    await page.getByRole('tab', { name: '查找' }).click();
    await page.locator('[data-indicator="GDP"]').click();
    const card = page.getByRole('listitem').filter({ hasText: '光明区 · 2024年 · 同比增速' });
    await card.getByRole('button', { name: '公式' }).click();
    const dialog = page.getByRole('dialog');
    await seen(dialog.getByText('=PLAN.TARGET("光明区","地区生产总值","2024年","同比增速")'));
    await seen(dialog.getByText('结果：8.5%'));
    await screenshot(page, 'formula-builder-320');
    expect(await isInSight(page, '“地区”取自所选单元格')).toBe(true);
    expect(await isWiderThanPage(page)).toBe(false);

    sheet().set('A2', '龙岗区');
    host.select('A2');
    await dialog.getByTitle('“地区”取自所选单元格').click();
    await seen(dialog.getByText('结果：6.5%'));
    host.select('C5');
    await dialog.getByRole('button', { name: '写入所选单元格' }).click();
    await seen(dialog.getByText('已写入 Sheet1!C5'));
    await host.workbook.calculated();
    expect([sheet().formula('C5'), sheet().text('C5')]).toEqual([
      expect.stringMatching(/^=PLAN\.TARGET\((?:'Sheet1'!|Sheet1!)?\$A\$2,/),
      '6.5%',
    ]);

    sheet().paste('E1', [
      ['', 2023, 2024],
      ['龙岗区', '', ''],
      ['光明区', '', '占用'],
    ]);
    host.select('F2:G3');
    await dialog.getByRole('button', { name: '按表头填充所选区域' }).click();
    await seen(dialog.getByText('将填充 Sheet1!F2:G3'));
    await seen(dialog.getByText(/^结果：\S/));
    await screenshot(page, 'formula-fill-320');
    await dialog.getByRole('button', { name: '写入这片区域' }).click();
    await seen(dialog.getByText(/Sheet1!F2:G3 中有 1 个单元格已有内容，没有写入/));
    expect(sheet().formula('F2')).toBe('');
    await dialog.getByRole('button', { name: '覆盖' }).click();
    await seen(dialog.getByText('已写入 Sheet1!F2:G3，共 4 个公式'));
    await host.workbook.calculated();
    expect(sheet().text('G2')).toBe('6.5%');
    expect(sheet().formula('G3')).toBe('=PLAN.TARGET($E3,"地区生产总值",G$1,"同比增速")');
    // The button went with its message; the focus stays in the dialog.
    await page.keyboard.press('Escape');
    await gone(dialog);
    expect(faults).toEqual([]);
  });

  test('from nothing a formula is made by typing its words, in English too', async () => {
    const page = pane();
    await page.getByRole('tab', { name: '来源' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'New formula' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /district/ }).fill('Longgang');
    await dialog.getByRole('textbox', { name: /indicator/ }).fill('GDP');
    await dialog.getByRole('textbox', { name: /period/ }).fill('2024');
    await dialog.getByRole('textbox', { name: /measure/ }).fill('GROWTH');
    await seen(dialog.getByText(/^Result: #N\/A · The ledger has no result for the whole period.*"2024年累计"/));
    await dialog.getByRole('textbox', { name: /period/ }).fill('2024年累计');
    await seen(dialog.getByText('Result: 9.0% (the result is of Jan-Jun 2024)'));
    await screenshot(page, 'formula-builder-en-320');
    expect(await isWiderThanPage(page)).toBe(false);
  });
});
