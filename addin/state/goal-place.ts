import type { DatedTerms } from '../../data/rules/table/table-query.ts';
import type { GoalCatalogueQuery, GoalYearsQuery } from '../ask/operations.ts';

export const GOAL_PAGES = ['scoreboard', 'statements', 'commitments'] as const;
export type GoalPage = (typeof GOAL_PAGES)[number];

/** What the view of goals looks at; kept while another view is shown. */
export interface GoalPlace {
  page: GoalPage;
  /** Code; empty: the district of the newest document. */
  district: string;
  /** Code of a second district beside it; empty: none. */
  beside: string;
  /** Empty: the year with most goals. */
  year: string;
  /** Code of the document whose work items are listed; empty: all. Undefined: the first plan. */
  document: string | undefined;
  terms: DatedTerms;
}

export const FIRST_GOAL_PLACE: GoalPlace = {
  page: 'scoreboard',
  district: '',
  beside: '',
  year: '',
  document: undefined,
  terms: {},
};

export type GoalDocument = GoalCatalogueQuery['documents'][number];
export type PlanningDistrict = NonNullable<GoalDocument['district']>;

/** The districts that have documents, that of the newest document first. */
export function planningDistricts(documents: readonly GoalDocument[]): PlanningDistrict[] {
  const districts = new Map<string, PlanningDistrict>();
  for (const { district } of documents.toReversed()) if (district) districts.set(district.code, district);
  return [...districts.values()];
}

/** The years for which a district has goals, newest first, each with how many. */
export type GoalYear = NonNullable<GoalYearsQuery['district']>['goalYears'][number];

/** The year with most goals, of several the newest; empty without any. */
export function likeliestGoalYear(years: readonly GoalYear[]): string {
  return years.toSorted((a, b) => b.goals - a.goals || (a.year < b.year ? 1 : -1))[0]?.year ?? '';
}

/** The document whose work items are shown first: the district's newest that sets a plan, else its newest. */
export function firstPlan(documents: readonly GoalDocument[]): string {
  const plans = documents.filter(({ kind }) => kind === 'PLAN' || kind === 'REPORT_AND_PLAN');
  return (plans.at(-1) ?? documents.at(-1))?.code ?? '';
}
