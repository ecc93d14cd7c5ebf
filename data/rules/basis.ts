import type { Basis, Measure } from './words.ts';

/** How two bases stand to each other. UNSTATED: comparable, but a base is not printed (口径未注明). */
export type BasisMatch = 'SAME' | 'UNSTATED' | 'DIFFERENT';

interface Based {
  measure: Measure;
  basis: string | null;
}

/** How documents print the bases that have a code. */
const PRINTED = new Map<string, Basis>([
  ['同比', 'YOY'],
  ['同口径', 'COMPARABLE'],
  ['可比价', 'COMPARABLE'],
  ['未注明', 'UNSTATED'],
]);

/** The code of a basis written in Chinese (同比 → YOY); a code or a named base as it is. */
export function basisCode(basis: string): string {
  return PRINTED.get(basis) ?? basis;
}

/** A growth rate with no basis on record is one whose base is not printed. */
function basisOf(figure: Based): string | null {
  if (figure.basis === null) return figure.measure === 'GROWTH' ? 'UNSTATED' : null;
  return basisCode(figure.basis);
}

/** 增长 without a base beside 同比 is compared, with a caution; any other two different bases are not. */
export function matchBasis(one: Based, other: Based): BasisMatch {
  const [a, b] = [basisOf(one), basisOf(other)];
  if (a === b) return a === 'UNSTATED' ? 'UNSTATED' : 'SAME';
  const unstatedBesideYoy = (a === 'UNSTATED' && b === 'YOY') || (a === 'YOY' && b === 'UNSTATED');
  return unstatedBesideYoy ? 'UNSTATED' : 'DIFFERENT';
}
