import { invalidArgument } from '../host-error.ts';
import { lastColumn, lastRow } from './area.ts';
import { checkWritable, type Place } from './entry.ts';
import type { Line } from './sheet.ts';

/** Excel's standard column width and row height, in points, at the default font. */
export const STANDARD = { column: 48, row: 15 } as const;

export function eachLine(place: Place, axis: 'row' | 'column', act: (line: Line, at: number) => void): void {
  const { sheet, area } = place;
  const lines = axis === 'row' ? sheet.rowLines : sheet.columnLines;
  const last = axis === 'row' ? lastRow(area) : lastColumn(area);
  for (let at = axis === 'row' ? area.row : area.column; at <= last; at += 1) {
    const line = lines.get(at) ?? {};
    lines.set(at, line);
    act(line, at);
  }
}

/** Whether all rows or columns of the area are hidden, or null when only some are. */
export function areAllHidden(place: Place, axis: 'row' | 'column'): boolean {
  const { sheet, area } = place;
  const lines = axis === 'row' ? sheet.rowLines : sheet.columnLines;
  const start = axis === 'row' ? area.row : area.column;
  const count = axis === 'row' ? area.rows : area.columns;
  const hidden = [...lines].filter(([at, line]) => at >= start && at < start + count && line.isHidden).length;
  return hidden === count || (hidden > 0 && mixed());
}

/** Excel answers null for a mixed property, although the API's types do not say so. */
function mixed(): boolean {
  return null as unknown as boolean;
}

export function hideLines(place: Place, axis: 'row' | 'column', given: unknown): void {
  if (typeof given !== 'boolean') throw invalidArgument(`${axis}Hidden must be true or false`);
  checkWritable(place.sheet);
  eachLine(place, axis, (line) => {
    line.isHidden = given;
  });
}
