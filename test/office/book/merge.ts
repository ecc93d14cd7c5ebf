import { HostError } from '../host-error.ts';
import { type Area, intersection } from './area.ts';
import type { Book } from './book.ts';
import { checkWritable, type Place } from './entry.ts';

/** Merges the area, or each of its rows, into one cell. Excel refuses this in a table. */
export function mergeCells(book: Book, { sheet, area }: Place, isAcross: boolean): void {
  checkWritable(sheet);
  if (book.tablesOn(sheet).some((table) => intersection(table.area, area)))
    throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
  const whole: Area[] = isAcross
    ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }))
    : [area];
  for (const one of whole) {
    if (one.rows * one.columns < 2) continue;
    for (const { row, column, cell } of sheet.storedCellsIn(one)) {
      if (row === one.row && column === one.column) continue;
      cell.value = undefined;
      cell.formula = undefined;
    }
    sheet.attached = sheet.attached.filter((each) => each.kind !== 'merge' || !intersection(each.area, one));
    sheet.attached.push({ kind: 'merge', area: one });
  }
  book.touch();
  book.onEvent({ kind: 'changed', sheet, area, changeType: 'RangeEdited' });
}
