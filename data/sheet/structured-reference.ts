/** A cell of the formula's own row in a table, in the canonical form that every spreadsheet program reads. */
export function rowReference(table: string, header: string): string {
  return `${table}[[#This Row],[${escapeHeader(header)}]]`;
}

// Excel's escape inside structured references: an apostrophe before [ ] # ' and, since 2010, @.
// https://support.microsoft.com/office/f5ed2452-2337-4f71-bed3-c8ae6d2b276e ("Use an escape character")
export function escapeHeader(header: string): string {
  return header.replace(/['[\]#@]/g, "'$&");
}

const HEADER = String.raw`((?:'[\s\S]|[^'\[\]])*)`;
const OWN_ROW = new RegExp(
  String.raw`("(?:[^"]|"")*")|([\p{L}_\\][\p{L}\p{N}_.\\]*)?(?:\[\[#This Row\],\s*\[${HEADER}\]\]|\[@\[${HEADER}\]\]|\[@${HEADER}\])`,
  'giu',
);

/**
 * The formula with every reference to a cell of its own row replaced. Excel gives back `[@列]` or `T[@列]` where
 * `T[[#This Row],[列]]` was written: all forms are understood. Texts in quotation marks stay as they are.
 */
export function replaceRowReferences(formula: string, replacement: (header: string) => string): string {
  return formula.replace(OWN_ROW, (whole: string, ...groups: unknown[]) => {
    const [text, , ...headers] = groups;
    if (text !== undefined) return whole;
    const header = headers.slice(0, 3).find((found) => typeof found === 'string');
    return typeof header === 'string' ? replacement(header.replace(/'([\s\S])/g, '$1')) : whole;
  });
}

/** The same formula, whatever table name, short form or spacing Excel shows it with: two formulas equal here compute alike. */
export function comparableFormula(formula: string, keyOf: (header: string) => string): string {
  const named = replaceRowReferences(formula, (header) => `{${keyOf(header)}}`);
  return named.replace(/("(?:[^"]|"")*"|\{[^}]*\})|\s+/g, (_, kept?: string) => kept ?? '');
}
