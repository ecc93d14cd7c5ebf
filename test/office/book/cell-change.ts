import { invalidArgument, notModelled } from '../host-error.ts';
import { contains, gridOf, intersection, MAX_COLUMNS, MAX_ROWS } from './area.ts';
import { clearAttached } from './attached.ts';
import type { Book } from './book.ts';
import { noticeCalculated } from './calculated-column.ts';
import { type CellFormat, hasContent } from './cell.ts';
import { checkWritable, entriesFor, type Place } from './entry.ts';
import { removeTable } from './shift.ts';

export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/** A blank sheet has a million rows, so formatting whole rows or columns is not modelled. */
function isHuge(place: Place): boolean {
  return place.area.rows === MAX_ROWS || place.area.columns === MAX_COLUMNS;
}

/** Sets one format for all cells, or one for each. A null leaves a cell's own. */
export function formatCells<Name extends keyof CellFormat>(place: Place, name: Name, given: unknown): void {
  checkWritable(place.sheet);
  if (isHuge(place)) throw notModelled(`the format ${name} of whole rows or columns`);
  entriesFor(place.area, given).forEach((row, down) => {
    row.forEach((value, right) => {
      if (value === null) return;
      const { format } = place.sheet.ensureCell(place.area.row + down, place.area.column + right);
      if (name === 'numberFormat' && typeof value !== 'string') throw invalidArgument('a number format is a string');
      Object.assign(format, { [name]: name === 'numberFormat' && value === '' ? 'General' : value });
    });
  });
}

/** The format that all cells have, or null if they differ. */
export function commonFormat<Name extends keyof CellFormat>(
  place: Place,
  name: Name,
  standard: NonNullable<CellFormat[Name]>,
): NonNullable<CellFormat[Name]> | null {
  const { sheet, area } = place;
  const read = isHuge(place) ? sheet.usedArea(false, area) : area;
  if (!read) return standard;
  const found = new Set(gridOf(read, (row, column) => sheet.format(row, column)[name] ?? standard).flat());
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** As in Excel, clearing a whole table removes the table, and clearing its headers gives them their default names. */
export function clearCells(book: Book, place: Place, what: ClearWhat): void {
  const { sheet, area } = place;
  checkWritable(sheet);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') throw notModelled('hyperlinks');
  for (const table of book.tablesOn(sheet)) {
    if (what !== 'Formats' && contains(area, table.area)) removeTable(book, table);
    else if (what !== 'Formats' && table.header && intersection(area, table.header)) {
      throw notModelled('clearing some headers of a table');
    }
  }
  for (const { row, column, cell } of sheet.storedCellsIn(area)) {
    if (what !== 'Contents') cell.format = {};
    if (what === 'Formats') {
      if (!hasContent(cell)) sheet.putCell(row, column, undefined);
      continue;
    }
    cell.value = undefined;
    cell.formula = undefined;
    cell.isTextPrefixed = undefined;
    if (Object.keys(cell.format).length === 0) sheet.putCell(row, column, undefined);
  }
  if (what === 'All' || what === 'Formats') clearAttached(sheet, area, what);
  if (what !== 'Formats') noticeCalculated(book, place);
  book.touch();
  book.onEvent({ kind: 'changed', sheet, area, changeType: 'RangeEdited' });
}
