import { expect, test } from 'vitest';
import { scoreboardOf } from '../../../data/answer/scoreboard.ts';
import { findNewestDocument, listCoveredPeriods } from '../../../data/answer/time-covered.ts';
import { resolveOwner } from '../../../data/ask/resolve.ts';
import { latestRevision } from '../../../data/ledger/revision.ts';
import { timeLine } from '../../../data/rules/sentence/time-line.ts';
import type { Language } from '../../../data/rules/words.ts';
import { shippedLedger } from '../plans/plans.ts';
import { months } from '../rules/figure/stated.ts';

const ledger = shippedLedger();

function line(district: string, period: string, asOf: string, language: Language = 'ZH'): string {
  const at = { asOf, revision: latestRevision(ledger) };
  const owner = resolveOwner(ledger, district, '');
  const { comparisons } = scoreboardOf(ledger, { owner, period: months(period) }, at);
  const covers = listCoveredPeriods(comparisons);
  return timeLine({ covers, newest: findNewestDocument(comparisons)?.publishedOn }, language);
}

test.each([
  ['龙岗', '2024', '2024-09-11', '资料截至2024'],
  ['龙岗', '2024', '2026-11-29', '数据期2024年1-6月，资料截至2024-09-12'],
  ['龙岗', '2024', '2024-09-12', '数据期2024年1-6月，资料截至2024-09-12'],
  ['光明', '2024', '2026-11-29', '资料截至2024-04-16'],
  ['坪山', '1999', '2026-11-29', ''],
])('the goals of %s for %s, seen on %s, stand at: %s', (district, period, asOf, said) => {
  expect(line(district, period, asOf)).toBe(said);
});

test('in English the line begins with a capital', () => {
  expect(line('龙岗', '2024', '2024-09-12', 'EN')).toBe('Results for Jan-Jun 2024, documents up to 2024-09-12');
});
