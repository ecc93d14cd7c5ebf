import type { CellValue } from '../../rules/table/cell-value.ts';
import type { Language } from '../../rules/words.ts';
import { formulaTokens } from '../formula/formula-token.ts';
import type { CellKey } from '../formula/plan-argument.ts';
import { addressOf, parseAddress, sheetPrefix } from '../grid/address.ts';
import type { Filled } from './filled.ts';

/** The namespace of the custom XML parts in which a workbook keeps what its frozen cells were. */
export const FROZEN_NAMESPACE = 'urn:planbook:frozen:1';

/** The figure that a frozen cell showed, and where it was printed. */
export interface FrozenSource {
  revision: number;
  /** Its name, NUMBER:ID; cells that were frozen by an earlier program have none. */
  revisionName?: string;
  /** Ids of the goal and the result it rests on. */
  figureIds: string[];
  /** The documents in words, each with its standing. */
  words: string;
}

/** A formula that has become a value, with all that brings it back. */
export interface FrozenCell {
  /** The id of its place in a hidden name (see packed-name.ts), which follows the cell wherever it is moved. */
  name: string;
  /** The formula, `{0:-$}` for the reference whose place has the id that stands at 0 in `references`. */
  formula: string;
  references: string[];
  /** The value that was left in the cell. */
  value: CellValue;
  /** The key that its first PLAN call asked for, from the values of its arguments. */
  key?: CellKey;
  call?: string;
  source?: FrozenSource;
  /** All cells that its formula filled; absent where it filled its own alone. */
  filled?: Filled;
}

/** The cells of one freezing, in one custom XML part. */
export interface FrozenPart {
  version: 1;
  ledger: string | null;
  language: Language;
  cells: FrozenCell[];
}

/** Begins every hidden name of ours. */
export const FROZEN_NAME = '_PB_FROZEN_';

/** The formula with its references to cells taken out, so that they may move while it is frozen. */
export interface Template {
  formula: string;
  /** Absolute, with the sheet: what a hidden name refers to. */
  references: string[];
}

/** Cell and range references, those with a sheet and those of the formula's own `sheet`. */
export function templateOf(formula: string, sheet: string): Template {
  const references: string[] = [];
  const text = formulaTokens(formula).map((token) => {
    // A brace of the formula's own is doubled, so that a place in braces is one of ours.
    if (token.kind !== 'reference') return token.text.replace(/[{}]/g, '$&$&');
    const found = parseAddress(token.text);
    if (!found) return token.text;
    const fixed = `=${sheetPrefix(found.sheet ?? sheet)}${fixedAddress(token.text)}`;
    const at = references.includes(fixed) ? references.indexOf(fixed) : references.push(fixed) - 1;
    return `{${at}:${styleOf(token.text)}}`;
  });
  return { formula: text.join(''), references };
}

function fixedAddress(text: string): string {
  return bareAddress(text)
    .replaceAll('$', '')
    .replace(/[A-Z]+|\d+/gi, '$$$&');
}

function bareAddress(text: string): string {
  return text.slice(text.lastIndexOf('!') + 1);
}

/** The style of a reference: with its sheet (`!`), and which of its columns and rows are fixed: `!$A1` is `!$-`. */
function styleOf(text: string): string {
  const corners = bareAddress(text).split(':');
  const styles = corners.map((corner) => {
    const [, column = '', letters = '', row = '', digits = ''] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(corner) ?? [];
    // In a whole row the only dollar stands before the row.
    const rowMark = letters === '' ? column || row : row;
    return `${letters === '' ? '' : column || '-'}${digits === '' ? '' : rowMark || '-'}`;
  });
  return `${text.includes('!') ? '!' : ''}${styles.join(':')}`;
}

const PLACE = /\{\{|\}\}|\{(\d+):([^}]*)\}/g;

/**
 * The formula again, its references where their cells are now. Undefined where one of them is gone.
 * @param referred what each hidden name refers to now, `='Sheet1'!$A$3`.
 * @param sheet where the formula goes.
 */
export function formulaOf(template: Template, referred: (string | undefined)[], sheet: string): string | undefined {
  let isWhole = true;
  const text = template.formula.replace(PLACE, (whole, at?: string, style?: string) => {
    if (at === undefined || style === undefined) return whole.slice(1);
    const written = writtenReference(referred[Number(at)], style, sheet);
    if (written === undefined) isWhole = false;
    return written ?? '';
  });
  return isWhole ? text : undefined;
}

function writtenReference(referred: string | undefined, style: string, home: string): string | undefined {
  const found = parseAddress(referred ?? '');
  if (!found?.sheet) return undefined;
  const needsSheet = style.startsWith('!') || found.sheet !== home;
  const corners = bareAddress(referred ?? '').split(':');
  const styles = style.replace('!', '').split(':');
  // A range of one cell comes back as that cell: A1:A1 is then A1 twice.
  const written = styles.map((marks, at) => styled(corners[at] ?? corners[0] ?? '', marks));
  return `${needsSheet ? sheetPrefix(found.sheet) : ''}${written.join(':')}`;
}

function styled(corner: string, marks: string): string {
  const [, letters = '', digits = ''] = /^\$?([A-Z]*)\$?(\d*)$/i.exec(corner) ?? [];
  const marksLeft = [...marks];
  const mark = () => (marksLeft.shift() === '$' ? '$' : '');
  return `${letters === '' ? '' : mark() + letters}${digits === '' ? '' : mark() + digits}`;
}

/** The absolute reference of one cell, as a name holds it. */
export function cellReferenceText(sheet: string, at: { row: number; column: number }): string {
  const address = addressOf({ ...at, rows: 1, columns: 1 });
  return `=${sheetPrefix(sheet)}${address.replace(/[A-Z]+|\d+/g, '$$$&')}`;
}
