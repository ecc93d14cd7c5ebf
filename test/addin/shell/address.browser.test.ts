import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { isWiderThanPage, resize } from './look.ts';
import { type PaneServer, startPaneServer } from './pane-server.ts';

let server: PaneServer;
let opened: TestPage;

beforeAll(async () => {
  server = await startPaneServer();
  opened = await openPage(await openBrowser(), { viewport: { width: 1280, height: 900 } });
  await opened.page.goto(server.url);
  await seen(opened.page.locator('[data-indicator="GDP"]'));
});
afterAll(async () => {
  await opened.close();
  await server.close();
});

const tab = (name: string) => opened.page.getByRole('tab', { name, exact: true, selected: true });

test('the way back leads through views, pages and opened indicators, and forward again', async () => {
  const { page } = opened;
  await page.locator('[data-indicator="GDP"]').click();
  await page.waitForURL(/#find\?indicator=GDP$/);
  await page.locator('#tab-goals').click();
  await page.waitForURL(/#goals\/scoreboard$/);
  await page.getByRole('tab', { name: '表述对照' }).click();
  await page.waitForURL(/#goals\/statements$/);
  await page.locator('#tab-entry').click();
  await page.waitForURL(/#entry$/);
  await page.goBack();
  await seen(tab('表述对照'));
  await page.goBack();
  await seen(tab('完成情况'));
  await page.goBack();
  await seen(page.getByRole('heading', { name: '地区生产总值' }));
  await page.goBack();
  await gone(page.getByRole('heading', { name: '地区生产总值' }));
  await page.goForward();
  await seen(page.getByRole('heading', { name: '地区生产总值' }));
  await page.goForward();
  await seen(tab('完成情况'));
});

test('an address that is sent shows the same district, year and page to whoever opens it', async () => {
  const { page } = opened;
  await page.goto(`${server.url}#goals/scoreboard?district=440311&year=2024`);
  await page.reload();
  await seen(page.getByRole('heading', { name: '光明区 2024年指标完成情况一览' }));
});

test('an address keeps what is searched and the table that is put together, in either language', async () => {
  const { page } = opened;
  await page.locator('#tab-find').click();
  await page.getByRole('searchbox').fill('高企');
  await page.waitForURL(/#find\?text=/);
  await page.goto(`${server.url}#table?districts=440307%7C440311&indicators=GDP&periods=2024&measures=GROWTH`);
  await page.reload();
  const preview = page.getByRole('region', { name: '预览' });
  await seen(preview.getByRole('cell', { name: '6.5%' }).first());
  await page.locator('header button[lang]').click();
  await seen(page.getByRole('region', { name: 'Preview' }).getByRole('cell', { name: '6.5%' }).first());
  expect(page.url()).toContain('districts=440307%7C440311');
  await page.goBack();
  expect(await page.getByRole('searchbox').inputValue()).toBe('高企');
  await page.locator('header button[lang]').click();
});

test('every view fits a pane of 175 px', async () => {
  const { page } = opened;
  await resize(page, 175);
  const places = [
    ['#goals/scoreboard?district=440307&year=2024', '龙岗区 2024年指标完成情况一览'],
    ['#goals/districts?district=440307&year=2024', /主要指标比较$/],
    ['#table?districts=440307%7C440311&indicators=GDP&periods=2024', /^插入后/],
    ['#links', '刷新工作簿文件'],
    ['#find?indicator=GDP', '地区生产总值'],
  ] as const;
  for (const [place, name] of places) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await seen(page.getByText(name).first());
    expect(await isWiderThanPage(page), place).toBe(false);
  }
});
