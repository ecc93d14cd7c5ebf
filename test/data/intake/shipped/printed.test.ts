import { describe, expect, it } from 'vitest';
import { disagreement } from '../../../../data/intake/shipped/printed.ts';

function said(printed: string, value: string, unit: string, quote = printed): string | undefined {
  const [lower = '', upper] = value.split('–');
  return disagreement({ value: lower, upper, unit, printed, quote });
}

describe('what is printed says by itself', () => {
  it.each([
    ['a plain number and unit', '2500.99亿元', '2500.99', '亿元'],
    ['ten thousands', '2.68万座', '26800', '座'],
    ['ten thousands of a unit that counts in them', '42万平方米', '42', '万平方米'],
    ['thousands set apart', '2,000栋', '2000', '栋'],
    ['a number with 余', '70余所', '70', '所'],
    ['Chinese numerals with 余', '四千余场', '4000', '场'],
    ['a numeral alone before its unit', '百亿元', '100', '亿元'],
    ['ten thousand people without a digit', '万人', '10000', '人'],
    ['a place', '第38位', '38', '位'],
    ['a place in words', '第一', '1', '位'],
    ['a count by another counting word', '十大', '10', '项'],
    ['a range', '1-2个', '1–2', '个'],
    ['a square metre by its sign', '3万㎡', '3', '万平方米'],
    ['a kilometre by its other name', '20.9千米', '20.9', '公里'],
    ['a number across a page break', '3\n\n家', '3', '家'],
    ['a decline printed as a negative number', '-2.42%', '-2.42', '%'],
  ])('%s', (_, printed, value, unit) => {
    expect(said(printed, value, unit)).toBeUndefined();
  });

  it('a decline where the sentence says that it fell', () => {
    expect(said('17.3%', '-17.3', '%', '刑事治安警情同比下降17.3%')).toBeUndefined();
    expect(said('17.3%', '-17.3', '%', '刑事案件破现案同比上升17.3%')).toBe('reads 17.3, not -17.3 %');
  });
});

describe('what is printed does not say by itself', () => {
  it.each([
    ['a share in tenths', '四成', '40', '%', 'has the unit 成, not %'],
    ['a doubling', '翻番', '2', '倍', 'holds no number'],
    ['kilowatts where megawatts are wanted', '4万千瓦', '40', '兆瓦', 'has the unit 千瓦, not 兆瓦'],
    ['a magnitude without 元', '千亿', '1000', '亿元', 'has the unit (none), not 亿元'],
    ['a title won for the sixth time', '六连冠', '1', '位', 'has the unit 连冠, not 位'],
    ['the upper end of a range', '1-2个', '1', '个', 'reads 1-2, not 1 个'],
    ['decimals that are not printed', '9%', '9.0', '%', 'has 0 decimals, not 1'],
    ['a number ten times as great', '1.7万套', '170000', '套', 'reads 1.7, not 170000 套'],
  ])('%s', (_, printed, value, unit, reason) => {
    expect(said(printed, value, unit)).toBe(reason);
  });
});
