import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { lookAt } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

const WIDTHS = [320, 400];

let server: PaneServer;
let browser: Browser;
let opened: TestPage | undefined;
let host: Host;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
afterAll(() => server.close());

const sheet = () => host.workbook.sheet('Sheet1');

/** Opens the pane beside an empty workbook. */
async function freshPane(): Promise<TestPage> {
  const fresh = await openPage(browser, { viewport: { width: 400, height: 900 } });
  fresh.page.setDefaultTimeout(12_000);
  await bootInChromium(fresh.page, host);
  await fresh.page.goto(excelAddress(server.url, host));
  await seen(fresh.page.locator('[data-indicator="GDP"]'));
  return fresh;
}

async function showTools(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '来源' }).click();
  await seen(page.getByRole('heading', { name: 'PLAN 公式' }));
}

/** Opens the pane and its tools for one test. */
async function openTools(): Promise<Page> {
  opened = await freshPane();
  await showTools(opened.page);
  return opened.page;
}

async function freezeAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: '冻结为数值' }).click();
  await page.getByRole('menuitem', { name: '整个工作簿' }).click();
}

/** Opens the builder from a figure's card. */
async function openBuilder(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: '查找' }).click();
  const line = page.locator('[data-indicator="GDP"]');
  if (await line.isVisible()) await line.click();
  const card = page.getByRole('listitem').filter({ hasText: '光明区 · 2024年 · 同比增速' });
  await card.getByRole('button', { name: '公式' }).click();
  return page.getByRole('dialog');
}

describe('the tools for formulas', () => {
  beforeEach(() => {
    host = new Host();
  });

  test('name the cells that could not be frozen and why, and offer the way back', async () => {
    const page = await openTools();
    sheet().paste('A1', [
      ['=PLAN.ACTUAL("龙岗区","GDP","2024年累计","同比增速")', '=PLAN.ACTUAL("龙刚","GDP",2024)'],
      ['=PLAN.TARGET("光明区","GDP",2024,"同比增速")', '=PLAN.GAP("光明区","GDP",2024,"同比增速")'],
    ]);
    await host.workbook.calculated();
    await freezeAll(page);
    await seen(page.getByText(/^2 个公式已冻结为数值。保持原样：Sheet1!B1 显示错误；Sheet1!B2 显示错误。$/));
    await lookAt(page, {
      name: 'formula-frozen',
      widths: WIDTHS,
      says: { ZH: '恢复公式（2）', EN: 'Bring back formulas (2)' },
    });
  });

  test('offer to repair what Excel forgot, and name the protected sheets where they cannot', async () => {
    sheet().set('A1', '=_xldudf_PLAN_ACTUAL("龙岗区","GDP","2024年累计","同比增速")');
    const other = host.workbook.addSheet('底稿');
    other.set('A1', '=_xldudf_PLAN_ACTUAL("龙岗区","GDP","2024年累计","同比增速")');
    other.protect();
    const page = await openTools();
    await seen(page.getByText(/^工作表“底稿”受保护/));
    await lookAt(page, {
      name: 'formula-repair',
      widths: WIDTHS,
      says: { ZH: '修复 1 个失效公式', EN: /^Repair 1 broken formula/ },
    });
  });
});

describe('the tools for formulas, one after the other,', () => {
  beforeAll(() => {
    host = new Host();
  });
  const pane = walkedPage(async () => {
    const fresh = await freshPane();
    await showTools(fresh.page);
    return fresh;
  });

  test('with nothing to freeze say so', async () => {
    const page = pane();
    await freezeAll(page);
    await seen(page.getByText('没有可冻结的 PLAN 公式，工作簿未作任何改动。'));
  });

  test('without a server freeze the values and say that the sources are missing', async () => {
    const page = pane();
    sheet().set('A1', '=PLAN.ACTUAL("龙岗区","GDP","2024年累计","同比增速")');
    await host.workbook.calculated();
    await page.context().setOffline(true);
    await freezeAll(page);
    await seen(page.getByText(/^1 个公式已冻结为数值。服务器没有答复，出处没有随数值保存/));
    expect(sheet().get('A1')).toBe(0.09);
    await page.context().setOffline(false);
  });

  test('on a protected sheet name it, and freeze nothing', async () => {
    const page = pane();
    sheet().set('A1', '=PLAN.ACTUAL("龙岗区","GDP","2024年累计","同比增速")');
    await host.workbook.calculated();
    sheet().protect();
    await freezeAll(page);
    await lookAt(page, {
      name: 'formula-protected',
      widths: WIDTHS,
      says: { ZH: /^工作表“Sheet1”受保护/, EN: /^The sheet “Sheet1” is protected/ },
    });
    expect(sheet().formula('A1')).toContain('PLAN.ACTUAL');
  });
});

describe('the formula builder', () => {
  beforeAll(() => {
    host = new Host();
  });
  const pane = walkedPage(freshPane);
  afterEach(async () => {
    const dialog = pane().getByRole('dialog');
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await gone(dialog);
  });

  test('is a dialog: the focus goes into it, Esc closes it and gives the focus back', async () => {
    const page = pane();
    const dialog = await openBuilder(page);
    await seen(dialog);
    await expect.poll(() => dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await gone(dialog);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('公式');
  });

  test('shows the formula of a figure and what it comes to', async () => {
    const page = pane();
    await openBuilder(page);
    await lookAt(page, {
      name: 'builder-figure',
      widths: WIDTHS,
      says: { ZH: '结果：8.5%', EN: 'Result: 8.5%' },
    });
  });

  test('puts in a relative period at one click, and says which months it is now', async () => {
    const page = pane();
    const dialog = await openBuilder(page);
    await dialog.getByRole('combobox').selectOption('PLAN.ACTUAL');
    await dialog.getByRole('button', { name: '最新' }).click();
    await seen(dialog.getByText('=PLAN.ACTUAL("光明区","地区生产总值","最新","同比增速")'));
    await seen(dialog.getByText(/9\.0%（期间为2023年）/));
    await dialog.getByRole('button', { name: '上年同期' }).click();
    await seen(dialog.getByText(/光明区 地区生产总值 2022年 同比增速未收录/));
  });

  test('from nothing asks for what is missing', async () => {
    const page = pane();
    await showTools(page);
    await page.getByRole('button', { name: '新建公式' }).click();
    await seen(page.getByRole('dialog'));
    await lookAt(page, { name: 'builder-empty', widths: WIDTHS, says: { ZH: '生成公式', EN: 'Make a formula' } });
  });

  test('tells where nothing is published or a name is wrong', async () => {
    const page = pane();
    const dialog = await openBuilder(page);
    await dialog.getByRole('textbox', { name: /地区/ }).fill('光名区');
    await lookAt(page, {
      name: 'builder-refused',
      widths: WIDTHS,
      says: { ZH: /没有名为“光名区”的地区/, EN: /No district is called/ },
    });
  });

  test('takes cells for arguments and fills an area, but not over other contents', async () => {
    sheet().paste('E1', [
      ['', 2023, 2024],
      ['龙岗区', '', ''],
      ['光明区', '', '占用'],
    ]);
    const page = pane();
    const dialog = await openBuilder(page);
    host.select('F2:G3');
    await dialog.getByRole('button', { name: '按表头填充所选区域' }).click();
    await seen(dialog.getByText('将填充 Sheet1!F2:G3'));
    await dialog.getByRole('button', { name: '写入这片区域' }).click();
    await lookAt(page, {
      name: 'builder-taken',
      widths: WIDTHS,
      says: { ZH: /^Sheet1!F2:G3 中有 1 个单元格已有内容/, EN: /^1 cell of Sheet1!F2:G3 holds/ },
    });
    expect([sheet().formula('F2'), sheet().get('G3')]).toEqual(['', '占用']);
  });

  test('goes over the cells that it named, wherever the selection is by then', async () => {
    sheet().paste('E11', [['占用', '领导批示']]);
    const page = pane();
    const dialog = await openBuilder(page);
    host.select('E11');
    await dialog.getByRole('button', { name: '写入所选单元格' }).click();
    await seen(dialog.getByText(/^Sheet1!E11 中有 1 个单元格已有内容/));
    host.select('F11');
    await dialog.getByRole('button', { name: '覆盖' }).click();
    await seen(dialog.getByText(/Sheet1!E11/));
    await expect.poll(() => sheet().formula('E11')).toContain('PLAN.');
    expect(sheet().get('F11')).toBe('领导批示');
  });

  test('writes no text that a formula cannot hold', async () => {
    const page = pane();
    const dialog = await openBuilder(page);
    await dialog.getByRole('textbox', { name: /指标/ }).fill('长'.repeat(300));
    await lookAt(page, {
      name: 'builder-too-long',
      widths: WIDTHS,
      says: { ZH: /^文字超过 255 个字符/, EN: /^A text of more than 255/ },
    });
    expect(await dialog.getByRole('button', { name: '写入所选单元格' }).getAttribute('aria-disabled')).toBe('true');
  });

  test('writes any words as a text within the formula, whatever they begin with', async () => {
    const page = pane();
    const dialog = await openBuilder(page);
    const indicator = dialog.getByRole('textbox', { name: /指标/ });
    host.select('C1');
    for (const words of ['"&CMD()&"', '=1+1', '@SUM(A1)', '龙岗🏙️']) {
      await indicator.fill(words);
      await dialog.getByRole('button', { name: '写入所选单元格' }).click();
      const quoted = `"${words.replaceAll('"', '""')}"`;
      await expect.poll(() => sheet().formula('C1')).toContain(`,${quoted},`);
      sheet().set('C1', '');
    }
  });

  test('without a network says that the result is not known, and still writes', async () => {
    const page = pane();
    const dialog = await openBuilder(page);
    await seen(dialog.getByText('结果：8.5%'));
    await page.context().setOffline(true);
    await dialog.getByRole('textbox', { name: /地区/ }).fill('坪山区');
    await lookAt(page, {
      name: 'builder-offline',
      widths: WIDTHS,
      says: { ZH: /^当前没有网络连接/, EN: /There is no network/ },
    });
    await seen(dialog.getByText(/^当前没有网络连接/));
    expect(await dialog.getByText('8.5%', { exact: false }).count()).toBe(0);
    host.select('C1');
    await dialog.getByRole('button', { name: '写入所选单元格' }).click();
    await expect.poll(() => sheet().formula('C1')).toContain('坪山区');
    await page.context().setOffline(false);
  });

  test('on a protected sheet says so and writes nothing', async () => {
    const page = pane();
    const dialog = await openBuilder(page);
    sheet().protect();
    await dialog.getByRole('button', { name: '写入所选单元格' }).click();
    await lookAt(page, {
      name: 'builder-protected',
      widths: WIDTHS,
      says: { ZH: /^工作表“Sheet1”受保护/, EN: /^The sheet “Sheet1” is protected/ },
    });
  });
});
