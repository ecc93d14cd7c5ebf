import { describe, expect, it } from 'vitest';
import { another, type FaultCase, faultLine } from './plan-folder.ts';

const FIGURES = 'LG-MID/figures.yaml';

const numbers: FaultCase[] = [
  [
    'a value that is no plain decimal',
    { file: FIGURES, from: 'value: 2500.99', to: 'value: 2,500.99' },
    'value: 2,500.99',
    'write a plain decimal number',
  ],
  [
    'a value other than the printed one',
    { file: FIGURES, from: 'value: 2500.99', to: 'value: 2500.98' },
    'printed: 2500.99亿元',
    'reads 2500.99, not 2500.98 亿元',
  ],
  [
    'a value of another scale than the printed one',
    { file: FIGURES, from: 'value: 17000', to: 'value: 1700' },
    'printed: 1.7万套',
    'not 1700 套',
  ],
  [
    'a value with more decimals than are printed',
    { file: FIGURES, from: 'value: 9\n', to: 'value: 9.0\n' },
    'printed: 9%',
    'has 0 decimals, not 1',
  ],
  [
    'a fall that is printed as a rise',
    { file: FIGURES, from: 'value: 9\n', to: 'value: -9\n' },
    'printed: 9%',
    'reads 9, not -9 %',
  ],
  [
    'a printed unit that is another quantity',
    another(
      'LG-MID/006',
      ['STATIONS', 'HOMES'],
      ['70\n  unit: 座', '2500.99\n  unit: 套'],
      ['70座', '2500.99亿元'],
      ['累计建成超充场站70座', '地区生产总值2500.99亿元'],
    ),
    'printed: 2500.99亿元',
    'has the unit 元, not 套',
  ],
  [
    'a unit that is not the indicator’s',
    { file: FIGURES, from: 'unit: 亿元', to: 'unit: 万元' },
    'unit: 万元',
    'a LEVEL of GDP is in 亿元',
  ],
  [
    'a growth rate that is not in percent',
    { file: FIGURES, from: 'unit: "%"', to: 'unit: 个百分点' },
    'unit: 个百分点',
    'a GROWTH of GDP is in %',
  ],
  [
    'a printed text that the quote does not hold',
    { file: FIGURES, from: 'printed: 70座', to: 'printed: 七十座' },
    'printed: 七十座',
    'is not in the quote',
  ],
  [
    'a printed text that holds no number',
    { file: FIGURES, from: 'printed: 第一', to: 'printed: 居全市' },
    'printed: 居全市',
    'holds no number; mend it, or say in a reading',
  ],
  [
    'a reading of what says itself',
    { file: FIGURES, from: '  printed: 70座', to: '  printed: 70座\n  reading: 即70座' },
    'reading: 即70座',
    'leave the reading out',
  ],
  [
    'a range whose upper end is below the lower one',
    another(
      'LG-MID/006',
      ['value: 70', 'value: 3\n  upper: 2'],
      ['70座', '2-3个'],
      ['累计建成超充场站70座', '引进团队2-3个'],
      ['STATIONS', 'HOMES'],
    ),
    'upper: 2',
    'The upper end 2 is not above the value 3',
  ],
  [
    'words that carry a unit',
    { file: FIGURES, from: '  printed: 按照', to: '  unit: 套\n  printed: 按照' },
    'unit: 套',
    'There is no value, so there is no unit either',
  ],
];

describe('a number is refused, with file and line, for', () => {
  it.each(numbers)('%s', (_, edit, at, message) => {
    expect(faultLine(edit, message)).toBe(at);
  });
});
