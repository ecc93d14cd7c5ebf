import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../api/config.ts';
import { EXAMPLES } from '../../api/examples.ts';
import { type RunningServer, startServer } from '../../api/server.ts';
import { openBrowser, openPage } from '../browser/page.ts';
import { seen } from '../browser/seen.ts';
import { plannedHandler } from './planned.ts';

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer({ handler: plannedHandler(), config: readConfig({ PLANBOOK_PORT: '0' }) });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test('GraphiQL opens in a browser with every example as a tab, runs a query, and asks nobody else', async () => {
  const { page, blocked, faults, close } = await openPage(browser);
  await page.goto(`${server.url}/graphql`);
  await seen(page.locator('.graphiql-tab').nth(EXAMPLES.length - 1));
  expect(await page.locator('.graphiql-tab').count()).toBe(EXAMPLES.length);
  await page.locator('.graphiql-execute-button').click();
  const answer = page.locator('.graphiql-response');
  await expect.poll(() => answer.textContent(), { timeout: 30_000 }).toContain('"totalCount"');
  expect(faults).toEqual([]);
  expect(blocked).toEqual([]);
  await close();
});
