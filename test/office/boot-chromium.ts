import type { Page } from 'playwright-core';
import { answerAt } from '../browser/answered.ts';
import { loanOf } from '../browser/loan.ts';
import { FunctionsInPage, type PageOutcome } from './custom-functions.ts';
import type { Host } from './host.ts';
import { installNativeHost } from './native-host.ts';

const SETTINGS_PATH = '/__excel-host/settings';

/** The address as Excel for Windows opens it: with the host's name, version and language in the query. */
export function excelAddress(address: string, host: Host): string {
  const url = new URL(address);
  return `${url.origin}${url.pathname}?_host_Info=Excel$Win32$16.01$${host.book.locale}$$$$0${url.hash}`;
}

/**
 * Makes the pages opened in `page` believe that Excel is around them: the real office.js finds `host` behind
 * `window.external`. Call it before the first `page.goto(excelAddress(…))`.
 */
export async function bootInChromium(page: Page, host: Host): Promise<void> {
  let isOpen = true;
  loanOf(page).atEnd(() => {
    isOpen = false;
  });
  await page.exposeFunction('excelHostExecute', (request: string) => host.answer(request));
  const functions = new FunctionsInPage(async (calls) => {
    if (isOpen) await page.evaluate((asked) => window.excelHostCall(asked), calls).catch(() => undefined);
  });
  await page.exposeFunction('excelHostFunctionsReady', () => functions.ready());
  await page.exposeFunction('excelHostSettled', (outcomes: PageOutcome[]) => functions.settled(outcomes));
  host.book.functions = functions;
  await answerAt(page, SETTINGS_PATH, ({ method, body }) => {
    if (method === 'PUT') writeSettings(host, body ?? '{}');
    return { contentType: 'application/json', body: Buffer.from(JSON.stringify(settingsOf(host))) };
  });
  await page.addInitScript(installNativeHost, {
    sets: host.profile.sets,
    version: host.profile.version,
    locale: host.book.locale,
    settingsPath: SETTINGS_PATH,
  });
  host.onMessages = (messages) => {
    if (!isOpen) return;
    page
      .evaluate((told) => window.excelHostMessages(told), messages)
      .catch((fault: unknown) => {
        if (isOpen) throw fault;
      });
  };
}

/** Office.js keeps each setting as JSON text. */
function settingsOf(host: Host): Record<string, string> {
  return Object.fromEntries([...host.book.settings].map(([key, value]) => [key, JSON.stringify(value)]));
}

function writeSettings(host: Host, body: string): void {
  const written: unknown = JSON.parse(body);
  host.book.settings.clear();
  if (typeof written !== 'object' || written === null) return;
  for (const [key, value] of Object.entries(written)) host.book.settings.set(key, JSON.parse(String(value)));
}
