import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { signInAs, startOfficeServer } from '../entry/office-server.ts';
import { publishNews } from '../links/publish-news.ts';
import { builtWorkbook } from '../shell/built-workbook.ts';
import { lookAt } from '../shell/look.ts';
import type { PaneServer } from '../shell/pane-server.ts';

const ID = 'PB_HANDIN23';
const WIDTHS = [320, 400];

let server: PaneServer;
let browser: Browser;
let opened: TestPage;
let page: Page;
let host: Host;

beforeAll(async () => {
  const staff = {
    张三: [{ role: 'KEEPER' as const, district: null }],
    李四: [{ role: 'READER' as const, district: null }],
  };
  [server, browser] = await Promise.all([startOfficeServer(staff), openBrowser()]);
  host = Host.open(await builtWorkbook(server, [ID]));
  host.workbook.table(ID).set(longgang(), '1-6月完成', '约9');
  opened = await openPage(browser, { viewport: { width: 400, height: 900 } });
  ({ page } = opened);
  page.setDefaultTimeout(15_000);
  await bootInChromium(page, host);
});
afterAll(async () => {
  await opened.close();
  await server.close();
});

const longgang = () => host.workbook.table(ID).column('地区').indexOf('龙岗区');
const cell = () => host.workbook.table(ID).addressOf(longgang(), '1-6月完成');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const drafts = () =>
  server.ledger
    .prepared<{ state: string }>('SELECT state FROM drafts ORDER BY number')
    .all()
    .map(({ state }) => state);

async function type(value: string | number): Promise<void> {
  host.workbook.table(ID).set(longgang(), '1-6月完成', value);
  host.select('Sheet1!A1');
  host.select(cell());
}

async function openPane(): Promise<void> {
  await page.goto(excelAddress(server.url, host));
  await page.getByRole('tab', { name: '来源' }).click();
  host.select(cell());
}

describe('a result of a linked table that was typed over', () => {
  test('is not handed in where it is no number, nor by whoever is not signed in', async () => {
    await openPane();
    await button('作为更正提交').click();
    await seen(page.getByText('本格是“约9”，不是一个数，不能作为更正提交。请填写数字。'));
    await type(0.093);
    await seen(page.getByText('提交更正须先登录。'));
    await seen(page.getByRole('form', { name: '作为更正提交' }).getByText('9.0%'));
  });

  test('is not handed in by whoever may only read', async () => {
    await signInAs(page, server, '李四');
    await openPane();
    await button('作为更正提交').click();
    await seen(page.getByText(/^您的权限是全部地区 查阅，不能填报。/));
  });

  test('becomes a draft with its ground, and is taken back', async () => {
    await signInAs(page, server, '张三');
    await openPane();
    await button('作为更正提交').click();
    await page.getByLabel('更正依据').fill('统计局2024年8月核实');
    await lookAt(page, {
      name: 'hand-in',
      widths: WIDTHS,
      says: { ZH: '更正依据（文件、文号或说明）', EN: 'Grounds (a file, its number, or the reason)' },
    });
    await button('提交更正').click();
    await lookAt(page, {
      name: 'handed-in',
      widths: WIDTHS,
      says: { ZH: '已提交为草稿 1。审定入库后，刷新联动表即可看到。', EN: /^Handed in as draft 1/ },
    });
    expect(drafts()).toEqual(['OPEN']);
    await button('撤回提交').click();
    await seen(page.getByText('已撤回提交，账本没有改动。'));
    expect(drafts()).toEqual(['DISCARDED']);
  });

  test('of a formula hands in the number that it shows', async () => {
    await type('=0.093456');
    await button('作为更正提交').click();
    await seen(page.getByText('本格是公式，提交的是它显示的数，公式不提交。'));
    await page.getByLabel('更正依据').fill('核实');
    await button('提交更正').click();
    await seen(page.getByText('已提交为草稿 2。', { exact: false }));
  });

  test('is shown beside what was published meanwhile', async () => {
    await button('撤回提交').click();
    await button('作为更正提交').click();
    await page.getByLabel('更正依据').fill('核实');
    // It is published while the correction is on its way.
    await page.route('**/graphql*', async (route) => {
      if (route.request().postData()?.includes('correctFigure')) publishNews(server.ledger);
      await route.continue();
    });
    await button('提交更正').click();
    await seen(page.getByText(/刚才账本已由9\.0%改为9\.2%，您的9.3没有提交。/));
    // Nobody types the ground again to hand it in all the same.
    expect(await page.getByLabel('更正依据').inputValue()).toBe('核实');
    expect(drafts()).toEqual(['DISCARDED', 'DISCARDED']);
    expect(opened.faults).toEqual([]);
  });
});
