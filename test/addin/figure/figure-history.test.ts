import { describe, expect, test } from 'vitest';
import type { FigureLineFragment } from '../../../addin/ask/operations.ts';
import { historyOf } from '../../../addin/figure/figure-history.ts';

const PLAN = {
  code: 'LG-2023-PLAN',
  title: '2024年计划',
  kind: 'PLAN',
  standing: 'IN_FORCE',
  republishedBy: null,
  publisher: null,
  publishedOn: '2024',
} as const;
const MID = { ...PLAN, code: 'LG-2024-MID', title: '上半年报告', publishedOn: '2024-09-12' } as const;

let made = 0;
function said(about: Partial<FigureLineFragment>, document: FigureLineFragment['citation']['document'] = PLAN) {
  made += 1;
  return {
    id: String(made),
    measure: 'LEVEL',
    period: '2024',
    role: 'TARGET',
    comparator: 'EQUAL',
    value: 15000,
    upper: null,
    unit: '套',
    decimals: 0,
    printed: '1.5万套',
    authority: 'PLAN',
    strength: null,
    wording: null,
    stretch: false,
    basis: null,
    scope: null,
    publishedOn: document.publishedOn,
    citation: { document },
    ...about,
  } satisfies FigureLineFragment;
}

function day(date: Date | undefined): string | undefined {
  return date?.toISOString().slice(0, 10);
}

describe('the history of a figure', () => {
  test('a goal named later for the same year is in the chart from the day it was published, the first one from January', () => {
    const { points } = historyOf([said({ value: 17000, authority: 'INTERIM' }, MID), said({})]);
    expect(points.map((one) => [one.value, day(one.from), day(one.to)])).toEqual([
      [15000, '2024-01-01', '2025-01-01'],
      [17000, '2024-09-12', '2025-01-01'],
    ]);
  });

  test('a result is drawn where its months end, before the goal of the year they belong to', () => {
    const { lines, points } = historyOf([said({}), said({ role: 'ACTUAL', period: '2024-S1', value: 4229 }, MID)]);
    expect(lines.map(({ number, figure }) => [number, figure.period])).toEqual([
      [1, '2024-S1'],
      [2, '2024'],
    ]);
    expect(day(points[0]?.to)).toBe('2024-07-01');
  });

  test('a figure that two documents state alike is one point with both numbers, and both are in the table', () => {
    const told = historyOf([said({ role: 'ACTUAL', period: '2023' }), said({ role: 'ACTUAL', period: '2023' }, MID)]);
    expect(told.lines).toHaveLength(2);
    expect(told.points.map((one) => one.numbers)).toEqual([[1, 2]]);
  });

  test('a number in another unit of its kind is drawn in the usual one; words and other kinds stay in the table', () => {
    const told = historyOf([
      said({ unit: '公顷', value: 10 }),
      said({ unit: '公顷', value: 12, period: '2023', role: 'ACTUAL' }),
      said({ unit: '平方公里', value: 0.2, period: '2022', role: 'ACTUAL' }),
      said({ unit: '个', value: 3, period: '2021', role: 'ACTUAL' }),
      said({ unit: null, value: null, printed: '完成上级下达任务', period: '2020' }),
    ]);
    expect(told.unit).toBe('公顷');
    expect(told.lines).toHaveLength(5);
    expect(told.points.map((one) => one.value)).toEqual([20, 12, 10]);
  });
});
