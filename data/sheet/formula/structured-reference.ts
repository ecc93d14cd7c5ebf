/**
 * The part of a column that a reference means: the cell of the formula's own row, the header's cell, or all cells of
 * the body.
 */
export type ReferencePart = 'This Row' | 'Headers' | 'Data';

/** A reference to a column of a table. */
export interface StructuredReference {
  table: string;
  part: ReferencePart;
  header: string;
}

/** Turns the key of a column into a reference to it. */
export interface References {
  /** Its cell in the same row. */
  cell(key: string): string;
  /** All its cells. */
  column(key: string): string;
  header(key: string): string;
}

/** References to a table's columns by their headers. */
export function referencesIn(table: string, headerOf: (key: string) => string): References {
  const to = (part: ReferencePart) => (key: string) => reference({ table, part, header: headerOf(key) });
  return { cell: to('This Row'), column: to('Data'), header: to('Headers') };
}

/** Writes a reference in the canonical form that every spreadsheet program reads. */
export function reference({ table, part, header }: StructuredReference): string {
  return `${table}[[#${part}],[${escapeHeader(header)}]]`;
}

// Excel's escape inside structured references: an apostrophe before [ ] # ' and, since 2010, @.
// https://support.microsoft.com/office/f5ed2452-2337-4f71-bed3-c8ae6d2b276e ("Use an escape character")
export function escapeHeader(header: string): string {
  return header.replace(/['[\]#@]/g, "'$&");
}

const HEADER = String.raw`((?:'[\s\S]|[^'\[\]])*)`;
const REFERENCE = new RegExp(
  String.raw`("(?:[^"]|"")*")|([\p{L}_\\][\p{L}\p{N}_.\\]*)?` +
    String.raw`(?:\[\[#(This Row|Headers|Data)\],\s*\[${HEADER}\]\]|\[@\[${HEADER}\]\]|\[@${HEADER}\]|\[\[${HEADER}\]\]|\[${HEADER}\])`,
  'giu',
);
const PARTS: ReferencePart[] = ['This Row', 'Headers', 'Data'];

/**
 * The formula with every reference to a column replaced. Excel gives back `[@列]` or `T[@列]` where `T[[#This Row],[列]]`
 * was written, and `T[列]` for all of a column: all forms are understood. Texts in quotation marks stay as they are.
 */
export function replaceReferences(
  formula: string,
  replacement: (found: Omit<StructuredReference, 'table'>) => string,
): string {
  return formula.replace(REFERENCE, (whole: string, ...groups: unknown[]) => {
    const [text, , named, canonical, bracketed, short, ...columns] = groups.slice(0, 8);
    if (text !== undefined) return whole;
    const part = PARTS.find((each) => each.toLowerCase() === String(named).toLowerCase());
    const ownRow = canonical ?? bracketed ?? short;
    const header = ownRow ?? columns.find((found) => typeof found === 'string');
    if (typeof header !== 'string') return whole;
    const meant = part ?? (ownRow === undefined ? 'Data' : 'This Row');
    return replacement({ part: meant, header: header.replace(/'([\s\S])/g, '$1') });
  });
}

/**
 * The same formula, whatever table name, short form or spacing Excel shows it with: two formulas equal here compute
 * alike.
 */
export function comparableFormula(formula: string, keyOf: (header: string) => string): string {
  const named = replaceReferences(formula, ({ part, header }) => `{${part} ${keyOf(header)}}`);
  return named.replace(/("(?:[^"]|"")*"|\{[^}]*\})|\s+/g, (_, kept?: string) => kept ?? '');
}
