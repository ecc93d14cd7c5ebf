import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import type { PaneServer } from '../shell/pane-server.ts';
import { signInAs, startOfficeServer } from './office-server.ts';

let server: PaneServer;

beforeAll(async () => {
  server = await startOfficeServer({ 张三: [{ role: 'STEWARD', district: null }] });
});
afterAll(() => server.close());

const MONTHS = Array.from({ length: 400 }, (_, at) => `${1980 + Math.floor(at / 12)}年${(at % 12) + 1}月`);
/** The months, from 0, whose value has a digit too many. */
const ODD = [300, 390];
const VALUES = MONTHS.map((_, at) => (ODD.includes(at) ? 6900 : 690 + (at % 7)));
const SHEET = `龙岗区主要指标\n指标名称,计量单位,${MONTHS.join(',')}\n固定资产投资,亿元,${VALUES.join(',')}`;

const pane = walkedPage(async () => {
  const opened = await openPage(await openBrowser(), { viewport: { width: 1280, height: 900 } });
  const { page } = opened;
  await signInAs(page, server, '张三');
  await page.goto(`${server.url}#entry`);
  const button = page.getByRole('button', { name: '选择文件' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles([{ name: '月度.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) }]);
  await seen(page.getByRole('heading', { name: '月度.csv' }));
  return opened;
});

const list = () => pane().getByRole('listbox', { name: '草稿的各项' });
const chosen = () => list().getByRole('option', { selected: true });

test('whoever moves to the end of a long list finds its last item, and the open one stays open', async () => {
  await seen(list().getByRole('option').first());
  const heading = await pane().getByRole('heading', { level: 3 }).first().innerText();
  await list().evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const last = list().getByRole('option').last();
  await expect
    .poll(async () => (await last.getAttribute('aria-posinset')) === (await last.getAttribute('aria-setsize')))
    .toBe(true);
  expect(await pane().getByRole('heading', { level: 3 }).first().innerText()).toBe(heading);
});

test('the next doubtful item is found beyond those that are loaded, and after the last the first again', async () => {
  await list().evaluate((element) => element.scrollTo(0, 0));
  await list().focus();
  await pane().keyboard.press('n');
  await seen(chosen().filter({ hasText: '6900' }));
  const first = await chosen().getAttribute('aria-posinset');
  await pane().keyboard.press('n');
  await expect.poll(() => chosen().getAttribute('aria-posinset')).not.toBe(first);
  for (let times = 0; times < 6 && (await chosen().getAttribute('aria-posinset')) !== first; times += 1) {
    const before = await chosen().getAttribute('aria-posinset');
    await pane().keyboard.press('n');
    await expect.poll(() => chosen().getAttribute('aria-posinset')).not.toBe(before);
  }
  expect(await chosen().getAttribute('aria-posinset')).toBe(first);
});
