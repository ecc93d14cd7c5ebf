import type { Page } from 'playwright-core';

/** Clears the table that an earlier test of a walk left, if there is one. */
export async function startAgain(page: Page): Promise<void> {
  const clear = page.getByRole('button', { name: '清空重选' });
  if (await clear.isVisible()) await clear.click();
}
