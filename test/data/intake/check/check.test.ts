import Big from 'big.js';
import { describe, expect, test } from 'vitest';
import { type CheckOptions, checkFigures } from '../../../../data/intake/check/check.ts';
import { readRules } from '../../../../data/intake/check/check-rule.ts';
import { type CheckedFigure, periodOf } from '../../../../data/intake/check/checked-figure.ts';
import { objectionSentence } from '../../../../data/intake/check/objection.ts';
import type { Measure } from '../../../../data/rules/words.ts';

const ROLES = { ACTUAL: 'ACTUAL', BASE: 'BASE', ESTIMATE: 'ESTIMATE' } as const;

/** `B3 龙岗区 地区生产总值 LEVEL 2024-S1 2500.5亿元 BASE <其中的总体`: the last two may be left out. A cell `-` is the ledger's. */
function figure(line: string): CheckedFigure {
  const [cell = '', owner = '', name = '', measure = '', period = '', amount = '', ...rest] = line.split(' ');
  const [, value = '', unit = ''] = /^(-?[\d.]+)(.*)$/.exec(amount) ?? [];
  const role = rest.find((word): word is keyof typeof ROLES => word in ROLES) ?? 'ACTUAL';
  const partOf = rest.find((word) => word.startsWith('<'))?.slice(1) ?? null;
  return {
    place: cell === '-' ? null : { sheet: '表1', cell },
    ...{
      block: 1,
      label: name,
      owner,
      ownerName: owner,
      names: [name],
      measure: measure as Measure,
      scope: null,
      partOf,
    },
    rankOf: measure === 'RANK' ? 'LEVEL' : null,
    basis: measure === 'GROWTH' ? 'YOY' : null,
    ...{ period: periodOf(period), role: ROLES[role], unit, value: Big(value) },
    decimals: (value.split('.')[1] ?? '').length,
  };
}

/** The objections: code, force, and the cells. */
function objections(lines: string[], options: CheckOptions & { ledger?: string[] } = {}): string[] {
  const { ledger = [], ...rest } = options;
  const held = ledger.map(figure);
  const list = (owner: string, name: string) =>
    held.filter((each) => each.owner === owner && each.names.includes(name));
  return checkFigures(lines.map(figure), { held: { list }, ...rest }).map(
    ({ code, force, cells }) => `${code} ${force} ${cells.map(({ cell }) => cell).join(' ')}`,
  );
}

const ledger = (...lines: string[]) => ({ ledger: lines });
const own = (text: string) => ({ rules: readRules(text).rules });

const GDP = [
  'B2 甲区 第一产业增加值 LEVEL 2024 1.2亿元',
  'B3 甲区 第二产业增加值 LEVEL 2024 40.3亿元',
  'B4 甲区 第三产业增加值 LEVEL 2024 58.4亿元',
];

describe('figures that must agree are held against each other', () => {
  const cases: [title: string, lines: string[], expected: string[], options?: CheckOptions & { ledger?: string[] }][] =
    [
      // 1.2 + 40.3 + 58.4 = 99.9; three parts may lose 0.15.
      ['three industries make GDP', ['B1 甲区 地区生产总值 LEVEL 2024 100.0亿元', ...GDP], []],
      [
        'and not where more is missing than rounding loses',
        ['B1 甲区 地区生产总值 LEVEL 2024 100.2亿元', ...GDP],
        ['SUM MUST B1 B2 B3 B4'],
      ],
      [
        'nor in another unit of the same kind',
        ['B1 甲区 地区生产总值 LEVEL 2024 1010000万元', ...GDP],
        ['SUM MUST B1 B2 B3 B4'],
      ],
      [
        'other places and years are not added',
        ['B1 乙区 地区生产总值 LEVEL 2024 5亿元', 'B5 甲区 地区生产总值 LEVEL 2023 5亿元', ...GDP],
        [],
      ],
      [
        'a part that only the ledger holds asks',
        ['B1 甲区 地区生产总值 LEVEL 2024 90.0亿元', ...GDP.slice(0, 2)],
        ['SUM ASK B1 B2 B3'],
        ledger('- 甲区 第三产业增加值 LEVEL 2024 58.4亿元'),
      ],
      [
        'a whole that only the ledger holds too',
        GDP,
        ['SUM ASK B2 B3 B4'],
        ledger('- 甲区 地区生产总值 LEVEL 2024 110.0亿元'),
      ],
      [
        'imports and exports',
        [
          'B1 甲区 进出口总额 LEVEL 2024-S1 600亿元',
          'B2 甲区 出口总额 LEVEL 2024-S1 400亿元',
          'B3 甲区 进口总额 LEVEL 2024-S1 220亿元',
        ],
        ['SUM MUST B1 B2 B3'],
      ],
      [
        'taxes and what is no tax',
        [
          'B1 甲区 一般公共预算收入 LEVEL 2024-S1 150.2亿元',
          'B2 甲区 税收收入 LEVEL 2024-S1 120.1亿元',
          'B3 甲区 非税收入 LEVEL 2024-S1 30.1亿元',
        ],
        [],
      ],
      [
        'what is part of another is at most that',
        ['B1 甲区 一般公共预算收入 LEVEL 2024-S1 150亿元', 'B2 甲区 税收收入 LEVEL 2024-S1 152亿元'],
        ['PART MUST B2 B1'],
      ],
      [
        'so is what the file calls a part',
        ['B1 甲区 投资 LEVEL 2024 50亿元', 'B2 甲区 民生投资 LEVEL 2024 60亿元 <投资'],
        ['PART MUST B2 B1'],
      ],
      [
        'a part that is as much as the whole is right',
        ['B1 甲区 投资 LEVEL 2024 50亿元', 'B2 甲区 民生投资 LEVEL 2024 50亿元 <投资'],
        [],
      ],
      [
        '合计 is the sum of its rows',
        [
          'B1 甲区 合计 LEVEL 2024 100亿元',
          'B2 甲区 工业 LEVEL 2024 60亿元',
          'B3 甲区 房产 LEVEL 2024 42亿元',
          'B4 甲区 住宅 LEVEL 2024 30亿元 <房产',
        ],
        ['SUM MUST B1 B2 B3'],
      ],
      [
        '全市 asks about its places',
        ['B1 全市 出口 LEVEL 2024 100亿元', 'B2 甲区 出口 LEVEL 2024 60亿元', 'B3 乙区 出口 LEVEL 2024 30亿元'],
        ['DISTRICTS ASK B1 B2 B3'],
      ],
      [
        'but not about an average',
        ['B1 全市 人均收入 LEVEL 2024 5万元', 'B2 甲区 人均收入 LEVEL 2024 6万元', 'B3 乙区 人均收入 LEVEL 2024 4万元'],
        [],
      ],
      [
        'a city asks about its districts',
        ['B1 0 出口 LEVEL 2024 100亿元', 'B2 1 出口 LEVEL 2024 60亿元', 'B3 2 出口 LEVEL 2024 30亿元'],
        ['DISTRICTS ASK B1 B2 B3'],
        { districts: { partsOf: (code) => (code === '0' ? ['1', '2'] : []) } },
      ],
      [
        'unless one of them is missing',
        ['B1 0 出口 LEVEL 2024 100亿元', 'B2 1 出口 LEVEL 2024 60亿元'],
        [],
        { districts: { partsOf: (code) => (code === '0' ? ['1', '2'] : []) } },
      ],
      [
        'an office’s own: what comes in and goes out of a stock',
        [
          'B1 甲区 企业数 LEVEL 2024-06 1100家',
          'B2 甲区 新增企业 LEVEL 2024-06 150家',
          'B3 甲区 注销企业 LEVEL 2024-06 20家',
          'A1 甲区 企业数 LEVEL 2024-05 1000家',
        ],
        ['SUM MUST B1 A1 B2 B3'],
        own('必须 企业数 = 期初(企业数) + 新增企业 - 注销企业'),
      ],
      [
        'and where it is right',
        [
          'B1 甲区 企业数 LEVEL 2024-06 1130家',
          'B2 甲区 新增企业 LEVEL 2024-06 150家',
          'B3 甲区 注销企业 LEVEL 2024-06 20家',
          'A1 甲区 企业数 LEVEL 2024-05 1000家',
        ],
        [],
        own('必须 企业数 = 期初(企业数) + 新增企业 - 注销企业'),
      ],
      [
        'an office’s own that asks',
        ['B1 甲区 路灯 LEVEL 2024 50盏', 'B2 甲区 新灯 LEVEL 2024 60盏'],
        ['PART ASK B2 B1'],
        own('# ours\nask 新灯 <= 路灯|道路照明'),
      ],
    ];
  test.each(cases)('%s', (_, lines, expected, options) => {
    expect(objections(lines, options)).toEqual(expected);
  });
});

describe('a rate is held against the base that is printed beside it', () => {
  const level = 'B1 甲区 出口 LEVEL 2024-S1 110.0亿元';
  const base = 'C1 甲区 出口 LEVEL 2023-S1 100.0亿元 BASE';
  test.each([
    ['right', [level, base, 'D1 甲区 出口 GROWTH 2024-S1 10.0%'], []],
    // 110.0 and 100.0 are exact to 0.05 each: 0.105 points beside the 0.1 that are allowed.
    ['within a tenth of a point and what rounding loses', [level, base, 'D1 甲区 出口 GROWTH 2024-S1 10.2%'], []],
    ['wrong', [level, base, 'D1 甲区 出口 GROWTH 2024-S1 10.3%'], ['GROWTH ASK D1 B1 C1']],
    [
      'with last year’s own result in the place of a base',
      [level, 'C1 甲区 出口 LEVEL 2023-S1 100.0亿元', 'D1 甲区 出口 GROWTH 2024-S1 12.0%'],
      [],
    ],
    [
      'of what is measured at constant prices',
      [
        'B1 甲区 地区生产总值 LEVEL 2024-S1 110.0亿元',
        'C1 甲区 地区生产总值 LEVEL 2023-S1 100.0亿元 BASE',
        'D1 甲区 地区生产总值 GROWTH 2024-S1 5.0%',
      ],
      [],
    ],
  ])('%s', (_, lines, expected) => {
    expect(objections(lines)).toEqual(expected);
  });
});

describe('places are held against the values', () => {
  const values = ['B1 甲区 出口 LEVEL 2024 60亿元', 'B2 乙区 出口 LEVEL 2024 50亿元', 'B3 丙区 出口 LEVEL 2024 40亿元'];
  const ranks = (...places: number[]) =>
    places.map((place, at) => `C${at + 1} ${'甲乙丙'[at]}区 出口 RANK 2024 ${place}位`);
  test.each([
    ['right', ranks(1, 2, 3), []],
    ['right where less is better', ranks(3, 2, 1), []],
    ['two changed', ranks(1, 3, 2), ['RANK ASK C2 C3 B2 B3']],
    ['one place for two values', ranks(1, 2, 2), ['RANK ASK C3 C2 B3 B2']],
  ])('%s', (_, placed, expected) => {
    expect(objections([...values, ...placed])).toEqual(expected);
  });
});

describe('a figure is held against those of other periods', () => {
  const months = (...values: number[]) =>
    values.map((value, at) => `- 甲区 用电量 LEVEL 2023-0${at + 1} ${value}亿千瓦时`);
  test.each([
    [
      'up to the month before and the month',
      [
        'B1 甲区 出口 LEVEL 2024-01/2024-05 50.0亿元',
        'B2 甲区 出口 LEVEL 2024-S1 61.0亿元',
        'B3 甲区 出口 LEVEL 2024-06 10.0亿元',
      ],
      [],
      ['CUMULATIVE ASK B2 B1 B3'],
    ],
    [
      'with the ledger’s part of it',
      ['B2 甲区 出口 LEVEL 2024-S1 60.1亿元', 'B3 甲区 出口 LEVEL 2024-06 10.0亿元'],
      ['- 甲区 出口 LEVEL 2024-01/2024-05 50.0亿元'],
      [],
    ],
    [
      'an amount that falls within the year',
      ['B2 甲区 出口 LEVEL 2024-S1 49亿元'],
      ['- 甲区 出口 LEVEL 2024-01/2024-05 50亿元'],
      ['FALLING WARN B2'],
    ],
    [
      'but not what stands at a day',
      ['B2 甲区 贷款余额 LEVEL 2024-S1 49亿元'],
      ['- 甲区 贷款余额 LEVEL 2024-01/2024-05 50亿元'],
      [],
    ],
    ['a tenfold', ['B2 甲区 出口 LEVEL 2024-S1 520亿元'], ['- 甲区 出口 LEVEL 2023-S1 50亿元'], ['FACTOR WARN B2']],
    ['a hundredth', ['B2 甲区 出口 LEVEL 2024 0.55亿元'], ['- 甲区 出口 LEVEL 2023 50亿元'], ['FACTOR WARN B2']],
    [
      'ten thousand times, in its unit',
      ['B2 甲区 出口 LEVEL 2024 520000亿元'],
      ['- 甲区 出口 LEVEL 2023 500000万元'],
      ['FACTOR WARN B2'],
    ],
    ['a real doubling', ['B2 甲区 出口 LEVEL 2024 100亿元'], ['- 甲区 出口 LEVEL 2023 50亿元'], []],
    // The changes before are 10, 9.1, 10, 9.1 and 10 per cent; this one is 45.
    [
      'more than three times the usual change',
      ['B2 甲区 用电量 LEVEL 2023-07 160亿千瓦时'],
      months(100, 110, 100, 110, 100, 110),
      ['UNUSUAL WARN B2'],
    ],
    ['a usual change', ['B2 甲区 用电量 LEVEL 2023-07 130亿千瓦时'], months(100, 110, 100, 110, 100, 110), []],
    ['too few changes to tell', ['B2 甲区 用电量 LEVEL 2023-04 160亿千瓦时'], months(100, 110, 100), []],
  ])('%s', (_, lines, held, expected) => {
    expect(objections(lines, { ledger: held })).toEqual(expected);
  });
});

test('an office’s own checks that cannot be read are named by their lines', () => {
  const { rules, faults } = readRules(
    '必须 甲 = 乙 + 丙\n\n总是 甲 = 乙\nmust = 乙\n核实 甲 ≤ 乙 # 说明\n必须 甲 = 乙 + ',
  );
  expect(rules.map(({ text }) => text)).toEqual(['甲 = 乙 + 丙', '甲 ≤ 乙']);
  expect(faults).toEqual([
    { line: 3, text: '总是 甲 = 乙' },
    { line: 4, text: 'must = 乙' },
    { line: 6, text: '必须 甲 = 乙 +' },
  ]);
});

test('an objection is worded with its numbers', () => {
  const [first] = checkFigures(
    ['B1 甲区 地区生产总值 LEVEL 2024-S1 100.4亿元', ...GDP.map((line) => line.replace('2024', '2024-S1'))].map(figure),
  );
  expect(first && objectionSentence(first, 'ZH')).toBe(
    '甲区2024年1-6月地区生产总值为100.4亿元，各分项合计为99.9亿元，两者不符（地区生产总值 = 第一产业增加值 + 第二产业增加值 + 第三产业增加值）。',
  );
});
