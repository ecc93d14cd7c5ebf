import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparison } from '../../../data/answer/comparison.ts';
import { scoreboardOf } from '../../../data/answer/scoreboard.ts';
import { resolveOwner } from '../../../data/ask/resolve.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { latestRevision } from '../../../data/ledger/revision.ts';
import { cautionsOf } from '../../../data/rules/sentence/caution.ts';
import { reasonOf } from '../../../data/rules/sentence/reason.ts';
import type { Measure } from '../../../data/rules/words.ts';
import { STATUSES } from '../../../data/rules/words.ts';
import { documentOf, type WorldDocument, type WorldFigure } from '../answer/report-world.ts';
import { months } from '../rules/figure/stated.ts';
import { ledgerOf, shippedLedger, shippedPlans } from './plans.ts';

const plans = shippedPlans();
const goals = plans.documents.flatMap(({ figures }) =>
  figures.filter(({ role, districtCode }) => role === 'TARGET' && districtCode !== null),
);
const goalDistricts = [...new Set(goals.map(({ districtCode }) => districtCode ?? ''))];
const goalPeriods = [...new Set(goals.map(({ period }) => period))];

/** The key that a bulletin's figure decides about: a goal of its district, indicator and measure. */
function keyOf(district: string, indicator: string, measure: Measure): string {
  return `${district} ${indicator} ${measure}`;
}

/** Verdict, reason and cautions of every goal on the scoreboards of all districts and periods that have goals. */
function told(ledger: Ledger): Map<string, string> {
  const at = { asOf: '2026-11-29', revision: latestRevision(ledger) };
  const found = new Map<string, string>();
  const say = (district: string, one: Comparison) => {
    const { indicator, measure, rankOf, scope, period, judged } = one;
    const key = [keyOf(district, indicator.code, measure), rankOf, scope?.code, period.name].join(' ');
    found.set(key, [judged.verdict, reasonOf(one, judged, 'ZH'), ...cautionsOf(one, 'ZH')].join('\n'));
  };
  for (const district of goalDistricts) {
    const owner = resolveOwner(ledger, district, '');
    for (const period of goalPeriods)
      for (const one of scoreboardOf(ledger, { owner, period: months(period) }, at).comparisons) say(district, one);
  }
  return found;
}

/** The shipped ledger after a bulletin. Its text names every indicator, as a long bulletin well may. */
function withBulletin(bulletin: Pick<WorldDocument, 'kind' | 'publishedOn'>, figures: WorldFigure[]): Ledger {
  const names = plans.indicators.map(({ name, watch }) => [name, ...watch].join('、')).join('，');
  const text = `${figures.map(({ quote }) => `${quote}。`).join('')}${names}。`;
  const district = figures[0]?.districtCode ?? '440307';
  const document = documentOf({
    ...{ ...bulletin, code: 'BULLETIN', districtCode: district },
    ...{ parts: [[null, text]], figures },
  });
  return ledgerOf({ ...plans, documents: [...plans.documents, document] });
}

const about = fc.record({
  goal: fc.constantFrom(...goals),
  other: fc.constantFrom(...plans.indicators),
  isOfGoal: fc.boolean(),
  measure: fc.constantFrom('LEVEL', 'GROWTH', 'SHARE' as const),
  period: fc.constantFrom('2021', '2023', '2024-S1', '2024-07', '2024-01/2024-09', '2024-12', '2024', '2025'),
  scope: fc.constantFrom(...plans.scopes.map(({ code }) => code), null, null, null, null),
  basis: fc.constantFrom('YOY', 'SAME_SCOPE', 'CONSTANT_PRICE', 'NOMINAL', 'UNSTATED'),
  status: fc.constantFrom(...STATUSES, null),
  tenths: fc.integer({ min: -300, max: 99_999 }),
});

/** A figure of the district: half of the time of an indicator with a goal, in its own measure. */
const bulletinFigure = about.map(
  ({ goal, other, isOfGoal, measure, period, scope, basis, status, tenths }): WorldFigure => {
    const indicator = isOfGoal ? (plans.indicators.find(({ code }) => code === goal.indicator) ?? other) : other;
    const unit = measure === 'LEVEL' ? (indicator.unit ?? '个') : '%';
    const printed = `${tenths / 10}${unit}`;
    return {
      ...{ indicator: indicator.code, role: 'ACTUAL', period, measure, scope, status, unit, printed },
      ...{ value: tenths / 10, decimals: 1, quote: `${indicator.name}${period}为${printed}` },
      basis: measure === 'GROWTH' ? basis : null,
      isOfLastDay: indicator.timing === 'STOCK',
    };
  },
);

const bulletin = fc.record({
  kind: fc.constantFrom('BULLETIN', 'STATISTICS_TABLE' as const),
  publishedOn: fc.constantFrom('2023-05-06', '2024-08-10', '2025-02-28'),
  district: fc.constantFrom(...goalDistricts),
  figures: fc.uniqueArray(bulletinFigure, {
    minLength: 1,
    maxLength: 8,
    selector: ({ indicator, measure, scope, period }) =>
      [indicator, measure, scope, months(period).end, period.length].join(' '),
  }),
});

const before = told(shippedLedger());

test('the figures of a bulletin change what is said of no goal but those of their own district, indicator and measure', () => {
  expect(before.size).toBeGreaterThan(150);
  fc.assert(
    fc.property(bulletin, ({ kind, publishedOn, district, figures }) => {
      const own = figures.map((figure) => ({ ...figure, districtCode: district }));
      const keys = new Set(own.map(({ indicator, measure = 'LEVEL' }) => keyOf(district, indicator, measure)));
      const isOther = ([key]: [string, string]) => !keys.has(key.split(' ').slice(0, 3).join(' '));
      const after = told(withBulletin({ kind, publishedOn }, own));
      expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
      expect(new Map([...after].filter(isOther))).toEqual(new Map([...before].filter(isOther)));
    }),
    { numRuns: 12 },
  );
});

const COUNTED_AT_CONSTANT_PRICES = plans.indicators
  .filter(({ growthBasis }) => growthBasis === 'CONSTANT_PRICE')
  .map(({ code }) => code);

/** The verdicts on Longgang's growth goals of 2024 that are counted at constant prices, after a bulletin with that growth. */
function judgedBy(basis: string, tenths: number, period: string): string[] {
  const figures = COUNTED_AT_CONSTANT_PRICES.map((indicator): WorldFigure => {
    const printed = `${tenths / 10}%`;
    return {
      ...{ indicator, role: 'ACTUAL', period, measure: 'GROWTH', basis, unit: '%', value: tenths / 10, decimals: 1 },
      ...{ printed, quote: `${indicator}增长${printed}`, districtCode: '440307' },
    };
  });
  const ledger = withBulletin({ kind: 'BULLETIN', publishedOn: '2025-02-28' }, figures);
  const at = { asOf: '2026-11-29', revision: latestRevision(ledger) };
  const owner = resolveOwner(ledger, '440307', '');
  const { comparisons } = scoreboardOf(ledger, { owner, period: months('2024') }, at);
  return comparisons
    .filter(({ indicator, measure }) => measure === 'GROWTH' && indicator.growthBasis === 'CONSTANT_PRICE')
    .map(({ indicator, judged, actual }) => `${indicator.code} ${actual?.period.name} ${judged.verdict} ${judged.gap}`);
}

test('a growth printed 按可比价格计算 is judged by a goal in 同比 as the same growth in 同比 is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -50, max: 200 }),
      fc.constantFrom('2024', '2024-01/2024-09', '2024-01/2024-11'),
      (tenths, period) => {
        const judged = judgedBy('CONSTANT_PRICE', tenths, period);
        expect(judged).toEqual(judgedBy('YOY', tenths, period));
        expect(judged).toEqual(judgedBy('UNSTATED', tenths, period));
        expect(judged.join()).not.toContain('NOT_COMPARABLE');
      },
    ),
    { numRuns: 4 },
  );
});

test('the bulletin of the year meets the goals of GDP and industry at constant prices, and decides nothing in 同口径', () => {
  const goals = ['GDP 2024 MET 2.5', 'INDUSTRIAL_VALUE_ADDED 2024 MET 3'];
  expect(judgedBy('CONSTANT_PRICE', 90, '2024').sort()).toEqual(goals);
  expect(judgedBy('SAME_SCOPE', 90, '2024').join()).not.toMatch(/ 2024 MET/);
});
