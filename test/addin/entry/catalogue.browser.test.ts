import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { opened } from '../../data/intake/draft/draft-world.ts';
import { lookAt } from '../shell/look.ts';
import type { PaneServer } from '../shell/pane-server.ts';
import { signInAs, startOfficeServer } from './office-server.ts';

let server: PaneServer;
let browser: Browser;
let tab: TestPage;
let page: Page;

beforeAll(async () => {
  const staff = { 张三: [{ role: 'STEWARD' as const, district: null }] };
  [server, browser] = await Promise.all([startOfficeServer(staff), openBrowser()]);
  const figure = { code: 'X/1', district: '440307', measure: 'LEVEL', role: 'ACTUAL', value: '1', printed: '1' };
  const waiting = (value: string, place: string) => ({
    ...{ line: { figure }, place, questions: [{ code: 'INDICATOR', value, block: 1, suggestions: [] }] },
  });
  opened(server.ledger, [waiting('社零总额总计', 'B2'), waiting('不知何物', 'B3')]);
  tab = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  ({ page } = tab);
  page.setDefaultTimeout(15_000);
  await page.goto(`${new URL('/', server.url).href}#entry/catalogue`);
  await seen(page.getByText('602 个指标'));
});
afterAll(async () => {
  await tab.close();
  await server.close();
});

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const openIndicator = (code: string) => page.locator(`[data-indicator="${code}"]`).click();
const named = (code: string) => server.ledger.catalogue.indicatorsByCode.get(code);

describe('the dictionary of a reader', () => {
  test('finds an indicator by pinyin, and tells all of it with the way to its figures', async () => {
    await page.getByRole('searchbox').fill('dqsczz');
    await openIndicator('GDP');
    await seen(page.getByText(/18 个数字，出自 5 份文件，涉及 4 个地区或单位，2021年3月至2025年12月。/));
    expect(page.url()).toMatch(/#entry\/catalogue\/GDP$/);
    await expect.poll(() => page.getByRole('button', { name: '修改' }).count()).toBe(0);
    await lookAt(page, {
      name: 'dictionary',
      widths: [320, 400, 1280],
      says: { ZH: '发布频率', EN: 'Released' },
    });
    await press('在“查找”中看数字');
    await seen(page.getByRole('tab', { name: '查找', selected: true }));
    await seen(page.getByRole('heading', { name: '地区生产总值' }));
  });
});

describe('the dictionary of a steward who is alone', () => {
  test('gives an indicator a name that nobody could resolve, and publishes it at once', async () => {
    await signInAs(page, server, '张三');
    await page.goto(`${new URL('/', server.url).href}#entry/catalogue`);
    await page.reload();
    await press('有 2 个名称没有认出');
    await lookAt(page, {
      name: 'dictionary-names',
      widths: [320, 400, 1280],
      says: { ZH: '不知何物', EN: '不知何物' },
    });
    await press('记作“社会消费品零售总额”的别名');
    await press('现在入库');
    await seen(page.getByRole('button', { name: '有 1 个名称没有认出' }));
    expect(named('RETAIL_SALES')?.aliases).toContain('社零总额总计');
  });

  test('adds an indicator, and says of one that is there already what is wrong', async () => {
    await press('新增指标');
    await page.getByRole('textbox', { name: '代码', exact: true }).fill('GDP');
    await page.getByLabel('名称', { exact: true }).fill('区本级产值');
    await press('提交草稿');
    await seen(page.getByText('“GDP”已用于“地区生产总值”'));
    await page.getByRole('textbox', { name: '代码', exact: true }).fill('OWN_OUTPUT');
    await page.getByRole('textbox', { name: '计量单位' }).fill('亿元');
    await page.getByRole('textbox', { name: '别名' }).fill('本级产值\n区级产值');
    await press('提交草稿');
    await lookAt(page, {
      name: 'dictionary-add',
      widths: [320, 400, 1280],
      says: { ZH: '现在入库', EN: 'Publish now' },
    });
    await press('现在入库');
    await seen(page.getByText('已审定入库。'));
    expect(named('OWN_OUTPUT')).toMatchObject({ unit: '亿元', aliases: ['本级产值', '区级产值'] });
    await press('收起');
  });

  test('changes what is told of an indicator, and nothing else', async () => {
    await page.getByRole('searchbox').fill('OWN_OUTPUT');
    await openIndicator('OWN_OUTPUT');
    await press('修改');
    await page.getByLabel('口径与计算方法').fill('区本级的产值');
    await press('加一条关系');
    await page.getByLabel('另一指标（名称或代码）').fill('地区生产总值');
    await press('提交草稿');
    await press('现在入库');
    await seen(page.getByText('已审定入库。'));
    expect(named('OWN_OUTPUT')).toMatchObject({
      ...{ definition: '区本级的产值', unit: '亿元', aliases: ['本级产值', '区级产值'] },
      relations: [{ kind: 'PART_OF', to: 'GDP' }],
    });
    await press('收起');
    await page.getByRole('button', { name: '地区生产总值', exact: true }).last().click();
    await seen(page.getByText('组成部分：'));
  });

  test('adds a district and a scope, and changes one', async () => {
    await page.getByLabel('词典内容').selectOption('DISTRICT');
    await press('新增地区');
    await page.getByRole('textbox', { name: '代码', exact: true }).fill('SZ-QH');
    await page.getByLabel('名称', { exact: true }).fill('前海合作区');
    await page.getByLabel('上级地区').fill('深圳市');
    await press('提交草稿');
    await press('现在入库');
    await seen(page.getByText('已审定入库。'));
    await press('收起');
    await seen(page.locator('[data-thing="SZ-QH"]').getByText('SZ-QH · 属于深圳市'));
    await page.getByLabel('词典内容').selectOption('SCOPE');
    await lookAt(page, {
      name: 'dictionary-scopes',
      widths: [320, 400, 1280],
      says: { ZH: '新增统计范围', EN: 'Add a scope' },
    });
    await page
      .getByRole('button', { name: /^修改：/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: '别名' }).fill('另一说法');
    await press('提交草稿');
    await lookAt(page, {
      name: 'dictionary-scope',
      widths: [320, 400, 1280],
      says: { ZH: '现在入库', EN: 'Publish now' },
    });
    await press('现在入库');
    await seen(page.getByText('已审定入库。'));
    expect(server.ledger.catalogue.scopes.some(({ aliases }) => aliases.includes('另一说法'))).toBe(true);
    await press('收起');
    await page.getByLabel('词典内容').selectOption('INDICATOR');
  });

  test('is told before a merge what it will do', async () => {
    await page.getByRole('searchbox').fill('RETAIL_SALES');
    await openIndicator('RETAIL_SALES');
    await press('合并到另一指标…');
    await page.getByLabel('保留哪个指标').fill('常住人口');
    await seen(page.getByRole('alert'));
    await page.getByLabel('保留哪个指标').fill('OWN_OUTPUT');
    await seen(page.getByText('没有数字与保留的指标冲突。'));
    await lookAt(page, {
      name: 'dictionary-merge',
      widths: [320, 400, 1280],
      says: { ZH: '个数字改归', EN: 'figures will move' },
    });
    await press('提交合并');
    await press('现在入库');
    await seen(page.getByText('已审定入库。'));
    await gone(page.locator('[data-indicator="RETAIL_SALES"]'));
    expect(named('RETAIL_SALES')).toMatchObject({ code: 'OWN_OUTPUT', former: [{ code: 'RETAIL_SALES' }] });
    expect(tab.faults).toEqual([]);
  });
});
