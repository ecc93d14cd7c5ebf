import { inUnit } from '../number/conversion.ts';
import { roundHalfUp } from '../number/exact.ts';
import type { StatedFigure } from './stated-figure.ts';

/** A number with its unit and the digits after the point with which it is printed. */
export type PrintedNumber = Pick<StatedFigure, 'value' | 'upper' | 'unit' | 'decimals'>;

/** Whether a number in the unit of another is that other one, as far as that is printed. */
function roundsTo(one: PrintedNumber, other: PrintedNumber): boolean {
  const same = inUnit(one, other.unit);
  if (!same || same.value === null || other.value === null) return false;
  return roundHalfUp(same.value, other.decimals) === other.value;
}

/**
 * Whether two printed numbers are one, as far as the coarser of them is printed, in whatever units of one kind: 2501亿元 and
 * 2500.99亿元 are. A range is no single number.
 */
export function isSameNumber(one: PrintedNumber, other: PrintedNumber): boolean {
  if (one.upper !== null || other.upper !== null) return false;
  return roundsTo(one, other) || roundsTo(other, one);
}
