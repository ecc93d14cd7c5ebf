import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../addin/shell/look.ts';
import { answerAt } from './answered.ts';
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

test('axe is not asked again about a page of which only the words changed, but once anything else did', async () => {
  const { page, close } = await openPage(browser);
  await page.setContent(
    '<html lang="en"><title>一</title><main><h1>一</h1><p id="text" style="color: #000">二</p></main>',
  );
  expect(await violations(page)).toEqual([]);
  const answer = (words: string) =>
    page.evaluate((found) => {
      const { axe } = window as unknown as { axe: { run: unknown } };
      axe.run = () => ({ violations: [{ id: found, nodes: [{ target: ['here'] }] }] });
    }, words);
  await answer('asked');
  await page.evaluate(() => {
    document.querySelector('#text')?.replaceChildren('two');
  });
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => document.querySelector('#text')?.setAttribute('style', 'color: #eee'));
  expect(await violations(page)).toEqual(['asked here']);
  await page.evaluate(() => {
    document.querySelector('#text')?.setAttribute('style', 'color: #000');
    document.querySelector('#text')?.replaceChildren('');
  });
  expect(await violations(page)).toEqual(['asked here']);
  await close();
});

test('a page that another test had finds nothing of it: what was kept, added, answered or listened to', async () => {
  const first = await openPage(browser);
  await first.page.addInitScript(() => Object.assign(window, { added: true }));
  await first.page.exposeFunction('given', () => true);
  await first.page.route('**/', (route) => route.fulfill({ body: '不是它', contentType: 'text/html; charset=utf-8' }));
  await answerAt(first.page, '/answered', () => ({ contentType: 'text/plain', body: Buffer.from('answered') }));
  await first.page.goto(address);
  const trace = () => [
    localStorage.getItem('kept'),
    sessionStorage.getItem('kept'),
    'added' in window,
    'given' in window,
  ];
  await first.page.evaluate(() => {
    localStorage.setItem('kept', 'x');
    sessionStorage.setItem('kept', 'x');
  });
  expect(await first.page.evaluate(trace)).toEqual(['x', 'x', true, true]);
  await first.page.reload();
  expect(await first.page.evaluate(trace)).toEqual(['x', 'x', true, true]);
  await first.close();
  await first.close();
  const second = await openPage(browser);
  expect(second.page).toBe(first.page);
  const third = await openPage(browser);
  expect(third.page).not.toBe(first.page);
  await third.close();
  await second.page.goto(address);
  expect(await second.page.evaluate(trace)).toEqual([null, null, false, false]);
  expect(await second.page.textContent('#text')).toBe('龙岗区地区生产总值');
  expect(await second.page.evaluate(async () => (await fetch('/answered')).text())).toContain('龙岗区');
  await second.page.evaluate(() => console.error('said'));
  await expect.poll(() => second.faults).toContain('said');
  expect(first.faults).not.toContain('said');
  await second.close();
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
