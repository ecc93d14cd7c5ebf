import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { drawChinese, screenshot } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { shapeOfPage } from '../../browser/shape.ts';
import { AXE_PATH, hasTestFiles } from '../../browser/test-files.ts';
import { unveiled } from '../../browser/veil.ts';

/** Waits for the colours and places that are on their way to where they end. What turns for ever is not waited for. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Runs in the page. Playwright's `addScriptTag` would fail on whatever else the page's policy blocks at that moment. */
function loadScript(url: string): Promise<void> {
  const script = document.createElement('script');
  script.src = url;
  document.head.append(script);
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} cannot be loaded.`));
  });
}

async function addAxe(page: Page): Promise<void> {
  if (await hasTestFiles(page)) await page.evaluate(loadScript, '/assets/axe.min.js');
  else await page.evaluate(readFileSync(AXE_PATH, 'utf8'));
}

/** The shapes of pages in which axe-core found no fault. */
const sound = new Set<string>();

/**
 * The faults that axe-core finds on the page as it is. It is not asked again about a page that differs from one without
 * fault in its words alone, as it does in its other language.
 */
export async function violations(page: Page): Promise<string[]> {
  // A tooltip under the pointer is outside the page's regions.
  await page.mouse.move(1, 600);
  await gone(page.getByRole('tooltip'));
  const shape = await page.evaluate(shapeOfPage);
  if (sound.has(shape)) return [];
  const found = await faultsOf(page);
  if (found.length === 0) sound.add(shape);
  return found;
}

async function faultsOf(page: Page): Promise<string[]> {
  await drawChinese(page);
  if (!(await page.evaluate(() => 'axe' in window))) await addAxe(page);
  // A colour on its way is no colour that anybody reads.
  await settled(page);
  return unveiled(page, () => page.evaluate(axeFindings));
}

/** Runs in the page. */
async function axeFindings(): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  // Fluent keeps the focus inside its groups with hidden stops, from which it moves on at once.
  const found = await axe.run({ exclude: [['[data-tabster-dummy]']] }, { resultTypes: ['violations'] });
  return found.violations.flatMap((each) => each.nodes.map((node) => `${each.id} ${node.target.join(' ')}`));
}

/** Whether the page is wider than the window. */
export async function isWiderThanPage(page: Page): Promise<boolean> {
  await drawChinese(page);
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

/**
 * Text that its own box cuts off, or that lies outside the window and cannot be scrolled into sight; before it the page,
 * where it is wider than the window.
 */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canScroll = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || canScroll(element.parentElement));
    const isCut = (element: HTMLElement): boolean => {
      const { overflowX, clipPath, textOverflow } = getComputedStyle(element);
      // A line that ends in an ellipsis tells its whole text when it is pointed at.
      const isTold = textOverflow === 'ellipsis' && element.title !== '';
      if (clipPath !== 'none' || isTold || element.tagName === 'INPUT') return false;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) return false;
      const isOutside = box.right > window.innerWidth + 1 && !canScroll(element);
      return isOutside || (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1);
    };
    const cut = [...document.querySelectorAll('#pane *, [role=dialog] *')]
      .filter((element) => element instanceof HTMLElement)
      .filter((element) => element.childNodes.length > 0 && isCut(element))
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
    return document.documentElement.scrollWidth > window.innerWidth ? ['the page', ...cut] : cut;
  });
}

/** Makes the page this wide and waits until it is drawn again. */
export async function resize(page: Page, width: number): Promise<void> {
  await Promise.all([page.setViewportSize({ width, height: 900 }), drawChinese(page)]);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

export type Seen = Record<'ZH' | 'EN', string | RegExp>;

/**
 * Looks at a state in both languages: the words that say what it is must be there, it must fit each width, and axe must
 * find nothing at the narrowest. Leaves the pane in Chinese at the last width.
 */
export async function lookAt(page: Page, state: { name: string; widths: number[]; says: Seen }): Promise<void> {
  for (const language of ['EN', 'ZH'] as const) {
    const isAsWanted =
      (await page.evaluate(() => document.documentElement.lang)) === (language === 'EN' ? 'en' : 'zh-CN');
    // The event is dispatched, because a dialog may cover the button, and a pointer or key would leave its tooltip open.
    if (!isAsWanted) await page.locator('header button[lang]').dispatchEvent('click');
    await seen(page.getByText(state.says[language]).first());
    await expectSound(page, `${state.name}-${language.toLowerCase()}`, state.widths);
  }
}

/** Expects the page to fit each width, with a picture where they are wanted, and axe to find nothing at the narrowest. */
export async function expectSound(page: Page, name: string, widths: number[]): Promise<void> {
  for (const width of widths) {
    await resize(page, width);
    await screenshot(page, `${name}-${width}`);
    await expect.poll(() => cutOff(page), { message: `${name}-${width}` }).toEqual([]);
    if (width === Math.min(...widths)) expect(await violations(page), name).toEqual([]);
  }
}

/**
 * Ends an outage for all requests but that for the latest revision, which tells the pane that the server is back. The pane
 * therefore gets nothing before the user asks for it.
 */
export async function returnUnnoticed(page: Page): Promise<void> {
  await page.unroute('**/graphql*');
  await page.route('**/graphql*', (route) =>
    route.request().postData()?.includes('LatestRevision') ? route.abort('connectionrefused') : route.continue(),
  );
}
