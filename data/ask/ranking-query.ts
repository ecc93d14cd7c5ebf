import type { RankingQuery } from '../answer/ranking.ts';
import type { District } from '../ledger/district.ts';
import { Fault } from '../ledger/fault.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { hasFigures } from '../ledger/pair.ts';
import { words } from '../rules/message/message.ts';
import { type Language, MEASURES, type Measure, type Role } from '../rules/words.ts';
import type { Reading } from './filter.ts';
import { resolveIndicator, resolveOwner, resolvePeriod } from './resolve.ts';

/** What is ranked, as people type it. */
export interface TypedRanking {
  indicator: string;
  measure?: Measure | null | undefined;
  period: string;
  role?: Role | null | undefined;
  city?: string | null | undefined;
}

function whichCity(what: { typed: string; cities: District[] }, language: Language): Fault {
  const suggestions = what.cities.map(({ name }) => name);
  const message = words(language).faults.WHICH_CITY(what.typed, suggestions);
  return new Fault('AMBIGUOUS', message, { argument: 'city', suggestions });
}

/** The one city whose districts have figures of the indicator. Throws AMBIGUOUS where none or several have. */
function cityOf(ledger: Ledger, indicator: Indicator, language: Language): District {
  const { districts } = ledger.catalogue;
  const cities = districts.filter(
    ({ children }) => children.length > 0 && children.every((of) => of.children.length === 0),
  );
  const having = cities.filter(({ children }) =>
    children.some((district) => hasFigures(ledger, { name: district.name, district }, indicator)),
  );
  const [city, ...others] = having.length > 0 ? having : cities;
  if (city && others.length === 0) return city;
  throw whichCity({ typed: indicator.name, cities: having.length > 0 ? having : cities }, language);
}

/** A ranking with its names found. Throws the faults of each name; BAD_MEASURE for RANK, AMBIGUOUS for what is no city. */
export function readRanking(ledger: Ledger, asked: TypedRanking, { language, asOf }: Reading): RankingQuery {
  const indicator = resolveIndicator(ledger, asked.indicator, { argument: 'indicator', language });
  const measure = asked.measure ?? indicator.mainMeasure;
  if (measure === 'RANK') {
    const suggestions = MEASURES.filter((one) => one !== 'RANK');
    const labels = suggestions.map((one) => words(language).measures[one]);
    const message = words(language).faults.BAD_MEASURE(words(language).measures.RANK, labels);
    throw new Fault('BAD_MEASURE', message, { argument: 'measure', suggestions });
  }
  const named = asked.city ? resolveOwner(ledger, asked.city, { argument: 'city', language }).district : undefined;
  if (named === null || named?.children.length === 0)
    throw whichCity({ typed: asked.city ?? '', cities: named?.parent ? [named.parent] : [] }, language);
  return {
    indicator,
    measure,
    period: resolvePeriod(asked.period, asOf, { argument: 'period', language }),
    role: asked.role ?? 'ACTUAL',
    city: named ?? cityOf(ledger, indicator, language),
  };
}
