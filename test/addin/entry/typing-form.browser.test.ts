import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { Host } from '../../office/host.ts';
import { lookAt } from '../shell/look.ts';
import { openKeeperPane } from './keeper-pane.ts';

let opened: TestPage;
let page: Page;
let close: () => Promise<void>;
const host = new Host();

beforeAll(async () => {
  ({ opened, page, close } = await openKeeperPane(host));
  await page.getByText('生成填报表').click();
});
afterAll(() => close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const sheets = () => host.book.sheets.map(({ name }) => name);

describe('a form to fill in', () => {
  test('is written for a district and an indicator into a sheet of its own, and taken back', async () => {
    await expect.poll(() => button('写入新工作表').isDisabled()).toBe(true);
    await button('龙岗区').click();
    await page.getByRole('combobox', { name: '选择指标' }).fill('进出口总额');
    await page.getByRole('option', { name: /^进出口总额/ }).click();
    await page.getByRole('textbox', { name: '时期' }).fill('2024-07');
    await button('写入新工作表').click();
    await lookAt(page, {
      name: 'typing-form',
      widths: [320, 400],
      says: { ZH: /已生成工作表“填报”，预填1行/, EN: /The sheet “填报” has 1 row to fill in/ },
    });
    expect(sheets()).toEqual(['Sheet1', '清单', '填报']);
    await button('删除此表').click();
    await expect.poll(sheets).toEqual(['Sheet1']);
  });

  test('is handed in by the button that reads the open sheet', async () => {
    await button('写入新工作表').click();
    await seen(page.getByText('已生成工作表“填报”'));
    const headers = host.workbook.sheet('填报').values('A1:Q1')[0] ?? [];
    host.workbook.sheet('填报').set(`${String.fromCharCode(65 + headers.indexOf('数值'))}2`, 690.5);
    await button('读取本表').click();
    await seen(page.getByRole('heading', { name: '计划.xlsx › 填报' }));
    await seen(page.getByRole('option', { name: /进出口总额/ }));
    expect(opened.faults).toEqual([]);
  });
});
