import { parseAddress } from '../grid/address.ts';
import { relationsPath, unlessUnreadable } from './package.ts';
import type { FileSheet, FileTable, WorkbookFile } from './workbook-file.ts';
import {
  edited,
  escapedXml,
  mayHold,
  prefixedAttribute,
  visitXml,
  withAttribute,
  type XmlEdit,
  type XmlTag,
} from './xml.ts';

/** The place of a formula in a workbook file. */
export interface FormulaPlace {
  /** The sheet that an address without a sheet's name means; undefined in a defined name. */
  sheet: FileSheet | undefined;
  /** The cell; undefined where it is in none. */
  cell: { row: number; column: number } | undefined;
  /** The part of a table that it is in. */
  table: FileTable | undefined;
  /** Other cells refer to this one's. */
  isShared: boolean;
  /** The name of a defined name. */
  name: string | undefined;
}

/** The elements of a part that hold formulas. Those of charts are looked at where charts are. */
const FORMULAS = new Set([
  ...['f', 'formula', 'formula1', 'formula2'],
  ...['calculatedColumnFormula', 'totalsRowFormula', 'definedName'],
]);

/** Attributes with the cells that something shows, leads to, watches or is bound to, by the elements that have them. */
const BOUND = new Map([
  ...['sp', 'pic', 'cxnSp'].map((name): [string, string[]] => [name, ['textlink']]),
  ['cameraTool', ['cellRange']],
  ['formControlPr', ['fmlaLink', 'fmlaRange', 'fmlaTxbx']],
  ['controlPr', ['linkedCell', 'listFillRange']],
  ['hyperlink', ['location']],
  ['cellWatch', ['r']],
  ['scenarios', ['sqref']],
  ['inputCells', ['r']],
  ['Relationship', ['Target']],
]);
/** The relationships of a sheet to parts that have such attributes. */
const BOUND_PARTS = new Set(['drawing', 'ctrlProp']);

/** The new text of a formula. */
export type Rewriting = (formula: string, place: FormulaPlace) => string;

/**
 * Rewrites formulas wherever the workbook has them, ours and the user's alike, as Excel does when something is given
 * another name or place. Sheets that hold none of the words are left out: most say nothing of a table.
 */
export function withFormulas(file: WorkbookFile, words: (sheet: FileSheet) => string[], rewriting: Rewriting): void {
  const { parts, path, sheets, tables } = file;
  const none = { cell: undefined, table: undefined, isShared: false, name: undefined };
  for (const sheet of sheets)
    unlessUnreadable(() => {
      const text = parts.text(sheet.path);
      const wanted = words(sheet);
      if (wanted.some((word) => mayHold(text, word)))
        parts.write(sheet.path, rewritten(text, { part: sheet.path, rewriting, place: { ...none, sheet } }));
      const bound = parts.relations(sheet.path).flatMap(({ type, target }) => (BOUND_PARTS.has(type) ? target : []));
      // Links of shapes, and of cells as some programs write them, are among the relationships.
      for (const part of [...bound, ...[sheet.path, ...bound].map(relationsPath)])
        if (parts.has(part))
          unlessUnreadable(
            () => parts.write(part, rewritten(parts.text(part), { part, rewriting, place: { ...none, sheet } })),
            undefined,
          );
    }, undefined);
  for (const table of tables) {
    const place = { ...none, sheet: table.sheet, table };
    parts.write(table.path, rewritten(parts.text(table.path), { part: table.path, rewriting, place }));
  }
  parts.write(path, rewritten(parts.text(path), { part: path, rewriting, place: { ...none, sheet: undefined } }));
}

function rewritten(
  text: string,
  { part, rewriting, place }: { part: string; rewriting: Rewriting; place: FormulaPlace },
): string {
  const edits: XmlEdit[] = [];
  let start = -1;
  let formula = '';
  let at = place;
  let row = -1;
  let column = -1;
  visitXml(text, part, {
    open(tag) {
      const { name, end, attributes } = tag;
      if (BOUND.has(name)) edits.push(...boundEdits(text, tag, (formula) => rewriting(formula, place)));
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        column = -1;
      }
      if (name === 'c') {
        const area = parseAddress(attributes['r'] ?? '')?.area;
        column = area?.column ?? column + 1;
        at = { ...place, cell: { row: area?.row ?? row, column } };
      }
      if (!FORMULAS.has(name)) return;
      at = { ...at, isShared: attributes['t'] === 'shared', name: attributes['name'] };
      start = end;
      formula = '';
    },
    text(piece) {
      if (start >= 0) formula += piece;
    },
    close(name, end) {
      if (name === 'c') at = place;
      if (start < 0 || !FORMULAS.has(name)) return;
      const fresh = rewriting(formula, at);
      if (fresh !== formula) edits.push({ start, end, text: escapedXml(fresh) });
      start = -1;
    },
  });
  return edited(text, edits);
}

function boundEdits(text: string, tag: XmlTag, rewriting: (formula: string) => string): XmlEdit[] {
  const { start, end } = tag;
  const old = text.slice(start, end);
  const readdressed = tag.name === 'Relationship' ? ofLink(rewriting) : rewriting;
  // A link that has an address beside its place leads into another file.
  const isElsewhere = tag.name === 'hyperlink' && prefixedAttribute(tag, 'id') !== undefined;
  const fresh = (isElsewhere ? [] : (BOUND.get(tag.name) ?? [])).reduce((now, name) => {
    const formula = tag.attributes[name] ?? '';
    const then = formula === '' ? formula : readdressed(formula);
    return then === formula ? now : withAttribute(now, name, then);
  }, old);
  return fresh === old ? [] : [{ start, end, text: fresh }];
}

/** The rewriting of the address of a link, which leads into the workbook where it begins with `#`. */
function ofLink(rewriting: (formula: string) => string): (address: string) => string {
  return (address) => {
    if (!address.startsWith('#')) return address;
    const isEscaped = /%[\dA-F]{2}/i.test(address);
    const place = isEscaped ? unescaped(address.slice(1)) : address.slice(1);
    const then = rewriting(place);
    return then === place ? address : `#${isEscaped ? encodeURI(then) : then}`;
  };
}

function unescaped(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
