import { expect, test } from 'vitest';
import { figureCounts, mostFigures } from '../../../data/ledger/figure-count.ts';
import { shippedLedger } from '../plans/plans.ts';

test('what can be read at most bounds what is there, whatever is asked for', () => {
  const ledger = shippedLedger();
  const counts = figureCounts(ledger);
  const count = (where: string) => ledger.value(`SELECT count(*) FROM figures WHERE ${where}`) as number;
  expect(counts.figures).toBe(count('1'));
  expect(mostFigures(counts, {})).toBe(counts.figures);
  for (const { id } of ledger.catalogue.districts)
    expect(mostFigures(counts, { owners: 1 })).toBeGreaterThanOrEqual(count(`district_id = ${id}`));
  for (const { id } of ledger.catalogue.indicators)
    expect(mostFigures(counts, { indicators: 1, years: [2024, 2024] })).toBeGreaterThanOrEqual(
      count(`indicator_id = ${id} AND period_end / 12 = 2024`),
    );
  expect(mostFigures(counts, { owners: 1, indicators: 1 })).toBe(
    ledger.value(
      'SELECT max(n) FROM (SELECT count(*) AS n FROM figures GROUP BY coalesce(district_id, owner), indicator_id)',
    ),
  );
  expect(counts.since(2)).toBe(count('revision > 2'));
});
