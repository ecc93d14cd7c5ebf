import { formulaTokens } from '../formula/formula-token.ts';
import { escapeHeader } from '../formula/structured-reference.ts';
import { inTheWay } from '../grid/place.ts';
import { withFormulas } from './every-formula.ts';
import type { FileTable, WorkbookFile } from './workbook-file.ts';

/** Headers of a table that are other ones now; the old ones in lower case. */
export interface RenamedHeaders {
  table: FileTable;
  headers: Map<string, string>;
}

/**
 * Gives formulas that name a column by its old header the new one. Excel does so by itself when a header is changed, to
 * our formulas and the user's alike; in a file they would be left without their column.
 */
export function withRenamedHeaders(file: WorkbookFile, renamed: RenamedHeaders): void {
  const { table } = renamed;
  // A reference to the table says its name, except in the table's own cells.
  withFormulas(
    file,
    (sheet) => [sheet === table.sheet ? '' : table.name],
    (formula, { sheet, cell, table: part }) => {
      const isHere = cell !== undefined && sheet === table.sheet;
      const isInside = isHere && inTheWay({ ...cell, rows: 1, columns: 1 }, [table.area]) !== undefined;
      return renamedFormula(formula, renamed, part === table || isInside);
    },
  );
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
