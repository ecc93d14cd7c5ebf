import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeEn } from '../../addin/words/office-en.ts';
import { officeZh } from '../../addin/words/office-zh.ts';
import { wordsOf } from '../../addin/words/words.ts';
import { signInAs, startOfficeServer } from '../addin/entry/office-server.ts';
import { lookAt } from '../addin/shell/look.ts';
import type { PaneServer } from '../addin/shell/pane-server.ts';
import { openBrowser, openPage, type TestPage } from '../browser/page.ts';
import { seen } from '../browser/seen.ts';
import { bootInChromium, excelAddress } from '../office/boot-chromium.ts';
import { Host } from '../office/host.ts';
import { FileSetting, SheetSetting } from './month-setting.ts';
import { expectTask } from './task.ts';
import { User } from './user.ts';

const WIDTHS = [320, 400, 1280];

/** A sheet of the month: one name that the dictionary has not as another, and one that is new. */
function sheetOf(month: number, trade: number) {
  return [
    [`龙岗区2024年1-${month}月主要指标`, '', ''],
    ['指标', '计量单位', '累计'],
    ['外贸总盘子', '亿元', trade],
    ['供热量', '万吨', month],
  ];
}

/** A month's work of a steward who is alone, in Excel and in the browser's page, each in a language of its own. */
describe.each([
  { task: '27c', name: 'beside the workbook, in English', say: officeEn, pane: wordsOf('EN'), isExcel: true },
  { task: '27d', name: 'in the page of a browser, in Chinese', say: officeZh, pane: wordsOf('ZH'), isExcel: false },
])('a month’s work $name', ({ task, say, pane, isExcel }) => {
  let server: PaneServer;
  let opened: TestPage;
  let page: Page;
  let user: User;
  let setting: SheetSetting | FileSetting;

  beforeAll(async () => {
    server = await startOfficeServer({ 张三: [{ role: 'STEWARD', district: null }] });
    opened = await openPage(await openBrowser(), { viewport: { width: isExcel ? 400 : 1280, height: 900 } });
    ({ page } = opened);
    page.setDefaultTimeout(20_000);
    await signInAs(page, server, '张三');
    const host = new Host();
    if (isExcel) await bootInChromium(page, host);
    await page.goto(isExcel ? excelAddress(server.url, host) : server.url);
    if (pane === wordsOf('EN')) await page.locator('header button[lang]').click();
    user = new User(page, `task-${task}`);
    setting = isExcel ? new SheetSetting(user, { say, pane, host }) : new FileSetting(user, { say, pane });
    await page.getByRole('searchbox').fill('IMPORTS_EXPORTS');
    await page.locator('[data-indicator="IMPORTS_EXPORTS"]').click();
    await page.getByRole('button', { name: pane.figures.makeTable, exact: true }).first().click();
    await setting.takesTable();
  });
  afterAll(async () => {
    await opened.close();
    await server.close();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true }).first();
  const question = (printed: string) => page.locator('[data-question]').filter({ hasText: printed });
  const tab = (name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) }).first();
  const named = (code: string) => server.ledger.catalogue.indicatorsByCode.get(code);

  async function publishes(): Promise<void> {
    await user.presses('p');
    await user.clicks(button(say.publish.now));
    await user.sees(page.getByText(say.publish.did, { exact: true }));
  }

  async function takesBack(): Promise<void> {
    await user.clicks(tab(pane.views.entry));
    await user.clicks(button(say.publish.undo));
    await user.sees(button(say.publish.openUndoing));
    if (!isExcel)
      await lookAt(page, {
        name: 'keeper-undone',
        widths: WIDTHS,
        says: { ZH: officeZh.publish.openUndoing, EN: officeEn.publish.openUndoing },
      });
  }

  /** Refreshes the table; expects it to say what became of the figure before and what it is now. */
  async function refreshes(kind: string, value: string): Promise<void> {
    await user.clicks(tab(pane.views.links));
    await setting.refreshes();
    await user.sees(page.getByRole('listitem').filter({ hasText: kind }).filter({ hasText: value }).last());
  }

  test('brings the sheet in, with another name of an indicator and a new one, and a table names what is new', async () => {
    await user.clicks(tab(pane.views.entry));
    await setting.brings('7', sheetOf(7, 3402.07));
    await user.sees(question('外贸总盘子'));
    await user.clicks(question('外贸总盘子').getByRole('checkbox'));
    await user.types('进出口总额', question('外贸总盘子').getByRole('textbox'));
    await user.presses('Enter');
    await user.sees(page.getByText(say.question.title(1)));
    const asked = question('供热量');
    await user.clicks(asked.getByRole('button', { name: say.question.isNew }));
    await user.types('HEAT', asked.getByLabel(say.question.parts['code'] ?? ''));
    await user.types('万吨', asked.getByLabel(say.question.parts['unit'] ?? ''));
    if (!isExcel)
      await lookAt(page, {
        name: 'keeper-new',
        widths: WIDTHS,
        says: { ZH: officeZh.question.makeNew, EN: officeEn.question.makeNew },
      });
    await user.clicks(button(say.question.makeNew));
    await user.sees(page.getByText(say.question.allAnswered));
    await publishes();
    expect([named('HEAT')?.name, named('IMPORTS_EXPORTS')?.aliases]).toEqual([
      '供热量',
      expect.arrayContaining(['外贸总盘子']),
    ]);
    await refreshes(pane.links.kinds.ADDED, '3,402.07');
  });

  test('corrects a number by the table, and takes the correction back', async () => {
    await setting.typesOver(3402.07, 3410.5);
    await user.clicks(button(say.correct.begin));
    await user.types('核实', page.getByLabel(say.correct.ground));
    await user.clicks(button(say.correct.send));
    await user.clicks(button(say.imports.open));
    await user.sees(page.getByText(say.draft.ground('核实')));
    await publishes();
    await setting.refreshesCorrected('3,410.5');
    await takesBack();
    await refreshes(pane.links.undone, '3,402.07');
  });

  test('withdraws what was brought in, and the table names the number that is gone', async (context) => {
    await user.clicks(tab(pane.views.entry));
    await user.clicks(button(say.draft.back));
    await setting.brings('8', sheetOf(8, 3900.1));
    await user.sees(page.getByText(say.draft.byProfile));
    await publishes();
    await refreshes(pane.links.kinds.ADDED, '3,900.1');
    await takesBack();
    await refreshes(pane.links.kinds.RETIRED, '3,900.1');
    await seen(page.getByRole('insertion').filter({ hasText: '3,402.07' }).last());
    expectTask(context, task, user);
    expect(opened.faults).toEqual([]);
  });
});
