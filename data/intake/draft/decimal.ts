import Big from 'big.js';
import { isPossible } from '../../rules/number/possible-value.ts';
import { DraftFault } from './fault.ts';

const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;
/** Characters of a number that a double holds whatever its digits are. */
const ALWAYS_HELD = 16;

/** Whether a text is a plain decimal with no more digits than the ledger holds. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text) && (text.length <= ALWAYS_HELD || Big(text).eq(Number(text)));
}

/** @throws DraftFault where a text is no number, or none that a figure of this measure can have. */
export function checkDecimal(text: string, measure: unknown): void {
  if (!isDecimal(text)) throw new DraftFault('NOT_A_NUMBER', text);
  if (!isPossible(measure, text)) throw new DraftFault('NOT_A_PLACE', text);
}

/** Short decimals without zeros at their beginning and end, as nearly all are. A double writes them as they are. */
const SHORT = /^-?(?:[1-9]\d{0,8}(?:\.\d{0,5}[1-9])?|0\.\d{0,3}[1-9])$/;

/** A decimal as the line of a figure has it, without zeros at its end. */
export function lineValue(text: string): string {
  return SHORT.test(text) ? text : String(Number(text));
}
