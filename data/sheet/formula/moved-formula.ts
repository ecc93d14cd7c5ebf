import { addressOf, areaOfAddress, columnNumber } from '../grid/address.ts';
import type { Area } from '../grid/place.ts';
import { formulaTokens } from './formula-token.ts';

/** One end of a reference: a cell, a whole column or a whole row, each fixed by $ or not. */
const REFERENCE = /(\$?)([A-Za-z]{1,3}|)(\$?)(\d{1,7}|)/;

/** The formula as it reads a number of rows and columns further on. */
export function movedFormula(formula: string, by: { rows: number; columns: number }): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => {
      if (kind !== 'reference') return text;
      const sheetEnd = text.lastIndexOf('!') + 1;
      const ends = text.slice(sheetEnd).split(':');
      return text.slice(0, sheetEnd) + ends.map((end) => movedEnd(end, by)).join(':');
    })
    .join('');
}

function movedEnd(end: string, by: { rows: number; columns: number }): string {
  const [, beforeColumn = '', column = '', beforeRow = '', row = ''] = REFERENCE.exec(end) ?? [];
  // In a reference to a row alone its $ is taken for a column's.
  const isRowFixed = beforeRow === '$' || (column === '' && beforeColumn === '$');
  const toColumn = column === '' ? 0 : columnNumber(column) + (beforeColumn === '$' ? 0 : by.columns);
  const toRow = row === '' ? 0 : Number(row) - 1 + (isRowFixed ? 0 : by.rows);
  if (toRow < 0 || toColumn < 0) return '#REF!';
  const [, letters = '', digits = ''] =
    /^([A-Z]+)(\d+)$/.exec(addressOf({ row: toRow, column: toColumn, rows: 1, columns: 1 })) ?? [];
  return `${beforeColumn}${column && letters}${beforeRow}${row && digits}`;
}

/** The formula in the words of any row: equal for two cells of a column if one's is the other's, filled up or down. */
export function formulaOfAnyRow(formula: string, row: number): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => {
      if (kind !== 'reference') return text;
      const sheetEnd = text.lastIndexOf('!') + 1;
      const ends = text
        .slice(sheetEnd)
        .split(':')
        .map((end) => {
          const [, beforeColumn = '', column = '', beforeRow = '', digits = ''] = REFERENCE.exec(end) ?? [];
          const isRowFixed = digits === '' || beforeRow === '$' || (column === '' && beforeColumn === '$');
          return `${beforeColumn}${column}${isRowFixed ? beforeRow + digits : `R(${Number(digits) - 1 - row})`}`;
        });
      return text.slice(0, sheetEnd) + ends.join(':');
    })
    .join('');
}

/** The formula with every address in it changed: `sheet` is undefined where the address does not name one. */
export function readdressedFormula(
  formula: string,
  change: (area: Area, sheet: string | undefined, isRowFixed: boolean) => Area,
): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => (kind === 'reference' ? readdressed(text, change) : text))
    .join('');
}

function readdressed(text: string, change: Parameters<typeof readdressedFormula>[1]): string {
  const sheetEnd = text.lastIndexOf('!') + 1;
  const address = text.slice(sheetEnd);
  const area = areaOfAddress(address);
  if (!area) return text;
  const name = text.slice(0, Math.max(0, sheetEnd - 1));
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  const ends = address.split(':').map((end) => REFERENCE.exec(end) ?? []);
  const to = change(
    area,
    sheetEnd === 0 ? undefined : sheet,
    ends.every(([, , , beforeRow]) => beforeRow === '$'),
  );
  if (to === area) return text;
  const corners = [
    { row: to.row, column: to.column },
    { row: to.row + to.rows - 1, column: to.column + to.columns - 1 },
  ];
  const marked = ends.map(([, beforeColumn = '', , beforeRow = ''], at) => {
    const { row = 0, column = 0 } = corners[at] ?? {};
    return addressOf({ row, column, rows: 1, columns: 1 }).replace(
      /^([A-Z]+)/,
      `${mark(beforeColumn)}$1${mark(beforeRow)}`,
    );
  });
  return text.slice(0, sheetEnd) + marked.join(':');
}

/** In a replacement text `$$` is one `$`. */
function mark(fixed: string): string {
  return fixed === '$' ? '$$' : '';
}
