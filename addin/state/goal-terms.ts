import { TOLERANCES, type Tolerances } from '../../data/rules/verdict/tolerance.ts';
import type { Authority, TolerancesInput } from '../ask/operations.ts';

/** On what terms the goals of a district are judged. */
export interface GoalTerms {
  /** A day or a document's code; empty: the latest. */
  asOf: string;
  /** The authority whose goals are judged, and no others; empty: of each goal the best standing one. */
  judgeBy: Authority | '';
  tolerances: Tolerances;
}

export const USUAL_TERMS: GoalTerms = { asOf: '', judgeBy: '', tolerances: TOLERANCES };

export const TOLERANCE_NAMES = ['aboutPoints', 'aboutShare', 'progress'] as const;
export type ToleranceName = (typeof TOLERANCE_NAMES)[number];

/** The tolerances that are not the usual ones. */
export function changedTolerances({ tolerances }: GoalTerms): ToleranceName[] {
  return TOLERANCE_NAMES.filter((name) => tolerances[name] !== TOLERANCES[name]);
}

export function isUsual(terms: GoalTerms): boolean {
  return terms.asOf === '' && terms.judgeBy === '' && changedTolerances(terms).length === 0;
}

/** The terms as the API is asked; null for what is as usual. */
export function askedTerms(terms: GoalTerms): {
  asOf: string | null;
  judgeBy: Authority | null;
  tolerances: TolerancesInput | null;
} {
  const { asOf, judgeBy, tolerances } = terms;
  return {
    asOf: asOf === '' ? null : asOf,
    judgeBy: judgeBy === '' ? null : judgeBy,
    tolerances: changedTolerances(terms).length === 0 ? null : { ...tolerances },
  };
}
