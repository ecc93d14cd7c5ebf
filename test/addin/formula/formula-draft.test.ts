import { describe, expect, test } from 'vitest';
import {
  draftAbout,
  type FormulaSubject,
  firstKey,
  fittedTo,
  formulasOf,
  hasOneUnit,
  isTooLong,
} from '../../../addin/formula/formula-draft.ts';
import { planCalls } from '../../../data/sheet/formula/plan-formula.ts';

const ABOUT: FormulaSubject = {
  district: { code: '440307', name: '龙岗区', nameEn: 'Longgang District' },
  indicator: { id: 'I', code: 'GDP', name: '地区生产总值', nameEn: 'GDP', unit: '亿元' },
  scope: null,
  measure: 'GROWTH',
  period: '2024-S1',
  role: 'ACTUAL',
};
const KNOWN = {
  districts: [
    { code: '440307', name: '龙岗区', nameEn: 'Longgang District' },
    { code: '440311', name: '光明区', nameEn: 'Guangming District' },
  ],
  asOf: '2024-09-12',
};
const ONE = { sheet: '表一', row: 1, column: 1, rows: 1, columns: 1 };
const BLOCK = { ...ONE, rows: 2, columns: 2 };

describe('a formula about a figure', () => {
  test('asks with the figure’s own words, a goal for the goal', () => {
    expect(formulasOf(draftAbout(ABOUT, 'ZH'), ONE)).toEqual([
      ['=PLAN.ACTUAL("龙岗区","地区生产总值","2024年1-6月","同比增速")'],
    ]);
    expect(formulasOf(draftAbout(ABOUT, 'EN'), ONE)).toEqual([
      ['=PLAN.ACTUAL("Longgang District","GDP","2024-S1","GROWTH")'],
    ]);
    expect(draftAbout({ ...ABOUT, role: 'TARGET' }, 'ZH').name).toBe('TARGET');
  });

  test('asks for its scope, which stands behind the indicator', () => {
    const scoped = { ...ABOUT, scope: { name: '规上企业', nameEn: 'Firms above size' } };
    expect(formulasOf(draftAbout(scoped, 'ZH'), ONE)[0]?.[0]).toContain('"地区生产总值（规上企业）"');
    expect(formulasOf(draftAbout(scoped, 'EN'), ONE)[0]?.[0]).toContain('"GDP (Firms above size)"');
  });

  test('takes any argument from a cell, on another sheet by its name', () => {
    const { name, given } = draftAbout(ABOUT, 'ZH');
    const cell = { sheet: '参 数', row: 3, column: 2, value: '光明区' };
    const draft = { name, given: { ...given, district: { from: 'cell', cell } as const } };
    expect(formulasOf(draft, ONE)[0]?.[0]).toMatch(/^=PLAN\.ACTUAL\('参 数'!\$C\$4,/);
    expect(firstKey(draft, undefined)).toMatchObject({ district: '光明区', measure: '同比增速' });
    expect(formulasOf(draft, { ...ONE, sheet: '参 数' })[0]?.[0]).toMatch(/^=PLAN\.ACTUAL\(\$C\$4,/);
  });

  test('holds a name that looks like a formula as a text', () => {
    const name = '=HYPERLINK("http://x")&"';
    const draft = draftAbout({ ...ABOUT, indicator: { ...ABOUT.indicator, name } }, 'ZH');
    const calls = planCalls(formulasOf(draft, ONE)[0]?.[0] ?? '');
    expect(calls).toHaveLength(1);
    expect(calls[0]?.arguments[1]).toMatchObject({ kind: 'literal', value: name });
  });

  test('is not offered with a text that no formula holds, nor asked about while an argument is missing', () => {
    expect(isTooLong(draftAbout({ ...ABOUT, indicator: { ...ABOUT.indicator, name: '名'.repeat(300) } }, 'ZH'))).toBe(
      true,
    );
    expect(isTooLong(draftAbout(ABOUT, 'ZH'))).toBe(false);
    expect(firstKey(draftAbout(undefined, 'ZH'), undefined)).toBeUndefined();
  });
});

describe('filling an area', () => {
  test('takes districts from the left and periods from above, each fixed in its direction', () => {
    const target = { area: BLOCK, left: ['龙岗区', '光明'], above: [2023, '2024年1-6月'] };
    const draft = fittedTo(draftAbout(ABOUT, 'ZH'), target, KNOWN);
    expect(formulasOf(draft, BLOCK)).toEqual([
      ['=PLAN.ACTUAL($A2,"地区生产总值",B$1,"同比增速")', '=PLAN.ACTUAL($A2,"地区生产总值",C$1,"同比增速")'],
      ['=PLAN.ACTUAL($A3,"地区生产总值",B$1,"同比增速")', '=PLAN.ACTUAL($A3,"地区生产总值",C$1,"同比增速")'],
    ]);
    expect(firstKey(draft, target)).toMatchObject({ district: '龙岗区', period: '2023' });
  });

  test('takes periods from the left and districts from above just as well, and other words for indicators', () => {
    const turned = fittedTo(
      draftAbout(ABOUT, 'ZH'),
      { area: BLOCK, left: [2023, 2024], above: ['440307', '440311'] },
      KNOWN,
    );
    expect(formulasOf(turned, BLOCK)[1]?.[1]).toBe('=PLAN.ACTUAL(C$1,"地区生产总值",$A3,"同比增速")');
    const named = fittedTo(
      draftAbout(ABOUT, 'ZH'),
      { area: BLOCK, left: ['固定资产投资', 'GDP'], above: [2023, 2024] },
      KNOWN,
    );
    expect(formulasOf(named, BLOCK)[0]?.[0]).toBe('=PLAN.ACTUAL("龙岗区",$A2,B$1,"同比增速")');
  });

  test('has one unit for all its cells, and so a format, only where indicator and measure are the same', () => {
    const about = draftAbout(ABOUT, 'ZH');
    const from = (left: string[]) => fittedTo(about, { area: BLOCK, left, above: [2023, 2024] }, KNOWN);
    expect([about, from(['龙岗区', '光明区']), from(['固定资产投资', 'GDP'])].map(hasOneUnit)).toEqual([
      true,
      true,
      false,
    ]);
    expect(hasOneUnit({ ...from(['固定资产投资', 'GDP']), name: 'ATTAINMENT' })).toBe(true);
  });

  test('keeps its words where there are no headers', () => {
    const draft = fittedTo(draftAbout(ABOUT, 'ZH'), { area: BLOCK, left: ['', ''], above: [] }, KNOWN);
    expect(draft).toEqual(draftAbout(ABOUT, 'ZH'));
  });
});
