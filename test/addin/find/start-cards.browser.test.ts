import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { expectSound } from '../shell/look.ts';
import { startPaneServer } from '../shell/pane-server.ts';

test('three cards tell a newcomer how to begin, and do not come back once they were closed', async () => {
  const server = await startPaneServer();
  const { page, close } = await openPage(await openBrowser());
  await page.goto(server.url);
  const cards = page.getByRole('region', { name: '从哪里开始' });
  await seen(cards);
  expect(await cards.getByRole('listitem').count()).toBe(3);
  await expectSound(page, 'start-cards', [175, 320, 1280]);
  await cards.getByRole('button', { name: /^查一个数/ }).click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await cards.getByRole('button', { name: '不再显示这几张卡片' }).click();
  await gone(cards);
  await page.reload();
  await seen(page.getByRole('region', { name: '我的地区' }));
  await gone(cards);
  await close();
  await server.close();
});
