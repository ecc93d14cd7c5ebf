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
