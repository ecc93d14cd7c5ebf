import { type BasisReading, matchBasis } from '../figure/basis.ts';
import { isNumber, type StatedFigure } from '../figure/stated-figure.ts';
import { inUnit } from '../number/conversion.ts';
import { minus } from '../number/exact.ts';
import type { Comparator, Direction, RankFault } from '../words.ts';
import { type ResultEnd, resultEnds } from './goal.ts';

/** One of those that are ranked. */
export interface Ranked<F extends StatedFigure> {
  figure: F;
  /** The value in the unit of the ranking. */
  value: number;
  /** The place, from 1; those that are level share one, and the next place is left out. */
  rank: number;
  isTied: boolean;
  /**
   * How far it lies from the nearest that is ranked better, and from the nearest worse, in the unit, never below zero. Null beside
   * a bound.
   */
  gapAhead: number | null;
  gapBehind: number | null;
}

export interface Ranking<F extends StatedFigure> {
  ranked: Ranked<F>[];
  /** Figures that may not be ranked with these, each with the reason. */
  left: { figure: F; fault: RankFault }[];
}

interface Placed<F> {
  figure: F;
  value: number;
  /** The lowest and the highest that it may be. */
  low: ResultEnd;
  high: ResultEnd;
}

/** The figure whose basis and unit most share: the first such. */
function leading<F extends StatedFigure>(figures: readonly F[], reading?: BasisReading): F | undefined {
  let best: { figure: F; count: number } | undefined;
  for (const figure of figures) {
    const isAlike = (other: F) => other.basis === figure.basis || matchBasis(other, figure, reading) === 'SAME';
    const count = figures.filter((other) => isAlike(other) && inUnit(other, figure.unit)).length;
    if (!best || count > best.count) best = { figure, count };
  }
  return best?.figure;
}

function faultOf(figure: StatedFigure, beside: StatedFigure, reading?: BasisReading): RankFault | undefined {
  if (figure.value === null) return 'WORDS';
  if (!isNumber(figure) && !IN_ORDER.has(figure.comparator)) return 'OPEN_BOUND';
  if (!inUnit(figure, beside.unit)) return 'OTHER_UNIT';
  return matchBasis(figure, beside, reading) === 'DIFFERENT' ? 'OTHER_BASIS' : undefined;
}

/** Bounds that never share a place with a number: 超300 stands before 300, if none of the others is more. */
const IN_ORDER = new Set<Comparator | null>(['ABOVE', 'NEARLY']);

/** Whether all that one may be lies at or below all that the other may be. */
function isBelow({ high }: Placed<unknown>, { low }: Placed<unknown>): boolean {
  return high.value < low.value || (high.value === low.value && (high.side < 0 || low.side > 0));
}

function isExact({ low, high }: Placed<unknown>): boolean {
  return low === high;
}

/** Better first. Those that are not below each other either way are level. */
function compareBy(direction: Direction) {
  const sign = direction === 'LOWER' ? 1 : -1;
  return (a: Placed<unknown>, b: Placed<unknown>) => sign * (Number(isBelow(b, a)) - Number(isBelow(a, b)));
}

function distance<F>(one: Placed<F>, other: Placed<F> | undefined): number | null {
  if (other === undefined || !isExact(one) || !isExact(other)) return null;
  return Math.abs(minus(one.value, other.value));
}

function inPlace<F extends StatedFigure>(figure: F, unit: string | null): Placed<F> | undefined {
  const value = inUnit(figure, unit)?.value ?? null;
  return value === null ? undefined : { figure, value, ...resultEnds({ ...figure, value }, value) };
}

/** The figures that may be ranked, and those that may not. */
function sorted<F extends StatedFigure>(figures: readonly F[], beside: F, reading?: BasisReading) {
  const placed: Placed<F>[] = [];
  const left: Ranking<F>['left'] = [];
  for (const figure of figures) {
    const fault = faultOf(figure, beside, reading);
    const one = fault ? undefined : inPlace(figure, beside.unit);
    if (one) placed.push(one);
    else left.push({ figure, fault: fault ?? 'WORDS' });
  }
  // A bound has a place only where every other one proves to lie on one side of it.
  const isProven = (one: Placed<F>) =>
    isExact(one) || placed.every((other) => other === one || isBelow(one, other) || isBelow(other, one));
  const unproven = placed.filter((one) => !isProven(one));
  left.push(...unproven.map(({ figure }) => ({ figure, fault: 'OPEN_BOUND' as const })));
  return { placed: placed.filter(isProven), left };
}

/**
 * Ranks figures of one key, one a district, over one basis and one kind of unit: that of most of them. Lower is better where the
 * indicator's direction says so; of what is neither, the greatest stands first. Ties share a place.
 */
export function rankOf<F extends StatedFigure>(
  figures: readonly F[],
  direction: Direction,
  reading?: BasisReading,
): Ranking<F> {
  const beside = leading(figures.filter(isNumber), reading);
  if (!beside)
    return {
      ranked: [],
      left: figures.map((figure) => ({ figure, fault: figure.value === null ? 'WORDS' : 'OPEN_BOUND' })),
    };
  const { placed, left } = sorted(figures, beside, reading);
  const by = compareBy(direction);
  const inOrder = placed.sort(by);
  const ranked = inOrder.map((one): Ranked<F> => {
    const first = inOrder.findIndex((other) => by(one, other) === 0);
    const last = inOrder.findLastIndex((other) => by(one, other) === 0);
    return {
      figure: one.figure,
      value: one.value,
      rank: first + 1,
      isTied: first !== last,
      gapAhead: distance(one, inOrder[first - 1]),
      gapBehind: distance(one, inOrder[last + 1]),
    };
  });
  return { ranked, left };
}
