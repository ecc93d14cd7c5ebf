import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addRevision } from '../../../data/ledger/revision.ts';
import { addressOf } from '../../../data/sheet/grid/address.ts';
import { pressTo } from '../../browser/focus.ts';
import { openBrowser, openPage, screenshot, type TestPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import type { Snapshot } from '../../office/book/snapshot.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { lookAt, violations } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';
import { publishNews } from './publish-news.ts';

const WIDTHS = [320, 1280];

let browser: Browser;
let server: PaneServer;
let opened: TestPage | undefined;
let host: Host;
/** A saved workbook with the first draft of GDP's table at B3, and one with that of another indicator at B40 too. */
let one: Snapshot;
let two: Snapshot;

beforeAll(async () => {
  browser = await openBrowser();
  await start();
  const page = await openInExcel();
  await insert(page, 'GDP', 'B3');
  one = host.save();
  await insert(page, 'KINDERGARTEN_PLACES_ADDED', 'B40');
  two = host.save();
  await end();
});
async function start(): Promise<void> {
  server = await startPaneServer();
  host = new Host();
}

async function end(): Promise<void> {
  await opened?.close();
  opened = undefined;
  await server.close();
}

/** Opens the pane beside a saved workbook, by default beside an empty one. */
async function freshInExcel(saved?: Snapshot): Promise<TestPage> {
  if (saved) host = Host.open(saved);
  const fresh = await openPage(browser, { viewport: { width: 400, height: 900 } });
  await fresh.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await bootInChromium(fresh.page, host);
  await fresh.page.goto(excelAddress(server.url, host));
  await seen(fresh.page.locator('[data-indicator="GDP"]'));
  return fresh;
}

/** Opens it for one test. */
async function openInExcel(saved?: Snapshot): Promise<Page> {
  opened = await freshInExcel(saved);
  return opened.page;
}

/** The pane beside a workbook and over a ledger of its own, in which the tests of a `describe` walk on. */
function walkedInExcel(saved: () => Snapshot | undefined): () => Page {
  afterAll(() => server.close());
  return walkedPage(async () => {
    await start();
    return freshInExcel(saved());
  });
}

/** Inserts the first draft of an indicator's table at a cell. */
async function insert(page: Page, code: string, at: string): Promise<void> {
  await page.getByRole('tab', { name: '查找' }).click();
  const back = page.getByRole('button', { name: '返回结果' });
  if (await back.isVisible()) await back.click();
  await page.getByRole('searchbox').fill(code);
  await page.locator(`[data-indicator="${code}"]`).click();
  await page.getByRole('button', { name: '制成表格' }).first().click();
  await seen(page.getByRole('region', { name: '预览' }));
  host.select(at);
  await page.getByRole('button', { name: '插入到所选单元格' }).click();
  await seen(page.getByText(`已插入 Sheet1!${at}`, { exact: true }));
  await page.getByRole('button', { name: '清空重选' }).click();
}

/** Acts as a user who comes back to the pane after a while. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

async function openLinks(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^联动表/ }).click();
}

function card(page: Page, title: string): Locator {
  return page.getByRole('region', { name: '本工作簿中的联动表' }).locator('> ul > li').filter({ hasText: title });
}

async function choose(page: Page, title: string, action: string): Promise<void> {
  await card(page, title)
    .getByRole('button', { name: /的更多操作$/ })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
}

const selected = () => addressOf({ ...host.book.selection, rows: 1, columns: 1 });
const table = (number = 0) => host.workbook.table(host.workbook.tableNames[number] ?? '');

/** Presses Tab until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await seen(target);
  await page.keyboard.press('Tab');
  if (!(await pressTo(target, 'Tab', 79))) expect.fail('no Tab leads there');
}

describe('while nothing new is published', () => {
  const pane = walkedInExcel(() => one);

  describe('the linked tables of a workbook', () => {
    test('is gone to from its card', async () => {
      const page = pane();
      host.select('A1');
      await openLinks(page);
      await choose(page, '地区生产总值', '转到表格');
      await expect.poll(selected).toBe('B3');
    });

    test('is unlinked at once, stays as it is, and what became of it has the focus and takes it back', async () => {
      const page = pane();
      const values = host.workbook.sheet('Sheet1').values(table().address);
      await openLinks(page);
      await choose(page, '地区生产总值', '取消联动');
      await seen(page.getByText(/已取消联动：数值、公式和格式不变/));
      await seen(page.getByText('本工作簿还没有联动表'));
      expect(host.workbook.sheet('Sheet1').values(table().address)).toEqual(values);
      await screenshot(page, 'links-unlinked');
      expect(await violations(page)).toEqual([]);
      await seen(page.locator('button:focus', { hasText: '撤销' }));
      await page.keyboard.press('Enter');
      await seen(card(page, '地区生产总值').getByText('已是最新版'));
    });
  });

  describe('what a table shows', () => {
    test('is left as it is when the user thinks better of it', async () => {
      const page = pane();
      await openLinks(page);
      await card(page, '地区生产总值')
        .getByRole('button', { name: /^修改内容/ })
        .click();
      await page.getByRole('button', { name: '不改了' }).click();
      await seen(page.getByRole('tab', { name: /^联动表/, selected: true }));
      await page.getByRole('tab', { name: '制表' }).click();
      await seen(page.getByText('还没有选择指标'));
    });

    test('is changed from its card: its choices are in the Table view, and the table in the sheet follows them', async () => {
      const page = pane();
      await openLinks(page);
      await card(page, '地区生产总值')
        .getByRole('button', { name: /^修改内容/ })
        .click();
      await seen(page.getByText(/^正在修改已插入的表格/));
      expect(await page.getByRole('combobox', { name: '版式' }).isDisabled()).toBe(true);
      await page.getByRole('group', { name: '地区' }).getByRole('button', { name: '龙华区' }).click();
      await gone(page.getByRole('region', { name: '预览' }).getByRole('cell', { name: '龙华区' }).first());
      await screenshot(page, 'table-editing');
      await page.getByRole('button', { name: '应用到该表格' }).click();
      await seen(page.getByRole('tab', { name: /^联动表/, selected: true }));
      await seen(card(page, '地区生产总值').getByText('已是最新版'));
      expect(table().column('地区')).not.toContain('龙华区');
      expect(table().column('地区')).toContain('龙岗区');
      expect(host.workbook.tableNames).toHaveLength(1);
    });
  });

  describe('a table whose definition is lost', () => {
    test('says so and is linked again by its row keys with one click', async () => {
      const page = pane();
      host.workbook.dropXmlParts();
      host.workbook.settings.clear();
      host.workbook.customProperties.clear();
      await comeBack(page);
      await openLinks(page);
      await seen(page.getByText('工作簿中已没有这个表格的定义'));
      await screenshot(page, 'links-lost');
      await page.getByRole('button', { name: '重新联动' }).click();
      await seen(card(page, '地区生产总值').getByText('已是最新版'));
    });
  });

  test('a revision that changes no figure concerns no table', async () => {
    const page = pane();
    addRevision(server.ledger, { note: 'test' }, []);
    await comeBack(page);
    await openLinks(page);
    await seen(card(page, '地区生产总值').getByText('第 6 版与本表无关'));
  });
});

describe('two linked tables of which one has news', () => {
  const pane = walkedInExcel(() => two);

  test('each says whether a new revision concerns it, in one request for all of them, and the tab counts those it does', async () => {
    const page = pane();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.postData()?.includes('TableNews')) asked.push(request.url());
    });
    publishNews(server.ledger);
    // Nobody comes back to the pane: the server tells it.
    await page.getByRole('tab', { name: '联动表 1 个联动表有新数据' }).click();
    await seen(card(page, '地区生产总值').getByText('2 处有新数据'));
    await seen(card(page, '新增学前教育学位').getByText('第 6 版与本表无关'));
    expect(asked).toHaveLength(1);
    await screenshot(page, 'links-news');
    expect(await violations(page)).toEqual([]);
  });

  test('are refreshed together, each with what changed, why, and in which document; the report can be copied', async () => {
    const page = pane();
    await openLinks(page);
    await page.getByRole('button', { name: '全部刷新' }).click();
    await seen(page.getByText('2 个表已刷新，其中 1 个有变化'));
    const gdp = card(page, '地区生产总值');
    const row = gdp.getByRole('listitem').filter({ hasText: '龙岗区 地区生产总值 同比增速' });
    await expect.poll(() => row.innerText()).toMatch(/9\.0%\s+9\.2%[\s\S]*更正\s+《龙岗区2024年上半年.*》（正式）/);
    await seen(gdp.getByText('新公布'));
    await seen(card(page, '新增学前教育学位').getByText('第 6 版与本表无关'));
    await screenshot(page, 'links-refreshed');
    expect(await violations(page)).toEqual([]);
    await gdp.getByRole('button', { name: '复制变化清单' }).click();
    await seen(gdp.getByText('已复制'));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/1-6月完成: 9\.0% → 9\.2% {2}更正 《龙岗区/);
  });

  test('are current right after their refresh brought a revision that the pane had not heard of', async () => {
    const page = pane();
    addRevision(server.ledger, { note: 'test' }, []);
    const gdp = card(page, '地区生产总值');
    await gdp.getByRole('button', { name: /^刷新/ }).click();
    await seen(gdp.getByText('已刷新到第 7 版'));
    await seen(gdp.getByText('已是最新版'));
  });

  test('keep a revision that is none of the server’s, and say so, until their user takes the server’s figures', async () => {
    const page = pane();
    const other = (text: string) => text.replace(/\b([5-7]):[0-9a-f]{16}/, `$1:${'0'.repeat(16)}`);
    for (const part of host.book.xmlParts) part.xml = other(part.xml);
    for (const [key, value] of host.book.settings) host.book.settings.set(key, other(String(value)));
    await comeBack(page);
    const gdp = card(page, '地区生产总值');
    await seen(gdp.getByText('表中的第 7 版不在本服务器的历次版本中'));
    await gdp.getByRole('button', { name: /^刷新/ }).click();
    await seen(gdp.getByRole('alert').getByText('没有刷新，内容保持不变'));
    await screenshot(page, 'links-forked');
    expect(await violations(page)).toEqual([]);
    await gdp.getByRole('button', { name: '改用本服务器的数据' }).click();
    await seen(gdp.getByText('已是最新版'));
    await seen(card(page, '新增学前教育学位').getByText('表中的第 5 版不在本服务器的历次版本中'));
  });
});

describe('in an empty workbook', () => {
  const pane = walkedInExcel(() => undefined);

  describe('the linked tables of a workbook', () => {
    test('where there are none the view says what to do, and leads there', async () => {
      const page = pane();
      await openLinks(page);
      await seen(page.getByText('本工作簿还没有联动表'));
      await screenshot(page, 'links-empty');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '去制表' }).click();
      await seen(page.getByRole('tab', { name: '制表', selected: true }));
    });
  });

  describe('a place that is taken', () => {
    test('is told with the contents in the way, and the next free place or a new sheet is one click away', async () => {
      const page = pane();
      host.workbook.sheet('Sheet1').set('C5', '我的数');
      await page.getByRole('tab', { name: '查找' }).click();
      await page.locator('[data-indicator="GDP"]').click();
      await page.getByRole('button', { name: '制成表格' }).first().click();
      await seen(page.getByRole('region', { name: '预览' }));
      host.select('B3');
      await page.getByRole('button', { name: '插入到所选单元格' }).click();
      await seen(page.getByText('Sheet1!C5 处已有内容“我的数”'));
      await screenshot(page, 'insert-taken');
      await page.getByRole('button', { name: '插到新工作表' }).click();
      await seen(page.getByText(/^已插入 .*地区生产总值.*!A1$/));
      expect(host.workbook.sheetNames).toHaveLength(2);
      expect(host.workbook.sheet('Sheet1').get('C5')).toBe('我的数');
    });
  });
});

describe('in a pane of its own', () => {
  beforeEach(start);
  afterEach(end);

  describe('the linked tables of a workbook', () => {
    test('a click on a change selects its cell, wherever the user sorted it to', async () => {
      const page = await openInExcel(one);
      publishNews(server.ledger);
      await comeBack(page);
      await openLinks(page);
      await page.getByRole('button', { name: /^刷新/ }).first().click();
      const change = card(page, '地区生产总值').getByRole('button', { name: /9\.0%.*9\.2%/ });
      await change.click();
      const at = table().rows.findIndex(
        (_, row) => table().get(row, '地区') === '龙岗区' && table().get(row, '指标口径') === '同比增速',
      );
      await expect.poll(selected).toBe(table().addressOf(at, '1-6月完成'));
    });

    test('a result typed over a published one is asked about: it stays, or gives way with one click', async () => {
      const page = await openInExcel(one);
      const row = () =>
        table().rows.findIndex(
          (_, at) => table().get(at, '地区') === '龙岗区' && table().get(at, '指标口径') === '同比增速',
        );
      const cell = table().addressOf(row(), '1-6月完成');
      host.workbook.sheet('Sheet1').set(cell, 0.095);
      publishNews(server.ledger);
      await comeBack(page);
      await openLinks(page);
      await page.getByRole('button', { name: /^刷新/ }).first().click();
      const gdp = card(page, '地区生产总值');
      await seen(gdp.getByText('您填的是 9.5%，现公布为 9.2%。'));
      await screenshot(page, 'links-kept');
      expect(host.workbook.sheet('Sheet1').get(cell)).toBe(0.095);
      await gdp.getByRole('button', { name: '改用公布的' }).click();
      await expect.poll(() => host.workbook.sheet('Sheet1').get(cell)).toBe(0.092);
      await gone(gdp.getByText('您填的是'));
      await seen(gdp.getByText('新公布'));
    });

    test('one that cannot be refreshed says why, and the others are refreshed', async () => {
      const page = await openInExcel(two);
      publishNews(server.ledger);
      // The catalogue concerns every table.
      addRevision(server.ledger, {}, [{ scope: { code: 'PART', name: '部分', nameEn: 'Part' } }]);
      await comeBack(page);
      await openLinks(page);
      await page.route('**/graphql*', (route) =>
        route.request().postData()?.includes('KINDERGARTEN') && route.request().postData()?.includes('TableOf')
          ? route.abort('connectionrefused')
          : route.continue(),
      );
      await page.getByRole('button', { name: '全部刷新' }).click();
      await seen(page.getByText('1 个表没有刷新'));
      await seen(card(page, '新增学前教育学位').getByText('连接不上计划簿服务器'));
      await seen(card(page, '地区生产总值').getByText('已刷新到第 7 版'));
      await screenshot(page, 'links-one-failed');
    });
  });

  describe('the pane by keyboard alone', () => {
    test('goes from an indicator’s name to a table in the sheet and its refresh', async () => {
      const page = await openInExcel();
      await page.getByRole('searchbox').focus();
      await page.keyboard.type('dqsczz');
      await seen(page.getByText('1 个指标'));
      await tabTo(page, page.locator('[data-indicator="GDP"]'));
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByRole('button', { name: '制成表格' }).first());
      await page.keyboard.press('Enter');
      await seen(page.getByRole('region', { name: '预览' }).getByRole('cell', { name: '6.5%' }));
      host.select('B3');
      await tabTo(page, page.getByRole('button', { name: '插入到所选单元格' }));
      await page.keyboard.press('Enter');
      await seen(page.getByText('已插入 Sheet1!B3'));
      publishNews(server.ledger);
      await comeBack(page);
      await tabTo(page, page.getByRole('button', { name: '查看联动表' }));
      await page.keyboard.press('Enter');
      await seen(page.getByText('2 处有新数据'));
      await tabTo(page, card(page, '地区生产总值').getByRole('button', { name: /^刷新/ }));
      await page.keyboard.press('Enter');
      await seen(page.getByText('已刷新到第 6 版'));
      await tabTo(page, card(page, '地区生产总值').getByRole('button', { name: /的更多操作$/ }));
      await page.keyboard.press('Enter');
      await seen(page.getByRole('menuitem', { name: '转到表格' }));
      await page.keyboard.press('Enter');
      await expect.poll(selected).toBe('B3');
    });
  });
});

describe('the view of linked tables, in both languages at 320 and 1280 px, is not wider than the pane', () => {
  const pane = walkedInExcel(() => one);

  test('with every table and its news', async () => {
    const page = pane();
    publishNews(server.ledger);
    await comeBack(page);
    await openLinks(page);
    await seen(page.getByText('2 处有新数据'));
    await lookAt(page, { name: 'links-news', widths: WIDTHS, says: { ZH: '2 处有新数据', EN: '2 figures are new' } });
  });

  test('with the report of a refresh', async () => {
    const page = pane();
    await page.getByRole('button', { name: 'English' }).click();
    await page
      .getByRole('button', { name: /^Refresh / })
      .first()
      .click();
    await lookAt(page, { name: 'links-refreshed', widths: WIDTHS, says: { ZH: /^更正$/, EN: /^corrected$/ } });
  });
});
