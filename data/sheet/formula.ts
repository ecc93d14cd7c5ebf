/** Turns the key of a column into the reference to its cell in the same row. */
export type Cell = (key: string) => string;

/** The columns that are computed in the sheet, so that a user who overwrites a result sees them move. */
export const FORMULA_KEYS = ['GAP', 'ATTAINMENT', 'CAP_USED', 'VERDICT'] as const;
export type FormulaKey = (typeof FORMULA_KEYS)[number];

/** True where goal and result are both numbers and yet have no gap: two bases, or nothing to judge. */
export const NO_GAP = 'NO_GAP';
/** The result as published. SIDE (超, 近) belongs to it, not to what a user types over it. */
export const PUBLISHED = 'PUBLISHED';

/** The column that keeps what is published of a column of results: `PUBLISHED`, `2024:PUBLISHED`. */
export function publishedKeyOf(key: string): string | undefined {
  return /(?:^|:)ACTUAL$/.test(key) ? key.replace(/ACTUAL$/, PUBLISHED) : undefined;
}
export const ROW_KEY = 'ROW_KEY';

interface Formula {
  inputs: string[];
  text(cell: Cell): string;
}

const VERDICT_INPUTS = [
  'UNIT_KIND',
  'RULE',
  'TOLERANCE',
  'SIDE',
  'EXPECTED',
  'START',
  'SPREAD',
  PUBLISHED,
  'FIXED',
  'MET',
  'EXCEEDED',
  'ROUGHLY_MET',
  'MISSED',
];

const FORMULAS: Record<FormulaKey, Formula> = {
  GAP: {
    inputs: ['UNIT_KIND', NO_GAP],
    text: (cell) => `=IF(OR(${eitherMissing(cell)},${cell(NO_GAP)}=TRUE),"",${difference(cell)})`,
  },
  ATTAINMENT: {
    inputs: ['UNIT_KIND', 'CAP', 'RATE', NO_GAP],
    text: (cell) => share(cell, `${cell('CAP')}=TRUE`),
  },
  CAP_USED: {
    inputs: ['UNIT_KIND', 'CAP', 'RATE', NO_GAP],
    text: (cell) => share(cell, `${cell('CAP')}<>TRUE`),
  },
  VERDICT: { inputs: VERDICT_INPUTS, text: verdict },
};

/** The inputs that these formulas need, in the order of the first that needs each. */
export function neededInputs(keys: FormulaKey[]): string[] {
  return [...new Set(keys.flatMap((key) => FORMULAS[key].inputs))];
}

/** One formula that serves every row of the column. */
export function formulaText(key: FormulaKey, cell: Cell): string {
  return FORMULAS[key].text(cell);
}

function eitherMissing(cell: Cell): string {
  return `NOT(ISNUMBER(${cell('TARGET')})),NOT(ISNUMBER(${cell('ACTUAL')}))`;
}

/** Result less goal in the unit as published: points where the cells hold Excel percentages. */
function difference(cell: Cell): string {
  return `ROUND((${cell('ACTUAL')}-${cell('TARGET')})*IF(${cell('UNIT_KIND')}="PERCENT",100,1),9)`;
}

function share(cell: Cell, excluded: string): string {
  const none = [eitherMissing(cell), excluded, `${cell('RATE')}=TRUE`, `${cell('UNIT_KIND')}="RANK"`];
  const divided = `IF(ROUND(${cell('TARGET')},9)>0,ROUND(${cell('ACTUAL')}/${cell('TARGET')},9),"")`;
  return `=IF(OR(${none.join(',')},${cell(NO_GAP)}=TRUE),"",${divided})`;
}

/**
 * Better than the goal, on its line or short of it. `standing` is positive, zero or negative: the sign of the
 * difference counts double, so that the side of its number a printed result lies on decides only on the line.
 */
function verdict(cell: Cell): string {
  const better = `IF(LEFT(${cell('RULE')},1)=">",1,-1)`;
  const asPublished = `(ROUND(${cell('ACTUAL')}-N(${cell(PUBLISHED)}),9)=0)`;
  const standing = `${better}*(2*SIGN(${difference(cell)})+${cell('SIDE')}*${asPublished})`;
  const onTheLine = `AND(${standing}=0,LEN(${cell('RULE')})=2)`;
  const tolerated = `AND(${cell('TOLERANCE')}>0,ROUND(${better}*${difference(cell)}+${cell('TOLERANCE')},9)>=0)`;
  const judged = `IF(${standing}>0,${cell('EXCEEDED')},IF(${onTheLine},${cell('MET')},IF(${tolerated},${cell('ROUGHLY_MET')},${cell('MISSED')})))`;
  const reached = `OR(${standing}>0,${onTheLine})`;
  const atItsEnd = `IF(LEFT(${cell('RULE')},1)=">",${reached},NOT(OR(${reached},${tolerated})))`;
  const judgedOnTheWay = `IF(${atItsEnd},${cell('MET')},${onTheWay(cell, better)})`;
  // ISNUMBER comes first and alone: a goal in words must never reach the arithmetic. PUBLISHED may be empty or in words.
  return `=IF(OR(${cell('RULE')}="",${eitherMissing(cell)}),${cell('FIXED')}&"",IF(ISNUMBER(${cell('EXPECTED')}),${judgedOnTheWay},${judged}))`;
}

/** A part of the year, by the way it has come; nothing is off where there is no way to go. */
function onTheWay(cell: Cell, better: string): string {
  const start = `${cell('START')}/IF(${cell('UNIT_KIND')}="PERCENT",100,1)`;
  const done = `(${cell('ACTUAL')}-${start})/(${cell('TARGET')}-${start})`;
  const off = `IFERROR(ROUND(${done}-${cell('EXPECTED')},9)*${better},0)`;
  const spread = `ROUND(${cell('SPREAD')},9)`;
  return `IF(${off}>${spread},${cell('EXCEEDED')},IF(${off}<-${spread},${cell('MISSED')},${cell('ROUGHLY_MET')}))`;
}
