import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawChinese, openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

let server: PaneServer;
let opened: TestPage;
const host = new Host();

beforeAll(async () => {
  server = await startPaneServer();
  const permissions = ['clipboard-read', 'clipboard-write'];
  opened = await openPage(await openBrowser(), { viewport: { width: 400, height: 900 }, permissions });
  await bootInChromium(opened.page, host);
  await opened.page.goto(excelAddress(server.url, host));
  await opened.page.locator('#tab-goals').click();
  await seen(opened.page.getByRole('list', { name: '主要指标' }).locator('svg[viewBox]').first());
});
afterAll(async () => {
  await opened.close();
  await server.close();
});

/** The colours that a picture has, as `#rrggbb`, and its size. */
async function readPicture(page: Page, base64: string) {
  return page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/png;base64,${text}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4)
      colours.add(
        `#${[0, 1, 2]
          .map((of) =>
            Number(data[at + of])
              .toString(16)
              .padStart(2, '0'),
          )
          .join('')}`,
      );
    return { width: image.width, height: image.height, colours: [...colours] };
  }, base64);
}

/** A colour of the page's look, as `#rrggbb`. */
async function colourOf(page: Page, name: string): Promise<string> {
  const value = await page.locator('#view').evaluate((one, of) => getComputedStyle(one).getPropertyValue(of), name);
  return value.trim().toLowerCase();
}

test('an overview becomes a picture in the sheet, with its bars in the colours of their verdicts and its words', async () => {
  const { page } = opened;
  await drawChinese(page);
  await page.getByRole('button', { name: '图片放入工作表' }).first().click();
  await seen(page.getByText(/图片已放在Sheet1!A1/));
  const [picture] = host.workbook.sheet('Sheet1').pictures;
  expect(picture).toMatchObject({ alt: '龙岗区 2024年指标完成情况一览', left: 0, top: 0 });
  const { width, height, colours } = await readPicture(page, picture?.base64 ?? '');
  expect([width, height].map((size) => (size / 2) * 0.75)).toEqual([picture?.width, picture?.height]);
  for (const name of ['--colorStatusSuccessForeground1', '--colorStatusWarningForeground1', '--chartGoal'])
    expect(colours).toContain(await colourOf(page, name));
});

test('it is copied as a PNG, and saved where the clipboard takes none', async () => {
  const { page } = opened;
  const copy = page.getByRole('button', { name: '复制为图片' }).first();
  await copy.click();
  await seen(page.getByText('图片已复制'));
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]));
  expect(types).toEqual(['image/png']);
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new DOMException('no')) });
  });
  const [download] = await Promise.all([page.waitForEvent('download'), copy.click()]);
  expect(download.suggestedFilename()).toBe('龙岗区 2024年指标完成情况一览.png');
  await seen(page.getByText(/已保存为文件/));
});

test('a protected sheet takes no picture, and says so', async () => {
  host.workbook.sheet('Sheet1').protect();
  await opened.page.getByRole('button', { name: '图片放入工作表' }).first().click();
  await seen(opened.page.getByText(/受保护/));
  expect(host.workbook.sheet('Sheet1').pictures).toHaveLength(1);
});
