import type { CellValue } from '../../rules/table/cell-value.ts';
import { isEmpty } from '../../rules/table/cell-value.ts';
import { isPercentFormat } from '../grid/number-text.ts';
import type { SheetTable } from '../grid/sheet-table.ts';
import { GOAL_COLOURS, type Marker, MOST_SETS, RESULT_LOOKS } from './chart-look.ts';
import type { SheetPlan, TableDefinition } from './plan.ts';

/** Goals are columns, results markers without a line. */
export interface ChartSeries {
  /** The column of the table, counted from 0; its header names the series. */
  column: number;
  colour: string;
  /** The marker of a result; undefined for a goal. */
  marker?: Marker;
}

/** A chart of some rows of a table, as places in it: a host draws it, and it lives with the cells. */
export interface ChartPlan {
  title: string;
  /** The rows of the body, counted from 0. */
  rows: { first: number; count: number };
  /** The neighbouring columns that tell the rows apart. */
  labels: { first: number; count: number };
  /** Goals first. */
  series: ChartSeries[];
  /** The unit of all its numbers, `%` among them; empty where they have none. */
  unit: string;
  axis: {
    /** The unit; empty where the numbers beside the axis say it. */
    title: string;
    numberFormat: string;
  };
  /** Rows with numbers that are not drawn, and sets of goal and result (a period's, a district's). */
  leftOut: { rows: number; sets: number };
}

/** A table of which the columns of ours are known, as a plan has it or as it is in a sheet. */
export interface ChartedTable {
  title: string;
  columns: { key: string; at: number }[];
  values: CellValue[][];
  numberFormats: (string | null)[][];
}

/** The table of a plan as it is when it has just been written. */
export function plannedTable({ caption, columns, rowKeys }: SheetPlan): ChartedTable {
  return {
    title: caption[0] ?? '',
    columns: columns.map(({ key }, at) => ({ key, at })),
    values: rowKeys.map((_, row) => columns.map((column) => (column.results ?? column.cells)[row] ?? null)),
    numberFormats: rowKeys.map((_, row) => columns.map((column) => column.numberFormats[row] ?? null)),
  };
}

/** The table as it is in a sheet, a user's own columns and order included. */
export function standingTable(table: SheetTable, { columns, caption }: TableDefinition): ChartedTable {
  const headers = table.headers.map((header) => header.toLowerCase());
  const found = columns.map(({ key, header }) => ({ key, at: headers.indexOf(header.toLowerCase()) }));
  return {
    title: caption?.[0] ?? '',
    columns: found.filter(({ at }) => at >= 0),
    values: table.values,
    numberFormats: table.numberFormats,
  };
}

/** A goal and its result: one set in a table of rows, one for each period or district where they stand side by side. */
interface FigureSet {
  goal: number | undefined;
  result: number | undefined;
}

/** Neighbouring rows whose numbers share a unit. */
interface Run {
  first: number;
  last: number;
  unit: string;
  /** Rows of it that have numbers, and those that have a result. */
  numbers: number;
  results: number;
}

const PERCENT = '%%';

/**
 * Plans a chart of the table. It shows the largest run of neighbouring rows in one unit, those with results first, for
 * other units would need other axes. Undefined where there is no number to draw.
 */
export function chartPlan(table: ChartedTable): ChartPlan | undefined {
  const sets = figureSets(table);
  const runs = [...new Set(allUnits(table, sets))].flatMap((unit) => runsOf(table, sets, unit));
  const [run] = runs.sort((a, b) => worth(b) - worth(a) || a.first - b.first);
  if (!run) return undefined;
  const rows = { first: run.first, count: run.last - run.first + 1 };
  const drawable = sets.filter((set) => isDrawable(table, set, run));
  const drawn = drawable.slice(0, MOST_SETS);
  const withNumbers = table.values.filter((_, row) => sets.some((set) => unitAt(table, set, row) !== undefined));
  return {
    title: table.title,
    rows,
    labels: labelsOf(table, rows),
    series: seriesOf(table, drawn, run),
    unit: run.unit === PERCENT ? '%' : run.unit,
    axis: axisOf(table, drawn, run),
    leftOut: { rows: withNumbers.length - run.numbers, sets: drawable.length - drawn.length },
  };
}

/** A goal beside its result is what a chart is looked at for; rows of goals alone count less. */
function worth({ numbers, results }: Run): number {
  return numbers + 2 * results;
}

const FIGURE = /(?:^|:|_)(?:TARGET|ACTUAL)$/;

function figureSets({ columns }: ChartedTable): FigureSet[] {
  const figures = columns.filter(({ key }) => FIGURE.test(key));
  const sets = new Set(figures.map(({ key }) => key.replace(/(?:TARGET|ACTUAL)$/, '')));
  const at = (wanted: string) => figures.find(({ key }) => key === wanted)?.at;
  return [...sets].map((set) => ({ goal: at(`${set}TARGET`), result: at(`${set}ACTUAL`) }));
}

function isNumber(value: CellValue | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function columnsOf({ goal, result }: FigureSet): number[] {
  return [goal, result].filter((column) => column !== undefined);
}

function unitText({ columns, values }: ChartedTable, row: number): string {
  const at = columns.find(({ key }) => key === 'UNIT')?.at;
  return at === undefined ? '' : String(values[row]?.[at] ?? '');
}

/** The words behind the digits: 家 of `"≥"#,##0"家"`, and of `0"-3家"`, which shows 2-3家. */
function unitOfFormat(format: string | null): string {
  const words = /^(?:"[^"]*"|[^";])*?[0#](?:"([^"]*)")(?:;|$)/.exec(format ?? '')?.[1] ?? '';
  return words.replace(/^-[\d.,]+/, '');
}

/** The unit of a set's numbers in a row: undefined where it has none, null where they differ. */
function unitAt(table: ChartedTable, set: FigureSet, row: number): string | null | undefined {
  const numbers = columnsOf(set).filter((column) => isNumber(table.values[row]?.[column]));
  // Level and growth may share a row; its unit is then that of the level, and the format tells the growth.
  const units = numbers.map((column) => {
    const format = table.numberFormats[row]?.[column] ?? null;
    return isPercentFormat(format) ? PERCENT : unitText(table, row) || unitOfFormat(format);
  });
  const [unit, ...others] = new Set(units);
  return others.length > 0 ? null : unit;
}

function allUnits(table: ChartedTable, sets: FigureSet[]): string[] {
  return table.values.flatMap((_, row) => sets.flatMap((set) => unitAt(table, set, row) ?? []));
}

/** A row without any number ends no run: nothing is out yet, and its place on the axis stays empty. */
function runsOf(table: ChartedTable, sets: FigureSet[], unit: string): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const [row, cells] of table.values.entries()) {
    const units = sets.map((set) => unitAt(table, set, row));
    if (units.includes(unit)) {
      if (!open) {
        open = { first: row, last: row, unit, numbers: 0, results: 0 };
        runs.push(open);
      }
      open.last = row;
      open.numbers += 1;
      if (sets.some(({ result }) => result !== undefined && isNumber(cells[result]))) open.results += 1;
    } else if (units.some((each) => each !== undefined)) open = undefined;
  }
  return runs;
}

/** Whether a set has numbers in a run, all of its unit. */
function isDrawable(table: ChartedTable, set: FigureSet, { first, last, unit }: Run): boolean {
  const units = table.values.slice(first, last + 1).map((_, index) => unitAt(table, set, first + index));
  return units.includes(unit) && units.every((each) => each === unit || each === undefined);
}

function seriesOf(table: ChartedTable, sets: FigureSet[], { first, last }: Run): ChartSeries[] {
  const rows = table.values.slice(first, last + 1);
  const hasNumbers = (column: number) => rows.some((cells) => isNumber(cells[column]));
  const drawn = (column: number | undefined) => (column !== undefined && hasNumbers(column) ? column : []);
  const goals = sets.flatMap(({ goal }) => drawn(goal));
  const results = sets.flatMap(({ result }) => drawn(result));
  return [
    ...goals.map((column, at) => ({ column, colour: GOAL_COLOURS[at] ?? GOAL_COLOURS[0] })),
    ...results.map((column, at) => ({ column, ...(RESULT_LOOKS[at] ?? RESULT_LOOKS[0]) })),
  ];
}

function axisOf(table: ChartedTable, sets: FigureSet[], { first, last, unit }: Run): ChartPlan['axis'] {
  // The numbers beside the axis say that they are percentages.
  if (unit === PERCENT) return { title: '', numberFormat: '0.0%' };
  const rows = table.values.slice(first, last + 1);
  const numbers = rows.flatMap((cells) => sets.flatMap(columnsOf).map((column) => cells[column]));
  const most = numbers.reduce<number>((top, value) => (isNumber(value) ? Math.max(top, Math.abs(value)) : top), 0);
  return { title: unit, numberFormat: most >= 10 ? '#,##0' : 'General' };
}

/** Columns whose words name a row, the likeliest first. */
const NAMES = ['INDICATOR', 'DISTRICT', 'PERIOD', 'TASK', 'MEASURE', 'NUMBER'];

/** The fewest neighbouring columns whose words differ in every row; where none do, those that name the indicator. */
function labelsOf({ columns, values }: ChartedTable, rows: ChartPlan['rows']): ChartPlan['labels'] {
  const named = NAMES.flatMap((name) => columns.find(({ key }) => key === name) ?? []).map(({ at }) => at);
  const spans = named.flatMap((one) =>
    named.flatMap((other) => (one <= other ? { first: one, count: other - one + 1 } : [])),
  );
  // A row's number says nothing alone; before the name of a work item it tells its promises apart.
  const isBareNumber = ({ first, count }: ChartPlan['labels']) =>
    count === 1 && columns.some(({ key, at }) => key === 'NUMBER' && at === first);
  const drawn = values.slice(rows.first, rows.first + rows.count);
  const telling = spans.filter(({ first, count }) => {
    const texts = drawn.map((cells) => JSON.stringify(cells.slice(first, first + count)));
    const isFilled = drawn.every((cells) => !isEmpty(cells[first]));
    return isFilled && !isBareNumber({ first, count }) && new Set(texts).size === texts.length;
  });
  const [label] = telling.sort((a, b) => a.count - b.count);
  return label ?? { first: named[0] ?? 0, count: 1 };
}
