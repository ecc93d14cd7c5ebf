import { isPlanHeld } from '../ledger/annual-plan.ts';
import type { Owner } from '../ledger/catalogue.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Snapshot } from '../ledger/revision.ts';
import type { BasisReading } from '../rules/figure/basis.ts';
import { isWithinScope, type Scope } from '../rules/figure/scope.ts';
import { isWithin, isYear, type Period } from '../rules/period/period.ts';
import type { Twins } from '../rules/sentence/caution.ts';
import { type Course, courseOf } from '../rules/verdict/course.ts';
import { type Judgement, judge, type ScopeMatch } from '../rules/verdict/judgement.ts';
import {
  isAssignedUnknown,
  judgedTarget,
  matchOnBasis,
  type Previous,
  previousOf,
  previousPeriod,
  relationOf,
  type Wanted,
} from '../rules/verdict/matching.ts';
import { impliedYear } from '../rules/verdict/rest-of-year.ts';
import { type Terms, termsIn } from '../rules/verdict/terms.ts';
import type { Measure, RankOf, Timing } from '../rules/words.ts';
import { type Absence, absenceOf } from './absence.ts';
import {
  goalBesideOwn,
  inOtherScope,
  isSameScopeUsed,
  NO_SERIES,
  quotedBeside,
  type Series,
  type Subject,
  seriesIn,
  twinOf,
} from './series.ts';

/** Goal and result of one key side by side, as a snapshot shows them. */
export interface Comparison {
  owner: Owner;
  indicator: Indicator;
  measure: Measure;
  rankOf: RankOf | null;
  /** The part it covers; null for all that the indicator covers. */
  scope: Scope | null;
  period: Period;
  /** The goal whose comparison it is, whoever set it; undefined where it is that of its key. */
  goal: Figure | undefined;
  /** The goal that is judged. */
  target: Figure | undefined;
  /** A goal of the same period for another scope (规上企业), else in another measure, where the key itself has none. */
  goalBeside: Figure | undefined;
  /** The other goals of the key by authority, stretch goals among them. */
  otherTargets: Figure[];
  actual: Figure | undefined;
  /** Last year's figure: of the months of the result, else of those asked for. A table decides it for all of its rows. */
  previous: Previous<Figure>;
  /** The results in force of the key, at any period. */
  results: readonly Figure[];
  /** A goal for the rest of the year, beside the year's goal. */
  restOfYear: Figure | undefined;
  /** The sum of that goal and the result of the months before it. */
  impliedYear: number | null;
  /** How the reports on the plan's execution speak of a goal that has no result; undefined where there is one, or no report. */
  absence: Absence | undefined;
  /** The course by which the progress of a part of the year is expected. */
  course: Course<Figure> | undefined;
  twins: Twins<Figure> | undefined;
  /** The part of the year of exactly which the result is, where one was asked for. */
  part?: Period;
  /** Whether a year was asked for to date, so that a result of its first months answers it. */
  isToDate: boolean;
  /** How the bases of the indicator are read beside these figures. */
  reading: BasisReading;
  /** How the scope of the result stands to the goal's. */
  scopes: ScopeMatch;
  /** The terms on which it was judged. */
  terms: Terms;
  /** The last months of which all is released, in a table where those of its header are not. */
  otherMonths?: Period;
  judged: Judgement;
  at: Snapshot;
}

/** The periods that are compared, and what narrows the keys. */
export interface ComparisonRange extends Terms {
  periods: readonly Period[];
  /** The measures that are wanted. Without it, every measure counts that has a goal or a result. */
  measures?: readonly Measure[];
  /** Only results of exactly this part of a year count. */
  part?: Period;
  /** Whether keys count that have only last year's result. */
  withPrevious?: boolean;
  /** A year is asked for to date. */
  isToDate?: boolean;
  at: Snapshot;
}

/** A goal for the months that are left. A STOCK has none, because a goal at the end of the year is the year's own. */
function restOfYearIn({ targets }: Series, year: Period, timing: Timing): Figure | undefined {
  if (timing === 'STOCK' || !isYear(year)) return undefined;
  return judgedTarget(
    targets.filter(({ period }) => isWithin(period, year) && period.start > year.start && period.end === year.end),
  ).target;
}

function scopesOf(ledger: Ledger, actual: Figure, goal: Scope | null): ScopeMatch {
  return isWithinScope(actual.scope, goal, ledger.catalogue.scopesByCode) ? 'WITHIN' : 'OTHER';
}

/** The result of the period; for a year also that of the months asked for, where they do not begin in January. */
function resultOf(wanted: Wanted, beside: Parameters<typeof matchOnBasis<Figure>>[1], part: Period | undefined) {
  const found = matchOnBasis(wanted, beside);
  return found || !part || !isYear(wanted.period) ? found : matchOnBasis({ ...wanted, period: part }, beside);
}

/** The figures by which others contradict a goal and a result; undefined where none does. */
function twinsIn({ dropped }: Series, goal: Figure | undefined, result: Figure | undefined): Comparison['twins'] {
  const [target, actual, quoted] = [twinOf(goal, dropped), twinOf(result, dropped), quotedBeside(result, dropped)];
  return target || actual || quoted ? { target, actual, quoted } : undefined;
}

/** A series that is compared in a period, by the goal of its key or by another. */
interface Compared {
  series: Series;
  period: Period;
  asked: ComparisonRange;
  goal?: Figure;
}

function compareSeries(ledger: Ledger, subject: Subject, compared: Compared): Comparison {
  const { owner, indicator } = subject;
  const { series, period, asked } = compared;
  const { measure, rankOf, scope, actuals } = series;
  const { timing } = indicator;
  const goals = series.targets.filter((goal) => relationOf(period, goal.period, timing) === 'WHOLE');
  const judged = judgedTarget(goals, asked);
  const { target, others } = compared.goal
    ? { target: compared.goal, others: goals.filter((goal) => goal.id !== compared.goal?.id) }
    : judged;
  const { at, part } = asked;
  const eligible = (all: readonly Figure[]) =>
    part ? all.filter((figure) => relationOf(part, figure.period, timing) === 'WHOLE') : all;
  const wanted = { period, timing, measure };
  const reading = {
    growthBasis: indicator.growthBasis,
    isSameScopeUsed: isSameScopeUsed(series, target?.period ?? period),
  };
  const own = resultOf(wanted, { actuals: eligible(actuals), target, reading }, part);
  const actual = own ?? (target ? inOtherScope(wanted, series, eligible) : undefined);
  const scopes = actual && actual !== own ? scopesOf(ledger, actual, scope) : 'SAME';
  const isPart = target && own && relationOf(target.period, own.period, timing) === 'PART';
  const course = isPart ? courseOf({ timing, reading, target, actual: own }, series) : undefined;
  const until = part && isWithin(part, period) ? part : undefined;
  const absence =
    target && !actual ? absenceOf(ledger, subject, { goal: target, own: series.stated, until, at }) : undefined;
  const hasPlan = target !== undefined || isPlanHeld(ledger, owner, { period, at });
  const restOfYear = restOfYearIn(series, period, timing);
  const terms = termsIn(asked);
  return {
    owner,
    indicator,
    measure,
    rankOf,
    scope,
    period,
    goal: compared.goal,
    target,
    goalBeside: target ? undefined : goalBesideOwn(series, period, indicator),
    otherTargets: others,
    actual,
    previous: previousOf(
      { period: previousPeriod(part ?? period, own?.period), timing, target, actual: own, reading },
      actuals,
    ),
    results: actuals,
    restOfYear,
    impliedYear: restOfYear ? impliedYear(indicator, restOfYear, actuals) : null,
    absence,
    course,
    twins: twinsIn(series, target, actual),
    reading,
    scopes,
    ...(part && { part }),
    isToDate: asked.isToDate === true,
    terms,
    judged: judge({
      ...{ indicator, period, target, actual, absence, course, terms, scopes, at },
      isPlanHeld: hasPlan,
      isAssignedUnknown: isAssignedUnknown({ target, others }, terms),
      isSameScopeUsed: reading.isSameScopeUsed,
    }),
    at,
  };
}

/** The comparisons of a series on the terms asked for last, by period. */
interface KeptComparisons {
  terms: string;
  byPeriod: Map<string, Comparison>;
}

/** One request asks for at most this many periods. */
const KEPT_PERIODS = 100;

const keptComparisons = new WeakMap<Series, KeptComparisons>();

/** The comparison of a series in a period. A series that is kept in memory has its comparisons kept with it. */
function comparisonOf(ledger: Ledger, subject: Subject, compared: Compared & { terms: string }): Comparison {
  const { series, period, terms } = compared;
  let kept = keptComparisons.get(series);
  if (kept?.terms !== terms || kept.byPeriod.size > KEPT_PERIODS) {
    kept = { terms, byPeriod: new Map() };
    keptComparisons.set(series, kept);
  }
  let comparison = kept.byPeriod.get(period.name);
  if (!comparison) {
    comparison = compareSeries(ledger, subject, compared);
    kept.byPeriod.set(period.name, comparison);
  }
  return comparison;
}

/**
 * Comparisons of one owner and indicator: by measure, then in the order of the periods; only those with a goal that is
 * judged or a result, be it of a part of the year.
 */
export function listComparisons(ledger: Ledger, subject: Subject, asked: ComparisonRange): Comparison[] {
  const terms = JSON.stringify([termsIn(asked), asked.part?.name, asked.isToDate]);
  return seriesIn(ledger, subject, asked)
    .filter(({ measure }) => !asked.measures || asked.measures.includes(measure))
    .flatMap((series) => asked.periods.map((period) => comparisonOf(ledger, subject, { series, period, asked, terms })))
    .filter(
      ({ target, actual, otherTargets, previous }) =>
        target || actual || otherTargets.length > 0 || (asked.withPrevious && previous.figure),
    );
}

/**
 * The comparison of one goal, whoever set it and whatever other goals there are. It is set against the result of its key, or
 * against that of exactly the part of its year that is asked for.
 */
export function goalComparison(
  ledger: Ledger,
  goal: Figure,
  how: Terms & Pick<ComparisonRange, 'part'> = {},
): Comparison {
  const { indicator, measure, rankOf, scope, period, at } = goal;
  const subject = { owner: { name: goal.owner, district: goal.district }, indicator };
  const asked = { ...how, periods: [period], at };
  const found = seriesIn(ledger, subject, asked).find(
    (one) => one.measure === measure && one.rankOf === rankOf && one.scope === scope,
  );
  const series = found ?? { ...NO_SERIES, measure, rankOf, scope, targets: [goal], stated: [goal] };
  return compareSeries(ledger, subject, { series, goal, period, asked });
}

/** The comparison of a key that has no figure, so that a table keeps its row, with the reason. */
export function emptyComparison(
  ledger: Ledger,
  subject: Subject,
  asked: ComparisonRange & { measure: Measure; period: Period; scope?: Scope | null },
): Comparison {
  const { measure, period, scope = null } = asked;
  const series = { ...NO_SERIES, measure, rankOf: null, scope };
  return compareSeries(ledger, subject, { series, period, asked });
}
