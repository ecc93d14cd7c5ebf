import type { Comparison } from '../../answer/comparison.ts';
import { words } from '../../rules/message/message.ts';
import { monthsShown } from '../../rules/sentence/months-shown.ts';
import type { Language } from '../../rules/words.ts';
import { LEADING } from '../frame/column.ts';

/** The line that names the rows of other months than their table, with the reason; none where there are none. */
export function otherMonthsLines(comparisons: readonly Comparison[], language: Language): string[] {
  const { written, released } = words(language);
  const named = comparisons.flatMap((comparison) => {
    const shown = monthsShown(comparison, language);
    return shown === '' ? [] : [released.of(LEADING.INDICATOR(comparison, language), shown)];
  });
  return named.length > 0 ? [released.apart(written.clauses([...new Set(named)]))] : [];
}
