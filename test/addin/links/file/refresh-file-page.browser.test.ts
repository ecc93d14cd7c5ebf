import { Workbook } from '@cj-tech-master/excelts';
import type { Browser, Locator, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { editionFile } from '../../../../data/sheet/download/edition-xlsx.ts';
import { editionOfPlan } from '../../../../data/sheet/edition/edition.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { bytesOf, openBrowser, openPage, screenshot, type TestPage } from '../../../browser/page.ts';
import { gone, seen } from '../../../browser/seen.ts';
import { walkedPage } from '../../../browser/walked-page.ts';
import { changedEntries, partOf, withLongPart, withParts } from '../../../data/sheet/file/file-bytes.ts';
import { QUERY, tableAnswer } from '../../../data/sheet/plan/table-answer.ts';
import { isWiderThanPage, violations } from '../../shell/look.ts';
import { type PaneServer, startPaneServer } from '../../shell/pane-server.ts';
import { publishNews } from '../publish-news.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WIDE = { width: 1200, height: 860 };

let server: PaneServer;
let browser: Browser;
let opened: TestPage | undefined;
/** The GDP table as the page hands it out, before the news. */
let file: Uint8Array;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
  const page = await openFresh();
  await page.goto(server.url);
  await page.locator('[data-indicator="GDP"]').click();
  await page.getByRole('button', { name: '制成表格' }).first().click();
  await seen(page.getByRole('region', { name: '预览' }));
  file = await downloaded(page, page.getByRole('button', { name: '下载 .xlsx' })).then(({ bytes }) => bytes);
  await close();
  publishNews(server.ledger);
});
afterEach(close);
afterAll(() => server.close());

async function close(): Promise<void> {
  await opened?.close();
  opened = undefined;
}

async function openFresh(size = WIDE): Promise<Page> {
  opened = await openPage(browser, { viewport: size });
  return opened.page;
}

async function openFiles(page: Page): Promise<void> {
  await page.goto(server.url);
  await seen(page.locator('[data-indicator="GDP"]'));
  await page.getByRole('tab', { name: '联动表' }).click();
  await seen(page.getByRole('heading', { name: '刷新工作簿文件' }));
}

async function choose(page: Page, bytes: Uint8Array, name = '季报.xlsx'): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
}

async function downloaded(page: Page, button: Locator): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await bytesOf(download)) };
}

describe('the page of a browser, for those without the add-in', () => {
  test('refreshes a workbook that its user has worked in, and sends no byte of it anywhere', async () => {
    const worked = withParts(file, {
      'xl/vbaProject.bin': new Uint8Array(2000).fill(7),
      'xl/worksheets/sheet1.xml': (sheet) =>
        sheet.replace('</sheetData>', '<row r="200"><c r="B200"><v>42</v></c></row></sheetData>'),
    });
    const page = await openFresh();
    await openFiles(page);
    const requests: { path: string; body: string }[] = [];
    page.on('request', (request) =>
      requests.push({ path: new URL(request.url()).pathname, body: request.postData() ?? '' }),
    );
    await choose(page, worked);
    await seen(page.getByText('季报.xlsx · 1 个联动表'));
    await seen(page.getByText('已有第 6 版'));
    await page.getByRole('button', { name: '刷新', exact: true }).click();
    await seen(page.getByText(/已刷新到第 6 版，\d+ 处变化/));
    await seen(page.getByText('9.2%').first());
    await seen(page.getByText('更正').first());
    const { name, bytes } = await downloaded(page, page.getByRole('button', { name: '下载刷新后的文件' }));
    expect(name).toMatch(/^季报（已刷新\d{4}-\d\d-\d\d）\.xlsx$/);
    const { changed } = changedEntries(worked, bytes);
    expect(changed).toContain('xl/worksheets/sheet1.xml');
    expect(changed).not.toContain('xl/vbaProject.bin');
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    const values = workbook.worksheets[0]?.getSheetValues().flat() ?? [];
    expect(values).toEqual(expect.arrayContaining([0.092, 0.125, 42]));
    expect(openWorkbookFile(bytes).links[0]?.definition?.revision).toBe(6);
    const asked = requests.filter(({ path }) => !path.startsWith('/assets/') && !path.startsWith('/__test-font/'));
    expect([...new Set(asked.map(({ path }) => path))]).toEqual(['/graphql']);
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(requests.every(({ body }) => body.length < 4000 && !body.includes('PK'))).toBe(true);
    expect(opened?.blocked).toEqual([]);
    // Microsoft's library tries to open a telemetry frame where there is no Office. The page's policy blocks it.
    expect(opened?.faults).toEqual([]);
    await screenshot(page, 'file-refreshed-zh');
    expect(await violations(page)).toEqual([]);
  });

  test('at 320 px is no wider than itself, in English too, and is used without a mouse', async () => {
    const page = await openFresh({ width: 320, height: 720 });
    await openFiles(page);
    const button = page.getByRole('button', { name: '选择文件' });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.press('Enter')]);
    await chooser.setFiles({ name: 'a.xlsx', mimeType: XLSX, buffer: Buffer.from(file) });
    const refresh = page.getByRole('button', { name: '刷新', exact: true });
    await refresh.press('Enter');
    await seen(page.getByText(/已刷新到第 6 版/));
    expect(await isWiderThanPage(page)).toBe(false);
    await screenshot(page, 'file-refreshed-320-zh');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await seen(page.getByRole('button', { name: 'Download the refreshed file' }));
    expect(await isWiderThanPage(page)).toBe(false);
    await screenshot(page, 'file-refreshed-320-en');
  });
});

describe('the page of a browser, with one file after another,', () => {
  const pane = walkedPage(async () => {
    const fresh = await openPage(browser, { viewport: WIDE });
    await openFiles(fresh.page);
    return fresh;
  });

  test('says in words what a file is that it cannot refresh, and goes on with the next', async () => {
    const page = pane();
    await choose(page, new TextEncoder().encode('a,b\n1,2'), '数据.csv');
    await seen(page.getByRole('alert').getByText('不是 .xlsx 或 .xlsm 工作簿'));
    await choose(page, file.subarray(0, 3000));
    await seen(page.getByRole('alert').getByText('文件已损坏'));
    await screenshot(page, 'file-damaged-zh');
    const plain = withParts(file, {
      'xl/worksheets/_rels/sheet1.xml.rels': (text) => text.replace(/<Relationship [^>]*>/, ''),
    });
    await choose(page, plain);
    await seen(page.getByText(/有计划簿的行键，但已不是 Excel 表格.*按 Ctrl\+T/));
    const foreign = withParts(plain, { 'xl/sharedStrings.xml': (text) => text.replace('<t>行键</t>', '<t>键</t>') });
    await choose(page, foreign);
    await seen(page.getByText('季报.xlsx 中没有联动表'));
    const edition = await editionFile(
      editionOfPlan(sheetPlan(tableAnswer(), QUERY, { id: 'PB_FILED234', language: 'ZH' })),
      '2024-09-12',
    );
    await choose(page, edition, '报送.xlsx');
    await seen(page.getByText('报送.xlsx 是报送版'));
    await choose(page, file);
    await seen(page.getByText('季报.xlsx · 1 个联动表'));
  });

  test('links a table again whose definition another program dropped, and refreshes it', async () => {
    const page = pane();
    await choose(page, withParts(file, { 'customXml/item1.xml': '<a/>', 'docProps/custom.xml': '<Properties/>' }));
    await seen(page.getByText('这个表格没有联动定义'));
    await screenshot(page, 'file-lost-zh');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '重新联动' }).click();
    await seen(page.getByText(/已刷新到第 6 版，\d+ 处变化/));
    await gone(page.getByText('这个表格没有联动定义'));
    const { bytes } = await downloaded(page, page.getByRole('button', { name: '下载刷新后的文件' }));
    expect(openWorkbookFile(bytes).links[0]?.definition?.revision).toBe(6);
  });

  test('reads a large file aside and tells how far it is', async () => {
    const large = withLongPart(file, 'xl/sharedStrings.xml', {
      before: partOf(file, 'xl/sharedStrings.xml').replace('</sst>', ''),
      repeated: `<si><t>${'x'.repeat(50)}</t></si>`.repeat(1000),
      times: 500,
      after: '</sst>',
    });
    const page = pane();
    const said = await page.evaluateHandle(() => {
      const heard: string[] = [];
      const hear = () => heard.push(...[...document.querySelectorAll('[role=status]')].map((each) => each.textContent));
      new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true });
      return heard;
    });
    await choose(page, large, '大表.xlsx');
    await seen(page.getByText('大表.xlsx · 1 个联动表'));
    expect(await said.jsonValue()).toContainEqual(expect.stringMatching(/正在读取 大表\.xlsx…已解压 \d+ MB，共 33 MB/));
    await page.getByRole('button', { name: '刷新', exact: true }).click();
    await seen(page.getByText(/已刷新到第 6 版/));
  });

  test('gives a file up at a word while it is being read, and takes the next', async () => {
    const page = pane();
    const held: Route[] = [];
    await page.route(/file-worker/, (route) => void held.push(route));
    await choose(page, file);
    await seen(page.getByText('正在读取 季报.xlsx…'));
    await seen(page.getByRole('progressbar'));
    await screenshot(page, 'file-reading-zh');
    await page.getByRole('button', { name: '取消' }).click();
    await gone(page.getByRole('progressbar'));
    await page.unroute(/file-worker/);
    await choose(page, file);
    await seen(page.getByText('季报.xlsx · 1 个联动表'));
  });

  test('says how much a file may unpack to where it is more', async () => {
    const page = pane();
    const text = { before: '<sst/>', repeated: ' '.repeat(1_000_000), times: 270, after: '' };
    await choose(page, withLongPart(file, 'xl/sharedStrings.xml', text), '炸弹.xlsx');
    await seen(page.getByRole('alert').getByText('文件解压后超过 256 MB'));
  });

  test('keeps the file as it was while the server cannot be reached, and refreshes it afterwards', async () => {
    const page = pane();
    await choose(page, file);
    await seen(page.getByText('季报.xlsx · 1 个联动表'));
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '刷新', exact: true }).click();
    await seen(page.getByRole('alert').getByText('当前没有网络连接'));
    expect(await page.getByRole('button', { name: '下载刷新后的文件' }).count()).toBe(0);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '刷新', exact: true }).click();
    await seen(page.getByText(/已刷新到第 6 版/));
  });

  test('asks whose result to keep where one was typed over a published one', async () => {
    const typed = withParts(file, {
      'xl/worksheets/sheet1.xml': (sheet) => sheet.replace('<v>0.09</v>', '<v>0.088</v>'),
    });
    const page = pane();
    await choose(page, typed, '填报.xlsx');
    await seen(page.getByText('填报.xlsx · 1 个联动表'));
    await page.getByRole('button', { name: '刷新', exact: true }).click();
    await seen(page.getByText('您填的是 8.8%，现公布为 9.2%。'));
    await page.getByRole('button', { name: '保留我填的' }).click();
    await gone(page.getByText('您填的是 8.8%'));
    await choose(page, typed);
    await page.getByRole('button', { name: '刷新', exact: true }).click();
    await page.getByRole('button', { name: '改用公布的' }).click();
    await seen(page.getByText('9.2%').first());
    const { bytes } = await downloaded(page, page.getByRole('button', { name: '下载刷新后的文件' }));
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    const values = workbook.worksheets[0]?.getSheetValues().flat() ?? [];
    expect(values).toContain(0.092);
    expect(values).not.toContain(0.088);
  });

  test('leaves a file alone whose revision is none of the server’s, until its user takes the server’s figures', async () => {
    const forked = withParts(file, {
      'customXml/item1.xml': (text) =>
        text.replace(/(&quot;revisionName&quot;:&quot;\d+:)[0-9a-f]{16}/, `$1${'0'.repeat(16)}`),
    });
    const page = pane();
    await choose(page, forked, '旧库.xlsx');
    await page.getByRole('button', { name: '刷新', exact: true }).click();
    await seen(page.getByRole('alert').getByText('第 5 版数据不在本服务器的历次版本中'));
    expect(await page.getByRole('button', { name: '下载刷新后的文件' }).count()).toBe(0);
    await page.getByRole('button', { name: '改用本服务器的数据' }).click();
    await seen(page.getByText(/已刷新到第 6 版/));
  });

  test('takes a file that is dropped on it', async () => {
    const page = pane();
    const data = await page.evaluateHandle(
      ([bytes, type]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], '拖入.xlsx', { type }));
        return transfer;
      },
      [[...file], XLSX] as [number[], string],
    );
    await page.getByText('也可把文件拖到这里').dispatchEvent('drop', { dataTransfer: data });
    await seen(page.getByText('拖入.xlsx · 1 个联动表'));
  });
});
