import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { drawChinese, openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { publishNews } from '../links/publish-news.ts';
import { builtWorkbook, type SavedWorkbook } from './built-workbook.ts';
import { type PaneServer, startPaneServer } from './pane-server.ts';

let server: PaneServer;
let browser: Browser;
let opened: TestPage | undefined;
let saved: SavedWorkbook;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
  saved = await builtWorkbook(server, ['PB_TABBAR23']);
  publishNews(server.ledger);
}, 120_000);
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
afterAll(() => server.close());

/**
 * The names of the tabs that are covered or not wholly within the bar in a page of this width, once it is drawn; the page
 * itself where it is wider than the window.
 */
async function clippedAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  return page.getByRole('tab').evaluateAll(async (tabs) => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const cut = tabs.flatMap((tab) => {
      const bar = tab.parentElement?.getBoundingClientRect();
      const box = tab.getBoundingClientRect();
      const isWithin = bar !== undefined && box.left >= bar.left - 1 && box.right <= bar.right + 1;
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return isWithin && tab.contains(top) ? [] : (tab.textContent ?? '');
    });
    return document.documentElement.scrollWidth > window.innerWidth ? [...cut, 'the page'] : cut;
  });
}

test('every tab is in sight at every width, in Excel with news and in a browser, in both languages', async () => {
  const widths = Array.from({ length: 34 }, (_, at) => 320 + 20 * at);
  const host = Host.open(saved);
  for (const life of ['excel', 'browser'] as const) {
    opened = await openPage(browser, { viewport: { width: 1280, height: 800 } });
    const { page } = opened;
    if (life === 'excel') await bootInChromium(page, host);
    await page.goto(life === 'excel' ? excelAddress(server.url, host) : server.url);
    await seen(page.locator('[data-indicator="GDP"]'));
    if (life === 'excel') await seen(page.getByRole('tab', { name: /^联动表\s*\d/ }));
    expect(await page.getByRole('tab').count()).toBe(life === 'excel' ? 6 : 5);
    // The view with the least to lay out anew at each width.
    await page.locator('#tab-table').click();
    await seen(page.getByText('还没有选择指标'));
    for (const language of ['ZH', 'EN']) {
      // A click would leave the button's tooltip over the tabs of a narrow pane.
      if (language === 'EN') await page.locator('header button[lang]').dispatchEvent('click');
      await drawChinese(page);
      for (const width of widths) expect(await clippedAt(page, width), `${life} ${language} ${width}`).toEqual([]);
    }
    await opened.close();
  }
});
