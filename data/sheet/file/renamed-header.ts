import { formulaTokens } from '../formula/formula-token.ts';
import { escapeHeader } from '../formula/structured-reference.ts';
import { parseAddress } from '../grid/address.ts';
import { type Area, inTheWay } from '../grid/place.ts';
import { unlessUnreadable } from './package.ts';
import type { FileTable, WorkbookFile } from './workbook-file.ts';
import { edited, escapedXml, visitXml, type XmlEdit } from './xml.ts';

/** Headers of a table that are other ones now; the old ones in lower case. */
export interface RenamedHeaders {
  table: FileTable;
  headers: Map<string, string>;
}

/** The elements of a part that hold formulas. Those of charts and of data validations cannot name a table's column. */
const FORMULAS = new Set(['f', 'formula', 'calculatedColumnFormula', 'totalsRowFormula', 'definedName']);

/**
 * The parts in which formulas name a column by its old header, as they read with the new one. Excel does so by itself
 * when a header is changed, to our formulas and the user's alike; in a file they would be left without their column.
 */
export function withRenamedHeaders({ parts, path, sheets, tables }: WorkbookFile, renamed: RenamedHeaders): void {
  const fresh = [...renamed.headers.values()].map((header) => header.toLowerCase());
  if (fresh.some((header) => renamed.headers.has(header))) throw new Error('Headers change places with each other.');
  for (const sheet of sheets) {
    const here = sheet === renamed.table.sheet ? renamed.table.area : undefined;
    const part = sheet.path;
    unlessUnreadable(() => parts.write(part, renamedPart(parts.text(part), { ...renamed, part, here })), undefined);
  }
  for (const table of tables) {
    const here = table === renamed.table ? table.area : undefined;
    parts.write(table.path, renamedPart(parts.text(table.path), { ...renamed, part: table.path, here }));
  }
  parts.write(path, renamedPart(parts.text(path), { ...renamed, part: path, here: undefined }));
}

interface Renaming extends RenamedHeaders {
  part: string;
  /** The table's cells, where this is its sheet or its own part: there a formula need not name it. */
  here: Area | undefined;
}

function renamedPart(text: string, renaming: Renaming): string {
  const { part, here, table } = renaming;
  // Most sheets say nothing of the table; those that do say its name, but for its own cells.
  if (!here && !text.includes(table.name)) return text;
  const edits: XmlEdit[] = [];
  let start = -1;
  let formula = '';
  let isInside = part === table.path;
  visitXml(text, part, {
    open({ name, end, attributes }) {
      if (name === 'c' && here) {
        const cell = parseAddress(attributes['r'] ?? '')?.area;
        isInside = cell !== undefined && inTheWay(cell, [here]) !== undefined;
      }
      if (!FORMULAS.has(name)) return;
      start = end;
      formula = '';
    },
    text(piece) {
      if (start >= 0) formula += piece;
    },
    close(name, end) {
      if (start < 0 || !FORMULAS.has(name)) return;
      const fresh = renamedFormula(formula, renaming, isInside);
      if (fresh !== formula) edits.push({ start, end, text: escapedXml(fresh) });
      start = -1;
    },
  });
  return edited(text, edits);
}

const ITEM = /\[(@?)((?:'[\s\S]|[^'[\]])*)\]/g;

/** The formula with the new headers. `isInside` is whether it is in the table, where it need not name it. */
export function renamedFormula(formula: string, { table, headers }: RenamedHeaders, isInside: boolean): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => {
      if (kind !== 'structured') return text;
      const name = text.slice(0, text.indexOf('['));
      const isOurs = name === '' ? isInside : name.toLowerCase() === table.name.toLowerCase();
      if (!isOurs) return text;
      return text.replace(ITEM, (item: string, at: string, header: string) => {
        const fresh = headers.get(header.replace(/'([\s\S])/g, '$1').toLowerCase());
        return fresh === undefined ? item : `[${at}${escapeHeader(fresh)}]`;
      });
    })
    .join('');
}
