import type { CellValue } from '../../../data/rules/table/cell-value.ts';

/** The value of a cell as Office.js takes it: null leaves it alone, '' empties it. */
export type CellInput = string | number | boolean | null;

/** A cell of a plan as Office.js takes it: undefined leaves it alone, null empties it, and a text stays a text. */
export function cellInput(value: CellValue | undefined): CellInput {
  if (value === undefined) return null;
  if (value === null) return '';
  return typeof value === 'string' ? textInput(value) : value;
}

// Excel reads what is written to it as if it were typed: =, +, - and @ begin formulas, 2024-06 and 1-6月 are dates.
// Words in Chinese characters are never read as anything else, unless they are all numerals and units of time.
const PLAIN_WORDS = /^\p{Script=Han}/u;
const CHINESE_TIME = /^[〇零一二三四五六七八九十百千上下午年月日时分秒点\d\s:]+$/u;

/** A text with an apostrophe before it where Excel might take it for a formula, a number or a date. */
export function textInput(text: string): string {
  if (text === '' || (PLAIN_WORDS.test(text) && !CHINESE_TIME.test(text))) return text;
  return `'${text}`;
}

/**
 * Turns what was read from a cell into what writes it back as it was: a text that only looks like a formula stays a
 * text.
 */
export function restoredInput(formula: CellValue | undefined, value: CellValue | undefined): string | number | boolean {
  if (typeof formula !== 'string') return formula ?? '';
  const isFormula = formula.startsWith('=') && formula !== value;
  return isFormula ? formula : textInput(formula);
}

/** Excel's column width, in points, for a number of characters of its default font (7 pixels each, 5 for the padding). */
export function columnWidth(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

export const ALIGNMENTS = { left: 'Left', right: 'Right', center: 'Center' } as const;
