import { expect, test } from 'vitest';
import { reasonOf } from '../../../../data/rules/sentence/reason.ts';
import { judge } from '../../../../data/rules/verdict/judgement.ts';
import { beside, goal, growth, result } from '../figure/stated.ts';

function reason(language: 'ZH' | 'EN', ...pair: Parameters<typeof beside>): string {
  const input = beside(...pair);
  return reasonOf(input, judge(input), language);
}

const TITLE = '龙岗区2023年国民经济和社会发展规划执行情况与2024年计划（草案）';
const document = {
  code: 'LH-2021-SUMMARY',
  title: '龙华区工作总结',
  standing: 'EXPIRED',
  kind: 'SUMMARY',
  publisher: null,
  reports: null,
} as const;

test('the reason names the goal’s document and authority, the basis and the rule', () => {
  const [target, actual] = [goal(growth(6.5)), result(growth(9, { basis: 'UNSTATED' }))];
  expect(reason('ZH', target, actual)).toBe(
    `《${TITLE}》的2024年计划目标为6.5%(同比)，2024年的结果为9.0%(口径未注明)，高于目标2.5个百分点；达到该数即为完成，评为“完成”。`,
  );
  expect(reason('EN', target, actual)).toBe(
    `6.5% (year on year) is the plan goal for 2024 of “${TITLE}” (draft); the result for 2024 is 9.0% (basis not printed), 2.5 points above the goal; reaching the number meets it: met.`,
  );
});

test('a document that no longer binds says so wherever its goal is named', () => {
  expect(reason('ZH', goal(growth(8, { authority: 'OUTLOOK', document })), undefined)).toBe(
    '《龙华区工作总结》(已失效)的2024年工作思路为8%(同比)，2024年的结果未收录。',
  );
});

test('what 左右 allows is told in the goal’s own unit', () => {
  const about = goal(growth(15, { comparator: 'ABOUT' }));
  expect(reason('ZH', about, result(growth(14.6)))).toContain(
    '低于目标0.4个百分点；没有达到该数，但相差不超过“左右”允许的0.5个百分点',
  );
});

const FIRMS = { code: 'FIRMS', name: '规上企业', nameEn: 'large firms', within: 'ALL' };

test.each([
  [
    FIRMS,
    null,
    '没有查到地区生产总值2024年可供评价的目标；《P》的2024年计划目标为300家，是规上企业的目标，两者范围不同，不作评价。',
  ],
  [
    null,
    FIRMS,
    '没有查到地区生产总值（规上企业）2024年可供评价的目标；《P》的2024年计划目标为300家，是指标全部范围的目标，两者范围不同，不作评价。',
  ],
  [undefined, FIRMS, '没有查到地区生产总值（规上企业）2024年可供评价的目标，不作评价。'],
])('a result without a goal of its scope is told of one of another: %j beside %j', (scope, own, said) => {
  const plan = { ...document, title: 'P', standing: 'IN_FORCE' as const };
  const actual = result({ value: 330, unit: '家', scope: own });
  const goalBeside = scope === undefined ? undefined : goal({ value: 300, unit: '家', scope, document: plan });
  const input = { ...beside(undefined, actual), goalBeside };
  expect(reasonOf(input, judge(input), 'ZH')).toBe(said);
  expect(reasonOf(input, judge(input), 'EN')).toContain(
    goalBeside ? 'but covers something else (' : 'could be judged was found.',
  );
});

test('a level without a goal is told of the growth that its plan aims at, and growth of the level', () => {
  const plan = { ...document, title: 'P', standing: 'IN_FORCE' as const };
  const said = (actual: ReturnType<typeof result>, goalBeside: ReturnType<typeof goal>) => {
    const input = { ...beside(undefined, actual), goalBeside };
    return [reasonOf(input, judge(input), 'ZH'), reasonOf(input, judge(input), 'EN')];
  };
  const [level, rate] = [{ value: 1200, unit: '亿元' }, growth(6.5, { document: plan })];
  expect(said(result(level), goal(rate))).toEqual([
    '没有查到地区生产总值（总量）2024年可供评价的目标；《P》的2024年计划目标为6.5%(同比)，是同比增速的目标，不作评价。',
    expect.stringMatching(/was found; 6\.5% .+ is the plan goal .+, in another measure \(.+\)\.$/),
  ]);
  expect(said(result(growth(4.1)), goal({ ...level, document: plan }))[0]).toContain(
    '为1200亿元，是总量的目标，不作评价。',
  );
  const rank = { measure: 'RANK', rankOf: 'GROWTH', value: 1, unit: '位', printed: '第一', document: plan } as const;
  expect(said(result(growth(4.1)), goal(rank))[0]).toMatch(/是.*位次.*的目标，不作评价。$/);
});

test('two bases are both named', () => {
  expect(reason('ZH', goal(growth(-2.42)), result(growth(13.3, { basis: 'SAME_SCOPE' })))).toContain(
    '两者口径不同(同比与同口径)，不作比较。',
  );
});

test('a part of the year is told with its months and what is missing', () => {
  const homes = goal({ unit: '套', value: 15_000, printed: '1.5万套' });
  expect(reason('ZH', homes, result({ unit: '套', value: 4229, period: '2024-S1' }))).toContain(
    '2024年1-6月的结果为4229套，占全年目标的28.2%，按序时进度应达50.0%（上下相差不超过5个百分点为相当），评为“慢于序时进度”。',
  );
});
