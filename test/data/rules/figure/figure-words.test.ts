import numfmt from 'numfmt';
import { describe, expect, test } from 'vitest';
import { figureWords, sizeWords } from '../../../../data/rules/figure/comparator.ts';
import {
  figureFormat,
  formatAround,
  gapFormat,
  justified,
  numberWords,
  percentWords,
  unitBehind,
} from '../../../../data/rules/figure/number-format.ts';
import { isNumber } from '../../../../data/rules/figure/stated-figure.ts';
import type { Comparator } from '../../../../data/rules/words.ts';
import { goal, growth, result } from './stated.ts';

const said = (comparator: Comparator, value: number, unit: string) => goal({ comparator, value, unit });

describe('a figure is said as it was printed', () => {
  test.each([
    ['8.5%以上', 'at least 8.5%', goal(growth(8.5, { comparator: 'AT_LEAST' }))],
    ['超6000件', 'more than 6,000 items', said('ABOVE', 6000, '件')],
    ['1.74亿立方米以内', 'at most 1.74 (100 million m³)', said('AT_MOST', 1.74, '亿立方米')],
    ['15%左右', 'about 15%', goal(growth(15, { comparator: 'ABOUT' }))],
    [
      '稳定在27%以上',
      'held at 27% or more',
      goal({ measure: 'SHARE', comparator: 'HOLD_AT_LEAST', value: 27, unit: '%' }),
    ],
    ['近4万千瓦', 'nearly 40 MW', result({ comparator: 'NEARLY', value: 40, unit: '兆瓦', printed: '4万千瓦' })],
    ['70余所', 'more than 70 units', result({ comparator: 'ABOVE', value: 70, unit: '所', printed: '70余所' })],
    ['1.5万套', '15,000 sets', goal({ value: 15_000, unit: '套', printed: '1.5万套' })],
    ['2-3个', '2-3 units', goal({ comparator: 'AT_LEAST', value: 2, upper: 3, unit: '个', printed: '2-3个' })],
    ['第一', 'No. 1', result({ measure: 'RANK', value: 1, unit: '位', printed: '第一' })],
    [
      '完成上级下达指标任务',
      '完成上级下达指标任务',
      goal({ value: null, comparator: null, printed: '完成上级下达指标任务' }),
    ],
  ])('%s', (zh, en, figure) => expect([figureWords(figure, 'ZH'), figureWords(figure, 'EN')]).toEqual([zh, en]));
});

describe('a fall is said as a fall', () => {
  test.each([
    ['降幅22.5%以上', goal({ measure: 'CHANGE', comparator: 'AT_MOST', value: -22.5, unit: '%', printed: '22.5%' })],
    ['下降2.42%', goal(growth(-2.42, { printed: '-2.42%' }))],
    [
      '下降0.39元/度左右',
      result({ measure: 'CHANGE', comparator: 'ABOUT', value: -0.39, unit: '元/度', printed: '0.39元/度' }),
    ],
    ['降幅2%以内', goal(growth(-2, { comparator: 'AT_LEAST', printed: '-2%' }))],
  ])('%s', (zh, figure) => expect(figureWords(figure, 'ZH')).toBe(zh));

  test('by its size in English, and what neither rose nor fell as neither', () => {
    expect(figureWords(goal(growth(-2.42, { printed: '-2.42%' })), 'EN')).toBe('a fall of 2.42%');
    expect(figureWords(goal(growth(0, { printed: '0%' })), 'ZH')).toBe('0%');
  });

  test('its size alone is bound the other way round, and a range of falls is said as one', () => {
    const fall = goal({ measure: 'CHANGE', comparator: 'AT_MOST', value: -22.5, unit: '%', printed: '22.5%' });
    expect([sizeWords(fall, 'ZH'), sizeWords(fall, 'EN')]).toEqual(['22.5%以上', 'at least 22.5%']);
    const range = goal({
      measure: 'CHANGE',
      comparator: 'AT_LEAST',
      value: -3,
      upper: -2,
      unit: '%',
      printed: '2%-3%',
    });
    expect([figureWords(range, 'ZH'), sizeWords(range, 'ZH')]).toEqual(['下降2%-3%', '2%-3%']);
    expect([figureWords(range, 'EN'), sizeWords(range, 'EN')]).toEqual(['a fall of 2-3%', '2-3%']);
    expect(figureWords({ ...range, printed: '-3%至-2%' }, 'ZH')).toBe('下降3%至2%');
    const around = { ...range, value: -1, upper: 1, printed: '-1%至1%' };
    expect(figureWords(around, 'ZH')).toBe('-1%至1%');
    expect([figureWords(around, 'EN'), sizeWords(around, 'EN')]).toEqual(['-1% to 1%', '-1% to 1%']);
    expect(figureWords({ ...around, measure: 'LEVEL', value: -3, upper: -2, unit: '℃' }, 'EN')).toBe('-3 ℃ to -2 ℃');
    expect(sizeWords(goal({ value: null, comparator: null, printed: '稳步增长' }), 'ZH')).toBe('稳步增长');
    expect(sizeWords(goal(growth(5, { comparator: null, printed: '5%' })), 'ZH')).toBe('5%');
  });
});

test('a number that nothing binds is said as it is, and words are no number', () => {
  expect(figureWords(result({ value: 5, unit: '家', comparator: null }), 'ZH')).toBe('5家');
  expect(figureFormat(result({ value: 5, unit: '家', comparator: null }), 'ZH')).toBe('#,##0');
  expect(isNumber(result({ value: 5, unit: '家', comparator: null }))).toBe(true);
  expect(isNumber(result({ value: null, printed: '稳步增长' }))).toBe(false);
  expect(isNumber(result({ value: 2, upper: 3, unit: '家' }))).toBe(false);
});

describe('a number format keeps the comparator and the number', () => {
  const shown = (figure: Parameters<typeof figureFormat>[0], cell: number) =>
    numfmt.format(figureFormat(figure, 'ZH') ?? 'General', cell);

  test.each([
    ['≥8.5%', goal(growth(8.5, { comparator: 'AT_LEAST' })), 0.085],
    ['≥-2.0%', goal(growth(-2, { comparator: 'AT_LEAST', decimals: 0 })), -0.02],
    ['9.0%', result(growth(9, { decimals: 0 })), 0.09],
    ['-2.42%', goal(growth(-2.42, { decimals: 2 })), -0.0242],
    ['>6,000', said('ABOVE', 6000, '件'), 6000],
    ['≤1.74', goal({ comparator: 'AT_MOST', value: 1.74, unit: '亿立方米', decimals: 2 }), 1.74],
    ['近40', said('NEARLY', 40, '兆瓦'), 40],
    ['2-3', goal({ comparator: 'AT_LEAST', value: 2, upper: 3, unit: '个' }), 2],
    ['-1.0%至1.0%', goal(growth(-1, { upper: 1, comparator: 'AT_LEAST' })), -0.01],
    ['-3.0%至-2.0%', goal(growth(-3, { upper: -2, comparator: 'AT_LEAST' })), -0.03],
    ['1', result({ measure: 'RANK', value: 1, unit: '位' }), 1],
    ['2.4', result({ measure: 'GAP_TO_CITY', value: 2.4, unit: '个百分点', decimals: 1 }), 2.4],
  ])('%s', (text, figure, cell) => expect(shown(figure, cell)).toBe(text));

  test('both signs are spelled out, so that a fall keeps its mark', () => {
    expect(figureFormat(goal(growth(8.5, { comparator: 'AT_LEAST' })), 'ZH')).toBe('"≥"0.0%;"≥"-0.0%');
  });

  test('ranks have no thousands, and a range of a percentage both signs', () => {
    const rank = { measure: 'RANK', unit: '位' } as const;
    expect(figureFormat(result({ ...rank, value: 1 }), 'ZH')).toBe('0');
    expect(gapFormat(goal({ ...rank, value: 1 }), undefined)).toBe('+0;-0;0');
    expect(figureFormat(goal(growth(6, { upper: 6.5, comparator: 'AT_LEAST' })), 'ZH')).toBe(
      '0.0%"-6.5%";-0.0%"-6.5%"',
    );
  });

  test('words stand around the number whatever its sign, and beside other words as one text', () => {
    expect(formatAround('0.0;-0.0', { before: '约' })).toBe('"约"0.0;"约"-0.0');
    expect(formatAround('"≥"0%;"≥"-0%', { before: '目标', behind: '套' })).toBe('"目标≥"0%"套";"目标≥"-0%"套"');
    expect(formatAround('#,##0', {})).toBe('#,##0');
    expect([null, '', '%', '套'].map((unit) => unitBehind(unit, 'ZH'))).toEqual(['', '', '', '套']);
  });

  test('a goal in words has none', () => {
    expect(figureFormat(goal({ value: null, comparator: null }), 'ZH')).toBeNull();
  });

  test('a gap shows its sign and the finer of the two precisions', () => {
    const format = gapFormat(goal(growth(6.5)), result(growth(9, { decimals: 2 })));
    expect([numfmt.format(format, 2.5), numfmt.format(format, -0.08), numfmt.format(format, 0)]).toEqual([
      '+2.50',
      '-0.08',
      '0.00',
    ]);
  });
});

test('a miss is never shown as 100 %, nor a cap that was passed', () => {
  expect([0.9996, 1, 1.0004, 0.28193, 1.2].map(percentWords)).toEqual(['99.9%', '100.0%', '100.1%', '28.2%', '120.0%']);
});

test('numbers in words carry their unit, and only English groups thousands', () => {
  const money = { measure: 'LEVEL', unit: '亿元' } as const;
  expect([numberWords(2500.99, money, 'ZH'), numberWords(2500.99, money, 'EN')]).toEqual([
    '2500.99亿元',
    '2,500.99 (100 million yuan)',
  ]);
  expect(numberWords(9, { measure: 'GROWTH', unit: '%' }, 'ZH')).toBe('9%');
  expect(numberWords(0.0000001, { measure: 'LEVEL', unit: null }, 'ZH')).toBe('0.0000001');
  const rank = { measure: 'RANK', unit: '位' } as const;
  expect([numberWords(3, rank, 'ZH'), numberWords(3, rank, 'EN')]).toEqual(['第3位', 'No. 3']);
});

test('a share is never rounded up to the share that is expected of it', () => {
  expect(percentWords(0.4996, 0.5)).toBe('49.9%');
  expect(percentWords(0.49996, 0.50004)).toBe('49.9%');
  // A share that rounds down is told as it is, and so is one that is not short.
  expect(percentWords(0.49935, 0.4994)).toBe('49.9%');
  expect(percentWords(0.5, 0.5)).toBe('50.0%');
  expect(percentWords(0.50004, 0.5)).toBe('50.0%');
  expect(percentWords(0.4994, 0.5)).toBe('49.9%');
  expect(percentWords(0.9996, 0.5)).toBe('99.9%');
  expect(percentWords(0.50745)).toBe('50.7%');
  expect(percentWords(0.4996, 0.4996)).toBe('50.0%');
});

test('growth that is a result is told with one decimal, goals and bounds as they are set', () => {
  const rate = { ...growth(9), printed: '9%' };
  expect(figureWords(result(rate), 'ZH')).toBe('9.0%');
  expect(figureWords(result({ ...rate, value: 9.25, printed: '9.25%' }), 'ZH')).toBe('9.25%');
  expect(figureWords(result({ ...rate, value: -3, printed: '3%' }), 'ZH')).toBe('下降3.0%');
  expect(figureWords(result({ ...rate, comparator: 'AT_LEAST' }), 'ZH')).toBe('9%以上');
  expect(figureWords(goal(rate), 'ZH')).toBe('9%');
  expect(figureWords(result({ value: 9, unit: '%', measure: 'SHARE', printed: '9%' }), 'ZH')).toBe('9%');
  expect(figureWords(result({ ...rate, value: 12, printed: '12%' }), 'ZH')).toBe('12.0%');
  expect(figureWords(result({ ...rate, upper: 10, printed: '9%-10%' }), 'ZH')).toBe('9%-10%');
  const told = { measure: 'GROWTH', comparator: 'EQUAL' } as const;
  expect(numberWords(2, { ...told, unit: '倍', role: 'ACTUAL' }, 'ZH')).toBe('2倍');
  expect(numberWords(9, { ...told, unit: '%' }, 'ZH')).toBe('9%');
  expect([figureWords(result(rate), 'EN'), figureWords(goal(rate), 'EN')]).toEqual(['9.0%', '9%']);
});

test('a difference has no more digits than its figures', () => {
  expect(justified(0.30000000000000004, [result({ value: 2.5 }), result({ value: 2.2 })])).toBe(0.3);
  expect(
    justified(93.33333333333333, [result({ value: 100 }), result({ value: 6.666666666666667, decimals: 2 })]),
  ).toBe(93.33);
  expect(justified(5.25, [result({ value: null }), result({ value: 1.5 })])).toBe(5.3);
  expect(justified(1.25, [result({ value: 2.25 }), result({ value: 1 })])).toBe(1.25);
});
