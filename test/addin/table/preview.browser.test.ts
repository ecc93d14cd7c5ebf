import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, openPage, screenshot } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { isWiderThanPage, resize } from '../shell/look.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';
import { startAgain } from './start-again.ts';

const WIDTHS = [320, 350, 480, 640, 800, 1280, 1920];

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
  await opened.page.locator('#tab-table').click();
  return opened;
});
beforeEach(async () => {
  const page = pane();
  await startAgain(page);
  await seen(page.getByRole('list', { name: '常用报表' }));
});

/** The headers that are wholly in sight without scrolling, in their order. */
function headersInSight(preview: Locator): Promise<string[]> {
  return preview.evaluate((region) => {
    const right = region.getBoundingClientRect().left + region.clientWidth;
    return [...region.querySelectorAll('th[scope="col"]')]
      .filter((header) => header.getBoundingClientRect().right <= right + 1)
      .map((header) => header.firstChild?.textContent ?? '');
  });
}

/** The heights of the rows in lines. */
function linesOfRows(preview: Locator): Promise<number[]> {
  return preview.evaluate((region) => [
    ...new Set([...region.querySelectorAll('tbody tr')].map((row) => Math.floor((row.clientHeight - 8) / 16))),
  ]);
}

const FORMS: [string, string[]][] = [
  ['量化任务完成情况表', ['目标事项', '年度目标', '1-6月完成', '进度评价']],
  ['主要指标计划执行情况表', ['指标名称', '2024年计划目标', '1-6月完成', '同比增长(%)', '进度评价']],
  ['上年完成与本年目标对照表', ['指标', '2023年目标', '2023年完成', '完成情况']],
];

describe('the preview of a table', () => {
  test.each(FORMS)(
    '%s shows name, goal, result and verdict at every width, its rows one line high',
    async (form, first) => {
      const page = pane();
      await page.getByRole('list', { name: '常用报表' }).getByRole('button', { name: form }).click();
      const preview = page.getByRole('region', { name: '预览' });
      await seen(preview);
      for (const width of WIDTHS) {
        await resize(page, width);
        await expect
          .poll(() => headersInSight(preview).then((all) => all.slice(0, first.length)), { message: `${width}` })
          .toEqual(first);
        expect(await linesOfRows(preview), `${width}`).toEqual([1]);
        expect(await isWiderThanPage(page)).toBe(false);
        await screenshot(page, `preview-${form}-${width}`);
      }
    },
  );

  test('on a wide page shows all fourteen columns of a form, which takes the window', async () => {
    const page = pane();
    await page.getByRole('list', { name: '常用报表' }).getByRole('button', { name: '主要指标计划执行情况表' }).click();
    const preview = page.getByRole('region', { name: '预览' });
    await seen(preview);
    await resize(page, 1920);
    // The number stands in the cell of the name.
    await expect.poll(() => headersInSight(preview).then((all) => all.length)).toBe(13);
    const box = await preview.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(1850);
  });

  test('a table of one’s own shows them too, in every layout and language', async () => {
    const page = pane();
    await page.getByRole('tab', { name: '查找' }).click();
    await page.locator('[data-indicator="GDP"]').click();
    await page.getByRole('button', { name: '制成表格' }).first().click();
    const preview = page.getByRole('region', { name: /预览|Preview/ });
    await seen(preview);
    for (const language of ['ZH', 'EN']) {
      if (language === 'EN') await page.locator('header button[lang]').click();
      for (const layout of ['ROWS', 'BY_PERIOD', 'BY_DISTRICT', 'PAIRED']) {
        await page.getByRole('combobox', { name: language === 'ZH' ? '版式' : 'Layout' }).selectOption(layout);
        await seen(page.locator('[aria-busy="false"] table'));
        for (const width of [350, 1920]) {
          await resize(page, width);
          const wanted =
            language === 'ZH' ? [/目标/, /完成/, /完成情况|进度评价/] : [/goal/i, /result/i, /verdict|progress/i];
          await expect
            .poll(
              async () => {
                const seenNow = (await headersInSight(preview)).join('|');
                return wanted.filter((header) => !header.test(seenNow));
              },
              { message: `${language} ${layout} ${width}` },
            )
            .toEqual([]);
          expect(await linesOfRows(preview)).toEqual([1]);
        }
      }
    }
  });
});
