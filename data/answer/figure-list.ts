import type { FigureQuery } from '../ask/query.ts';
import type { Owner } from '../ledger/catalogue.ts';
import { ALL_MONTHS, type Figure, liesIn } from '../ledger/figure.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { countOfPairs, listPairs, type PairPage, type PairPageAsked, type Pairs, pageOfPairs } from '../ledger/pair.ts';
import { countFiguresOf, type FigureRange, listFiguresOf, listInForce } from '../ledger/pair-figures.ts';
import type { Snapshot } from '../ledger/revision.ts';

/** The part of a query that narrows what is read of a pair. It is all in the keys of figures, so that what is in force stays so. */
export function rangeOf({ periods, within, measures, roles }: FigureQuery): Omit<FigureRange, 'at'> {
  const ends = periods?.map(({ end }) => end);
  const starts = [ends, within?.map(({ start }) => start)].flatMap((all) => (all ? Math.min(...all) : []));
  const lasts = [ends, within?.map(({ end }) => end)].flatMap((all) => (all ? Math.max(...all) : []));
  const { from, to } = ALL_MONTHS;
  return { from: Math.max(from, ...starts), to: Math.min(to, ...lasts), measures, roles, ends };
}

/** The facts of a figure by which a query asks for it. A proposed one may have an indicator or a scope that the catalogue lacks. */
export interface MatchedFigure
  extends Pick<Figure, 'measure' | 'role' | 'authority' | 'status' | 'release' | 'period' | 'owner' | 'headline'> {
  indicator: Indicator | undefined;
  scope: Figure['scope'] | undefined;
  document: { id: number | undefined };
}

/** A test whether a figure is one that the query asks for. It leaves `inForce` aside, which other figures decide. */
export function figureMatcher(query: FigureQuery): (figure: MatchedFigure) => boolean {
  const scopes = query.scopes && new Set<MatchedFigure['scope']>(query.scopes);
  const measures = query.measures && new Set(query.measures);
  const roles = query.roles && new Set(query.roles);
  const authorities = query.authorities && new Set(query.authorities);
  const statuses = query.statuses && new Set(query.statuses);
  const releases = query.releases && new Set(query.releases);
  const documents = query.documents && new Set<number | undefined>(query.documents);
  const periods = query.periods && new Set(query.periods.map(({ name }) => name));
  const owners = query.owners && new Set(query.owners.map(({ name }) => name));
  const indicators = query.indicators && new Set<Indicator | undefined>(query.indicators);
  return (figure) =>
    (!measures || measures.has(figure.measure)) &&
    (!roles || roles.has(figure.role)) &&
    (!authorities || (figure.authority !== null && authorities.has(figure.authority))) &&
    (!statuses || (figure.status !== null && statuses.has(figure.status))) &&
    (!releases || releases.has(figure.release)) &&
    (!documents || documents.has(figure.document.id)) &&
    (!periods || periods.has(figure.period.name)) &&
    (!query.within || query.within.some((period) => liesIn(figure, period))) &&
    (!owners || owners.has(figure.owner)) &&
    (!indicators || indicators.has(figure.indicator)) &&
    (!scopes || scopes.has(figure.scope)) &&
    (query.headline === undefined || figure.headline === query.headline);
}

function pairsOf(ledger: Ledger, query: FigureQuery): Pairs {
  return listPairs(ledger, { ...query, headline: query.headline || undefined });
}

function reader(ledger: Ledger, query: FigureQuery, at: Snapshot) {
  const isWanted = figureMatcher(query);
  const list = query.inForce ? listInForce : listFiguresOf;
  const range = { ...rangeOf(query), at };
  return (owner: Owner, indicator: Indicator): Figure[] => list(ledger, { owner, indicator }, range).filter(isWanted);
}

/**
 * A page of the figures published by the snapshot's day and not retired, every vintage of them: by district code and
 * other owners, then in the catalogue's order, then by the end of the period, then in order of entry.
 */
export function pageOfFigures(
  ledger: Ledger,
  query: FigureQuery,
  page: PairPageAsked & { at: Snapshot },
): PairPage<Figure> {
  return ledger.reading(() => pageOfPairs(pairsOf(ledger, query), reader(ledger, query, page.at), page));
}

/** The number of figures that the query asks for. They are read only where others decide which are in force. */
export function countFigures(ledger: Ledger, query: FigureQuery, at: Snapshot): number {
  const { owners: _, indicators: __, inForce: ___, ...counted } = query;
  const range = { ...counted, ...rangeOf(query), at };
  const read = reader(ledger, query, at);
  return ledger.reading(() =>
    countOfPairs(pairsOf(ledger, query), (owner, indicator) =>
      query.inForce ? read(owner, indicator).length : countFiguresOf(ledger, { owner, indicator }, range),
    ),
  );
}
