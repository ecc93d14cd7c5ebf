import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../addin/parts/excerpt.ts';
import { byNewest, EMPTY_DRAFT as EMPTY, firstDraftOf } from '../../../addin/state/table-draft.ts';

const LONGGANG = { code: '440307' };
const PINGSHAN = { code: '440310' };
const LONGHUA = { code: '440309' };
const GDP = { id: 'GDP', code: 'GDP', name: '地区生产总值', nameEn: 'Gross regional product', unit: '亿元' };

describe('figures in order', () => {
  test('the period that ends last is first, and in it the plan before the steering goal and goals before results', () => {
    const figures = [
      { period: '2023', role: 'ACTUAL' as const, district: LONGGANG },
      { period: '2024', role: 'TARGET' as const, district: LONGGANG, authority: 'STEERING' as const },
      { period: '2024', role: 'TARGET' as const, district: PINGSHAN, authority: 'PLAN' as const },
      { period: '2024', role: 'TARGET' as const, district: LONGGANG, authority: 'PLAN' as const },
      { period: '2024-S1', role: 'ACTUAL' as const, district: LONGGANG },
    ];
    const order = figures.toSorted(byNewest).map((one) => `${one.period} ${one.district.code} ${one.authority ?? ''}`);
    expect(order).toEqual([
      '2024 440307 PLAN',
      '2024 440307 STEERING',
      '2024 440310 PLAN',
      '2024-S1 440307 ',
      '2023 440307 ',
    ]);
  });
});

describe('a first draft of a table', () => {
  test('takes the year for which most districts have a goal, not the one that ends last', () => {
    const figures = [
      { period: '2025', role: 'TARGET' as const, district: LONGHUA },
      { period: '2024', role: 'TARGET' as const, district: LONGGANG },
      { period: '2024', role: 'TARGET' as const, district: PINGSHAN },
      { period: '2024-S1', role: 'ACTUAL' as const, district: LONGGANG },
    ];
    const draft = firstDraftOf(EMPTY, GDP, figures);
    expect(draft.periods).toEqual(['2024']);
    expect(draft.districts).toEqual(['440307', '440309', '440310']);
  });

  test('adds an indicator to a table already begun and leaves its districts and periods alone', () => {
    const begun = {
      ...EMPTY,
      districts: ['440307'],
      periods: ['2023'],
      indicators: [{ ...GDP, code: 'RETAIL_SALES' }],
    };
    const draft = firstDraftOf(begun, GDP, [{ period: '2024', role: 'TARGET', district: PINGSHAN }]);
    expect(draft.indicators.map((one) => one.code)).toEqual(['RETAIL_SALES', 'GDP']);
    expect([draft.districts, draft.periods]).toEqual([['440307'], ['2023']]);
    expect(firstDraftOf(draft, GDP, []).indicators).toHaveLength(2);
  });
});

describe('an excerpt', () => {
  test('keeps its place marked whatever was cut around it', () => {
    const text = `${'前'.repeat(100)}地区生产总值${'后'.repeat(100)}`;
    const part = excerptOf(text, { start: 100, end: 106 }, 20);
    expect(part.text.slice(part.start, part.end)).toBe('地区生产总值');
    expect(part.text).toBe(`…${'前'.repeat(20)}地区生产总值${'后'.repeat(20)}…`);
  });

  test('is the whole where little would be cut', () => {
    const text = '——地区生产总值增长8.5%以上;';
    expect(excerptOf(text, { start: 2, end: 8 }, 20)).toEqual({ text, start: 2, end: 8, isCut: false });
  });
});
