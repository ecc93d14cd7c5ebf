/** One piece of a formula; the pieces joined are the formula, so that what is not understood stays as it was. */
export interface FormulaToken {
  kind: 'text' | 'number' | 'reference' | 'structured' | 'name' | 'call' | 'space' | 'mark';
  /** The text as written; for a call, the function's name without the bracket that follows. */
  text: string;
  /** The offset at which it begins in the formula. */
  start: number;
}

const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const NO_MORE = String.raw`(?![\p{L}\p{N}_.(!\\\[])`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?\d{1,7}`;
// A sheet's name, of another workbook too: 'Sheet 1'!, Sheet1!, [Book.xlsx]Sheet1!, '[Book.xlsx]Sheet 1'!
// Excel quotes one that begins with a digit, and LibreOffice need not.
const SHEET = String.raw`(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?[\p{L}\p{N}_\\][\p{L}\p{N}_.\\?]*)!`;
// The item of a structured reference nests: T[[#This Row],[列]]. An apostrophe takes a bracket's meaning from it.
const ITEM = String.raw`\[(?:'[\s\S]|[^'\[\]])*\]`;
const ITEMS = String.raw`\[(?:'[\s\S]|[^'\[\]]|${ITEM})*\]`;

const PATTERNS: [FormulaToken['kind'], RegExp][] = [
  ['text', /"(?:[^"]|"")*"/uy],
  [
    'reference',
    new RegExp(
      `(?:${SHEET})?(?:${CELL}(?::${CELL})?${NO_MORE}|${COLUMN}:${COLUMN}${NO_MORE}|${ROW}:${ROW}${NO_MORE})`,
      'uy',
    ),
  ],
  ['structured', new RegExp(`(?:${WORD})?${ITEMS}`, 'uy')],
  ['call', new RegExp(String.raw`${WORD}(?=\s*\()`, 'uy')],
  ['name', new RegExp(`(?:${SHEET})?${WORD}`, 'uy')],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['space', /\s+/uy],
  ['mark', /[\s\S]/uy],
];

/**
 * A formula in pieces: texts in quotation marks, references, names and calls are told apart, the rest are single marks.
 */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let start = 0; start < formula.length; ) {
    const token = tokenAt(formula, start);
    tokens.push(token);
    start += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, start: number): FormulaToken {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text, start };
  }
  return { kind: 'mark', text: formula.slice(start, start + 1), start };
}
