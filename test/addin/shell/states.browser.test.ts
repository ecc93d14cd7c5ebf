import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, openBrowser, openPage, screenshot, type TestPage } from '../../browser/page.ts';
import { asksFor } from '../../browser/question.ts';
import { gone, seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { LTSC_2021 } from '../../office/profile.ts';
import { publishNews } from '../links/publish-news.ts';
import { startAgain } from '../table/start-again.ts';
import { builtWorkbook, type SavedWorkbook } from './built-workbook.ts';
import { expectSound, lookAt, returnUnnoticed } from './look.ts';
import { type PaneServer, startPaneServer } from './pane-server.ts';

const WIDTHS = [320, 1280];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let server: PaneServer;
let browser: Browser;
let opened: TestPage | undefined;
/** A saved workbook with twenty linked tables, one below the other. */
let twenty: SavedWorkbook;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
  const ids = Array.from({ length: 20 }, (_, at) => `PB_STATE${at + 100}`);
  twenty = await builtWorkbook(server, ids);
  publishNews(server.ledger);
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
afterAll(() => server.close());

async function openFresh(width = 1280): Promise<Page> {
  opened = await openPage(browser, { viewport: { width, height: 900 } });
  opened.page.setDefaultTimeout(15_000);
  return opened.page;
}

async function openInExcel(host: Host): Promise<Page> {
  const page = await openFresh();
  await bootInChromium(page, host);
  await page.goto(excelAddress(server.url, host));
  return page;
}

/** The pane that the tests of a plain browser's usual states walk on in. */
const walked = walkedPage(async () => {
  const fresh = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  fresh.page.setDefaultTimeout(15_000);
  await fresh.page.goto(server.url);
  await seen(fresh.page.locator('[data-indicator="GDP"]'));
  return fresh;
});

/** Holds back requests that ask for this, until the function it answers is called. */
async function holdBack(page: Page, asked: string): Promise<() => void> {
  let goOn = () => {};
  const awaited = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/graphql*', async (route) => {
    if (asksFor(route.request(), asked)) await awaited;
    await route.continue().catch(() => undefined);
  });
  return goOn;
}

/** Makes the first table of an indicator, whatever the page shows. */
async function makeTable(page: Page): Promise<void> {
  await page.locator('#tab-table').click();
  await startAgain(page);
  await page.locator('#tab-find').click();
  await page.getByRole('searchbox').fill('');
  await page.locator('[data-indicator="GDP"]').click();
  await page.getByRole('button', { name: '制成表格' }).first().click();
}

async function waitForPreview(page: Page): Promise<void> {
  await seen(page.getByRole('region', { name: '预览' }).getByRole('cell', { name: '6.5%' }));
}

test('an Excel that is too old says what it takes, and that a browser will do', async () => {
  const host = new Host({ profile: { ...LTSC_2021, sets: { ...LTSC_2021.sets, ExcelApi: '1.12' } } });
  const page = await openInExcel(host);
  for (const [language, title] of [
    ['ZH', '此版本的 Excel 不能使用计划簿'],
    ['EN', 'This Excel cannot run Planbook'],
  ] as const) {
    await page.evaluate((kept) => localStorage.setItem('planbook.language', kept), language);
    await page.reload();
    await seen(page.getByRole('heading', { name: title }));
    await expectSound(page, `too-old-${language.toLowerCase()}`, WIDTHS);
  }
  expect(host.workbook.tableNames).toEqual([]);
});

describe('the Find view', () => {
  test('while the first answers are awaited shows their places', async () => {
    const page = await openFresh();
    const goOn = await holdBack(page, 'query');
    await page.goto(server.url);
    await seen(page.getByRole('searchbox'));
    await lookAt(page, { name: 'find-loading', widths: WIDTHS, says: { ZH: '查找', EN: 'Find' } });
    goOn();
    await seen(page.locator('[data-indicator="GDP"]'));
  });

  test('where nothing answers says so, and everything comes with the next try', async () => {
    const page = await openFresh();
    await page.route('**/graphql*', (route) => route.abort('connectionrefused'));
    await page.goto(server.url);
    await lookAt(page, {
      name: 'find-unreachable',
      widths: WIDTHS,
      says: { ZH: /^连接不上计划簿服务器/, EN: /^The Planbook server cannot be reached/ },
    });
    await returnUnnoticed(page);
    await page.getByRole('button', { name: '重试' }).first().click();
    await seen(page.locator('[data-indicator="GDP"]'));
    // Where readers have to sign in, the message leads there.
    const errors = [{ message: '数据须登录后查阅。', extensions: { code: 'UNAUTHENTICATED' } }];
    await page.route('**/graphql*', (route) => route.fulfill({ status: 401, json: { errors } }));
    await page.reload();
    const alert = page.getByRole('alert').filter({ hasText: '数据须登录后查阅。' });
    const signIn = alert.getByRole('link', { name: '登录' }).first();
    await seen(signIn);
    expect(await signIn.getAttribute('href')).toBe('/sign-in');
  });

  test('with a word that is in no name says so', async () => {
    const page = walked();
    await page.getByRole('searchbox').fill('不存在的指标');
    await lookAt(page, {
      name: 'find-nothing',
      widths: WIDTHS,
      says: { ZH: '没有与“不存在的指标”相符的指标', EN: /不存在的指标/ },
    });
  });
});

describe('a view whose code cannot be loaded', () => {
  test('says so, leaves the other tabs, and comes with the next try once the server answers', async () => {
    const page = await openFresh();
    await page.route('**/TableView-*.js', (route) => route.abort('connectionrefused'));
    await page.goto(server.url);
    await seen(page.locator('[data-indicator="GDP"]'));
    await page.getByRole('tab', { name: '制表' }).click();
    await lookAt(page, {
      name: 'view-unreachable',
      widths: WIDTHS,
      says: { ZH: /^连接不上计划簿服务器/, EN: /^The Planbook server cannot be reached/ },
    });
    await page.getByRole('tab', { name: '查找' }).click();
    await seen(page.locator('[data-indicator="GDP"]'));
    await page.unroute('**/TableView-*.js');
    await page.getByRole('tab', { name: '制表' }).click();
    await page.getByRole('button', { name: '重试' }).click();
    await seen(page.getByText('还没有选择指标'));
  });
});

describe('the Table view', () => {
  test('with nothing chosen says what to choose', async () => {
    const page = walked();
    await page.getByRole('tab', { name: '制表' }).click();
    await lookAt(page, {
      name: 'table-empty',
      widths: WIDTHS,
      says: { ZH: /^还没有选择指标/, EN: /^No indicator/ },
    });
  });

  test('while its preview is awaited says so', async () => {
    const page = walked();
    const goOn = await holdBack(page, 'TableOf');
    await makeTable(page);
    await seen(page.getByLabel('正在加载').first());
    await lookAt(page, { name: 'table-loading', widths: WIDTHS, says: { ZH: '地区', EN: 'Districts' } });
    goOn();
    await waitForPreview(page);
    await page.unroute('**/graphql*');
  });

  test('for want of a network says so, and keeps what was chosen', async () => {
    const page = walked();
    await waitForPreview(page);
    await page.context().setOffline(true);
    await page.getByRole('group', { name: '地区' }).getByRole('button', { name: '龙华区' }).click();
    await lookAt(page, {
      name: 'table-offline',
      widths: WIDTHS,
      says: { ZH: /^当前没有网络连接/, EN: /^There is no network/ },
    });
    await page.context().setOffline(false);
    await gone(page.getByRole('alert'));
  });

  test('refused by the server shows its sentence and what to take instead', async () => {
    const page = walked();
    await waitForPreview(page);
    await page.getByRole('textbox', { name: /^其他期间/ }).fill('1-6月');
    await page.keyboard.press('Enter');
    await lookAt(page, {
      name: 'table-refused',
      widths: WIDTHS,
      says: { ZH: /期间“1-6月”没有写年份/, EN: /1-6月.*year/ },
    });
  });
});

describe('the view of twenty linked tables', () => {
  let host: Host;
  const pane = walkedPage(async () => {
    host = Host.open(twenty);
    const fresh = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    fresh.page.setDefaultTimeout(15_000);
    await bootInChromium(fresh.page, host);
    await fresh.page.goto(excelAddress(server.url, host));
    return fresh;
  });

  test('shows them and what is new for each', async () => {
    const page = pane();
    await page.getByRole('tab', { name: /^联动表/ }).click();
    await seen(page.getByText('1 处有新数据').nth(19));
    expect(await page.getByRole('button', { name: /^刷新 / }).count()).toBe(20);
    await lookAt(page, {
      name: 'links-twenty',
      widths: WIDTHS,
      says: { ZH: '1 处有新数据', EN: '1 figure is new' },
    });
  });

  test('refreshes them with one click', async () => {
    const page = pane();
    await seen(page.getByText('1 处有新数据').nth(19));
    await page.getByRole('button', { name: '全部刷新' }).click();
    await seen(page.getByText('20 个表已刷新，其中 20 个有变化'), 60_000);
    expect(host.workbook.table('PB_STATE119').column('1-6月完成')).toContain(0.092);
    await lookAt(page, {
      name: 'links-twenty-refreshed',
      widths: [320],
      says: { ZH: /^20 个表已刷新/, EN: /^20 tables refreshed/ },
    });
  });
});

describe('the view of linked tables', () => {
  test('without a network refreshes none of them, and says so of each', async () => {
    const host = Host.open(twenty);
    const page = await openFresh();
    await bootInChromium(page, host);
    const loadedAhead = page.waitForEvent('requestfinished', (request) => request.url().includes('/LinksView-'));
    await page.goto(excelAddress(server.url, host));
    await Promise.all([loadedAhead, seen(page.getByRole('tab', { name: /^联动表 20/ }))]);
    await page.context().setOffline(true);
    await page.getByRole('tab', { name: /^联动表/ }).click();
    await page.getByRole('button', { name: '全部刷新' }).click();
    await seen(page.getByText('20 个表没有刷新'));
    await lookAt(page, {
      name: 'links-offline',
      widths: WIDTHS,
      says: { ZH: /^当前没有网络连接/, EN: /^There is no network/ },
    });
    await page.context().setOffline(false);
  });

  test('while a cell is edited asks to end that', async () => {
    const host = Host.open(twenty);
    const code = 'InvalidOperationInCellEditMode';
    const refused = { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 400 };
    host.answer = () => ({
      HttpStatusCode: 200,
      ErrorCode: null,
      ErrorMessage: null,
      Headers: {},
      Body: JSON.stringify({ Results: [], Error: refused }),
    });
    const page = await openInExcel(host);
    await page.getByRole('tab', { name: /^联动表/ }).click();
    await lookAt(page, {
      name: 'links-edit-mode',
      widths: WIDTHS,
      says: { ZH: /^有单元格正在编辑/, EN: /^A cell is being edited/ },
    });
    delete (host as Partial<Host>).answer;
    await page.getByRole('button', { name: '重试' }).click();
    await seen(page.getByText('1 处有新数据').first());
  });
});

describe('the refresh of a file', () => {
  test('begins with what it does and where the file stays', async () => {
    const page = walked();
    await page.getByRole('tab', { name: '联动表' }).click();
    await seen(page.getByRole('heading', { name: '刷新工作簿文件' }));
    await lookAt(page, {
      name: 'file-start',
      widths: WIDTHS,
      says: { ZH: /不会上传/, EN: /never uploaded/ },
    });
  });

  test('says of a file that it cannot refresh why, and what to do', async () => {
    const page = walked();
    const buffer = Buffer.from('a,b\n1,2');
    await page.locator('input[type=file]').setInputFiles({ name: '数据.csv', mimeType: 'text/csv', buffer });
    await lookAt(page, {
      name: 'file-refused',
      widths: WIDTHS,
      says: { ZH: /不是 .xlsx 或 .xlsm 工作簿/, EN: /no .xlsx or .xlsm workbook/ },
    });
  });

  test('shows the tables of a file, and for want of a network leaves it as it was', async () => {
    const page = walked();
    await makeTable(page);
    await waitForPreview(page);
    const button = page.getByRole('button', { name: '下载 .xlsx' });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const buffer = await bytesOf(download);
    await page.getByRole('tab', { name: '联动表' }).click();
    await page.locator('input[type=file]').setInputFiles({ name: '季报.xlsx', mimeType: XLSX, buffer });
    await lookAt(page, {
      name: 'file-tables',
      widths: WIDTHS,
      says: { ZH: /^季报.xlsx · 1 个/, EN: /^季报.xlsx · 1/ },
    });
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '刷新', exact: true }).click();
    await lookAt(page, {
      name: 'file-offline',
      widths: WIDTHS,
      says: { ZH: /当前没有网络连接/, EN: /There is no network/ },
    });
    await page.context().setOffline(false);
  });
});

test('a button that asks the server shows at once that it was pressed, and takes no other press until the answer is there', async () => {
  const page = walked();
  await page.locator('#tab-goals').click();
  const goOn = await holdBack(page, 'GoalSentence');
  const copy = page.getByRole('button', { name: /^复制文字：/ }).first();
  await copy.click();
  await seen(page.locator('button[aria-busy=true][aria-disabled=true] .fui-Spinner'));
  await screenshot(page, 'button-busy');
  goOn();
  await seen(page.getByText(/^已复制|浏览器不允许写入剪贴板/).first());
  await seen(page.locator('button:not([aria-disabled=true]):focus'));
  await page.unroute('**/graphql*');
});
