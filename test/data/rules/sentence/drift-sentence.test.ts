import { describe, expect, test } from 'vitest';
import { besideReason, driftKind, driftLabel, driftReason } from '../../../../data/rules/sentence/drift-reason.ts';
import { type DriftInput, driftOf, driftWithout, type GoalDrift } from '../../../../data/rules/verdict/drift.ts';
import { goal, growth, months, result } from '../figure/stated.ts';

type Stated = Parameters<typeof goal>[0];

const UP: DriftInput['indicator'] = { timing: 'FLOW', direction: 'HIGHER', growthBasis: null };
const PLAN: ReturnType<typeof goal>['document'] = {
  code: 'PLAN',
  title: '年初计划',
  standing: 'IN_FORCE',
  kind: 'PLAN',
  publisher: null,
  reports: null,
};
const MID = { ...PLAN, code: 'MID', title: '年中报告', reports: months('2024-S1') };

const first = (stated: Stated) => goal({ document: PLAN, unit: '套', printed: `${stated.value}套`, ...stated });
const later = (stated: Stated) =>
  goal({ document: MID, unit: '套', printed: `${stated.value}套`, authority: 'INTERIM', ...stated });

/** The sentences in both languages. */
function told(
  from: ReturnType<typeof goal>,
  to: ReturnType<typeof goal> | undefined,
  change: GoalDrift,
  quotes: string[] = [],
) {
  const input = { from, to, change, document: MID, quotes };
  return [driftReason(input, 'ZH'), driftReason(input, 'EN')];
}

const HOMES = first({ value: 100 });
const BEGINS_ZH = '《年初计划》的2024年计划目标为100套';
const BEGINS_EN = '“年初计划”: plan goal for 2024 100 sets';

describe('two statements stand in one sentence, each with its document', () => {
  test.each<[string, ReturnType<typeof goal>, string, string]>([
    [
      'one authority raises its goal and strives for it',
      later({ value: 120, authority: 'PLAN', strength: 'STRIVE' }),
      '，《年中报告》的表述为力争120套，提高20套，就数值、目标性质而言难易互有增减。',
      '; “年中报告”: 120 sets (strive), raised by 20 sets, easier and harder at once by the number and the strength of the promise.',
    ],
    [
      'one authority keeps its goal',
      later({ value: 100, authority: 'PLAN' }),
      '，《年中报告》的表述为100套，维持。',
      '; “年中报告”: 100 sets, kept.',
    ],
    [
      'one authority keeps the number and ensures it',
      later({ value: 100, authority: 'PLAN', strength: 'MUST' }),
      '，《年中报告》的表述为确保100套，维持(改为确保)，就目标性质而言更难完成。',
      '; “年中报告”: 100 sets (ensure), kept (now ensure), harder to meet by the strength of the promise.',
    ],
    [
      'another authority asks for less',
      later({ value: 90 }),
      '，《年中报告》的年中安排为90套，低于年初计划10套，就数值而言更易完成，不是对计划的调整。',
      '; “年中报告”: mid-year arrangement 90 sets, 10 sets below the plan, easier to meet by the number, which does not revise the plan.',
    ],
    [
      'another authority asks for the same',
      later({ value: 100 }),
      '，《年中报告》的年中安排为100套，与年初计划一致，不是对计划的调整。',
      '; “年中报告”: mid-year arrangement 100 sets, as in the plan, which does not revise the plan.',
    ],
    [
      'a goal is said in words',
      later({ value: null, comparator: null, unit: null, printed: '大幅增加' }),
      '，《年中报告》的年中安排为“大幅增加”，两者口径不同，不计变化量。',
      '; “年中报告”: mid-year arrangement “大幅增加”, of another scope, so no difference is given.',
    ],
  ])('%s', (_, to, zh, en) => {
    const change = driftOf({ indicator: UP, from: HOMES, to });
    expect(told(HOMES, to, change)).toEqual([BEGINS_ZH + zh, BEGINS_EN + en]);
  });

  test('a basis is told with its goal', () => {
    const from = goal({ ...growth(8), document: PLAN, printed: '8%', strength: 'STRIVE' });
    const to = goal({ ...growth(7, { basis: '较2020年' }), document: MID, printed: '7%', strength: null });
    expect(told(from, to, driftOf({ indicator: UP, from, to }))).toEqual([
      '《年初计划》的2024年计划目标为力争8%(同比)，《年中报告》的计划目标为7%(较2020年)，两者口径不同，不计变化量。',
      '“年初计划”: plan goal for 2024 8% (year on year) (strive); “年中报告”: plan goal 7% (较2020年), of another scope, so no difference is given.',
    ]);
  });

  test('a number that is neither good nor bad grew or fell', () => {
    const indicator = { ...UP, direction: 'NEUTRAL' } as const;
    const changed = (value: number) => {
      const to = later({ value });
      return told(HOMES, to, driftOf({ indicator, from: HOMES, to })).map((said) =>
        said.replace(BEGINS_ZH, '').replace(BEGINS_EN, ''),
      );
    };
    expect(changed(101)).toEqual([
      '，《年中报告》写作101套，数字增加1套。',
      '; “年中报告”: 101 sets, the number grew by 1 sets.',
    ]);
    expect(changed(98)).toEqual([
      '，《年中报告》写作98套，数字减少2套。',
      '; “年中报告”: 98 sets, the number fell by 2 sets.',
    ]);
  });

  test('a goal that is left out, reported, said otherwise, or set beside', () => {
    expect(told(HOMES, undefined, driftWithout('NOT_MENTIONED'))).toEqual([
      `${BEGINS_ZH}，《年中报告》没有再提及这一项。`,
      `${BEGINS_EN}; “年中报告” does not mention it again.`,
    ]);
    const done = result({ value: 60, unit: '套', document: MID, period: '2024-S1' });
    expect(told(HOMES, done, driftWithout('REPORTED'))).toEqual([
      `${BEGINS_ZH}，《年中报告》没有再列目标，已报完成情况：60套。`,
      `${BEGINS_EN}; “年中报告” sets it no goal again and reports: 60 sets.`,
    ]);
    const weaker = driftWithout('SAID_OTHERWISE', { from: '竣工', to: '开工' });
    expect(told(HOMES, done, weaker, ['住房开工。', '住房在建。'])).toEqual([
      `${BEGINS_ZH}，《年中报告》另有表述，就进展阶段而言更易完成，不计变化量：“住房开工”等2处。`,
      `${BEGINS_EN}; “年中报告” says it otherwise, easier to meet by the stage of the work, so no difference is given: “住房开工” and 1 more.`,
    ]);
    expect([
      besideReason(HOMES, later({ value: 110, authority: 'ASSIGNED' }), 'ZH'),
      besideReason(HOMES, later({ value: 110, authority: 'ASSIGNED' }), 'EN'),
    ]).toEqual([
      `${BEGINS_ZH}，《年中报告》的上级下达为110套，两者并列，后者不是对计划的调整。`,
      `${BEGINS_EN}; beside it “年中报告”: goal assigned from above 110 sets, which does not revise the plan.`,
    ]);
  });
});

describe('the name of a change', () => {
  const names = (to: ReturnType<typeof goal>, from = HOMES) => {
    const change = driftOf({ indicator: UP, from, to });
    return [driftLabel(change, to, 'ZH'), driftKind(change, to, 'ZH'), driftKind(change, to, 'EN')];
  };

  test('tells which way is easier only where the number does not', () => {
    expect(names(later({ value: 110 }))).toEqual(['高于年初计划', '高于年初计划', 'above the plan']);
    expect(names(later({ value: 90 }))).toEqual(['低于年初计划', '低于年初计划', 'below the plan']);
    expect(names(later({ value: 120, authority: 'PLAN', strength: 'STRIVE' }))).toEqual([
      '提高',
      '提高，就数值、目标性质而言难易互有增减',
      'raised, easier and harder at once by the number and the strength of the promise',
    ]);
    expect(names(later({ value: 100, comparator: 'ABOUT' }))).toEqual([
      '与年初计划一致',
      '与年初计划一致，就数值前后的限定词而言更易完成',
      'as in the plan, easier to meet by the words beside the number',
    ]);
    expect(names(later({ value: 100, strength: 'STRIVE' }))[2]).toBe(
      'as in the plan (now strive), easier to meet by the strength of the promise',
    );
  });
});
