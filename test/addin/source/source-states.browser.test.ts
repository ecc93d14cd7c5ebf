import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFINITION_NAMESPACE } from '../../../data/sheet/plan/definition.ts';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { asksFor } from '../../browser/question.ts';
import { seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { builtWorkbook, type SavedWorkbook } from '../shell/built-workbook.ts';
import { lookAt } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

const ID = 'PB_SOURCE23';
const WIDTHS = [320, 400];

let server: PaneServer;
let browser: Browser;
let opened: TestPage | undefined;
let host: Host;
/** A saved workbook with a linked table at B3. */
let saved: SavedWorkbook;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
  saved = await builtWorkbook(server, [ID]);
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
afterAll(() => server.close());

/** Opens the pane beside the saved workbook, with the view of sources in sight. */
async function freshSource(prepare?: (page: Page) => Promise<unknown>): Promise<TestPage> {
  const fresh = await openPage(browser, { viewport: { width: 400, height: 900 } });
  fresh.page.setDefaultTimeout(12_000);
  await bootInChromium(fresh.page, host);
  await fresh.page.goto(excelAddress(server.url, host));
  await seen(fresh.page.locator('[data-indicator="GDP"]'));
  await prepare?.(fresh.page);
  await fresh.page.getByRole('tab', { name: '来源' }).click();
  return fresh;
}

/** Opens it for one test. */
async function openSource(prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  opened = await freshSource(prepare);
  return opened.page;
}

function openWorkbook(): void {
  host = Host.open(saved);
}

const table = () => host.workbook.table(ID);
const longgang = () => table().column('地区').indexOf('龙岗区');
const cell = (header: string) => table().addressOf(longgang(), header);

describe('the source of a cell', () => {
  beforeEach(openWorkbook);

  test('of a result shows the figure in its sentence, with document and standing', async () => {
    host.select(cell('1-6月完成'));
    const page = await openSource();
    await seen(page.locator('mark').first());
    await lookAt(page, {
      name: 'source-result',
      widths: WIDTHS,
      says: { ZH: '龙岗区 · 地区生产总值 · 同比增速 · 2024年', EN: /^Longgang District · Gross regional product/ },
    });
    expect(opened?.faults).toEqual([]);
  });

  test('of a table of a revision that the server never had is not looked for here', async () => {
    changeDefinition((xml) =>
      xml.replaceAll(/revision(&quot;|"):5/g, 'revision$1:4').replaceAll(/\b5:[0-9a-f]{16}/g, `4:${'0'.repeat(16)}`),
    );
    host.select(cell('1-6月完成'));
    await lookAt(await openSource(), {
      name: 'source-forked',
      widths: WIDTHS,
      says: { ZH: /^这里的数字所属的版本不在/, EN: /^These figures are of a revision that is none/ },
    });
  });

  test('of a table that a newer Planbook made asks for the upgrade', async () => {
    changeDefinition((xml) =>
      xml.replace('version="2"', 'version="3"').replace('&quot;version&quot;:2', '&quot;version&quot;:3'),
    );
    host.select(cell('1-6月完成'));
    await lookAt(await openSource(), {
      name: 'source-newer-definition',
      widths: WIDTHS,
      says: { ZH: /^这个联动表由更新版本的计划簿制作/, EN: /^This linked table was made by a newer Planbook/ },
    });
  });
});

describe('the source of one cell after another', () => {
  beforeAll(openWorkbook);
  const pane = walkedPage(() => freshSource());

  test('of a verdict gives its reason, and the goal and the result it rests on', async () => {
    host.select(cell('进度评价'));
    const page = pane();
    await seen(page.locator('mark').nth(1));
    await lookAt(page, {
      name: 'source-verdict',
      widths: WIDTHS,
      says: { ZH: '高于年度目标', EN: 'ahead' },
    });
  });

  test('of a goal that was said several times lists the other statements', async () => {
    host.select(cell('年度目标'));
    const page = pane();
    await lookAt(page, {
      name: 'source-goal',
      widths: WIDTHS,
      says: { ZH: '同一目标的其他表述', EN: 'Other statements of the same goal' },
    });
  });

  test('of a result that nobody has published says so', async () => {
    const row = table().column('地区').indexOf('光明区');
    host.select(table().addressOf(row, '1-6月完成'));
    await lookAt(pane(), {
      name: 'source-unpublished',
      widths: WIDTHS,
      says: { ZH: '没有收录数据。', EN: 'The ledger has no figure for this cell.' },
    });
  });

  test('where the cell is not ours says what to select', async () => {
    host.select('A1');
    await lookAt(pane(), {
      name: 'source-none',
      widths: WIDTHS,
      says: { ZH: /^所选单元格不是计划簿的数据/, EN: /^The selected cell is not one of/ },
    });
  });

  test('in a row of the user’s own there is none', async () => {
    table().set(longgang(), '行键', '');
    host.select(cell('1-6月完成'));
    await lookAt(pane(), {
      name: 'source-own-row',
      widths: WIDTHS,
      says: { ZH: '这一行或这一列是您自己的内容，没有来源可查。', EN: /^This row or column is your own/ },
    });
  });
});

/** Changes the definition in both of its places, as another program would. */
function changeDefinition(change: (text: string) => string): void {
  for (const part of host.book.xmlParts) if (part.xml.includes(DEFINITION_NAMESPACE)) part.xml = change(part.xml);
  for (const [key, value] of host.book.settings) host.book.settings.set(key, change(String(value)));
}

describe('the source of a formula', () => {
  beforeAll(openWorkbook);
  const pane = walkedPage(() => freshSource());

  /** Enters the formula while the pane is open, because its functions need the pane. */
  async function openFormula(formula: string): Promise<Page> {
    const page = pane();
    host.workbook.sheet('Sheet1').set('A1', formula);
    await host.workbook.calculated();
    host.select('B1');
    host.select('A1');
    return page;
  }

  test('is that of the figure it asks for, of each of its calls', async () => {
    const page = await openFormula(
      '=PLAN.ACTUAL("龙岗","GDP","2024年累计","同比增速")-PLAN.TARGET("龙岗","GDP",2024,"同比增速")',
    );
    await seen(page.locator('mark').nth(1));
    await lookAt(page, {
      name: 'source-formula',
      widths: WIDTHS,
      says: { ZH: /^Sheet1!A1：/, EN: /^Sheet1!A1: / },
    });
  });

  test('of a year that is not out is no figure of a part of it, but the words that ask for that', async () => {
    const page = await openFormula('=PLAN.ACTUAL("龙岗","GDP",2024,"同比增速")');
    await seen(page.getByText(/^没有收录整个期间的完成数，已收录2024年1-6月的.*“2024年累计”/));
    expect(await page.locator('mark', { hasText: '同比增长9%' }).count()).toBe(0);
  });

  test('with a name that nobody knows offers the nearest ones', async () => {
    await lookAt(await openFormula('=PLAN.ACTUAL("龙刚","GDP",2024)'), {
      name: 'source-bad-name',
      widths: WIDTHS,
      says: { ZH: /没有名为“龙刚”的地区/, EN: /龙刚/ },
    });
  });

  test('whose arguments are computed says what to write instead', async () => {
    await lookAt(await openFormula('=PLAN.ACTUAL(LEFT("龙岗区",2),"GDP",2024)'), {
      name: 'source-computed',
      widths: WIDTHS,
      says: { ZH: /^PLAN.ACTUAL 的参数由其他公式算出/, EN: /PLAN\.ACTUAL/ },
    });
  });
});

describe('the source that cannot be shown', () => {
  beforeEach(openWorkbook);

  test('while the answer is awaited says so', async () => {
    host.select(cell('1-6月完成'));
    let goOn = () => {};
    const awaited = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const page = await openSource((one) =>
      one.route('**/graphql*', async (route) => {
        if (asksFor(route.request(), 'CellSource')) await awaited;
        await route.continue().catch(() => undefined);
      }),
    );
    await seen(page.getByLabel('正在加载').first());
    await lookAt(page, {
      name: 'source-loading',
      widths: WIDTHS,
      says: { ZH: /^Sheet1!.*9\.0%/, EN: /^Sheet1!.*9\.0%/ },
    });
    goOn();
    await seen(page.locator('mark').first());
  });

  test('shows nothing of the cell before while that of another is awaited', async () => {
    host.select(cell('1-6月完成'));
    let isHeld = false;
    const page = await openSource((one) =>
      one.route('**/graphql*', async (route) => {
        const isSource = asksFor(route.request(), 'CellSource');
        if (!isHeld || !isSource) await route.continue();
      }),
    );
    await seen(page.locator('mark').first());
    isHeld = true;
    const guangming = table().addressOf(table().column('地区').indexOf('光明区'), '年度目标');
    host.select(guangming);
    await seen(page.getByRole('heading', { name: `Sheet1!${guangming}` }));
    expect(await page.locator('mark').count()).toBe(0);
    expect(await page.getByText('龙岗区 · 地区生产总值').count()).toBe(0);
    await seen(page.getByLabel('正在加载').first());
  });

  test('for want of a network is shown as soon as there is one', async () => {
    host.select('A1');
    // A page with a route is not answered by what the browser keeps from before.
    const page = await openSource((one) => one.route('**/graphql*', (route) => route.continue()));
    await seen(page.getByText(/^所选单元格不是/));
    await page.context().setOffline(true);
    host.select(cell('1-6月完成'));
    await lookAt(page, {
      name: 'source-offline',
      widths: WIDTHS,
      says: { ZH: /^当前没有网络连接/, EN: /^There is no network/ },
    });
    await page.context().setOffline(false);
    await seen(page.locator('mark').first());
  });

  test('while a cell is edited asks to end that, and is there with the next try', async () => {
    const answer = host.answer.bind(host);
    const page = await openSource();
    await seen(page.getByText(/^所选单元格不是/));
    const code = 'InvalidOperationInCellEditMode';
    const refused = { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 400 };
    host.answer = () => ({
      HttpStatusCode: 200,
      ErrorCode: null,
      ErrorMessage: null,
      Headers: {},
      Body: JSON.stringify({ Results: [], Error: refused }),
    });
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await lookAt(page, {
      name: 'source-edit-mode',
      widths: WIDTHS,
      says: { ZH: /^有单元格正在编辑/, EN: /^A cell is being edited/ },
    });
    host.answer = answer;
    host.select(cell('1-6月完成'));
    await page.getByRole('button', { name: '重试' }).click();
    await seen(page.locator('mark').first());
  });
});
