import { HostError } from '../host-error.ts';
import { type Area, contains, intersection, lastColumn, lastRow } from './area.ts';
import { rewriteFormula } from './formula-writing.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';

/** Something that a user puts on cells in addition to contents and formats. */
export type Attachment =
  /** The answers are those of colleagues to a comment. */
  | { kind: 'note' | 'comment' | 'link'; text: string; answers?: string[] }
  | { kind: 'validation'; list: string[] }
  /** The rule that an add-in set for typing. */
  | { kind: 'checked'; rule: Excel.DataValidationRule; prompt: object; alert: object }
  /** The formula is canonical and relative to the first cell. A rule for several areas has one entry for each. */
  | { kind: 'conditional'; id: string; formula: string; fillColor: string; fontColor: string }
  | { kind: 'merge' }
  /** Series are canonical references or SERIES formulas. The area is the part of the sheet that the chart covers. */
  | { kind: 'chart'; name: string; series: string[]; look?: ChartLook };

/** The look that a script gave a chart. Excel chooses the rest. */
export interface ChartLook {
  chartType: string;
  title: string;
  legend: string;
  valueAxis: { title: string; numberFormat: string };
  /** There is one for each series. */
  series: SeriesLook[];
}

export interface SeriesLook {
  chartType: string;
  fill: string;
  line: string;
  marker: string;
  markerFill: string;
  markerSize: number;
}

export type Attached = Attachment & { readonly area: Area };

/** Rules belong to areas: when an area is cut apart, each of its parts keeps them. */
function isRule({ kind }: Attachment): boolean {
  return kind === 'validation' || kind === 'checked' || kind === 'conditional';
}

/** These belong to one cell and move with it, also when its table is sorted. */
function isOfOneCell({ kind }: Attachment): boolean {
  return kind === 'note' || kind === 'comment' || kind === 'link';
}

/** An insertion or deletion of cells, as it affects what is attached to them. */
export interface Moving {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly axis: 'row' | 'column';
  /** Whether whole rows or whole columns are inserted or deleted. */
  readonly isWhole: boolean;
  /** The area's new place, or undefined when all of it is gone. */
  to(area: Area): Area | undefined;
}

/** The part of an area that lies in the moving rows or columns, and the parts beside it. */
function cut(area: Area, { area: moving, axis }: Moving): Area[] {
  const strip =
    axis === 'row'
      ? { ...area, column: moving.column, columns: moving.columns }
      : { ...area, row: moving.row, rows: moving.rows };
  return [intersection(area, strip), ...without(area, strip)].filter((part) => part !== undefined);
}

/** The rest of an area, as at most four rectangles. */
function without(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const parts = [
    { ...area, rows: common.row - area.row },
    { ...area, row: lastRow(common) + 1, rows: lastRow(area) - lastRow(common) },
    { ...common, column: area.column, columns: common.column - area.column },
    { ...common, column: lastColumn(common) + 1, columns: lastColumn(area) - lastColumn(common) },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** Excel asks before it splits a merged cell. It cannot ask a script, so the host refuses. */
export function checkMerges(moving: Moving): void {
  for (const { kind, area } of moving.sheet.attached) {
    if (kind === 'merge' && cut(area, moving).length > 1 && isBehind(area, moving)) {
      throw new HostError('InvalidOperation', 'This would move a part of a merged cell.');
    }
  }
}

function isBehind(area: Area, { area: moving, axis }: Moving): boolean {
  return axis === 'row' ? lastRow(area) >= moving.row : lastColumn(area) >= moving.column;
}

export function moveAttached(moving: Moving): void {
  const { sheet } = moving;
  sheet.attached = sheet.attached.flatMap((each) => {
    // A chart floats over the sheet: whole rows and columns move it, single cells do not.
    if (each.kind === 'chart' && !moving.isWhole) return [each];
    const parts = isRule(each) && isBehind(each.area, moving) ? cut(each.area, moving) : [each.area];
    return parts.flatMap((part) => {
      const area = moving.to(part);
      return area ? [{ ...each, area }] : [];
    });
  });
}

export function rewriteAttached(sheet: Sheet, rewritten: (formula: string) => string): void {
  sheet.attached = sheet.attached.map((each) => {
    if (each.kind === 'conditional') return { ...each, formula: rewritten(each.formula) };
    return each.kind === 'chart' ? { ...each, series: each.series.map(rewritten) } : each;
  });
}

/** Clearing formats also removes rules of formatting and merges. Clearing all removes everything but charts. */
export function clearAttached(sheet: Sheet, area: Area, what: 'All' | 'Formats'): void {
  sheet.attached = sheet.attached.flatMap((each) => {
    const isCleared = what === 'All' ? each.kind !== 'chart' : each.kind === 'conditional' || each.kind === 'merge';
    if (!isCleared) return [each];
    if (!isRule(each)) return intersection(each.area, area) ? [] : [each];
    return without(each.area, area).map((left) => ({ ...each, area: left }));
  });
}

/** Removes rules of formatting from these cells. */
export function clearRules(sheet: Sheet, area: Area): void {
  sheet.attached = sheet.attached.flatMap((each): Attached[] =>
    each.kind === 'conditional' ? without(each.area, area).map((left) => ({ ...each, area: left })) : [each],
  );
}

/** Notes and links move with their cells when rows are reordered. `to` gives the new place of a body row. */
export function sortAttached(sheet: Sheet, body: Area, to: (row: number) => number): void {
  sheet.attached = sheet.attached.map((each) =>
    isOfOneCell(each) && contains(body, each.area) ? { ...each, area: { ...each.area, row: to(each.area.row) } } : each,
  );
}

/**
 * An attachment that covers a whole column of a table still covers it when the number of rows changes
 * (microsoft.com/en-us/microsoft-365/blog/2005/10/27/tables-part-2-stickiness-structured-selection-and-more).
 */
export function stickToTable(table: Table, before: Area): void {
  const { sheet, body } = table;
  if (before.rows === body.rows) return;
  const covers = (area: Area) => area.row === before.row && area.rows === before.rows && contains(before, area);
  sheet.attached = sheet.attached.map((each) => {
    if (isRule(each) && covers(each.area)) return { ...each, area: { ...each.area, rows: body.rows } };
    return each.kind === 'chart' ? { ...each, series: each.series.map((one) => stretched(one, covers, body)) } : each;
  });
}

function stretched(series: string, covers: (area: Area) => boolean, body: Area): string {
  return rewriteFormula(series, (part) => {
    if (part.kind !== 'reference' || !part.last) return part;
    const { first, last } = part;
    const [row = 0, column = 0, end = 0, right = 0] = [first.row, first.column, last.row, last.column];
    const isColumn = covers({ row, column, rows: end - row + 1, columns: right - column + 1 });
    return isColumn ? { ...part, last: { ...last, row: lastRow(body) } } : part;
  });
}
