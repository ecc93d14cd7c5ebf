import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../../../browser/page.ts';
import { seen } from '../../../browser/seen.ts';
import { areaText } from '../../../office/book/area.ts';
import { bootInChromium, excelAddress } from '../../../office/boot-chromium.ts';
import { Host } from '../../../office/host.ts';
import { lookAt } from '../../shell/look.ts';
import { startPaneServer } from '../../shell/pane-server.ts';

test('a workbook is checked, and each table and formula is told with its state, gone to and mended', async () => {
  const server = await startPaneServer();
  const opened = await openPage(await openBrowser(), { viewport: { width: 400, height: 900 } });
  const { page } = opened;
  const host = new Host();
  await bootInChromium(page, host);
  host.workbook.sheet('Sheet1').set('B30', '=PLAN.UNKNOWN("龙岗区")');
  await page.goto(excelAddress(server.url, host));
  await page.locator('[data-indicator="GDP"]').click();
  await page.getByRole('button', { name: '制成表格' }).first().click();
  host.select('B3');
  await page.getByRole('button', { name: '插入到所选单元格' }).click();
  await seen(page.getByText('已插入 Sheet1!B3'));
  await page.getByRole('tab', { name: /^联动表/ }).click();
  await page.getByRole('button', { name: '检查工作簿' }).click();
  await seen(page.getByText('共1个联动表、1个PLAN公式。'));
  const list = page.getByRole('list', { name: '检查结果列表' });
  await list.getByRole('button', { name: /1个PLAN公式 失效/ }).click();
  await expect.poll(() => areaText(host.book.selection)).toBe('B30');
  await page.getByRole('button', { name: '已是最新 1' }).click();
  await list.getByRole('button', { name: /已是最新/ }).click();
  await expect.poll(() => areaText(host.book.selection)).toBe('B3');
  await lookAt(page, { name: 'workbook-check', widths: [320, 1280], says: { ZH: '失效 1', EN: /Broken 1/ } });

  // What cannot be mended says why.
  await seen(page.getByText('这一步不能撤销', { exact: false }));
  await page.getByRole('button', { name: '全部修复' }).click();
  await seen(page.getByText('1个公式重新录入后仍然失效', { exact: false }));
  await lookAt(page, {
    name: 'workbook-mended',
    widths: [320, 1280],
    says: { ZH: '已重新录入1个公式', EN: /1 formula was re-entered/ },
  });
  expect(opened.faults).toEqual([]);
  await opened.close();
  await server.close();
});
