import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, screenshot } from '../../../browser/page.ts';
import { gone, seen } from '../../../browser/seen.ts';
import { bootInChromium, excelAddress } from '../../../office/boot-chromium.ts';
import { Host } from '../../../office/host.ts';
import { type PaneServer, startPaneServer } from '../../shell/pane-server.ts';

let server: PaneServer;
let page: Page;
let close: () => Promise<void>;
const host = new Host();

beforeAll(async () => {
  server = await startPaneServer();
  const opened = await openPage(await openBrowser(), { viewport: { width: 350, height: 900 } });
  ({ page, close } = opened);
  await bootInChromium(page, host);
  await page.goto(excelAddress(server.url, host));
  await page.getByRole('tab', { name: '制表' }).click();
  await page.getByRole('button', { name: '按清单选指标' }).click();
});
afterAll(async () => {
  await close();
  await server.close();
});

const box = () => page.getByRole('textbox', { name: '粘贴一列指标名称（Ctrl+V），或每行输入一个' });
/** The indicators that the table has, in their order. */
const chosen = () => page.getByRole('listbox', { name: '指标' }).getByRole('option').allInnerTexts();

/** Pastes as a spreadsheet puts it into the clipboard. */
async function paste(text: string): Promise<void> {
  await box().evaluate((area, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a pasted list keeps its order: known names are taken, a doubtful one is chosen, an unknown one is told', async () => {
  await paste(
    [
      '序号\t指标名称\t单位',
      '1\t二、社会消费品零售总额（亿元）\t亿元',
      '2\t高企\t家',
      '3\t空气\t%',
      '4\t地区生产总值\t亿元',
      '5\t亩均奥斯特\t',
    ].join('\r\n'),
  );
  await seen(page.getByText(/^识别 3 行，待选 1 行，未找到 1 行$/));
  await screenshot(page, 'list-told');
  await seen(page.getByText(/^“空气”识别为“.+”。$/));
  const likely = page.getByRole('group', { name: '“高企”是哪一个指标' }).getByRole('button');
  await likely.filter({ hasText: '国家高新技术企业总数' }).click();
  await screenshot(page, 'list-chosen');
  await page.getByRole('button', { name: '加入 4 个指标' }).click();
  await expect.poll(chosen).toHaveLength(4);
  expect(await chosen()).toEqual([
    '社会消费品零售总额',
    '国家高新技术企业总数',
    expect.stringContaining('空气'),
    '地区生产总值',
  ]);
  await seen(page.getByText('亩均奥斯特', { exact: false }));
  await seen(page.getByText(/^未找到 1 行$/));
});

test('the selected cells of the sheet are a list too, and 50,000 pasted cells are refused with one sentence', async () => {
  host.workbook.sheet('Sheet1').paste('B2', [['固定资产投资'], ['地区生产总值']]);
  host.select('B:B');
  await page.getByRole('button', { name: '取所选单元格' }).click();
  await page.getByRole('button', { name: '加入 1 个指标' }).click();
  await expect.poll(async () => (await chosen()).at(-1)).toBe('固定资产投资');
  await gone(box());
  await page.getByRole('button', { name: '按清单选指标' }).click();
  await paste(Array.from({ length: 5000 }, () => '主要指标\t\t\t\t\t\t\t\t\t').join('\n'));
  await seen(page.getByText('内容过多，没有处理。一次最多识别 200 行，请只选指标名称一列。'));
});
