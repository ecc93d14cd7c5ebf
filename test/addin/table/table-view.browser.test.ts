import { Workbook } from '@cj-tech-master/excelts';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bytesOf, openBrowser, openPage, screenshot } from '../../browser/page.ts';
import { asksFor } from '../../browser/question.ts';
import { gone, seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { isWiderThanPage, lookAt, resize, violations } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';
import { startAgain } from './start-again.ts';

const WIDE = { width: 1280, height: 860 };

let server: PaneServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
});
afterAll(() => server.close());

const pane = walkedPage(async () => {
  const opened = await openPage(browser, { viewport: WIDE });
  await opened.page.goto(server.url);
  await seen(opened.page.locator('[data-indicator="GDP"]'));
  return opened;
});
beforeEach(async () => {
  const page = pane();
  await page.setViewportSize(WIDE);
  await startAgain(page);
  await page.locator('#tab-find').click();
  await page.getByRole('searchbox').fill('');
});

/** Opens the first draft of one indicator's district table. */
async function openGdpTable(page: Page): Promise<Locator> {
  await page.locator('[data-indicator="GDP"]').click();
  await page.getByRole('button', { name: '制成表格' }).first().click();
  const preview = page.getByRole('region', { name: '预览' });
  await seen(preview.getByRole('cell', { name: '6.5%' }));
  return preview;
}

/** Unfolds what most tables leave unchanged. */
async function openOptions(page: Page): Promise<void> {
  const columns = page.getByRole('group', { name: '数据列' });
  if (!(await columns.isVisible())) await page.getByText('口径、数据列与时点').click();
  await seen(columns);
}

function layout(page: Page): Locator {
  return page.getByRole('combobox', { name: '版式' });
}

function chip(page: Page, group: string, name: string): Locator {
  return page.getByRole('group', { name: group }).getByRole('button', { name });
}

describe('the layout of a table', () => {
  test('puts periods, districts or level and growth side by side, under one heading each', async () => {
    const page = pane();
    const preview = await openGdpTable(page);
    await chip(page, '期间', '2023年').click();
    await layout(page).selectOption({ label: '各期间横向并列' });
    await seen(preview.getByRole('columnheader', { name: '2023年', exact: true }));
    expect(await preview.locator('thead tr').count()).toBe(2);
    expect(await preview.locator('thead tr').nth(0).innerText()).toMatch(/2023年\s+2024年/);
    expect(await preview.locator('thead tr').nth(1).innerText()).toMatch(
      /^年度目标\s+全年完成[\s\S]*年度目标\s+1-6月完成/,
    );
    await layout(page).selectOption({ label: '各地区横向并列' });
    await seen(preview.getByRole('columnheader', { name: '龙岗区', exact: true }));
    await layout(page).selectOption({ label: '总量与增速并列' });
    await seen(preview.getByRole('columnheader', { name: '总量', exact: true }));
    const longgang = preview.getByRole('row').filter({ hasText: '龙岗区' }).filter({ hasText: '2024年' });
    expect(await longgang.innerText()).toMatch(/2,500\.99[\s\S]*6\.5%\s+9\.0%/);
    await layout(page).selectOption({ label: '每行一个口径' });
    await expect.poll(() => preview.locator('thead tr').count()).toBe(1);
  });

  test('leaves in the downloaded file as it was seen', async () => {
    const page = pane();
    const preview = await openGdpTable(page);
    await layout(page).selectOption({ label: '各地区横向并列' });
    await seen(preview.getByRole('columnheader', { name: '龙岗区', exact: true }));
    const button = page.getByRole('button', { name: '下载 .xlsx' });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const workbook = new Workbook();
    await workbook.xlsx.load(await bytesOf(download));
    const [table] = workbook.worksheets[0]?.getTables() ?? [];
    const headers = table?.table?.columns.map(({ name }) => name) ?? [];
    expect(headers.slice(0, 6)).toEqual([
      '指标名称',
      '指标口径',
      '计量单位',
      '期间',
      '龙岗区 年度目标',
      '龙岗区 1-6月完成',
    ]);
  });

  test('leaves with all the figures that lie behind it, one a row, in a format for other programs', async () => {
    const page = pane();
    await openGdpTable(page);
    await page.getByRole('button', { name: '导出这些地区、指标和年份的全部数据' }).click();
    await screenshot(page, 'export');
    const item = page.getByRole('menuitem', { name: '文本 .csv' });
    const [download] = await Promise.all([page.waitForEvent('download'), item.click()]);
    const [header = '', ...rows] = (await bytesOf(download)).toString().trim().split('\r\n');
    expect(header).toContain('indicatorName');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => !row.includes('地区生产总值'))).toEqual([]);
  });
});

describe('a period that cannot be read', () => {
  test('is replaced by the one that is offered, and the other periods stay', async () => {
    const page = pane();
    await openGdpTable(page);
    await page.getByRole('textbox', { name: '其他期间' }).fill('2024-13');
    await page.getByRole('button', { name: '添加' }).click();
    const refusal = page.getByRole('alert').filter({ hasText: '2024-13' });
    await refusal.getByRole('button', { name: '改为' }).click();
    await gone(refusal);
    const chosen = page.getByRole('group', { name: '期间' }).getByRole('button', { pressed: true });
    await expect.poll(() => chosen.allInnerTexts()).toHaveLength(2);
    expect(await chosen.allInnerTexts()).toContain('2024年');
    expect(await chosen.allInnerTexts()).not.toContain('2024-13');
  });
});

describe('a relative period', () => {
  test('is offered, and says which months it is now', async () => {
    const page = pane();
    await openGdpTable(page);
    await chip(page, '期间', '2024年').click();
    await chip(page, '期间', '最新').click();
    await seen(page.getByText('“最新”现为2024年，数据期2024年1-6月；下次刷新按届时已收录的数据取。'));
    await lookAt(page, {
      name: 'table-latest',
      widths: [320, 1280],
      says: { ZH: '本年累计', EN: 'This year to date' },
    });
  });
});

describe('the scopes of a table', () => {
  test('are offered where the indicator has figures of several', async () => {
    const page = pane();
    await page.getByRole('searchbox').fill('数字化转型诊断');
    await page.locator('[data-indicator="DIGITAL_DIAGNOSIS_ENTERPRISES"]').click();
    await page.getByRole('button', { name: '制成表格' }).first().click();
    await openOptions(page);
    await chip(page, '统计范围', '规上企业').click();
    const preview = page.getByRole('region', { name: '预览' });
    await expect.poll(() => preview.getByRole('row').filter({ hasText: '龙岗区' }).count()).toBe(1);
    await seen(preview.getByRole('row').filter({ hasText: '企业数字化转型诊断（规上企业）' }).first());
  });
});

describe('a table of a day', () => {
  test('shows what was published when a document came out, and says so', async () => {
    const page = pane();
    const preview = await openGdpTable(page);
    await seen(preview.getByRole('cell', { name: '9.0%' }).first());
    await openOptions(page);
    await page
      .getByRole('combobox', { name: '查询时点' })
      .selectOption({ label: '2024-04-16 《深圳市光明区2023年国民经济和社会发展计划执行情况与2024年计划》公布时' });
    await seen(page.getByText('查询时点2024-04-16'));
    const longgang = preview.getByRole('row').filter({ hasText: '龙岗区' }).filter({ hasText: '同比增速' });
    await expect.poll(() => longgang.innerText()).toContain('未到期');
  });

  test('before anything was published is refused with the first day there is', async () => {
    const page = pane();
    await openGdpTable(page);
    await openOptions(page);
    await page.getByRole('combobox', { name: '查询时点' }).selectOption('指定日期…');
    await page.getByLabel('截至日期').fill('1990-01-01');
    await seen(page.getByRole('alert'));
    await page
      .getByRole('button', { name: /^改为“/ })
      .first()
      .click();
    await gone(page.getByRole('alert'));
  });
});

describe('a choice taken out', () => {
  test('comes back with one click, with everything that hung on it', async () => {
    const page = pane();
    const preview = await openGdpTable(page);
    await chip(page, '地区', '龙岗区').click();
    await seen(page.getByText('已移除“龙岗区”'));
    await gone(preview.getByRole('cell', { name: '龙岗区' }).first());
    await page.getByRole('button', { name: '撤销' }).click();
    await seen(preview.getByRole('cell', { name: '龙岗区' }).first());
    await page.getByRole('button', { name: '清空重选' }).click();
    await seen(page.getByText('还没有选择指标'));
    await page.getByRole('button', { name: '撤销' }).click();
    await seen(preview.getByRole('cell', { name: '龙岗区' }).first());
  });
});

describe('the size of a table', () => {
  test('is said before it is inserted', async () => {
    const page = pane();
    await openGdpTable(page);
    await seen(page.getByText(/插入后 \d+ 行 × 12 列，共 \d+ 个单元格/));
  });

  test('above 500,000 cells is refused in words without asking the server', { timeout: 180_000 }, async () => {
    const page = pane();
    await openGdpTable(page);
    const asked: boolean[] = [];
    // Questions on the way are not answered: only what the view says and asks at the end counts here.
    await page.route('**/graphql*', (route) => {
      const isOfTable = asksFor(route.request(), 'TableOf');
      asked.push(isOfTable);
      return isOfTable ? undefined : route.continue();
    });
    await page.getByRole('combobox', { name: '选择指标' }).click();
    for (let chosen = 2; chosen < 12; chosen++) {
      await page.getByRole('combobox', { name: '选择指标' }).fill('新增');
      await page.getByRole('option', { name: /^新增/ }).and(page.locator('[aria-selected="false"]')).first().click();
      // The first of the two lists holds what is chosen, the other what can be.
      const held = page.getByRole('listbox', { name: '指标' }).first().getByRole('option');
      await expect.poll(() => held.count()).toBe(chosen);
    }
    await page.keyboard.press('Escape');
    await openOptions(page);
    for (const group of ['指标口径', '地区']) {
      const left = page.getByRole('group', { name: group }).getByRole('button', { pressed: false });
      for (let more = await left.count(); more > 0; more--) await left.first().click();
    }
    const typed = page.getByRole('textbox', { name: /^其他期间/ });
    for (let year = 1970; year < 2010; year++) {
      await typed.fill(String(year));
      await typed.press('Enter');
    }
    await seen(page.getByText(/这样至少有 \d+,\d+ 个单元格，一个表格最多 500,000 个/));
    const spent = asked.length;
    await chip(page, '数据列', '备注').click();
    await seen(page.getByText(/这样至少有/));
    expect(asked.slice(spent)).not.toContain(true);
    expect(await page.getByRole('button', { name: '下载 .xlsx' }).getAttribute('aria-disabled')).toBe('true');
    await chip(page, '数据列', '备注').click();
    await page.unroute('**/graphql*');
  });
});

describe('the language of a table', () => {
  test('is its own: an English table from a Chinese pane', async () => {
    const page = pane();
    const preview = await openGdpTable(page);
    await openOptions(page);
    await page.getByRole('combobox', { name: '表格语言' }).selectOption('English');
    await seen(preview.getByRole('columnheader', { name: 'Indicator' }));
    await seen(preview.getByRole('cell', { name: 'Longgang District' }).first());
    await seen(page.getByRole('tab', { name: '制表' }));
  });
});

test.each(['ZH', 'EN'] as const)(
  'the Table view in %s shows each layout at every width without being wider than the pane, and axe finds nothing',
  async (language) => {
    const page = pane();
    await openGdpTable(page);
    await chip(page, '期间', '2023年').click();
    await openOptions(page);
    if (language === 'EN') await page.getByRole('button', { name: 'English' }).click();
    const select = page.getByRole('combobox', { name: language === 'ZH' ? '版式' : 'Layout' });
    for (const value of ['ROWS', 'PAIRED', 'BY_PERIOD', 'BY_DISTRICT']) {
      await select.selectOption(value);
      await seen(page.locator('[aria-busy="false"] table'));
      for (const width of [1280, 400, 320]) {
        await resize(page, width);
        await page.locator('[aria-busy="false"] table').scrollIntoViewIfNeeded();
        await screenshot(page, `table-${language}-${value}-${width}`);
        await expect.poll(() => isWiderThanPage(page), { message: `${value} at ${width} px` }).toBe(false);
      }
    }
    expect(await violations(page)).toEqual([]);
  },
);
