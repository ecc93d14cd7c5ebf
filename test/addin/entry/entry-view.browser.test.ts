import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { walkedPage } from '../../browser/walked-page.ts';
import { expectSound, lookAt } from '../shell/look.ts';
import type { PaneServer } from '../shell/pane-server.ts';
import { signInAs, startOfficeServer } from './office-server.ts';

const WIDTHS = [320, 400, 1280];
const EVERYWHERE = null;

let server: PaneServer;

beforeAll(async () => {
  server = await startOfficeServer({
    张三: [{ role: 'STEWARD', district: EVERYWHERE }],
    李四: [{ role: 'READER', district: '440307' }],
    王五: [{ role: 'PUBLISHER', district: EVERYWHERE }],
  });
});
afterAll(() => server.close());

/** A monthly sheet of 龙岗区: one name that nobody knows, one value that a comma went astray in. */
const SHEET = [
  '龙岗区2024年1-7月主要指标',
  '指标名称,计量单位,累计,同比增长(%),上年同期',
  '固定资产投资,亿元,690.20,2.1,676.0',
  '社会消费品零售总额,亿元,90000,3.1,876.0',
  '规上总产值,亿元,6120.48,—,5688.2',
].join('\n');

async function openEntry(login?: string): Promise<TestPage> {
  const opened = await openPage(await openBrowser(), { viewport: { width: 320, height: 800 } });
  if (login !== undefined) await signInAs(opened.page, server, login);
  await opened.page.goto(`${server.url}#entry`);
  await seen(opened.page.locator('#entry-drafts'));
  return opened;
}

/** Chooses files as a person does in the dialog of the browser. */
async function choose(page: Page, files: Record<string, string>): Promise<void> {
  const button = page.getByRole('button', { name: '选择文件' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(
    Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
  );
}

describe('whoever may not enter figures', () => {
  const pane = walkedPage(() => openEntry());

  test('is told what the page is for and signs in there, and after that is back on it', async () => {
    const page = pane();
    await lookAt(page, {
      name: 'entry-out',
      widths: WIDTHS,
      says: { ZH: '录入须先登录', EN: 'Sign in to enter figures' },
    });
    await page.getByRole('link', { name: '登录' }).click();
    await page.waitForURL(`${server.url}sign-in`);
    await signInAs(page, server, '李四');
    await page.goto(server.url);
    await seen(page.getByText('您的权限是龙岗区 查阅，不能填报'));
    await seen(page.getByText('请与管理人员联系：张三。'));
    await expectSound(page, 'entry-no-right', [320]);
  });

  test('signs out again', async () => {
    const page = pane();
    await page.getByRole('button', { name: '退出' }).click();
    await seen(page.getByText('录入须先登录'));
  });
});

describe('a keeper', () => {
  const pane = walkedPage(() => openEntry('张三'));
  const option = (name: RegExp) => pane().getByRole('option', { name });
  const said = (text: string | RegExp) => pane().getByRole('status').filter({ hasText: text });

  test('brings files in: one that is no table is refused by a sentence, the other is a draft', async () => {
    const page = pane();
    await lookAt(page, {
      name: 'entry-none',
      widths: WIDTHS,
      says: { ZH: '没有未入库的草稿', EN: 'No draft is open' },
    });
    await choose(page, { 'x.pdf': '%PDF-1.4', '月报.csv': SHEET });
    await seen(page.getByRole('alert').getByText('这是PDF文件'));
    await page.getByRole('button', { name: '打开草稿' }).click();
    await seen(page.getByRole('heading', { name: '月报.csv' }));
    await lookAt(page, {
      name: 'entry-draft',
      widths: WIDTHS,
      says: { ZH: '先回答 1 个问题', EN: 'Answer 1 question first' },
    });
  });

  test('answers a question once for all figures that wait for it, and takes the answer back', async () => {
    const page = pane();
    await seen(option(/6120\.48.*待答/));
    await page.getByRole('button', { name: '工业产值' }).click();
    await seen(page.getByText('问题都已回答。'));
    await seen(option(/工业产值.*6120\.48.*新增/));
    await page.getByRole('button', { name: '撤回上一个回答' }).click();
    await seen(page.getByText('先回答 1 个问题'));
    await page.getByRole('button', { name: '不要它的数' }).click();
    await seen(page.getByText('问题都已回答。'));
    await gone(option(/6120\.48/));
  });

  test('decides by keys about one after the other, undoes it, and types another value', async () => {
    const page = pane();
    const list = page.getByRole('listbox', { name: '草稿的各项' });
    await list.focus();
    await page.keyboard.press('n');
    const chosen = list.getByRole('option', { selected: true });
    const first = (await chosen.innerText()).split('\n')[0] ?? '';
    await page.keyboard.press('a');
    await seen(said(`采用：${first}`));
    await seen(page.locator('[role=option]', { hasText: first }).filter({ hasText: '采用' }));
    await page.keyboard.press('u');
    await seen(said(`已撤销：${first}`));
    await gone(page.locator('[role=option]', { hasText: first }).filter({ hasText: '采用' }));
    await option(/社会消费品零售总额.*90000/).click();
    await page.keyboard.press('e');
    await page.keyboard.type('900.00万元');
    await seen(page.getByText('这一项的单位是亿元，不能按“万元”填'));
    for (const _ of '万元') await page.keyboard.press('Backspace');
    await page.keyboard.type('亿元');
    await page.keyboard.press('Enter');
    await seen(option(/社会消费品零售总额.*900\.00.*改为/));
    expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
    await gone(page.getByText('待送达'));
  });

  test('loses no decision while the server is away, and keys do nothing while a field has the focus', async () => {
    const page = pane();
    await page.route('**/graphql*', (route) => route.abort('connectionrefused'));
    await option(/固定资产投资.*690\.20/).click();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('r');
    await seen(option(/固定资产投资.*690\.20.*不采用（待送达）/));
    const kept = page.getByRole('alert').filter({ hasText: '1 项处理已记下' });
    await seen(kept, 20_000);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('u');
    await page.unroute('**/graphql*');
    await page.getByRole('searchbox').fill('');
    await kept.getByRole('button', { name: '重试' }).click();
    await gone(page.getByText('待送达'));
    await page.getByRole('listbox').focus();
    await page.keyboard.press('u');
    await gone(option(/固定资产投资.*不采用/));
  });

  test('is shown what another decides meanwhile', async () => {
    const page = pane();
    const other = await openEntry('张三');
    await other.page.goto(`${server.url}#entry/draft/1`);
    await other.page.getByRole('option', { name: /固定资产投资.*690\.20/ }).click();
    await other.page.getByRole('button', { name: '采用', exact: true }).click();
    await seen(option(/固定资产投资.*690\.20.*采用/));
    await other.close();
    await page.keyboard.press('?');
    await seen(page.getByText('下一个存疑的'));
    await page.keyboard.press('Escape');
    await gone(page.getByText('下一个存疑的'));
  });

  test('is told what publishing does and that another has to sign, and hands the draft over by its link', async () => {
    const page = pane();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('p');
    const panel = page.getByRole('region', { name: '审定入库' });
    await seen(panel.getByText('新增 4 个数'));
    await seen(panel.getByText('草稿由您本人建立，须由另一人审定。'));
    await seen(panel.getByText('交给有审定权限的人（王五）'));
    await seen(panel.getByRole('button', { name: '复制草稿链接' }));
    expect(await panel.evaluate((element) => element === document.activeElement)).toBe(true);
    await lookAt(page, {
      name: 'entry-hand-over',
      widths: WIDTHS,
      says: { ZH: '涉及地区：龙岗区', EN: 'add 4 figures' },
    });
  });

  test('sees it published as soon as whoever signs has published it by keys, and cannot undo it alone', async () => {
    const page = pane();
    const other = await openEntry('王五');
    await other.page.goto(`${server.url}#entry/draft/1`);
    await seen(other.page.getByRole('listbox'));
    await other.page.keyboard.press('p');
    await seen(other.page.getByRole('alert').getByText('1 项有待核实（核实性审核）'));
    await other.page.keyboard.press('Escape');
    await other.page.getByRole('option', { name: /社会消费品零售总额.*3\.1%/ }).click();
    await other.page.keyboard.press('b');
    await other.page.keyboard.type('上年同期数已修订');
    await other.page.keyboard.press('Enter');
    await seen(other.page.getByRole('option', { name: /社会消费品零售总额.*3\.1%.*采用/ }));
    await other.page.getByRole('listbox').focus();
    await other.page.keyboard.press('p');
    await seen(other.page.getByRole('button', { name: '现在入库' }));
    await other.page.keyboard.press('Enter');
    await seen(other.page.getByText(/已审定入库，数据版本 6:[0-9a-f]{16}。/));
    await other.close();
    await seen(page.getByText(/已审定入库，数据版本 6:/));
    await seen(page.getByText('要撤销这次入库，须由另一位有审定权限的人办理。'));
    await gone(page.getByRole('button', { name: '撤销入库' }));
    await expectSound(page, 'entry-published', [320]);
    await page.getByRole('button', { name: '返回草稿列表' }).click();
    await page.getByRole('button', { name: '已入库' }).click();
    await seen(page.getByText('月报.csv'));
  });

  test('is told that a header is not the one of before, and has the file read by the new one', async () => {
    const page = pane();
    await choose(page, { '8月.csv': SHEET.replace('1-7月', '1-8月').replace('累计', '本年累计') });
    await seen(page.getByRole('alert').getByText('表头与以前确认过的不同，没有读入。新出现：本年累计。不再有：累计。'));
    await expectSound(page, 'entry-other-header', WIDTHS);
    await page.getByRole('button', { name: '按新表头读入' }).click();
    await seen(page.getByRole('listbox'));
    await gone(page.getByText('表头以前确认过'));
  });

  test('is asked before a draft is discarded, which cannot be brought back', async () => {
    const page = pane();
    await page.getByRole('button', { name: '作废草稿' }).click();
    const question = page.getByRole('alert').filter({ hasText: '作废后不能恢复' });
    await seen(question);
    await expectSound(page, 'entry-discard', WIDTHS);
    await question.getByRole('button', { name: '取消' }).click();
    await gone(question);
    await page.getByRole('button', { name: '作废草稿' }).click();
    await question.getByRole('button', { name: '确定作废' }).click();
    await seen(page.getByText('已作废').first());
    await gone(page.getByRole('button', { name: '作废草稿' }));
  });
});
