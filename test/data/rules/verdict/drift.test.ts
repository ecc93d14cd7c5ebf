import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { besideReason, driftKind, driftLabel, driftReason } from '../../../../data/rules/sentence/drift-reason.ts';
import { type DriftInput, driftOf, driftWithout } from '../../../../data/rules/verdict/drift.ts';
import { COMPARATORS, DIRECTIONS, STRENGTHS } from '../../../../data/rules/words.ts';
import { goal, growth, months } from '../figure/stated.ts';

const UP: DriftInput['indicator'] = { timing: 'FLOW', direction: 'HIGHER', growthBasis: null };
const DOWN: DriftInput['indicator'] = { timing: 'FLOW', direction: 'LOWER', growthBasis: null };
const MID = {
  code: 'LG-2024-MID',
  title: '2024年上半年执行情况',
  standing: 'IN_FORCE',
  kind: 'MID_YEAR_REPORT',
  publisher: null,
  reports: months('2024-S1'),
} as const;

function rate(value: number, stated: Parameters<typeof goal>[0] = {}) {
  return goal({ ...growth(value), printed: `${value}%`, ...stated });
}

describe('one authority speaks again', () => {
  test('8.5%以上 → 8%左右 is lowered, and easier twice', () => {
    const from = rate(8.5, { comparator: 'AT_LEAST' });
    const to = rate(8, { comparator: 'ABOUT', document: MID });
    const change = driftOf({ indicator: UP, from, to });
    expect(change).toEqual({
      kind: 'LOWERED',
      isRevision: true,
      difference: -0.5,
      ease: 'EASIER',
      grounds: ['NUMBER', 'COMPARATOR'],
      stages: null,
    });
    const input = { from, to, change, document: MID, quotes: [] };
    expect(driftReason(input, 'ZH')).toBe(
      '《龙岗区2023年国民经济和社会发展规划执行情况与2024年计划（草案）》的2024年计划目标为8.5%以上(同比)，《2024年上半年执行情况》的表述为8%左右(同比)，下调0.5个百分点，就数值、数值前后的限定词而言更易完成。',
    );
    expect(driftReason(input, 'EN')).toMatch(
      /at least 8\.5% .*: about 8% .*, lowered by 0\.5 points, easier to meet by the number and the words beside the number\.$/,
    );
  });

  test('a higher cap is easier, whether its words set it or the indicator is better lower', () => {
    const cap = { unit: '亿立方米', comparator: 'AT_MOST' } as const;
    const raised = { kind: 'RAISED', ease: 'EASIER', grounds: ['NUMBER'] };
    const from = goal({ ...cap, value: 1.74 });
    expect(driftOf({ indicator: UP, from, to: goal({ ...cap, value: 1.8 }) })).toMatchObject(raised);
    const plain = goal({ value: 6.7, unit: '%', measure: 'SHARE' });
    expect(driftOf({ indicator: DOWN, from: plain, to: { ...plain, value: 7 } })).toMatchObject(raised);
    expect(driftOf({ indicator: UP, from: plain, to: { ...plain, value: 7 } })).toMatchObject({ ease: 'HARDER' });
  });

  test('a number that stands while its strength gives way is kept, and easier', () => {
    const from = goal({ value: 10, unit: '所', strength: 'PLAN' });
    expect(driftOf({ indicator: UP, from, to: { ...from, strength: 'STRIVE' } })).toMatchObject({
      kind: 'KEPT',
      difference: 0,
      ease: 'EASIER',
      grounds: ['STRENGTH'],
    });
    expect(driftOf({ indicator: UP, from, to: { ...from, strength: 'MUST', value: 9 } })).toMatchObject({
      kind: 'LOWERED',
      ease: 'MIXED',
    });
  });

  test('another number of work taken in hand weighs nothing, however firmly it is promised', () => {
    const from = goal({ value: 10, unit: '个', strength: 'PLAN' });
    const to = goal({ value: 12, unit: '个', strength: 'STRIVE' });
    expect(driftOf({ indicator: { ...UP, timing: 'SCOPE' }, from, to })).toMatchObject({
      ...{ kind: 'CHANGED', difference: 2, ease: null, grounds: [] },
    });
  });

  test('150场 and 150场以上 ask for the same', () => {
    const from = goal({ value: 150, unit: '场' });
    expect(driftOf({ indicator: UP, from, to: { ...from, comparator: 'AT_LEAST' } })).toMatchObject({
      kind: 'KEPT',
      ease: 'SAME',
      grounds: [],
    });
  });

  test('another basis, another kind of unit, a floor turned into a cap, or words are of another scope', () => {
    const scope = { kind: 'SCOPE_CHANGED', difference: null, ease: null };
    expect(driftOf({ indicator: UP, from: rate(8), to: rate(9, { basis: 'SAME_SCOPE' }) })).toMatchObject(scope);
    const from = goal({ value: 10, unit: '公里' });
    expect(driftOf({ indicator: UP, from, to: goal({ value: 10, unit: '公顷' }) })).toMatchObject(scope);
    expect(driftOf({ indicator: UP, from, to: { ...from, comparator: 'AT_MOST' } })).toMatchObject(scope);
    expect(driftOf({ indicator: UP, from, to: { ...from, value: null } })).toMatchObject(scope);
  });

  test.each([
    ['CONSTANT_PRICE', 'YOY', 'UNSTATED'],
    ['CONSTANT_PRICE', 'YOY', 'CONSTANT_PRICE'],
    ['CONSTANT_PRICE', 'CONSTANT_PRICE', 'UNSTATED'],
    ['SAME_SCOPE', 'SAME_SCOPE', 'YOY'],
    ['SAME_SCOPE', 'UNSTATED', 'SAME_SCOPE'],
    [null, 'YOY', 'UNSTATED'],
  ] as const)(
    'of growth counted by %s, %s and %s are one basis, and a higher number is raised',
    (growthBasis, a, b) => {
      const [from, to] = [rate(6.5, { basis: a }), rate(7, { basis: b })];
      const counted = { ...UP, growthBasis };
      // A figure of 同口径 beside them leaves no doubt where the indicator itself says how growth is counted.
      const isSameScopeUsed = growthBasis !== null;
      expect(driftOf({ indicator: counted, from, to, isSameScopeUsed })).toMatchObject({
        kind: 'RAISED',
        difference: 0.5,
        ease: 'HARDER',
      });
    },
  );

  test.each([
    ['CONSTANT_PRICE', 'YOY', 'SAME_SCOPE'],
    ['CONSTANT_PRICE', 'UNSTATED', 'NOMINAL'],
    ['SAME_SCOPE', 'YOY', 'CONSTANT_PRICE'],
    [null, 'YOY', 'CONSTANT_PRICE'],
  ] as const)('of growth counted by %s, %s and %s are two bases and nothing is raised', (growthBasis, a, b) => {
    const [from, to] = [rate(6.5, { basis: a }), rate(7, { basis: b })];
    const change = driftOf({ indicator: { ...UP, growthBasis }, from, to });
    expect(change).toMatchObject({ kind: 'SCOPE_CHANGED', difference: null, ease: null });
  });

  test('同比 and a growth without a base are two bases where the indicator is counted on 同口径 too', () => {
    const [from, to] = [rate(6.5), rate(7, { basis: 'UNSTATED' })];
    expect(driftOf({ indicator: UP, from, to, isSameScopeUsed: true })).toMatchObject({
      kind: 'SCOPE_CHANGED',
      difference: null,
    });
  });

  test('another unit of one kind is no change', () => {
    const from = goal({ value: 1.5, unit: '公里' });
    expect(driftOf({ indicator: UP, from, to: goal({ value: 1500, unit: '米' }) })).toMatchObject({ kind: 'KEPT' });
  });

  test('a goal in words that is said again is kept', () => {
    const from = goal({ value: null, comparator: null, printed: '完成上级下达指标任务' });
    expect(driftOf({ indicator: UP, from, to: { ...from, document: MID } })).toMatchObject({
      kind: 'KEPT',
      ease: 'SAME',
    });
  });

  test('other words, and a floor under what is neither good nor bad in place of its number, are no such thing', () => {
    const from = goal({ value: null, comparator: null, printed: '完成上级下达指标任务' });
    expect(driftOf({ indicator: UP, from, to: { ...from, printed: '稳步增长' } })).toMatchObject({
      kind: 'SCOPE_CHANGED',
      ease: null,
    });
    const plain = goal({ value: 41, unit: '项' });
    const neutral = { ...UP, direction: 'NEUTRAL' } as const;
    const floor = { ...plain, value: 42, comparator: 'AT_LEAST' } as const;
    expect(driftOf({ indicator: neutral, from: plain, to: floor })).toMatchObject({ kind: 'RAISED', ease: 'HARDER' });
  });

  test('a number kept and only striven for is never called kept without that word', () => {
    const from = goal({ value: 2, unit: '条', printed: '2条', comparator: 'AT_LEAST' });
    const to = { ...from, strength: 'STRIVE' as const };
    const change = driftOf({ indicator: UP, from, to });
    expect(driftLabel(change, to, 'ZH')).toBe('维持(改为力争)');
    expect(driftKind(change, to, 'ZH')).toBe('维持(改为力争)，就目标性质而言更易完成');
    expect(driftLabel(change, to, 'EN')).toBe('kept (now strive)');
  });
});

describe('a mid-year arrangement beside the plan', () => {
  const from = goal({ value: 15000, unit: '套', printed: '1.5万套' });

  test.each([
    [17000, '高于年初计划', '高于年初计划2000套'],
    [14000, '低于年初计划', '低于年初计划1000套'],
    [15000, '与年初计划一致', '与年初计划一致'],
  ])('of %i homes does not revise it', (value, label, told) => {
    const to = goal({ value, unit: '套', printed: `${value}套`, authority: 'INTERIM', document: MID });
    const change = driftOf({ indicator: UP, from, to });
    expect(change).toMatchObject({ isRevision: false, difference: value - 15000 });
    expect(driftLabel(change, to, 'ZH')).toBe(label);
    const input = { from, to, change, document: MID, quotes: [] };
    expect(driftReason(input, 'ZH')).toContain(told);
    expect(driftReason(input, 'ZH')).toContain('不是对计划的调整。');
    expect(driftReason(input, 'EN')).toContain('does not revise the plan');
  });

  test('revises it where the text says 调整为', () => {
    const to = goal({ value: 14000, unit: '套', printed: '1.4万套', authority: 'INTERIM', document: MID });
    const change = driftOf({ indicator: UP, from, to, isAdjusted: true });
    expect([change.isRevision, driftLabel(change, to, 'ZH')]).toEqual([true, '下调']);
  });

  test('that only strives for the same number is easier', () => {
    const to = { ...from, authority: 'INTERIM' as const, strength: 'STRIVE' as const, document: MID };
    const change = driftOf({ indicator: UP, from, to });
    expect([change.ease, driftLabel(change, to, 'ZH')]).toEqual(['EASIER', '与年初一致(改为力争)']);
    const firmer = { ...to, strength: 'MUST' as const };
    expect(driftLabel(driftOf({ indicator: UP, from, to: firmer }), firmer, 'ZH')).toBe('与年初一致(改为确保)');
  });

  test('a steering goal stands beside the plan and is called no change', () => {
    const to = goal({ value: 16000, unit: '套', printed: '1.6万套', authority: 'STEERING', document: MID });
    expect(besideReason(from, to, 'ZH')).toContain('的调度目标为1.6万套，两者并列，后者不是对计划的调整。');
    expect(besideReason(from, to, 'EN')).toContain('does not revise the plan');
  });
});

describe('what is no goal to be raised or lowered', () => {
  test.each([
    ['work taken in hand', { timing: 'SCOPE', direction: 'HIGHER', growthBasis: null }],
    ['what is neither good nor bad', { timing: 'FLOW', direction: 'NEUTRAL', growthBasis: null }],
  ] as const)('the number of %s has changed, and that is neither easier nor harder', (_, indicator) => {
    const from = goal({ value: 41, unit: '项', printed: '41项' });
    const to = { ...from, value: 39, printed: '39项', document: MID };
    const change = driftOf({ indicator, from, to });
    expect(change).toMatchObject({ kind: 'CHANGED', difference: -2, ease: null, grounds: [] });
    expect(driftLabel(change, to, 'ZH')).toBe('数字变动');
    expect(driftReason({ from, to, change, document: MID, quotes: [] }, 'ZH')).toContain('写作39项，数字减少2项。');
    expect(driftOf({ indicator, from, to: { ...to, value: 41 } })).toMatchObject({ kind: 'KEPT', ease: null });
    const strive = { ...to, value: 41, strength: 'STRIVE' as const };
    expect(driftLabel(driftOf({ indicator, from, to: strive }), strive, 'ZH')).toBe('维持(改为力争)');
  });

  test('a floor under what is neither good nor bad is still raised', () => {
    const from = goal({ value: 41, unit: '项', comparator: 'AT_LEAST' });
    const indicator = { timing: 'FLOW', direction: 'NEUTRAL', growthBasis: null } as const;
    expect(driftOf({ indicator, from, to: { ...from, value: 42 } }).kind).toBe('RAISED');
  });

  test('a result in the place of a goal is reported, and lowers nothing', () => {
    const from = goal({ value: 27, unit: '%', measure: 'SHARE', printed: '27%', comparator: 'AT_LEAST' });
    const change = driftWithout('REPORTED');
    const to = { ...from, value: 25, printed: '25%', authority: null, role: 'ACTUAL' as const };
    expect(change).toMatchObject({ isRevision: false, difference: null, ease: null });
    expect(driftLabel(change, to, 'ZH')).toBe('已报完成情况');
    expect(driftReason({ from, to, change, document: MID, quotes: [] }, 'ZH')).toContain('已报完成情况：25%以上。');
  });

  test('an earlier stage of the same work is weaker, a later one firmer, and both are named', () => {
    const weaker = driftWithout('SAID_OTHERWISE', { from: '全面投入使用', to: '基本完工' });
    expect(weaker).toMatchObject({ ease: 'EASIER', grounds: ['STAGE'], difference: null, isRevision: false });
    expect(driftKind(weaker, undefined, 'ZH')).toBe('另有表述(全面投入使用→基本完工)，就进展阶段而言更易完成');
    expect(driftWithout('SAID_OTHERWISE', { from: '开工', to: '封顶' }).ease).toBe('HARDER');
    expect(driftWithout('SAID_OTHERWISE', { from: '完工', to: '竣工' })).toMatchObject({ ease: null, stages: null });
  });

  test('sentences are cited where a later document has no figure in the place of the goal', () => {
    const from = goal({ value: 10, unit: '所', printed: '10所' });
    const change = driftWithout('SAID_OTHERWISE');
    const input = { from, to: undefined, change, document: MID, quotes: ['培育校有序推进。', '结对共建。'] };
    expect(driftReason(input, 'ZH')).toContain('《2024年上半年执行情况》另有表述，不计变化量：“培育校有序推进”等2处。');
  });

  test('a goal that a later report leaves out is not mentioned again, which is no revision', () => {
    const from = goal({ value: 2800, unit: '张', printed: '2800张' });
    const change = driftWithout('NOT_MENTIONED');
    expect(change).toMatchObject({ kind: 'NOT_MENTIONED', isRevision: false, difference: null, ease: null });
    expect(driftLabel(change, undefined, 'ZH')).toBe('未再提及');
    const said = driftReason({ from, to: undefined, change, document: MID, quotes: [] }, 'ZH');
    expect(said).toContain('为2800张，《2024年上半年执行情况》没有再提及这一项。');
  });
});

const tenths = fc.integer({ min: -500, max: 500 }).map((number) => number / 10);
const statement = fc.record({
  value: tenths,
  comparator: fc.constantFrom(...COMPARATORS),
  strength: fc.constantFrom(...STRENGTHS),
});
const indicator = fc.record({
  timing: fc.constant('FLOW' as const),
  direction: fc.constantFrom(...DIRECTIONS),
  growthBasis: fc.constantFrom('CONSTANT_PRICE', 'SAME_SCOPE', null),
});
const OPPOSITE = { RAISED: 'LOWERED', LOWERED: 'RAISED', EASIER: 'HARDER', HARDER: 'EASIER' } as Record<string, string>;

test('read the other way round every change is its opposite, and no difference turns on binary rounding', () => {
  fc.assert(
    fc.property(indicator, statement, statement, (of, one, other) => {
      const [from, to] = [rate(one.value, one), rate(other.value, other)];
      const [there, back] = [driftOf({ indicator: of, from, to }), driftOf({ indicator: of, from: to, to: from })];
      expect(back.kind).toBe(OPPOSITE[there.kind] ?? there.kind);
      expect(back.ease).toBe(there.ease === null ? null : (OPPOSITE[there.ease] ?? there.ease));
      expect(back.grounds).toEqual(there.grounds);
      if (there.difference !== null) expect(String(there.difference)).toMatch(/^-?\d+(\.\d)?$/);
    }),
  );
});
