import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../../api/config.ts';
import { createHandler } from '../../../api/handler.ts';
import { createLog } from '../../../api/log.ts';
import { doorOf } from '../../../api/person/door.ts';
import { firstLink } from '../../../api/person/first-link.ts';
import { SignIn } from '../../../api/person/sign-in.ts';
import { startServer } from '../../../api/server.ts';
import { schema } from '../../../schema/schema.ts';
import { openBrowser, openPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { memoryLedger } from '../../data/ledger/memory-ledger.ts';
import { bootInChromium } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';

test('in a browser the first steward sets a password by the link, signs in again, and is told of a wrong one', async () => {
  const ledger = memoryLedger();
  const config = readConfig({ PLANBOOK_PORT: '0' });
  const entrance = { read: 'PEOPLE', key: 'a key of the tests', isTls: false, publicUrl: undefined } as const;
  const log = createLog({ write: () => undefined });
  const signIn = new SignIn({ door: doorOf(ledger), entrance, officeJs: config.officeJs });
  const server = await startServer({
    handler: createHandler({ schema, ledger, config, log, entrance, signIn }),
    config,
  });
  onTestFinished(() => server.close());
  const { page, faults, close } = await openPage(await openBrowser());
  await page.goto(`${server.url}/sign-in?link=${firstLink(entrance.key, new Date())}`);
  const entries = {
    登录名: 'admin',
    姓名: '管理员',
    '新密码(至少10个字符)': '一二三四五六七八九十',
    再输一次新密码: '一二三四五六七八九十',
  };
  for (const [label, text] of Object.entries(entries)) await page.getByLabel(label).fill(text);
  await page.getByRole('button', { name: '保存并登录' }).click();
  await page.waitForURL(`${server.url}/`);
  const me = await page.request.get(`${server.url}/graphql?query=${encodeURIComponent('{ me { name } }')}`);
  expect(await me.json()).toEqual({ data: { me: { name: '管理员' } } });
  await page.goto(`${server.url}/sign-in`);
  await seen(page.getByText('已登录：管理员'));
  await page.getByRole('button', { name: '退出登录' }).click();
  const enter = async (password: string) => {
    await page.getByLabel('登录名').fill('admin');
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
  };
  await enter('一二三四五六七八九');
  await seen(page.getByRole('alert').getByText('登录名或密码不对'));
  await enter('一二三四五六七八九十');
  await page.waitForURL(`${server.url}/`);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  // In a window of Excel, Microsoft's own library hands the session to the pane.
  await bootInChromium(page, new Host());
  await page.goto(`${server.url}/sign-in?dialog=1&_host_Info=Excel$Win32$16.01$zh-CN$$isDialog$$0`);
  await enter('一二三四五六七八九十');
  const handed = await page.waitForFunction(() => window.excelHostHanded);
  const headers = { authorization: `Bearer ${await handed.jsonValue()}` };
  const asked = await page.request.get(`${server.url}/graphql?query={me{name}}`, { headers });
  expect(await asked.json()).toEqual({ data: { me: { name: '管理员' } } });
  expect(faults.filter((fault) => !/401|404/.test(String(fault)))).toEqual([]);
  await close();
});
