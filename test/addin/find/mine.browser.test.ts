import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { publishNews } from '../links/publish-news.ts';
import { lookAt } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

let server: PaneServer;
let opened: TestPage;
/** The questions asked of the server, by their names. */
const asked: string[] = [];

beforeAll(async () => {
  server = await startPaneServer();
  opened = await openPage(await openBrowser(), { viewport: { width: 400, height: 900 } });
  opened.page.on('request', (request) => {
    const name = /operationName=(\w+)/.exec(request.url())?.[1];
    if (name !== undefined) asked.push(name);
  });
  await opened.page.goto(server.url);
});
afterAll(async () => {
  await opened.close();
  await server.close();
});

function mine(page: Page) {
  return page.getByRole('region', { name: '我的地区' });
}

test('the pane opens on what is behind in the district of the newest document, and by how much, with two questions', async () => {
  const { page } = opened;
  const behind = mine(page).getByRole('region', { name: '不及要求（1项）' });
  await seen(behind);
  expect(await behind.innerText()).toMatch(/社会消费品零售总额[\s\S]*低于年度目标[\s\S]*与目标差 4\s*个百分点/);
  const gdp = mine(page).locator('[data-goal="GDP GROWTH"]');
  expect(await gdp.innerText()).toMatch(/高于年度目标[\s\S]*目标 6\.5%[\s\S]*9\.0%/);
  expect(asked.filter((name) => name === 'FirstScreen' || name === 'MyBoard')).toHaveLength(2);
  await lookAt(page, {
    name: 'mine',
    widths: [320, 400, 1280],
    says: { ZH: '收录的文件', EN: 'Documents in the ledger' },
  });
});

test('each document tells of which districts and years it has goals and results, the newest first', async () => {
  const documents = mine(opened.page).getByRole('region', { name: '收录的文件' }).getByRole('list').first();
  const [newest] = await documents.locator('> li').allInnerTexts();
  expect(newest).toMatch(/^《龙岗区2024年上半年[\s\S]*2024-09-12公布[\s\S]*龙岗区 2024年：目标 62、完成 146/);
});

test('an opened goal tells what the rest of the year must bring, and what another number would come to', async () => {
  const { page } = opened;
  const sales = mine(page).locator('[data-goal="RETAIL_SALES GROWTH"]');
  await sales.getByRole('button').first().click();
  await sales.getByLabel('假如全年达到').fill('6');
  await seen(sales.getByText('比目标低 2个百分点'));
  await sales.getByLabel('假如全年达到').fill('６％');
  await seen(sales.getByText('比目标低 2个百分点'));
  await sales.getByLabel('假如全年达到').fill('六');
  await seen(sales.getByText('请填一个数。'));
  await sales.getByRole('button').first().click();
});

test('an opened goal is judged as its list is, whatever day was chosen for the overview', async () => {
  const { page } = opened;
  await page.getByRole('tab', { name: /^一览/ }).click();
  await page.getByText('查询时点、评价依据与允许误差').click();
  await page.getByLabel('查询时点', { exact: true }).selectOption({ label: '指定日期…' });
  await page.getByLabel('截至日期').fill('2024-03-01');
  await seen(page.getByText('查询时点2024-03-01').first());
  await page.getByRole('tab', { name: /^查找/ }).click();
  const sales = mine(page).locator('[data-goal="RETAIL_SALES GROWTH"]');
  await sales.getByRole('button').first().click();
  await seen(sales.getByText(/2024年1-6月的结果为4\.0%[\s\S]*低于目标4个百分点/));
});

test('a district that was chosen is not asked for again, and the overview begins with it', async () => {
  const { page } = opened;
  await seen(mine(page).getByText('如果这是您的地区'));
  await mine(page).getByLabel('地区', { exact: true }).selectOption({ label: '坪山区' });
  await seen(mine(page).getByText('目前没有可评价的目标'));
  await gone(mine(page).getByText('如果这是您的地区'));
  await page.reload();
  await seen(mine(page).getByText('目前没有可评价的目标'));
  expect(await mine(page).getByText('如果这是您的地区').count()).toBe(0);
  await mine(page).getByRole('button', { name: '一览' }).click();
  await seen(page.getByRole('region', { name: '坪山区 2024年指标完成情况一览' }));
  await page.getByRole('button', { name: '返回查找' }).click();
  await seen(mine(page));
});

test('what was published of the district since somebody looked is listed until it is marked as seen', async () => {
  const { page } = opened;
  await seen(mine(page).getByText(/以来没有新数据/));
  publishNews(server.ledger);
  await page.reload();
  const news = mine(page).getByRole('region', { name: '新数据' });
  await seen(news.getByText('新公布 1 处'));
  expect(await news.innerText()).toMatch(
    /地区生产总值 2024年1-6月 · 同比增速 · 完成 12\.5%[\s\S]*《龙岗区2024年上半年/,
  );
  await news.getByRole('button', { name: '标为已看' }).click();
  await seen(news.getByText(/以来没有新数据/));
  await page.reload();
  await seen(news.getByText(/以来没有新数据/));
});
