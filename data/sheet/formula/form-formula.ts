import { PUBLISHED } from './published.ts';
import type { References } from './structured-reference.ts';
import { difference, eitherMissing, gap } from './verdict-formula.ts';

/** The input of a row that has level and growth: `GROWTH` where the goal is one of growth. */
export const JUDGED = 'JUDGED';
/** The one of the two results that the goal is set against. */
export const RESULT = 'RESULT';

/** Lets formulas that know one result work in a form that has the level and the growth. */
export function withJudgedResult(references: References): References {
  const { cell } = references;
  return {
    ...references,
    cell(key) {
      if (key === 'ACTUAL') return cell(RESULT);
      return key === PUBLISHED ? ofJudged(references, PUBLISHED) : cell(key);
    },
  };
}

function ofJudged({ cell }: References, key: string): string {
  return `IF(${cell(JUDGED)}="GROWTH",${cell(`GROWTH:${key}`)},${cell(`LEVEL:${key}`)})`;
}

/** A cell that is empty stays so: Excel would make a zero of it. */
export function judgedResult(references: References): string {
  const { cell } = references;
  const either = (key: string) => `IF(${cell(key)}="","",${cell(key)})`;
  return `=IF(${cell(JUDGED)}="GROWTH",${either('GROWTH:ACTUAL')},${either('LEVEL:ACTUAL')})`;
}

/** The place of the row in the table, whatever it is sorted by. */
export function rowNumber({ header }: References): string {
  return `=ROW()-ROW(${header('NUMBER')})`;
}

/** The gap of a rate to its goal in points; levels have none. */
export function gapInPoints(references: References): string {
  const { cell } = references;
  const isRate = `${cell('RATE')}=TRUE,OR(${cell('UNIT_KIND')}="PERCENT",${cell('UNIT_KIND')}="POINTS")`;
  return gap(references, `${eitherMissing(references)},NOT(AND(${isRate}))`);
}

/** One number less another, in the unit as published; empty where one of them is missing. */
export function change(of: string, less: string, except?: string) {
  return (references: References): string => {
    const { cell } = references;
    const missing = `NOT(ISNUMBER(${cell(of)})),NOT(ISNUMBER(${cell(less)}))`;
    const none = except === undefined ? missing : `${missing},${cell(except)}=TRUE`;
    return `=IF(OR(${none}),"",${difference(references, of, less)})`;
  };
}

/** The input of the growth of the month before; words in a row that shows other months than its table. */
export const EARLIER = 'EARLIER';

/** Lets the warning be given by the goal for the months shown, where there is one in numbers, else by the year's. */
export function withStageGoal(references: References): References {
  const { cell } = references;
  const stage = cell('STAGE_TARGET');
  return {
    ...references,
    cell: (key) => (key === 'TARGET' ? `IF(ISNUMBER(${stage}),${stage},${cell('TARGET')})` : cell(key)),
  };
}

/** The distance from the goal for the months shown; none in a row of other months than its table. */
export function stageGap(references: References): string {
  const { cell } = references;
  const none = `NOT(ISNUMBER(${cell('ACTUAL')})),NOT(ISNUMBER(${cell('STAGE_TARGET')})),ISTEXT(${cell(EARLIER)})`;
  return `=IF(OR(${none}),"",${difference(references, 'ACTUAL', 'STAGE_TARGET')})`;
}

/** Points of growth more than the city; as printed where the city's growth is not published. */
export function pointsAboveCity(references: References): string {
  const { cell } = references;
  const none = `NOT(ISNUMBER(${cell('ACTUAL')})),NOT(ISNUMBER(${cell('CITY_GROWTH')})),ISTEXT(${cell(EARLIER)})`;
  const printed = `IF(ISNUMBER(${cell('PRINTED_TO_CITY')}),${cell('PRINTED_TO_CITY')},"")`;
  return `=IF(OR(${none}),${printed},${difference(references, 'ACTUAL', 'CITY_GROWTH')})`;
}

/** The change against the growth of the month before, which the cell holds as published. */
export function monthChange({ cell }: References): string {
  const now = `${cell('ACTUAL')}*IF(${cell('UNIT_KIND')}="PERCENT",100,1)`;
  const none = `NOT(ISNUMBER(${cell('ACTUAL')})),NOT(ISNUMBER(${cell(EARLIER)}))`;
  return `=IF(OR(${none}),"",ROUND(${now}-${cell(EARLIER)},9))`;
}

/** The same column in the row of the city. */
function ofCity({ cell, column }: References, key: string, city: string): string {
  return `INDEX(${column(key)},MATCH(${cell(city)},${column('ROW_KEY')},0))`;
}

/** Points of growth more than the city; as printed where the city's growth is not published. */
export function pointsToCity(references: References): string {
  const { cell } = references;
  const city = ofCity(references, 'GROWTH:ACTUAL', 'CITY');
  const none = `${cell('CITY')}="",NOT(ISNUMBER(${cell('GROWTH:ACTUAL')})),NOT(ISNUMBER(${city}))`;
  const printed = `IF(ISNUMBER(${cell('PRINTED_TO_CITY')}),${cell('PRINTED_TO_CITY')},"")`;
  return `=IF(OR(${none}),${printed},ROUND((${cell('GROWTH:ACTUAL')}-${city})*100,9))`;
}

/** The share of the city's level. */
export function shareOfCity(references: References): string {
  const { cell } = references;
  const city = ofCity(references, 'LEVEL:ACTUAL', 'LEVEL_CITY');
  const none = `${cell('LEVEL_CITY')}="",NOT(ISNUMBER(${cell('LEVEL:ACTUAL')})),NOT(ISNUMBER(${city}))`;
  // OR works out all of its arguments: the division stands apart.
  return `=IF(OR(${none}),"",IF(ROUND(N(${city}),9)>0,ROUND(${cell('LEVEL:ACTUAL')}/${city},9),""))`;
}

/** The amount that a goal still asks for, or that a cap still leaves. */
export function remaining(references: References): string {
  return `=IF(OR(${eitherMissing(references)}),"",MAX(0,${difference(references, 'TARGET', 'ACTUAL')}))`;
}

/** The digits after the point of a number that has at most three. */
function decimalsOf(number: string): string {
  return `IF(ROUND(${number},1)=${number},1,IF(ROUND(${number},2)=${number},2,3))`;
}

/**
 * An amount rounded up to whole things, or at the goal's printed precision; where that would be more than all that is left, at the
 * precision of what is left. COUNTED is TRUE or the least amount that is told: 0.1, 0.01.
 */
function due({ cell }: References, amount: string): string {
  const step = `IF(${cell('COUNTED')}=TRUE,1,${cell('COUNTED')})`;
  const rounded = `ROUND(ROUNDUP(ROUND(${amount}/${step},9),0)*${step},9)`;
  const left = cell('REMAINING');
  return `IF(${rounded}<=${left},${rounded},MIN(${left},ROUNDUP(ROUND(${amount},9),${decimalsOf(left)})))`;
}

export function thirdQuarter(references: References): string {
  const { cell } = references;
  const none = `NOT(ISNUMBER(${cell('REMAINING')})),NOT(ISNUMBER(${cell('Q3_SHARE')}))`;
  return `=IF(OR(${none}),"",${due(references, `${cell('REMAINING')}*${cell('Q3_SHARE')}`)})`;
}

/** The amount that the third quarter leaves. */
export function fourthQuarter({ cell }: References): string {
  return `=IF(ISNUMBER(${cell('REMAINING')}),ROUND(${cell('REMAINING')}-N(${cell('Q3')}),9),"")`;
}

export function perMonth(references: References): string {
  const { cell } = references;
  const isLeft = `AND(ISNUMBER(${cell('REMAINING')}),N(${cell('MONTHS_LEFT')})>0)`;
  return `=IF(${isLeft},${due(references, `${cell('REMAINING')}/${cell('MONTHS_LEFT')}`)},"")`;
}
