import type { District } from './district.ts';
import type { Ledger } from './ledger.ts';
import type { Snapshot } from './revision.ts';

/** A year for which there are goals. */
export interface GoalYear {
  year: number;
  /** Goals for it or a part of it, each once, however often it was stated. */
  goals: number;
}

const GOAL_YEARS = `SELECT period_end / 12 AS year, count(*) AS goals FROM (
    SELECT DISTINCT indicator_id, measure, rank_of, period_start, period_end FROM figures
    WHERE district_id = :district AND role = 'TARGET' AND period_start / 12 = period_end / 12
      AND published_from <= :asOf AND revision <= :revision AND (retired IS NULL OR retired > :revision)
  ) GROUP BY year ORDER BY year DESC`;

/** For the test that none of them scans the figures. */
export const GOAL_YEAR_STATEMENTS = { GOAL_YEARS };

/** The years for which a district has goals, the newest first; goals for several years are no single year's. */
export function listGoalYears(ledger: Ledger, district: District, { asOf, revision }: Snapshot): GoalYear[] {
  return ledger.prepared<GoalYear>(GOAL_YEARS).all({ district: district.id, asOf, revision });
}
