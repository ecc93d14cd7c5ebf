import type { Calendar } from '../period/calendar.ts';
import type { Period } from '../period/period.ts';
import type {
  Authority,
  Comparator,
  Direction,
  DocumentKind,
  GrowthBasis,
  Measure,
  Nature,
  NotCounted,
  Part,
  RankOf,
  Rhythm,
  Role,
  Standing,
  Status,
  Strength,
  Timing,
} from '../words.ts';
import type { Scope } from './scope.ts';

/** The part of a document that the rules read. */
export interface StatedDocument {
  code: string;
  title: string;
  standing: Standing;
  kind: DocumentKind;
  publisher: string | null;
  /** The span on whose plan's execution it reports; null where it reports on none. */
  reports: Period | null;
}

/** One number, or words in its place, as a document states it: all that the rules read. Every other figure extends it. */
export interface StatedFigure {
  id: number;
  measure: Measure;
  rankOf: RankOf | null;
  period: Period;
  role: Role;
  comparator: Comparator | null;
  /** The value in `unit`, as published (9 for 9 %); null where goal or result is in words only. */
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
  /** The part it covers; null for all that the indicator covers. */
  scope: Scope | null;
  /** How far a result was checked, where that is printed. */
  status: Status | null;
  /** The part of the report in which it is printed; null where the parts are not known. */
  part: Part | null;
  /** Whether a result in words claims its goal (超额完成…任务). */
  claim: boolean;
  /** Why what is printed among the goals is no goal of the year; null where it counts. */
  notCounted: NotCounted | null;
  /** Whether the period is not printed but inferred (“十四五”期间, 三年). */
  periodInferred: boolean;
  caution: string | null;
  publishedFrom: string;
  publishedOn: string;
  revision: number;
  document: StatedDocument;
}

/** The part of an indicator that the rules read. */
export interface IndicatorTraits {
  name: string;
  nameEn: string;
  timing: Timing;
  direction: Direction;
  rhythm: Rhythm | null;
  /** The basis that 同比 and a growth without a printed base mean for it. */
  growthBasis: GrowthBasis | null;
  /** Null where it is not known when it is released. */
  calendar: Calendar | null;
  /** The end of the name of the publisher who may say it (统计局). */
  source: string | null;
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
