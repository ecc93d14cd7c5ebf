import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { screenshot } from '../../browser/page.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe-core finds wrong with the page as it is. */
export async function violations(page: Page): Promise<string[]> {
  // A tooltip under the pointer stands outside the page's regions.
  await page.mouse.move(1, 600);
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    // Fluent keeps the focus inside its groups with hidden stops that it moves on from at once.
    const found = await axe.run({ exclude: [['[data-tabster-dummy]']] });
    return found.violations.flatMap((each) => each.nodes.map((node) => `${each.id} ${node.target.join(' ')}`));
  });
}

/** Whether the page would have to be scrolled sideways. */
export function isWiderThanPage(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

/** Text that is cut off by its own box, or stands outside the window, and can be reached by no scrolling of its own. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canScroll = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || canScroll(element.parentElement));
    const isCut = (element: HTMLElement): boolean => {
      const { overflowX, clipPath } = getComputedStyle(element);
      if (clipPath !== 'none' || element.tagName === 'INPUT') return false;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) return false;
      const isOutside = box.right > window.innerWidth + 1 && !canScroll(element);
      return isOutside || (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1);
    };
    return [...document.querySelectorAll('#pane *, [role=dialog] *')]
      .filter((element) => element instanceof HTMLElement)
      .filter((element) => element.childNodes.length > 0 && isCut(element))
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
  });
}

/** Nothing is wider than the pane, nothing cut off, and axe finds nothing. */
export async function expectSound(page: Page, name: string): Promise<void> {
  expect(await isWiderThanPage(page), `${name} is wide`).toBe(false);
  expect(await cutOff(page), name).toEqual([]);
  expect(await violations(page), name).toEqual([]);
}

export type Seen = Record<'ZH' | 'EN', string | RegExp>;

/**
 * Looks at a state at each width in both languages, each with a picture: the words that say what it is must be there,
 * and the page must be sound. Leaves the pane in Chinese at the last width.
 */
export async function lookAt(page: Page, state: { name: string; widths: number[]; says: Seen }): Promise<void> {
  for (const language of ['EN', 'ZH'] as const) {
    const isAsWanted =
      (await page.evaluate(() => document.documentElement.lang)) === (language === 'EN' ? 'en' : 'zh-CN');
    // Not by the pointer or a key: a dialog may lie over it, and its tooltip would stay.
    if (!isAsWanted) await page.locator('header button[lang]').dispatchEvent('click');
    await page.getByText(state.says[language]).first().waitFor();
    for (const width of state.widths) {
      await page.setViewportSize({ width, height: 900 });
      const name = `${state.name}-${language.toLowerCase()}-${width}`;
      await screenshot(page, name);
      await expectSound(page, name);
    }
  }
}

/**
 * After an outage the server answers all but its latest revision, by which the pane learns that it is back: nothing comes
 * before it is asked for.
 */
export async function returnUnnoticed(page: Page): Promise<void> {
  await page.unroute('**/graphql');
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('LatestRevision') ? route.abort('connectionrefused') : route.continue(),
  );
}
