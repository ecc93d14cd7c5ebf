import { type CellValue, isSameValue } from '../../rules/table/cell-value.ts';

/** A cell whose number is handed in. */
export interface HandedCell {
  value: CellValue;
  /** The text that the cell shows. */
  text: string;
  /** A formula is never handed in, only the number that its cell shows. */
  isFormula: boolean;
}

const NUMBER = /[-−+]?\d[\d,]*(?:\.\d+)?/;
/** A text that is one number, typed with an apostrophe before it or into a cell for texts. */
const ALONE = /^[-−+]?\d[\d,]*(?:\.\d+)?%?$/;
/** The most digits that Excel keeps of a number. */
const DIGITS = 15;
const PERCENT = 100;

function plain(text: string): string {
  return text.replace(/^\+/, '').replace('−', '-').replaceAll(',', '');
}

/** A number in plain decimals: no exponent, no digits that only the double has. */
function decimals(value: number): string | undefined {
  const text = String(Number(value.toPrecision(DIGITS)));
  return /e/i.test(text) ? undefined : text;
}

/**
 * The number that a cell hands in, a plain decimal in the unit that it shows: 0.092 shown as 9.2% is 9.2. A number that was typed
 * is handed in whole, one that a formula comes to as it is shown. Answers undefined where the cell holds no number.
 */
export function handedValue({ value, text, isFormula }: HandedCell): string | undefined {
  const shown = text.trim();
  if (typeof value === 'string') return ALONE.test(value.trim()) ? plain(value.trim().replace('%', '')) : undefined;
  if (typeof value !== 'number') return undefined;
  const printed = NUMBER.exec(shown)?.[0];
  if (isFormula && printed !== undefined) return plain(printed);
  const isPercent = shown.includes('%') && printed !== undefined && isNearer(Number(plain(printed)), value);
  return decimals(isPercent ? value * PERCENT : value);
}

/** Whether what is shown of a number is its hundredfold. */
function isNearer(shown: number, value: number): boolean {
  return !isSameValue(shown, value) && Math.abs(shown - value * PERCENT) < Math.abs(shown - value);
}
