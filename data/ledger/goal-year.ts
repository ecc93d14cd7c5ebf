import { type Period, periodAt } from '../rules/period/period.ts';
import type { Owner } from './catalogue.ts';
import type { District } from './district.ts';
import { holderOf, OF_HOLDER } from './holder.ts';
import type { Indicator } from './indicator.ts';
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

/** Goals for months within a period that are not all of it. */
const PART_GOALS = `SELECT DISTINCT indicator_id AS indicator, period_start AS start, period_end AS end FROM figures
  WHERE ${OF_HOLDER} AND role = 'TARGET' AND period_start >= :start AND period_end <= :end
    AND period_end - period_start < :months
    AND published_from <= :asOf AND revision <= :revision AND (retired IS NULL OR retired > :revision)
  ORDER BY indicator_id, period_start, period_end`;

/** A test reads them to show that none scans the figures. */
export const GOAL_YEAR_STATEMENTS = { GOAL_YEARS, PART_GOALS };

/** The years for which a district has goals, the newest first. Goals for several years belong to no single year. */
export function listGoalYears(ledger: Ledger, district: District, { asOf, revision }: Snapshot): GoalYear[] {
  return ledger.prepared<GoalYear>(GOAL_YEARS).all({ district: district.id, asOf, revision });
}

/**
 * The parts of a period for which an owner has goals, by indicator. A STOCK is that of its last day, so that its goal for the months
 * that end with the period is one for the period.
 */
export function listPartGoals(
  ledger: Ledger,
  owner: Owner,
  { period, at }: { period: Period; at: Snapshot },
): { indicator: Indicator; periods: Period[] }[] {
  const { start, end } = period;
  const bound = { ...holderOf(owner), start, end, months: end - start, ...at };
  const rows = ledger.prepared<{ indicator: number; start: number; end: number }>(PART_GOALS).all(bound);
  const found = new Map<Indicator, Period[]>();
  for (const row of rows) {
    const indicator = ledger.catalogue.indicatorsById.get(row.indicator);
    if (!indicator || (indicator.timing === 'STOCK' && row.end === end)) continue;
    found.set(indicator, [...(found.get(indicator) ?? []), periodAt(row.start, row.end)]);
  }
  return [...found].map(([indicator, periods]) => ({ indicator, periods }));
}
