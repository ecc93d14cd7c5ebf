import { type Area, columnLetters, lastRow, quoteSheet } from './area.ts';
import type { FormulaPart, Structured } from './formula-text.ts';
import type { Table } from './table.ts';

/** The A1 text of a structured reference as seen from a row of the sheet. */
export function plainReference(table: Table, part: Structured, row: number): FormulaPart {
  const [first, last = first] = part.columns.map((name) => {
    const column = table.findColumn(name);
    return column ? table.columns.indexOf(column) : -1;
  });
  const left = table.area.column + (first ?? 0);
  const right = table.area.column + (last ?? table.columns.length - 1);
  const sheet = `${quoteSheet(table.sheet.name)}!`;
  const [special] = part.specials;
  if (special === '#This Row') {
    const start = `${sheet}$${columnLetters(left)}${row + 1}`;
    return { kind: 'plain', text: left === right ? start : `${start}:$${columnLetters(right)}${row + 1}` };
  }
  const areas: Record<string, Area | undefined> = {
    '#All': table.area,
    '#Headers': table.header,
    '#Totals': table.totals,
  };
  const area = special === undefined || special === '#Data' ? table.body : areas[special];
  if (!area) return { kind: 'plain', text: '#REF!' };
  const corner = (column: number, at: number) => `$${columnLetters(column)}$${at + 1}`;
  return { kind: 'plain', text: `${sheet}${corner(left, area.row)}:${corner(right, lastRow(area))}` };
}
