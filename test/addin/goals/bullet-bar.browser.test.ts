import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { expectSound } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

let server: PaneServer;
let browser: Browser;
let opened: TestPage | undefined;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
afterAll(() => server.close());

interface SeenBar {
  name: string;
  /** The colour of the verdict's word, and of the bar. */
  word: string;
  bar: string | undefined;
  numbers: string[];
  /** The place where the bar begins, in pixels. */
  zero: number;
}

/** The bars of growth rates as they are drawn. */
function barsOf(page: Page): Promise<SeenBar[]> {
  return page.locator('[data-goal$=" GROWTH"]').evaluateAll((lines) =>
    lines.flatMap((line) => {
      const drawing = line.querySelector('[role="img"] svg');
      const mark = [...line.querySelectorAll('button span')].find(
        (span) => span.firstElementChild instanceof SVGElement,
      );
      if (!drawing || !mark) return [];
      const strokes = [...drawing.querySelectorAll('line')];
      const upright = strokes.filter((each) => each.getAttribute('x1') === each.getAttribute('x2'));
      const lying = strokes.filter((each) => each.getAttribute('y1') === each.getAttribute('y2'));
      return {
        name: line.getAttribute('data-goal') ?? '',
        word: getComputedStyle(mark).color,
        bar: lying[1] && getComputedStyle(lying[1]).stroke,
        numbers: [...drawing.querySelectorAll('text')].map((text) => text.textContent ?? ''),
        zero: Math.round(Number(upright[0]?.getAttribute('x1'))),
      };
    }),
  );
}

test('each bar has the colour of its verdict and its numbers, and growth rates have one zero and one scale', async () => {
  opened = await openPage(browser);
  const { page } = opened;
  await page.goto(server.url);
  await page.locator('#tab-goals').click();
  await seen(page.locator('[data-goal="GDP GROWTH"] [role="img"] svg'));
  await expect.poll(async () => (await barsOf(page)).length).toBeGreaterThan(2);
  const bars = await barsOf(page);
  for (const { name, word, bar } of bars) expect(bar ?? word, name).toBe(word);
  expect(new Set(bars.map(({ bar }) => bar)).size).toBeGreaterThan(1);
  expect(new Set(bars.map(({ zero }) => zero)).size).toBe(1);
  expect(bars.find(({ name }) => name === 'GDP GROWTH')?.numbers).toEqual(['6.5%', '9.0%']);
  const legend = page.getByRole('list', { name: '图例' });
  expect(await legend.innerText()).toMatch(/完成（达到、好于或符合要求）[\s\S]*完成（不及要求）/);
  await seen(page.getByText(/用同一比例尺/));
  await expectSound(page, 'bullet-bars', [320, 640, 1280]);
});
