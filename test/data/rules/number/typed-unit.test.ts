import { describe, expect, test } from 'vitest';
import { englishUnit } from '../../../../data/rules/message/english-unit.ts';
import { conversionOf } from '../../../../data/rules/number/conversion.ts';
import { isSameInEnglish, unitOfEnglish } from '../../../../data/rules/number/typed-unit.ts';
import { shippedLedger, shippedPlans } from '../../plans/plans.ts';

describe('a unit in English words', () => {
  test.each([
    ['100 million yuan', '亿元'],
    ['Billion Yuan', '十亿元'],
    ['RMB million', '百万元'],
    ['RMB 100 million', '亿元'],
    ['in RMB bn', '十亿元'],
    ['10 thousand yuan', '万元'],
    ['USD 100 million', '亿美元'],
    ['US$ million', '百万美元'],
    ['million US dollars', '百万美元'],
    ['HK$ million', '百万港元'],
    ['10,000 people', '万人'],
    ['10,000 persons', '万人'],
    ['thousand households', '千户'],
    ['%', undefined],
    ['per cent', '%'],
    ['percentage points', '个百分点'],
    ['10,000 sq.m', '万平方米'],
    ['million tonnes of coal equivalent', '百万吨标准煤'],
    ['100 million kWh', '亿千瓦时'],
    ['yuan per person', '元/人'],
    ['Yuan/person', '元/人'],
    ['m³ per 10,000 yuan', '立方米/万元'],
    ['cases', '宗'],
  ])('%s is %s', (words, unit) => expect(conversionOf(unitOfEnglish(words) ?? null, unit ?? null)).toBeDefined());

  test('is a name, and no unit, where it may be one', () => {
    for (const name of ['Cases', 'Rooms', 'Total', 'GDP', 'million', 'people of working age', 'Places', '2024', 'Area'])
      expect(unitOfEnglish(name), name).toBeUndefined();
  });

  test('of every unit that the shipped documents print says that unit again, or one of the same words', () => {
    const units = new Set(
      [
        ...shippedLedger().catalogue.indicators.map(({ unit }) => unit),
        ...shippedPlans().documents.flatMap(({ figures }) => figures.map(({ unit }) => unit)),
      ].flatMap((unit) => (unit === null || unit === undefined || unit === '%' ? [] : unit)),
    );
    expect(units.size).toBeGreaterThan(40);
    for (const unit of units) {
      const words = englishUnit(unit);
      if (/[一-鿿]/.test(words)) continue;
      const back = unitOfEnglish(words);
      expect(back !== undefined && isSameInEnglish(back, unit), `${unit} as ${words} is read as ${back}`).toBe(true);
    }
  });
});
