import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { numberWords } from '../../../../data/rules/figure/number-format.ts';
import { englishUnit } from '../../../../data/rules/message/english-unit.ts';
import { words } from '../../../../data/rules/message/message.ts';
import { gapUnit, unitWords } from '../../../../data/rules/number/unit.ts';

test.each([
  ['亿元', '100 million yuan'],
  ['万元', '10,000 yuan'],
  ['元', 'yuan'],
  ['万亿元', 'trillion yuan'],
  ['亿美元', '100 million US dollars'],
  ['万平方米', '10,000 m²'],
  ['平方公里', 'km²'],
  ['万人次', '10,000 visits'],
  ['万户', '10,000 households'],
  ['千瓦', 'kW'],
  ['万千瓦时', '10,000 kWh'],
  ['平方米/人', 'm² per person'],
  ['立方米/万元', 'm³ per 10,000 yuan'],
  ['张/千人', 'units per 1,000 people'],
  ['吨标准煤/万元', 'tonnes of coal equivalent per 10,000 yuan'],
  ['吨/日', 'tonnes per day'],
  ['个百分点', 'points'],
  ['%', '%'],
  ['万', '10,000'],
  ['立方米/户', 'm³ per household'],
  ['元/件', 'yuan per item'],
  ['件/个工作日', 'items per working day'],
  ['万元/吨标准煤', '10,000 yuan per tonne of coal equivalent'],
])('%s is %s in English', (unit, english) => {
  expect(englishUnit(unit)).toBe(english);
});

test('a unit without English words stays as it is printed', () => {
  expect([englishUnit('万壶'), englishUnit('壶')]).toEqual(['万壶', '壶']);
});

test('every unit of the catalogue has English words', () => {
  const folder = new URL('../../../../data/plans/indicators/', import.meta.url);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const units = new Set(
    texts.flatMap((text) => [...text.matchAll(/^ *unit: "?([^"\n]+)"?$/gm)].map(([, unit]) => unit)),
  );
  expect(units.size).toBeGreaterThan(50);
  expect([...units].filter((unit) => /\p{Script=Han}/u.test(englishUnit(unit ?? '')))).toEqual([]);
});

test('a number stands before its unit so that the two are not read as one number', () => {
  const level = (unit: string) => ({ measure: 'LEVEL', unit }) as const;
  expect(numberWords(2500.99, level('亿元'), 'EN')).toBe('2,500.99 (100 million yuan)');
  expect(numberWords(26.6, level('公里'), 'EN')).toBe('26.6 km');
  expect(numberWords(2500.99, level('亿元'), 'ZH')).toBe('2500.99亿元');
  expect(gapUnit(level('万平方米'), 'EN')).toBe('10,000 m²');
  expect([unitWords('家', 'EN'), unitWords('家', 'ZH'), unitWords(null, 'EN')]).toEqual(['units', '家', null]);
});

test('of many districts, indicators or periods a title names the first and counts the rest in their own counters', () => {
  const { first } = words('ZH').written;
  const districts = ['龙岗区', '坪山区', '光明区', '大鹏新区'];
  expect(first('龙岗区、坪山区、光明区', { all: districts, more: 1, of: 'PLACE' })).toBe(
    '龙岗区、坪山区、光明区等4个区',
  );
  expect(first('龙岗区、坪山区', { all: ['龙岗区', '坪山区', '深圳市'], more: 1, of: 'PLACE' })).toBe(
    '龙岗区、坪山区等3个地区',
  );
  expect(first('甲、乙、丙', { all: [...'甲乙丙丁'], more: 1, of: 'INDICATOR' })).toBe('甲、乙、丙等4项指标');
  expect(first('2021年', { all: ['2021年', '2022年'], more: 1, of: 'PERIOD' })).toBe('2021年等2期');
  expect(words('EN').written.first('Longgang, Pingshan', { all: districts, more: 2, of: 'PLACE' })).toBe(
    'Longgang, Pingshan and 2 more',
  );
});
