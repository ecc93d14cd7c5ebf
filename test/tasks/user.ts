import type { Locator, Page } from 'playwright-core';
import { screenshot } from '../browser/page.ts';
import { seen } from '../browser/seen.ts';

/** Milliseconds after which a user gives up waiting. */
const MOST_MS = 60_000;

/** Whoever does a task: each act is counted as it is done, and so is the time between it and what it brings. */
export class User {
  readonly acts: string[] = [];
  /** The time spent waiting for what an act brings. */
  waitedMs = 0;
  readonly page: Page;
  readonly #task: string;

  /** @param task names the pictures that are taken where they are wanted */
  constructor(page: Page, task: string) {
    this.page = page;
    this.#task = task;
  }

  /** Clicks a button, a tab or whatever else has this name. */
  async clicks(what: Locator): Promise<void> {
    const name = (await what.getAttribute('aria-label')) ?? (await what.innerText());
    this.acts.push(`click ${name.trim()}`);
    await what.click();
  }

  /** Types something into a field: one word, without the keys that lead to it or away from it. */
  async types(word: string, into: Locator): Promise<void> {
    this.acts.push(`type ${word}`);
    await into.fill(word);
  }

  /** Chooses an option of a list. */
  async chooses(option: string, from: Locator): Promise<void> {
    this.acts.push(`choose ${option}`);
    await from.selectOption({ label: option });
  }

  async presses(key: string): Promise<void> {
    this.acts.push(`key ${key}`);
    await this.page.keyboard.press(key);
  }

  /** Waits for what the last act brings. */
  async sees(what: Locator): Promise<void> {
    const from = performance.now();
    await seen(what, MOST_MS);
    this.waitedMs += performance.now() - from;
    await screenshot(this.page, `${this.#task}-${String(this.acts.length).padStart(2, '0')}`);
  }
}
