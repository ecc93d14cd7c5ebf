import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from '../browser/page.ts';
import { bootInChromium, excelAddress } from './boot-chromium.ts';
import { Host } from './host.ts';
import { MICROSOFT_365 } from './profile.ts';

const LIBRARY = fileURLToPath(new URL('../../node_modules/@microsoft/office-js/dist/', import.meta.url));
const PAGE =
  '<!doctype html><meta charset="utf-8"><title>t</title><script src="/office/office.js"></script><h1>表</h1>';

/** A bare page and Microsoft's files, as the product serves them. */
function serve(): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    if (path === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
    } else if (path.startsWith('/office/') && !path.includes('..') && existsSync(LIBRARY + path.slice(8))) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      createReadStream(LIBRARY + path.slice(8)).pipe(response);
    } else {
      response.writeHead(404).end();
    }
  });
}

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  server = serve().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const bound = server.address();
  address = typeof bound === 'object' && bound ? `http://127.0.0.1:${bound.port}/` : '';
  browser = await openBrowser();
});
afterAll(async () => {
  server.close();
});

async function openInExcel(host: Host) {
  const opened = await openPage(browser);
  await bootInChromium(opened.page, host);
  await opened.page.goto(excelAddress(address, host));
  return opened;
}

describe("Microsoft's office.js in a real browser", () => {
  test('finds Excel for Windows around it, in Chinese, and asks for nothing outside this machine', async () => {
    const { page, blocked, faults, close } = await openInExcel(new Host());
    const info = await page.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const { displayLanguage, requirements } = Office.context;
      const sets = ['1.14', '1.15'].map((version) => requirements.isSetSupported('ExcelApi', version));
      return { host, platform, displayLanguage, sets };
    });
    expect(info).toEqual({ host: 'Excel', platform: 'PC', displayLanguage: 'zh-CN', sets: [true, false] });
    expect(blocked).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('inserts a table that the test then finds in the workbook', async () => {
    const host = new Host();
    const { page, close } = await openInExcel(host);
    const headers = await page.evaluate(async () => {
      await Office.onReady();
      return Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange('B3:C4');
        range.values = [
          ['地区', '目标'],
          ['龙岗区', 0.09],
        ];
        const table = sheet.tables.add(range, true);
        table.name = 'PB_1';
        table.columns.load('items/name');
        await context.sync();
        return table.columns.items.map((column) => column.name);
      });
    });
    expect(headers).toEqual(['地区', '目标']);
    expect(host.workbook.table('PB_1').rows).toEqual([['龙岗区', 0.09]]);
    await close();
  });

  test('hears what the user types', async () => {
    const host = new Host();
    const { page, close } = await openInExcel(host);
    await page.evaluate(async () => {
      await Office.onReady();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.load('id');
        await context.sync();
        sheet.onChanged.add(async (event) => {
          document.title = `${event.changeType} ${event.address} ${event.details?.valueAfter}`;
        });
        await context.sync();
      });
    });
    host.workbook.sheet('Sheet1').set('D5', 7);
    await expect.poll(() => page.title()).toBe('RangeEdited D5 7');
    await close();
  });

  test('keeps document settings in the workbook, where the next one who opens it finds them', async () => {
    const host = new Host();
    const { page, close } = await openInExcel(host);
    await page.evaluate(async () => {
      await Office.onReady();
      Office.context.document.settings.set('planbook', { id: 'PB_1' });
      await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    });
    await close();
    const reopened = Host.open(host.save());
    const next = await openInExcel(reopened);
    const found = await next.page.evaluate(async () => {
      await Office.onReady();
      return Office.context.document.settings.get('planbook');
    });
    expect(found).toEqual({ id: 'PB_1' });
    await next.close();
  });

  test('refuses a call above what this Excel has, and passes it on a newer one', async () => {
    const tryNames = async (host: Host) => {
      const { page, close } = await openInExcel(host);
      const answer = await page.evaluate(async () => {
        await Office.onReady();
        try {
          await Excel.run(async (context) => {
            context.workbook.worksheets.getActiveWorksheet().getRange('A1').getMergedAreasOrNullObject();
            context.workbook.worksheets.getActiveWorksheet().getRange('A1').getPrecedents();
          });
          return 'passed';
        } catch (fault) {
          return fault instanceof OfficeExtension.Error ? fault.message : String(fault);
        }
      });
      await close();
      return answer;
    };
    const old = new Host({ profile: { ...MICROSOFT_365, sets: { ...MICROSOFT_365.sets, ExcelApi: '1.12' } } });
    expect(await tryNames(old)).toContain('ExcelApi 1.13');
    expect(await tryNames(new Host())).toContain('does not model');
  });
});
