import type { Page } from 'playwright-core';
import { openBrowser, openPage, type TestPage } from '../../browser/page.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import type { Host } from '../../office/host.ts';
import type { PaneServer } from '../shell/pane-server.ts';
import { signInAs, startOfficeServer } from './office-server.ts';

/** The pane of a keeper beside a workbook. */
export interface KeeperPane {
  server: PaneServer;
  opened: TestPage;
  page: Page;
  close(): Promise<void>;
}

/** Opens 录入 for a keeper beside the workbook of a host. */
export async function openKeeperPane(host: Host): Promise<KeeperPane> {
  const staff = { 张三: [{ role: 'KEEPER' as const, district: null }] };
  const [server, browser] = await Promise.all([startOfficeServer(staff), openBrowser()]);
  const opened = await openPage(browser, { viewport: { width: 400, height: 900 } });
  const { page } = opened;
  page.setDefaultTimeout(15_000);
  await signInAs(page, server, '张三');
  await bootInChromium(page, host);
  await page.goto(excelAddress(server.url, host));
  await page.getByRole('tab', { name: '录入' }).click();
  const close = async () => {
    await opened.close();
    await server.close();
  };
  return { server, opened, page, close };
}
