import { expect, test } from 'vitest';
import { readLayout } from '../../../../data/intake/layout/layout.ts';
import { printedText } from '../../../../data/intake/layout/read-figure.ts';
import { read } from '../grid/grid-file.ts';

test.each([
  ['Retail sales (100 million yuan)', '2500.99', '2500.99 (100 million yuan)'],
  ['Retail sales (yuan)', '2500.99', '2500.99 yuan'],
  ['Output of power (MWh)', '2500.99', '2500.99 MWh'],
  ['产值（亿元）', '2500.99', '2500.99亿元'],
  ['产值增速（%）', '9.0', '9.0%'],
])('a number under %s is printed so that its unit is no part of it', (header, shown, printed) => {
  const { figures } = readLayout(read(`2024\nMonth,${header}\nJan-Feb,${shown}\n`), {});
  expect([...figures].map(printedText)).toEqual([printed]);
});
