import { expect, test } from 'vitest';
import { shippedLedger } from '../data/plans/plans.ts';
import { ask } from './ask.ts';

const ledger = shippedLedger();

const EVERYWHERE = `query ($key: FigureKey!, $tolerances: TolerancesInput) {
  comparisons(where: { districts: ["龙岗"], indicators: ["PCT_PATENT_APPLICATIONS"], periods: ["2024"], tolerances: $tolerances }) {
    nodes { label reason }
  }
  comparisonsByKey(keys: [$key], tolerances: $tolerances) { ... on Comparison { label reason } }
  table(spec: { districts: ["龙岗"], indicators: ["PCT_PATENT_APPLICATIONS"], periods: ["2024"], tolerances: $tolerances }) {
    columns { key values }
    inputs { key values }
  }
}`;

interface Answer {
  comparisons: { nodes: { label: string; reason: string }[] };
  comparisonsByKey: { label: string; reason: string }[];
  table: Record<'columns' | 'inputs', { key: string; values: unknown[] }[]>;
}

async function labels(tolerances?: object) {
  const key = { district: '龙岗', indicator: 'PCT_PATENT_APPLICATIONS', period: '2024' };
  const { comparisons, comparisonsByKey, table } = await ask<Answer>(ledger, EVERYWHERE, { key, tolerances });
  const of = (side: 'columns' | 'inputs', wanted: string) =>
    table[side].find(({ key: is }) => is === wanted)?.values[0];
  expect(comparisons.nodes).toEqual(comparisonsByKey);
  return { said: comparisonsByKey[0], cell: of('columns', 'VERDICT'), spread: of('inputs', 'SPREAD') };
}

test('list, keys and table judge with the tolerance that is asked for, and the reason names it', async () => {
  const usual = await labels();
  expect([usual.said?.label, usual.cell, usual.spread]).toEqual(['达到序时进度', '达到序时进度', 0.05]);
  expect(usual.said?.reason).toContain('上下相差不超过5个百分点');
  const narrow = await labels({ progress: 0.005 });
  expect([narrow.said?.label, narrow.cell, narrow.spread]).toEqual(['快于序时进度', '快于序时进度', 0.005]);
  expect(narrow.said?.reason).toContain('上下相差不超过0.5个百分点');
});
