import { minus, quotient, roundHalfUp } from '../../../data/rules/number/exact.ts';
import { gapUnit, unitKind } from '../../../data/rules/number/unit.ts';
import type { Language, Measure } from '../../../data/rules/words.ts';

/** A proposed value beside the one of the ledger. */
export interface Pair {
  value: string | null;
  before: string | null;
  measure: Measure;
  unit: string | null;
}

/** The distance of a proposed value from the ledger's, with its sign. */
export interface Change {
  difference: string;
  unit: string | null;
  /** The share of the ledger's value; null where percentages, places or nought are compared. */
  percent: string | null;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

function signed(number: number): string {
  return number < 0 ? `−${-number}` : `+${number}`;
}

/** Tells how far a proposed value is from the ledger's in the same unit; undefined where one is no number or both are the same. */
export function changeOf({ value, before, measure, unit }: Pair, language: Language): Change | undefined {
  if (value === null || before === null || !NUMBER.test(value) || !NUMBER.test(before)) return undefined;
  const difference = minus(Number(value), Number(before));
  if (difference === 0) return undefined;
  const share = unitKind(measure, unit) === 'NUMBER' ? quotient(difference, Math.abs(Number(before))) : null;
  return {
    difference: signed(difference),
    unit: gapUnit({ measure, unit }, language),
    percent: share === null ? null : `${signed(roundHalfUp(share * 100, 1))}%`,
  };
}
