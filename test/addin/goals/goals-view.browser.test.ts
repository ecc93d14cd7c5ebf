import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drawChinese, openBrowser, openPage, screenshot, type TestPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { expectSound, isWiderThanPage, lookAt, returnUnnoticed, violations } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

const NARROW = { viewport: { width: 320, height: 860 } };

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

async function freshPane(options: BrowserContextOptions = NARROW): Promise<TestPage> {
  const fresh = await openPage(browser, options);
  await fresh.page.goto(server.url);
  await seen(fresh.page.locator('[data-indicator="GDP"]'));
  return fresh;
}

/** Opens the pane for one test. */
async function openPane(options?: BrowserContextOptions): Promise<Page> {
  opened = await freshPane(options);
  return opened.page;
}

async function openGoals(page: Page, pageName?: string): Promise<void> {
  await page.locator('#tab-goals').click();
  if (pageName !== undefined) await page.getByRole('tab', { name: pageName }).click();
}

function board(page: Page, district: string): Locator {
  return page.getByRole('region', { name: `${district} 2024年指标完成情况一览` });
}

describe('a figure’s history', () => {
  test('shows plan goal, steering goal and both results of Longgang’s growth, each with its document, drawn and listed', async () => {
    const page = await openPane();
    await page.locator('[data-indicator="GDP"]').click();
    const card = page.getByRole('listitem').filter({ hasText: '龙岗区 · 2024年1-6月 · 同比增速' }).first();
    await card.getByRole('button', { name: '历史' }).click();
    const rows = card.getByRole('row');
    await seen(rows.nth(4));
    expect((await rows.allInnerTexts()).slice(1).map((row) => row.split('\t').map((cell) => cell.trim()))).toEqual([
      ['1', '2023年', '完成', '6.3%', expect.stringContaining('2023年国民经济和社会发展规划执行情况与2024年计划')],
      ['2', '2024年1-6月', '完成', '9.0%', expect.stringContaining('2024-09-12公布')],
      ['3', '2024年', '目标 计划目标', '6.5%', expect.stringContaining('2024年计划（草案）')],
      ['4', '2024年', '目标 调度目标', '7%', expect.stringContaining('2024年上半年')],
    ]);
    const chart = card.getByRole('img', { name: /^龙岗区 地区生产总值 同比增速：历次目标与完成/ });
    await seen(chart.locator('svg'));
    expect(await chart.locator('svg title').allTextContents()).toContain(
      '7% 龙岗区2024年上半年国民经济和社会发展计划执行情况的报告 2024年',
    );
    expect(await isWiderThanPage(page)).toBe(false);
    await screenshot(page, 'history-320');
    expect(await violations(page)).toEqual([]);
  });
});

describe('the scoreboard', () => {
  const pane = walkedPage(() => freshPane());
  beforeAll(() => openGoals(pane()));

  test('begins with what is behind, and opens the goal, the result, their sentences and the reason', async () => {
    const page = pane();
    const longgang = board(page, '龙岗区');
    const first = longgang.getByRole('list', { name: '主要指标' }).getByRole('listitem').first();
    await seen(first);
    expect(await first.innerText()).toMatch(
      /社会消费品零售总额[\s\S]*低于年度目标[\s\S]*目标 8%[\s\S]*2024年1-6月 4.0%/,
    );
    expect(await first.getByRole('img').first().getAttribute('aria-label')).toContain('目标 8%，完成 2024年1-6月 4.0%');
    await first.getByRole('button').first().click();
    await seen(first.getByText('社会消费品零售总额同比增长8%').first());
    await seen(first.getByText('低于目标4个百分点').first());
    expect(await longgang.innerText()).toContain('可评价 4 项，其中达到、好于或符合要求 3 项');
    await screenshot(page, 'scoreboard-320');
    expect(await isWiderThanPage(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  });

  test('counts silence apart, and lists exactly the goals of one verdict on wish', async () => {
    const page = pane();
    const longgang = board(page, '龙岗区');
    await longgang.getByLabel('只看').selectOption({ label: '待核' });
    await seen(longgang.getByText('3 项目标', { exact: true }));
    const list = longgang.getByRole('list', { name: '全部目标，不及要求的在前' });
    expect(await list.innerText()).toMatch(/厨余垃圾分类率[\s\S]*待核[\s\S]*稳定在27%以上/);
    await seen(longgang.getByText('部分月份的目标(单列)'));
    await seen(longgang.getByText(/列在目标中而不计入：推进数\(不计成果\) \d+ 项、未定完成时限 3 项、工作口号 1 项/));
    // The line above the groups and the group itself count the same goals.
    const silent = /报告未提及 (\d+) 项/.exec(await longgang.innerText())?.[1];
    expect(Number(silent)).toBeGreaterThan(0);
    await seen(
      longgang
        .getByRole('listitem')
        .filter({ hasText: new RegExp(`^报告未提及 ${silent}$`) })
        .first(),
    );
  });

  test('tells two goals of one indicator apart by their scope, and opens each with its own sentence', async () => {
    const page = pane();
    const longgang = board(page, '龙岗区');
    await longgang.getByLabel('只看').selectOption({ label: '另有表述' });
    const goals = longgang
      .getByRole('list', { name: '全部目标，不及要求的在前' })
      .getByRole('listitem')
      .filter({ hasText: '新增托育托位' });
    await expect.poll(() => goals.count()).toBe(2);
    const scoped = goals.filter({ hasText: '新增托育托位（城市更新单元配建）' });
    expect(await scoped.innerText()).toContain('目标 1680个');
    await scoped.getByRole('button').first().click();
    await seen(scoped.getByText('增托育托位1680个').first());
  });

  describe('in a wide page', () => {
    const wide = walkedPage(() => freshPane({ viewport: { width: 1280, height: 900 } }));

    test('has the main goals beside all of them, and cards in two columns', async () => {
      const page = wide();
      await openGoals(page);
      const longgang = board(page, '龙岗区');
      const leftOf = async (target: Locator) => (await target.boundingBox())?.x ?? Number.NaN;
      await seen(longgang.getByRole('list', { name: '全部目标，不及要求的在前' }));
      expect(await leftOf(longgang.getByRole('list', { name: '全部目标，不及要求的在前' }))).toBeGreaterThan(640);
      await openGoals(page, '各区比较');
      await seen(page.locator('[data-row]').nth(1));
      expect(await leftOf(page.locator('[data-row]').nth(1))).toBeGreaterThan(640);
      await openGoals(page, '完成情况');
    });
    beforeAll(() => openGoals(wide()));

    test('counts by groups with what each covers, and tells the share done beside the time passed, by which it sorts', async () => {
      const page = wide();
      const longgang = board(page, '龙岗区');
      const counts = longgang
        .getByRole('listitem')
        .filter({ hasText: /^不及要求 \d/ })
        .first();
      await seen(counts);
      expect(await counts.innerText()).toMatch(/不及要求 1\s+未及进度要求 1/);
      const list = longgang.getByRole('list', { name: '全部目标，不及要求的在前' });
      const homes = list.getByRole('listitem').filter({ hasText: '建设筹集保障性住房' });
      await longgang.getByLabel('排序').selectOption({ label: '完成率从低到高' });
      await seen(homes);
      expect(await homes.innerText()).toContain('完成率 28.2% · 序时进度 50.0%');
      const done = async () =>
        (await list.getByRole('listitem').allInnerTexts()).flatMap((text) => {
          const share = /(?:完成率|占控制数) ([\d.]+)%/.exec(text)?.[1];
          return share === undefined ? [] : Number(share);
        });
      await expect.poll(async () => (await done()).length).toBeGreaterThan(3);
      const shares = await done();
      expect(shares).toEqual(shares.toSorted((one, other) => one - other));
      expect(await list.getByRole('listitem').first().innerText()).toMatch(/完成率|占控制数/);
      await expectSound(page, 'goals-sorted', [320, 1280]);
    });

    test('puts a second district beside the first in a wide page, and below it in a narrow one', async () => {
      const page = wide();
      await page.setViewportSize({ width: 1200, height: 860 });
      await page.getByLabel('并列地区').selectOption({ label: '光明区' });
      const [left, right] = [board(page, '龙岗区'), board(page, '光明区')];
      await seen(right);
      await drawChinese(page);
      const tops = async () => [(await left.boundingBox())?.y, (await right.boundingBox())?.y];
      const [here, there] = await tops();
      expect(here).toBe(there);
      await screenshot(page, 'scoreboard-beside-1200');
      await page.setViewportSize({ width: 320, height: 860 });
      await expect
        .poll(async () => {
          const [above, below] = await tops();
          return (below ?? 0) > (above ?? 0);
        })
        .toBe(true);
    });
  });
});

describe('the terms on which goals are judged', () => {
  const pane = walkedPage(() => freshPane());
  beforeEach(() => openGoals(pane()));

  /** Unfolds the terms and takes them back to the usual ones. */
  async function openTerms(page: Page): Promise<void> {
    const terms = page.getByLabel('评价依据');
    if (!(await terms.isVisible())) await page.getByText('查询时点、评价依据与允许误差').click();
    await seen(terms);
    const usual = page.getByRole('button', { name: '恢复通常口径' });
    if (await usual.isVisible()) await usual.click();
  }

  test('are the usual ones, folded away and not spoken of, until others are chosen; then the board says which', async () => {
    const page = pane();
    const longgang = board(page, '龙岗区');
    await seen(longgang.getByRole('list', { name: '主要指标' }));
    expect(await page.getByLabel('评价依据').isVisible()).toBe(false);
    expect(await page.getByRole('list', { name: '所选口径' }).count()).toBe(0);

    await page.getByText('查询时点、评价依据与允许误差').click();
    await page.getByLabel('评价依据').selectOption({ label: '调度目标' });
    await seen(longgang.getByText('按调度目标评价'));
    const list = longgang.getByRole('list', { name: '全部目标，不及要求的在前' });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
    expect(await list.innerText()).toMatch(/地区生产总值[\s\S]*目标 7%/);
    await lookAt(page, {
      name: 'terms',
      widths: [1280, 320],
      says: { ZH: '按调度目标评价', EN: 'Judged by: Steering goal' },
    });

    const goal = list.getByRole('listitem').filter({ hasText: '地区生产总值' });
    await goal.getByRole('button').first().click();
    await seen(goal.getByText(/调度目标为7%.*高于目标2个百分点/));
    await page.getByRole('button', { name: '恢复通常口径' }).click();
    await gone(longgang.getByText('按调度目标评价'));
    await seen(longgang.getByText('可评价 4 项，其中达到、好于或符合要求 3 项'));
  });

  test('go with the table that is made from what they show', async () => {
    const page = pane();
    await openTerms(page);
    await page.getByLabel('评价依据').selectOption({ label: '调度目标' });
    const longgang = board(page, '龙岗区');
    const list = longgang.getByRole('list', { name: '全部目标，不及要求的在前' });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
    await longgang.getByRole('button', { name: '制成表格', exact: true }).click();
    await page.getByRole('menuitem', { name: '主要指标计划执行情况表' }).click();
    const preview = page.getByRole('region', { name: '预览' });
    await seen(page.getByText('按调度目标评价'));
    await seen(preview.getByRole('columnheader', { name: '2024年调度目标' }));
    await seen(preview.getByRole('cell', { name: '7.0%' }));
    await page.getByText('查询时点、评价依据与表格语言').click();
    await page.getByLabel('评价依据').selectOption({ label: '计划优先' });
    await seen(preview.getByRole('columnheader', { name: '2024年计划目标' }));
    await expect.poll(() => page.getByText('按调度目标评价').count()).toBe(0);
  });

  test('with a narrower tolerance a patent count on time is ahead; what is no tolerance changes nothing and says so', async () => {
    const page = pane();
    await openTerms(page);
    const longgang = board(page, '龙岗区');
    const counts = longgang.getByRole('row', { name: /^科技创新/ });
    await seen(counts.getByText('符合进度要求 1'));
    await page.getByLabel('进度允许误差').fill('0.5');
    await seen(counts.getByText('好于进度要求 1'));
    await seen(longgang.getByText('进度允许误差 0.5个百分点'));
    await page.getByLabel('进度允许误差').fill('500');
    await seen(page.getByText('请填 0 到 100 之间的数；评价仍按上一个数。'));
    await seen(longgang.getByText('进度允许误差 0.5个百分点'));
  });

  test('take the ledger back to before the mid-year report: then nothing is behind, and nothing silent', async () => {
    const page = pane();
    await openTerms(page);
    const longgang = board(page, '龙岗区');
    await page.getByLabel('查询时点', { exact: true }).selectOption({ label: '指定日期…' });
    await page.getByLabel('截至日期').fill('2024-03-01');
    await seen(longgang.getByText('查询时点2024-03-01'));
    expect(await longgang.innerText()).not.toMatch(/报告未提及|低于年度目标/);
    const course = page.waitForRequest(/operationName=GoalCourse/);
    await longgang.locator('[data-goal="GDP GROWTH"]').first().getByRole('button').first().click();
    const variables = new URL((await course).url()).searchParams.get('variables') ?? '';
    const asOf = '2024-03-01';
    expect(JSON.parse(variables)).toMatchObject({ key: { asOf }, asOf });
    await page.getByRole('tab', { name: '表述对照' }).click();
    await seen(page.getByText('查询时点2024-03-01'));
    await seen(page.getByText('该年度没有被表述两次以上的目标。'));
  });
});

describe('the pages beside the scoreboard', () => {
  const pane = walkedPage(() => freshPane());

  describe('statements', () => {
    test('stand side by side with the words that differ marked, the judged one named, and what is easier said', async () => {
      const page = pane();
      await openGoals(page, '表述对照');
      const homes = page.locator('[data-goal]').filter({ hasText: '建设筹集保障性住房' });
      await seen(homes);
      expect(await homes.locator('mark').allInnerTexts()).toEqual([
        '筹建',
        '1.5万套',
        '力争完成全年建设筹集1.7万套',
        '任务',
      ]);
      const said = await homes.innerText();
      expect(said).toMatch(/1\.5万套\s*计划目标\s*评价以此为准[\s\S]*1\.7万套\s*年中安排\s*力争/);
      expect(said).toContain('高于年初计划');
      expect(said).toContain('难易互有增减');
      await screenshot(page, 'statements-320');
      expect(await isWiderThanPage(page)).toBe(false);
      expect(await violations(page)).toEqual([]);
    });
  });

  describe('a kind of change', () => {
    test('that no mark can show is listed too: a goal that the mid-year report leaves out, with that report', async () => {
      const page = pane();
      await openGoals(page, '表述对照');
      await seen(page.locator('[data-goal]').first());
      await page.getByLabel('变化性质').selectOption({ label: '未再提及' });
      const leftOut = page.locator('[data-goal]').filter({ hasText: '没有再提及这一目标' });
      await seen(leftOut.first());
      expect(await leftOut.first().innerText()).toContain('龙岗区2024年上半年国民经济和社会发展计划执行情况的报告');
    });
  });

  describe('promises', () => {
    test('of the plan stand by work item with their strength, what became of them and, opened, their sentence', async () => {
      const page = pane();
      await openGoals(page, '任务台账');
      await page.getByRole('searchbox', { name: '在任务原文中查找' }).fill('厨余垃圾');
      await seen(page.getByText('1 项任务', { exact: true }));
      const promise = page.locator('[data-task] li').filter({ hasText: '厨余垃圾分类率' });
      expect(await promise.innerText()).toMatch(/稳定在27%以上[\s\S]*待核[\s\S]*2024年1-6月/);
      await promise.getByRole('button', { name: '依据' }).click();
      await seen(promise.locator('mark'));
      await screenshot(page, 'promises-320');
      expect(await violations(page)).toEqual([]);
    });
  });
});

test('beside a workbook the six tabs and the language fit into 320 px in both languages', async () => {
  const host = new Host();
  opened = await openPage(browser, NARROW);
  const { page } = opened;
  await bootInChromium(page, host);
  await page.goto(excelAddress(server.url, host));
  await seen(page.getByRole('tab', { name: '来源' }));
  expect(await page.getByRole('banner').getByRole('tab').allInnerTexts()).toEqual([
    '查找',
    '一览',
    '制表',
    '联动表',
    '录入',
    '来源',
  ]);
  expect(await isWiderThanPage(page)).toBe(false);
  await page.getByRole('button', { name: 'English' }).click();
  await seen(page.getByRole('tab', { name: 'Goals' }));
  expect(await isWiderThanPage(page)).toBe(false);
});

describe('all three pages', () => {
  test('speak English, fit into 320 px and pass axe; what is chosen stays while another tab is looked at', async () => {
    const page = await openPane();
    await page.getByRole('button', { name: 'English' }).click();
    await openGoals(page);
    await seen(page.getByRole('heading', { name: 'Longgang District: how the goals of 2024 stand' }));
    await page.getByLabel('District', { exact: true }).selectOption({ label: 'Guangming District' });
    await seen(page.getByRole('heading', { name: 'Guangming District: how the goals of 2024 stand' }));
    for (const name of ['Statements', 'Promises', 'Scoreboard']) {
      await page.getByRole('tab', { name }).click();
      await seen(page.getByRole('heading', { level: 2 }));
      await gone(page.getByLabel('Loading').first());
      expect(await isWiderThanPage(page), name).toBe(false);
      expect(await violations(page), name).toEqual([]);
    }
    await page.locator('#tab-find').click();
    await page.locator('#tab-goals').click();
    await seen(page.getByRole('heading', { name: 'Guangming District: how the goals of 2024 stand' }));
  });

  test('say that the server is out of reach, that nothing is lost, and go on when asked again', async () => {
    const page = await openPane();
    await page.route('**/graphql*', (route) => route.abort('connectionrefused'));
    await openGoals(page);
    await seen(page.getByText('连接不上计划簿服务器。已显示的内容和工作簿保持不变。'));
    await returnUnnoticed(page);
    await page.getByRole('button', { name: '重试' }).click();
    await seen(board(page, '龙岗区'));
  });
});
