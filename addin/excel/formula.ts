import type { CellValue } from '../../data/rules/table/cell-value.ts';
import { isEmpty } from '../../data/rules/table/cell-value.ts';
import { SheetProtected } from '../../data/sheet/fault/excel-fault.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import { type Area, clipped, inTheWay, isInSheet, joiningCells, touchesEnd } from '../../data/sheet/grid/place.ts';
import { restoredInput } from './office/cell.ts';
import type { CellsEdit, SheetArea } from './office/edit.ts';
import { undone } from './office/error.ts';
import { type Cells, cells, isProtected, usedCells, values } from './office/read.ts';
import { activeCell, allTables, type FoundTable, selectedAreas } from './office/read-workbook.ts';
import { inWorkbook, type Workbook } from './office/run.ts';
import { filledAreas } from './place.ts';

/** The active cell as an argument of a formula. */
export interface PickedCell {
  sheet: string;
  row: number;
  column: number;
  value: CellValue;
}

export async function pickCell(): Promise<PickedCell> {
  return inWorkbook(async (workbook) => {
    const { active } = await workbook.read({ active: activeCell() });
    const { sheet, row, column } = active.cell;
    return { sheet, row, column, value: active.value };
  });
}

/** The target of new formulas: the selected cells, with what is to their left and above them. */
export interface FormulaTarget {
  area: SheetArea;
  /** One value a row; empty where the area begins in the first column. */
  left: CellValue[];
  /** One value a column; empty where the area begins in the first row. */
  above: CellValue[];
}

/** More cells than this are filled by copying. */
export const MAX_FILLED = 10_000;

export async function readTarget(): Promise<FormulaTarget> {
  return inWorkbook(async (workbook) => {
    const { selected } = await workbook.read({ selected: selectedAreas() });
    const [area] = selected;
    if (!area) throw new Error('Nothing is selected.');
    if (area.rows * area.columns > MAX_FILLED) return { area, left: [], above: [] };
    const beside = area.column > 0 ? values({ ...area, column: area.column - 1, columns: 1 }) : undefined;
    const over = area.row > 0 ? values({ ...area, row: area.row - 1, rows: 1 }) : undefined;
    const read = await workbook.read({ ...(beside ? { beside } : {}), ...(over ? { over } : {}) });
    const { beside: left, over: above } = read as { beside?: CellValue[][]; over?: CellValue[][] };
    return { area, left: (left ?? []).map(([value]) => value ?? ''), above: above?.[0] ?? [] };
  });
}

export type Entered =
  | { kind: 'entered'; place: string; cells: number }
  /** Something is there, and nothing was written. */
  | { kind: 'taken'; place: string; cells: number; area: SheetArea }
  /** Excel would take it into the table above or left of it, and nothing was written. */
  | TouchingTable;

export interface TouchingTable {
  kind: 'touching';
  place: string;
  /** The address of the table, `Sheet1!A1:B3`. */
  table: string;
  /** The nearest cells that are free; null where none are near. */
  nextFree: SheetArea | null;
}

export interface Entering {
  /** Whether what is there may go. */
  overwrite: boolean;
  /** The format for cells that have none of their own. */
  numberFormat?: string | undefined;
}

/**
 * Enters formulas into cells; over what is there only where that was asked for, and never where they would become part
 * of a table.
 */
export async function enterFormulas(
  area: SheetArea,
  formulas: string[][],
  { overwrite, numberFormat }: Entering,
): Promise<Entered> {
  return inWorkbook(async (workbook) => {
    const read = await workbook.read({
      standing: cells(area),
      locked: isProtected(area.sheet),
      tables: allTables(),
    });
    if (read.locked) throw new SheetProtected(area.sheet);
    const filled = read.standing.formulas.flat().filter((cell) => !isEmpty(cell)).length;
    const place = `${area.sheet}!${addressOf(area)}`;
    if (filled > 0 && !overwrite) return { kind: 'taken', place, cells: filled, area };
    const touching = await touchingTable(workbook, { area, tables: read.tables, formulas: read.standing.formulas });
    if (touching) return { kind: 'touching', place, ...touching };
    const formats = read.standing.numberFormats.map((row) =>
      row.map((format) => (format === 'General' ? (numberFormat ?? null) : null)),
    );
    try {
      await workbook.write([
        { kind: 'cells', area, formulas, ...(numberFormat === undefined ? {} : { numberFormat: formats }) },
      ]);
    } catch (error) {
      throw await undone(
        error,
        () => workbook.write([cellsAsRead(area, read.standing)]),
        () => isAsRead(workbook, area, read.standing),
      );
    }
    return { kind: 'entered', place, cells: area.rows * area.columns };
  });
}

function cellsAsRead(area: SheetArea, { formulas, values: shown, numberFormats }: Cells): CellsEdit {
  const input = (formula: CellValue, down: number, right: number) =>
    restoredInput(formula, shown[down]?.[right] ?? null);
  return {
    kind: 'cells',
    area,
    numberFormat: numberFormats,
    formulas: formulas.map((row, down) => row.map((formula, right) => input(formula, down, right))),
  };
}

async function isAsRead(workbook: Workbook, area: SheetArea, standing: Cells): Promise<boolean> {
  const now = await workbook.read({ now: cells(area) });
  return JSON.stringify(now.now) === JSON.stringify(standing);
}

/** Cells are looked at this far for a free place. */
const REACH = 20;

async function touchingTable(
  workbook: Workbook,
  { area, tables, formulas }: { area: SheetArea; tables: FoundTable[]; formulas: CellValue[][] },
): Promise<Omit<TouchingTable, 'kind' | 'place'> | undefined> {
  const here = tables.filter(({ sheet }) => sheet === area.sheet).map((table) => table.area);
  // A table takes no cells in that are filled or part of a table already.
  const isEmptyIn = ({ row, column, rows, columns }: Area) =>
    formulas
      .slice(row - area.row, row - area.row + rows)
      .some((line) => line.slice(column - area.column, column - area.column + columns).some(isEmpty));
  const touched = here.find((table) =>
    joiningCells(area, table).some((edge) => !inTheWay(edge, here) && isEmptyIn(edge)),
  );
  if (!touched) return undefined;
  const around = clipped({ ...area, rows: area.rows + REACH, columns: area.columns + REACH });
  const { used } = await workbook.read({ used: usedCells({ ...area, ...around }) });
  const filled = filledAreas(used);
  const isFree = (place: SheetArea) =>
    isInSheet(place) && !inTheWay(place, [...filled, ...here]) && !here.some((table) => touchesEnd(place, table));
  const isBelow = touched.row + touched.rows === area.row;
  const steps = Array.from({ length: REACH }, (_, at) => at + 1).flatMap((step) => {
    const [down, right] = [
      { ...area, row: area.row + step },
      { ...area, column: area.column + step },
    ];
    return isBelow ? [down, right] : [right, down];
  });
  return { table: `${area.sheet}!${addressOf(touched)}`, nextFree: steps.find(isFree) ?? null };
}
