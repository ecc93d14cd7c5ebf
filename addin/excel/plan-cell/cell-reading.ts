import type { CellValue } from '../../../data/rules/table/cell-value.ts';
import { rectangles } from '../../../data/sheet/grid/address.ts';
import { blocksOf, CELLS_AT_ONCE } from '../office/block.ts';
import type { SheetArea } from '../office/edit.ts';
import { contents, hasSpill, spillFrom } from '../office/read.ts';
import type { Workbook } from '../office/run.ts';

/** One cell of the workbook. */
export interface CellAt {
  sheet: string;
  row: number;
  column: number;
}

/** The content of a cell. */
export interface CellContent {
  value: CellValue;
  formula: CellValue;
}

/** Whether a cell has a formula, and not a text that begins as one. */
export function hasFormula({ value, formula }: CellContent): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/** Areas of one request at most. */
const AREAS_AT_ONCE = 200;

export function cellName({ sheet, row, column }: CellAt): string {
  return `${sheet}!${row},${column}`;
}

/** The cells as few areas, each low enough for one request. */
function areasOf(cells: CellAt[]): SheetArea[] {
  return [...new Set(cells.map(({ sheet }) => sheet))].flatMap((sheet) =>
    rectangles(distinct(cells.filter((cell) => cell.sheet === sheet))).flatMap((area) => blocksOf({ ...area, sheet })),
  );
}

function distinct(cells: CellAt[]): CellAt[] {
  return [...new Map(cells.map((cell) => [cellName(cell), cell])).values()];
}

/** Areas that go into one request together. */
function groupsOf(areas: SheetArea[]): SheetArea[][] {
  const groups: SheetArea[][] = [];
  let count = Number.POSITIVE_INFINITY;
  for (const area of areas) {
    const cells = area.rows * area.columns;
    if (count + cells > CELLS_AT_ONCE || (groups.at(-1)?.length ?? 0) >= AREAS_AT_ONCE) {
      groups.push([]);
      count = 0;
    }
    groups.at(-1)?.push(area);
    count += cells;
  }
  return groups;
}

/** Reads cells from anywhere in the workbook, area by area; by `cellName`. */
export async function readCells(workbook: Workbook, cells: CellAt[]): Promise<Map<string, CellContent>> {
  const found = new Map<string, CellContent>();
  for (const group of groupsOf(areasOf(cells))) {
    const read = await workbook.read(Object.fromEntries(group.map((area, at) => [at, contents(area)])));
    for (const [at, { sheet, row, column }] of group.entries()) {
      read[at]?.values.forEach((line, down) => {
        line.forEach((value, right) => {
          const formula = read[at]?.formulas[down]?.[right] ?? '';
          found.set(cellName({ sheet, row: row + down, column: column + right }), { value, formula });
        });
      });
    }
  }
  return found;
}

/** Tells which of the cells spill into others; each is looked at by itself only where something in its area does. */
export async function spillingCells(workbook: Workbook, cells: CellAt[]): Promise<Set<string>> {
  const suspects: SheetArea[] = [];
  for (const group of groupsOf(areasOf(cells))) {
    const spills = await workbook.read(Object.fromEntries(group.map((area, at) => [at, hasSpill(area)])));
    suspects.push(...group.filter((_, at) => spills[at]));
  }
  const alone = suspects.flatMap((area) => cells.filter((cell) => isIn(area, cell)));
  const spilling = new Set<string>();
  for (let from = 0; from < alone.length; from += AREAS_AT_ONCE) {
    const group = alone.slice(from, from + AREAS_AT_ONCE);
    const single = ({ sheet, row, column }: CellAt) => hasSpill({ sheet, row, column, rows: 1, columns: 1 });
    const spills = await workbook.read(Object.fromEntries(group.map((cell, at) => [at, single(cell)])));
    for (const [at, cell] of group.entries()) if (spills[at]) spilling.add(cellName(cell));
  }
  return spilling;
}

/**
 * The area that each of these cells fills, its own included, by `cellName`: undefined where another one's formula fills
 * it. Plain cells are left out.
 */
export async function spillAreas(workbook: Workbook, cells: CellAt[]): Promise<Map<string, SheetArea | undefined>> {
  const spilling = await spillingCells(workbook, cells);
  const suspects = cells.filter((cell) => spilling.has(cellName(cell)));
  const found = new Map<string, SheetArea | undefined>();
  for (let from = 0; from < suspects.length; from += AREAS_AT_ONCE) {
    const group = suspects.slice(from, from + AREAS_AT_ONCE);
    const single = ({ sheet, row, column }: CellAt) => spillFrom({ sheet, row, column, rows: 1, columns: 1 });
    const areas = await workbook.read(Object.fromEntries(group.map((cell, at) => [at, single(cell)])));
    for (const [at, cell] of group.entries()) found.set(cellName(cell), areas[at]);
  }
  return found;
}

/** Reads the cells of an area, block by block. */
export async function readArea(workbook: Workbook, area: SheetArea): Promise<CellContent[][]> {
  const rows: CellContent[][] = [];
  for (const block of blocksOf(area)) {
    const { read } = await workbook.read({ read: contents(block) });
    const cell = (value: CellValue, down: number, right: number) => ({
      value,
      formula: read.formulas[down]?.[right] ?? '',
    });
    rows.push(...read.values.map((line, down) => line.map((value, right) => cell(value, down, right))));
  }
  return rows;
}

function isIn(area: SheetArea, { sheet, row, column }: CellAt): boolean {
  return (
    sheet === area.sheet &&
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
