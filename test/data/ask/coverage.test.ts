import { expect, test } from 'vitest';
import { coverageOf } from '../../../data/ask/coverage.ts';
import { snapshotAt } from '../../../data/ledger/snapshot.ts';
import { shippedLedger } from '../plans/plans.ts';

test('a document covers districts in the order of the city, then each other owner with its newest year first', () => {
  const ledger = shippedLedger();
  const document = ledger.catalogue.documents.findByCode('PS-2023-PLAN');
  if (!document) throw new Error('The data set has no plan of Pingshan.');
  const { years, isWhole } = coverageOf(ledger, document, snapshotAt(ledger, {}));
  expect(years.map(({ owner, year, goals, results }) => [owner, year, goals, results])).toEqual([
    ['深圳市', 2023, 0, 1],
    ['坪山区', 2027, 1, 0],
    ['坪山区', 2024, 52, 0],
    ['坪山区', 2023, 0, 151],
    ['坪山区', 2022, 0, 1],
    ['比亚迪', 2023, 0, 3],
    ['荣耀', 2024, 1, 0],
  ]);
  expect(isWhole).toBe(true);
});
