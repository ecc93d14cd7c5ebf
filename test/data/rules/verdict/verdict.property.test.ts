import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOf } from '../../../../data/rules/sentence/label.ts';
import { reasonOf } from '../../../../data/rules/sentence/reason.ts';
import { type VerdictInputs, verdictInputs } from '../../../../data/rules/table/verdict-inputs.ts';
import { type Judgement, type JudgementInput, judge } from '../../../../data/rules/verdict/judgement.ts';
import {
  BASES,
  COMPARATORS,
  DIRECTIONS,
  MEASURES,
  NATURES,
  RHYTHMS,
  STRENGTHS,
  TIMINGS,
} from '../../../../data/rules/words.ts';
import { beside, goal, result } from '../figure/stated.ts';

const UNITS = { LEVEL: '套', MULTIPLE: '倍', RANK: '位', GAP_TO_CITY: '个百分点' } as Record<string, string>;

/** Printed numbers with up to four digits after the point, many of them close to each other. */
const number = fc.oneof(
  fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10),
  fc
    .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }))
    .map(([n, d]) => n / 10 ** d),
);
const share = fc.constantFrom(...BASES, '较2020年', null);
const period = fc.constantFrom('2024', '2024-S1', '2024-12', '2021/2025', '2025');

/** Other figures published for the key, no more often than plans have them. */
const course = fc.option(number, { freq: 1 });

const pairs: fc.Arbitrary<JudgementInput> = fc
  .record({
    measure: fc.constantFrom(...MEASURES),
    timing: fc.constantFrom(...TIMINGS),
    direction: fc.constantFrom(...DIRECTIONS),
    rhythm: fc.constantFrom(...RHYTHMS, null),
    course: fc.record({ breakdown: course, lastPart: course, lastYear: course, start: course }),
    asked: fc.constantFrom(...COMPARATORS),
    said: fc.constantFrom(...COMPARATORS),
    goalValue: fc.option(number, { freq: 20 }),
    resultValue: fc.option(number, { freq: 20 }),
    upper: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 1 }),
    nature: fc.constantFrom(...NATURES, null),
    strength: fc.constantFrom(...STRENGTHS),
    basis: fc.oneof(
      { weight: 3, arbitrary: share.map((one) => [one, one] as const) },
      { weight: 1, arbitrary: fc.tuple(share, share) },
    ),
    periods: fc.tuple(period, period),
    missing: fc.constantFrom('none', 'none', 'none', 'result', 'goal'),
  })
  .map((said) => {
    const unit = UNITS[said.measure] ?? '%';
    const upper = said.upper === null || said.goalValue === null ? null : said.goalValue + said.upper;
    const common = { measure: said.measure, unit };
    const target = goal({
      ...common,
      comparator: said.asked,
      value: said.goalValue,
      upper,
      nature: said.nature,
      strength: said.strength,
      basis: said.basis[0],
      period: said.periods[0],
    });
    const actual = result({
      ...common,
      comparator: said.said,
      value: said.resultValue,
      basis: said.basis[1],
      period: said.periods[1],
    });
    const { timing, direction, rhythm } = said;
    const known = Object.entries(said.course).flatMap(([key, value]) =>
      value === null ? [] : [[key, result({ ...common, value })]],
    );
    return {
      ...beside(said.missing === 'goal' ? undefined : target, said.missing === 'result' ? undefined : actual, {
        timing,
        direction,
        rhythm,
      }),
      course: Object.fromEntries(known),
    };
  });

/** The verdict by a linked table's native formula, in decimals. `typed` is the value in the result's cell. */
function sheetVerdict(
  inputs: VerdictInputs,
  cells: { target: number | null; published: number | null; typed: number | null },
): string {
  const { target, published, typed } = cells;
  if (inputs.rule === '' || target === null || typed === null) return inputs.fixed;
  const better = inputs.rule.startsWith('>') ? 1 : -1;
  const difference = Big(typed).minus(target).round(9);
  const isAsPublished = published !== null && typed === published;
  const standing = better * (2 * difference.cmp(0) + (isAsPublished ? inputs.side : 0));
  const isReached = standing > 0 || (standing === 0 && inputs.rule.length === 2);
  const isTolerated = inputs.tolerance > 0 && difference.times(better).plus(inputs.tolerance).gte(0);
  if (inputs.expected !== null) {
    const isAtItsEnd = better > 0 ? isReached : !isReached && !isTolerated;
    return isAtItsEnd ? inputs.met : onTheWay(inputs, { target, typed, better });
  }
  if (standing > 0) return inputs.exceeded;
  if (isReached) return inputs.met;
  return isTolerated ? inputs.roughlyMet : inputs.missed;
}

function onTheWay(inputs: VerdictInputs, at: { target: number; typed: number; better: number }): string {
  const start = Big(inputs.start ?? 0);
  const way = Big(at.target).minus(start);
  if (way.eq(0)) return inputs.roughlyMet;
  const done = Big(at.typed).minus(start).div(way);
  const off = done
    .minus(inputs.expected ?? 0)
    .round(9)
    .times(at.better);
  const spread = Big(inputs.spread ?? 0).round(9);
  if (off.gt(spread)) return inputs.exceeded;
  return off.lt(spread.neg()) ? inputs.missed : inputs.roughlyMet;
}

/** Verdicts from worst to best. A whole period and a part of the year share the ends of the scale. */
const ORDER = ['MISSED', 'BEHIND', 'ROUGHLY_MET', 'ON_TRACK', 'AHEAD', 'MET'];

function at(input: JudgementInput, value: number): Judgement {
  return judge({ ...input, actual: input.actual && { ...input.actual, value } });
}

describe('whatever is printed', () => {
  test('the sheet’s own formula says what the API says', () => {
    fc.assert(
      fc.property(pairs, (input) => {
        const comparison = judge(input);
        const inputs = verdictInputs(input, comparison, 'ZH');
        const published = input.actual?.value ?? null;
        const cells = { target: input.target?.value ?? null, published, typed: published };
        expect(sheetVerdict(inputs, cells)).toBe(labelOf(input, comparison, 'ZH'));
      }),
      { numRuns: 2000 },
    );
  });

  test('a plain number typed over a result moves the sheet as the API would judge it', () => {
    fc.assert(
      fc.property(pairs, number, (input, typed) => {
        const comparison = judge(input);
        fc.pre(/^(WHOLE|PART_)/.test(comparison.ground) && input.actual !== undefined && input.actual.value !== typed);
        const overwritten = {
          ...input,
          actual: input.actual && { ...input.actual, comparator: 'EQUAL' as const, value: typed },
        };
        const inputs = verdictInputs(input, comparison, 'ZH');
        const cells = { target: input.target?.value ?? null, published: input.actual?.value ?? null, typed };
        expect(sheetVerdict(inputs, cells)).toBe(labelOf(overwritten, judge(overwritten), 'ZH'));
      }),
      { numRuns: 500 },
    );
  });

  test('a first result typed where none is published is judged as one of the whole period', () => {
    fc.assert(
      fc.property(pairs, number, (input, typed) => {
        const { target } = input;
        fc.pre(target !== undefined && target.value !== null);
        const empty = { ...input, actual: undefined };
        const inputs = verdictInputs(empty, judge(empty), 'ZH');
        const filled = {
          ...input,
          actual: target && {
            ...target,
            role: 'ACTUAL' as const,
            comparator: 'EQUAL' as const,
            upper: null,
            value: typed,
          },
        };
        const cells = { target: target?.value ?? null, published: null, typed };
        expect(sheetVerdict(inputs, cells)).toBe(labelOf(filled, judge(filled), 'ZH'));
      }),
      { numRuns: 500 },
    );
  });

  test('a better result never has a worse verdict', () => {
    fc.assert(
      fc.property(pairs, number, number, (input, one, other) => {
        const [low, high] = [at(input, Math.min(one, other)), at(input, Math.max(one, other))];
        const ranks = [low, high].map(({ verdict }) => ORDER.indexOf(verdict));
        fc.pre(ranks.every((rank) => rank >= 0) && input.target !== undefined);
        const inputs = verdictInputs(input, low, 'ZH');
        const [lower = 0, higher = 0] = ranks;
        if (inputs.cap) expect(higher).toBeLessThanOrEqual(lower);
        else expect(higher).toBeGreaterThanOrEqual(lower);
      }),
      { numRuns: 500 },
    );
  });

  test('gaps are exact in decimals, and no number is ever NaN or without end', () => {
    fc.assert(
      fc.property(pairs, (input) => {
        const { gap, attainment, capUsed, room, pace } = judge(input);
        for (const value of [gap, attainment, capUsed, room, ...Object.values(pace ?? {})])
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        const [target, actual] = [input.target?.value, input.actual?.value];
        if (gap !== null && typeof target === 'number' && typeof actual === 'number')
          expect(gap).toBe(Big(actual).minus(target).toNumber() + 0);
      }),
      { numRuns: 500 },
    );
  });

  test('the reason is one sentence in either language, with no gaps in it', () => {
    fc.assert(
      fc.property(pairs, (input) => {
        const comparison = judge(input);
        const reasons = [reasonOf(input, comparison, 'ZH'), reasonOf(input, comparison, 'EN')];
        expect(reasons[0]).toMatch(/^[^。]+。$/);
        expect(reasons[1]).toMatch(/\.$/);
        for (const reason of reasons) expect(reason).not.toMatch(/undefined|null|NaN|，，| {2}|\(\)/);
      }),
      { numRuns: 2000 },
    );
  });
});

test('no verdict turns on how a computer holds a tenth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 4 }), (whole, decimals) => {
      const value = Big(whole).div(Big(10).pow(decimals));
      const growth = { measure: 'GROWTH', unit: '%' } as const;
      const about = goal({ ...growth, comparator: 'ABOUT', value: value.toNumber() });
      // The tolerance is half a point, or a tenth of a goal below 5 %.
      const tolerance = value.lt(5) ? value.div(10) : Big('0.5');
      const line = value.minus(tolerance).toNumber();
      const short = value.minus(tolerance).minus('0.00001').toNumber();
      expect(judge(beside(about, result({ ...growth, value: line }))).verdict).toBe('ROUGHLY_MET');
      expect(judge(beside(about, result({ ...growth, value: short }))).verdict).toBe('MISSED');
    }),
  );
});

test.each([
  ['a goal that it may have reached', goal({ value: 300, unit: '套' }), 301],
  ['the very number of the goal', goal({ value: 300, unit: '套' }), 300],
  ['a cap that it may have passed', goal({ value: 300, unit: '套', comparator: 'AT_MOST' }), 301],
])('a half year’s result of at most so many stays open in the sheet as in the API: %s', (_, target, value) => {
  const actual = result({ period: '2024-S1', value, unit: '套', comparator: 'AT_MOST' });
  const input = { ...beside(target, actual, { rhythm: 'YEAR_END' }), course: {} };
  const comparison = judge(input);
  expect(comparison.verdict).toBe('OPEN');
  const cells = { target: target.value, published: value, typed: value };
  expect(sheetVerdict(verdictInputs(input, comparison, 'ZH'), cells)).toBe(labelOf(input, comparison, 'ZH'));
});
