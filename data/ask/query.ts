import type { Owner } from '../ledger/catalogue.ts';
import type { District } from '../ledger/district.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Scope } from '../rules/figure/scope.ts';
import type { Release } from '../rules/gate-words.ts';
import type { Period } from '../rules/period/period.ts';
import type { Terms } from '../rules/verdict/terms.ts';
import type { Authority, Drift, Measure, Role, Status, Strength, Verdict, VerdictGroup } from '../rules/words.ts';

/** A filter of figures whose names are resolved. A figure must match every field that is given. */
export interface FigureQuery {
  owners?: Owner[];
  indicators?: Indicator[];
  /** Null is the indicator's own. */
  scopes?: (Scope | null)[];
  measures?: Measure[];
  periods?: Period[];
  /** The figure's period lies in one of these. The period of a stock ends in one of them. */
  within?: Period[];
  roles?: Role[];
  authorities?: Authority[];
  statuses?: Status[];
  releases?: Release[];
  /** The ids of documents. */
  documents?: number[];
  headline?: boolean;
  /** Whether only the figure in force of each key is wanted. */
  inForce?: boolean;
}

/** Changes after the revision `since` of the figures that match the other fields. */
export interface ChangeQuery extends FigureQuery {
  since: number;
}

/** A filter of comparisons whose names are resolved. */
export interface ComparisonQuery extends Terms {
  owners?: Owner[];
  indicators?: Indicator[];
  /** Null is the indicator's own. */
  scopes?: (Scope | null)[];
  periods: Period[];
  /** Every measure that has a goal or a result by default. */
  measures?: Measure[];
  headline?: boolean;
  verdicts?: Verdict[];
  groups?: VerdictGroup[];
}

/** The goals of one owner for a period, counted by verdict. */
export interface ScoreboardQuery extends Terms {
  owner: Owner;
  period: Period;
  /** The code of the topic that narrows the indicators. */
  topic?: string;
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
  /** Whether only goals are wanted that are stated more than once. */
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

/** The work items of a district with the goals printed in them. */
export interface CommitmentQuery {
  district: District;
  /** The ids of documents. */
  documents?: number[];
  /** The ids of tasks. */
  tasks?: Set<number>;
  strengths?: Strength[];
  /** Whether work items without a goal are wanted too. */
  isAll: boolean;
}
