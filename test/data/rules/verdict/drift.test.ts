import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driftLabel, driftReason } from '../../../../data/rules/sentence/drift-reason.ts';
import { type DriftInput, driftOf } from '../../../../data/rules/verdict/drift.ts';
import { COMPARATORS, DIRECTIONS, STRENGTHS } from '../../../../data/rules/words.ts';
import { goal, growth } from '../figure/stated.ts';

const UP: DriftInput['indicator'] = { timing: 'FLOW', direction: 'HIGHER' };
const DOWN: DriftInput['indicator'] = { timing: 'FLOW', direction: 'LOWER' };
const IN_FORCE = { standing: 'IN_FORCE', kind: 'MID_YEAR_REPORT', publisher: null, reports: null } as const;
const MID = { code: 'LG-2024-MID', title: '2024年上半年执行情况', ...IN_FORCE } as const;

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
    });
    const input = { indicator: UP, from, to, change, document: MID };
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

  test('a goal that a later document leaves out is not mentioned again', () => {
    const from = goal({ value: 2800, unit: '张', printed: '2800张' });
    const change = driftOf({ indicator: UP, from, to: undefined });
    expect(change).toMatchObject({ kind: 'NOT_MENTIONED', isRevision: true, difference: null, ease: null });
    expect(driftLabel(change, 'ZH')).toBe('未再提及');
    const said = driftReason({ indicator: UP, from, to: undefined, change, document: MID }, 'ZH');
    expect(said).toContain('为2800张，《2024年上半年执行情况》列有同一主题的目标，但未再提及这一项');
  });

  test('more projects taken in hand are neither easier nor harder', () => {
    const from = goal({ value: 41, unit: '项' });
    const change = driftOf({ indicator: { timing: 'SCOPE', direction: 'HIGHER' }, from, to: { ...from, value: 39 } });
    expect(change).toMatchObject({ kind: 'LOWERED', difference: -2, ease: null });
  });
});

describe('two authorities', () => {
  test('differ, and neither revises the other: plan 15,000 homes, mid-year arrangement 17,000', () => {
    const from = goal({ value: 15000, unit: '套', printed: '1.5万套' });
    const to = goal({ value: 17000, unit: '套', printed: '1.7万套', authority: 'INTERIM', document: MID });
    const change = driftOf({ indicator: UP, from, to });
    expect(change).toMatchObject({ kind: 'RAISED', isRevision: false, difference: 2000 });
    expect(driftLabel(change, 'ZH')).toBe('数值较高');
    const said = driftReason({ indicator: UP, from, to, change, document: MID }, 'ZH');
    expect(said).toContain('年中安排为1.7万套；两者并列，后者高2000套');
    expect(said).toContain('不是对前者的调整。');
    expect(driftReason({ indicator: UP, from, to, change, document: MID }, 'EN')).toContain('does not revise');
  });
});

const tenths = fc.integer({ min: -500, max: 500 }).map((number) => number / 10);
const statement = fc.record({
  value: tenths,
  comparator: fc.constantFrom(...COMPARATORS),
  strength: fc.constantFrom(...STRENGTHS),
});
const indicator = fc.record({ timing: fc.constant('FLOW' as const), direction: fc.constantFrom(...DIRECTIONS) });
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
