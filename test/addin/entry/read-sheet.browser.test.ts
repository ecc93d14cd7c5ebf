import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { areaText } from '../../office/book/area.ts';
import { Host } from '../../office/host.ts';
import { lookAt } from '../shell/look.ts';
import type { PaneServer } from '../shell/pane-server.ts';
import { openKeeperPane } from './keeper-pane.ts';

let server: PaneServer;
let opened: TestPage;
let page: Page;
let close: () => Promise<void>;
const host = new Host();

beforeAll(async () => {
  ({ server, opened, page, close } = await openKeeperPane(host));
  await seen(page.getByRole('button', { name: '读取本表' }));
});
afterAll(() => close());

const readSheet = () => page.getByRole('button', { name: '读取本表' }).click();
const drafts = () =>
  server.ledger
    .prepared<{ title: string }>('SELECT title FROM drafts ORDER BY number')
    .all()
    .map(({ title }) => title);

const selected = () => {
  const { activeSheet, selection } = host.book;
  return `'${activeSheet.name}'!${areaText(selection)}`;
};

describe('beside the workbook', () => {
  test('an empty sheet is told in a sentence, and a selection of one cell', async () => {
    await readSheet();
    await lookAt(page, {
      name: 'read-sheet-empty',
      widths: [320, 400],
      says: { ZH: '“Sheet1”没有内容，没有读取。', EN: /“Sheet1” is empty and was not read/ },
    });
    host.workbook.sheet('Sheet1').set('A1', '标题');
    await page.getByRole('button', { name: '只读所选区域' }).click();
    await seen(page.getByText('“Sheet1”只选中了一个单元格'));
  });

  test('the open sheet becomes a draft under the name of the workbook', async () => {
    host.workbook.sheet('Sheet1').rename('7月');
    host.workbook.sheet('7月').paste('A1', [
      ['龙岗区2024年1-7月主要指标', '', ''],
      ['指标', '计量单位', '1-7月累计'],
      ['规模以上工业增加值', '亿元', 1500.5],
      ['社会消费品零售总额', '亿元', 700.25],
    ]);
    host.workbook.sheet('7月').attachments.add('comment', 'C4', '含限下抽样');
    await readSheet();
    await expect.poll(drafts).toEqual(['计划.xlsx › 7月']);
    expect(opened.faults).toEqual([]);
  });

  test('a proposal selects its cell in Excel, and a cell its proposal, folded or not', async () => {
    const item = (name: string) => page.getByRole('option', { name: new RegExp(name) });
    await item('社会消费品零售总额').click();
    await expect.poll(selected).toBe("'7月'!C4");
    await seen(page.getByText('批注：含限下抽样', { exact: false }));
    host.select("'7月'!C3");
    await expect.poll(() => item('规模以上工业增加值').getAttribute('aria-selected')).toBe('true');
    // A cell that is no figure leaves the proposal where it is.
    host.select("'7月'!A1");
    host.select("'7月'!C4");
    await expect.poll(() => item('社会消费品零售总额').getAttribute('aria-selected')).toBe('true');
  });

  test('the same sheet again opens its draft, which is not read anew', async () => {
    await page.getByRole('button', { name: '返回草稿列表' }).click();
    await readSheet();
    await seen(page.getByRole('heading', { name: '计划.xlsx › 7月' }));
    expect(server.ledger.value('SELECT group_concat(version) FROM drafts')).toBe('1');
  });
});
