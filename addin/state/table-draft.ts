import { parsePeriod, periodNamed } from '../../data/rules/period/period.ts';
import { DEFAULT_COLUMNS } from '../../data/rules/table/table-size.ts';
import { AUTHORITIES } from '../../data/rules/words.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import type { Authority, Language, Measure, Role } from '../ask/operations.ts';
import { wordsOf } from '../words/words.ts';
import type { TableDraft } from './pane-context.ts';

/** The draft before anything is chosen. */
export const EMPTY_DRAFT: TableDraft = { indicators: [], districts: [], periods: [], columns: DEFAULT_COLUMNS };

/** The relative periods that are offered; what is typed otherwise is understood too. */
export const RELATIVE_PERIODS = ['最新', '本年累计', '上月累计', '上年同期'] as const;

/** Answers a period's name, or the typed text where only the API can read it. */
export function periodName(typed: string, language: Language): string {
  return wordsOf(language).table.relativePeriods[typed] ?? periodNamed(typed, language);
}

/** Sorts periods by time. Those that only the API can read come last. */
export function inTime(periods: readonly string[]): string[] {
  const at = (typed: string) => parsePeriod(typed);
  return periods.toSorted((a, b) => {
    const [left, right] = [at(a), at(b)];
    if (!left || !right) return Number(!left) - Number(!right);
    return left.end - right.end || left.start - right.start;
  });
}

interface Dated {
  period: string;
  role: Role;
  district: { code: string } | null;
  authority?: Authority | null;
}

const ROLE_ORDER: Record<Role, number> = { TARGET: 0, ACTUAL: 1, ESTIMATE: 2 };

function authorityOrder(figure: Dated): number {
  return figure.authority ? AUTHORITIES.indexOf(figure.authority) : 0;
}

/** Orders figures by period, the one that ends last first, then by district, then goals by authority before results. */
export function byNewest(a: Dated, b: Dated): number {
  const [left, right] = [parsePeriod(a.period), parsePeriod(b.period)];
  const later = (right?.end ?? 0) - (left?.end ?? 0);
  if (later !== 0) return later;
  const [here, there] = [a.district?.code ?? '~', b.district?.code ?? '~'];
  return (
    (left?.start ?? 0) - (right?.start ?? 0) ||
    (here < there ? -1 : here > there ? 1 : 0) ||
    ROLE_ORDER[a.role] - ROLE_ORDER[b.role] ||
    authorityOrder(a) - authorityOrder(b)
  );
}

/** Lists the years that have figures, newest first. */
export function yearsOf(figures: Pick<Dated, 'period'>[]): string[] {
  return [...new Set(figures.map((one) => one.period.slice(0, 4)))].toSorted().toReversed();
}

/** Lists the districts of the figures in order of appearance. */
function districtsOf(figures: Dated[]): string[] {
  return [...new Set(figures.flatMap((one) => one.district?.code ?? []))];
}

/**
 * Answers the year for which most districts have a goal, the latest of several. Without goals it is the latest with
 * figures.
 */
function likeliestYear(figures: Dated[]): string[] {
  const goals = figures.filter((one) => one.role === 'TARGET' && /^\d{4}$/.test(one.period));
  const years = yearsOf(goals.length > 0 ? goals : figures);
  const spread = (year: string) => districtsOf(goals.filter((one) => one.period === year)).length;
  return years.toSorted((a, b) => spread(b) - spread(a) || Number(b) - Number(a)).slice(0, 1);
}

/** Adds an indicator to the draft. An empty draft also gets that indicator's districts and latest planned year. */
export function firstDraftOf(before: TableDraft, indicator: NamedIndicator, figures: Dated[]): TableDraft {
  // A form does not take in an indicator by the way.
  const begun = before.form === undefined ? before : EMPTY_DRAFT;
  const indicators = begun.indicators.some((one) => one.code === indicator.code)
    ? begun.indicators
    : [...begun.indicators, indicator];
  return {
    ...begun,
    indicators,
    districts: begun.districts.length > 0 ? begun.districts : districtsOf(figures).toSorted(),
    periods: begun.periods.length > 0 ? begun.periods : likeliestYear(figures),
  };
}

/** Adds several indicators to the draft, with the districts, periods and measures that were asked for; else the draft's own, or all that have figures. */
export function draftOfTicked(
  before: TableDraft,
  indicators: readonly NamedIndicator[],
  asked: {
    districts: readonly string[];
    held: readonly string[];
    periods: readonly string[];
    measures: readonly Measure[];
  },
): TableDraft {
  const begun = before.form === undefined ? before : EMPTY_DRAFT;
  const known = new Set(begun.indicators.map(({ code }) => code));
  const own = begun.districts.length > 0 ? begun.districts : asked.held;
  const since = begun.periods.length > 0 ? begun.periods : ['最新'];
  return {
    ...begun,
    indicators: [...begun.indicators, ...indicators.filter(({ code }) => !known.has(code))],
    districts: asked.districts.length > 0 ? [...asked.districts] : [...own],
    periods: asked.periods.length > 0 ? [...asked.periods] : [...since],
    ...(asked.measures.length > 0 && { measures: [...asked.measures] }),
  };
}
