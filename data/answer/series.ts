import type { Owner } from '../ledger/catalogue.ts';
import { type Figure, inForceOf, statementKey } from '../ledger/figure.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { listFiguresOf } from '../ledger/pair-figures.ts';
import type { Snapshot } from '../ledger/revision.ts';
import type { Scope } from '../rules/figure/scope.ts';
import { inUnit } from '../rules/number/conversion.ts';
import { type Period, yearOf } from '../rules/period/period.ts';
import { isFromSource, isLater } from '../rules/verdict/in-force.ts';
import { judgedTarget, matchActual, relationOf, type Wanted } from '../rules/verdict/matching.ts';
import { MEASURES, type Measure, type RankOf } from '../rules/words.ts';

/** The owner and the indicator of figures. */
export interface Subject {
  owner: Owner;
  indicator: Indicator;
}

/** A pair's figures in force of one measure and scope; ranks are split by what they order. */
export interface Series {
  readonly measure: Measure;
  readonly rankOf: RankOf | null;
  readonly scope: Scope | null;
  readonly targets: readonly Figure[];
  readonly actuals: readonly Figure[];
  /** Figures of any measure that another statement of the same key superseded. */
  readonly dropped: readonly Figure[];
  /** The series of the same measure in the other scopes, the indicator's own first, then by code. */
  readonly siblings: readonly Series[];
  /** Ends of the periods of figures of the measure that are printed as 同口径. */
  readonly sameScopeEnds: readonly number[];
  /** All published figures of the pair. */
  readonly stated: readonly Figure[];
}

/** A series to which figures are still added. */
interface OpenSeries extends Series {
  readonly targets: Figure[];
  readonly actuals: Figure[];
  siblings: readonly Series[];
  sameScopeEnds: readonly number[];
}

export const NO_SERIES = { targets: [], actuals: [], dropped: [], siblings: [], sameScopeEnds: [], stated: [] };

const seriesOfLists = new WeakMap<readonly Figure[], readonly Series[]>();

/** The series of a list of figures. A list that is kept in memory has its series kept with it. */
function seriesOf(all: readonly Figure[]): readonly Series[] {
  let series = seriesOfLists.get(all);
  if (!series) {
    series = sortedSeries(all);
    seriesOfLists.set(all, series);
  }
  return series;
}

function sortedSeries(all: readonly Figure[]): OpenSeries[] {
  const figures = inForceOf(all);
  const kept = new Set(figures);
  const dropped = figures === all ? [] : all.filter((figure) => !kept.has(figure));
  const series = new Map<string, OpenSeries>();
  for (const figure of figures) {
    if (figure.role === 'ESTIMATE') continue;
    const { measure, rankOf, scope } = figure;
    const key = `${measure}|${rankOf ?? ''}|${scope?.code ?? ''}`;
    let one = series.get(key);
    if (!one) {
      one = { measure, rankOf, scope, targets: [], actuals: [], dropped, siblings: [], sameScopeEnds: [], stated: all };
      series.set(key, one);
    }
    (figure.role === 'TARGET' ? one.targets : one.actuals).push(figure);
  }
  const place = ({ scope }: Series) => scope?.code ?? '';
  const inOrder = [...series.values()].sort(
    (a, b) =>
      MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) ||
      Number(place(a) > place(b)) - Number(place(a) < place(b)),
  );
  return withOthers(inOrder, figures);
}

/** Tells each series of the others of its measure. */
function withOthers(all: OpenSeries[], figures: readonly Figure[]): OpenSeries[] {
  const sameScope = figures.filter(({ basis }) => basis === 'SAME_SCOPE');
  for (const one of all) {
    const { measure, rankOf } = one;
    if (all.length > 1)
      one.siblings = all.filter((other) => other !== one && other.measure === measure && other.rankOf === rankOf);
    if (sameScope.length > 0)
      one.sameScopeEnds = sameScope.flatMap((figure) => (figure.measure === measure ? figure.period.end : []));
  }
  return all;
}

/** Whether among figures in force one of a goal's measure, which ends in its year or the year before, is printed as 同口径. */
export function isSameScopeIn(
  figures: readonly Figure[],
  { measure, period }: Pick<Figure, 'measure' | 'period'>,
): boolean {
  const year = yearOf(period);
  return figures.some(
    (figure) =>
      figure.basis === 'SAME_SCOPE' &&
      figure.measure === measure &&
      yearOf(figure.period) <= year &&
      yearOf(figure.period) >= year - 1,
  );
}

/** Whether a figure of the measure that ends in the year of a goal, or in the year before, is printed as 同口径. */
export function isSameScopeUsed({ sameScopeEnds }: Series, goal: Period): boolean {
  const year = yearOf(goal);
  return sameScopeEnds.some((end) => end >= (year - 1) * 12 && end < (year + 1) * 12);
}

/** The results that a goal finds in other scopes, where nothing of its own scope matches. */
export function inOtherScope(
  wanted: Wanted,
  { siblings }: Series,
  eligible: (actuals: readonly Figure[]) => readonly Figure[],
): Figure | undefined {
  for (const { actuals } of siblings) {
    const found = matchActual(wanted, eligible(actuals));
    if (found) return found;
  }
  return undefined;
}

/** The goal of a period for another scope or else in another measure, where the series' own has none. */
export function goalBesideOwn(
  { siblings, stated, measure }: Series,
  period: Period,
  { timing }: Indicator,
): Figure | undefined {
  const isOfPeriod = (goal: Figure) => relationOf(period, goal.period, timing) === 'WHOLE';
  for (const { targets } of siblings) {
    const { target } = judgedTarget(targets.filter(isOfPeriod));
    if (target) return target;
  }
  const others = stated.filter((goal) => goal.role === 'TARGET' && goal.measure !== measure && isOfPeriod(goal));
  return others.length > 0 ? judgedTarget(inForceOf(others)).target : undefined;
}

/** A figure of the same key by which the figure's own document contradicts it. */
export function twinOf(figure: Figure | undefined, dropped: readonly Figure[]): Figure | undefined {
  if (!figure || dropped.length === 0) return undefined;
  const key = statementKey(figure);
  return dropped.find(
    (other) =>
      other.document === figure.document &&
      statementKey(other) === key &&
      (other.value !== figure.value || other.comparator !== figure.comparator || other.unit !== figure.unit),
  );
}

/** A figure of another document that quotes the result of the indicator's own source with another number. */
export function quotedBeside(figure: Figure | undefined, dropped: readonly Figure[]): Figure | undefined {
  if (!figure || dropped.length === 0 || !isFromSource(figure, figure.indicator.source)) return undefined;
  const key = statementKey(figure);
  return dropped.find(
    (other) =>
      statementKey(other) === key &&
      !isFromSource(other, figure.indicator.source) &&
      isLater(other, figure) &&
      (inUnit(other, figure.unit)?.value !== figure.value || other.comparator !== figure.comparator),
  );
}

/** The series of a pair that bear on some periods: those of the year before too. */
export function seriesIn(
  ledger: Ledger,
  subject: Subject,
  { periods, at }: { periods: readonly Period[]; at: Snapshot },
): readonly Series[] {
  const from = Math.min(...periods.map(({ start }) => start)) - 12;
  const to = Math.max(...periods.map(({ end }) => end));
  return seriesOf(listFiguresOf(ledger, subject, { from, to, at }));
}
