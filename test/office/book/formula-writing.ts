import { columnLetters, quoteSheet } from './area.ts';
import {
  type Corner,
  escapeName,
  type FormulaPart,
  formulaParts,
  type Reference,
  type Structured,
} from './formula-text.ts';

function cornerText(corner: Corner): string {
  const column = corner.column === undefined ? '' : `${corner.isColumnFixed ? '$' : ''}${columnLetters(corner.column)}`;
  const row = corner.row === undefined ? '' : `${corner.isRowFixed ? '$' : ''}${corner.row + 1}`;
  return column + row;
}

function referenceText(reference: Reference): string {
  const sheet = reference.sheet === undefined ? '' : `${quoteSheet(reference.sheet)}!`;
  return sheet + cornerText(reference.first) + (reference.last ? `:${cornerText(reference.last)}` : '');
}

/** Excel puts a column's name with one of these characters into brackets of its own. */
const NEEDS_BRACKETS = /[\s,:.[\]#'"{}$^&*+=\-></@\\!()%?`;~_]/;

function bracketed(columns: string[]): string {
  return columns.map((column) => `[${escapeName(column)}]`).join(':');
}

/** The stored form, with the table's name and the long form of items. */
function canonicalText(part: Structured): string {
  const { table, specials, columns } = part;
  const [only] = columns;
  if (specials.length === 0 && columns.length === 0) return `${table}[]`;
  if (specials.length === 0 && columns.length === 1 && only !== undefined) {
    return NEEDS_BRACKETS.test(only) ? `${table}[${bracketed(columns)}]` : `${table}[${only}]`;
  }
  if (specials.length === 1 && columns.length === 0) return `${table}[${specials[0]}]`;
  const items = [...specials.map((special) => `[${special}]`), ...(columns.length > 0 ? [bracketed(columns)] : [])];
  return `${table}[${items.join(',')}]`;
}

/** The surroundings of a formula that decide how it is shown. */
interface Home {
  /** The table that contains the formula, if any. */
  table: string | undefined;
  /** Whether a table has one row only. `#This Row` is then not shortened. */
  hasOneRow(table: string): boolean;
}

/** The form that Excel shows in a cell of the table `home` or of none: `[@列]`, `[列]`, `表1[@列]`. */
function shownText(part: Structured, home: Home): string {
  if (part.specials.includes('#This Row') && home.hasOneRow(part.table)) return canonicalText(part);
  const isHome = part.table.toLowerCase() === home.table?.toLowerCase();
  const [only] = part.columns;
  if (part.specials.length === 1 && part.specials[0] === '#This Row') {
    const table = isHome ? '' : part.table;
    if (only === undefined) return `${table}[@]`;
    const isSimple = part.columns.length === 1 && !NEEDS_BRACKETS.test(only);
    return `${table}[@${isSimple ? only : bracketed(part.columns)}]`;
  }
  if (isHome && part.specials.length === 0 && part.columns.length > 0) return canonicalText({ ...part, table: '' });
  return canonicalText(part);
}

function joined(parts: readonly FormulaPart[], structured: (part: Structured) => string): string {
  return parts
    .map((part) => {
      if (part.kind === 'plain') return part.text;
      return part.kind === 'reference' ? referenceText(part) : structured(part);
    })
    .join('');
}

/** Rewrites the references of a formula. Text that `rewrite` answers is used as it is. */
export function rewriteFormula(formula: string, rewrite: (part: Reference | Structured) => FormulaPart): string {
  const parts = formulaParts(formula).map((part) => (part.kind === 'plain' ? part : rewrite(part)));
  return joined(parts, canonicalText);
}

/**
 * A stored formula as Excel shows it and as `Range.formulas` gives it: `#This Row` becomes `@`, unless the table has
 * one row only (support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e).
 */
export function shownFormula(formula: string, home: Home): string {
  return formula.includes('[') ? joined(formulaParts(formula), (part) => shownText(part, home)) : formula;
}

/** The formula after it is filled `rows` down and `columns` to the right. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if ((rows === 0 && columns === 0) || !formulaParts(formula).some((part) => part.kind === 'reference')) return formula;
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === undefined || corner.isRowFixed ? corner.row : corner.row + rows,
    column: corner.column === undefined || corner.isColumnFixed ? corner.column : corner.column + columns,
  });
  return rewriteFormula(formula, (part) => {
    if (part.kind === 'structured') return part;
    return { ...part, first: move(part.first), last: part.last && move(part.last) };
  });
}
