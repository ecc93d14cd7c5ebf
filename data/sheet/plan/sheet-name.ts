import type { SheetPlan } from './plan.ts';

/** The parts of a plan that a sheet is named after. */
interface Named extends Pick<SheetPlan, 'caption'> {
  definition: Pick<SheetPlan['definition'], 'id'>;
}

const LONGEST_SHEET_NAME = 31;

/**
 * The title as a sheet name: what Excel forbids in one is taken out, and no two are the same. Adds it to `taken`, which
 * is in lower case.
 */
export function sheetName(plan: Named, taken: Set<string>): string {
  const title = (plan.caption[0] ?? '')
    .replace(/[\p{Cc}[\]:*?/\\]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
  // Excel keeps the name History for itself.
  const base = title === '' || /^history$/i.test(title) ? plan.definition.id : title;
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = `${cut(base, LONGEST_SHEET_NAME - suffix.length)}${suffix}`;
    if (!taken.has(name.toLowerCase())) {
      taken.add(name.toLowerCase());
      return name;
    }
  }
}

/**
 * Cuts a text to a number of UTF-16 units, after a whole word where enough of them fit, never inside a character. What is cut off
 * leaves no comma behind.
 */
function cut(text: string, length: number): string {
  const space = text.length > length ? text.lastIndexOf(' ', length) : -1;
  return text
    .slice(0, space > length / 3 ? space : length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(text.length > length ? /['\s,:;、，：；]+$/ : /['\s]+$/, '');
}
