import type { Browser, Locator, Page } from 'playwright-core';
import { openPage, screenshot, type TestPage } from '../../browser/page.ts';
import { seen } from '../../browser/seen.ts';
import { bootInChromium, excelAddress } from '../../office/boot-chromium.ts';
import { Host } from '../../office/host.ts';
import type { PaneServer } from '../shell/pane-server.ts';

/** A finance officer at a workbook with the pane docked beside it, 400 px wide. */
export class Officer {
  /** Addresses outside the pane's own origin that were requested during the day. */
  readonly strays: string[] = [];
  /** Errors that the page threw or wrote to the console during the day. */
  readonly faults: string[] = [];
  host: Host;
  readonly #browser: Browser;
  readonly #server: PaneServer;
  #opened: TestPage | undefined;
  #pictures = 0;
  #wasOffline = false;

  constructor(browser: Browser, server: PaneServer, host: Host) {
    this.#browser = browser;
    this.#server = server;
    this.host = host;
  }

  get page(): Page {
    if (!this.#opened) throw new Error('No workbook is open.');
    return this.#opened.page;
  }
  get book() {
    return this.host.workbook;
  }

  /** Opens the workbook and, with it, the pane. */
  async open(): Promise<void> {
    const opened = await openPage(this.#browser, { viewport: { width: 400, height: 860 } });
    this.#opened = opened;
    const home = new URL(this.#server.url).origin;
    opened.page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== home) this.strays.push(request.url());
    });
    await bootInChromium(opened.page, this.host);
    await opened.page.goto(excelAddress(this.#server.url, this.host));
    await seen(opened.page.locator('[data-indicator="GDP"]'));
  }

  /** Closes the workbook and its pane. */
  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    if (!opened) return;
    // The browser itself writes each failed request to the console, some of them only once the network is back.
    const isMeant = (fault: string) => this.#wasOffline && fault.includes('ERR_INTERNET_DISCONNECTED');
    this.faults.push(...opened.faults.filter((fault) => !isMeant(fault)));
    await opened.close();
  }

  /** Saves and closes the workbook, then opens what was saved. */
  async reopen(): Promise<void> {
    await this.close();
    this.host = Host.open(this.host.save(), { profile: this.host.profile });
    await this.open();
  }

  /** Takes a picture. Pictures are numbered in order of the day. */
  async picture(name: string): Promise<void> {
    this.#pictures += 1;
    const number = String(this.#pictures).padStart(2, '0');
    await screenshot(this.page, `day-${this.host.profile.name}-${number}-${name}`);
  }

  async tab(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }
  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('button', { name }).first().click();
  }
  async sees(text: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await seen(within.getByText(text).first());
  }

  /** Acts as a user who comes back to the pane after a while. */
  async comeBack(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  }

  /** Works on while neither the network nor the server can be reached. */
  async withoutNetwork(work: () => Promise<void>): Promise<void> {
    this.#wasOffline = true;
    await this.page.context().setOffline(true);
    await work();
    await this.page.context().setOffline(false);
  }

  /** Opens an indicator's figures in the Find view. */
  async find(typed: string, code: string): Promise<void> {
    await this.tab(/^查找/);
    const back = this.page.getByRole('button', { name: '返回结果' });
    if (await back.isVisible()) await back.click();
    await this.page.getByRole('searchbox').fill(typed);
    await this.page.locator(`[data-indicator="${code}"]`).click();
    await seen(this.page.getByRole('button', { name: '制成表格' }).first());
  }

  /** Leaves only these chips of a group on. */
  async choose(group: string, names: string[]): Promise<void> {
    const chips = this.page.getByRole('group', { name: group }).getByRole('button');
    for (const chip of await chips.all()) {
      const isWanted = names.includes((await chip.innerText()).trim());
      if (((await chip.getAttribute('aria-pressed')) === 'true') !== isWanted) await chip.click();
    }
  }

  /** The card of a linked table. */
  card(title: string): Locator {
    return this.page
      .getByRole('region', { name: '本工作簿中的联动表' })
      .locator('> ul > li')
      .filter({ hasText: title });
  }
  async chooseFor(title: string, action: string): Promise<void> {
    await this.press(/的更多操作$/, this.card(title));
    await this.page.getByRole('menuitem', { name: action }).click();
  }
}
