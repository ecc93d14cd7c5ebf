import { describe, expect, test } from 'vitest';
import { indicatorUsuallyNamed } from '../../../../data/ask/find/usual-name.ts';
import type { Indicator } from '../../../../data/ledger/indicator.ts';

function indicator(code: string, name: string, ...aliases: string[]): Indicator {
  return {
    ...{ id: 1, code, name, nameEn: code, aliases, unit: '亿元', timing: 'FLOW', direction: 'HIGHER', rhythm: null },
    ...{ topic: 'economy', position: 1, growthBasis: null, source: null, definition: null, calendar: null },
    ...{ watch: [], not: [], relations: [], mainMeasure: 'LEVEL', headline: false, former: [], revision: 1 },
  };
}

const KEPT = [
  indicator('GDP', '地区生产总值', 'GDP'),
  indicator('RETAIL', '社会消费品零售总额'),
  indicator('TRADE', '进出口总额'),
  indicator('REVENUE', '地方一般公共预算收入', '一般公共预算收入'),
  indicator('VALUE_ADDED', '规上工业增加值'),
  indicator('FIRST_SECTOR', '第一产业增加值'),
  indicator('POPULATION', '常住人口'),
];

describe('a name that statistics offices use for an indicator', () => {
  test.each([
    ['本地生产总值', 'GDP'],
    ['国内生产总值', 'GDP'],
    ['我区生产总值', 'GDP'],
    ['本市地区生产总值（GDP）', 'GDP'],
    ['社零总额', 'RETAIL'],
    ['社会消费品零售额', 'RETAIL'],
    ['外贸进出口总值', 'TRADE'],
    ['货物进出口总额', 'TRADE'],
    ['一般公共预算收入合计', 'REVENUE'],
    ['规模以上工业增加值', 'VALUE_ADDED'],
    ['年末常住人口', 'POPULATION'],
  ])('%s is %s', (name, code) => {
    expect(indicatorUsuallyNamed(KEPT, name)?.code).toBe(code);
  });

  test.each([
    '人均地区生产总值',
    '绿色生产总值',
    '农林牧渔业总产值',
    '限上社会消费品零售总额',
    '财政总收入',
    '一般公共预算支出',
    '出口总额',
    '第一产业',
    '全省生产总值',
    '户籍人口',
    '本',
    '',
  ])('%s is none of them', (name) => {
    expect(indicatorUsuallyNamed(KEPT, name)).toBeUndefined();
  });

  test('a name that two indicators of the catalogue could be meant by is nobody’s', () => {
    const two = [indicator('A', '进出口总额'), indicator('B', '海关进出口总额')];
    expect(indicatorUsuallyNamed(two, '外贸进出口')).toBeUndefined();
    expect(indicatorUsuallyNamed(two, '本地海关进出口总额')?.code).toBe('B');
  });
});
