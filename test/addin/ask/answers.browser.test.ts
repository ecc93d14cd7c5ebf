import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { openBrowser, openPage } from '../../browser/page.ts';
import { type PaneQuestion, questionIn } from '../../browser/question.ts';
import { gone, seen } from '../../browser/seen.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

let server: PaneServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPaneServer(), openBrowser()]);
}, 120_000);
afterAll(() => server.close());

/** Opens a page for one test. */
async function openFresh({ onTestFinished }: TestContext): Promise<Page> {
  const { page, close } = await openPage(browser);
  onTestFinished(close);
  page.setDefaultTimeout(20_000);
  return page;
}

/** Collects the questions of this operation that the page asks from now on. */
function questionsOf(page: Page, operation: string): PaneQuestion[] {
  const asked: PaneQuestion[] = [];
  page.on('request', (request: Request) => {
    const question = questionIn(request);
    if (question?.operationName === operation) asked.push(question);
  });
  return asked;
}

describe('the answers of the pane', () => {
  test('two places that ask the same send one request', async (context) => {
    const page = await openFresh(context);
    const years = questionsOf(page, 'GoalYears');
    const documents = questionsOf(page, 'GoalCatalogue');
    await page.goto(server.url);
    await page.getByRole('tab', { name: '一览' }).click();
    await seen(page.getByRole('heading', { name: /年指标完成情况一览/ }));
    await page.getByRole('tab', { name: '制表' }).click();
    await page.getByRole('button', { name: /^主要指标计划执行情况表/ }).click();
    await seen(page.getByRole('region', { name: '预览' }));
    expect(years.map(({ variables }) => variables)).toEqual([{ district: '440307' }]);
    expect(documents).toHaveLength(1);
  });

  test('a view that is looked at again within a minute asks nothing', async (context) => {
    const page = await openFresh(context);
    const boards = questionsOf(page, 'ScoreboardOf');
    await page.goto(server.url);
    for (const tab of ['一览', '查找', '一览']) {
      await page.getByRole('tab', { name: tab }).click();
      await seen(
        page
          .getByRole('tabpanel')
          .getByText(tab === '一览' ? /年指标完成情况一览/ : '主要指标')
          .first(),
      );
    }
    expect(boards).toHaveLength(1);
  });
});

// Most of these wait until the pane looks again by itself, which they can do at the same time.
describe.concurrent('after an outage', () => {
  test('the view comes back by itself once the server answers, in a pane that knows of no change of the network', async (context) => {
    const page = await openFresh(context);
    await page.goto(server.url);
    await seen(page.locator('[data-indicator="GDP"]'));
    await page.route('**/graphql*', (route) => route.abort('connectionrefused'));
    await page.locator('[data-indicator="GDP"]').click();
    await seen(page.getByRole('alert').getByText('连接不上计划簿服务器'));
    await page.unroute('**/graphql*');
    await seen(page.getByText('18 条数据'));
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('a form that was picked while the server was away is filled in once it answers', async (context) => {
    const page = await openFresh(context);
    await page.goto(server.url);
    await seen(page.locator('[data-indicator="GDP"]'));
    await page.getByRole('tab', { name: '制表' }).click();
    const form = page.getByRole('button', { name: /^主要指标计划执行情况表/ });
    await seen(form);
    await page.route('**/graphql*', (route) => route.fulfill({ status: 503, body: 'starting' }));
    await form.click();
    await seen(page.getByRole('alert').getByRole('button', { name: '重试' }));
    await page.unroute('**/graphql*');
    await seen(page.getByRole('region', { name: '预览' }));
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('the fault of an action goes away by itself, and can be tried again before', async (context) => {
    const page = await openFresh(context);
    await page.goto(server.url);
    await page.getByRole('tab', { name: '一览' }).click();
    const copy = page.getByRole('button', { name: /^复制/ }).first();
    await seen(copy);
    await page.route('**/graphql*', (route) => route.abort('connectionrefused'));
    await copy.click();
    const fault = page.getByRole('alert').filter({ hasText: '连接不上计划簿服务器' });
    await seen(fault.getByRole('button', { name: '重试' }));
    await page.unroute('**/graphql*');
    await gone(fault);
  });

  test('a page in the server’s place that wants a login is waited out too', async (context) => {
    const page = await openFresh(context);
    await page.goto(server.url);
    await page.getByRole('tab', { name: '一览' }).click();
    const copy = page.getByRole('button', { name: /^复制/ }).first();
    await seen(copy);
    await page.route('**/graphql*', (route) => route.fulfill({ status: 200, body: '<html>登录</html>' }));
    await copy.click();
    await seen(page.getByRole('alert'));
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.waitForResponse((response) => response.request().postData()?.includes('LatestRevision') ?? false);
    await page.unroute('**/graphql*');
    await gone(page.getByRole('alert'));
  });

  test('a sentence that refuses a question stays, and the question is not asked again', async (context) => {
    const page = await openFresh(context);
    await page.goto(server.url);
    await seen(page.locator('[data-indicator="GDP"]'));
    const failure = { message: '问得太多。', extensions: { code: 'BAD_INPUT' } };
    await page.route('**/graphql*', (route) => route.fulfill({ status: 200, json: { errors: [failure] } }));
    const asked = questionsOf(page, 'IndicatorFigures');
    await page.locator('[data-indicator="GDP"]').click();
    await seen(page.getByRole('alert').getByText('问得太多。'));
    await page.unroute('**/graphql*');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.waitForResponse((response) => response.request().postData()?.includes('LatestRevision') ?? false);
    expect(asked).toHaveLength(1);
    expect(await page.getByRole('alert').count()).toBe(1);
  });
});
