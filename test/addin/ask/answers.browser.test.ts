import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

let server: PaneServer;
let browser: Browser;
let opened: TestPage | undefined;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
}, 120_000);
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openFresh(): Promise<Page> {
  opened = await openPage(browser);
  opened.page.setDefaultTimeout(20_000);
  return opened.page;
}

interface Question {
  operationName: string;
  variables: Record<string, unknown>;
}

/** The questions that the page asks from now on, by operation. */
function questionsOf(page: Page, operation: string): Question[] {
  const asked: Question[] = [];
  page.on('request', (request: Request) => {
    if (!request.url().endsWith('/graphql')) return;
    const question = request.postDataJSON() as Question;
    if (question.operationName === operation) asked.push(question);
  });
  return asked;
}

describe('the answers of the pane', () => {
  test('two places that ask the same send one request', async () => {
    const page = await openFresh();
    const years = questionsOf(page, 'GoalYears');
    const documents = questionsOf(page, 'GoalCatalogue');
    await page.goto(server.url);
    await page.getByRole('tab', { name: '一览' }).click();
    await page.getByRole('heading', { name: /年指标完成情况一览/ }).waitFor();
    await page.getByRole('tab', { name: '制表' }).click();
    await page.getByRole('button', { name: /^主要指标计划执行情况表/ }).click();
    await page.getByRole('region', { name: '预览' }).waitFor();
    expect(years.map(({ variables }) => variables)).toEqual([{ district: '440307' }]);
    expect(documents).toHaveLength(1);
  });

  test('a view that is looked at again within a minute asks nothing', async () => {
    const page = await openFresh();
    const boards = questionsOf(page, 'ScoreboardOf');
    await page.goto(server.url);
    for (const tab of ['一览', '查找', '一览']) {
      await page.getByRole('tab', { name: tab }).click();
      await page
        .getByRole('tabpanel')
        .getByText(tab === '一览' ? /年指标完成情况一览/ : '主要指标')
        .first()
        .waitFor();
    }
    expect(boards).toHaveLength(1);
  });
});

describe('after an outage', () => {
  test('the view comes back by itself once the server answers, in a pane that knows of no change of the network', async () => {
    const page = await openFresh();
    await page.goto(server.url);
    await page.locator('[data-indicator="GDP"]').waitFor();
    await page.route('**/graphql', (route) => route.abort('connectionrefused'));
    await page.locator('[data-indicator="GDP"]').click();
    await page.getByRole('alert').getByText('连接不上计划簿服务器').waitFor();
    await page.unroute('**/graphql');
    await page.getByText('18 条数据').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('a sentence that refuses a question stays, and the question is not asked again', async () => {
    const page = await openFresh();
    await page.goto(server.url);
    await page.locator('[data-indicator="GDP"]').waitFor();
    const failure = { message: '问得太多。', extensions: { code: 'BAD_INPUT' } };
    await page.route('**/graphql', (route) => route.fulfill({ status: 200, json: { errors: [failure] } }));
    const asked = questionsOf(page, 'IndicatorFigures');
    await page.locator('[data-indicator="GDP"]').click();
    await page.getByRole('alert').getByText('问得太多。').waitFor();
    await page.unroute('**/graphql');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.waitForResponse((response) => response.request().postData()?.includes('LatestRevision') ?? false);
    expect(asked).toHaveLength(1);
    expect(await page.getByRole('alert').count()).toBe(1);
  });
});
