import { describe, expect, test } from 'vitest';
import { cautionsOf } from '../../../../data/rules/sentence/caution.ts';
import { labelOf } from '../../../../data/rules/sentence/label.ts';
import { judge } from '../../../../data/rules/verdict/judgement.ts';
import { ABSENCES } from '../../../../data/rules/words.ts';
import { beside, goal, growth, months, result } from '../figure/stated.ts';

function verdictOf(...pair: Parameters<typeof beside>) {
  const input = beside(...pair);
  const comparison = judge(input);
  return [comparison.verdict, labelOf(input, comparison, 'ZH')];
}

const water = (value: number, stated = {}) => ({ unit: '亿立方米', decimals: 2, value, ...stated });
const capped = { direction: 'LOWER' } as const;
const mean = { timing: 'AVERAGE' } as const;

describe('a result of the whole year against the year’s goal', () => {
  test('9 % against a plan of 6.5 % is met, 2.5 points above it, and no share of it', () => {
    const comparison = judge(beside(goal(growth(6.5)), result(growth(9))));
    expect(comparison).toMatchObject({ verdict: 'MET', gap: 2.5, attainment: null, capUsed: null, room: null });
  });

  test('at least is met on the line, more than is not', () => {
    expect(verdictOf(goal(growth(8.5, { comparator: 'AT_LEAST' })), result(growth(8.5)))).toEqual(['MET', '完成']);
    const patents = goal({ comparator: 'ABOVE', unit: '件', value: 6000 });
    expect(verdictOf(patents, result({ unit: '件', value: 6000 }))).toEqual(['MISSED', '未达预期']);
    expect(verdictOf(patents, result({ unit: '件', value: 6001 }))).toEqual(['MET', '超额完成']);
  });

  test('a fall of 2.42 % that was planned is met by a rise and missed by a deeper fall', () => {
    const revenue = goal(growth(-2.42, { decimals: 2 }));
    expect(verdictOf(revenue, result(growth(1.5)))).toEqual(['MET', '完成']);
    expect(verdictOf(revenue, result(growth(-2.42)))).toEqual(['MET', '完成']);
    expect(judge(beside(revenue, result(growth(-2.5))))).toMatchObject({ verdict: 'MISSED', gap: -0.08 });
  });

  test('water use of 1.63 is kept within 1.74, with 0.11 to spare', () => {
    const cap = goal(water(1.74, { comparator: 'AT_MOST' }));
    const kept = judge(beside(cap, result(water(1.63)), capped));
    expect(kept).toMatchObject({ verdict: 'MET', gap: -0.11, room: 0.11, attainment: null });
    expect(kept.capUsed).toBeCloseTo(0.93678, 5);
    expect(verdictOf(cap, result(water(1.74)), capped)).toEqual(['MET', '控制在目标内']);
    expect(verdictOf(cap, result(water(1.75)), capped)).toEqual(['MISSED', '突破控制数']);
  });

  test('a plain number is a floor, and a ceiling where lower is better', () => {
    const deaths = [goal({ unit: '人', value: 10 }), result({ unit: '人', value: 12 })] as const;
    expect(verdictOf(...deaths, capped)).toEqual(['MISSED', '突破控制数']);
    expect(verdictOf(...deaths)).toEqual(['MET', '超额完成']);
  });

  test('a fall of 22.5 % or more against 2020 is kept by one of 25.32 %', () => {
    const change = { measure: 'CHANGE', unit: '%', basis: '较2020年' } as const;
    const asked = goal({ ...change, comparator: 'AT_MOST', value: -22.5 });
    expect(judge(beside(asked, result({ ...change, value: -25.32 }), { ...mean, ...capped }))).toMatchObject({
      verdict: 'MET',
      gap: -2.82,
    });
  });

  test('about 15 % is roughly met down to 14.5 %, about 10 000 down to 9 500', () => {
    const about = goal(growth(15, { comparator: 'ABOUT' }));
    expect(verdictOf(about, result(growth(15)))).toEqual(['MET', '完成']);
    expect(verdictOf(about, result(growth(14.5)))).toEqual(['ROUGHLY_MET', '基本完成']);
    expect(verdictOf(about, result(growth(14.4)))).toEqual(['MISSED', '未达预期']);
    const scale = goal({ comparator: 'ABOUT', unit: '亿元', value: 10_000 });
    expect(verdictOf(scale, result({ unit: '亿元', value: 9500 }))[0]).toBe('ROUGHLY_MET');
    expect(verdictOf(scale, result({ unit: '亿元', value: 9499.99 }))[0]).toBe('MISSED');
  });

  test('a wider 左右 gives a goal below 5 % a tenth of it, and any other all of it', () => {
    const wide = (value: number, found: number) =>
      judge({
        ...beside(goal(growth(value, { comparator: 'ABOUT' })), result(growth(found))),
        terms: { tolerances: { aboutPoints: 1 } },
      }).verdict;
    expect([wide(6, 5), wide(5, 4), wide(4, 3.6), wide(4, 3.5)]).toEqual([
      'ROUGHLY_MET',
      'ROUGHLY_MET',
      'ROUGHLY_MET',
      'MISSED',
    ]);
  });

  test('a cap of about 100 is roughly kept up to 105', () => {
    const cap = goal({ comparator: 'ABOUT', unit: '吨', value: 100 });
    expect(verdictOf(cap, result({ unit: '吨', value: 105 }), capped)).toEqual(['ROUGHLY_MET', '基本控制在目标内']);
    expect(verdictOf(cap, result({ unit: '吨', value: 105.01 }), capped)).toEqual(['MISSED', '突破控制数']);
  });

  test('2-3 teams are met by two, and three are not more than was asked', () => {
    const range = goal({ comparator: 'AT_LEAST', unit: '个', value: 2, upper: 3 });
    expect(verdictOf(range, result({ unit: '个', value: 2 }))).toEqual(['MET', '完成']);
    expect(verdictOf(range, result({ unit: '个', value: 3 }))).toEqual(['MET', '完成']);
    expect(verdictOf(range, result({ unit: '个', value: 1 }))[0]).toBe('MISSED');
  });

  test('a rank is met from its place upward, whatever the comparator, and its gap is in places', () => {
    const first = { measure: 'RANK', rankOf: 'GROWTH', unit: '位' } as const;
    const goals = goal({ ...first, comparator: 'AT_LEAST', value: 2 });
    expect(verdictOf(goals, result({ ...first, value: 1 }))).toEqual(['MET', '完成']);
    expect(judge(beside(goals, result({ ...first, value: 5 })))).toMatchObject({
      verdict: 'MISSED',
      gap: 3,
      capUsed: null,
      room: null,
    });
  });

  test('a miss is named by how the goal binds', () => {
    const missed = (stated: object) =>
      verdictOf(goal({ unit: '套', value: 15_000, ...stated }), result({ unit: '套', value: 14_999 }))[1];
    expect([
      missed({ nature: 'BINDING' }),
      missed({ nature: 'EXPECTED' }),
      missed({ strength: 'STRIVE' }),
      missed({}),
    ]).toEqual(['未完成', '未达预期', '未达争取目标', '未达预期']);
  });

  test('a mean is met and never more than met', () => {
    expect(
      verdictOf(
        goal({ unit: '%', measure: 'SHARE', value: 85 }),
        result({ unit: '%', measure: 'SHARE', value: 90 }),
        mean,
      ),
    ).toEqual(['MET', '完成']);
    expect(verdictOf(goal({ unit: '小时', value: 8 }), result({ unit: '小时', value: 9 }), mean)).toEqual([
      'MET',
      '完成',
    ]);
  });

  test('a goal of zero gives no share', () => {
    expect(judge(beside(goal({ unit: '起', value: 0 }), result({ unit: '起', value: 0 }), capped))).toMatchObject({
      verdict: 'MET',
      capUsed: null,
      room: 0,
    });
  });
});

describe('what a printed result proves', () => {
  const held = goal({ measure: 'SHARE', unit: '%', comparator: 'HOLD_AT_LEAST', value: 27 });
  const share = (value: number, comparator: 'AT_LEAST' | 'HOLD_AT_LEAST' | 'AT_MOST' | 'BELOW') =>
    result({ measure: 'SHARE', unit: '%', comparator, value });

  test('25 % or more does not prove 27 %, 28 % or more does', () => {
    expect(verdictOf(held, share(25, 'HOLD_AT_LEAST'), mean)).toEqual(['UNPROVEN', '待核']);
    expect(verdictOf(held, share(28, 'AT_LEAST'), mean)).toEqual(['MET', '完成']);
  });

  test('25 % or more in the first half proves nothing of the year either', () => {
    const half = result({ measure: 'SHARE', unit: '%', comparator: 'HOLD_AT_LEAST', value: 25, period: '2024-S1' });
    expect(verdictOf(held, half, mean)).toEqual(['UNPROVEN', '待核']);
  });

  test('at most 26 % is short of 27 %, and less than 27 % is too', () => {
    expect(verdictOf(held, share(26, 'AT_MOST'), mean)[0]).toBe('MISSED');
    expect(verdictOf(held, share(27, 'BELOW'), mean)[0]).toBe('MISSED');
    expect(verdictOf(held, share(27, 'AT_MOST'), mean)[0]).toBe('UNPROVEN');
  });

  test('for a cap the bounds are turned round', () => {
    const cap = goal(water(1.74, { comparator: 'AT_MOST' }));
    expect(verdictOf(cap, result(water(1.7, { comparator: 'AT_MOST' })), capped)[0]).toBe('MET');
    expect(verdictOf(cap, result(water(1.7, { comparator: 'AT_LEAST' })), capped)[0]).toBe('UNPROVEN');
    expect(verdictOf(cap, result(water(1.8, { comparator: 'AT_LEAST' })), capped)[0]).toBe('MISSED');
  });

  test('over 300 is just over, nearly 300 just under', () => {
    const of = (comparator: 'AT_LEAST' | 'ABOVE' | 'AT_MOST') => goal({ unit: '家', value: 300, comparator });
    const printed = (comparator: 'ABOVE' | 'NEARLY') => result({ unit: '家', value: 300, comparator });
    expect(verdictOf(of('AT_LEAST'), printed('ABOVE'))).toEqual(['MET', '超额完成']);
    expect(verdictOf(of('ABOVE'), printed('ABOVE'))[0]).toBe('MET');
    expect(verdictOf(of('AT_LEAST'), printed('NEARLY'))[0]).toBe('MISSED');
    expect(verdictOf(of('AT_MOST'), printed('NEARLY'))[0]).toBe('MET');
    expect(verdictOf(of('AT_MOST'), printed('ABOVE'))[0]).toBe('MISSED');
  });
});

describe('what is not judged', () => {
  test('a part of the year leaves what comes about at its end open, with gap and share shown', () => {
    const late = { rhythm: 'YEAR_END' } as const;
    const homes = goal({ unit: '套', value: 15_000 });
    const half = result({ unit: '套', value: 4229, period: '2024-S1' });
    expect(verdictOf(homes, half, late)).toEqual(['OPEN', '推进中(序时不适用)']);
    const { gap, attainment, pace } = judge(beside(homes, half, late));
    expect(gap).toBe(-10_771);
    expect(attainment).toBeCloseTo(0.28193, 5);
    expect(pace).toMatchObject({ calendar: 0.5, expected: null, remaining: 10_771, neededPerMonth: 1796 });
  });

  test('work taken in hand is not judged in any period, and no share of it is done', () => {
    const scope = { timing: 'SCOPE' } as const;
    const projects = goal({ unit: '个', value: 23 });
    expect(judge(beside(projects, result({ unit: '个', value: 23 }), scope))).toMatchObject({
      verdict: 'UNJUDGED',
      attainment: null,
    });
    expect(verdictOf(projects, result({ unit: '个', value: 23, period: '2024-S1' }), scope)).toEqual([
      'UNJUDGED',
      '不作评价',
    ]);
  });

  test('what is neither good nor bad is judged only where a limit is set', () => {
    const neutral = { direction: 'NEUTRAL' } as const;
    const reviewed = result({ unit: '项', value: 90 });
    expect(verdictOf(goal({ unit: '项', value: 100 }), reviewed, neutral)[0]).toBe('UNJUDGED');
    expect(verdictOf(goal({ unit: '项', value: 100, comparator: 'AT_LEAST' }), reviewed, neutral)[0]).toBe('MISSED');
  });

  test('a five-year goal beside one of its years is shown without gap or verdict', () => {
    const span = goal({ unit: '亿元', value: 4500, period: '2021/2025' });
    expect(judge(beside(span, result({ unit: '亿元', value: 900, period: '2023' })))).toMatchObject({
      verdict: 'UNJUDGED',
      ground: 'SPAN',
      gap: null,
      attainment: null,
    });
  });

  test('a month, or months that do not begin in January, are shown beside a year’s goal of what adds up and not judged', () => {
    const plan = goal(growth(6.5));
    for (const period of ['2024-07', '2024-Q2', '2024-S2'])
      expect(judge(beside(plan, result(growth(9, { period }))))).toMatchObject({
        ...{ verdict: 'UNJUDGED', ground: 'MONTHS_ALONE', comparable: false },
        ...{ gap: null, attainment: null, pace: null },
      });
    const homes = goal({ unit: '套', value: 100 });
    expect(verdictOf(homes, result({ unit: '套', value: 100, period: '2024-07' }))).toEqual(['UNJUDGED', '不作评价']);
    expect(verdictOf(plan, result(growth(9, { period: '2024-01' })))[0]).toBe('AHEAD');
    // A mean stands as it is in every month.
    expect(
      verdictOf(goal({ unit: '%', value: 95 }), result({ unit: '%', value: 96, period: '2024-07' }), mean)[0],
    ).toBe('ON_TRACK');
  });

  test('a narrower result proves nothing to a goal of several years, nor to one that is not judged', () => {
    const narrower = (...pair: Parameters<typeof beside>) => judge({ ...beside(...pair), scopes: 'WITHIN' });
    const found = { verdict: 'NOT_COMPARABLE', ground: 'OTHER_SCOPE', gap: null };
    const year = result({ unit: '套', value: 900, period: '2023' });
    expect(narrower(goal({ unit: '套', value: 100, period: '2021/2025' }), year)).toMatchObject(found);
    const [asked, taken] = [goal({ unit: '套', value: 100 }), result({ unit: '套', value: 120 })];
    expect(narrower(asked, taken).verdict).toBe('MET');
    for (const stated of [{ timing: 'SCOPE' }, { direction: 'NEUTRAL' }] as const)
      expect(narrower(asked, taken, stated)).toMatchObject(found);
  });

  test('a five-year stock that stands at the end of the last year is judged', () => {
    const stock = { timing: 'STOCK' } as const;
    const span = goal({ unit: '家', value: 100, period: '2021/2025' });
    expect(verdictOf(span, result({ unit: '家', value: 101, period: '2025-Q4' }), stock)[0]).toBe('MET');
  });

  test('a goal in words is not judged, and a result in words proves no number', () => {
    const worded = { value: null, comparator: null, printed: '完成上级下达指标任务' };
    expect(verdictOf(goal(worded), result({ unit: '吨', value: 1 }))[0]).toBe('UNJUDGED');
    expect(verdictOf(goal({ unit: '吨', value: 1 }), result(worded))).toEqual(['UNJUDGED', '不作评价']);
    expect(verdictOf(goal({ unit: '吨', value: 1 }), result({ ...worded, claim: true }))).toEqual([
      'UNJUDGED',
      '报告称已完成',
    ]);
  });

  test('without a result it is not held, or is what a report on its plan makes of it', () => {
    const target = goal(growth(6.5));
    expect(verdictOf(target, undefined)).toEqual(['NOT_HELD', '未收录完成情况']);
    const report = { ...target.document, title: '龙岗区2024年上半年报告', reports: months('2024-S1') };
    for (const kind of ABSENCES) {
      const absence = {
        kind,
        document: report,
        quotes: [],
        related: [],
        doubt: null,
        sum: null,
        place: 'NEXT',
      } as const;
      expect(judge({ ...beside(target, undefined), absence })).toMatchObject({
        verdict: kind,
        ground: kind,
        gap: null,
      });
      // A goal due in 2025 is not asked for in 2024, whatever a report says of it.
      const span = beside(goal({ unit: '套', value: 100, period: '2021/2025' }), undefined);
      const seen = (asOf: string) => judge({ ...span, absence, at: { asOf } });
      expect(seen('2024-12-31')).toMatchObject({ verdict: 'NOT_DUE', ground: 'NOT_DUE' });
      expect(seen('2025-12-31').verdict).toBe(kind);
    }
    expect(verdictOf(undefined, result(growth(9)))).toEqual(['NO_TARGET', '计划未列目标']);
  });

  test('before its period ends it is not due, on the last day it is', () => {
    const target = goal(growth(6.5));
    const seen = (asOf: string) => judge({ ...beside(target, undefined), at: { asOf } }).verdict;
    expect([seen('2024-12-30'), seen('2024-12-31')]).toEqual(['NOT_DUE', 'NOT_HELD']);
  });

  test('without a goal the plan sets none, or is not held', () => {
    const without = (isPlanHeld: boolean) => judge({ ...beside(undefined, result(growth(9))), isPlanHeld }).verdict;
    expect([without(true), without(false)]).toEqual(['NO_TARGET', 'NOT_HELD']);
  });
});

describe('two bases are never bridged', () => {
  test('growth with no base printed is compared with growth year on year, and the reader is warned', () => {
    const pair = beside(goal(growth(6.5, { basis: 'UNSTATED' })), result(growth(9)));
    expect(judge(pair).verdict).toBe('MET');
    expect(cautionsOf(pair, 'ZH')).toEqual(['口径未注明']);
  });

  test('the same base on both sides needs no warning, and the figures’ own warnings are passed on once', () => {
    const caution = '年中调度冲刺目标';
    const pair = beside(goal(growth(7, { caution })), result(growth(9, { caution })));
    expect(cautionsOf(pair, 'ZH')).toEqual([caution]);
  });

  test.each([
    ['YOY', 'SAME_SCOPE'],
    ['UNSTATED', 'SAME_SCOPE'],
    ['UNSTATED', '较2020年'],
    ['较2015年', '较2020年'],
  ])('%s beside %s is not comparable, and nothing is subtracted', (one, other) => {
    const comparison = judge(beside(goal(growth(13, { basis: one })), result(growth(13.3, { basis: other }))));
    expect(comparison).toMatchObject({ verdict: 'NOT_COMPARABLE', ground: 'BASIS', gap: null, comparable: false });
  });

  test('two kinds of unit are not comparable, though things are counted by many words', () => {
    const money = goal({ unit: '亿元', value: 10 });
    expect(judge(beside(money, result({ unit: '公顷', value: 10 })))).toMatchObject({
      verdict: 'NOT_COMPARABLE',
      ground: 'UNIT',
      gap: null,
    });
    expect(verdictOf(goal({ unit: '个', value: 10 }), result({ unit: '家', value: 10 }))[0]).toBe('MET');
  });
});
