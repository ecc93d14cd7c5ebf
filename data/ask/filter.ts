import { Fault } from '../ledger/fault.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Snapshot } from '../ledger/revision.ts';
import { revisionNamed } from '../ledger/snapshot.ts';
import type { Release } from '../rules/gate-words.ts';
import { words } from '../rules/message/message.ts';
import { MOST_TOLERANCES, type Terms, TOLERANCE_NAMES, TOLERANCES, termsIn } from '../rules/verdict/terms.ts';
import {
  type Authority,
  type Drift,
  LANGUAGES,
  type Measure,
  type Role,
  type Status,
  type Verdict,
  type VerdictGroup,
} from '../rules/words.ts';
import { resolveAsked } from './asked-period.ts';
import { boundedName, distinct, once } from './bounded.ts';
import type { ChangeQuery, ComparisonQuery, FigureQuery, ScoreboardQuery, StatementQuery } from './query.ts';
import { resolveIndicator, resolveOwner, resolvePeriod, resolveScope, resolveYear } from './resolve.ts';

type Maybe<T> = T | null | undefined;

/** A filter of figures, as people type it. */
export interface FigureFilter {
  districts?: Maybe<string[]>;
  indicators?: Maybe<string[]>;
  scopes?: Maybe<string[]>;
  measures?: Maybe<Measure[]>;
  periods?: Maybe<string[]>;
  within?: Maybe<string[]>;
  roles?: Maybe<Role[]>;
  authorities?: Maybe<Authority[]>;
  statuses?: Maybe<Status[]>;
  releases?: Maybe<Release[]>;
  documents?: Maybe<string[]>;
  topic?: Maybe<string>;
  headline?: Maybe<boolean>;
  inForce?: Maybe<boolean>;
}

/** A filter of comparisons, as people type it. */
export interface ComparisonFilter extends Terms {
  districts?: Maybe<string[]>;
  indicators?: Maybe<string[]>;
  scopes?: Maybe<string[]>;
  periods: string[];
  measures?: Maybe<Measure[]>;
  topic?: Maybe<string>;
  headline?: Maybe<boolean>;
  verdicts?: Maybe<Verdict[]>;
  groups?: Maybe<VerdictGroup[]>;
}

/** The terms among the arguments, without the other arguments. Throws BAD_TOLERANCE. */
export function readTerms(asked: Terms): Terms {
  for (const name of TOLERANCE_NAMES) {
    const value = asked.tolerances?.[name] ?? TOLERANCES[name];
    const max = MOST_TOLERANCES[name];
    if (value >= 0 && value <= max) continue;
    throw new Fault('BAD_TOLERANCE', { argument: name, value, suggestions: [String(TOLERANCES[name])] }, { max });
  }
  return termsIn(asked);
}

/** The ids of the documents with these codes, each read once. Throws UNKNOWN_DOCUMENT, TOO_LONG, TOO_MANY. */
export function resolveDocuments(ledger: Ledger, codes: string[], argument: string): number[] {
  const { documents } = ledger.catalogue;
  const ids = distinct(codes, argument).map((typed) => {
    const code = boundedName(typed, argument);
    const document = documents.findByCode(code.trim().toUpperCase());
    if (document) return document.id;
    const suggestions = documents.listFirst(5).map((known) => known.code);
    throw new Fault('UNKNOWN_DOCUMENT', { argument, value: code, suggestions });
  });
  return once(ids);
}

/** The code of a topic that is typed by its code or its name. Throws UNKNOWN_TOPIC. */
export function resolveTopic(ledger: Ledger, typed: string): string {
  const known = [...new Set(ledger.catalogue.indicators.map(({ topic }) => topic))];
  const wanted = boundedName(typed, 'topic').trim();
  const topic = known.find(
    (code) => code === wanted || LANGUAGES.some((language) => words(language).topics[code] === wanted),
  );
  if (topic) return topic;
  throw new Fault('UNKNOWN_TOPIC', { argument: 'topic', value: typed, suggestions: known });
}

function indicatorsOf(
  ledger: Ledger,
  filter: { indicators?: Maybe<string[]>; topic?: Maybe<string> },
): Indicator[] | undefined {
  const { indicators, topic } = filter;
  const named =
    indicators && distinct(indicators, 'indicators').map((name) => resolveIndicator(ledger, name, 'indicators'));
  if (topic === null || topic === undefined) return named ?? undefined;
  const code = resolveTopic(ledger, topic);
  return (named ?? ledger.catalogue.indicators).filter((indicator) => indicator.topic === code);
}

function subjects(
  ledger: Ledger,
  filter: Pick<FigureFilter, 'districts' | 'indicators' | 'scopes' | 'topic' | 'headline'>,
) {
  const owners =
    filter.districts && distinct(filter.districts, 'districts').map((name) => resolveOwner(ledger, name, 'districts'));
  const indicators = indicatorsOf(ledger, filter);
  const scopes = filter.scopes && distinct(filter.scopes, 'scopes').map((name) => resolveScope(ledger, name, 'scopes'));
  return {
    ...(scopes && { scopes }),
    ...(owners && { owners }),
    ...(indicators && { indicators }),
    ...(typeof filter.headline === 'boolean' && { headline: filter.headline }),
  };
}

/** Resolves the names in a filter of figures. Throws the fault of an unknown name. */
export function readFigureFilter(ledger: Ledger, filter: Maybe<FigureFilter>, asOf: string): FigureQuery {
  if (!filter) return {};
  const { measures, roles, authorities, statuses, releases, inForce } = filter;
  const read = (typed: Maybe<string[]>, argument: string) =>
    typed && distinct(typed, argument).map((one) => resolvePeriod(one, asOf, argument));
  const periods = read(filter.periods, 'periods');
  const within = read(filter.within, 'within');
  const documents = filter.documents && resolveDocuments(ledger, filter.documents, 'documents');
  return {
    ...subjects(ledger, filter),
    ...(measures && { measures: once(measures) }),
    ...(periods && { periods }),
    ...(within && { within }),
    ...(roles && { roles: once(roles) }),
    ...(authorities && { authorities: once(authorities) }),
    ...(statuses && { statuses: once(statuses) }),
    ...(releases && { releases: once(releases) }),
    ...(documents && { documents }),
    ...(inForce === true && { inForce }),
  };
}

/** The arguments that select changes, as people type them. */
export interface TypedChanges {
  since?: Maybe<number>;
  /** The name of the revision, instead of its number. */
  sinceAt?: Maybe<string>;
  where?: Maybe<FigureFilter>;
}

/** The number of the revision since which changes are asked for, 0 where none is named. Throws BEHIND, FORKED and BAD_REVISION. */
export function readSince(ledger: Ledger, { since, sinceAt }: TypedChanges): number {
  if (sinceAt === null || sinceAt === undefined) return since ?? 0;
  const { number } = revisionNamed(ledger, sinceAt, 'sinceAt');
  const other = since ?? number;
  if (other !== number) throw new Fault('TWO_REVISIONS', { argument: 'sinceAt', value: sinceAt }, { other });
  return number;
}

/** Changes since a revision, with the filter as people type it. */
export interface ChangesSince {
  since: number;
  where?: Maybe<FigureFilter>;
}

/**
 * Resolves the names in a question about changes. Throws the fault of an unknown name, and BAD_REVISION for a revision that this
 * ledger does not have. Such a revision belongs to another ledger or is a slip, and an empty answer would read as "no news".
 */
export function readChanges(ledger: Ledger, { since, where }: ChangesSince, { revision, asOf }: Snapshot): ChangeQuery {
  if (since < 0 || since > revision)
    throw new Fault(
      'BAD_SINCE',
      { argument: 'since', value: since, suggestions: [String(revision)] },
      { latest: revision },
    );
  return { ...readFigureFilter(ledger, where, asOf), since };
}

/** Resolves the names in a filter of comparisons. Throws the fault of an unknown name. */
export function readComparisonFilter(ledger: Ledger, filter: ComparisonFilter, asOf: string): ComparisonQuery {
  const { measures, verdicts, groups } = filter;
  return {
    ...subjects(ledger, filter),
    periods: distinct(filter.periods, 'periods', 100).map((typed) => resolvePeriod(typed, asOf, 'periods')),
    ...(measures && { measures: once(measures) }),
    ...(verdicts && { verdicts: once(verdicts) }),
    ...(groups && { groups: once(groups) }),
    ...readTerms(filter),
  };
}

/** A filter of the goals of a year, as people type it. */
export interface GoalFilter {
  district: string;
  year: string;
  indicators?: Maybe<string[]>;
  topic?: Maybe<string>;
  headline?: Maybe<boolean>;
  kinds?: Maybe<Drift[]>;
  authorities?: Maybe<Authority[]>;
  several?: Maybe<boolean>;
}

/** Resolves the names in a filter of the goals of a year. Throws the fault of an unknown name, and BAD_PERIOD for a period that is not a year. */
export function readGoalFilter(ledger: Ledger, filter: GoalFilter, asOf: string): StatementQuery {
  const { kinds, authorities, several } = filter;
  const { owners: _, ...narrowed } = subjects(ledger, filter);
  return {
    ...narrowed,
    owner: resolveOwner(ledger, filter.district, 'district'),
    year: resolveYear(filter.year, asOf, 'year'),
    ...(kinds && { kinds: once(kinds) }),
    ...(authorities && { authorities: once(authorities) }),
    ...(several === true && { several }),
  };
}

/** The arguments that select a scoreboard, as people type them. */
export interface TypedScoreboard extends Terms {
  district: string;
  period: string;
  topic?: Maybe<string>;
}

/** Resolves the names in a question about a scoreboard. Throws the fault of an unknown name. */
export function readScoreboard(ledger: Ledger, asked: TypedScoreboard, at: Snapshot): ScoreboardQuery {
  const indicators = indicatorsOf(ledger, asked);
  const topic = asked.topic ? resolveTopic(ledger, asked.topic) : undefined;
  const owner = resolveOwner(ledger, asked.district, 'district');
  const among = { owners: [owner], indicators: indicators ?? ledger.catalogue.indicators };
  return {
    owner,
    period: resolveAsked(ledger, { value: asked.period, argument: 'period', at }, among).period,
    ...(topic !== undefined && { topic }),
    ...(indicators && { indicators }),
    ...readTerms(asked),
  };
}
