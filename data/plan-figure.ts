import type { Authority, Comparator, Measure, Nature, RankOf, Role, Strength } from './rules/words.ts';

export interface PlanFigure {
  /** Stable name of the statement: LG-2024-MID/003. */
  code: string;
  /** Exactly one of the two is set. */
  districtCode: string | null;
  owner: string | null;
  /** Code of the indicator. */
  indicator: string;
  measure: Measure;
  rankOf: RankOf | null;
  among: string | null;
  /** Canonical, as DESIGN names periods. */
  period: string;
  /** First and last month, counted as year × 12 + month − 1. */
  periodStart: number;
  periodEnd: number;
  role: Role;
  /** Null, like `value`, where goal or result is in words only; `printed` keeps the words. */
  comparator: Comparator | null;
  value: number | null;
  upper: number | null;
  unit: string | null;
  decimals: number;
  printed: string;
  basis: string | null;
  authority: Authority | null;
  strength: Strength | null;
  wording: string | null;
  nature: Nature | null;
  stretch: boolean;
  headline: boolean;
  caution: string | null;
  section: string;
  /** Character range of the quote in the document's text (UTF-16, end exclusive). */
  quoteStart: number;
  quoteEnd: number;
  /** Index into the document's tasks, or null. */
  task: number | null;
}
