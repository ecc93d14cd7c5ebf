import type { DatedTerms } from '../../data/rules/table/table-query.ts';
import type { GoalCatalogueQuery, GoalYearsQuery } from '../ask/operations.ts';
import type { MyPlace } from './my-place.ts';

export const GOAL_PAGES = ['scoreboard', 'statements', 'commitments', 'districts'] as const;
export type GoalPage = (typeof GOAL_PAGES)[number];

/** The choices of the view of goals. They are kept while another view is shown. */
export interface GoalPlace {
  page: GoalPage;
  /** The district's code. Empty means one's own, else the district of the newest document. */
  district: string;
  /** The code of a second district beside it. Empty means none. */
  beside: string;
  /** Empty means one's own year, else the newest that is planned. */
  year: string;
  /** The code of the document whose work items are listed. Empty means all, undefined the first plan. */
  document: string | undefined;
  /** The code of the indicator that is looked for among the districts. Undefined means none. */
  indicator: string | undefined;
  terms: DatedTerms;
}

export const FIRST_GOAL_PLACE: GoalPlace = {
  page: 'scoreboard',
  district: '',
  beside: '',
  year: '',
  document: undefined,
  indicator: undefined,
  terms: {},
};

export type GoalDocument = GoalCatalogueQuery['documents'][number];
export type PlanningDistrict = NonNullable<GoalDocument['district']>;

/** Lists the districts that have documents, the district of the newest document first. */
export function planningDistricts(documents: readonly GoalDocument[]): PlanningDistrict[] {
  const districts = new Map<string, PlanningDistrict>();
  for (const { district } of documents.toReversed()) if (district) districts.set(district.code, district);
  return [...districts.values()];
}

/** A year for which a district has goals, with the number of its goals. */
export type OfferedYear = NonNullable<GoalYearsQuery['district']>['goalYears'][number];

/** Answers the newest year that is planned: of the years with at least half as many goals as the one with most; or '' without any. */
export function likeliestGoalYear(years: readonly OfferedYear[]): string {
  const most = Math.max(0, ...years.map(({ goals }) => goals));
  const planned = years.filter(({ goals }) => goals * 2 >= most);
  return planned.toSorted((a, b) => (a.year < b.year ? 1 : -1))[0]?.year ?? '';
}

/** The district that is shown where none was chosen: one's own where it has documents, else that of the newest document. */
export function usualDistrict(documents: readonly GoalDocument[], mine: MyPlace | undefined): string {
  const districts = planningDistricts(documents);
  return (districts.find(({ code }) => code === mine?.district) ?? districts[0])?.code ?? '';
}

/** The year that is shown where none was chosen: one's own for one's own district, else the newest that is planned. */
export function usualYear(district: string, years: readonly OfferedYear[], mine: MyPlace | undefined): string {
  return (mine?.district === district && mine.year) || likeliestGoalYear(years);
}

/** Answers the code of the document whose work items are shown first: the newest that sets a plan, else the newest. */
export function firstPlan(documents: readonly GoalDocument[]): string {
  const plans = documents.filter(({ kind }) => kind === 'PLAN' || kind === 'REPORT_AND_PLAN');
  return (plans.at(-1) ?? documents.at(-1))?.code ?? '';
}
