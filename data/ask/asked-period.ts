import type { Owner } from '../ledger/catalogue.ts';
import { Fault } from '../ledger/fault.ts';
import { ALL_MONTHS, type Figure } from '../ledger/figure.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { hasFigures } from '../ledger/pair.ts';
import { listInForce } from '../ledger/pair-figures.ts';
import type { Snapshot } from '../ledger/revision.ts';
import type { Scope } from '../rules/figure/scope.ts';
import {
  beginsInJanuary,
  isSpan,
  type Period,
  periodAt,
  yearBefore,
  yearOf,
  yearPeriod,
} from '../rules/period/period.ts';
import { type AskedPeriod, PeriodFault, readAsked } from '../rules/period/typed-period.ts';
import { matchActual } from '../rules/verdict/matching.ts';
import type { Measure, RankOf } from '../rules/words.ts';
import { boundedName } from './bounded.ts';

/** The figures by which 最新 is told. An absent field narrows nothing. */
export interface Among {
  owners: readonly Owner[];
  indicators: readonly Indicator[];
  scopes?: readonly (Scope | null)[] | undefined;
  measures?: readonly Measure[] | undefined;
  rankOf?: RankOf | undefined;
  /** Whether goals tell it, of the year that they are set for. Otherwise results do, and goals only where there is none. */
  isByGoals?: boolean;
}

/** A period that a question asks for, as its as-of has it. */
export interface ResolvedPeriod {
  /** The period of the goals: of 最新 and 2024年累计 the year. */
  period: Period;
  /** Whether the result may be of the first months of the year. */
  isToDate: boolean;
}

/** How a period was typed, and where. */
export interface TypedPeriod {
  value: string;
  argument: string;
  at: Snapshot;
  /** The period it asks for, where that was read already. */
  asked?: AskedPeriod;
}

function isAmong(figure: Figure, { scopes, measures, rankOf }: Among): boolean {
  return (
    (!scopes || scopes.includes(figure.scope)) &&
    (!measures || measures.includes(figure.measure)) &&
    (rankOf === undefined || figure.rankOf === rankOf)
  );
}

/** The later year comes first, in a year the months that begin in January, then those that end last. */
function isBetter(one: Period, other: Period | undefined): boolean {
  if (!other || yearOf(one) !== yearOf(other)) return !other || yearOf(one) > yearOf(other);
  if (beginsInJanuary(one) !== beginsInJanuary(other)) return beginsInJanuary(one);
  return one.end > other.end;
}

function better(periods: readonly Period[]): Period | undefined {
  return periods.reduce<Period | undefined>((best, one) => (isBetter(one, best) ? one : best), undefined);
}

/** The months of the latest result of one measure: as many as add up. A value at the end of a month covers those before it. */
function latestOfMeasure(measure: Measure, { timing }: Indicator, results: readonly Figure[]): Period[] {
  const years = [...new Set(results.map(({ period }) => yearOf(period)))].sort((a, b) => b - a);
  for (const year of years) {
    const found = matchActual({ period: yearPeriod(year), timing, measure }, results);
    if (found) return [timing === 'STOCK' ? periodAt(year * 12, found.period.end) : found.period];
  }
  return [];
}

function latestMonths(figures: readonly Figure[], indicator: Indicator): Period | undefined {
  const results = figures.filter(({ role }) => role === 'ACTUAL');
  const byMeasure = [...Map.groupBy(results, ({ measure }) => measure)];
  return better(byMeasure.flatMap(([measure, of]) => latestOfMeasure(measure, indicator, of)));
}

/** The year that most goals of a document are set for; of two alike the later. One of them may look years ahead. */
function mainYear(goals: readonly Figure[]): number {
  const byYear = [...Map.groupBy(goals, ({ period }) => yearOf(period))];
  const [main] = byYear.sort(([a, one], [b, other]) => other.length - one.length || b - a);
  return main?.[0] ?? 0;
}

/** The latest year for which a document sets its goals. */
function latestGoals(figures: readonly Figure[]): Period | undefined {
  const goals = figures.filter(({ role, period }) => role === 'TARGET' && !isSpan(period));
  const years = [...Map.groupBy(goals, ({ document }) => document.id).values()].map(mainYear);
  return years.length > 0 ? yearPeriod(Math.max(...years)) : undefined;
}

/** Every figure among which the latest is looked for, by owner and indicator. */
function figuresAmong(ledger: Ledger, among: Among, at: Snapshot): { indicator: Indicator; figures: Figure[] }[] {
  const subjects = among.owners.flatMap((owner) => among.indicators.map((indicator) => ({ owner, indicator })));
  return subjects
    .filter(({ owner, indicator }) => hasFigures(ledger, owner, indicator))
    .map((subject) => ({
      indicator: subject.indicator,
      figures: listInForce(ledger, subject, { ...ALL_MONTHS, at }).filter((one) => isAmong(one, among)),
    }));
}

/** Nothing is there that could tell a period. What is there, if it is of one subject, is offered. */
function untold({ value, argument }: TypedPeriod, among: Among, figures: readonly Figure[]): Fault {
  const { owners, indicators, measures } = among;
  const [owner, indicator, measure] = [owners[0], indicators[0], measures?.[0]];
  const isOne = owners.length === 1 && indicators.length === 1 && owner !== undefined && indicator !== undefined;
  const periods = isOne ? figures.filter(({ role }) => role === 'ACTUAL').map(({ period }) => period) : [];
  return new Fault(
    'NO_LATEST',
    { argument, value },
    {
      subject: isOne
        ? {
            owner: owner.district ?? { ...owner, nameEn: owner.name },
            indicator,
            scope: among.scopes?.[0] ?? null,
            measure,
          }
        : null,
      otherPeriods: [...new Map(periods.map((one) => [one.name, one])).values()],
    },
  );
}

/** The facts about a period asked for that figures tell. */
interface Told {
  /** The months of the latest result, of those in the year asked for. */
  results: Period | undefined;
  /** The year of the latest goals, likewise. */
  goals: Period | undefined;
  /** The fault where neither is of use. */
  fault: () => Fault;
}

function toldBy(ledger: Ledger, typed: TypedPeriod, { year, among }: { year: Period | undefined; among: Among }): Told {
  const all = figuresAmong(ledger, among, typed.at).map(({ indicator, figures }) => ({
    indicator,
    figures: year ? figures.filter(({ period }) => yearOf(period) === yearOf(year)) : figures,
  }));
  return {
    results: better(all.flatMap(({ indicator, figures }) => latestMonths(figures, indicator) ?? [])),
    goals: latestGoals(all.flatMap(({ figures }) => figures)),
    fault: () => untold(typed, among, all[0]?.figures ?? []),
  };
}

/** Reads what a typed period asks for. Throws BAD_PERIOD, TOO_LONG. */
export function readTyped({ value, argument, at }: TypedPeriod): AskedPeriod {
  const read = readAsked(boundedName(value, argument), at.asOf);
  if (!(read instanceof PeriodFault)) return read;
  const { reason, example } = read;
  throw new Fault('BAD_PERIOD', { argument, value, suggestions: [example] }, { reason });
}

/**
 * A period as people type it, for goals and their results. 最新 is the year of the latest result, or of the latest goals where there
 * is none; 上年同期 the same months a year before the latest result. Throws BAD_PERIOD, and NOTHING_PUBLISHED where no figure tells
 * which months are meant.
 */
export function resolveAsked(ledger: Ledger, typed: TypedPeriod, among: Among): ResolvedPeriod {
  const { period, isToDate, isYearBefore } = typed.asked ?? readTyped(typed);
  if (period && !isYearBefore) return { period, isToDate };
  const { results, goals, fault } = toldBy(ledger, typed, { year: period, among });
  const latest = among.isByGoals ? (goals ?? results) : (results ?? (isYearBefore ? undefined : goals));
  if (!latest) throw fault();
  if (isYearBefore) return { period: yearBefore(latest), isToDate: false };
  return { period: yearPeriod(yearOf(latest)), isToDate: true };
}

/** The same, for results that are of exactly their months: 最新 and 2024年累计 are the months of the latest. */
export function resolveMonths(ledger: Ledger, typed: TypedPeriod, among: Among): Period {
  const { period, isToDate, isYearBefore } = typed.asked ?? readTyped(typed);
  if (period && !isToDate) return period;
  const { results, fault } = toldBy(ledger, typed, { year: period, among });
  if (results) return isYearBefore ? yearBefore(results) : results;
  // Nothing of the year is out: the year itself is what is missing.
  if (period && !isYearBefore) return period;
  throw fault();
}
