import { words } from '../message/message.ts';
import type { Words } from '../message/zh.ts';
import { isLevel, isRate } from '../number/unit.ts';
import { isPartOfYear, isYear, type Period, spanLabel } from '../period/period.ts';
import type { ColumnKind, Language, Measure } from '../words.ts';

/** The periods and measures that the rows of one column show. A header names a period or a measure only where all rows share it. */
export interface ColumnRows {
  /** Periods of the goals. */
  periods: readonly Period[];
  /** Periods of the results that are there. */
  actuals: readonly Period[];
  measures: readonly Measure[];
  /** Periods of last year that the table sets beside its results, one for each of its own. */
  previous: readonly Period[];
}

function sharedPeriod(periods: readonly Period[]): Period | undefined {
  const [first] = periods;
  return first && periods.every((period) => period.name === first.name) ? first : undefined;
}

/** Last year's months or all of it, as the table decides; where its periods differ in that, the header names both. */
function previousHeader({ periods, actuals, previous }: ColumnRows, said: Words['headers']): string {
  const shown = [previous, actuals].find((some) => some.length > 0) ?? periods;
  if (shown.every((period) => !isPartOfYear(period))) return said.previousYear;
  return shown.some((period) => !isPartOfYear(period)) ? said.previousMixed : said.previous;
}

/** The header of a column: 年度目标, 1-6月完成, 上年同期, 与目标差额, 进度评价, … */
export function columnHeader(kind: ColumnKind, rows: ColumnRows, language: Language): string {
  const said = words(language).headers;
  const goal = sharedPeriod(rows.periods);
  const actual = sharedPeriod(rows.actuals);
  const allWhole = rows.actuals.length > 0 && rows.actuals.every((period) => isYear(period));
  switch (kind) {
    case 'TARGET':
      return goal && !isYear(goal) ? said.targetOf(spanLabel(goal, language)) : said.target;
    case 'ACTUAL':
      return actual ? said.actualOf(spanLabel(actual, language)) : said.actual;
    case 'PREVIOUS':
      return previousHeader(rows, said);
    case 'PREVIOUS_PART':
      return said.previousPart;
    case 'PREVIOUS_YEAR':
      return said.previousWhole;
    case 'GAP':
      if (rows.measures.every((measure) => isLevel(measure))) return said.gapLevel;
      return rows.measures.every((measure) => isRate(measure)) ? said.gapRate : said.gap;
    case 'ATTAINMENT':
      return said.attainment;
    case 'CAP_USED':
      return said.capUsed;
    case 'VERDICT':
      return allWhole ? said.verdict : said.verdictInYear;
    case 'PACE':
      return said.pace;
    case 'SOURCE':
      return said.source;
    case 'NOTE':
      return said.note;
  }
}
