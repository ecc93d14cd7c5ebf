import type { Page } from 'playwright-core';

/**
 * Veils the page as it is loaded: it is laid out and answers clicks, but no tile of it is painted, which is much of what
 * a page without a graphics card takes. Pictures are taken without the veil.
 */
export async function veil(page: Page): Promise<void> {
  const shoot = page.screenshot.bind(page);
  page.screenshot = (options) => unveiled(page, () => shoot(options));
  await page.addInitScript(layVeil);
}

/** Lifts the veil while something looks at the page that takes what is transparent for hidden. */
export async function unveiled<Answer>(page: Page, look: () => Promise<Answer>): Promise<Answer> {
  await page.evaluate(() => document.documentElement.setAttribute('data-unveiled', ''));
  try {
    return await look();
  } finally {
    await page.evaluate(() => document.documentElement.removeAttribute('data-unveiled'));
  }
}

/** Runs in the page. A sheet of this kind is none that the page's security policy forbids. */
function layVeil(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root:not([data-unveiled]) { opacity: 0 !important }');
  document.adoptedStyleSheets.push(sheet);
}
