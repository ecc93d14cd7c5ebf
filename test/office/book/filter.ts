import { lastRow } from './area.ts';
import { shownValue } from './cell.ts';
import type { Table } from './table.ts';

/** Hides the rows of a table that its filter by values excludes. */
export function applyFilters(table: Table): void {
  const { sheet, body, columns } = table;
  for (let row = body.row; row <= lastRow(body); row += 1) {
    const isShown = columns.every(({ shown }, index) => {
      return !shown || shown.includes(String(shownValue(sheet.cell(row, body.column + index))));
    });
    const line = sheet.rowLines.get(row) ?? {};
    if (isShown) delete line.isHidden;
    else line.isHidden = true;
    sheet.rowLines.set(row, line);
  }
}
