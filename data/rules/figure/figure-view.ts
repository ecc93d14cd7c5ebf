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

/** What the rules read of a figure; whatever holds these fields can be judged. */
export interface FigureView {
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
  /** YOY, COMPARABLE, UNSTATED, or a named base as printed; null where nothing is to be said. */
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

/** What the rules read of an indicator. */
export interface IndicatorView {
  name: string;
  nameEn: string;
  timing: Timing;
  direction: Direction;
  rhythm: Rhythm | null;
  unit: string | null;
}
