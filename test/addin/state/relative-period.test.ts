import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT, periodName, RELATIVE_PERIODS } from '../../../addin/state/table-draft.ts';
import { queryOf } from '../../../addin/table/use-table.ts';
import { isRelative, readAsked } from '../../../data/rules/period/typed-period.ts';
import { LANGUAGES } from '../../../data/rules/words.ts';

describe('a relative period that is offered', () => {
  test.each(RELATIVE_PERIODS)('%s is understood as it is named in each language', (typed) => {
    expect(isRelative(typed)).toBe(true);
    const asked = readAsked(typed, '2024-09-12');
    for (const language of LANGUAGES) expect(readAsked(periodName(typed, language), '2024-09-12')).toEqual(asked);
  });

  test('keeps its words beside others, and comes after the periods of a table', () => {
    expect(periodName('最新', 'EN')).toBe('Latest');
    expect(periodName('2024-S1', 'EN')).toBe('Jan-Jun 2024');
    expect(periodName('abc', 'EN')).toBe('abc');
    const named = { id: 'GDP', code: 'GDP', name: '地区生产总值', nameEn: 'Gross regional product', unit: null };
    const draft = { ...EMPTY_DRAFT, indicators: [named], districts: ['440307'], periods: ['最新', '2024', '2023'] };
    expect(queryOf(draft)?.periods).toEqual(['2023', '2024', '最新']);
  });
});

test('the scopes of a table are asked for, but not of a form, which shows all of them', () => {
  const named = { id: 'GDP', code: 'GDP', name: '地区生产总值', nameEn: 'Gross regional product', unit: null };
  const draft = { ...EMPTY_DRAFT, indicators: [named], districts: ['440307'], periods: ['2024'] };
  expect(queryOf({ ...draft, scopes: ['ALL'] })).toMatchObject({ scopes: ['ALL'] });
  expect(queryOf({ ...draft, scopes: [] })).not.toHaveProperty('scopes');
  expect(queryOf({ ...draft, form: 'EXECUTION', scopes: ['ALL'] })).not.toHaveProperty('scopes');
});
