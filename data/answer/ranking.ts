import { bounded } from '../ask/bounded.ts';
import type { RankingQuery } from '../ask/query.ts';
import { readRanking, type TypedRanking } from '../ask/ranking-query.ts';
import type { Owner } from '../ledger/catalogue.ts';
import type { District } from '../ledger/district.ts';
import type { Fault } from '../ledger/fault.ts';
import { type Figure, inForceOf } from '../ledger/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { hasFigures } from '../ledger/pair.ts';
import { listFiguresAt, listInForce } from '../ledger/pair-figures.ts';
import type { Snapshot } from '../ledger/revision.ts';
import { type BasisReading, matchBasis } from '../rules/figure/basis.ts';
import { isNumber } from '../rules/figure/stated-figure.ts';
import { inUnit } from '../rules/number/conversion.ts';
import { minus, quotient } from '../rules/number/exact.ts';
import { judgedTarget, relationOf } from '../rules/verdict/matching.ts';
import { type Ranked, rankOf } from '../rules/verdict/rank.ts';
import type { RankFault } from '../rules/words.ts';
import { answerEach } from './answer-each.ts';
import { isSameScopeIn } from './series.ts';

/** Whether a printed place is one among the districts of the city. A place that does not say among whom counts as one. */
export function isInCity({ among }: Pick<Figure, 'among'>): boolean {
  return among === null || among.startsWith('全市');
}

/** One district in a ranking. */
export interface RankingEntry {
  district: District;
  figure: Figure | undefined;
  /** Undefined where it is not ranked. */
  ranked: Ranked<Figure> | undefined;
  /** Why it is not ranked. */
  fault: RankFault | undefined;
  /** The district's figure ÷ the city's, for a level that adds up over districts. */
  shareOfCity: number | null;
  /** The district's rate less the city's, in points. */
  gapToCity: number | null;
  /** Places that documents print, which are never mixed with the computed one. */
  published: Figure[];
}

/** The districts of a city by one indicator. */
export interface DistrictRanking {
  query: RankingQuery;
  at: Snapshot;
  /** How the bases of the indicator are read among its districts. */
  reading: BasisReading;
  /** The figure whose unit and basis the ranked ones share. */
  lead: Figure | undefined;
  /** The city's own, where it is published. */
  cityFigure: Figure | undefined;
  /** The entries, in the city's own order. */
  entries: RankingEntry[];
}

function figureAt(ledger: Ledger, owner: Owner, asked: RankingQuery & { at: Snapshot }): Figure | undefined {
  const { indicator, measure, period, role, at } = asked;
  if (!hasFigures(ledger, owner, indicator)) return undefined;
  const found = inForceOf(listFiguresAt(ledger, { owner, indicator }, { end: period.end, measure, role, at })).filter(
    (figure) => figure.scope === null && relationOf(period, figure.period, indicator.timing) === 'WHOLE',
  );
  return role === 'TARGET' ? judgedTarget(found).target : found.at(-1);
}

/** Places that documents print of the same measure of this indicator and period. */
function publishedPlaces(ledger: Ledger, owner: Owner, asked: RankingQuery & { at: Snapshot }): Figure[] {
  const { indicator, measure, period, role, at } = asked;
  if (!hasFigures(ledger, owner, indicator)) return [];
  const key = { end: period.end, measure: 'RANK', role, at } as const;
  return inForceOf(listFiguresAt(ledger, { owner, indicator }, key)).filter(
    (figure) =>
      figure.scope === null &&
      figure.rankOf === measure &&
      relationOf(period, figure.period, indicator.timing) === 'WHOLE',
  );
}

/** A share for levels that add up over districts, a gap for rates. Both need one unit and basis, and a plain number of the city. */
function besideCity(
  figure: Figure,
  city: Figure | undefined,
  reading: BasisReading,
): { share: number | null; gap: number | null } {
  const other = city && inUnit(city, figure.unit);
  const nothing = { share: null, gap: null };
  if (!other || figure.value === null || other.value === null) return nothing;
  if (!isNumber(figure) || !isNumber(other) || matchBasis(figure, other, reading) === 'DIFFERENT') return nothing;
  const { timing } = figure.indicator;
  if (figure.measure === 'LEVEL' && (timing === 'FLOW' || timing === 'STOCK'))
    return { share: quotient(figure.value, other.value), gap: null };
  return figure.unit === '%' ? { share: null, gap: minus(figure.value, other.value) } : nothing;
}

/** Whether the districts' growth is also printed as 同口径. It is read only where some print 同比 and others no base. */
function isSameScopeBeside(ledger: Ledger, owners: Owner[], asked: RankingQuery & { at: Snapshot; found: Figure[] }) {
  const { indicator, measure, period, at, found } = asked;
  if (new Set(found.map(({ basis }) => basis)).size < 2 || !found.some(({ basis }) => basis === 'UNSTATED'))
    return false;
  const range = { from: period.start - 12, to: period.end, at };
  return owners.some((owner) => isSameScopeIn(listInForce(ledger, { owner, indicator }, range), { measure, period }));
}

/** The districts of a city by one indicator, in the city's own order, each with its computed place. */
export function rankingOf(ledger: Ledger, query: RankingQuery, at: Snapshot): DistrictRanking {
  return ledger.reading(() => {
    const { city, indicator } = query;
    const asked = { ...query, at };
    const districts = city.children;
    const [cityOwner, ...owners] = [city, ...districts].map((district): Owner => ({ name: district.name, district }));
    const figures = owners.map((owner) => figureAt(ledger, owner, asked));
    const cityFigure = cityOwner && figureAt(ledger, cityOwner, asked);
    const published = figures.filter((figure) => figure !== undefined);
    const found = cityFigure ? [...published, cityFigure] : published;
    const reading = {
      growthBasis: indicator.growthBasis,
      isSameScopeUsed: isSameScopeBeside(ledger, owners, { ...asked, found }),
    };
    const { ranked, left } = rankOf(published, indicator.direction, reading);
    const entries = districts.map((district, place): RankingEntry => {
      const figure = figures[place];
      const found = ranked.find((one) => one.figure === figure);
      const { share, gap } = figure ? besideCity(figure, cityFigure, reading) : { share: null, gap: null };
      return {
        district,
        figure,
        ranked: figure && found,
        fault: figure ? left.find((one) => one.figure === figure)?.fault : 'NOT_HELD',
        shareOfCity: share,
        gapToCity: gap,
        published: publishedPlaces(ledger, { name: district.name, district }, asked),
      };
    });
    return { query, at, reading, lead: ranked[0]?.figure, cityFigure, entries };
  });
}

/** Rankings answered at once. */
export const MAX_RANKINGS = 100;

/**
 * The ranking for each key, in the same order and number. A key whose names cannot be read is a Fault in its place and harms no
 * other. Throws TOO_MANY above 100 keys.
 */
export function loadRankings(ledger: Ledger, keys: readonly TypedRanking[], at: Snapshot): (DistrictRanking | Fault)[] {
  return answerEach(ledger, bounded(keys, 'keys', MAX_RANKINGS), (key) =>
    rankingOf(ledger, readRanking(ledger, key, at), at),
  );
}

/** The number of districts that are ranked, and whether none of the city's is missing. */
export function rankedAmong({ entries }: Pick<DistrictRanking, 'entries'>): { among: number; isAll: boolean } {
  const among = entries.filter(({ ranked }) => ranked).length;
  return { among, isAll: among === entries.length };
}

/** The entries by rank. Those without a rank come last, in the city's order. */
export function byRank({ entries }: DistrictRanking): RankingEntry[] {
  return entries.toSorted(
    (a, b) => (a.ranked?.rank ?? Number.MAX_SAFE_INTEGER) - (b.ranked?.rank ?? Number.MAX_SAFE_INTEGER),
  );
}
