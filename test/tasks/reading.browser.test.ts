import { afterAll, afterEach, beforeAll, expect, type TestContext, test } from 'vitest';
import { type PaneServer, startPaneServer } from '../addin/shell/pane-server.ts';
import { openBrowser, openPage } from '../browser/page.ts';
import { gone, seen } from '../browser/seen.ts';
import { expectTask } from './task.ts';
import { User } from './user.ts';

let server: PaneServer;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  server = await startPaneServer();
});
afterEach(async () => {
  await close?.();
  close = undefined;
});
afterAll(() => server.close());

/** Opens the pane for the first time and does a task in it, counted; `times` is how many times its actions may be taken. */
async function reads(context: TestContext, number: string, task: (user: User) => Promise<number | undefined>) {
  const opened = await openPage(await openBrowser(), {
    viewport: { width: 400, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  close = opened.close;
  await opened.page.goto(server.url);
  await seen(opened.page.locator('[data-goal]').first());
  const user = new User(opened.page, `task-${number}`);
  const times = await task(user);
  expect(opened.faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  expectTask(context, number, user, times);
}

test('the sentence behind a goal stands below it, and its document opens at that sentence', async (context) => {
  await reads(context, '3', async (officer) => {
    const { page } = officer;
    const gdp = page.locator('[data-goal="GDP GROWTH"]');
    await officer.clicks(gdp.getByRole('button').first());
    await officer.sees(gdp.getByText('计划目标').first());
    await officer.clicks(gdp.getByRole('button', { name: /2024年计划/ }).first());
    await officer.sees(page.locator('mark').first());
    return undefined;
  });
});

test('everything said of affordable homes stands document by document, with what changed', async (context) => {
  await reads(context, '4', async (officer) => {
    const { page } = officer;
    await officer.types('保障房', page.getByRole('searchbox'));
    await officer.clicks(page.getByRole('button', { name: '历次文件表述' }));
    const told = page.locator('[data-told]');
    await officer.sees(told.first());
    expect(await told.count()).toBe(2);
    const [newest = '', first = ''] = await told.allInnerTexts();
    expect(newest).toMatch(/2024年上半年[\s\S]*1\.7万套[\s\S]*年中安排[\s\S]*高于年初计划[\s\S]*4229套[\s\S]*完成/);
    expect(first).toMatch(/1\.5万套[\s\S]*计划目标[\s\S]*2\.7万套[\s\S]*完成/);
    // The address leads a colleague to the same list, in which a document opens and closes again.
    await page.waitForURL(/told=AFFORDABLE_HOUSING_RAISED/);
    await page.reload();
    await seen(told.first());
    await page.getByRole('button', { name: '返回结果' }).click();
    await seen(page.getByRole('searchbox'));
    return undefined;
  });
});

test('words of an office find their indicator, a slip of the pen among them', async (context) => {
  await reads(context, '14', async (officer) => {
    const { page } = officer;
    const asked = {
      财政收入: '地方一般公共预算收入',
      高企: '国家高新技术企业',
      外贸: '进出口总额',
      '龙岗GDP增速 2024上半年': '地区生产总值',
      地区生产总植: '地区生产总值',
    };
    for (const [line, name] of Object.entries(asked)) {
      await officer.types(line, page.getByRole('searchbox'));
      await officer.sees(page.locator('[data-indicator]').first().getByText(name, { exact: false }).first());
    }
    await officer.sees(page.locator('[data-indicator]').first());
    return Object.keys(asked).length;
  });
});

test('the sentence that a report prints is copied from the goal', async (context) => {
  await reads(context, '15', async (officer) => {
    const { page } = officer;
    const gdp = page.locator('[data-goal="GDP GROWTH"]');
    await officer.clicks(gdp.getByRole('button').first());
    await officer.clicks(gdp.getByRole('button', { name: /^复制/ }).first());
    await officer.sees(gdp.getByText('已复制：', { exact: false }));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('同比增长9');
    return undefined;
  });
});

test('help tells what a verdict means and which keys may be pressed', async (context) => {
  await reads(context, '25', async (officer) => {
    const { page } = officer;
    await officer.clicks(page.getByRole('button', { name: '帮助（? 或 F1）' }));
    const help = page.getByRole('dialog');
    await officer.sees(help.getByText(/报告未提及/).first());
    await officer.sees(help.getByText('/', { exact: true }));
    return undefined;
  });
});

test('the language changes and changes back while what was opened stays open', async (context) => {
  await reads(context, '26', async (officer) => {
    const { page } = officer;
    await page.locator('[data-goal="GDP GROWTH"]').getByRole('button').first().click();
    const open = page.locator('[data-goal="GDP GROWTH"]').getByRole('button', { expanded: true }).first();
    await officer.clicks(page.getByRole('button', { name: 'English' }));
    await officer.sees(page.getByRole('tab', { name: 'Find' }));
    await seen(open);
    await officer.clicks(page.getByRole('button', { name: /中/ }).first());
    await officer.sees(page.getByRole('tab', { name: '查找' }));
    await seen(open);
    return 2;
  });
});

test('while the server is lost what is open can be read on, and comes back without a click', async (context) => {
  await reads(context, '24', async (officer) => {
    const { page } = officer;
    await seen(page.locator('[data-goal="GDP GROWTH"]'));
    await page.context().setOffline(true);
    // No other test searches for it: the browser keeps what was answered to them.
    await page.getByRole('searchbox').fill('万元GDP用水');
    await seen(page.getByText('当前没有网络连接', { exact: false }).first());
    await page.getByRole('searchbox').fill('');
    await officer.sees(page.locator('[data-goal="GDP GROWTH"]'));
    await page.getByRole('searchbox').fill('万元GDP用水');
    await page.context().setOffline(false);
    await officer.sees(page.getByRole('checkbox', { name: '选中万元GDP用水量' }));
    await gone(page.getByText('当前没有网络连接', { exact: false }));
    return undefined;
  });
});
