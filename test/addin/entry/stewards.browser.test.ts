import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { append } from '../../../data/ledger/log/append.ts';
import { findPersonByLogin } from '../../../data/ledger/person/person.ts';
import { addPerson } from '../../../data/ledger/person/person-change.ts';
import { writing } from '../../../data/ledger/revision.ts';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { lookAt } from '../shell/look.ts';
import type { PaneServer } from '../shell/pane-server.ts';
import { signInAs, startOfficeServer } from './office-server.ts';

let server: PaneServer;
let browser: Browser;
let opened: TestPage;
let page: Page;

const WIDTHS = [320, 400, 1280];

beforeAll(async () => {
  const staff = {
    张三: [{ role: 'STEWARD' as const, district: null }],
    李四: [{ role: 'KEEPER' as const, district: '440307' }],
  };
  [server, browser] = await Promise.all([startOfficeServer(staff), openBrowser()]);
  opened = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  ({ page } = opened);
  page.setDefaultTimeout(15_000);
  await signInAs(page, server, '张三');
  await page.goto(`${server.url}#entry/people`);
});
afterAll(async () => {
  await opened.close();
  await server.close();
});

const card = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
const rightsOf = (login: string) => findPersonByLogin(server.ledger, login)?.offices;

describe('a steward', () => {
  test('adds a person, and gets the link by which that person sets a password', async () => {
    await page.getByRole('button', { name: '添加人员' }).click();
    const form = page.getByRole('form', { name: '添加人员' });
    await form.getByLabel('登录名').fill('wangwu');
    await form.getByLabel('姓名').fill('王五');
    await form.getByLabel('地区').selectOption({ label: '龙岗区' });
    await lookAt(page, {
      name: 'people-add',
      widths: WIDTHS,
      says: { ZH: '添加并生成链接', EN: 'Add and make a link' },
    });
    await form.getByRole('button', { name: '添加并生成链接' }).click();
    const link = page.getByRole('textbox', { name: '设密码的链接' });
    await seen(link);
    const response = await page.request.get(await link.inputValue());
    expect(await response.text()).toContain('wangwu');
    await lookAt(page, { name: 'people', widths: WIDTHS, says: { ZH: /王五本人/, EN: /to 王五 in person/ } });
    await page.getByRole('button', { name: '收起', exact: true }).click();
    await seen(card('王五').getByText('未设密码'));
  });

  test('changes what a person may do, and takes it back', async () => {
    const before = rightsOf('李四');
    await card('李四').getByRole('button', { name: '改权限' }).click();
    await card('李四').getByLabel('角色').selectOption({ label: '审定' });
    await card('李四').getByRole('button', { name: '保存' }).click();
    await seen(card('李四').getByText('李四的权限已改'));
    expect(rightsOf('李四')).toEqual([{ role: 'PUBLISHER', district: '440307' }]);
    await card('李四').getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => rightsOf('李四')).toEqual(before);
  });

  test('is asked once before a person is ended, and told that the last steward stays', async () => {
    await card('张三').getByRole('button', { name: '停用' }).click();
    await lookAt(page, { name: 'people-end', widths: WIDTHS, says: { ZH: /停用后不能恢复/, EN: /cannot be undone/ } });
    await card('张三').getByRole('button', { name: '确定停用' }).click();
    await seen(card('张三').locator('[data-code=LAST_STEWARD]'));
    await card('王五').getByRole('button', { name: '停用' }).click();
    await card('王五').getByRole('button', { name: '确定停用' }).click();
    await seen(card('王五').getByText('已停用', { exact: true }));
  });

  test('makes a token whose text is shown once, and ends it', async () => {
    await page.getByRole('tab', { name: '令牌' }).click();
    await seen(page.getByText('还没有令牌。'));
    await page.getByRole('button', { name: '建立令牌' }).click();
    await page.getByLabel('用途或程序名').fill('大屏');
    await page.getByRole('button', { name: '龙岗区' }).click();
    await lookAt(page, { name: 'tokens-add', widths: WIDTHS, says: { ZH: '用途或程序名', EN: 'Purpose or program' } });
    await page.getByRole('button', { name: '建立', exact: true }).click();
    const told = page.getByRole('textbox', { name: '令牌' });
    await seen(told);
    const response = await page.request.post(`${server.url}graphql`, {
      headers: { authorization: `Bearer ${await told.inputValue()}`, cookie: '' },
      data: { query: '{ me { name isToken } }' },
    });
    expect(await response.json()).toEqual({ data: { me: { name: '大屏', isToken: true } } });
    await lookAt(page, { name: 'tokens', widths: WIDTHS, says: { ZH: /只显示这一次/, EN: /shown this once/ } });
    await page.getByRole('button', { name: '停用“大屏”' }).click();
    await page.getByRole('button', { name: '确定停用' }).click();
    await seen(card('大屏').getByText('已停用', { exact: true }));
  });

  test('reads the log by who did what and when', async () => {
    await page.getByRole('tab', { name: '日志' }).click();
    const log = page.getByRole('list', { name: '日志，新的在前' });
    await seen(log.getByText(/张三.*停用令牌1：大屏/));
    await lookAt(page, { name: 'entries', widths: WIDTHS, says: { ZH: /停用令牌1：大屏/, EN: /ended token 1: 大屏/ } });
    await page.getByLabel('事项').selectOption({ label: '人员' });
    await expect.poll(() => log.getByText(/令牌/).count()).toBe(0);
    await page.getByLabel('到哪天').fill('2020-01-01');
    await seen(page.getByText('没有这样的记录。'));
    await page.getByRole('button', { name: '清除筛选' }).click();
    await seen(log.getByText(/停用令牌1：大屏/));
  });

  test('lists more people than a page of them when more are asked for', async () => {
    const office = [{ role: 'READER' as const, district: null }];
    writing(server.ledger, () => {
      for (let at = 0; at < 50; at++) {
        const { line } = addPerson(server.ledger, { login: `p${at}`, name: `同事${at}`, offices: office }, new Date());
        append(server.ledger, { kind: 'PERSON', lines: [line] });
      }
    });
    await page.reload();
    await page.getByRole('tab', { name: '人员' }).click();
    const people = page.getByRole('list', { name: '人员' }).locator('> li');
    await expect.poll(() => people.count()).toBe(50);
    await page.getByRole('button', { name: '显示更多' }).click();
    await expect.poll(() => people.count()).toBe(53);
    expect(await page.getByRole('button', { name: '显示更多' }).count()).toBe(0);
  });
});

test('whoever signs in comes back to the page that they came from, and is told there whom to ask', async () => {
  await page.getByRole('tab', { name: '人员' }).click();
  await card('李四').getByRole('button', { name: '重设密码' }).click();
  await card('李四').getByRole('button', { name: '确定重设' }).click();
  const link = await page.getByRole('textbox', { name: '设密码的链接' }).inputValue();
  await page.getByRole('tab', { name: '日志' }).click();
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('link', { name: '登录' }).click();
  await page.waitForURL('**/sign-in');
  await page.goto(link);
  for (const field of ['password', 'again']) await page.locator(`[name=${field}]`).fill('correct horse battery');
  await page.getByRole('button').click();
  await page.waitForURL('**/#entry/entries');
  await seen(page.getByText('日志供审定和管理人员查看，您的权限是龙岗区 填报'));
  await seen(page.getByText('有需要的，请与管理人员联系：张三。'));
  expect(await page.getByRole('tab', { name: '令牌' }).count()).toBe(0);
  expect(opened.faults).toEqual([]);
});
