/** A rectangle of cells, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const CORNER = /^(?:([A-Z]{1,3})(\d{1,7})?|(\d{1,7}))$/;

interface Corner {
  row: number | undefined;
  column: number | undefined;
}

function parseCorner(text: string): Corner | undefined {
  const found = CORNER.exec(text.replaceAll('$', '').toUpperCase());
  if (!found) return undefined;
  const [, letters, digits, rowOnly] = found;
  const row = digits ?? rowOnly;
  const corner = {
    row: row === undefined ? undefined : Number(row) - 1,
    column: letters === undefined ? undefined : columnIndex(letters),
  };
  if ((corner.row ?? 0) < 0 || (corner.row ?? 0) >= MAX_ROWS || (corner.column ?? 0) >= MAX_COLUMNS) return undefined;
  return corner;
}

/** Reads `B3`, `$A$1:C9`, `A:C` or `2:5`. Answers undefined for anything else. */
export function parseArea(text: string): Area | undefined {
  const corners = text.split(':');
  const first = parseCorner(corners[0] ?? '');
  const last = corners.length === 2 ? parseCorner(corners[1] ?? '') : first;
  if (!first || !last || corners.length > 2) return undefined;
  const isWhole = first.row === undefined || first.column === undefined;
  if (isWhole && corners.length === 1) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  return between(
    { row: first.row ?? 0, column: first.column ?? 0 },
    { row: last.row ?? MAX_ROWS - 1, column: last.column ?? MAX_COLUMNS - 1 },
  );
}

/** The smallest area that holds both corners. */
export function between(a: { row: number; column: number }, b: { row: number; column: number }): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row, b.row) - row + 1,
    columns: Math.max(a.column, b.column) - column + 1,
  };
}

/** The address without its sheet: `B3`, `A1:C9`, `A:C`, `2:5`. */
export function areaText(area: Area): string {
  const { row, column, rows, columns } = area;
  if (rows === MAX_ROWS) return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

export function lastRow(area: Area): number {
  return area.row + area.rows - 1;
}

export function lastColumn(area: Area): number {
  return area.column + area.columns - 1;
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    lastRow(inner) <= lastRow(outer) &&
    lastColumn(inner) <= lastColumn(outer)
  );
}

export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    lastRow(area) < MAX_ROWS &&
    lastColumn(area) < MAX_COLUMNS
  );
}

/** Makes a grid of one value for each cell, row by row. */
export function gridOf<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => at(area.row + row, area.column + column)),
  );
}

/** Splits `Sheet1!A1` into sheet and address, and unquotes the sheet's name. */
export function splitAddress(address: string): { sheet: string | undefined; area: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { sheet: undefined, area: address };
  const sheet = address.slice(0, mark);
  const isQuoted = sheet.startsWith("'") && sheet.endsWith("'");
  return {
    sheet: isQuoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    area: address.slice(mark + 1),
  };
}

/** A sheet's name as addresses and formulas have it: quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^R\d*C\d*$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
