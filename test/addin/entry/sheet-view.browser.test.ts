import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { lookAt } from '../shell/look.ts';
import type { PaneServer } from '../shell/pane-server.ts';
import { signInAs, startOfficeServer } from './office-server.ts';

const ROWS = [
  '龙岗区2024年1-7月主要指标',
  '指标名称,计量单位,累计,同比增长(%),上年同期',
  '固定资产投资,亿元,690.20,2.1,676.0',
  '社会消费品零售总额,亿元,90000,3.1,—',
];

let server: PaneServer;
let browser: Browser;
let opened: TestPage;
let page: Page;

beforeAll(async () => {
  const staff = { 张三: [{ role: 'KEEPER' as const, district: null }] };
  [server, browser] = await Promise.all([startOfficeServer(staff), openBrowser()]);
  opened = await openPage(browser, { viewport: { width: 1280, height: 1300 } });
  ({ page } = opened);
  page.setDefaultTimeout(15_000);
  await signInAs(page, server, '张三');
  await page.goto(`${server.url}#entry`);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  const buffer = Buffer.from(ROWS.join('\n'));
  await (await choosing).setFiles([{ name: '月报.csv', mimeType: 'text/csv', buffer }]);
  await seen(cell('2 2'));
});
afterAll(async () => {
  await opened.close();
  await server.close();
});

/** A cell by its row and column, counted from 0. */
function cell(at: string): Locator {
  return page.locator(`[data-cell="${at}"]`);
}

const grid = () => page.getByRole('grid');
const panel = (name: string) => page.getByRole('region', { name: `${name}读成了什么` });

describe('the sheet of a draft', () => {
  test('is drawn as it looks, with what became of each number and where each thing comes from', async () => {
    await seen(cell('2 2').getByRole('img', { name: '新增' }));
    await seen(cell('3 4').getByRole('img', { name: '不作数' }));
    expect(await cell('0 0').innerText()).toBe('龙岗区2024年1-7月主要指标');
    const chips = page.getByRole('group', { name: /整个表的五要素/ }).getByRole('button');
    expect(await chips.allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/地区\s*龙岗区\s*表题 A1/)]),
    );
  });

  test('a cell opens its item, and tells how it was read; a thing leads to the cell in which it stands', async () => {
    await cell('3 2').click();
    await seen(page.getByRole('heading', { name: /社会消费品零售总额/ }));
    await seen(
      panel('C4')
        .getByRole('definition')
        .filter({ hasText: /^社会消费品零售总额行名 A4/ }),
    );
    await panel('C4').getByRole('button', { name: '表题 A1' }).first().click();
    await seen(panel('A1').getByText('表外'));
    await cell('3 4').click();
    await seen(panel('E4').getByText(/^不作数：/));
  });

  test('is gone through by keys, from a cell to how it was read and back', async () => {
    await cell('2 2').click();
    await grid().focus();
    await page.keyboard.press('ArrowRight');
    await seen(panel('D3'));
    await page.keyboard.press('Control+Space');
    await seen(panel('D列').getByText('这一列是数字'));
    await page.keyboard.press('Enter');
    await expect.poll(() => panel('D列').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => grid().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('is read again as somebody says of a column, and a period that is none is not sent', async () => {
    await page.locator('[data-column="2"]').click();
    await panel('C列').getByRole('combobox', { name: '要素' }).selectOption('PERIOD');
    const value = panel('C列').getByRole('combobox', { name: '应为' });
    await value.fill('六月份');
    await seen(panel('C列').getByText('请写成2024年6月'));
    await value.fill('2024年6月');
    await value.press('Escape');
    await panel('C列').getByRole('button', { name: '按此读取' }).click();
    await cell('2 2').click();
    await seen(panel('C3').getByText('2024年6月'));
    await seen(panel('C3').getByText('填报人回答'));
    const skip = panel('C3').getByRole('button', { name: '不读这一格' });
    await skip.focus();
    await page.keyboard.press('Enter');
    await seen(cell('2 2').getByRole('img', { name: '不作数' }));
    await gone(panel('C3').getByText('填报人回答'));
    await seen(panel('C3').locator('button:not([aria-disabled="true"])', { hasText: '不读这一格' }));
    expect(await skip.evaluate((button) => button === document.activeElement)).toBe(true);
    await lookAt(page, { name: 'sheet-view', widths: [1280], says: { ZH: '更正读法', EN: 'Read it differently' } });
    expect(opened.faults).toEqual([]);
  });
});
