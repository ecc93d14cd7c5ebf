import { AUTHORITIES, type Authority } from '../words.ts';

/** The distances from a line that still count as on it. A query may set others. */
export interface Tolerances {
  /** 左右 beside a rate: percentage points. */
  aboutPoints: number;
  /** 左右 beside a level: a share of the goal's number. */
  aboutShare: number;
  /** Progress through the year: a share of the goal, on either side of what is expected. */
  progress: number;
}

/** The usual tolerances. */
export const TOLERANCES: Tolerances = { aboutPoints: 0.5, aboutShare: 0.05, progress: 0.05 };

/** The largest tolerances that a query may set. */
export const MOST_TOLERANCES: Tolerances = { aboutPoints: 100, aboutShare: 1, progress: 1 };

/** The terms on which goals are judged. A term that is absent is as usual. */
export interface Terms {
  /** Only goals of this authority are judged. Usually each goal is judged by the authority of best standing. */
  readonly judgeBy?: Authority;
  /** How far off a line still counts as on it. */
  readonly tolerances?: Readonly<Partial<Tolerances>>;
}

/** The terms that are chosen from a list of words, in the order in which they are offered. */
export const CHOSEN_TERMS = { judgeBy: AUTHORITIES } as const satisfies { [Term in keyof Terms]?: readonly string[] };
export type ChosenTerm = keyof typeof CHOSEN_TERMS;
export const CHOSEN_TERM_NAMES = Object.keys(CHOSEN_TERMS) as ChosenTerm[];

/** A chosen term in place of the one before; undefined makes it as usual. */
export type TermChoice = { readonly [Term in ChosenTerm]?: Terms[Term] | undefined };

/** The choice of a word; any other than those on offer makes the term as usual. */
export function termChoice(name: ChosenTerm, word: string): TermChoice {
  const offered: readonly string[] = CHOSEN_TERMS[name];
  return { [name]: offered.find((one) => one === word) } as TermChoice;
}

/** The terms among other fields, without these. */
export function termsIn(asked: Terms): Terms {
  const isTerm = (name: string) => name === 'tolerances' || name in CHOSEN_TERMS;
  return Object.fromEntries(Object.entries(asked).filter(([name]) => isTerm(name)));
}

export const TOLERANCE_NAMES = Object.keys(TOLERANCES) as (keyof Tolerances)[];
export type ToleranceName = (typeof TOLERANCE_NAMES)[number];

/** Every tolerance of these terms. */
export function tolerancesOf({ tolerances }: Terms): Tolerances {
  return tolerances ? { ...TOLERANCES, ...tolerances } : TOLERANCES;
}

/** The tolerances that are not the usual ones. */
export function changedTolerances(terms: Terms): ToleranceName[] {
  const tolerances = tolerancesOf(terms);
  return TOLERANCE_NAMES.filter((name) => tolerances[name] !== TOLERANCES[name]);
}
