import {
  change,
  EARLIER,
  fourthQuarter,
  gapInPoints,
  JUDGED,
  judgedResult,
  monthChange,
  perMonth,
  pointsAboveCity,
  pointsToCity,
  RESULT,
  remaining,
  rowNumber,
  shareOfCity,
  stageGap,
  thirdQuarter,
  withJudgedResult,
  withStageGoal,
} from './form-formula.ts';
import { PUBLISHED } from './published.ts';
import type { References } from './structured-reference.ts';
import { eitherMissing, gap, verdict } from './verdict-formula.ts';

/**
 * The input that is true where goal and result are both numbers and yet have no gap: two bases, or nothing to judge. Text is shown
 * in place of the gap.
 */
export const NO_GAP = 'NO_GAP';
export const ROW_KEY = 'ROW_KEY';

type FormulaText = (references: References) => string;

/** The columns that the sheet computes, so that a user who overwrites a result sees them move. */
const FORMULAS = {
  GAP: (to) => gap(to, eitherMissing(to)),
  ATTAINMENT: (to) => share(to, `${to.cell('CAP')}=TRUE`),
  CAP_USED: (to) => share(to, `${to.cell('CAP')}<>TRUE`),
  VERDICT: verdict,
  // The others belong to the tables that offices file.
  NUMBER: rowNumber,
  [RESULT]: judgedResult,
  GAP_POINTS: gapInPoints,
  MONTH_CHANGE: monthChange,
  STAGE_GAP: stageGap,
  CITY_GAP: pointsAboveCity,
  TO_CITY: pointsToCity,
  CITY_SHARE: shareOfCity,
  CHANGE: change('NEXT_TARGET', 'ACTUAL', 'NO_CHANGE'),
  REMAINING: remaining,
  Q3: thirdQuarter,
  Q4: fourthQuarter,
  PER_MONTH: perMonth,
} satisfies Record<string, FormulaText>;

export type FormulaKey = keyof typeof FORMULAS;
export const FORMULA_KEYS = Object.keys(FORMULAS) as FormulaKey[];

/** Every input that a formula may read, in the order in which those of one formula are in the sheet. */
const INPUTS = [
  'UNIT_KIND',
  'CAP',
  'RATE',
  NO_GAP,
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
  JUDGED,
  EARLIER,
  'CITY',
  'PRINTED_TO_CITY',
  'LEVEL_CITY',
  'NO_CHANGE',
  'COUNTED',
  'Q3_SHARE',
  'MONTHS_LEFT',
];

/** The columns that the text of a formula names. */
interface FormulaReads {
  /** Keys of the shown columns. */
  columns: string[];
  inputs: string[];
  /** Whether it reads other rows than its own. */
  looksAcrossRows: boolean;
}

/** Notes which columns a formula asks for while its text is made, so that text and inputs cannot disagree. */
function readsOf(text: FormulaText): FormulaReads {
  const keys = new Set<string>();
  let looksAcrossRows = false;
  text({
    cell: (key) => {
      keys.add(key);
      return key;
    },
    column: (key) => {
      // Every table has its row keys.
      if (key !== ROW_KEY) keys.add(key);
      looksAcrossRows = true;
      return key;
    },
    header: (key) => {
      looksAcrossRows = true;
      return key;
    },
  });
  return {
    columns: [...keys].filter((key) => !INPUTS.includes(key)),
    inputs: INPUTS.filter((key) => keys.has(key)),
    looksAcrossRows,
  };
}

const READS = new Map<string, FormulaReads>(FORMULA_KEYS.map((key) => [key, readsOf(FORMULAS[key])]));

/** Whether the formula of a column reads other rows than its own. */
export function looksAcrossRows({ key, formula }: { key: string; formula?: string }): boolean {
  return formula !== undefined && (READS.get(key)?.looksAcrossRows ?? false);
}

/** The columns that a table gives its formulas to read. */
export interface GivenColumns {
  /** Keys of the columns that are shown. */
  columns: string[];
  inputs: string[];
}

/** The columns that the sheet computes: the table gives all that their formulas read. */
export function formulaKeysOf({ columns, inputs }: GivenColumns): FormulaKey[] {
  const isResultKnown = inputs.includes(RESULT) && READS.get(RESULT)?.columns.every((key) => columns.includes(key));
  const shown = new Set([...columns, ...(isResultKnown ? ['ACTUAL'] : [])]);
  const given = new Set([...inputs, NO_GAP, PUBLISHED]);
  const keys = new Set([...columns, ...inputs]);
  // The warning of the monthly form is given by the goal of the stage, which has to be there.
  const isWarned = !inputs.includes(EARLIER) || (shown.has('STAGE_GAP') && shown.has('STAGE_TARGET'));
  return FORMULA_KEYS.filter(
    (key) =>
      keys.has(key) &&
      (key !== 'VERDICT' || isWarned) &&
      READS.get(key)?.columns.every((column) => shown.has(column)) &&
      neededInputs([key]).every((input) => given.has(input)),
  );
}

/** The inputs that these formulas need, in the order of the first that needs each. */
export function neededInputs(keys: FormulaKey[]): string[] {
  const inputs = [...new Set(keys.flatMap((key) => READS.get(key)?.inputs ?? []))];
  // The published level and growth have columns of their own.
  return keys.includes(RESULT) ? [RESULT, ...inputs.filter((key) => key !== PUBLISHED)] : inputs;
}

/** One formula that serves every row of a column, among the table's other formulas. */
export function formulaText(key: FormulaKey, references: References, among: FormulaKey[]): string {
  if (key === 'VERDICT' && among.includes('STAGE_GAP')) return FORMULAS[key](withStageGoal(references));
  const isJudged = among.includes(RESULT) && key !== RESULT;
  return FORMULAS[key](isJudged ? withJudgedResult(references) : references);
}

function share(to: References, excluded: string): string {
  const { cell } = to;
  const none = [eitherMissing(to), excluded, `${cell('RATE')}=TRUE`, `${cell('UNIT_KIND')}="RANK"`];
  const divided = `IF(ROUND(${cell('TARGET')},9)>0,ROUND(${cell('ACTUAL')}/${cell('TARGET')},9),"")`;
  return `=IF(OR(${none.join(',')},${cell(NO_GAP)}=TRUE),"",${divided})`;
}
