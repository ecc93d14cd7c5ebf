import { columnNumber } from '../grid/address.ts';
import { type FormulaToken, formulaTokens } from './formula-token.ts';

/** The cell that an argument names, counted from 0; without a sheet it is the formula's own. */
export interface CellReference {
  sheet: string | undefined;
  row: number;
  column: number;
}

/** One argument of a PLAN function, by where its value comes from. */
export type PlanArgument = { text: string } & (
  | { kind: 'missing' }
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'cell'; cell: CellReference }
  /**
   * A cell of the formula's own row: `[@区]`, `T[[#This Row],[区]]`; without a table it is the one the formula is in.
   */
  | { kind: 'row'; table: string | undefined; header: string }
  | { kind: 'name'; name: string }
  /** Joined by `&`. */
  | { kind: 'joined'; parts: PlanArgument[] }
  /** Anything else: only Excel can say what it comes to. */
  | { kind: 'expression' }
);

/** A call of one of our functions somewhere in a formula. */
export interface PlanCall {
  /** The name in capitals and without the namespace: ACTUAL. */
  name: string;
  arguments: PlanArgument[];
  /** The offsets of its name in the formula and of what follows its closing bracket. */
  start: number;
  end: number;
}

// A file stores a custom function as _xldudf_PLAN_ACTUAL, and Excel shows it so where the add-in is not there
// (github.com/OfficeDev/office-js/issues/5754).
const OURS = /^(?:_xll\.|_xlfn\.|_xludf\.)*(?:PLAN\.|_xldudf_PLAN_)([A-Z][A-Z0-9_]*)$/i;

/** Whether a formula may hold a call of ours; cheap, for cells by the thousand. */
export function mayHavePlanCall(formula: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && /PLAN[._]/i.test(formula);
}

/** Finds all calls of PLAN functions in a formula, also inside others, but not in texts in quotation marks. */
export function planCalls(formula: string): PlanCall[] {
  if (!mayHavePlanCall(formula)) return [];
  const tokens = formulaTokens(formula);
  return tokens.flatMap((token, at) => {
    const name = token.kind === 'call' ? OURS.exec(token.text)?.[1] : undefined;
    if (name === undefined) return [];
    const open = tokens.findIndex((other, index) => index > at && other.text === '(');
    const close = closing(tokens, open);
    if (close === undefined) return [];
    const given = argumentsOf(tokens.slice(open + 1, close));
    return [{ name: name.toUpperCase(), arguments: given, start: token.start, end: (tokens[close]?.start ?? 0) + 1 }];
  });
}

/** The formula with every call under the name that Excel knows while the add-in is there. */
export function withPlanNames(formula: string): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => (kind === 'call' ? text.replace(OURS, (_, name: string) => `PLAN.${name}`) : text))
    .join('');
}

const OPENING = new Set(['(', '{']);
const CLOSING = new Set([')', '}']);

function closing(tokens: FormulaToken[], open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    if (OPENING.has(token.text)) depth++;
    if (CLOSING.has(token.text) && --depth === 0) return at;
  }
  return undefined;
}

/** The tokens between marks of one kind, those inside brackets left together. */
function splitAt(tokens: FormulaToken[], mark: string): FormulaToken[][] {
  const groups: FormulaToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'mark' && OPENING.has(token.text)) depth++;
    if (token.kind === 'mark' && CLOSING.has(token.text)) depth--;
    if (depth === 0 && token.kind === 'mark' && token.text === mark) groups.push([]);
    else groups.at(-1)?.push(token);
  }
  return groups;
}

function argumentsOf(tokens: FormulaToken[]): PlanArgument[] {
  return tokens.every(({ kind }) => kind === 'space') ? [] : splitAt(tokens, ',').map(argumentOf);
}

function argumentOf(tokens: FormulaToken[]): PlanArgument {
  const text = tokens
    .map((token) => token.text)
    .join('')
    .trim();
  const solid = tokens.filter(({ kind }) => kind !== 'space');
  const [first, second] = solid;
  if (first === undefined) return { kind: 'missing', text };
  if (second === undefined) return simpleArgument(first, text);
  if (solid.length === 2 && first.text === '-' && second.kind === 'number')
    return { kind: 'literal', value: -Number(second.text), text };
  const parts = splitAt(tokens, '&');
  return parts.length > 1 ? { kind: 'joined', parts: parts.map(argumentOf), text } : { kind: 'expression', text };
}

function simpleArgument(token: FormulaToken, text: string): PlanArgument {
  if (token.kind === 'text') return { kind: 'literal', value: text.slice(1, -1).replaceAll('""', '"'), text };
  if (token.kind === 'number') return { kind: 'literal', value: Number(text), text };
  if (token.kind === 'reference') {
    const cell = cellReference(text);
    return cell ? { kind: 'cell', cell, text } : { kind: 'expression', text };
  }
  if (token.kind === 'structured') return rowArgument(text);
  if (token.kind !== 'name') return { kind: 'expression', text };
  if (/^(?:TRUE|FALSE)$/i.test(text)) return { kind: 'literal', value: /^TRUE$/i.test(text), text };
  return { kind: 'name', name: text, text };
}

const CELL = /^(?:(.+)!)?\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** A single cell of this workbook; undefined for ranges and for other workbooks. */
export function cellReference(text: string): CellReference | undefined {
  const [, before, letters, digits] = CELL.exec(text) ?? [];
  if (letters === undefined || before?.includes('[')) return undefined;
  const sheet = before?.startsWith("'") ? before.slice(1, -1).replaceAll("''", "'") : before;
  return { sheet, row: Number(digits) - 1, column: columnNumber(letters) };
}

const HEADER = String.raw`((?:'[\s\S]|[^'\[\]])+)`;
const OWN_ROW = new RegExp(
  String.raw`^([^\[]*)\[(?:\[#This Row\],\s*\[${HEADER}\]|@\[${HEADER}\]|@\s*${HEADER})\]$`,
  'iu',
);

function rowArgument(text: string): PlanArgument {
  const [, table = '', ...headers] = OWN_ROW.exec(text) ?? [];
  const header = headers.find((found) => found !== undefined);
  if (header === undefined) return { kind: 'expression', text };
  return { kind: 'row', table: table === '' ? undefined : table, header: header.replace(/'([\s\S])/g, '$1'), text };
}

/** A text as a formula holds it: always quoted, so that nothing in it is ever read as a formula. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Excel takes no longer text in a formula. */
export const MAX_TEXT = 255;

/** Optional arguments that are not given at the end are left out. */
export function planFormula(name: string, given: string[]): string {
  const last = given.findLastIndex((text) => text !== '');
  return `=PLAN.${name}(${given.slice(0, last + 1).join(',')})`;
}
