import type { ComparisonQuery } from '../answer/comparison.ts';
import type { FigureQuery } from '../answer/figure-list.ts';
import type { ScoreboardQuery } from '../answer/scoreboard.ts';
import type { StatementQuery } from '../answer/statement.ts';
import { Fault } from '../ledger/fault.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { words } from '../rules/message/message.ts';
import { type Terms, TOLERANCE_NAMES, termsIn } from '../rules/verdict/terms.ts';
import { MOST_TOLERANCES, TOLERANCES } from '../rules/verdict/tolerance.ts';
import type { Authority, Drift, Language, Measure, Role, Verdict } from '../rules/words.ts';
import { type Asking, resolveIndicator, resolveOwner, resolvePeriod, resolveYear } from './resolve.ts';

/** Names, codes and periods of one list argument are read up to this many. */
const MAX_NAMES = 1000;

type Maybe<T> = T | null | undefined;

/** What narrows figures, as people type it. */
export interface FigureFilter {
  districts?: Maybe<string[]>;
  indicators?: Maybe<string[]>;
  measures?: Maybe<Measure[]>;
  periods?: Maybe<string[]>;
  within?: Maybe<string[]>;
  roles?: Maybe<Role[]>;
  authorities?: Maybe<Authority[]>;
  documents?: Maybe<string[]>;
  topic?: Maybe<string>;
  headline?: Maybe<boolean>;
  inForce?: Maybe<boolean>;
}

/** What narrows comparisons, as people type it. */
export interface ComparisonFilter extends Terms {
  districts?: Maybe<string[]>;
  indicators?: Maybe<string[]>;
  periods: string[];
  measures?: Maybe<Measure[]>;
  topic?: Maybe<string>;
  headline?: Maybe<boolean>;
  verdicts?: Maybe<Verdict[]>;
}

/** In what language to answer, and the day that 本年 is of. */
export interface Reading {
  language: Language;
  asOf: string;
}

/** Throws TOO_MANY where a list is longer than may be read at once. */
export function bounded<Item>(
  list: readonly Item[],
  argument: string,
  limit: { max?: number; language: Language },
): readonly Item[] {
  const max = limit.max ?? MAX_NAMES;
  if (list.length <= max) return list;
  throw new Fault('TOO_MANY', words(limit.language).faults.TOO_MANY(list.length, max), { argument });
}

/** The terms of what is asked, and nothing else of it. Throws BAD_TOLERANCE. */
export function readTerms(asked: Terms, language: Language): Terms {
  for (const name of TOLERANCE_NAMES) {
    const value = asked.tolerances?.[name] ?? TOLERANCES[name];
    if (value >= 0 && value <= MOST_TOLERANCES[name]) continue;
    const message = words(language).faults.BAD_TOLERANCE(name, value, MOST_TOLERANCES[name]);
    throw new Fault('BAD_TOLERANCE', message, { argument: name, suggestions: [String(TOLERANCES[name])] });
  }
  return termsIn(asked);
}

/** Ids of documents by their codes. Throws UNKNOWN_DOCUMENT. */
export function resolveDocuments(ledger: Ledger, codes: string[], asking: Asking): number[] {
  const { documents, documentsByCode } = ledger.catalogue;
  return codes.map((code) => {
    const document = documentsByCode.get(code.trim().toUpperCase());
    if (document) return document.id;
    const suggestions = documents.map((known) => known.code).slice(0, 5);
    const message = words(asking.language).faults.UNKNOWN_DOCUMENT(code, suggestions);
    throw new Fault('UNKNOWN_DOCUMENT', message, { argument: asking.argument, suggestions });
  });
}

/** Code of a topic typed by its code or its name. Throws UNKNOWN_TOPIC. */
export function resolveTopic(ledger: Ledger, typed: string, language: Language): string {
  const known = [...new Set(ledger.catalogue.indicators.map(({ topic }) => topic))];
  const wanted = typed.trim();
  const topic = known.find(
    (code) => code === wanted || words('ZH').topics[code] === wanted || words('EN').topics[code] === wanted,
  );
  if (topic) return topic;
  throw new Fault('UNKNOWN_TOPIC', words(language).faults.UNKNOWN_TOPIC(typed, known), {
    argument: 'topic',
    suggestions: known,
  });
}

function indicatorsOf(
  ledger: Ledger,
  filter: { indicators?: Maybe<string[]>; topic?: Maybe<string> },
  language: Language,
): Indicator[] | undefined {
  const { indicators, topic } = filter;
  const named =
    indicators &&
    bounded(indicators, 'indicators', { language }).map((name) =>
      resolveIndicator(ledger, name, { argument: 'indicators', language }),
    );
  if (topic === null || topic === undefined) return named ?? undefined;
  const code = resolveTopic(ledger, topic, language);
  return (named ?? ledger.catalogue.indicators).filter((indicator) => indicator.topic === code);
}

function subjects(
  ledger: Ledger,
  filter: Pick<FigureFilter, 'districts' | 'indicators' | 'topic' | 'headline'>,
  language: Language,
) {
  const owners =
    filter.districts &&
    bounded(filter.districts, 'districts', { language }).map((name) =>
      resolveOwner(ledger, name, { argument: 'districts', language }),
    );
  const indicators = indicatorsOf(ledger, filter, language);
  return {
    ...(owners && { owners }),
    ...(indicators && { indicators }),
    ...(typeof filter.headline === 'boolean' && { headline: filter.headline }),
  };
}

/** A filter of figures with its names found. Throws the faults of each name. */
export function readFigureFilter(
  ledger: Ledger,
  filter: Maybe<FigureFilter>,
  { language, asOf }: Reading,
): FigureQuery {
  if (!filter) return {};
  const { measures, roles, authorities, inForce } = filter;
  const read = (typed: Maybe<string[]>, argument: string) =>
    typed && bounded(typed, argument, { language }).map((one) => resolvePeriod(one, asOf, { argument, language }));
  const periods = read(filter.periods, 'periods');
  const within = read(filter.within, 'within');
  const documents = filter.documents && resolveDocuments(ledger, filter.documents, { argument: 'documents', language });
  return {
    ...subjects(ledger, filter, language),
    ...(measures && { measures }),
    ...(periods && { periods }),
    ...(within && { within }),
    ...(roles && { roles }),
    ...(authorities && { authorities }),
    ...(documents && { documents }),
    ...(inForce === true && { inForce }),
  };
}

/** A filter of comparisons with its names found. Throws the faults of each name. */
export function readComparisonFilter(
  ledger: Ledger,
  filter: ComparisonFilter,
  { language, asOf }: Reading,
): ComparisonQuery {
  const { measures, verdicts } = filter;
  return {
    ...subjects(ledger, filter, language),
    periods: bounded(filter.periods, 'periods', { language, max: 100 }).map((typed) =>
      resolvePeriod(typed, asOf, { argument: 'periods', language }),
    ),
    ...(measures && { measures }),
    ...(verdicts && { verdicts }),
    ...readTerms(filter, language),
  };
}

/** What narrows the goals of a year, as people type it. */
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

/** A filter of the goals of a year with its names found. Throws the faults of each name, and BAD_PERIOD for what is no year. */
export function readGoalFilter(ledger: Ledger, filter: GoalFilter, { language, asOf }: Reading): StatementQuery {
  const { kinds, authorities, several } = filter;
  const { owners: _, ...narrowed } = subjects(ledger, filter, language);
  return {
    ...narrowed,
    owner: resolveOwner(ledger, filter.district, { argument: 'district', language }),
    year: resolveYear(filter.year, asOf, { argument: 'year', language }),
    ...(kinds && { kinds }),
    ...(authorities && { authorities }),
    ...(several === true && { several }),
  };
}

/** What a scoreboard is asked for, as people type it. */
export interface TypedScoreboard extends Terms {
  district: string;
  period: string;
  topic?: Maybe<string>;
}

/** The same with its names found. Throws the faults of each name. */
export function readScoreboard(ledger: Ledger, asked: TypedScoreboard, { language, asOf }: Reading): ScoreboardQuery {
  const indicators = indicatorsOf(ledger, asked, language);
  return {
    owner: resolveOwner(ledger, asked.district, { argument: 'district', language }),
    period: resolvePeriod(asked.period, asOf, { argument: 'period', language }),
    ...(indicators && { indicators }),
    ...readTerms(asked, language),
  };
}
