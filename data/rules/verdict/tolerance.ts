/** How far off a line still counts as on it. A caller may set others for one query. */
export interface Tolerances {
  /** 左右 beside a rate: percentage points. */
  aboutPoints: number;
  /** 左右 beside a level: a share of the goal's number. */
  aboutShare: number;
  /** Progress through the year: a share of the goal, on either side of what is expected. */
  progress: number;
}

/** The tolerances of every answer that does not name its own. */
export const TOLERANCES: Tolerances = { aboutPoints: 0.5, aboutShare: 0.05, progress: 0.05 };

/** The largest that is still a tolerance and not the whole: a hundred points, the goal itself. */
export const MOST_TOLERANCES: Tolerances = { aboutPoints: 100, aboutShare: 1, progress: 1 };
