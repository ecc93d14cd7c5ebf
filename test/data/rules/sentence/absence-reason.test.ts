import { describe, expect, test } from 'vitest';
import { labelOf } from '../../../../data/rules/sentence/label.ts';
import { reasonOf } from '../../../../data/rules/sentence/reason.ts';
import type { StatedAbsence } from '../../../../data/rules/verdict/absence.ts';
import { type JudgementInput, judge } from '../../../../data/rules/verdict/judgement.ts';
import { beside, goal, growth, months, result } from '../figure/stated.ts';

type Document = ReturnType<typeof goal>['document'];

const PLAN: Document = {
  code: 'PLAN',
  title: '2024年计划',
  standing: 'IN_FORCE',
  kind: 'PLAN',
  publisher: null,
  reports: null,
};
const REPORT = { ...PLAN, code: 'MID', title: '2024年上半年报告', reports: months('2024-S1') };

const beds = goal({ value: 2800, unit: '张', printed: '2800张', document: PLAN });

function absent(absence: Partial<StatedAbsence>, target = beds): JudgementInput {
  const silent = {
    kind: 'SILENT',
    document: REPORT,
    place: 'NEXT',
    quotes: [],
    related: [],
    doubt: null,
    sum: null,
  } as const;
  return {
    ...beside(target, undefined, { name: '医院病床', nameEn: 'Hospital beds' }),
    absence: { ...silent, ...absence },
  };
}

/** The label and the reason in both languages. */
function told(input: JudgementInput): string[] {
  const judged = judge(input);
  const [zh, en] = (['ZH', 'EN'] as const).map((language) => [
    labelOf(input, judged, language),
    reasonOf(input, judged, language),
  ]);
  return [...(zh ?? []), ...(en ?? [])];
}

describe('a goal that its report gives no result for', () => {
  test('and does not name is silent, with the months on which it reports', () => {
    expect(told(absent({ kind: 'SILENT' }))).toEqual([
      '上半年报告未提及',
      '《2024年计划》的2024年计划目标为2800张；《2024年上半年报告》没有提及医院病床。',
      'not mentioned in the report for the first half',
      '2,800 units is the plan goal for 2024 of “2024年计划”; “2024年上半年报告” does not mention Hospital beds.',
    ]);
  });

  test('of several years names the year of the report', () => {
    const [label] = told(absent({}, goal({ value: 2800, unit: '张', period: '2021/2025', document: PLAN })));
    expect(label).toBe('2024年上半年报告未提及');
    const years = { ...REPORT, reports: months('2021/2023') };
    const [whole] = told(
      absent({ document: years }, goal({ value: 2800, unit: '张', period: '2021/2025', document: PLAN })),
    );
    expect(whole).toBe('2021-2023年报告未提及');
  });

  test('is told in the report’s own sentences, of which two are cited and the others counted', () => {
    const quotes = ['新增病床500张。', '改造病床300张；', '病房“焕新”。'];
    expect(told(absent({ kind: 'MENTIONED', quotes, sum: { value: 800, parts: 2 } })).slice(1)).toEqual([
      '《2024年计划》的2024年计划目标为2800张；《2024年上半年报告》对上半年的情况另有表述：“新增病床500张”“改造病床300张”等3处；两项合计800张，报告未公布合计数。',
      'reported in other terms',
      '2,800 units is the plan goal for 2024 of “2024年计划”; “2024年上半年报告” reports on the first half in other terms: “新增病床500张” “改造病床300张” and 1 more; its 2 parts make 800 units, a sum that the report does not print.',
    ]);
  });

  test('and names only in its next steps is cited from there, without the goal’s own sentence, and with its doubt', () => {
    const figure = goal({ value: 1600, unit: '张', printed: '1600张', period: '2024-S2', authority: 'INTERIM' });
    const quotes = ['新增病床2800张。', '下半年新增病床1600张。'];
    const absence = { kind: 'REARRANGED', quotes, doubt: { figure, less: 1200 } } as const;
    expect(told(absent(absence)).slice(1, 2)).toEqual([
      '《2024年计划》的2024年计划目标为2800张；《2024年上半年报告》没有报告上半年的完成情况，仅列入下步安排：“下半年新增病床1600张”；原文未注明1600张是否为2024年7-12月的数，若指2024年，则比年初目标少1200张。',
    ]);
    expect(told(absent({ ...absence, doubt: null, place: 'BOTH' })).slice(3)).toEqual([
      '2,800 units is the plan goal for 2024 of “2024年计划”; “2024年上半年报告” reports nothing of it for the first half and names it only among its problems and next steps: “下半年新增病床1600张”.',
    ]);
  });

  test('whose years are inferred says so', () => {
    const inferred = goal({ value: 10, unit: '所', period: '2021/2025', periodInferred: true, document: PLAN });
    expect(told(beside(inferred, undefined, { name: '学校' }))[1]).toBe(
      '《2024年计划》的2021-2025年计划目标为10所（原文未印起止年份，2021-2025年系推定），2021-2025年的结果未收录。',
    );
  });
});

describe('a verdict that is none on a result', () => {
  test.each<[string, JudgementInput, string[]]>([
    [
      'no goal',
      beside(undefined, result({ value: 3, unit: '所' })),
      [
        '计划未列目标',
        '没有查到地区生产总值2024年可供评价的目标，不作评价。',
        'none set by the plan',
        'No goal for Gross regional product in 2024 that could be judged was found.',
      ],
    ],
    [
      'a plan that is not held',
      { ...beside(undefined, undefined), isPlanHeld: false },
      [
        '未收录计划',
        '2024年的本级政府年度计划未收录，地区生产总值有无目标不详，不作评价。',
        'plan not in the ledger',
        "The government's own plan for 2024 is not in the ledger, so whether it sets a goal for Gross regional product is not known: not judged.",
      ],
    ],
    [
      'a result in words that claims its goal',
      beside(
        goal({ ...growth(6), document: PLAN }),
        result({ ...growth(6), value: null, printed: '超额完成', claim: true }),
      ),
      [
        '报告称已完成',
        '《2024年计划》的2024年计划目标为6%(同比)；2024年的结果只有文字“超额完成”，无法与数值比较，不作评价。',
        'claimed as done',
        '6% (year on year) is the plan goal for 2024 of “2024年计划”; the result for 2024 is in words (“超额完成”), so it is not judged.',
      ],
    ],
    [
      'a goal in words',
      beside(goal({ printed: '稳步增长', comparator: null, document: PLAN }), result({ value: 3, unit: '所' })),
      [
        '不作评价',
        '《2024年计划》的2024年计划目标为“稳步增长”，只有文字、没有数值；2024年的结果为3所，不作评价。',
        'not judged',
        '“稳步增长” is the plan goal for 2024 of “2024年计划”, in words and without a number; the result for 2024 is 3 units, so it is not judged.',
      ],
    ],
    [
      'a unit that one of the two has not',
      beside(goal({ value: 5, unit: '所', document: PLAN }), result({ value: 3, unit: null, printed: '3' })),
      [
        '口径不可比',
        '《2024年计划》的2024年计划目标为5所；2024年的结果是3，两者计量单位不同(所与无)，不作比较。',
        'not comparable',
        '5 units is the plan goal for 2024 of “2024年计划”; the result for 2024 is 3, in another unit (units and none): not compared.',
      ],
    ],
  ])('%s', (_, input, expected) => {
    expect(told(input)).toEqual(expected);
  });

  test('a claim of a goal that no plan sets is no goal', () => {
    const claim = result({ value: null, printed: '超额完成', claim: true });
    expect(told(beside(undefined, claim))[0]).toBe('计划未列目标');
  });
});
