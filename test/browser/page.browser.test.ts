import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../addin/shell/look.ts';
import { chromiumEnvironment, IS_PACKED, unpackChromium } from './chromium.ts';
import { openBrowser, openPage, picture } from './page.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><body style="font: 20px 'Noto Sans SC'">
<span id="text">龙岗区地区生产总值</span><script>fetch('https://example.com/').catch(() => {})</script>`;

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const bound = server.address();
  address = typeof bound === 'object' && bound ? `http://127.0.0.1:${bound.port}/` : '';
  browser = await openBrowser();
});
afterAll(async () => {
  server.close();
});

test.runIf(IS_PACKED)('Chromium takes every library but those of the C compiler from the npm package', async () => {
  const folder = await unpackChromium();
  const listed = execFileSync('ldd', [join(folder, 'chromium')], {
    env: chromiumEnvironment(folder),
    encoding: 'utf8',
  });
  const outside = [...listed.matchAll(/(lib[\w+-]+)\.so\S* => (\S+)/g)].filter(
    ([, , path]) => !path?.startsWith(folder),
  );
  const system = ['libdl', 'libpthread', 'libm', 'libgcc_s', 'libc'];
  expect(outside.map(([, name]) => name).filter((name) => !system.includes(name ?? ''))).toEqual([]);
  expect(listed).not.toContain('not found');
});

test('a page draws Chinese, asks nobody outside this machine, and can be closed without losing the browser', async () => {
  const first = await openPage(browser);
  await first.page.goto(address);
  await expect.poll(() => first.blocked).toEqual(['https://example.com/']);
  const path = await picture(first.page, 'browser-test');
  const loaded = await first.page.evaluate(
    () => [...document.fonts].filter((face) => face.family.includes('Noto Sans SC') && face.status === 'loaded').length,
  );
  expect(loaded).toBeGreaterThan(0);
  expect(existsSync(path)).toBe(true);
  await first.close();
  const second = await openPage(browser);
  await second.page.goto(address);
  expect(await second.page.textContent('#text')).toBe('龙岗区地区生产总值');
  await second.close();
});

test('a page is veiled, and neither its pictures nor axe are', async () => {
  const { page, close } = await openPage(browser);
  await page.goto(address);
  const opacity = () => page.evaluate(() => getComputedStyle(document.documentElement).opacity);
  await page.evaluate(() => {
    document.body.style.color = '#eee';
    document.documentElement.style.background = '#fff';
  });
  expect(await violations(page)).toContain('color-contrast #text');
  await page.evaluate(() => {
    document.body.style.background = '#000';
  });
  const drawn = (await page.screenshot()).toString('base64');
  expect(await page.evaluate(firstPixel, drawn)).toEqual([0, 0, 0, 255]);
  expect(await opacity()).toBe('0');
  await close();
});

/** Runs in the page. */
async function firstPixel(png: string): Promise<number[]> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  // The corner of the page's body, within its usual margin.
  canvas?.drawImage(bitmap, -12, -12);
  return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])];
}
