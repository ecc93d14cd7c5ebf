import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../../browser/page.ts';
import { gone, seen } from '../../../browser/seen.ts';
import { publishNews } from '../../links/publish-news.ts';
import { lookAt } from '../../shell/look.ts';
import { type PaneServer, startPaneServer } from '../../shell/pane-server.ts';

let server: PaneServer;
let opened: TestPage;

beforeAll(async () => {
  server = await startPaneServer();
  // Two districts then have the same results.
  publishNews(server.ledger);
  opened = await openPage(await openBrowser(), { viewport: { width: 350, height: 900 } });
  await opened.page.goto(server.url);
  await opened.page.locator('#tab-goals').click();
  await opened.page.getByRole('tab', { name: '各区比较' }).click();
});
afterAll(async () => {
  await opened.close();
  await server.close();
});

test('each district of an indicator has its verdict, the place that is printed and the one among those held', async () => {
  const gdp = opened.page.getByRole('table', { name: '地区生产总值 · 同比增速：各区比较' });
  const longgang = gdp.getByRole('rowgroup').filter({ hasText: '龙岗区' });
  await seen(longgang.getByText('已收录2区中第2'));
  expect(await longgang.innerText()).toMatch(/高于年度目标[\s\S]*目标 6\.5%.*9\.2%.*文件公布全市行政区第一/);
  // Longgang's rate of industry is the only one held: a place among one is none.
  const industry = opened.page.getByRole('table', { name: /^规模以上工业增加值 · 同比增速/ });
  expect(await industry.innerText()).not.toContain('已收录');
});

test('it fits 320 px and wide pages in both languages, and axe finds nothing', async () => {
  await lookAt(opened.page, {
    name: 'compare',
    widths: [320, 1280],
    says: { ZH: /^相差大的在前/, EN: /^Largest differences first/ },
  });
});

test('a district that is taken out is gone from every row, and the others become a table with one click', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: '光明区', pressed: true }).click();
  await gone(page.locator('[data-district="440311"]'));
  await page.getByRole('button', { name: '制成表格' }).first().click();
  const preview = page.getByRole('region', { name: '预览' });
  await seen(preview.getByText('龙岗区').first());
  await seen(preview.getByText('坪山区').first());
  expect(await preview.innerText()).not.toContain('光明区');
});

test('/ leads from there into the search, unless somebody is typing', async () => {
  const { page } = opened;
  const search = page.getByRole('searchbox');
  await page.setViewportSize({ width: 350, height: 900 });
  await page.locator('#tab-goals').click();
  await page.getByText('查询时点、评价依据与允许误差').click();
  await page.getByLabel('查询时点', { exact: true }).selectOption({ label: '指定日期…' });
  await page.getByLabel('截至日期').press('/');
  expect(await search.count()).toBe(0);
  await page.getByRole('tab', { name: '各区比较' }).press('/');
  await seen(search);
  expect(await search.evaluate((box) => box === document.activeElement)).toBe(true);
});

test('one click leads there from a figure, whose indicator is in sight, and one leads back', async () => {
  const { page } = opened;
  const search = page.getByRole('searchbox');
  await search.fill('龙岗区 社零 增速');
  await page.locator('[data-indicator="RETAIL_SALES"]').click();
  await page.getByRole('button', { name: '各区比较' }).first().click();
  const row = page.locator('[data-row="RETAIL_SALES  GROWTH"]');
  await seen(row);
  expect(await row.getAttribute('aria-current')).toBe('true');
  await expect.poll(() => row.evaluate((one) => one.getBoundingClientRect().top < window.innerHeight)).toBe(true);
  await page.getByRole('button', { name: '返回查找' }).click();
  await seen(page.getByRole('button', { name: '各区比较' }).first());
  await page.getByRole('tab', { name: /^查找/ }).press('/');
  expect(await search.evaluate((box) => box === document.activeElement)).toBe(true);
});

test('one click leads there from the first screen, and one leads back', async () => {
  const { page } = opened;
  await page.getByRole('searchbox').fill('');
  const first = page.getByRole('region', { name: '我的地区' });
  await first.getByRole('button', { name: '各区比较' }).click();
  await seen(page.locator('[data-row="GDP  GROWTH"]'));
  await page.getByRole('button', { name: '返回查找' }).click();
  await seen(first.locator('[data-goal="GDP GROWTH"]'));
  expect(await page.locator('[data-row]').count()).toBe(0);
});
