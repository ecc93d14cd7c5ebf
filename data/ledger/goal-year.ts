import type { District } from './district.ts';
import type { Ledger } from './ledger.ts';
import type { Snapshot } from './revision.ts';

/** A year for which a district has goals. */
export interface GoalYear {
  year: number;
  /** Number of goals for the year or a part of it; a goal stated several times counts once. */
  goals: number;
}

const GOAL_YEARS = `SELECT period_end / 12 AS year, count(*) AS goals FROM (
    SELECT DISTINCT indicator_id, measure, rank_of, period_start, period_end FROM figures
    WHERE district_id = :district AND role = 'TARGET' AND period_start / 12 = period_end / 12
      AND published_from <= :asOf AND revision <= :revision AND (retired IS NULL OR retired > :revision)
  ) GROUP BY year ORDER BY year DESC`;

/** A test reads them to show that none scans the figures. */
export const GOAL_YEAR_STATEMENTS = { GOAL_YEARS };

/** The years for which a district has goals, the newest first. Goals for several years belong to no single year. */
export function listGoalYears(ledger: Ledger, district: District, { asOf, revision }: Snapshot): GoalYear[] {
  return ledger.prepared<GoalYear>(GOAL_YEARS).all({ district: district.id, asOf, revision });
}
