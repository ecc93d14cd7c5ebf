import {
  change,
  fourthQuarter,
  gapInPoints,
  JUDGED,
  judgedResult,
  monthChange,
  perMonth,
  pointsToCity,
  RESULT,
  remaining,
  rowNumber,
  shareOfCity,
  thirdQuarter,
  withJudgedResult,
} from './form-formula.ts';
import { PUBLISHED } from './published.ts';
import type { References } from './structured-reference.ts';
import { difference, eitherMissing, VERDICT_INPUTS, verdict } from './verdict-formula.ts';

/** True where goal and result are both numbers and yet have no gap: two bases, or nothing to judge. */
export const NO_GAP = 'NO_GAP';
export const ROW_KEY = 'ROW_KEY';

interface Formula {
  /** The columns of the table that it reads beside its inputs. */
  of: string[];
  inputs: string[];
  text(references: References): string;
}

const GOAL_AND_RESULT = ['TARGET', 'ACTUAL'];

/** The columns that are computed in the sheet, so that a user who overwrites a result sees them move. */
const FORMULAS = {
  GAP: {
    of: GOAL_AND_RESULT,
    inputs: ['UNIT_KIND', NO_GAP],
    text: (to) => `=IF(OR(${eitherMissing(to)},${to.cell(NO_GAP)}=TRUE),"",${difference(to)})`,
  },
  ATTAINMENT: {
    of: GOAL_AND_RESULT,
    inputs: ['UNIT_KIND', 'CAP', 'RATE', NO_GAP],
    text: (to) => share(to, `${to.cell('CAP')}=TRUE`),
  },
  CAP_USED: {
    of: GOAL_AND_RESULT,
    inputs: ['UNIT_KIND', 'CAP', 'RATE', NO_GAP],
    text: (to) => share(to, `${to.cell('CAP')}<>TRUE`),
  },
  VERDICT: { of: GOAL_AND_RESULT, inputs: VERDICT_INPUTS, text: verdict },
  // Of the tables that offices file.
  NUMBER: { of: [], inputs: [], text: rowNumber },
  [RESULT]: { of: ['LEVEL:ACTUAL', 'GROWTH:ACTUAL'], inputs: [JUDGED], text: judgedResult },
  GAP_POINTS: { of: GOAL_AND_RESULT, inputs: ['UNIT_KIND', 'RATE', NO_GAP], text: gapInPoints },
  MONTH_CHANGE: { of: ['ACTUAL'], inputs: ['UNIT_KIND', 'EARLIER'], text: monthChange },
  STAGE_GAP: { of: ['ACTUAL', 'STAGE_TARGET'], inputs: ['UNIT_KIND'], text: change('ACTUAL', 'STAGE_TARGET') },
  TO_CITY: { of: ['GROWTH:ACTUAL'], inputs: ['CITY', 'PRINTED_TO_CITY'], text: pointsToCity },
  CITY_SHARE: { of: ['LEVEL:ACTUAL'], inputs: ['LEVEL_CITY'], text: shareOfCity },
  CHANGE: {
    of: ['NEXT_TARGET', 'ACTUAL'],
    inputs: ['UNIT_KIND', 'NO_CHANGE'],
    text: change('NEXT_TARGET', 'ACTUAL', 'NO_CHANGE'),
  },
  REMAINING: { of: GOAL_AND_RESULT, inputs: ['UNIT_KIND'], text: remaining },
  Q3: { of: ['REMAINING'], inputs: ['COUNTED', 'Q3_SHARE'], text: thirdQuarter },
  Q4: { of: ['REMAINING', 'Q3'], inputs: [], text: fourthQuarter },
  PER_MONTH: { of: ['REMAINING'], inputs: ['COUNTED', 'MONTHS_LEFT'], text: perMonth },
} satisfies Record<string, Formula>;

export type FormulaKey = keyof typeof FORMULAS;
export const FORMULA_KEYS = Object.keys(FORMULAS) as FormulaKey[];

/** Columns whose formulas look at other rows too. */
const ACROSS_ROWS: string[] = ['NUMBER', 'TO_CITY', 'CITY_SHARE'] satisfies FormulaKey[];

export function looksAcrossRows({ key, formula }: { key: string; formula?: string }): boolean {
  return formula !== undefined && ACROSS_ROWS.includes(key);
}

/** What a table gives its formulas to read. */
export interface Given {
  /** Keys of the columns that are shown. */
  columns: string[];
  inputs: string[];
}

/** Those of the table's columns that the sheet computes: all that they read is there. */
export function formulaKeysOf({ columns, inputs }: Given): FormulaKey[] {
  const shown = new Set([...columns, ...(inputs.includes(RESULT) ? ['ACTUAL'] : [])]);
  const given = new Set([...inputs, NO_GAP, PUBLISHED]);
  const keys = new Set([...columns, ...inputs]);
  return FORMULA_KEYS.filter(
    (key) =>
      keys.has(key) &&
      FORMULAS[key].of.every((column) => shown.has(column)) &&
      neededInputs([key]).every((input) => given.has(input)),
  );
}

/** The inputs that these formulas need, in the order of the first that needs each. */
export function neededInputs(keys: FormulaKey[]): string[] {
  const inputs = [...new Set(keys.flatMap((key): string[] => FORMULAS[key].inputs))];
  // What is published of level and growth stands in columns of their own.
  return keys.includes(RESULT) ? [RESULT, ...inputs.filter((key) => key !== PUBLISHED)] : inputs;
}

/** One formula that serves every row of a column, among the table's other formulas. */
export function formulaText(key: FormulaKey, references: References, among: FormulaKey[]): string {
  const isJudged = among.includes(RESULT) && key !== RESULT;
  return FORMULAS[key].text(isJudged ? withJudgedResult(references) : references);
}

function share(to: References, excluded: string): string {
  const { cell } = to;
  const none = [eitherMissing(to), excluded, `${cell('RATE')}=TRUE`, `${cell('UNIT_KIND')}="RANK"`];
  const divided = `IF(ROUND(${cell('TARGET')},9)>0,ROUND(${cell('ACTUAL')}/${cell('TARGET')},9),"")`;
  return `=IF(OR(${none.join(',')},${cell(NO_GAP)}=TRUE),"",${divided})`;
}
