import { errors, type Locator } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Waits until what is sought is in sight. Fails with the difference between what was waited for and what the page
 * shows, as a screen reader would tell it. The wait ends as the page's others do, unless told.
 */
export function seen(sought: Locator, waitMs?: number): Promise<void> {
  return comesTo(sought, { state: 'visible', ...(waitMs === undefined ? {} : { timeout: waitMs }) });
}

/** Waits until nothing on the page is what is sought any more; fails as `seen` does. */
export function gone(sought: Locator): Promise<void> {
  return comesTo(sought, { state: 'detached' });
}

async function comesTo(sought: Locator, wait: { state: 'visible' | 'detached'; timeout?: number }): Promise<void> {
  try {
    await sought.waitFor(wait);
  } catch (fault) {
    if (!(fault instanceof errors.TimeoutError)) throw fault;
    const shown = await sought.page().locator('body').ariaSnapshot();
    const wanted = `${sought} ${wait.state === 'visible' ? 'in sight' : 'gone'}`;
    expect(shown, `waited for ${wanted}`).toBe(wanted);
  }
}
