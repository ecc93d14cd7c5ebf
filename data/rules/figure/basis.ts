import type { Measure } from '../words.ts';

/** How two bases stand to each other. UNSTATED: comparable, but a base is not printed (口径未注明). */
export type BasisMatch = 'SAME' | 'UNSTATED' | 'DIFFERENT';

interface Based {
  measure: Measure;
  basis: string | null;
}

/** A growth rate with no basis on record is one whose base is not printed. */
function basisOf(figure: Based): string | null {
  return figure.basis ?? (figure.measure === 'GROWTH' ? 'UNSTATED' : null);
}

/** 增长 without a base beside 同比 is compared, with a caution; any other two different bases are not. */
export function matchBasis(one: Based, other: Based): BasisMatch {
  const [a, b] = [basisOf(one), basisOf(other)];
  if (a === b) return a === 'UNSTATED' ? 'UNSTATED' : 'SAME';
  const unstatedBesideYoy = (a === 'UNSTATED' && b === 'YOY') || (a === 'YOY' && b === 'UNSTATED');
  return unstatedBesideYoy ? 'UNSTATED' : 'DIFFERENT';
}
