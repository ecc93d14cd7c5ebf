import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInAs, startOfficeServer } from '../addin/entry/office-server.ts';
import type { PaneServer } from '../addin/shell/pane-server.ts';
import { openBrowser, openPage } from '../browser/page.ts';
import { bootInChromium, excelAddress } from '../office/boot-chromium.ts';
import { Host } from '../office/host.ts';
import { monthSheet, rightNumber } from './month-sheet.ts';
import { expectTask } from './task.ts';
import { User } from './user.ts';

let server: PaneServer;

/** How many figures of the bureau's sheets are published. */
function published(): unknown {
  return server.ledger.value(
    `SELECT count(*) FROM figures JOIN documents ON documents.id = document_id WHERE kind = 'STATISTICS_TABLE'`,
  );
}

/** Opens the workbook of a month in Excel with the pane beside it, lets somebody work in it, and closes it. */
async function inWorkbook(
  { month, hasSlip = false }: { month: number; hasSlip?: boolean },
  work: (user: User) => Promise<void>,
): Promise<User> {
  const host = new Host();
  host.workbook.sheet('Sheet1').rename(`${month}月`);
  host.workbook.sheet(`${month}月`).paste('A1', monthSheet(month, { hasSlip }));
  const { page, faults, close } = await openPage(await openBrowser(), { viewport: { width: 400, height: 900 } });
  await signInAs(page, server, '张三');
  await bootInChromium(page, host);
  await page.goto(excelAddress(server.url, host));
  const user = new User(page, `task-27-${month}`);
  await work(user);
  await close();
  expect(faults).toEqual([]);
  return user;
}

/** Goes from the first tab to the sheet's draft. */
async function readsSheet(user: User): Promise<void> {
  await user.clicks(user.page.getByRole('tab', { name: '录入' }));
  await user.clicks(user.page.getByRole('button', { name: '读取本表' }));
}

/** Publishes the draft that is open. */
async function publishes(user: User): Promise<void> {
  await user.presses('p');
  await user.clicks(user.page.getByRole('button', { name: '现在入库' }));
  await user.sees(user.page.getByText(/已审定入库/).first());
}

beforeAll(async () => {
  server = await startOfficeServer({ 张三: [{ role: 'STEWARD', district: null }] });
});
afterAll(() => server.close());

test('a steward alone brings a month’s workbook with three doubtful things to published figures', async (context) => {
  const user = await inWorkbook({ month: 7, hasSlip: true }, async (steward) => {
    const { page } = steward;
    const question = (code: string) => page.locator(`[data-question="${code}"]`);
    await readsSheet(steward);
    await steward.sees(page.getByText('先回答 2 个问题'));
    await steward.clicks(question('UNIT').getByRole('button', { name: '亿元' }));
    await steward.sees(page.getByText('先回答 1 个问题'));
    await steward.types('进出口总额', question('INDICATOR').getByRole('textbox'));
    await steward.presses('Enter');
    await steward.sees(page.getByText('问题都已回答。'));
    // The city's number is doubted because its districts do not add up to it.
    await steward.sees(page.getByText(/各区合计为/));
    await steward.presses('n');
    await steward.sees(page.getByRole('region', { name: '社会消费品零售总额 · 总量 · 2024年1-7月 · 龙岗区' }));
    await steward.presses('e');
    await steward.types(rightNumber(7), page.locator('input:focus'));
    await steward.presses('Enter');
    await steward.sees(page.getByText(/^改为.*龙岗区/));
    await publishes(steward);
  });
  expect(published()).toBe(240);
  expectTask(context, '27', user);
});

test('the next month’s workbook is published as it is read', async (context) => {
  const user = await inWorkbook({ month: 8 }, async (steward) => {
    await readsSheet(steward);
    await steward.sees(steward.page.getByText('表头以前确认过'));
    await publishes(steward);
  });
  expect(published()).toBe(480);
  const titles = server.ledger.prepared<{ title: string }>(
    `SELECT title FROM documents WHERE kind = 'STATISTICS_TABLE'`,
  );
  expect(titles.all().map(({ title }) => title)).toEqual(['计划 › 7月', '计划 › 8月']);
  expectTask(context, '27b', user);
});
