import type { Locator } from 'playwright-core';

/**
 * Presses a key until what is sought has the focus; false where it has not after so many times. To seek a name among all
 * elements takes longer than a press, so that it is sought anew only where its element has left the page.
 */
export async function pressTo(sought: Locator, key: string, most: number): Promise<boolean> {
  let element = await sought.elementHandle();
  for (let presses = 0; presses <= most; presses += 1) {
    if (presses > 0) await sought.page().keyboard.press(key);
    let focus = await element?.evaluate(focusOf);
    if (focus === 'gone') {
      element = await sought.elementHandle();
      focus = await element?.evaluate(focusOf);
    }
    if (focus === 'here') return true;
  }
  return false;
}

/** Runs in the page. */
function focusOf(element: Node): 'here' | 'elsewhere' | 'gone' {
  if (!element.isConnected) return 'gone';
  return element === document.activeElement ? 'here' : 'elsewhere';
}
