import { PUBLISHED } from './published.ts';
import type { References } from './structured-reference.ts';

/** Whether goal or result is missing or in words. */
export function eitherMissing({ cell }: References): string {
  return `NOT(ISNUMBER(${cell('TARGET')})),NOT(ISNUMBER(${cell('ACTUAL')}))`;
}

/** One figure less another in the unit as published: points where the cells hold Excel percentages. */
export function difference({ cell }: References, of = 'ACTUAL', less = 'TARGET'): string {
  return `ROUND((${cell(of)}-${cell(less)})*IF(${cell('UNIT_KIND')}="PERCENT",100,1),9)`;
}

/**
 * The gap to the goal. Beside a result that is printed as a bound or a range it is in words, which are in the input, or left
 * out. Another number typed over it has its gap.
 */
export function gap(references: References, without: string): string {
  const { cell } = references;
  const noGap = cell('NO_GAP');
  const inWords = `AND(ISTEXT(${noGap}),${isAsPublished(references)})`;
  const gapOrWords = `IF(${inWords},IF(${noGap}="BOUND","",${noGap}),${difference(references)})`;
  return `=IF(OR(${without},${noGap}=TRUE),"",${gapOrWords})`;
}

function isAsPublished({ cell }: References): string {
  return `ROUND(${cell('ACTUAL')}-N(${cell(PUBLISHED)}),9)=0`;
}

/**
 * Better than the goal, on its line or short of it. `standing` is positive, zero or negative: the sign of the
 * difference counts double, so that the side of its number a printed result lies on decides only on the line.
 */
export function verdict(references: References): string {
  const { cell } = references;
  const better = `IF(LEFT(${cell('RULE')},1)=">",1,-1)`;
  const less = difference(references);
  const standing = `${better}*(2*SIGN(${less})+${cell('SIDE')}*(${isAsPublished(references)}))`;
  const onTheLine = `AND(${standing}=0,LEN(${cell('RULE')})=2)`;
  const tolerated = `AND(${cell('TOLERANCE')}>0,ROUND(${better}*${less}+${cell('TOLERANCE')},9)>=0)`;
  const judged = `IF(${standing}>0,${cell('EXCEEDED')},IF(${onTheLine},${cell('MET')},IF(${tolerated},${cell('ROUGHLY_MET')},${cell('MISSED')})))`;
  const reached = `OR(${standing}>0,${onTheLine})`;
  const atItsEnd = `IF(LEFT(${cell('RULE')},1)=">",${reached},NOT(OR(${reached},${tolerated})))`;
  const judgedOnTheWay = `IF(${atItsEnd},${cell('MET')},${onTheWay(references, better)})`;
  // ISNUMBER comes first and alone: a goal in words must never reach the arithmetic. PUBLISHED may be empty or in words.
  return `=IF(OR(${cell('RULE')}="",${eitherMissing(references)}),${cell('FIXED')}&"",IF(ISNUMBER(${cell('EXPECTED')}),${judgedOnTheWay},${judged}))`;
}

/** A part of the year, by the way it has come; nothing is off where there is no way to go. */
function onTheWay({ cell }: References, better: string): string {
  const start = `${cell('START')}/IF(${cell('UNIT_KIND')}="PERCENT",100,1)`;
  const done = `(${cell('ACTUAL')}-${start})/(${cell('TARGET')}-${start})`;
  const off = `IFERROR(ROUND(${done}-${cell('EXPECTED')},9)*${better},0)`;
  const spread = `ROUND(${cell('SPREAD')},9)`;
  return `IF(${off}>${spread},${cell('EXCEEDED')},IF(${off}<-${spread},${cell('MISSED')},${cell('ROUGHLY_MET')}))`;
}
