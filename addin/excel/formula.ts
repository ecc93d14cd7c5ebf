import type { CellValue } from '../../data/rules/table/cell-value.ts';
import { isEmpty } from '../../data/rules/table/cell-value.ts';
import { SheetProtected } from '../../data/sheet/fault/excel-fault.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import type { SheetArea } from './office/edit.ts';
import { cells, isProtected, values } from './office/read.ts';
import { activeCell, selectedAreas } from './office/read-workbook.ts';
import { inWorkbook } from './office/run.ts';

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
  | { kind: 'taken'; place: string; cells: number; area: SheetArea };

export interface Entering {
  /** Whether what is there may go. */
  overwrite: boolean;
  /** The format for cells that have none of their own. */
  numberFormat?: string | undefined;
}

/** Enters formulas into cells; over what is there only where that was asked for. */
export async function enterFormulas(
  area: SheetArea,
  formulas: string[][],
  { overwrite, numberFormat }: Entering,
): Promise<Entered> {
  return inWorkbook(async (workbook) => {
    const read = await workbook.read({ standing: cells(area), locked: isProtected(area.sheet) });
    if (read.locked) throw new SheetProtected(area.sheet);
    const filled = read.standing.formulas.flat().filter((cell) => !isEmpty(cell)).length;
    const place = `${area.sheet}!${addressOf(area)}`;
    if (filled > 0 && !overwrite) return { kind: 'taken', place, cells: filled, area };
    const formats = read.standing.numberFormats.map((row) =>
      row.map((format) => (format === 'General' ? (numberFormat ?? null) : null)),
    );
    await workbook.write([
      { kind: 'cells', area, formulas, ...(numberFormat === undefined ? {} : { numberFormat: formats }) },
    ]);
    return { kind: 'entered', place, cells: area.rows * area.columns };
  });
}
