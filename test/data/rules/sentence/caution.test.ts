import { expect, test } from 'vitest';
import { cautionsOf } from '../../../../data/rules/sentence/caution.ts';
import type { Language } from '../../../../data/rules/words.ts';
import { goal, growth, result } from '../figure/stated.ts';

type Cautioned = Parameters<typeof cautionsOf>[0];

const PLAN: ReturnType<typeof goal>['document'] = {
  code: 'PLAN',
  title: '2024年计划',
  standing: 'IN_FORCE',
  kind: 'PLAN',
  publisher: null,
  reports: null,
};
const BULLETIN = { ...PLAN, title: '2024年统计公报' };
const target = goal({ value: 40, unit: '公顷', document: PLAN });

function said(cautioned: Cautioned, language: Language = 'ZH'): string[] {
  return cautionsOf(cautioned, language);
}

test('there is nothing to warn of where goal, result and last year’s are alike', () => {
  const alike = result({ value: 30, unit: '公顷' });
  expect(
    said({ target, actual: alike, previous: { figure: alike }, twins: { target: undefined, actual: undefined } }),
  ).toEqual([]);
  expect(said({ previous: { figure: null } })).toEqual([]);
});

test('a rate whose base is not printed is told of beside one whose base is, as the indicator reads it', () => {
  const pair = { target: goal({ ...growth(6), document: PLAN }), actual: result(growth(5, { basis: 'UNSTATED' })) };
  expect([said(pair), said(pair, 'EN')]).toEqual([['口径未注明'], ['the basis is not printed']]);
  expect(said({ ...pair, reading: { growthBasis: 'CONSTANT_PRICE' } })).toEqual([]);
});

test('a draft is told of where its title does not say so', () => {
  const draft = (title: string) => goal({ value: 40, unit: '公顷', document: { ...PLAN, title, standing: 'DRAFT' } });
  expect([said({ target: draft('2024年计划') }), said({ target: draft('2024年计划') }, 'EN')]).toEqual([
    ['目标出自草案'],
    ['the goal is that of a draft'],
  ]);
  expect(said({ target: draft('2024年计划（草案）') })).toEqual([]);
});

test('a converted unit is told of once, of the result and of last year’s', () => {
  const acres = result({ value: 600, unit: '亩' });
  expect(said({ target, actual: acres, previous: { figure: acres } })).toEqual(['计量单位不同，已按15亩=1公顷换算']);
  expect(said({ target, actual: acres }, 'EN')).toEqual(['units differ: converted at 15 mu = 1 ha']);
  expect(said({ actual: result({ value: 40, unit: '公顷' }), previous: { figure: acres } })).toEqual([
    '计量单位不同，已按15亩=1公顷换算',
  ]);
  expect(said({ target, actual: result({ value: 5, unit: '公里' }) })).toEqual([]);
  expect(said({ target, actual: result({ value: null, unit: '亩', printed: '全部' }) })).toEqual([]);
});

test('another number in the same document, and one that quotes the statistics office, are told of', () => {
  const other = result({ value: 41, unit: '公顷', document: BULLETIN });
  const twin = { target: undefined, actual: other };
  expect(
    said({ target, twins: { target: goal({ value: 39, unit: '公顷', document: PLAN }), actual: undefined } }),
  ).toEqual(['《2024年计划》另有一处写作39公顷，两处不一致，这里取在后的一处']);
  expect(said({ target, twins: twin }, 'EN')).toEqual([
    '“2024年统计公报” also prints 41 ha; of the two the later one is taken',
  ]);
  const quoted = { target: undefined, actual: undefined, quoted: other };
  expect([said({ twins: quoted }), said({ twins: quoted }, 'EN')]).toEqual([
    ['《2024年统计公报》写作41公顷，与统计部门数不一致'],
    ['“2024年统计公报” says 41 ha, unlike the statistics office'],
  ]);
});

test('the warnings of the figures themselves are told, each once', () => {
  const warned = (caution: string | null) => result({ value: 30, unit: '公顷', caution });
  const cautioned = {
    target: { ...target, caution: '含续建' },
    actual: warned('初步数'),
    absence: { related: [warned('含续建'), warned(null), warned('另一口径')] },
  };
  expect(said(cautioned)).toEqual(['含续建', '初步数', '另一口径']);
});
