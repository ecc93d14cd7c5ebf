import { type Period, periodAt } from '../../data/rules/period/period.ts';
import type { Authority, Comparator, Measure } from '../../data/rules/words.ts';

/** Years with goals and results, and years in which January reports are published. */
export const FIRST_YEAR = 2015;
export const LAST_YEAR = 2024;

/** A document states this of every indicator it names. */
export interface Statement {
  measure: Measure;
  period: Period;
  authority: Authority | null;
  comparator: Comparator;
}

/** A document is published once a year in every district. */
export interface Edition {
  name: string;
  /** The day of publication. */
  day: string;
  kind: 'REPORT_AND_PLAN' | 'MID_YEAR_REPORT';
  statements: Statement[];
}

function months(year: number, from: number, to: number): Period {
  return periodAt(year * 12 + from - 1, year * 12 + to - 1);
}

function result(measure: Measure, period: Period): Statement {
  return { measure, period, authority: null, comparator: 'EQUAL' };
}

function goal(measure: Measure, period: Period, authority: Authority): Statement {
  return { measure, period, authority, comparator: 'AT_LEAST' };
}

function isCovered(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The plan for the year states its goals, last year's results and the revised level of the year before. */
function january(year: number): Edition {
  const [now, last, before] = [year, year - 1, year - 2].map((each) => months(each, 1, 12)) as [Period, Period, Period];
  const statements = [
    ...(isCovered(year) ? [goal('LEVEL', now, 'PLAN'), goal('GROWTH', now, 'PLAN')] : []),
    ...(isCovered(year - 1) ? [result('LEVEL', last), result('GROWTH', last)] : []),
    ...(isCovered(year - 2) ? [result('LEVEL', before)] : []),
  ];
  return { name: `${year}-PLAN`, day: `${year}-01-20`, kind: 'REPORT_AND_PLAN', statements };
}

function midYear(year: number): Edition {
  const half = months(year, 1, 6);
  const statements = [
    result('LEVEL', half),
    result('GROWTH', half),
    result('LEVEL', months(year, 1, 3)),
    goal('LEVEL', months(year, 1, 12), 'INTERIM'),
  ];
  return { name: `${year}-MID`, day: `${year}-08-15`, kind: 'MID_YEAR_REPORT', statements };
}

function autumn(year: number): Edition {
  const statements = [result('LEVEL', months(year, 1, 9))];
  return { name: `${year}-Q3`, day: `${year}-10-28`, kind: 'MID_YEAR_REPORT', statements };
}

/** Lists every document of a district in order of publication. Together they state 100 figures of each indicator. */
export function editions(): Edition[] {
  const all: Edition[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR + 2; year++) {
    all.push(january(year));
    if (isCovered(year)) all.push(midYear(year), autumn(year));
  }
  return all;
}
