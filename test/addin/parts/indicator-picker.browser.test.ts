import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';
import { startAgain } from '../table/start-again.ts';

let server: PaneServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
});
afterAll(() => server.close());

const pane = walkedPage(async () => {
  const opened = await openPage(browser);
  await opened.page.goto(server.url);
  await seen(opened.page.locator('[data-indicator="GDP"]'));
  await opened.page.getByRole('tab', { name: '制表' }).click();
  await seen(picker(opened.page));
  return opened;
});
beforeEach(async () => {
  const page = pane();
  await startAgain(page);
  // The picker closes, and forgets its words.
  await page.getByRole('textbox', { name: '其他期间' }).click();
});

function picker(page: Page): Locator {
  return page.getByRole('combobox', { name: '选择指标' });
}

function entries(page: Page): Locator {
  return page.getByRole('option').and(page.locator('[aria-selected="false"]'));
}

function chosen(page: Page): Promise<string[]> {
  return page.getByRole('listbox', { name: '指标' }).first().getByRole('option').allInnerTexts();
}

describe('the list of indicators', () => {
  test('says that the server is away rather than that nothing is found, and asks again when that is chosen', async () => {
    const page = pane();
    await page.route('**/graphql*', (route) => route.fulfill({ status: 500, body: 'broken' }));
    await picker(page).focus();
    await page.keyboard.type('新增');
    const failed = page.getByRole('option', { name: /点此重试/ });
    await seen(failed);
    expect(await page.getByText('没有找到指标').count()).toBe(0);
    await page.unroute('**/graphql*');
    await failed.click();
    await seen(entries(page).filter({ hasText: /^新增/ }).first());
    expect(await chosen(page)).not.toContain('');
  });

  test('opens at typing, and stays open with its words while one after the other is chosen', async () => {
    const page = pane();
    await page.keyboard.press('Tab');
    await picker(page).focus();
    expect(await entries(page).count()).toBe(0);
    await page.keyboard.type('新增');
    await seen(entries(page).filter({ hasText: /^新增/ }).first());
    const first = await entries(page).nth(0).innerText();
    const second = await entries(page).nth(1).innerText();
    await entries(page).nth(0).click();
    await gone(entries(page).filter({ hasText: first }));
    await seen(entries(page).filter({ hasText: second }));
    expect(await picker(page).inputValue()).toBe('新增');
    await entries(page).filter({ hasText: second }).first().click();
    await gone(entries(page).filter({ hasText: second }));
    await seen(entries(page).first());
    expect((await chosen(page)).length).toBeGreaterThanOrEqual(2);
  });

  test('stays open for the keyboard, where the next word takes the place of the last, and Escape closes it', async () => {
    const page = pane();
    await picker(page).focus();
    await page.keyboard.type('地区生产总值');
    await seen(
      entries(page)
        .filter({ hasText: /^地区生产总值/ })
        .first(),
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => picker(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.type('固定资产投资');
    await seen(
      entries(page)
        .filter({ hasText: /^固定资产投资/ })
        .first(),
    );
    expect(await picker(page).inputValue()).toBe('固定资产投资');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => picker(page).getAttribute('aria-expanded')).toBe('false');
    expect(await picker(page).inputValue()).toBe('');
    await seen(page.getByText('地区生产总值').first());
    await seen(page.getByText('固定资产投资').first());
  });

  test('closes when the focus leaves it, and forgets the words', async () => {
    const page = pane();
    await picker(page).focus();
    await page.keyboard.type('新增');
    await seen(entries(page).first());
    await page.getByRole('textbox', { name: '其他期间' }).click();
    await expect.poll(() => picker(page).getAttribute('aria-expanded')).toBe('false');
    expect(await picker(page).inputValue()).toBe('');
  });
});
