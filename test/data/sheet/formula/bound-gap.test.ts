import { expect, test } from 'vitest';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { codeAt, codeOfDistrict, ledgerOf } from '../../rules/cases/case-ledger.ts';
import { readPrinted } from '../../rules/cases/printed-figure.ts';
import { planOf as tablePlan } from '../plan/form-plan.ts';
import { recalculated } from './recalculated.ts';

/** Results beside a goal of 100, and the gap that a table shows. */
const GAPS = [
  ['超100套', '高于目标'],
  ['100套以上', '不低于目标'],
  ['近100套', '低于目标'],
  ['100套以内', '不高于目标'],
  ['120-140套', '高于目标'],
  ['超80套', ''],
  ['120套', 20],
  ['120套左右', 20],
] as const;

function planOf(): SheetPlan {
  const ledger = ledgerOf(
    GAPS.map(([printed]) => ({
      indicator: { unit: '套', timing: 'FLOW', direction: 'HIGHER', rhythm: 'EVEN' },
      measure: 'LEVEL',
      goals: [readPrinted('2024 100套', 'TARGET', 'LEVEL')],
      results: [readPrinted(`2024 ${printed}`, 'ACTUAL', 'LEVEL')],
    })),
  );
  const query = {
    districts: [codeOfDistrict('乙区')],
    indicators: GAPS.map((_, place) => codeAt(place)),
    periods: ['2024'],
    columns: ['TARGET', 'ACTUAL', 'GAP', 'ATTAINMENT', 'VERDICT'] as const,
  };
  return tablePlan(ledger, { ...query, columns: [...query.columns] }, { id: 'PB_BOUND234', language: 'ZH' });
}

test('the gap of a bound stands in words, by the sheet’s own formula as by the API', () => {
  const plan = planOf();
  const column = plan.columns.find(({ key }) => key === 'GAP');
  expect(column?.results?.map((gap) => gap ?? '')).toEqual(GAPS.map(([, gap]) => gap));
  expect(recalculated(plan).get('GAP')).toEqual(GAPS.map(([, gap]) => gap));
});

test('a number typed over a bound has its gap', () => {
  const gaps = recalculated(planOf(), (key) => (key === 'ACTUAL' ? 90 : undefined)).get('GAP');
  expect(gaps).toEqual(GAPS.map(() => -10));
});

test('the share of a bound stands as the number printed gives it', () => {
  expect(recalculated(planOf()).get('ATTAINMENT')).toEqual([1, 1, 1, 1, 1.2, 0.8, 1.2, 1.2]);
});
