import type { CellValue } from '../../../data/rules/table/cell-value.ts';
import { areasOfAddresses } from '../../../data/sheet/grid/address.ts';
import { type Area, SHEET_COLUMNS } from '../../../data/sheet/grid/place.ts';
import type { ColourRule } from '../../../data/sheet/plan/verdict-colour.ts';
import type { ChartBox, SheetArea } from './edit.ts';
import { AREA, areaOf, rangeOf } from './range.ts';
import type { Load } from './run.ts';

/** The content of cells: the values of formulas, and the formulas themselves. */
export interface Cells {
  values: CellValue[][];
  formulas: CellValue[][];
  numberFormats: string[][];
}

export function cells(area: SheetArea): Load<Cells> {
  return function* ({ workbook }) {
    const range = rangeOf(workbook, area).load('values,formulas,numberFormat');
    yield;
    return { values: range.values, formulas: range.formulas, numberFormats: range.numberFormat };
  };
}

/** Reads the values of cells alone. */
export function values(area: SheetArea): Load<CellValue[][]> {
  return function* ({ workbook }) {
    const range = rangeOf(workbook, area).load('values');
    yield;
    return range.values;
  };
}

/** Values and formulas of cells, without their formats. */
export function contents(area: SheetArea): Load<{ values: CellValue[][]; formulas: CellValue[][] }> {
  return function* ({ workbook }) {
    const range = rangeOf(workbook, area).load('values,formulas');
    yield;
    return { values: range.values, formulas: range.formulas };
  };
}

/** The part of an area with something in its cells. */
export interface UsedCells {
  area: Area;
  formulas: CellValue[][];
}

/** Reads the used part of an area; undefined where all of it is empty. */
export function usedCells(area: SheetArea): Load<UsedCells | undefined> {
  return function* ({ workbook }) {
    const used = rangeOf(workbook, area).getUsedRangeOrNullObject(true).load(`${AREA},formulas`);
    yield;
    return used.isNullObject ? undefined : { area: areaOf(used), formulas: used.formulas };
  };
}

/** Whether anything in an area is filled or formatted. */
export function isFormatted(area: SheetArea): Load<boolean> {
  return function* ({ workbook }) {
    const used = rangeOf(workbook, area).getUsedRangeOrNullObject(false);
    used.load('rowIndex');
    yield;
    return !used.isNullObject;
  };
}

/**
 * The content of an area that may be moved: its used part, the merged areas that reach into it, and whether anything
 * spills.
 */
export interface Occupied {
  used: Area | undefined;
  merged: Area[];
  spills: boolean;
}

/** Merged areas are also looked for one column to each side, so that those that reach beyond are known. */
export function occupiedIn(area: SheetArea): Load<Occupied> {
  return function* ({ workbook }) {
    const used = rangeOf(workbook, area).getUsedRangeOrNullObject(true).load(`${AREA},hasSpill`);
    const column = Math.max(area.column - 1, 0);
    const wider = { ...area, column, columns: Math.min(area.column + area.columns + 1, SHEET_COLUMNS) - column };
    // Nothing is asked of the areas one by one: Excel does not say what it makes of a member of a null object.
    const merged = rangeOf(workbook, wider).getMergedAreasOrNullObject().load('address');
    yield;
    return {
      used: used.isNullObject ? undefined : areaOf(used),
      merged: merged.isNullObject ? [] : areasOfAddresses(merged.address),
      // Null where some cells do and some do not; the types leave that out.
      spills: !used.isNullObject && (used.hasSpill as boolean | null) !== false,
    };
  };
}

/** A native conditional format by a formula. */
export interface FoundRule extends ColourRule {
  id: string;
}

/** The rules by formula that hold for a cell of an area. */
export function rules(area: SheetArea): Load<FoundRule[]> {
  return function* ({ workbook }) {
    const formats = rangeOf(workbook, area).conditionalFormats;
    formats.load(
      ['id', 'rule/formula', 'format/font/color', 'format/fill/color']
        .map((of) => (of === 'id' ? 'items/id' : `items/customOrNullObject/${of}`))
        .join(','),
    );
    yield;
    return formats.items.flatMap(({ id, customOrNullObject: custom }) => {
      if (custom.isNullObject) return [];
      return [{ id, formula: custom.rule.formula, font: custom.format.font.color, fill: custom.format.fill.color }];
    });
  };
}

/** The used part of the whole columns of an area; undefined where they are empty. */
export function usedColumns(area: SheetArea): Load<Area | undefined> {
  return function* ({ workbook }) {
    const used = rangeOf(workbook, area).getEntireColumn().getUsedRangeOrNullObject(true).load(AREA);
    yield;
    return used.isNullObject ? undefined : areaOf(used);
  };
}

/** The look of a column of a sheet. */
export interface ColumnLook {
  isHidden: boolean;
  /** The width in points; 0 for a hidden column. */
  width: number;
}

/** Each column of an area. */
export function columnLooks(area: SheetArea): Load<ColumnLook[]> {
  return function* ({ workbook }) {
    const columns = Array.from({ length: area.columns }, (_, index) => {
      const range = rangeOf(workbook, { ...area, rows: 1, column: area.column + index, columns: 1 });
      return { range: range.load('columnHidden'), format: range.format.load('columnWidth') };
    });
    yield;
    return columns.map(({ range, format }) => ({ isHidden: range.columnHidden, width: format.columnWidth }));
  };
}

/** Tells which rows of an area are hidden, by a filter or by hand; each is asked for where only some are. */
export function hiddenRows(area: SheetArea): Load<boolean[]> {
  return function* ({ workbook }) {
    const all = rangeOf(workbook, area).load('rowHidden');
    yield;
    // Null where some are and some are not; the types leave that out.
    const hidden = all.rowHidden as boolean | null;
    if (hidden !== null) return Array<boolean>(area.rows).fill(hidden);
    const rows = Array.from({ length: area.rows }, (_, index) =>
      rangeOf(workbook, { ...area, row: area.row + index, rows: 1, columns: 1 }).load('rowHidden'),
    );
    yield;
    return rows.map((row) => row.rowHidden);
  };
}

export function isProtected(sheet: string): Load<boolean> {
  return function* ({ workbook }) {
    const protection = workbook.worksheets.getItem(sheet).protection.load('protected');
    yield;
    return protection.protected;
  };
}

/** Whether a cell of the area spills into others or is spilled into. */
export function hasSpill(area: SheetArea): Load<boolean> {
  return function* ({ workbook }) {
    const range = rangeOf(workbook, area).load('hasSpill');
    yield;
    // Null where some cells do and some do not; the types leave that out.
    return (range.hasSpill as boolean | null) !== false;
  };
}

/** The cells that the formula of a cell fills, its own among them; undefined where it fills no other. */
export function spillFrom(cell: SheetArea): Load<SheetArea | undefined> {
  return function* ({ workbook }) {
    const filled = rangeOf(workbook, cell).getSpillingToRangeOrNullObject().load(AREA);
    yield;
    return filled.isNullObject ? undefined : { ...areaOf(filled), sheet: cell.sheet };
  };
}

/** The cell whose formula fills this one; undefined where none does. */
export function spillParent(cell: SheetArea): Load<{ cell: SheetArea; formula: CellValue } | undefined> {
  return function* ({ workbook }) {
    const parent = rangeOf(workbook, cell).getSpillParentOrNullObject().load(`${AREA},formulas`);
    yield;
    if (parent.isNullObject || (parent.rowIndex === cell.row && parent.columnIndex === cell.column)) return undefined;
    return { cell: { ...areaOf(parent), sheet: cell.sheet }, formula: parent.formulas[0]?.[0] ?? '' };
  };
}

/** Reads the boxes of areas, in points from the first cell of the sheet. */
export function boxes(areas: SheetArea[]): Load<ChartBox[]> {
  return function* ({ workbook }) {
    const ranges = areas.map((area) => rangeOf(workbook, area).load('left,top,width,height'));
    yield;
    return ranges.map(({ left, top, width, height }) => ({ left, top, width, height }));
  };
}
