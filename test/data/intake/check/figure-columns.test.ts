import { expect, test } from 'vitest';
import { type CheckableFigure, CheckedFigures } from '../../../../data/intake/check/read-check.ts';

const FIRST: CheckableFigure = {
  ...{ sheet: '表1', cell: 'B3', shown: '27', headers: ['累计', '出口总额', '亿元'], block: 1 },
  ...{ district: '440307', districtName: '龙岗区', indicator: 'EXPORTS', indicatorName: '出口总额' },
  ...{ measure: 'LEVEL', period: '2024-S1', unit: '亿元', value: '27', role: 'ACTUAL' },
};

function gathered(...figures: CheckableFigure[]) {
  const checked = new CheckedFigures();
  for (const figure of figures) checked.add(figure);
  return checked.list();
}

test('figures behind the first thousands are told with their own names, values and cells', () => {
  const named = (place: number): CheckableFigure => ({
    ...FIRST,
    ...{ cell: `B${place}`, value: `${place}.50`, shown: `${place}.50`, indicatorName: `产值${place % 5000}` },
    ...(place % 2 === 0 ? { partOf: '出口总额', scope: '规上企业' } : {}),
  });
  const figures = gathered(...Array.from({ length: 9001 }, (_, place) => named(place)));
  for (const at of [0, 4095, 4096, 9000]) {
    const { place, names, value, partOf, scope, period, rankOf } = figures[at] ?? {};
    expect({ cell: place?.cell, names, value: value?.toFixed(), period: period?.name, rankOf }).toEqual({
      ...{ cell: `B${at}`, names: [`产值${at % 5000}`, 'EXPORTS', '出口总额'], value: `${at}.5` },
      ...{ period: '2024-S1', rankOf: null },
    });
    expect([partOf, scope]).toEqual(at % 2 === 0 ? ['出口总额', '规上企业'] : [null, null]);
  }
});

test('a series is as exact as its most exact cell, and no other series of its name is', () => {
  const exact = { ...FIRST, cell: 'B4', value: '30.25', shown: '30.25' };
  const elsewhere = { ...FIRST, block: 2, cell: 'B9' };
  const growth: CheckableFigure = { ...FIRST, cell: 'C3', measure: 'GROWTH', unit: '%', value: '1.5', shown: '1.5' };
  expect(gathered(FIRST, exact, elsewhere, growth).map(({ decimals }) => decimals)).toEqual([2, 2, 0, 1]);
});
