import { expect, test } from 'vitest';
import type { Comparison } from '../../../../data/answer/comparison.ts';
import { loadComparisons } from '../../../../data/answer/figure-key.ts';
import { Fault } from '../../../../data/ledger/fault.ts';
import { findFigure } from '../../../../data/ledger/figure.ts';
import { figureNamed } from '../../../../data/ledger/figure-place.ts';
import { latestRevision } from '../../../../data/ledger/revision.ts';
import { minus, plus } from '../../../../data/rules/number/exact.ts';
import { labelOf } from '../../../../data/rules/sentence/label.ts';
import type { TableForm } from '../../../../data/rules/table/form.ts';
import { figureIdOf, figureNodeId } from '../../../../data/table/frame/column.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { filed } from './filed.ts';

const ledger = shippedLedger();
const FILED = [
  ...[
    ['龙岗', '2024'],
    ['龙岗', '2023'],
    ['光明', '2024'],
    ['光明', '2023'],
    ['坪山', '2024'],
    ['坪山', '2023'],
  ],
  ...[
    ['龙华', '2021'],
    ['龙华', '2021-Q1'],
    ['龙华', '2022'],
    ['龙华', '2025'],
  ],
] as [string, string][];
const FORMS: TableForm[] = ['EXECUTION', 'MONTHLY', 'YEARS', 'REMAINDER'];
const at = { asOf: '2026-11-22', revision: latestRevision(ledger) };

/** The API's answer for a row's key, with this measure where the key names none. */
function comparisonOf(rowKey: string, period: string, measure?: string): Comparison | undefined {
  const [district = '', indicator = '', ...rest] = rowKey.split('|');
  const key = { district, indicator, period, measure: rest.length > 1 ? rest[0] : measure };
  const [answer] = loadComparisons(ledger, [key], {});
  return answer instanceof Fault ? undefined : answer;
}

test.each(FORMS)('every figure that %s shows is one that a document prints, with its number or its words', (form) => {
  let shown = 0;
  for (const [district, period] of FILED) {
    const { columns } = filed(ledger, form, { district, period });
    for (const { values, figureIds } of columns)
      for (const [row, id] of (figureIds ?? []).entries()) {
        if (id === null) continue;
        const code = Buffer.from(id, 'base64').toString().slice('Figure:'.length);
        const figure = findFigure(ledger, figureNamed(ledger, code) ?? 0, at);
        expect([figureNodeId(code), figureIdOf(id)]).toEqual([id, figure?.id]);
        expect(values[row]).toBe(figure?.value ?? figure?.printed);
        shown++;
      }
  }
  expect(shown).toBeGreaterThan(9);
});

test('the verdicts, shares and points of the execution form are those of the comparisons', () => {
  for (const [district, period] of FILED.filter(([, year]) => /^\d+$/.test(year))) {
    const { rowKeys, cells } = filed(ledger, 'EXECUTION', { district, period });
    for (const key of rowKeys) {
      const [judgedBy, target, result] = cells(key, 'JUDGED', 'TARGET', 'RESULT');
      const measure = judgedBy === 'GROWTH' ? 'GROWTH' : undefined;
      const comparison = comparisonOf(key, period, measure) ?? comparisonOf(key, period, 'CHANGE');
      if (!comparison) {
        expect([target, result]).toEqual(['—', null]);
        continue;
      }
      const { gap, attainment, pace } = comparison.judged;
      const isRate = !['LEVEL', 'MULTIPLE', 'RANK'].includes(comparison.measure);
      expect(cells(key, 'VERDICT', 'GAP_POINTS', 'CALENDAR')).toEqual([
        labelOf(comparison, comparison.judged, 'ZH'),
        isRate ? gap : null,
        pace?.calendar == null ? null : pace.calendar * 100,
      ]);
      expect(cells(key, 'ATTAINMENT')[0] ?? null).toEqual(
        attainment === null ? null : expect.closeTo(attainment * 100, 9),
      );
    }
  }
});

/** The light for a distance from the goal in points; more is better. */
function lightOf(gap: number): string {
  if (gap >= 0) return '绿';
  return gap >= -1 ? '黄' : '红';
}

test('the warning of the monthly form is green on the goal or above it, yellow up to a point below, and red beyond', () => {
  const lights = new Set<unknown>();
  for (const [district, period] of FILED.filter(([, year]) => /^\d+$/.test(year))) {
    const { rowKeys, cells } = filed(ledger, 'MONTHLY', { district, period });
    for (const key of rowKeys) {
      const comparison = comparisonOf(key, period);
      const gap = comparison?.judged.gap;
      const [light] = cells(key, 'VERDICT');
      expect(light).toBe(gap == null ? comparison && labelOf(comparison, comparison.judged, 'ZH') : lightOf(gap));
      lights.add(light);
    }
  }
  expect(lights).toEqual(new Set(['绿', '红', '口径不可比', '未收录完成情况', '未收录计划', '计划未列目标']));
});

test("what is left is what the comparison's pace says, and the quarters add up to it", () => {
  const { rowKeys, cells } = filed(ledger, 'REMAINDER', { district: '龙岗', period: '2024' });
  expect(rowKeys.length).toBeGreaterThan(9);
  for (const key of rowKeys) {
    const pace = comparisonOf(key, '2024')?.judged.pace;
    const [remaining, third, fourth, perMonth] = cells(key, 'REMAINING', 'Q3', 'Q4', 'PER_MONTH');
    // Every goal that ships is printed in whole units.
    expect([remaining, perMonth]).toEqual([pace?.remaining, Math.ceil(pace?.neededPerMonth ?? 0)]);
    expect(plus(Number(third), Number(fourth))).toBe(remaining);
  }
});

test("the change on last year is this year's goal less last year's result, wherever it is given", () => {
  let given = 0;
  for (const [district, period] of FILED) {
    const { rowKeys, cells } = filed(ledger, 'YEARS', { district, period });
    for (const key of rowKeys) {
      const [actual, next, change, isBarred] = cells(key, 'ACTUAL', 'NEXT_TARGET', 'CHANGE', 'NO_CHANGE');
      const isReckoned = typeof actual === 'number' && typeof next === 'number' && isBarred === false;
      expect(change ?? null).toBe(isReckoned ? minus(next, actual) : null);
      given += isReckoned ? 1 : 0;
    }
  }
  expect(given).toBeGreaterThan(50);
});
