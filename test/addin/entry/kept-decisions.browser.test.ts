import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '../../../data/intake/draft/actor.ts';
import { decideItems } from '../../../data/intake/draft/decide.ts';
import { findDraft } from '../../../data/intake/draft/draft.ts';
import { personNamed } from '../../../data/ledger/person/person-change.ts';
import { writing } from '../../../data/ledger/revision.ts';
import { openBrowser, openPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { lookAt } from '../shell/look.ts';
import type { PaneServer } from '../shell/pane-server.ts';
import { signInAs, startOfficeServer } from './office-server.ts';

const SHEET = [
  '龙岗区2024年1-7月主要指标',
  '指标名称,计量单位,累计',
  '固定资产投资,亿元,690.20',
  '社会消费品零售总额,亿元,900.50',
  '工业产值,亿元,6120.48',
].join('\n');
const WIDTHS = [320, 400];

let server: PaneServer;

beforeAll(async () => {
  server = await startOfficeServer({
    张三: [{ role: 'KEEPER', district: null }],
    王五: [{ role: 'PUBLISHER', district: null }],
  });
});
afterAll(() => server.close());

/** Opens 录入 as 张三, where a browser keeps its storage closed or open. */
async function openEntry(place: string, { isStorageClosed = false } = {}) {
  const opened = await openPage(await openBrowser(), { viewport: { width: 400, height: 900 } });
  const { page } = opened;
  if (isStorageClosed) await page.addInitScript(closeStorage);
  await signInAs(page, server, '张三');
  await page.goto(`${server.url}#entry${place}`);
  return opened;
}

/** Runs in the page. */
function closeStorage(): void {
  const refuse = () => {
    throw new DOMException('closed', 'SecurityError');
  };
  Object.defineProperty(window, 'localStorage', { get: refuse, configurable: true });
  Object.defineProperty(window, 'sessionStorage', { get: refuse, configurable: true });
}

const option = (page: Page, name: RegExp) => page.getByRole('option', { name });
const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });

/** Opens an item and decides about it by a key. */
async function decides(page: Page, { name, key }: { name: RegExp; key: string }): Promise<void> {
  await option(page, name).click();
  await page.getByRole('listbox').focus();
  await page.keyboard.press(key);
}

/** Somebody else leaves an item out. */
async function rejectsToo(page: Page, name: RegExp): Promise<void> {
  const { ledger } = server;
  const item = (await option(page, name).getAttribute('data-item')) ?? '';
  const actor = actorOf(ledger, { person: personNamed(ledger, '王五').number });
  const { version = 0 } = findDraft(ledger, 1) ?? {};
  writing(ledger, () => decideItems(ledger, actor, { draft: 1, version, items: [item], decision: 'REJECT' }));
}

describe('the decisions of a keeper', () => {
  const pane = walkedPage(() => openEntry(''));

  test('are kept where the session ends, which is said there and on every page after it', async () => {
    const page = pane();
    const file = { name: '月报.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) };
    await page.locator('input[type=file]').setInputFiles(file);
    await seen(page.getByRole('listbox'));
    await page.context().clearCookies();
    await decides(page, { name: /固定资产投资.*690\.20/, key: 'a' });
    await seen(alert(page, '登录已失效，1 项处理已记下，重新登录后自动送出。'));
    await page.keyboard.press('a');
    await lookAt(page, {
      name: 'kept-signed-out',
      widths: WIDTHS,
      says: { ZH: '有 2 项处理还没有送出', EN: /^2 decisions are kept that have not been sent yet/ },
    });
  });

  test('are sent as soon as somebody has signed in again', async () => {
    const page = pane();
    await page.getByRole('link', { name: '登录' }).click();
    await page.waitForURL(`${server.url}sign-in`);
    await signInAs(page, server, '张三');
    await page.goto(server.url);
    await seen(option(page, /固定资产投资.*690\.20亿元 新增 · 采用$/));
    await seen(option(page, /社会消费品零售总额.*新增 · 采用$/));
  });

  test('do not undo what another decided meanwhile: both are shown, and one of them is chosen', async () => {
    const page = pane();
    await page.route('**/graphql*', (route) => route.abort('connectionrefused'));
    await decides(page, { name: /工业产值/, key: 'a' });
    await seen(option(page, /工业产值.*采用（待送达）/));
    await rejectsToo(page, /工业产值/);
    await page.unroute('**/graphql*');
    const both = /由他人处理.*您的处理：工业产值.* 采用。.*现有处理：王五 .*：不采用。/;
    await lookAt(page, { name: 'decided-by-two', widths: WIDTHS, says: { ZH: both, EN: /The decision now: 王五/ } });
    await page.reload();
    await seen(page.getByText(both));
    await page.getByRole('button', { name: '仍按我的处理' }).click();
    await seen(option(page, /工业产值.*新增 · 采用$/));
    await gone(page.getByText(both));
  });
});

test('where the browser keeps nothing, decisions wait on their page while somebody signs in on another', async () => {
  const opened = await openEntry('/draft/1', { isStorageClosed: true });
  const { page } = opened;
  await seen(page.getByRole('listbox'));
  await page.context().clearCookies();
  await decides(page, { name: /固定资产投资/, key: 'r' });
  await seen(alert(page, '1 项处理已记在本页，请不要关闭'));
  expect(await page.getByRole('link', { name: '登录' }).getAttribute('target')).toBe('_blank');
  await signInAs(page, server, '张三');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await seen(option(page, /固定资产投资.*不采用$/));
  await opened.close();
});

test('whoever signs agrees an hour that is to come, and takes it back', async () => {
  const opened = await openEntry('/draft/1');
  const { page } = opened;
  await signInAs(page, server, '王五');
  await page.reload();
  await page.getByRole('button', { name: '审定入库…' }).first().click();
  const hour = page.getByLabel('或定时（北京时间）');
  await hour.fill('2020-03-01T09:00');
  await seen(page.getByText('这个时间已经过去，请填以后的时间。'));
  expect(await page.getByRole('button', { name: '定时入库' }).isDisabled()).toBe(true);
  await hour.fill('2099-03-01T09:00');
  await page.getByRole('button', { name: '定时入库' }).click();
  await seen(page.getByText('定于2099-03-01 09:00入库'));
  await page.getByRole('button', { name: '取消定时' }).click();
  await gone(page.getByText('定于2099-03-01 09:00入库'));
  await opened.close();
});
