import { type Area, isInSheet, SHEET_COLUMNS, SHEET_ROWS } from './place.ts';

/** The column of its letters, counted from 0: A is 0. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** The sheet's name before an address: quoted, as Excel takes any name. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

const ADDRESS =
  /^=?(?:('(?:[^']|'')+'|[^'!]+)!)?(?:\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})|\$?(\d{1,7}):\$?(\d{1,7}))$/i;

/** `Sheet1!$A$1`, `'a b'!A1:C3`, `A:A`, `1:2`; undefined for anything else, `#REF!` and other workbooks among it. */
export function parseAddress(text: string): { sheet: string | undefined; area: Area } | undefined {
  const found = ADDRESS.exec(text);
  if (!found) return undefined;
  const [, before, left, top, right = left, bottom = top, first, last, upper, lower] = found;
  if (before?.includes('[')) return undefined;
  const sheet = before?.startsWith("'") ? before.slice(1, -1).replaceAll("''", "'") : before;
  if (left !== undefined && right !== undefined)
    return { sheet, area: between([Number(top) - 1, columnNumber(left)], [Number(bottom) - 1, columnNumber(right)]) };
  if (first !== undefined && last !== undefined)
    return { sheet, area: between([0, columnNumber(first)], [SHEET_ROWS - 1, columnNumber(last)]) };
  return { sheet, area: between([Number(upper) - 1, 0], [Number(lower) - 1, SHEET_COLUMNS - 1]) };
}

function between([row, column]: [number, number], [lastRow, lastColumn]: [number, number]): Area {
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

/** `B3:E9`, or `B3` for a single cell. */
export function addressOf({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** `'某 表'!$B$3:$E$9`, which names the same cells wherever it stands. */
export function absoluteAddress(area: Area & { sheet: string }): string {
  return sheetPrefix(area.sheet) + addressOf(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** The letters of a column counted from 0: those of 0 are A. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The address, such as `B3`, of a row and a column counted from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The area of an address, `B3:E9` or `B3`; undefined for anything else. */
export function areaOfAddress(address: string): Area | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address.trim());
  if (!found) return undefined;
  const [, letters = '', digits = '', lastLetters = letters, lastDigits = digits] = found;
  const [row, column] = [Number(digits) - 1, columnNumber(letters)];
  const area = { row, column, rows: Number(lastDigits) - row, columns: columnNumber(lastLetters) - column + 1 };
  return area.rows > 0 && area.columns > 0 && isInSheet(area) ? area : undefined;
}

/** The areas in Excel's list of addresses, each with its sheet: `'某 表'!A1:B2,'某 表'!C3`. */
export function areasOfAddresses(addresses: string): Area[] {
  const found = addresses.matchAll(/!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?=\s*(?:,|$))/gi);
  return [...found].flatMap(([, address = '']) => areaOfAddress(address) ?? []);
}

/** Cells as few rectangles: runs in a row, joined downwards where they have the same columns. */
export function rectangles(cells: { row: number; column: number }[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column) last.columns++;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, Area>();
  const areas: Area[] = [];
  for (const run of runs) {
    const key = `${run.column} ${run.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row) above.rows++;
    else {
      open.set(key, run);
      areas.push(run);
    }
  }
  return areas;
}
