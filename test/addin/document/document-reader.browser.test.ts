import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, screenshot, type TestPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

let server: PaneServer;
let opened: TestPage | undefined;

beforeAll(async () => {
  server = await startPaneServer();
});
afterEach(async () => {
  await opened?.close();
});
afterAll(() => server.close());

async function open(width: number, address = ''): Promise<TestPage> {
  opened = await openPage(await openBrowser(), { viewport: { width, height: 900 } });
  await opened.page.goto(`${server.url}${address}`);
  return opened;
}

test('a figure leads to its sentence in the whole text, and back to where it was left', async () => {
  const { page } = await open(400, '#find?indicator=GDP');
  const source = page.getByRole('button', { name: /^《龙岗区2024年上半年/ }).first();
  await seen(source);
  await source.click();
  await seen(page.locator('mark[data-cited]').first());
  expect((await page.locator('mark[data-cited]').allInnerTexts()).join('')).toBe('全年GDP增速7%');
  expect(page.url()).toMatch(/#document\?code=LG-2024-MID&start=\d+&end=\d+$/);
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-mark'));
  await screenshot(page, 'document-narrow');
  const back = page.getByRole('button', { name: '返回查找' });
  // It is in sight where the text is read, and not only above its beginning.
  expect(await back.evaluate((button) => button.getBoundingClientRect().top)).toBeGreaterThan(0);
  await back.click();
  await seen(source);
  expect(await source.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.goBack();
  await seen(page.locator('mark[data-cited]').first());
});

test('keys go from number to number, open what was read from one and close it again', async () => {
  const { page, faults } = await open(1280, '#document?code=LG-2024-MID');
  const level = page.getByRole('button', { name: '地区生产总值 · 总量 · 2024年1-6月 · 完成 2500.99亿元' });
  await level.first().focus();
  await page.keyboard.press('Enter');
  const shown = page.getByRole('region', { name: '地区生产总值' });
  await seen(shown.getByRole('button', { name: '复制文字' }));
  await seen(shown.getByRole('button', { name: '各区比较' }));
  await screenshot(page, 'document-wide');
  await page.keyboard.press('ArrowDown');
  const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(name).toBe('地区生产总值 · 同比增速 · 2024年1-6月 · 完成 9.0%');
  await page.keyboard.press('Escape');
  await gone(shown);
  expect(faults).toEqual([]);
});

test('words are searched in the text, headings and problems lead to their place, terms are explained', async () => {
  const { page } = await open(1280, '#document?code=LG-2023-PLAN');
  const search = page.getByRole('searchbox', { name: '在文中查找' });
  await search.fill('保障性住房');
  const status = page.getByRole('status').filter({ hasText: /^第/ });
  expect(await status.innerText()).toMatch(/^第 1 处，共 \d+ 处$/);
  await search.press('Enter');
  expect(await status.innerText()).toMatch(/^第 2 处/);
  await search.press('Shift+Enter');
  expect(await status.innerText()).toMatch(/^第 1 处/);
  await page.getByRole('button', { name: '五、2024年经济社会发展重点工作' }).click();
  const line = () => page.evaluate(() => document.activeElement?.textContent);
  expect(await line()).toBe('五、2024年经济社会发展重点工作');
  await page.getByText(/^报告指出的问题/).click();
  await page.getByRole('navigation').getByRole('listitem').last().getByRole('button').click();
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-line'))).toBe(true);
  const term = page.getByRole('article').getByRole('button', { name: '“1+8+11”全区招商架构' }).first();
  await term.hover();
  await seen(page.getByRole('tooltip', { name: /1个总指挥部/ }));
  await term.click();
  await seen(page.getByText('1个总指挥部，8个行业指挥部，11个街道。', { exact: true }).first());
  await page.locator('header button[lang="en"]').click();
  await seen(page.getByRole('searchbox', { name: 'Search in this document' }));
  expect(await page.getByRole('article').getAttribute('lang')).toBe('zh-CN');
});
