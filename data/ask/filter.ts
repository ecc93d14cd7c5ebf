import type { ComparisonQuery } from '../answer/comparison.ts';
import type { FigureQuery } from '../answer/figure-list.ts';
import type { ScoreboardQuery } from '../answer/scoreboard.ts';
import type { StatementQuery } from '../answer/statement.ts';
import { Fault } from '../ledger/fault.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { words } from '../rules/message/message.ts';
import { MOST_TOLERANCES, TOLERANCES, type Tolerances } from '../rules/verdict/tolerance.ts';
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
export interface ComparisonFilter {
  districts?: Maybe<string[]>;
  indicators?: Maybe<string[]>;
  periods: string[];
  measures?: Maybe<Measure[]>;
  topic?: Maybe<string>;
  headline?: Maybe<boolean>;
  verdicts?: Maybe<Verdict[]>;
  judgeBy?: Maybe<Authority>;
  tolerances?: Maybe<TypedTolerances>;
}

/** Tolerances as they are asked for; what is absent stays as usual. */
export type TypedTolerances = { [Name in keyof Tolerances]?: Maybe<number> };

/** In what language to answer, and the day that 本年 is of. */
export interface Reading {
  language: Language;
  asOf: string;
}

/** Throws TOO_MANY where a list is longer than may be read at once. */
export function bounded<Item>(list: Item[], argument: string, limit: { max?: number; language: Language }): Item[] {
  const max = limit.max ?? MAX_NAMES;
  if (list.length <= max) return list;
  throw new Fault('TOO_MANY', words(limit.language).faults.TOO_MANY(list.length, max), { argument });
}

/** Tolerances with the usual ones where none is given. Throws BAD_TOLERANCE for what is none. */
export function readTolerances(asked: Maybe<TypedTolerances>, language: Language): Tolerances {
  const tolerances = { ...TOLERANCES };
  for (const name of Object.keys(TOLERANCES) as (keyof Tolerances)[]) {
    const value = asked?.[name] ?? TOLERANCES[name];
    if (!(value >= 0 && value <= MOST_TOLERANCES[name])) {
      const message = words(language).faults.BAD_TOLERANCE(name, value, MOST_TOLERANCES[name]);
      throw new Fault('BAD_TOLERANCE', message, { argument: name, suggestions: [String(TOLERANCES[name])] });
    }
    tolerances[name] = value;
  }
  return tolerances;
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
  const { measures, verdicts, judgeBy } = filter;
  return {
    ...subjects(ledger, filter, language),
    periods: bounded(filter.periods, 'periods', { language, max: 100 }).map((typed) =>
      resolvePeriod(typed, asOf, { argument: 'periods', language }),
    ),
    ...(measures && { measures }),
    ...(verdicts && { verdicts }),
    ...(judgeBy && { judgeBy }),
    ...(filter.tolerances && { tolerances: readTolerances(filter.tolerances, language) }),
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
export interface TypedScoreboard {
  district: string;
  period: string;
  topic?: Maybe<string>;
  judgeBy?: Maybe<Authority>;
  tolerances?: Maybe<TypedTolerances>;
}

/** The same with its names found. Throws the faults of each name. */
export function readScoreboard(ledger: Ledger, asked: TypedScoreboard, { language, asOf }: Reading): ScoreboardQuery {
  const { judgeBy } = asked;
  const indicators = indicatorsOf(ledger, asked, language);
  return {
    owner: resolveOwner(ledger, asked.district, { argument: 'district', language }),
    period: resolvePeriod(asked.period, asOf, { argument: 'period', language }),
    tolerances: readTolerances(asked.tolerances, language),
    ...(indicators && { indicators }),
    ...(judgeBy && { judgeBy }),
  };
}
