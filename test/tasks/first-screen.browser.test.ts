import { afterAll, afterEach, beforeAll, expect, type TestContext, test } from 'vitest';
import { type PaneServer, startPaneServer } from '../addin/shell/pane-server.ts';
import { openBrowser, openPage } from '../browser/page.ts';
import { seen } from '../browser/seen.ts';
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

/** Opens the pane for the first time, does a task in it and counts it. */
async function fromColdStart(context: TestContext, number: string, task: (user: User) => Promise<void>): Promise<void> {
  const opened = await openPage(await openBrowser(), { viewport: { width: 400, height: 900 } });
  close = opened.close;
  await opened.page.goto(server.url);
  await seen(opened.page.locator('[data-goal]').first());
  const user = new User(opened.page, `task-${number}`);
  await task(user);
  expect(opened.faults).toEqual([]);
  expectTask(context, number, user);
}

test('GDP of the first half stands beside its goal; opened, it tells whose goal it is', async (context) => {
  await fromColdStart(context, '1', async (officer) => {
    const gdp = officer.page.locator('[data-goal="GDP GROWTH"]');
    await officer.sees(gdp.getByText(/目标 6\.5% · 完成 2024年1-6月 9\.0%/));
    await officer.clicks(gdp.getByRole('button').first());
    await officer.sees(gdp.getByText('计划目标').first());
    await officer.sees(gdp.getByText(/龙岗区2023年国民经济和社会发展规划执行情况与2024年计划/).first());
  });
});

test('the goals that are behind stand first, each with how far it is behind', async (context) => {
  await fromColdStart(context, '2', async (officer) => {
    await officer.clicks(officer.page.getByRole('button', { name: '就看龙岗区' }));
    const behind = officer.page.getByRole('region', { name: /^不及要求/ });
    await officer.sees(behind.getByText(/与目标差 4个百分点/));
  });
});

test('the main indicators of two districts stand side by side on one scale', async (context) => {
  await fromColdStart(context, '9', async (officer) => {
    await officer.clicks(officer.page.getByRole('tab', { name: '一览' }));
    await officer.clicks(officer.page.getByRole('tab', { name: '各区比较' }));
    const gdp = officer.page.locator('[data-row="GDP  GROWTH"]');
    await officer.sees(gdp.locator('[data-district="440307"]').getByText(/目标 6\.5%/));
    await officer.sees(gdp.locator('[data-district="440311"]').getByText(/目标 8\.5%以上/));
  });
});
