import { AUTHORITIES, type Authority } from '../words.ts';
import { TOLERANCES, type Tolerances } from './tolerance.ts';

/** The terms on which goals are judged. A term that is absent is as usual. */
export interface Terms {
  /** Only goals of this authority are judged. Usually each goal is judged by the authority of best standing. */
  readonly judgeBy?: Authority;
  /** How far off a line still counts as on it. */
  readonly tolerances?: Readonly<Partial<Tolerances>>;
}

/** Every term, so that a list of them is complete. */
const TERM_NAMES: { [Term in keyof Terms]-?: true } = { judgeBy: true, tolerances: true };

/** The terms among other fields, and nothing else of these. */
export function termsIn(asked: Terms): Terms {
  return Object.fromEntries(Object.entries(asked).filter(([name]) => name in TERM_NAMES));
}

/** The terms that are chosen from a list of words, in the order in which they are offered. */
export const CHOSEN_TERMS = { judgeBy: AUTHORITIES } as const satisfies { [Term in keyof Terms]?: readonly string[] };
export type ChosenTerm = keyof typeof CHOSEN_TERMS;

export const TOLERANCE_NAMES = Object.keys(TOLERANCES) as (keyof Tolerances)[];
export type ToleranceName = (typeof TOLERANCE_NAMES)[number];

/** Every tolerance of these terms. */
export function tolerancesOf({ tolerances }: Terms): Tolerances {
  return tolerances ? { ...TOLERANCES, ...tolerances } : TOLERANCES;
}
