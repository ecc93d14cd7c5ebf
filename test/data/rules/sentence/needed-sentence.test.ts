import { expect, test } from 'vitest';
import type { StatedFigure } from '../../../../data/rules/figure/stated-figure.ts';
import { neededReason } from '../../../../data/rules/sentence/needed-reason.ts';
import { judge } from '../../../../data/rules/verdict/judgement.ts';
import { neededOf } from '../../../../data/rules/verdict/needed.ts';
import { beside, goal, growth, months, result } from '../figure/stated.ts';

const document: StatedFigure['document'] = {
  code: 'PLAN',
  title: '2024年计划',
  standing: 'IN_FORCE',
  kind: 'PLAN',
  publisher: null,
  reports: null,
};

interface Asked {
  target?: StatedFigure;
  actual?: StatedFigure;
  about?: Parameters<typeof beside>[2];
  span?: string;
  withoutDocument?: boolean;
}

/** The sentence on the rest of the year in both languages. */
function told({ target, actual, about = {}, span, withoutDocument = false }: Asked): [string, string] {
  const input = { ...beside(target, actual, about), course: {} };
  const needed = neededOf(input, judge(input), span === undefined ? undefined : months(span));
  return [
    neededReason(input, needed, { language: 'ZH', withoutDocument }),
    neededReason(input, needed, { language: 'EN', withoutDocument }),
  ];
}

const homes = goal({ value: 17, unit: '套', document });
const half = result({ value: 10, unit: '套', period: '2024-S1' });
const share = (value: number, stated: Parameters<typeof result>[0] = {}) =>
  ({ measure: 'SHARE', unit: '%', decimals: 1, value, ...stated }) as const;

test.each<[string, Asked, string, string]>([
  [
    'things counted, of which three of the six months are asked for',
    { target: homes, actual: half, span: '2024-Q3' },
    '《2024年计划》的2024年计划目标为17套，1-6月为10套，还差7套，7-12月共6个月，平均每月须完成2套，其中7-9月须完成4套。',
    '17 sets is the plan goal for 2024 of “2024年计划”; 10 sets in Jan-Jun leave 7 sets for the 6 months of Jul-Dec, 2 sets a month on average, 4 sets of it in Jul-Sep.',
  ],
  [
    'beside a goal whose document is named already',
    { target: homes, actual: half, withoutDocument: true },
    '2024年计划目标为17套，1-6月为10套，还差7套，7-12月共6个月，平均每月须完成2套。',
    '17 sets is the plan goal for 2024; 10 sets in Jan-Jun leave 7 sets for the 6 months of Jul-Dec, 2 sets a month on average.',
  ],
  [
    'a bound leaves at most so much, and a rhythm a mere average',
    {
      target: homes,
      actual: result({ ...half, comparator: 'AT_LEAST', period: '2024-S1' }),
      about: { rhythm: 'AUTUMN' },
    },
    '《2024年计划》的2024年计划目标为17套，1-6月为10套以上，至多还差7套，7-12月共6个月，平均每月至多须完成2套；该指标集中在秋季，月均数只是算术平均。',
    '17 sets is the plan goal for 2024 of “2024年计划”; at least 10 sets in Jan-Jun leave at most 7 sets for the 6 months of Jul-Dec, at most 2 sets a month on average; it comes about in autumn, so the monthly figure is a mere average.',
  ],
  [
    'an indicator whose rhythm is not known',
    { target: homes, actual: half, about: { rhythm: null } },
    '《2024年计划》的2024年计划目标为17套，1-6月为10套，还差7套，7-12月共6个月，平均每月须完成2套。',
    '17 sets is the plan goal for 2024 of “2024年计划”; 10 sets in Jan-Jun leave 7 sets for the 6 months of Jul-Dec, 2 sets a month on average.',
  ],
  [
    'a share on its way leaves points',
    {
      target: goal({ ...share(90), document }),
      actual: result(share(87, { period: '2024-S1' })),
      about: { timing: 'STOCK' },
    },
    '《2024年计划》的2024年计划目标为90%，1-6月为87%，还差3个百分点，7-12月共6个月，平均每月须提高0.5个百分点。',
    '90% is the plan goal for 2024 of “2024年计划”; 87% in Jan-Jun leave 3 points for the 6 months of Jul-Dec, 0.5 points a month on average.',
  ],
  [
    'a goal reached already',
    { target: homes, actual: result({ value: 18, unit: '套', period: '2024-S1' }) },
    '《2024年计划》的2024年计划目标为17套，1-6月为18套，已达到目标，没有剩余任务。',
    '17 sets is the plan goal for 2024 of “2024年计划”; 18 sets in Jan-Jun reaches it: nothing is left to do.',
  ],
  [
    'a cap leaves room',
    { target: goal({ value: 17, unit: '套', comparator: 'AT_MOST', document }), actual: half },
    '《2024年计划》的2024年计划目标为17套以内，是控制数；1-6月为10套，余量7套，没有须完成的数。',
    'At most 17 sets is the plan goal for 2024 of “2024年计划”, a cap; 10 sets in Jan-Jun, which leaves room for 7 sets: nothing has to be done.',
  ],
  [
    'growth is never spread',
    { target: goal({ ...growth(6), document }), actual: result(growth(5, { period: '2024-S1' })) },
    '《2024年计划》的2024年计划目标为6%(同比)；后几个月须达到的增速取决于可比价的上年分期总量，账本未收录，不由增速推算，不给出。',
    "6% (year on year) is the plan goal for 2024 of “2024年计划”; what the months left must grow by depends on last year's levels at constant prices, which the ledger does not hold, and is never derived from growth rates.",
  ],
  [
    'months that do not lie in the rest',
    { target: homes, actual: half, span: '2024-Q2' },
    '《2024年计划》的2024年计划目标为17套，1-6月为10套；所问的期间不在剩余的7-12月之内，不给出。',
    '17 sets is the plan goal for 2024 of “2024年计划”; 10 sets in Jan-Jun; the months asked for do not lie in Jul-Dec, which are left.',
  ],
  [
    'no goal',
    { actual: half },
    '没有查到地区生产总值 2024年可供评价的目标，不给出。',
    'No goal for Gross regional product 2024 that could be judged was found.',
  ],
  [
    'no result',
    { target: homes },
    '《2024年计划》的2024年计划目标为17套；当年的结果未收录，剩余多少无从确定，不给出。',
    '17 sets is the plan goal for 2024 of “2024年计划”; no result of the year is in the ledger, so what is left is not known.',
  ],
])('%s', (_, asked, zh, en) => {
  expect(told(asked)).toEqual([zh, en]);
});
