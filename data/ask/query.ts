import type { Owner } from '../ledger/catalogue.ts';
import type { District } from '../ledger/district.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Period } from '../rules/period/period.ts';
import type { Terms } from '../rules/verdict/terms.ts';
import type { Authority, Drift, Measure, Role, Strength, Verdict } from '../rules/words.ts';

/** What narrows figures, its names found. Everything that is given must hold. */
export interface FigureQuery {
  owners?: Owner[];
  indicators?: Indicator[];
  measures?: Measure[];
  periods?: Period[];
  /** The figure's period lies in one of these. The period of a stock ends in one of them. */
  within?: Period[];
  roles?: Role[];
  authorities?: Authority[];
  /** Ids of documents. */
  documents?: number[];
  headline?: boolean;
  /** Only the figures in force of their key. */
  inForce?: boolean;
}

/** Changes after a revision of the figures that the rest narrows to. */
export interface ChangeQuery extends FigureQuery {
  since: number;
}

/** What narrows comparisons, its names found. */
export interface ComparisonQuery extends Terms {
  owners?: Owner[];
  indicators?: Indicator[];
  periods: Period[];
  /** Without it every measure at which a goal or a result stands. */
  measures?: Measure[];
  headline?: boolean;
  verdicts?: Verdict[];
}

/** The goals of one owner for a period, counted by verdict. */
export interface ScoreboardQuery extends Terms {
  owner: Owner;
  period: Period;
  indicators?: Indicator[];
}

/** The goals of a year, as each document words them. */
export interface StatementQuery {
  owner: Owner;
  year: Period;
  indicators?: Indicator[];
  headline?: boolean;
  kinds?: Drift[];
  authorities?: Authority[];
  /** Only goals that are stated more than once. */
  several?: boolean;
}

/** The districts of a city in the order of one indicator. */
export interface RankingQuery {
  indicator: Indicator;
  measure: Measure;
  period: Period;
  role: Role;
  /** The city whose districts are ranked. */
  city: District;
}

/** The work items of a district with the goals that stand in them. */
export interface CommitmentQuery {
  district: District;
  /** Ids of documents. */
  documents?: number[];
  /** Ids of tasks. */
  tasks?: Set<number>;
  strengths?: Strength[];
  /** Also work items without a goal. */
  isAll: boolean;
}
