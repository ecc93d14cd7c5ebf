import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { lookAt } from './look.ts';
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

const help = () => opened.page.getByRole('dialog', { name: '帮助' });

test('a question mark opens the help and Escape closes it, but one that is typed is a character', async () => {
  const { page } = opened;
  await page.getByRole('searchbox').click();
  await page.keyboard.type('?');
  expect(await page.getByRole('searchbox').inputValue()).toBe('?');
  await gone(help());
  // F1 is no character.
  await page.keyboard.press('F1');
  await seen(help());
  await seen(help().getByText('光标到查找框'));
  await page.keyboard.press('Escape');
  await gone(help());
  await page.waitForFunction(() => document.activeElement?.matches('[type=search], [role=searchbox]'));
  await page.getByRole('searchbox').fill('');
});

test('a verdict is explained where the pointer rests on it, and first in the help that is opened at its row', async () => {
  const { page } = opened;
  await page.locator('#tab-goals').click();
  const mark = page.locator('[data-verdict="BEHIND"]').first();
  await mark.hover();
  await seen(page.getByRole('tooltip').getByText(/^年度未完，目前不及要求/));
  await page.mouse.move(1, 600);
  await gone(page.getByRole('tooltip'));
  await page.locator('li, details').filter({ has: mark }).locator('button, summary').first().focus();
  await page.keyboard.press('?');
  const here = help().getByText('此处的用语');
  await seen(here);
  await seen(
    help()
      .getByText(/^年度未完，目前不及要求/)
      .first(),
  );
  await lookAt(page, { name: 'help', widths: [320, 1280], says: { ZH: '此处的用语', EN: 'Words used here' } });
});

test('another look is chosen there, and kept when the page is loaded again', async () => {
  const { page } = opened;
  await help().getByText('界面外观').click();
  await help().getByRole('radio', { name: '深色' }).check();
  await page.waitForFunction(() => document.documentElement.dataset['look'] === 'DARK');
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset['look'] === 'DARK');
});
