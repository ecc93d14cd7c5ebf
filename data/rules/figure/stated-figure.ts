import type { Period } from '../period/period.ts';
import type {
  Authority,
  Comparator,
  Direction,
  Measure,
  Nature,
  RankOf,
  Rhythm,
  Role,
  Standing,
  Strength,
  Timing,
} from '../words.ts';

/** One number, or words in its place, as a document states it: all that the rules read. Every other figure extends it. */
export interface StatedFigure {
  id: number;
  measure: Measure;
  rankOf: RankOf | null;
  period: Period;
  role: Role;
  comparator: Comparator | null;
  /** In `unit`, as published (9 for 9 %); null where goal or result is in words only. */
  value: number | null;
  /** Upper end of a printed range (2-3个), else null. */
  upper: number | null;
  unit: string | null;
  decimals: number;
  printed: string;
  /** One of BASES, or a named base as printed (较2020年); null where a measure has no basis. */
  basis: string | null;
  authority: Authority | null;
  strength: Strength | null;
  nature: Nature | null;
  stretch: boolean;
  caution: string | null;
  publishedFrom: string;
  publishedOn: string;
  revision: number;
  document: { code: string; title: string; standing: Standing };
}

/** The part of an indicator that the rules read. */
export interface IndicatorTraits {
  name: string;
  nameEn: string;
  timing: Timing;
  direction: Direction;
  rhythm: Rhythm | null;
  unit: string | null;
}

/** A figure that has a number. */
export type Valued<F extends StatedFigure = StatedFigure> = F & { value: number };

export function isValued<F extends StatedFigure>(figure: F | undefined): figure is Valued<F> {
  return figure !== undefined && figure.value !== null;
}

/** An open bound (25%以上, 超300, 近300) says where a number lies, not what it is. */
const OPEN_BOUNDS = new Set<Comparator | null>(['AT_LEAST', 'HOLD_AT_LEAST', 'ABOVE', 'AT_MOST', 'BELOW', 'NEARLY']);

/** Whether a figure is printed as one number, not as a bound, a range or words. */
export function isNumber(figure: StatedFigure): boolean {
  return figure.value !== null && figure.upper === null && !OPEN_BOUNDS.has(figure.comparator);
}
