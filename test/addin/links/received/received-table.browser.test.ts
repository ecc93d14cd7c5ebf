import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../../browser/page.ts';
import { gone, seen } from '../../../browser/seen.ts';
import { areaText } from '../../../office/book/area.ts';
import { bootInChromium, excelAddress } from '../../../office/boot-chromium.ts';
import { Host } from '../../../office/host.ts';
import { lookAt } from '../../shell/look.ts';
import { type PaneServer, startPaneServer } from '../../shell/pane-server.ts';

const TABLE = [
  ['龙岗区2024年1-6月主要指标', '', '', ''],
  ['指标', '计量单位', '1-6月', ''],
  ['', '', '累计', '同比增长(%)'],
  ['地区生产总值', '亿元', 2500.99, 9.1],
  ['固定资产投资', '亿元', 692.53, 4.1],
  ['本区自有指标', '亿元', 12, ''],
];

let browser: Browser;
let server: PaneServer;
let opened: TestPage;
let page: Page;
const host = new Host();

beforeAll(async () => {
  browser = await openBrowser();
  server = await startPaneServer();
});
afterAll(() => server.close());

const list = () => page.getByRole('list', { name: '核对结果列表' });
const attached = (kind: string) => host.book.activeSheet.attached.filter((each) => each.kind === kind).length;
const rules = () => attached('conditional');
const comments = () => attached('comment');

describe('a table that was received, in the workbook', () => {
  beforeAll(async () => {
    opened = await openPage(browser, { viewport: { width: 400, height: 900 } });
    ({ page } = opened);
    await bootInChromium(page, host);
    host.workbook.sheet('Sheet1').rename('收到');
    host.workbook.sheet('收到').paste('B2', TABLE);
    host.workbook.sheet('收到').attachments.add('comment', 'D7', '我的批注');
    await page.goto(excelAddress(server.url, host));
    await page.getByRole('tab', { name: /^联动表/ }).click();
  });
  afterAll(() => opened.close());

  test('is checked where it is selected, and what does not agree is told with both numbers', async () => {
    host.select('B2:E7');
    await page.getByRole('button', { name: '核对所选区域' }).click();
    await seen(page.getByText('收到：已核对5个数。'));
    await seen(list().getByText('表中为9.1%，账本中龙岗区2024年1-6月地区生产总值同比增速为9.0%', { exact: false }));
    await lookAt(page, {
      name: 'received-table',
      widths: [320, 1280],
      says: { ZH: '与账本不一致 1', EN: /Differs from the ledger 1/ },
    });
  });

  test('has its cells gone to, marked in place, and the marks taken away without a trace', async () => {
    await list().getByRole('button', { name: /9\.1%/ }).click();
    await expect.poll(() => areaText(host.book.selection)).toBe('E5');
    await page.getByRole('button', { name: '标在表上' }).click();
    await seen(page.getByText('已在表上标出2个单元格', { exact: false }));
    // The cell with a comment of the user's keeps that one.
    expect([rules(), comments()]).toEqual([2, 2]);
    await page.getByRole('button', { name: '标在表上' }).click();
    await expect.poll(() => [rules(), comments()]).toEqual([2, 2]);
    await page.getByRole('button', { name: '清除标记' }).click();
    await seen(page.getByText('已清除2个单元格的标记', { exact: false }));
    expect([rules(), comments()]).toEqual([0, 1]);
  });

  test('asks what it does not tell, and an answer checks it again', async () => {
    await page.getByRole('textbox', { name: '回答' }).fill('GDP');
    await page.getByRole('button', { name: '确定' }).click();
    await seen(list().getByText('表中为12亿元', { exact: false }));
    await gone(page.getByText('以下各项不能认定', { exact: false }));
    expect(opened.faults).toEqual([]);
  });

  test('has nothing marked where all of it agrees, and says so', async () => {
    host.select('B2:D5');
    await page.getByRole('button', { name: '核对所选区域' }).click();
    await seen(page.getByText('收到：已核对1个数。'));
    await page.getByRole('button', { name: '标在表上' }).click();
    await seen(page.getByText('没有需要标出的数，工作表未改动。'));
  });
});

test('a table is pasted in the browser page, with merged headers where the clipboard has them', async () => {
  opened = await openPage(browser, { viewport: { width: 400, height: 900 } });
  ({ page } = opened);
  await page.goto(server.url);
  await page.getByRole('tab', { name: /^联动表/ }).click();
  await page.getByRole('textbox', { name: '在此粘贴一张表（Ctrl+V）' }).evaluate((box) => {
    const data = new DataTransfer();
    const row = (cells: string) => `<tr>${cells}</tr>`;
    const head = `${row('<td colspan=3>龙岗区2024年主要指标</td>')}${row('<td rowspan=2>指标</td><td colspan=2>1-6月</td>')}`;
    const body = `${row('<td>累计(亿元)</td><td>同比增长(%)</td>')}${row('<td>地区生产总值</td><td>2500.99</td><td>9.0</td>')}`;
    data.setData('text/html', `<html><body><!--StartFragment--><table>${head}${body}</table></body></html>`);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await seen(page.getByText('粘贴的表：已核对2个数。'));
  await seen(page.getByRole('button', { name: '与账本一致 2', pressed: true }));
  await lookAt(page, { name: 'received-table-pasted', widths: [320], says: { ZH: '粘贴的表', EN: /Pasted table: 2/ } });
  expect(opened.faults).toEqual([]);
  await opened.close();
});
