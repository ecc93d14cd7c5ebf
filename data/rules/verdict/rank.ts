import { matchBasis } from '../figure/basis.ts';
import { isNumber, type StatedFigure } from '../figure/stated-figure.ts';
import { inUnit } from '../number/conversion.ts';
import { minus } from '../number/exact.ts';
import type { Direction, RankFault } from '../words.ts';
import { sideOf } from './goal.ts';

/** One of those that are ranked. */
export interface Ranked<F extends StatedFigure> {
  figure: F;
  /** In the unit of the ranking. */
  value: number;
  /** From 1; those that are level share one, and the next place is left out. */
  rank: number;
  isTied: boolean;
  /** How far it lies from the nearest that is ranked better, and from the nearest worse, in the unit, never below zero. */
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
  side: number;
}

/** The figure whose basis and unit most share: the first such. */
function leading<F extends StatedFigure>(figures: readonly F[]): F | undefined {
  let best: { figure: F; count: number } | undefined;
  for (const figure of figures) {
    const count = figures.filter((other) => other.basis === figure.basis && inUnit(other, figure.unit)).length;
    if (!best || count > best.count) best = { figure, count };
  }
  return best?.figure;
}

function faultOf(figure: StatedFigure, beside: StatedFigure): RankFault | undefined {
  if (figure.value === null) return 'WORDS';
  if (!isNumber(figure)) return 'OPEN_BOUND';
  if (!inUnit(figure, beside.unit)) return 'OTHER_UNIT';
  return matchBasis(figure, beside) === 'DIFFERENT' ? 'OTHER_BASIS' : undefined;
}

/** Better first: by the number, then by the side of it on which a result lies (超300 before 300 before 近300). */
function compareBy(direction: Direction) {
  const sign = direction === 'LOWER' ? 1 : -1;
  return (a: Placed<unknown>, b: Placed<unknown>) => sign * (Math.sign(a.value - b.value) || a.side - b.side);
}

function distance<F>(one: Placed<F>, other: Placed<F> | undefined): number | null {
  return other === undefined ? null : Math.abs(minus(one.value, other.value));
}

/**
 * Ranks figures of one key, one a district, over one basis and one kind of unit: that of most of them. Lower is better where the
 * indicator's direction says so; of what is neither, the greatest stands first. Ties share a place.
 */
export function rankOf<F extends StatedFigure>(figures: readonly F[], direction: Direction): Ranking<F> {
  const beside = leading(figures.filter(isNumber));
  if (!beside)
    return {
      ranked: [],
      left: figures.map((figure) => ({ figure, fault: figure.value === null ? 'WORDS' : 'OPEN_BOUND' })),
    };
  const placed: Placed<F>[] = [];
  const left: Ranking<F>['left'] = [];
  for (const figure of figures) {
    const fault = faultOf(figure, beside);
    const value = fault ? null : (inUnit(figure, beside.unit)?.value ?? null);
    if (value === null) left.push({ figure, fault: fault ?? 'WORDS' });
    else placed.push({ figure, value, side: sideOf(figure) });
  }
  const by = compareBy(direction);
  const inOrder = placed.sort(by);
  const ranked = inOrder.map((one, place): Ranked<F> => {
    const first = inOrder.findIndex((other) => by(one, other) === 0);
    const last = inOrder.findLastIndex((other) => by(one, other) === 0);
    return {
      figure: one.figure,
      value: one.value,
      rank: first + 1,
      isTied: first !== last || place !== first,
      gapAhead: distance(one, inOrder[first - 1]),
      gapBehind: distance(one, inOrder[last + 1]),
    };
  });
  return { ranked, left };
}
