import type { GrowthBasis, Measure } from '../words.ts';

/** How two bases stand to each other. UNSTATED: comparable, but a base is not printed (口径未注明). */
export type BasisMatch = 'SAME' | 'UNSTATED' | 'DIFFERENT';

interface Based {
  measure: Measure;
  basis: string | null;
}

/** How the bases of an indicator are read. */
export interface BasisReading {
  /** The meaning of 同比, and of a growth without a printed base, for the indicator; null where that is as printed. */
  readonly growthBasis?: GrowthBasis | null | undefined;
  /** Whether a figure beside them is printed as 同口径, so that 增长 without a base may be either. */
  readonly isSameScopeUsed?: boolean | undefined;
}

const PRINTED: BasisReading = {};

/** A growth rate with no basis on record is one whose base is not printed. */
function basisOf({ measure, basis }: Based, { growthBasis }: BasisReading): string | null {
  if (measure !== 'GROWTH') return basis;
  const printed = basis ?? 'UNSTATED';
  return growthBasis && (printed === 'YOY' || printed === 'UNSTATED') ? growthBasis : printed;
}

/** The basis as part of a key: a growth without a printed base counts as 同比, and both as the indicator reads them. */
export function basisKey(figure: Based, reading: BasisReading): string {
  const basis = basisOf(figure, reading) ?? '';
  return basis === 'UNSTATED' ? 'YOY' : basis;
}

/**
 * 增长 without a base beside 同比 is compared, with a caution, unless the indicator is also counted on 同口径; any other two
 * different bases are not.
 */
export function matchBasis(one: Based, other: Based, reading: BasisReading = PRINTED): BasisMatch {
  const [a, b] = [basisOf(one, reading), basisOf(other, reading)];
  if (a === b) return a === 'UNSTATED' ? 'UNSTATED' : 'SAME';
  const isUnstatedBesideYoy = (a === 'UNSTATED' && b === 'YOY') || (a === 'YOY' && b === 'UNSTATED');
  return isUnstatedBesideYoy && !reading.isSameScopeUsed ? 'UNSTATED' : 'DIFFERENT';
}
