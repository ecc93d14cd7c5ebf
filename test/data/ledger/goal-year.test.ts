import { expect, test } from 'vitest';
import { findDistrict } from '../../../data/ask/resolve.ts';
import type { PlanSet } from '../../../data/intake/shipped/plan-set.ts';
import { listGoalYears } from '../../../data/ledger/goal-year.ts';
import { latestRevision } from '../../../data/ledger/revision.ts';
import { yearPeriod } from '../../../data/rules/period/period.ts';
import { ledgerOf, shippedPlans } from '../plans/plans.ts';

function yearsOfLonggang(set: PlanSet) {
  const ledger = ledgerOf(set);
  const district = findDistrict(ledger, '龙岗');
  if (!district) throw new Error('No Longgang.');
  return listGoalYears(ledger, district, { asOf: '2026-12-31', revision: latestRevision(ledger) });
}

/** The shipped data set with 2,000 goals for 2027, each a copy of one for 2024 with an indicator of its own. */
function withLargePlan(): PlanSet {
  const set = shippedPlans();
  const document = set.documents.find(({ code }) => code === 'LG-2023-PLAN');
  const goal = document?.figures.find(
    ({ role, period, stretch }) => role === 'TARGET' && period === '2024' && !stretch,
  );
  const like = set.indicators.find(({ code }) => code === goal?.indicator);
  if (!document || !goal || !like) throw new Error('The plan of 2024 has no goal.');
  const { start: periodStart, end: periodEnd } = yearPeriod(2027);
  for (let place = 1; place <= 2000; place++) {
    const code = `LARGE_${place}`;
    set.indicators.push({ ...like, code, name: code, nameEn: code, aliases: [], position: 10_000 + place });
    document.figures.push({ ...goal, code: `LARGE/${place}`, indicator: code, period: '2027', periodStart, periodEnd });
  }
  return set;
}

test('a district with 2,000 goals for one year has that year, and the years before it with all of theirs', () => {
  const before = yearsOfLonggang(shippedPlans());
  expect(before).toEqual([{ year: 2024, goals: 95 }]);
  expect(yearsOfLonggang(withLargePlan())).toEqual([{ year: 2027, goals: 2000 }, ...before]);
});
