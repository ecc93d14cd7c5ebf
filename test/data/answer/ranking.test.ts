import { expect, test } from 'vitest';
import { byRank, rankingOf } from '../../../data/answer/ranking.ts';
import { readRanking } from '../../../data/ask/ranking-query.ts';
import type { PlanFigure } from '../../../data/intake/shipped/plan-figure.ts';
import { latestRevision } from '../../../data/ledger/revision.ts';
import { cautionsOf } from '../../../data/rules/sentence/caution.ts';
import { figureIn, ledgerOf, shippedPlans } from '../plans/plans.ts';

const GDP = 'LG-2024-MID/003';
const GROWTH = 'LG-2024-MID/004';

/** Ranks the GDP of the first half of 2024, with these figures for other districts and the city. */
function gdp(measure: 'LEVEL' | 'GROWTH', others: Record<string, Partial<PlanFigure>>) {
  const set = shippedPlans();
  const report = set.documents.find(({ figures }) => figures.some(({ code }) => code === GDP));
  const like = figureIn(set, measure === 'LEVEL' ? GDP : GROWTH);
  for (const [districtCode, stated] of Object.entries(others))
    report?.figures.push({ ...like, code: `LG-2024-MID/${districtCode}`, districtCode, ...stated });
  const ledger = ledgerOf(set);
  const asked = { indicator: 'GDP', measure, period: '2024-S1' };
  const at = { asOf: '2026-11-22', revision: latestRevision(ledger) };
  return rankingOf(ledger, readRanking(ledger, asked, at), at);
}

test("districts stand in the city's own order, and by rank with their ties and distances", () => {
  const ranking = gdp('LEVEL', { 440304: { value: 2700 }, 440305: { value: 4000 }, 440306: { value: 2700 } });
  expect(ranking.entries.map(({ district }) => district.name).slice(0, 4)).toEqual([
    '福田区',
    '罗湖区',
    '盐田区',
    '南山区',
  ]);
  const placed = byRank(ranking)
    .slice(0, 5)
    .map(({ district, ranked }) => [district.name, ranked?.rank, ranked?.isTied, ranked?.gapAhead]);
  expect(placed).toEqual([
    ['南山区', 1, false, null],
    ['福田区', 2, true, 1300],
    ['宝安区', 2, true, 1300],
    ['龙岗区', 4, false, 199.01],
    ['罗湖区', undefined, undefined, undefined],
  ]);
});

test("a level is given as a share of the city's, a rate as points beside it, where the city's is published", () => {
  const levels = gdp('LEVEL', { 440300: { value: 10_000 } });
  const longgang = levels.entries.find(({ district }) => district.code === '440307');
  expect([longgang?.shareOfCity, longgang?.gapToCity]).toEqual([0.250099, null]);
  const rates = gdp('GROWTH', { 440300: { value: 5.9 } });
  const rate = rates.entries.find(({ district }) => district.code === '440307');
  expect([rate?.shareOfCity, rate?.gapToCity]).toEqual([null, 3.1]);
  expect(longgang?.ranked?.rank).toBe(1);
});

test('the place that a document prints stands beside the computed one and is never mixed with it', () => {
  const rates = gdp('GROWTH', { 440304: { value: 12 }, 440305: { value: 12 } });
  const longgang = rates.entries.find(({ district }) => district.code === '440307');
  expect([longgang?.ranked?.rank, longgang?.published.map(({ value }) => value)]).toEqual([3, [1]]);
  const levels = gdp('LEVEL', {});
  expect(levels.entries.flatMap(({ published }) => published)).toEqual([]);
});

test('a district on another basis is listed without a place, with the reason', () => {
  const rates = gdp('GROWTH', { 440304: { value: 12, basis: 'SAME_SCOPE' }, 440305: { value: 8 } });
  const faults = rates.entries
    .filter(({ figure }) => figure)
    .map(({ district, ranked, fault }) => [district.name, ranked?.rank, fault]);
  expect(faults).toEqual([
    ['福田区', undefined, 'OTHER_BASIS'],
    ['南山区', 2, undefined],
    ['龙岗区', 1, undefined],
  ]);
});

/** Ranks the growth of foreign capital used, which has no usual basis, in three districts. */
function capital(bases: Record<string, string>, older: string | null = null) {
  const set = shippedPlans();
  const report = set.documents.find(({ figures }) => figures.some(({ code }) => code === GROWTH));
  const like = { ...figureIn(set, GROWTH), indicator: 'FOREIGN_INVESTMENT_USED', headline: true };
  report?.figures.push(
    ...Object.entries(bases).map(([districtCode, basis], place) => ({
      ...like,
      ...{ districtCode, basis, value: 905 + place, code: `LG-2024-MID/r${place}` },
    })),
  );
  const year = { period: '2023', periodStart: 2023 * 12, periodEnd: 2023 * 12 + 11 };
  if (older) report?.figures.push({ ...like, ...year, districtCode: '440304', basis: older, code: 'LG-2024-MID/r' });
  const ledger = ledgerOf(set);
  const at = { asOf: '2026-11-22', revision: latestRevision(ledger) };
  const asked = { indicator: 'FOREIGN_INVESTMENT_USED', measure: 'GROWTH' as const, period: '2024-S1' };
  const { entries } = rankingOf(ledger, readRanking(ledger, asked, at), at);
  return entries
    .filter(({ district }) => district.code in bases)
    .map(({ district, ranked, fault }) => `${district.name} ${ranked?.rank ?? fault}`);
}

test('a growth without a printed base is ranked beside 同比 only while none of the districts counts on 同口径', () => {
  const bases = { 440304: 'UNSTATED', 440305: 'YOY', 440306: 'YOY' };
  expect(capital(bases)).toEqual(['福田区 3', '南山区 2', '宝安区 1']);
  expect(capital(bases, 'YOY')).toEqual(['福田区 3', '南山区 2', '宝安区 1']);
  expect(capital(bases, 'SAME_SCOPE')).toEqual(['福田区 OTHER_BASIS', '南山区 2', '宝安区 1']);
});

test('of an indicator that is counted at constant prices 同比 and no base are one, without a caution', () => {
  const { entries, reading, lead } = gdp('GROWTH', { 440304: { value: 12, basis: 'UNSTATED' } });
  const futian = entries.find(({ district }) => district.code === '440304');
  expect([futian?.ranked?.rank, reading.growthBasis]).toEqual([1, 'CONSTANT_PRICE']);
  expect(cautionsOf({ target: lead, actual: futian?.figure, reading }, 'ZH')).toEqual([]);
});
