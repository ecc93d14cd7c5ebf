import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { signInAs, startOfficeServer } from '../entry/office-server.ts';
import { lookAt } from '../shell/look.ts';
import type { PaneServer } from '../shell/pane-server.ts';

let server: PaneServer;
let opened: TestPage;
let page: Page;

beforeAll(async () => {
  server = await startOfficeServer({ 张三: [{ role: 'STEWARD', district: null }] });
  opened = await openPage(await openBrowser(), { viewport: { width: 1280, height: 900 } });
  ({ page } = opened);
  page.setDefaultTimeout(20_000);
  await signInAs(page, server, '张三');
  await page.goto(`${new URL('/', server.url).href}#entry`);
});
afterAll(async () => {
  await opened.close();
  await server.close();
});

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const question = (printed: string) => page.locator('[data-question]').filter({ hasText: printed });
const named = (code: string) => server.ledger.catalogue.indicatorsByCode.get(code);

test('a file in the browser brings figures, another name of an indicator and a new indicator', async () => {
  const text = '龙岗区2024年1-7月主要指标\n指标,计量单位,累计\n外贸总盘子,亿元,3402.07\n供热量,万吨,12.5\n';
  const file = { name: '龙岗7月.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await seen(page.getByText('先回答 2 个问题'));
  await question('外贸总盘子').getByRole('checkbox').click();
  await question('外贸总盘子').getByRole('textbox').fill('进出口总额');
  await page.keyboard.press('Enter');
  await seen(page.getByText('先回答 1 个问题'));
  await question('供热量').getByRole('button', { name: '词典没有，新建' }).click();
  await question('供热量').getByLabel('代码').fill('HEAT');
  await question('供热量').getByLabel('计量单位').fill('万吨');
  await lookAt(page, { name: 'keeper-new', widths: [320, 400, 1280], says: { ZH: '新建并回答', EN: /./ } });
});

test('is published with all of it, and taken back as long as nothing builds on it', async () => {
  await press('新建并回答');
  await seen(page.getByText('问题都已回答。'));
  await seen(page.getByRole('option', { name: /指标 · 供热量/ }));
  await press(/^审定入库/);
  await press('现在入库');
  await seen(page.getByText(/已审定入库/));
  expect([named('HEAT')?.name, named('IMPORTS_EXPORTS')?.aliases]).toEqual([
    '供热量',
    expect.arrayContaining(['外贸总盘子']),
  ]);
  await press('撤销入库');
  await seen(page.getByText(/入库已撤销/));
  await lookAt(page, { name: 'keeper-undone', widths: [320, 400, 1280], says: { ZH: '入库已撤销', EN: /Undone/ } });
  expect(opened.faults).toEqual([]);
});
