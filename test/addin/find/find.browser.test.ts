import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadPlanSet } from '../../../data/intake/shipped/load.ts';
import { openBrowser, openPage, screenshot, type TestPage } from '../../browser/page.ts';
import { asksFor } from '../../browser/question.ts';
import { seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { shippedPlans } from '../../data/plans/plans.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { MICROSOFT_365 } from '../../office/profile.ts';
import { expectSound, isWiderThanPage, returnUnnoticed } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

const HALF_YEAR =
  '龙岗区2024年上半年，地区生产总值2500.99亿元，同比增长9.0%，高于年度计划目标2.5个百分点，增速居全市行政区第一。';

const WIDTHS = [320, 400, 1280];

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

type Prepare = (page: Page) => Promise<unknown>;

async function freshPane(options: BrowserContextOptions = {}, prepare?: Prepare): Promise<TestPage> {
  const fresh = await openPage(browser, { viewport: { width: 400, height: 860 }, ...options });
  await prepare?.(fresh.page);
  await fresh.page.goto(server.url);
  await seen(indicator(fresh.page, 'GDP'));
  return fresh;
}

/** Opens the pane for one test. */
async function openPane(options?: BrowserContextOptions, prepare?: Prepare): Promise<Page> {
  opened = await freshPane(options, prepare);
  return opened.page;
}

async function openInExcel(host: Host): Promise<Page> {
  opened = await openPage(browser, { viewport: { width: 400, height: 860 } });
  await bootInChromium(opened.page, host);
  await opened.page.goto(excelAddress(server.url, host));
  return opened.page;
}

function indicator(page: Page, code: string): Locator {
  return page.locator(`[data-indicator="${code}"]`);
}

/** Opens a figure's card, by default that of Longgang's growth in the first half of 2024. */
async function card(page: Page, about = '龙岗区 · 2024年1-6月 · 同比增速'): Promise<Locator> {
  await indicator(page, 'GDP').click();
  const found = page.getByRole('listitem').filter({ hasText: about }).first();
  await seen(found);
  return found;
}

async function chooseDistrict(page: Page, name: string): Promise<void> {
  await page.getByRole('search').getByRole('combobox', { name: '有数据的地区' }).click();
  await page.getByRole('listbox').getByRole('option', { name }).click();
}

async function counted(page: Page): Promise<number> {
  const heading = page.getByRole('heading', { name: /^\d+ 个指标$/ });
  await seen(heading);
  return Number.parseInt(await heading.innerText(), 10);
}

describe('narrowing', () => {
  const pane = walkedPage(() => freshPane());
  beforeEach(() => pane().getByRole('searchbox').fill(''));

  test('district, main indicators and words narrow together and say how many are left; one click takes all filters away', async () => {
    const page = pane();
    await chooseDistrict(page, '坪山区');
    const ofPingshan = await counted(page);
    await page.getByRole('button', { name: '只看主要指标' }).click();
    await expect.poll(() => counted(page)).toBeLessThan(ofPingshan);
    await page.getByRole('searchbox').fill('生产总值');
    await expect.poll(() => counted(page)).toBe(1);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => counted(page)).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: '清除筛选' }).count()).toBe(0);
    expect(await page.getByRole('searchbox').inputValue()).toBe('生产总值');
  });

  test('全选 ticks all that fits, the pages to come as well, beside what is ticked, and nothing of a line typed meanwhile', async () => {
    const page = pane();
    const ticked = (count: number) => seen(page.getByText(`已选 ${count} 个指标`));
    await page.getByRole('searchbox').fill('高企 光明');
    await page.getByRole('checkbox', { name: '选中国家高新技术企业总数' }).click();
    await ticked(1);
    await page.getByRole('searchbox').fill('');
    await chooseDistrict(page, '龙华区');
    const all = await counted(page);
    expect(all).toBeGreaterThan(30);
    const held: (() => Promise<void>)[] = [];
    await page.route('**/graphql*', (route) => {
      if (asksFor(route.request(), '"first":500')) held.push(() => route.continue());
      else void route.fallback();
    });
    await page.getByRole('checkbox', { name: '全选' }).click();
    await expect.poll(() => held.length).toBe(1);
    await page.getByRole('searchbox').fill('生产总值');
    await expect.poll(() => counted(page)).toBeLessThan(30);
    await ticked(1);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByRole('searchbox').fill('');
    await expect.poll(() => counted(page)).toBe(all);
    await page.getByRole('checkbox', { name: '全选' }).click();
    await seen(page.getByRole('checkbox', { name: '全选', checked: true }));
    await ticked(all + 1);
    await page.getByRole('button', { name: '清除筛选' }).click();
  });

  test('a search that is refused is refused in the language that the pane speaks by now', async () => {
    const page = pane();
    await page.getByRole('searchbox').fill('总'.repeat(65));
    await seen(page.getByRole('alert').getByText('最多64个字'));
    await page.getByRole('button', { name: 'English' }).click();
    await seen(page.getByRole('alert').getByText('64 characters'));
    expect(await page.getByText('最多64个字').count()).toBe(0);
    await page.getByRole('button', { name: '中文' }).click();
    await seen(page.getByRole('alert').getByText('最多64个字'));
  });

  test('passages come from the documents of the chosen district', async () => {
    const page = pane();
    await chooseDistrict(page, '坪山区');
    await page.getByRole('searchbox').fill('超充');
    const passages = page.getByRole('region', { name: '原文提到' });
    await seen(passages);
    for (const text of await passages.getByRole('listitem').allInnerTexts()) expect(text).toContain('坪山区');
  });

  test('filters that leave nothing say so and offer to be taken away', async () => {
    const page = pane();
    await chooseDistrict(page, '盐田区');
    await seen(page.getByText('没有符合筛选的指标。'));
    await page.getByRole('button', { name: '清除筛选' }).first().click();
    await seen(indicator(page, 'GDP'));
  });

  test('a server out of reach is one box while two questions fail, and trying again brings both', async () => {
    const page = pane();
    await page.route('**/graphql*', (route) => route.abort('connectionrefused'));
    await page.getByRole('searchbox').fill('妈妈岗');
    await seen(page.getByRole('alert').getByText('连接不上计划簿服务器'));
    await expect.poll(() => page.getByRole('alert').count()).toBe(1);
    await screenshot(page, 'find-error');
    await returnUnnoticed(page);
    await page.getByRole('button', { name: '重试' }).click();
    await seen(page.getByRole('region', { name: '原文提到' }));
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.unroute('**/graphql*');
  });

  test('an indicator found by its district opens with that district’s figures', async () => {
    const page = pane();
    await chooseDistrict(page, '光明区');
    await indicator(page, 'GDP').click();
    await seen(page.getByText(/^\d+ 条数据$/));
    const shown = await page.locator('[role=status]').count();
    expect(shown).toBeGreaterThan(0);
    for (const text of await page.locator('blockquote').locator('xpath=..').allInnerTexts())
      expect(text).toContain('光明区');
  });
});

describe('kept indicators', () => {
  const pane = walkedPage(() => freshPane());

  test('a starred indicator is first when the pane is opened again, with those opened last', async () => {
    const page = pane();
    await page.getByRole('button', { name: '收藏社会消费品零售总额' }).click();
    await indicator(page, 'GDP').click();
    await seen(page.getByText('18 条数据'));
    await page.goto(page.url().replace(/#.*/, ''));
    await seen(page.getByRole('region', { name: '收藏' }).getByRole('button', { name: '社会消费品零售总额' }));
    await page.getByRole('region', { name: '最近查看' }).getByRole('button', { name: '地区生产总值' }).click();
    await seen(page.getByText('18 条数据'));
    await page.getByRole('button', { name: '返回结果' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('地区生产总值');
  });

  test('the star of an open indicator is pressed by keyboard and says its state', async () => {
    const page = pane();
    await indicator(page, 'GDP').click();
    const star = page.getByRole('region', { name: '地区生产总值' }).getByRole('button', { name: '收藏地区生产总值' });
    await star.focus();
    await page.keyboard.press('Space');
    expect(await star.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await star.getAttribute('aria-pressed')).toBe('false');
  });

  test('codes of another ledger and somebody else’s text in the storage are left out without a word', async () => {
    const page = await openPane({}, (fresh) =>
      fresh.addInitScript(() => {
        localStorage.setItem('planbook.starred', '["NOT_HERE","GDP"]');
        localStorage.setItem('planbook.recent', '{"not":"ours"}');
      }),
    );
    const starred = page.getByRole('region', { name: '收藏' });
    await seen(starred.getByRole('button', { name: '地区生产总值' }));
    expect(await starred.getByRole('listitem').count()).toBe(1);
    expect(opened?.faults).toEqual([]);
  });

  test('where the browser closes its storage, stars last as long as the pane', async () => {
    const page = await openPane({}, (fresh) =>
      fresh.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('closed', 'SecurityError');
        };
        // Chromium refuses both like this where all cookies are blocked.
        Object.defineProperty(window, 'localStorage', { get: refuse, configurable: true });
        Object.defineProperty(window, 'sessionStorage', { get: refuse, configurable: true });
      }),
    );
    await page.getByRole('button', { name: '收藏地区生产总值' }).click();
    await seen(page.getByRole('region', { name: '收藏' }).getByRole('button', { name: '地区生产总值' }));
  });
});

describe('from a figure’s card', () => {
  const pane = walkedPage(() => freshPane({ permissions: ['clipboard-read', 'clipboard-write'] }));

  test('复制文字 puts the sentence a report would print on the clipboard, and says so', async () => {
    const page = pane();
    const figure = await card(page);
    await figure.getByRole('button', { name: '复制文字' }).click();
    await seen(figure.getByRole('status').getByText('已复制'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(HALF_YEAR);
  });

  test('制成表格 of a figure makes a new table of exactly that figure', async () => {
    const page = pane();
    await page.getByRole('button', { name: '返回结果' }).click();
    const figure = await card(page, '光明区 · 2024年 · 同比增速');
    await figure.getByRole('button', { name: '制成表格' }).click();
    const preview = page.getByRole('region', { name: '预览' });
    await seen(preview.getByRole('cell', { name: '≥8.5%' }));
    expect(await preview.getByRole('row').count()).toBe(2);
    expect(await preview.innerText()).not.toContain('龙岗区');
  });

  test('where a frame may not use the clipboard the text is copied by selecting it', async () => {
    const page = await openPane({}, (fresh) =>
      fresh.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
    );
    const figure = await card(page);
    await figure.getByRole('button', { name: '复制文字' }).click();
    await seen(figure.getByRole('status').getByText('已复制'));
    await page.getByRole('button', { name: '返回结果' }).click();
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Control+V');
    expect(await page.getByRole('searchbox').inputValue()).toBe(HALF_YEAR);
  });

  test('where nothing may write to the clipboard the text is shown, selected', async () => {
    const page = await openPane({}, (fresh) =>
      fresh.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;
      }),
    );
    const figure = await card(page);
    await figure.getByRole('button', { name: '复制文字' }).click();
    await seen(figure.getByText('请按 Ctrl+C 复制'));
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(HALF_YEAR);
  });

  test('插入 puts it at the selected cell as a linked table of one row, and offers another place where the cells are taken', async () => {
    const host = new Host({ profile: MICROSOFT_365 });
    host.workbook.sheet('Sheet1').set('B5', '我的数据');
    host.select('B3');
    const page = await openInExcel(host);
    const figure = await card(page);
    await figure.getByRole('button', { name: '插入' }).click();
    await seen(figure.getByText('已有内容“我的数据”'));
    expect(host.workbook.tableNames).toEqual([]);
    await figure.getByRole('button', { name: /^改插到 / }).click();
    await seen(figure.getByText(/^已插入 Sheet1!B/));
    const table = host.workbook.table(host.workbook.tableNames[0] ?? '');
    expect(table.rows).toHaveLength(1);
    expect(table.get(0, '1-6月完成')).toBe(0.09);
    expect(host.workbook.sheet('Sheet1').get('B5')).toBe('我的数据');
    await screenshot(page, 'find-inserted');
  });

  test('插入 puts it where the selection was when it was chosen, however long the server takes', async () => {
    const host = new Host({ profile: MICROSOFT_365 });
    host.select('B3');
    const page = await openInExcel(host);
    let goOn = () => {};
    const awaited = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const figure = await card(page);
    await page.route('**/graphql*', async (route) => {
      if (asksFor(route.request(), 'TableOf')) {
        host.workbook.addSheet('附表');
        host.select('附表!H40');
        goOn();
      }
      await route.continue();
    });
    await figure.getByRole('button', { name: '插入' }).click();
    await awaited;
    await seen(figure.getByText(/^已插入 Sheet1!B3/));
  });

  test('modelled: a window signs in, and the pane in a frame sends its session itself (learn.microsoft.com/office/dev/add-ins/develop/auth-with-office-dialog-api)', async () => {
    const page = await openInExcel(new Host({ profile: MICROSOFT_365 }));
    await seen(indicator(page, 'GDP'));
    const errors = [{ message: '登录已失效，请重新登录。', extensions: { code: 'UNAUTHENTICATED' } }];
    await page.route('**/graphql*', (route) => {
      const { authorization, ...others } = route.request().headers();
      const isKnown = authorization === 'Bearer 1.0.2.abc';
      return isKnown ? route.continue({ headers: others }) : route.fulfill({ status: 401, json: { errors } });
    });
    await indicator(page, 'GDP').click();
    await page.getByRole('alert').getByRole('button', { name: '登录' }).first().click();
    const origin = new URL(server.url).origin;
    await expect.poll(() => page.evaluate(() => window.excelHostDialog)).toBe(`${origin}/sign-in?dialog=1`);
    // A page of another server in the window has nothing to say.
    await page.evaluate(() => window.excelHostHandBack('9.9.9.bad', 'https://sso.example.gov.cn'));
    expect(await page.evaluate(() => window.excelHostDialog)).not.toBeUndefined();
    await page.evaluate((own) => window.excelHostHandBack('1.0.2.abc', own), origin);
    await seen(page.getByRole('listitem').filter({ hasText: '龙岗区 · 2024年1-6月 · 同比增速' }).first());
    expect(await page.evaluate(() => window.excelHostDialog)).toBeUndefined();
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain('1.0.2.abc');
    // The session ends, and the window opens once more.
    await page.unroute('**/graphql*');
    await page.route('**/graphql*', (route) => route.fulfill({ status: 401, json: { errors } }));
    await page.getByRole('button', { name: '返回结果' }).click();
    await indicator(page, 'RETAIL_SALES').click();
    await page.getByRole('alert').getByRole('button', { name: '登录' }).first().click();
    await expect.poll(() => page.evaluate(() => window.excelHostDialog)).toBe(`${origin}/sign-in?dialog=1`);
  });
});

describe('states', () => {
  test('500 indicators are shown page by page, long names included, and nothing is wider than the pane', async () => {
    const many = await startPaneServer();
    const set = shippedPlans();
    const made = Array.from({ length: 600 }, (_, index) => ({
      ...set.indicators[0],
      code: `MADE_${index}`,
      name: `专题指标${index}号${index === 0 ? '（名称很长）'.repeat(45) : ''}`,
      nameEn: `Made indicator ${index}`,
      aliases: [],
      headline: false,
      position: set.indicators.length + index + 1,
    }));
    loadPlanSet(many.ledger, {
      ...set,
      version: set.version + 1,
      indicators: [...set.indicators, ...made] as typeof set.indicators,
    });
    opened = await openPage(browser, { viewport: { width: 320, height: 640 } });
    const { page } = opened;
    await page.goto(many.url);
    await page.getByRole('searchbox').fill('专题指标');
    await seen(page.getByText('600 个指标'));
    const lines = page.locator('[data-indicator]');
    while ((await lines.count()) < 500) {
      const before = await lines.count();
      await page.getByRole('button', { name: '显示更多' }).click();
      await expect.poll(() => lines.count()).toBeGreaterThan(before);
    }
    expect(await isWiderThanPage(page)).toBe(false);
    await screenshot(page, 'find-500');
    await page.getByRole('searchbox').fill('名称很长');
    await expect.poll(() => counted(page)).toBe(1);
    await page.getByRole('button', { name: /^收藏/ }).first().click();
    await lines.first().click();
    await seen(page.getByText('该指标没有收录数据。'));
    expect(await isWiderThanPage(page)).toBe(false);
    await screenshot(page, 'find-long-name');
    await page.getByRole('button', { name: '返回结果' }).click();
    await page.getByRole('searchbox').fill('');
    await seen(page.getByRole('region', { name: '收藏' }));
    expect(await isWiderThanPage(page)).toBe(false);
    // The page ends at an address of its server.
    await opened.close();
    opened = undefined;
    await many.close();
  });

  test.each(['zh-CN', 'en-US'])(
    'in %s the list, the filters, what is kept and the cards fit every width, and axe finds no fault in them',
    async (locale) => {
      const name = `find-${locale.slice(0, 2)}`;
      const page = await openPane({ viewport: { width: 1280, height: 900 }, locale }, (fresh) =>
        fresh.addInitScript(() => {
          localStorage.setItem('planbook.starred', '["RETAIL_SALES","FIXED_ASSET_INVESTMENT"]');
          localStorage.setItem('planbook.recent', '["GDP","AFFORDABLE_HOUSING_RAISED"]');
        }),
      );
      await seen(page.locator('[data-kept="GDP"]'));
      await expectSound(page, `${name}-kept`, WIDTHS);
      await page.getByRole('search').getByRole('combobox').nth(1).click();
      await page
        .getByRole('listbox')
        .getByRole('option', { name: /^(?:龙岗区|Longgang District)$/ })
        .click();
      await page.getByRole('button', { name: /^(?:只看主要指标|Main indicators only)$/ }).click();
      await page.getByRole('searchbox').fill('dqsczz');
      await seen(indicator(page, 'GDP'));
      await expectSound(page, `${name}-filtered`, WIDTHS);
      await indicator(page, 'GDP').click();
      await seen(page.locator('blockquote').first());
      await page
        .getByRole('button', { name: /^(复制文字|Copy as text)$/ })
        .first()
        .click();
      await expectSound(page, `${name}-figures`, WIDTHS);
    },
  );
});

test('a list that ends before all indicators are on it says so, and how to narrow it', async () => {
  const page = await openPane();
  await page.route('**/graphql*', async (route) => {
    if (!asksFor(route.request(), 'FindIndicators')) return route.continue();
    const response = await route.fetch();
    const answer = await response.json();
    const [edge] = answer.data.indicators.edges;
    const edges = Array.from({ length: 500 }, (_, at) => ({ node: { ...edge.node, id: `I${at}`, code: `I${at}` } }));
    return route.fulfill({
      json: { ...answer, data: { indicators: { ...answer.data.indicators, totalCount: 612, edges } } },
    });
  });
  await page.getByRole('search').getByRole('combobox').nth(1).click();
  await page.getByRole('listbox').getByRole('option', { name: '龙岗区' }).click();
  await seen(page.getByText('共 612 个指标，只列前 500 个。再多输入几个字，或选领域、地区，可缩小范围。'));
  await page.unroute('**/graphql*');
});
