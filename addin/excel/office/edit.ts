import type { Area } from '../../../data/sheet/grid/place.ts';
import type { Marker } from '../../../data/sheet/plan/chart-look.ts';
import type { ColourRule } from '../../../data/sheet/plan/verdict-colour.ts';
import type { CellInput } from './cell.ts';

/** Cells of a sheet. */
export interface SheetArea extends Area {
  sheet: string;
}

/** The box of a chart or a picture, in points from the first cell. */
export interface ChartBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One assignment to a block of cells, as Office.js takes it: a grid, or one value for every cell. */
export interface CellsEdit {
  kind: 'cells';
  area: SheetArea;
  values?: CellInput[][];
  formulas?: CellInput[][] | string;
  numberFormat?: (string | null)[][] | string;
}

interface FormatEdit {
  kind: 'format';
  area: SheetArea;
  bold?: boolean;
  align?: 'Left' | 'Right' | 'Center';
  /** Whether the text is in the middle of the cell's height. */
  isMiddle?: boolean;
  wraps?: boolean;
  font?: { name: string; size: number };
  /** The colour of the cells, `#RRGGBB`. */
  fill?: string;
  /** A thin line around every cell. */
  hasBorder?: boolean;
  /** The height of its rows in points. */
  rowHeight?: number;
  /** The width of its columns in points. */
  columnWidth?: number;
  columnHidden?: boolean;
}

/** A rule for what may be typed into cells: one of a list, a number, or whatever a formula accepts. Empty cells are right. */
export type TypingRule = { list: SheetArea } | { isNumber: true } | { formula: string };

/** A rule of what may be typed into cells, and what is shown beside a cell that is selected. */
interface TypingEdit {
  kind: 'check-typing';
  area: SheetArea;
  prompt: { title: string; message: string };
  /** It is absent where anything may be typed. */
  rule?: TypingRule;
  /** Is told of what the rule does not take, which can be kept all the same where it only warns. */
  wrong: { title: string; message: string; onlyWarns: boolean };
}

/** The print settings of a sheet. */
export interface PrintedPage {
  titleRows: { row: number; rows: number };
  /** The margins in points. */
  margins: Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>;
  /** The footer in Excel's own codes. */
  footer: string;
}

/** A series of a chart by the cells it lives with. */
export interface SeriesEdit {
  header: SheetArea;
  labels: SheetArea;
  values: SheetArea;
  colour: string;
  /** The marker of a result; undefined for a goal, which is a column. */
  marker?: Marker;
}

/** The look of a chart in a sheet. */
interface ChartLookEdit {
  kind: 'dress-chart';
  sheet: string;
  chart: string;
  title: string;
  series: SeriesEdit[];
  /** The number of series that Excel gave the chart when it was added. */
  given: number;
  axis: { title: string; numberFormat: string };
}

/** One change of a workbook, as a plain value. Tables are named by what they are called now or by Excel's own id. */
export type Edit =
  | CellsEdit
  | FormatEdit
  | TypingEdit
  /** Contents and formats, and with them the rules of formatting; a user's notes stay. */
  | { kind: 'clear'; area: SheetArea }
  /** Empty cells; what is there and below moves down. */
  | { kind: 'insert-cells'; area: SheetArea }
  /** The cells below move up. */
  | { kind: 'delete-cells'; area: SheetArea }
  | { kind: 'add-table'; area: SheetArea; name: string; style: string }
  /** Changes nothing; where the table is gone, nothing after it is carried out. */
  | { kind: 'expect-table'; table: string }
  | { kind: 'resize-table'; table: string; area: SheetArea }
  /** Deletes a table with its cells, and does nothing where it is gone. */
  | { kind: 'delete-table'; table: string }
  /** A column of a table, counted from 0; what stands to its right moves to the left. */
  | { kind: 'delete-column'; table: string; index: number }
  | { kind: 'add-part'; xml: string }
  | { kind: 'set-part'; id: string; xml: string }
  | { kind: 'delete-part'; id: string }
  | { kind: 'set-setting'; key: string; value: string }
  | { kind: 'delete-setting'; key: string }
  /** A custom property of the document, added where there is none of that name. */
  | { kind: 'set-property'; name: string; value: string }
  | { kind: 'delete-property'; name: string }
  /** A name that no list of Excel's shows; it follows its cells wherever they go. */
  | { kind: 'add-hidden-name'; name: string; formula: string }
  | { kind: 'delete-name'; name: string }
  /** Adds a chart; Excel gives it one or more series of its own. */
  | { kind: 'add-chart'; name: string; values: SheetArea; place: { sheet: string; box: ChartBox }; marker?: Marker }
  | ChartLookEdit
  /** The first series of the chart get other rows. */
  | { kind: 'move-series'; sheet: string; chart: string; series: Pick<SeriesEdit, 'labels' | 'values'>[] }
  | { kind: 'name-series'; sheet: string; chart: string; names: string[] }
  /** Its upper edge, in points from the first row. */
  | { kind: 'move-chart'; sheet: string; chart: string; top: number }
  | { kind: 'rename-chart'; sheet: string; chart: string; name: string }
  | { kind: 'title-chart'; sheet: string; chart: string; title: string }
  | { kind: 'delete-chart'; sheet: string; chart: string }
  /** A picture over the cells, with the words that tell what it shows. */
  | { kind: 'add-picture'; sheet: string; base64: string; title: string; box: ChartBox }
  /** Cells that are coloured where a formula is true. */
  | { kind: 'add-rule'; area: SheetArea; rule: ColourRule }
  /** The id of a rule that holds for a cell of the area. */
  | { kind: 'delete-rule'; area: SheetArea; id: string }
  /** A comment on a cell that has none. */
  | { kind: 'add-comment'; area: SheetArea; text: string }
  | { kind: 'delete-comment'; sheet: string; id: string }
  | { kind: 'add-sheet'; name: string }
  | { kind: 'delete-sheet'; name: string }
  | { kind: 'hide-sheet'; name: string }
  /** Its first rows stay in sight. */
  | { kind: 'freeze-rows'; sheet: string; rows: number }
  /** Several cells as one; what the first holds stays. */
  | { kind: 'merge'; area: SheetArea }
  /** A4 on its side, as wide as the page, with rows that every page repeats. */
  | { kind: 'set-page'; sheet: string; page: PrintedPage }
  /** Brings the sheet to the fore and selects the cells. */
  | { kind: 'select'; area: SheetArea };

/**
 * Excel on the web refuses a request of more than 5 MB; with the library's own words around it this stays far below.
 */
const MAX_BYTES = 1_500_000;
/** One edit that is larger is cut in two. */
const MAX_EDIT_BYTES = 3_000_000;

/** The edits, in order, in groups that each fit into one request. */
export function requests(edits: Edit[]): Edit[][] {
  const groups: Edit[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const { edit, size } of edits.flatMap(cutToFit)) {
    if (bytes + size > MAX_BYTES) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(edit);
    bytes += size;
  }
  return groups;
}

/** The edit and its size; one of a large block of cells in pieces, from the top down. */
function cutToFit(edit: Edit): { edit: Edit; size: number }[] {
  // A Chinese character takes three bytes.
  const size = JSON.stringify(edit).length * 3;
  if (edit.kind !== 'cells' || edit.area.rows === 1 || size <= MAX_EDIT_BYTES) return [{ edit, size }];
  const half = Math.ceil(edit.area.rows / 2);
  return [rowsOf(edit, 0, half), rowsOf(edit, half, edit.area.rows)].flatMap(cutToFit);
}

function rowsOf({ area, values, formulas, numberFormat }: CellsEdit, from: number, to: number): CellsEdit {
  const part = <T>(rows: T[][] | string) => (typeof rows === 'string' ? rows : rows.slice(from, to));
  return {
    kind: 'cells',
    area: { ...area, row: area.row + from, rows: to - from },
    ...(values ? { values: values.slice(from, to) } : {}),
    ...(formulas === undefined ? {} : { formulas: part(formulas) }),
    ...(numberFormat === undefined ? {} : { numberFormat: part(numberFormat) }),
  };
}
