import { matchBasis } from '../figure/basis.ts';
import { type IndicatorTraits, isNumber, type StatedFigure } from '../figure/stated-figure.ts';
import { inUnit } from '../number/conversion.ts';
import { plus } from '../number/exact.ts';

/**
 * The year that a goal for its remaining months and the result of the months before them add up to, in the goal's unit: only of
 * what adds up, and only where all the months before are one published number. Where the first half is silent nothing is added.
 */
export function impliedYear<F extends StatedFigure>(
  { timing }: Pick<IndicatorTraits, 'timing'>,
  rest: F,
  actuals: readonly F[],
): number | null {
  if (timing !== 'FLOW' || rest.measure !== 'LEVEL' || rest.value === null || rest.upper !== null) return null;
  const january = rest.period.start - (rest.period.start % 12);
  const before = actuals.find(({ period }) => period.start === january && period.end === rest.period.start - 1);
  if (!before || !isNumber(before)) return null;
  const value = inUnit(before, rest.unit)?.value ?? null;
  return value !== null && matchBasis(before, rest) !== 'DIFFERENT' ? plus(value, rest.value) : null;
}
