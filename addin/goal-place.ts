import { isSpan, parsePeriod, yearOf } from '../data/rules/period.ts';
import type { GoalCatalogueQuery } from './operations.ts';

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
}

export const FIRST_GOAL_PLACE: GoalPlace = {
  page: 'scoreboard',
  district: '',
  beside: '',
  year: '',
  document: undefined,
};

export type GoalDocument = GoalCatalogueQuery['documents'][number];
export type PlanningDistrict = NonNullable<GoalDocument['district']>;

/** The districts that have documents, that of the newest document first. */
export function planningDistricts(documents: readonly GoalDocument[]): PlanningDistrict[] {
  const districts = new Map<string, PlanningDistrict>();
  for (const { district } of documents.toReversed()) if (district) districts.set(district.code, district);
  return [...districts.values()];
}

/** The years of goals, newest first; goals of several years are nobody's year. */
export function goalYears(periods: readonly string[]): string[] {
  return [...countsByYear(periods).keys()].toSorted((a, b) => b - a).map(String);
}

/** The year with most goals, of several the newest; empty without any. */
export function likeliestGoalYear(periods: readonly string[]): string {
  const [first] = [...countsByYear(periods)].toSorted(([a, some], [b, others]) => others - some || b - a);
  return first === undefined ? '' : String(first[0]);
}

function countsByYear(periods: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const name of periods) {
    const period = parsePeriod(name);
    if (period && !isSpan(period)) counts.set(yearOf(period), (counts.get(yearOf(period)) ?? 0) + 1);
  }
  return counts;
}

/** The document whose work items are shown first: the district's newest that sets a plan, else its newest. */
export function firstPlan(documents: readonly GoalDocument[]): string {
  const plans = documents.filter(({ kind }) => kind === 'PLAN' || kind === 'REPORT_AND_PLAN');
  return (plans.at(-1) ?? documents.at(-1))?.code ?? '';
}
