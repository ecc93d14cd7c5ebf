import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { expectSound } from './look.ts';
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
  await opened.page.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null });
  await opened.close();
  await server.close();
});

/** The look that the pane has, once it is this one. */
async function looks(page: Page, look: string): Promise<void> {
  await page.waitForFunction((wanted) => (document.documentElement.dataset['look'] ?? 'LIGHT') === wanted, look);
}

/** Shows each view in turn, and opens what has colours of its own. */
const VIEWS: readonly { name: string; open: (page: Page) => Promise<void> }[] = [
  {
    name: 'find',
    open: async (page) => {
      await page.locator('#tab-find').click();
      await page.locator('[data-indicator="GDP"]').click();
      const card = page.getByRole('listitem').filter({ hasText: '龙岗区 · 2024年1-6月 · 同比增速' }).first();
      const chart = card.getByRole('img', { name: /历次目标与完成/ });
      if (!(await chart.isVisible())) await card.getByRole('button', { name: '历史' }).click();
      await seen(chart);
    },
  },
  {
    name: 'goals',
    open: async (page) => {
      await page.locator('#tab-goals').click();
      await page.getByRole('tab', { name: '完成情况' }).click();
      await seen(page.getByRole('img').first());
    },
  },
  {
    name: 'statements',
    open: async (page) => {
      await page.getByRole('tab', { name: '表述对照' }).click();
      await seen(page.locator('mark').first());
    },
  },
  {
    name: 'compare',
    open: async (page) => {
      await page.getByRole('tab', { name: '各区比较' }).click();
      await seen(page.getByText(/^相差大的在前/));
    },
  },
];

test.each([
  ['DARK', { colorScheme: 'dark' }],
  ['CONTRAST', { colorScheme: 'light', contrast: 'more' }],
  ['FORCED', { contrast: 'no-preference', forcedColors: 'active' }],
] as const)(
  'every view is legible in the look %s, which a browser asks for while the page is open',
  async (look, media) => {
    const { page } = opened;
    await page.emulateMedia(media);
    await looks(page, look);
    for (const { name, open } of VIEWS) {
      await open(page);
      await expectSound(page, `${name}-${look.toLowerCase()}`, [350, 1280]);
    }
  },
);

test('in Excel the pane follows the theme of Office, also when it changes while the pane is open', async () => {
  const { page, close } = await openPage(await openBrowser(), { viewport: { width: 350, height: 900 } });
  await bootInChromium(page, new Host());
  await page.addInitScript(() => {
    window.excelHostTheme = { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff };
  });
  await page.goto(excelAddress(server.url, new Host()));
  await seen(page.locator('[data-indicator="GDP"]'));
  await looks(page, 'DARK');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  // Office.js keeps the answer for some seconds: its clock is put forward.
  await page.evaluate(() => {
    window.excelHostTheme = undefined;
    const now = Date.now() + 60_000;
    Date.prototype.getTime = () => now;
    window.dispatchEvent(new Event('focus'));
  });
  await looks(page, 'LIGHT');
  await close();
});
