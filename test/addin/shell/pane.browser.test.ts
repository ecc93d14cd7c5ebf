import { Workbook } from '@cj-tech-master/excelts';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addRevision } from '../../../data/ledger/revision.ts';
import { pressTo } from '../../browser/focus.ts';
import { bytesOf, openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { asksFor } from '../../browser/question.ts';
import { gone, seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { isWiderThanPage, resize, returnUnnoticed, violations } from './look.ts';
import { type PaneServer, startPaneServer } from './pane-server.ts';

let server: PaneServer;
let browser: Browser;
let opened: TestPage | undefined;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
afterAll(() => server.close());

/** Opens the pane in a plain browser and waits until it offers a choice. */
async function freshPane(viewport = { width: 1200, height: 860 }): Promise<TestPage> {
  const fresh = await openPage(browser, { viewport });
  await fresh.page.goto(server.url);
  await seen(indicator(fresh.page, 'GDP'));
  return fresh;
}

/** Opens the pane for one test. */
async function openPane(size?: { width: number; height: number }): Promise<Page> {
  opened = await freshPane(size);
  return opened.page;
}

function indicator(page: Page, code: string): Locator {
  return page.locator(`[data-indicator="${code}"]`);
}

function search(page: Page): Locator {
  return page.getByRole('searchbox', { name: '查找指标或原文' });
}

async function openGdp(page: Page): Promise<Locator> {
  await indicator(page, 'GDP').click();
  const figures = page.getByRole('region', { name: '地区生产总值' });
  await seen(figures.getByText('18 条数据'));
  return figures;
}

async function makeGdpTable(page: Page): Promise<Locator> {
  await openGdp(page);
  await page.getByRole('button', { name: '制成表格' }).first().click();
  const preview = page.getByRole('region', { name: '预览' });
  await seen(preview);
  return preview;
}

/** Presses Tab until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await page.keyboard.press('Tab');
  if (!(await pressTo(target, 'Tab', 59))) expect.fail('no Tab leads there');
}

describe('finding', () => {
  const pane = walkedPage(freshPane);
  beforeEach(async () => {
    await search(pane()).fill('');
    await gone(pane().getByRole('region', { name: '原文提到' }));
  });

  test('the main indicators are listed before anything is typed, with unit, topic and the districts that publish them', async () => {
    const page = pane();
    await expect.poll(() => indicator(page, 'GDP').innerText()).toMatch(/地区生产总值\s+亿元 · 综合经济 · 4 个区/);
  });

  test.each([
    ['生产总值', 'GDP'],
    ['保障房', 'AFFORDABLE_HOUSING_SUPPLIED'],
    ['dqsczz', 'GDP'],
  ])('%s finds its indicator as it is typed', async (typed, code) => {
    const page = pane();
    await search(page).pressSequentially(typed);
    await seen(page.getByRole('heading', { name: /^\d+ 个指标$/ }));
    await seen(indicator(page, code));
  });

  test('a word that is in no name says so, and an example to try finds something', async () => {
    const page = pane();
    await search(page).fill('不存在的指标');
    await seen(page.getByText('没有与“不存在的指标”相符的指标'));
    await page.getByRole('button', { name: '保障房' }).click();
    await seen(indicator(page, 'AFFORDABLE_HOUSING_SUPPLIED'));
  });

  test('a passage of a document is found by its words, with the document and its standing', async () => {
    const page = pane();
    await search(page).fill('妈妈岗');
    const passages = page.getByRole('region', { name: '原文提到' });
    await seen(passages);
    expect(await passages.locator('mark').first().innerText()).toBe('妈妈岗');
    expect(await passages.getByRole('listitem').first().innerText()).toMatch(/《龙岗区2024年上半年.*》\s+正式/);
  });

  test('passages that come in pages are counted whole, and the next page brings others', async () => {
    const page = pane();
    await search(page).fill('产业');
    const passages = page.getByRole('region', { name: '原文提到' });
    const heading = await passages.getByRole('heading').innerText();
    const count = Number(/(\d+) 处/.exec(heading)?.[1]);
    expect(count).toBeGreaterThan(25);
    expect(await passages.getByRole('listitem').count()).toBe(5);
    await passages.getByRole('button', { name: '更多原文' }).click();
    await expect.poll(() => passages.getByRole('listitem').count()).toBe(25);
    const shown = await passages.getByRole('listitem').allInnerTexts();
    expect(new Set(shown).size).toBe(25);
    for (const passage of shown) expect(passage).toMatch(/产业[\s\S]*《/);
  });

  test('a topic narrows the list to its indicators', async () => {
    const page = pane();
    await page.getByRole('combobox', { name: '领域' }).click();
    await page.getByRole('option', { name: /^住房保障/ }).click();
    await seen(indicator(page, 'AFFORDABLE_HOUSING_RAISED'));
    expect(await indicator(page, 'GDP').count()).toBe(0);
  });
});

describe("an indicator's figures", () => {
  const pane = walkedPage(freshPane);
  const figures = () => pane().getByRole('region', { name: '地区生产总值' });
  beforeAll(() => openGdp(pane()));

  test('a goal is shown as printed, with its period, authority, document and standing, and its sentence marked', async () => {
    const card = figures().getByRole('listitem').filter({ hasText: '光明区 · 2024年 · 同比增速' });
    expect(await card.innerText()).toMatch(/^8\.5%以上/);
    expect(await card.innerText()).toMatch(/目标\s+计划目标/);
    expect(await card.innerText()).toMatch(/《深圳市光明区2023年.*》\s+正式\s+光明区发展和改革局 · 2024-04-16公布/);
    expect(await card.locator('mark').innerText()).toContain('8.5%以上');
  });

  test('a draft and a republished document are called that', async () => {
    const cards = figures().getByRole('listitem');
    expect(await cards.filter({ hasText: '龙岗区 · 2024年 · 同比增速' }).first().innerText()).toContain('草案');
    expect(await cards.filter({ hasText: '坪山区 · 2024年' }).first().innerText()).toContain('转载自国际能源网');
  });

  test('a figure that needs a warning carries it', async () => {
    const steering = figures().getByRole('listitem').filter({ hasText: '调度目标' });
    expect(await steering.innerText()).toContain('与年初计划6.5%并存');
  });

  test('a long paragraph unfolds from its sentence and folds again', async () => {
    const card = figures().getByRole('listitem').filter({ hasText: '4500亿元' }).first();
    const folded = (await card.innerText()).length;
    await card.getByRole('button', { name: '展开全段' }).click();
    expect((await card.innerText()).length).toBeGreaterThan(folded + 20);
    await card.getByRole('button', { name: '收起' }).click();
    expect((await card.innerText()).length).toBe(folded);
  });

  test('the list narrows to one district and to results', async () => {
    await figures().getByRole('combobox', { name: '地区' }).click();
    await pane().getByRole('option', { name: '龙岗区' }).click();
    await figures().getByRole('button', { name: '完成', exact: true }).click();
    const cards = await figures().getByRole('listitem').allInnerTexts();
    expect(cards.length).toBeGreaterThan(1);
    for (const card of cards) expect(card).toMatch(/龙岗区 · [\s\S]*完成/);
  });
});

describe('making a table', () => {
  const pane = walkedPage(freshPane);
  const preview = () => pane().getByRole('region', { name: '预览' });
  beforeAll(() => makeGdpTable(pane()));

  test('an indicator becomes a table of its districts for the year most of them plan, with the cells as Excel shows them', async () => {
    const page = pane();
    const shown = await preview().getByRole('row').allInnerTexts();
    const rows = shown.map((row) => row.split('\t').map((cell) => cell.trim()));
    const guangming = rows.find(([district]) => district === '光明区');
    expect(guangming).toEqual(
      expect.arrayContaining(['地区生产总值', '同比增速', '2024年', '≥8.5%', '未收录完成情况']),
    );
    const longgang = rows.find((row) => row[0] === '龙岗区' && row.includes('同比增速'));
    expect(longgang).toEqual(expect.arrayContaining(['6.5%', '9.0%', '1-6月', '+2.5']));
    await seen(page.getByText(/资料截至\d{4}-\d\d-\d\d/));
    await seen(page.getByText(/来源：.*\(草案\)/));
  });

  test('in a plain browser it leaves as an .xlsx file that holds the goal as a number', async () => {
    const page = pane();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 .xlsx' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/地区生产总值.*\.xlsx$/);
    const workbook = new Workbook();
    await workbook.xlsx.load(await bytesOf(download));
    const values = workbook.worksheets.flatMap((sheet) => sheet.getSheetValues()).flat(2);
    expect(values).toContain(0.085);
    await seen(page.getByText(/^已下载/));
  });

  test('what was chosen is still there after a look into the other view', async () => {
    const page = pane();
    await page.getByRole('tab', { name: '查找' }).click();
    await page.getByRole('tab', { name: '制表' }).click();
    await seen(page.getByRole('region', { name: '预览' }).getByRole('cell', { name: '地区生产总值' }).first());
  });

  test('a period without a year is explained, and the suggestion takes its place', async () => {
    const page = pane();
    await page.getByRole('textbox', { name: /^其他期间/ }).fill('1-6月');
    await page.keyboard.press('Enter');
    await seen(page.getByRole('alert').getByText('期间“1-6月”没有写年份'));
    await page.getByRole('button', { name: /^改为“/ }).click();
    await gone(page.getByRole('alert'));
    expect(await page.getByRole('group', { name: '期间' }).innerText()).not.toMatch(/^1-6月$/m);
  });

  test('more indicators are found by typing, chosen by keyboard, and taken out again', async () => {
    const page = pane();
    await page.getByRole('combobox', { name: '选择指标' }).click();
    await page.keyboard.type('社消零');
    await seen(page.getByRole('option', { name: /^社会消费品零售总额/ }));
    await page.keyboard.press('Enter');
    await seen(preview().getByRole('cell', { name: '社会消费品零售总额' }).first());
    await page.keyboard.press('Escape');
    await page
      .getByRole('listbox', { name: '指标' })
      .getByRole('option', { name: /^地区生产总值/ })
      .click();
    await gone(preview().getByRole('cell', { name: '地区生产总值' }).first());
  });
});

describe('when something is wrong', () => {
  // Each asks for an indicator that the pane has not shown yet.
  const pane = walkedPage(freshPane);
  afterEach(() => pane().unrouteAll());

  test('a server out of reach is told in one sentence that says what is untouched, and trying again goes on', async () => {
    const page = pane();
    await page.route('**/graphql*', (route) => route.abort('connectionrefused'));
    await indicator(page, 'GDP').click();
    await seen(page.getByRole('alert').getByText('连接不上计划簿服务器。已显示的内容和工作簿保持不变。'));
    await returnUnnoticed(page);
    await page.getByRole('button', { name: '重试' }).click();
    await seen(page.getByText('18 条数据'));
  });

  test('without a network the pane says so, and goes on by itself once there is one', async () => {
    const page = pane();
    await page.context().setOffline(true);
    // The browser still has the figures of an indicator that was looked at before.
    await indicator(page, 'FIXED_ASSET_INVESTMENT').click();
    await seen(page.getByRole('alert').getByText('当前没有网络连接'));
    await page.context().setOffline(false);
    await seen(page.getByText('12 条数据'));
  });

  test('a server whose data are of another history is told so, and its user can go on with what it has', async () => {
    const page = await openPane();
    await seen(page.getByText('第 5 版'));
    // The pane is made to believe that it saw another revision 5, as that of a server since restored from a backup.
    const revision = { name: '5:0123456789abcdef', number: 5, at: '2024-09-12T00:00:00.000Z', ledger: 'x' };
    await page.route('**/graphql*', (route) =>
      asksFor(route.request(), 'LatestRevision') ? route.fulfill({ json: { data: { revision } } }) : route.continue(),
    );
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await seen(page.getByRole('alert').getByText('不是同一来源').first());
    await seen(indicator(page, 'GDP'));
    await page.unroute('**/graphql*');
    await page.getByRole('button', { name: '改看服务器现有数据' }).first().click();
    await gone(page.getByRole('alert'));
    await indicator(page, 'RETAIL_SALES').click();
    await seen(page.getByText('10 条数据'));
  });

  test("a failure of the server's own is told with the id under which it is logged", async () => {
    const page = pane();
    const failure = { message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR', id: 'ab12' } };
    await page.route('**/graphql*', (route) => route.fulfill({ status: 500, json: { errors: [failure] } }));
    await indicator(page, 'INDUSTRIAL_VALUE_ADDED').click();
    await seen(page.getByRole('alert').getByText('服务器出错（500，编号 ab12）'));
  });
});

describe('the pane', () => {
  test('speaks English after one click, and still does when it is opened again', async () => {
    const page = await openPane();
    await page.getByRole('button', { name: 'English' }).click();
    await seen(page.getByRole('tab', { name: 'Find' }));
    await seen(indicator(page, 'GDP').getByText('Gross regional product'));
    await page.reload();
    await seen(page.getByRole('tab', { name: 'Find' }));
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  test('shows a new revision when it comes to the fore', async () => {
    const page = await openPane();
    await seen(page.getByText('第 5 版'));
    addRevision(server.ledger, { note: 'test' }, []);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await seen(page.getByText('第 6 版'));
  });

  test('at 320 and 400 px has the way to the other language in sight, in English too', async () => {
    const page = await openPane();
    await page.getByRole('button', { name: 'English' }).click();
    for (const width of [320, 400]) {
      await resize(page, width);
      const box = await page.getByRole('button', { name: '中文' }).boundingBox();
      expect(box && box.x + box.width).toBeLessThanOrEqual(width);
    }
  });

  test('at 320 px shows one thing at a time, nothing wider than itself, and comes back to where one was', async () => {
    const page = await openPane({ width: 320, height: 640 });
    expect(await isWiderThanPage(page)).toBe(false);
    await openGdp(page);
    expect(await search(page).isVisible()).toBe(false);
    expect(await isWiderThanPage(page)).toBe(false);
    await page.getByRole('button', { name: '返回结果' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-indicator'))).toBe('GDP');
    await makeGdpTable(page);
    expect(await isWiderThanPage(page)).toBe(false);
    const button = await page.getByRole('button', { name: '下载 .xlsx' }).boundingBox();
    expect(button && button.y + button.height).toBeLessThanOrEqual(640);
  });

  test('is worked by keyboard alone, from the first word typed to the file', async () => {
    const page = await openPane();
    await search(page).focus();
    await page.keyboard.type('dqsczz');
    await seen(page.getByText('1 个指标'));
    await tabTo(page, indicator(page, 'GDP'));
    await page.keyboard.press('Enter');
    await seen(page.getByText('18 条数据'));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await tabTo(page, page.getByRole('button', { name: '制成表格' }).first());
    await page.keyboard.press('Enter');
    await seen(page.getByRole('region', { name: '预览' }));
    await tabTo(page, page.getByRole('button', { name: '下载 .xlsx' }));
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  });

  test('has no fault that axe finds, in either view, wide or narrow', async () => {
    const page = await openPane();
    expect(await violations(page)).toEqual([]);
    await openGdp(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '制成表格' }).first().click();
    await seen(page.getByRole('region', { name: '预览' }));
    await page.getByText('口径、数据列与时点').click();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await violations(page)).toEqual([]);
  });

  test('asks nothing of other machines, and its first load is in few files, under 350 KB compressed without office.js', async () => {
    opened = await openPage(browser, { extraHTTPHeaders: {} });
    const { page, blocked, faults } = opened;
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/office/') || pathname.startsWith('/__test-font/')) return;
      sizes.push(
        request.sizes().then(
          (size) => size.responseBodySize,
          () => 0,
        ),
      );
    });
    await page.goto(server.url);
    await seen(indicator(page, 'GDP'));
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThan(350_000);
    expect(sizes.length).toBeLessThan(30);
    expect(blocked).toEqual([]);
    expect(faults).toEqual([]);
  });
});
