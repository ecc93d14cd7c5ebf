import type { District } from '../ledger/district.ts';
import { Fault } from '../ledger/fault.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { hasFigures } from '../ledger/pair.ts';
import type { Snapshot } from '../ledger/revision.ts';
import { MEASURES, type Measure, type Role } from '../rules/words.ts';
import { resolveAsked, resolveMonths } from './asked-period.ts';
import type { RankingQuery } from './query.ts';
import { resolveIndicator, resolveOwner } from './resolve.ts';

/** The arguments that select a ranking, as people type them. */
export interface TypedRanking {
  indicator: string;
  measure?: Measure | null | undefined;
  period: string;
  role?: Role | null | undefined;
  city?: string | null | undefined;
}

function whichCity({ value, cities, of }: { value?: string; cities: District[]; of: string }): Fault {
  const suggestions = cities.map(({ name }) => name);
  return new Fault('WHICH_CITY', { argument: 'city', suggestions, ...(value !== undefined && { value }) }, { of });
}

/** The one city whose districts have figures of the indicator. Throws AMBIGUOUS where none or several have. */
function cityOf(ledger: Ledger, indicator: Indicator): District {
  const { districts } = ledger.catalogue;
  const cities = districts.filter(
    ({ children }) => children.length > 0 && children.every((of) => of.children.length === 0),
  );
  const having = cities.filter(({ children }) =>
    children.some((district) => hasFigures(ledger, { name: district.name, district }, indicator)),
  );
  const [city, ...others] = having.length > 0 ? having : cities;
  if (city && others.length === 0) return city;
  throw whichCity({ cities: having.length > 0 ? having : cities, of: indicator.name });
}

/** Resolves the names in a question about a ranking. Throws the fault of an unknown name, BAD_MEASURE for RANK, and AMBIGUOUS for an owner that is not a city. */
export function readRanking(ledger: Ledger, asked: TypedRanking, at: Snapshot): RankingQuery {
  const indicator = resolveIndicator(ledger, asked.indicator, 'indicator');
  const measure = asked.measure ?? indicator.mainMeasure;
  if (measure === 'RANK') {
    const suggestions = MEASURES.filter((one) => one !== 'RANK');
    throw new Fault('RANK_OF_RANKS', { argument: 'measure', value: measure, suggestions });
  }
  const named = asked.city ? resolveOwner(ledger, asked.city, 'city').district : undefined;
  const typed = asked.city ?? '';
  if (named === null || named?.children.length === 0)
    throw whichCity({ value: typed, cities: named?.parent ? [named.parent] : [], of: typed });
  const city = named ?? cityOf(ledger, indicator);
  const role = asked.role ?? 'ACTUAL';
  const owners = [city, ...city.children].map((district) => ({ name: district.name, district }));
  const among = { owners, indicators: [indicator], scopes: [null], measures: [measure], isByGoals: role === 'TARGET' };
  const period = { value: asked.period, argument: 'period', at };
  const found = role === 'ACTUAL' ? resolveMonths(ledger, period, among) : resolveAsked(ledger, period, among).period;
  return { indicator, measure, period: found, role, city };
}
