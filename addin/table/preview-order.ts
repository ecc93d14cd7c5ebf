import type { SheetColumn } from '../../data/sheet/plan/plan.ts';

/** The columns of a preview, and the cells in their order. */
export interface Preview {
  columns: (Pick<SheetColumn, 'key' | 'header' | 'align'> & { group?: string; role?: SheetColumn['role'] })[];
  rows: string[][];
}

type Column = Preview['columns'][number];

/** The columns that a form names its rows by, the likeliest first. */
const NAMES = ['GOAL', 'INDICATOR', 'DISTRICT', 'TASK'];
/** The columns that name the rows of other tables. */
const LEADING = ['DISTRICT', 'INDICATOR', 'MEASURE', 'UNIT', 'PERIOD'];
/** The columns people look at first: the goal, the result and the verdict, also as the forms of wordings have them. */
const FIRST = [
  ['TARGET', 'PLAN'],
  ['ACTUAL', 'LATER'],
  ['VERDICT', 'KIND'],
];

/** `2024:TARGET` is a goal, `GROWTH:ACTUAL` a result. */
function kindOf({ key }: Column): string {
  return key.slice(key.lastIndexOf(':') + 1);
}

/** 0 for a name, then goal, result and verdict, then the rest. */
function placeOf(column: Column, names: readonly string[]): number {
  if (column.group === undefined && names.includes(column.key)) return 0;
  const place = FIRST.findIndex((kinds) => kinds.includes(kindOf(column)));
  return place < 0 ? FIRST.length + 1 : place + 1;
}

/** The columns in runs: those of no group together, then each group. */
function runsOf(columns: readonly Column[]): Column[][] {
  const runs = new Map<string | undefined, Column[]>([[undefined, []]]);
  for (const column of columns) runs.set(column.group, [...(runs.get(column.group) ?? []), column]);
  return [...runs.values()].filter((run) => run.length > 0);
}

export interface OrderedPreview extends Preview {
  /** The number of columns at the beginning that must be in sight: names, goal, result and verdict. */
  first: number;
  /** The number of these that name the row. */
  names: number;
}

/** The preview with name, goal, result and verdict before all else; where columns are repeated, in each group. */
export function ordered({ columns, rows }: Preview, isForm: boolean): OrderedPreview {
  const name = NAMES.find((key) => columns.some((column) => column.key === key));
  const names = isForm ? (name === undefined ? [] : [name]) : LEADING;
  const runs = runsOf(columns).map((run) => run.toSorted((one, other) => placeOf(one, names) - placeOf(other, names)));
  // Where columns are repeated, a form or table has none beside them but those that name the row.
  const shown = runs.flat();
  const [alone = [], repeated = []] = runs;
  const isFirst = (column: Column) => placeOf(column, names) <= FIRST.length;
  const leading = alone.filter(isFirst).length;
  const places = shown.map((column) => columns.indexOf(column));
  return {
    columns: shown,
    rows: rows.map((cells) => places.map((at) => cells[at] ?? '')),
    names: alone.filter((column) => placeOf(column, names) === 0).length,
    first: leading === alone.length ? leading + repeated.filter(isFirst).length : leading,
  };
}
