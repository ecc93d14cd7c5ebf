import { invalidArgument } from '../host-error.ts';
import { type Area, areaText, quoteSheet } from './area.ts';
import type { Attached, ChartLook } from './attached.ts';
import { STANDARD } from './line.ts';
import type { Sheet } from './sheet.ts';

export type Chart = Extract<Attached, { kind: 'chart' }>;

/** The reference `'某 表'!$B$2:$B$4` as a series names its cells. */
export function absoluteReference(sheet: Sheet, area: Area): string {
  return `${quoteSheet(sheet.name)}!${areaText(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

/** The parts of a SERIES formula before the last, which is its place in the order (support.microsoft.com, "SERIES function"). */
export type SeriesParts = [name: string, labels: string, values: string];

export function seriesFormula(parts: SeriesParts, at: number): string {
  return `=SERIES(${parts.join(',')},${at + 1})`;
}

export function seriesParts(formula: string): SeriesParts {
  const found = /^=SERIES\((.*),\d+\)$/.exec(formula)?.[1];
  // A comma inside a sheet's name or a text does not end a part.
  const parts = found?.match(/(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|[^,'"])+|(?<=^|,)(?=,|$)/g) ?? [];
  const [name = '', labels = '', values = ''] = parts;
  return [name, labels, found === undefined ? formula.slice(1) : values];
}

export function newLook(chartType: string): ChartLook {
  return { chartType, title: '', legend: '', valueAxis: { title: '', numberFormat: 'General' }, series: [] };
}

type Axis = 'row' | 'column';

function sizeOf(sheet: Sheet, axis: Axis, at: number): number {
  const line = (axis === 'row' ? sheet.rowLines : sheet.columnLines).get(at);
  return line?.isHidden ? 0 : (line?.size ?? STANDARD[axis]);
}

/** The start of a row or column, in points from the start of the sheet. */
export function startOf(sheet: Sheet, axis: Axis, at: number): number {
  let points = 0;
  for (let line = 0; line < at; line += 1) points += sizeOf(sheet, axis, line);
  return points;
}

export function extentOf(sheet: Sheet, axis: Axis, area: Area): number {
  const [first, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  return startOf(sheet, axis, first + count) - startOf(sheet, axis, first);
}

/** The row or column that contains this point. */
export function lineAt(sheet: Sheet, axis: Axis, points: number): number {
  if (points < 0) throw invalidArgument('a place before the first cell');
  let [line, end] = [0, sizeOf(sheet, axis, 0)];
  while (end <= points) {
    line += 1;
    end += sizeOf(sheet, axis, line);
  }
  return line;
}
