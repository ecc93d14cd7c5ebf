import { describe, expect, test } from 'vitest';
import { countFigures, pageOfFigures } from '../../../data/answer/figure-list.ts';
import { readFigureFilter } from '../../../data/ask/filter.ts';
import { shippedLedger, shippedPlans } from '../plans/plans.ts';

type Filter = NonNullable<Parameters<typeof readFigureFilter>[1]>;

const ledger = shippedLedger();
const ASOF = '2026-11-30';

function listed(filter: Filter, at: { revision: number; asOf: string }): number {
  const page = { size: 9999, after: undefined, at };
  return pageOfFigures(ledger, readFigureFilter(ledger, filter, at.asOf), page).items.length;
}

function counted(filter: Filter, at: { revision: number; asOf: string }): number {
  return countFigures(ledger, readFigureFilter(ledger, filter, at.asOf), at);
}

/** Filters that each narrow the figures by one thing, and some that do by several. */
const FILTERS: [string, Filter][] = [
  ['all', {}],
  ['of a district', { districts: ['龙岗区'] }],
  ['of another owner', { districts: ['美团'] }],
  ['of an indicator', { indicators: ['GDP'] }],
  ['of a measure', { measures: ['RANK'] }],
  ['of a role', { roles: ['TARGET'] }],
  ['of authorities', { authorities: ['INTERIM', 'ASSIGNED'] }],
  ['of releases', { releases: ['PUBLIC'] }],
  ['of a scope', { scopes: ['规上企业'] }],
  ['of documents', { documents: ['LG-2024-MID', 'PS-2023-PLAN'] }],
  ['main ones', { headline: true }],
  ['others than the main ones', { headline: false }],
  ['of periods', { periods: ['2024', '2024-S2'] }],
  ['within a half, with stocks of its days', { within: ['2024-S1'] }],
  ['within two years', { within: ['2023', '2024'] }],
  ['in force', { inForce: true }],
  [
    'of several at once',
    { districts: ['440307'], roles: ['TARGET'], periods: ['2024'], measures: ['GROWTH', 'LEVEL'] },
  ],
];

// State by state, as lists that were read are kept for one state alone.
describe.each([
  { revision: 5, asOf: ASOF },
  { revision: 4, asOf: '2024-02-29' },
])('at revision $revision on $asOf figures are counted without being read, as many as are listed', (at) => {
  test.each(FILTERS)('%s', (_, filter) => {
    expect(counted(filter, at)).toBe(listed(filter, at));
    if (at.asOf === ASOF) expect(counted(filter, at)).toBeGreaterThan(0);
  });
});

test('counts are those of the data set', () => {
  const figures = shippedPlans().documents.flatMap((document) => document.figures);
  const at = { revision: 5, asOf: ASOF };
  expect(counted({}, at)).toBe(figures.length);
  expect(counted({ roles: ['TARGET'] }, at)).toBe(figures.filter(({ role }) => role === 'TARGET').length);
  expect(counted({ districts: ['美团'] }, at)).toBe(3);
});
