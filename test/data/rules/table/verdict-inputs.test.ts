import { describe, expect, test } from 'vitest';
import type { IndicatorTraits, StatedFigure } from '../../../../data/rules/figure/stated-figure.ts';
import { type VerdictInputs, verdictInputs } from '../../../../data/rules/table/verdict-inputs.ts';
import { type JudgementInput, judge } from '../../../../data/rules/verdict/judgement.ts';
import { beside, goal, growth, months, result } from '../figure/stated.ts';

const homes = goal({ value: 100, unit: '套' });
const water = goal({ value: 100, unit: '万吨', comparator: 'AT_MOST' });
const half = (value: number, stated: Parameters<typeof result>[0] = {}) =>
  result({ value, unit: '套', period: '2024-S1', ...stated });

function inputs(input: JudgementInput): VerdictInputs {
  return verdictInputs(input, judge(input), 'ZH');
}

/** The labels in the order of a scale: better than the goal, on it, roughly on it, short of it. */
function labels({ exceeded, met, roughlyMet, missed }: VerdictInputs): string[] {
  return [exceeded, met, roughlyMet, missed];
}

function sameLabels(label: string): string[] {
  return [label, label, label, label];
}

describe('a result of the whole period moves by the goal’s own rule', () => {
  test('a level that can be exceeded', () => {
    expect(inputs(beside(homes, result({ value: 90, unit: '套' })))).toEqual({
      unitKind: 'NUMBER',
      rule: '>=',
      tolerance: 0,
      cap: false,
      rate: false,
      noGap: false,
      side: 0,
      expected: null,
      start: null,
      spread: null,
      fixed: '未收录完成情况',
      met: '完成',
      exceeded: '超额完成',
      roughlyMet: '基本完成',
      missed: '未达预期',
    });
  });

  test.each<[string, StatedFigure, StatedFigure, Partial<IndicatorTraits>, Partial<VerdictInputs>]>([
    [
      'a cap, which nothing exceeds',
      water,
      result({ value: 90, unit: '万吨' }),
      {},
      { rule: '<=', cap: true, met: '控制在目标内', exceeded: '控制在目标内', missed: '突破控制数' },
    ],
    [
      'a rough growth rate, in points',
      goal(growth(6, { comparator: 'ABOUT' })),
      result(growth(5.6)),
      {},
      { unitKind: 'PERCENT', rate: true, tolerance: 0.5, exceeded: '完成', met: '完成', roughlyMet: '基本完成' },
    ],
    [
      'a binding goal, which is missed outright',
      goal({ value: 100, unit: '套', nature: 'BINDING' }),
      result({ value: 90, unit: '套' }),
      {},
      { missed: '未完成' },
    ],
    [
      'a result on the upper side of its number, told as such',
      homes,
      result({ value: 100, unit: '套', comparator: 'ABOVE' }),
      {},
      { side: 1, noGap: '高于目标' },
    ],
  ])('%s', (_, target, actual, about, expected) => {
    expect(inputs(beside(target, actual, about))).toMatchObject(expected);
  });

  test('a bound in another unit is set beside the goal in the goal’s', () => {
    const fields = goal({ value: 1, unit: '公顷' });
    expect(inputs(beside(fields, result({ value: 30, unit: '亩', comparator: 'AT_LEAST' }))).noGap).toBe('高于目标');
    expect(inputs(beside(fields, result({ value: 15, unit: '亩', comparator: 'AT_LEAST' }))).noGap).toBe('不低于目标');
    expect(inputs(beside(fields, result({ value: 10, upper: 12, unit: '亩' }))).noGap).toBe('低于目标');
  });

  test('a bound that proves nothing has neither a gap nor words for one, and keeps its label', () => {
    const within = inputs(beside(homes, result({ value: 110, unit: '套', comparator: 'AT_MOST' })));
    expect(within).toMatchObject({ rule: '', noGap: 'BOUND', side: 0, fixed: '待核' });
    expect(labels(within)).toEqual(sameLabels('待核'));
  });
});

describe('where no result is published, one that is typed is judged as of the whole period', () => {
  test('the label until then tells why there is none', () => {
    const notDue = inputs({ ...beside(homes, undefined), at: { asOf: '2024-06-30' } });
    expect(notDue).toMatchObject({ rule: '>=', noGap: false, side: 0, fixed: '未到期' });
    expect(labels(notDue)).toEqual(['超额完成', '完成', '基本完成', '未达预期']);
    expect(inputs(beside(homes, undefined)).fixed).toBe('未收录完成情况');
  });

  test('work taken in hand is never judged, and has no share', () => {
    const works = inputs(beside(goal({ value: 23, unit: '个' }), undefined, { timing: 'SCOPE' }));
    expect(works).toMatchObject({ rate: true, fixed: '未收录完成情况' });
    expect(labels(works)).toEqual(sameLabels('不作评价'));
  });
});

describe('what cannot be judged keeps its label', () => {
  test.each<[string, JudgementInput, Partial<VerdictInputs>]>([
    [
      'a goal in words',
      beside(goal({ printed: '稳步增长' }), result({ value: 3, unit: '套' })),
      { noGap: true, rule: '', fixed: '不作评价', cap: false },
    ],
    [
      'another basis',
      beside(goal(growth(6)), result(growth(7, { basis: 'SAME_SCOPE' }))),
      { noGap: true, rule: '', rate: true, tolerance: 0, fixed: '口径不可比' },
    ],
    [
      'no goal',
      beside(undefined, result({ value: 3, unit: '套' })),
      { unitKind: 'NUMBER', noGap: true, rate: true, rule: '', cap: false, fixed: '计划未列目标' },
    ],
    [
      'a plan that is not held',
      { ...beside(undefined, undefined), isPlanHeld: false },
      { noGap: true, fixed: '未收录计划' },
    ],
  ])('%s', (_, input, expected) => {
    expect(inputs(input)).toMatchObject(expected);
    expect(labels(inputs(input))).toEqual(sameLabels(expected.fixed ?? ''));
  });
});

describe('a part of the year', () => {
  test('is judged by the share that is expected of it, with one more or less of what is counted', () => {
    const counted = inputs({ ...beside(goal({ value: 10, unit: '套' }), half(4)), course: {} });
    expect(counted).toMatchObject({ rule: '>=', expected: 0.5, start: 0, spread: 0.1, fixed: '未收录完成情况' });
    expect(labels(counted)).toEqual(['快于序时进度', '提前完成', '达到序时进度', '慢于序时进度']);
  });

  test('of a cap that is used up has passed it', () => {
    const used = inputs({ ...beside(water, half(60, { unit: '万吨' })), course: {} });
    expect(used).toMatchObject({ rule: '<=', cap: true, expected: 0.5, start: 0, spread: 0.05 });
    expect(labels(used)).toEqual(['低于序时控制数', '突破控制数', '与序时控制数持平', '超序时控制数']);
  });

  test('of a growth rate stands beside the year’s as it is', () => {
    const rate = inputs(beside(goal(growth(6, { comparator: 'ABOVE' })), result(growth(6.2, { period: '2024-S1' }))));
    expect(rate).toMatchObject({ rule: '>=', expected: null, start: null, spread: null });
    expect(labels(rate)).toEqual(['高于年度目标', '与年度目标持平', '与年度目标持平', '低于年度目标']);
    const cap = goal(growth(6, { comparator: 'BELOW' }));
    expect(inputs(beside(cap, result(growth(5, { period: '2024-S1' })))).rule).toBe('<=');
  });

  test('of a standing measure meets the goal now or does not', () => {
    const share = goal({ measure: 'SHARE', value: 27, unit: '%', comparator: 'HOLD_AT_LEAST' });
    const standing = inputs(beside(share, half(26, { measure: 'SHARE', unit: '%' }), { timing: 'STOCK' }));
    expect(standing).toMatchObject({ rule: '>=', expected: null });
    expect(labels(standing)).toEqual(['当前达标', '当前达标', '当前达标', '当前未达标']);
  });

  test('of a stock is judged by the way from last year’s end', () => {
    const stock = {
      ...beside(homes, half(70), { timing: 'STOCK' as const }),
      course: { start: result({ value: 60, unit: '套' }) },
    };
    expect(inputs(stock)).toMatchObject({ rule: '>=', expected: 0.5, start: 60, spread: 0.05 });
    const back = { ...stock, course: { start: result({ value: 120, unit: '套' }) } };
    expect(inputs(back)).toMatchObject({ rule: '>=', expected: 0, start: 0, spread: 0, met: '提前完成' });
    expect(labels(inputs(back))).toEqual(['当前未达标', '提前完成', '当前未达标', '当前未达标']);
  });

  test('whose course is not known stays open until it reaches the goal', () => {
    const open = inputs({ ...beside(homes, half(40), { rhythm: 'YEAR_END' }), course: {} });
    expect(open).toMatchObject({ rule: '>=', expected: 0, start: 0, spread: 0, side: 0 });
    expect(labels(open)).toEqual(['推进中(序时不适用)', '提前完成', '推进中(序时不适用)', '推进中(序时不适用)']);
  });

  test('of at most as many as the goal is not known to have come to it', () => {
    const most = (value: number) => half(value, { comparator: 'AT_MOST' });
    const side = (target: StatedFigure, actual: StatedFigure) =>
      inputs({ ...beside(target, actual, { rhythm: 'YEAR_END' }), course: {} }).side;
    expect([side(homes, most(100)), side(homes, most(99))]).toEqual([-3, 0]);
    const cap = goal({ value: 100, unit: '套', comparator: 'AT_MOST' });
    expect([side(cap, most(101)), side(cap, most(100))]).toEqual([-3, 0]);
  });

  test('of a goal that allows none is on its line as long as there is none', () => {
    const none = goal({ value: 0, unit: '起', comparator: 'AT_MOST' });
    const accidents = inputs({ ...beside(none, half(0, { unit: '起' })), course: {} });
    expect(accidents).toMatchObject({ rule: '<=', expected: 0, start: 0, spread: 0, met: '突破控制数' });
    expect(labels(accidents)).toEqual(['与序时控制数持平', '突破控制数', '与序时控制数持平', '与序时控制数持平']);
  });

  test('of a measure of which it tells nothing keeps its label', () => {
    const times = goal({ measure: 'MULTIPLE', value: 2, unit: '倍' });
    const told = inputs(beside(times, half(1.5, { measure: 'MULTIPLE', unit: '倍' })));
    const label = '推进中(序时不适用)';
    expect(told).toMatchObject({ rule: '', expected: null, noGap: false, side: 0, rate: false, fixed: label });
    expect(labels(told)).toEqual(sameLabels(label));
  });

  test('of other months than the table’s says so in its labels, and has no gap', () => {
    const other = months('2024-S1');
    const rate = { ...beside(goal(growth(6)), result(growth(7, { period: '2024-S1' }))), otherMonths: other };
    expect(inputs(rate)).toMatchObject({ rule: '>=', noGap: 'BOUND', fixed: '未收录完成情况' });
    expect(labels(inputs(rate))).toEqual([
      '高于年度目标(1-6月)',
      '与年度目标持平(1-6月)',
      '与年度目标持平(1-6月)',
      '低于年度目标(1-6月)',
    ]);
    const otherBasis = result(growth(7, { period: '2024-S1', basis: '较2020年' }));
    const apart = { ...beside(goal(growth(6)), otherBasis), otherMonths: other };
    expect(inputs(apart)).toMatchObject({ noGap: true, fixed: '口径不可比(1-6月)' });
    const alone = { ...beside(goal(growth(6)), undefined), otherMonths: other };
    expect(inputs(alone)).toMatchObject({ noGap: false, met: '完成' });
    const none = { ...beside(undefined, result(growth(7, { period: '2024-S1' }))), otherMonths: other };
    expect(inputs(none).fixed).toBe('计划未列目标');
  });
});
