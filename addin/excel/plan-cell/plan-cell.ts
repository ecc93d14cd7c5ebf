import type { CellValue } from '../../../data/rules/table/cell-value.ts';
import { type PlanCall, planCalls } from '../../../data/sheet/formula/plan-formula.ts';
import { rectangles } from '../../../data/sheet/grid/address.ts';
import { type Area, intersection } from '../../../data/sheet/grid/place.ts';
import { blocksOf } from '../office/block.ts';
import type { CellInput } from '../office/cell.ts';
import type { CellsEdit, SheetArea } from '../office/edit.ts';
import { contents } from '../office/read.ts';
import { activeCell, allSheets, type FoundSheet, selectedAreas } from '../office/read-workbook.ts';
import type { Workbook } from '../office/run.ts';
import { withoutFilled } from './filled.ts';

/** The cells that are meant: those selected, those of the active sheet, or all. */
export type Scope = 'selection' | 'sheet' | 'workbook';

/** A cell with PLAN calls in its formula. */
export interface PlanCell {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  value: CellValue;
  calls: PlanCall[];
}

/** The used parts of the sheets that are meant. */
export async function areasIn(workbook: Workbook, scope: Scope): Promise<{ areas: SheetArea[]; sheets: FoundSheet[] }> {
  const { sheets } = await workbook.read({ sheets: allSheets() });
  const used = sheets.flatMap(({ name, used: area }) => (area ? [{ ...area, sheet: name }] : []));
  if (scope === 'workbook') return { areas: used, sheets };
  const { active, selected } = await workbook.read({ active: activeCell(), selected: selectedAreas() });
  const here = used.filter(({ sheet }) => sheet === active.cell.sheet);
  if (scope === 'sheet') return { areas: here, sheets };
  return {
    areas: here.flatMap((area) =>
      selected.flatMap((one) => {
        const both = intersection(area, one);
        return both ? [{ ...both, sheet: area.sheet }] : [];
      }),
    ),
    sheets,
  };
}

/** The cells with PLAN formulas; areas are read in blocks, never cell by cell. */
export async function planCellsIn(workbook: Workbook, areas: SheetArea[]): Promise<PlanCell[]> {
  const found = new Map<string, PlanCell>();
  for (const area of areas)
    for (const block of blocksOf(area)) {
      const { read } = await workbook.read({ read: contents(block) });
      for (const cell of planCellsOf(block, read)) found.set(`${cell.sheet}!${cell.row},${cell.column}`, cell);
    }
  return withoutFilled(workbook, [...found.values()]);
}

function planCellsOf(area: SheetArea, read: { values: CellValue[][]; formulas: CellValue[][] }): PlanCell[] {
  return read.formulas.flatMap((line, down) =>
    line.flatMap((formula, right) => {
      const calls = typeof formula === 'string' ? planCalls(formula) : [];
      if (typeof formula !== 'string' || calls.length === 0) return [];
      const value = read.values[down]?.[right] ?? '';
      return [{ sheet: area.sheet, row: area.row + down, column: area.column + right, formula, value, calls }];
    }),
  );
}

/** One edit for each rectangle of the cells, on each sheet. */
export function cellEdits<Cell extends { sheet: string; row: number; column: number }>(
  cells: Cell[],
  kind: 'values' | 'formulas',
  input: (cell: Cell) => CellInput,
): CellsEdit[] {
  const at = new Map(cells.map((cell) => [`${cell.sheet}!${cell.row},${cell.column}`, cell]));
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) =>
    rectangles(cells.filter((cell) => cell.sheet === sheet)).map((area): CellsEdit => {
      const grid = gridOf(area, (row, column) => {
        const cell = at.get(`${sheet}!${row},${column}`);
        return cell ? input(cell) : null;
      });
      return { kind: 'cells', area: { ...area, sheet }, [kind]: grid };
    }),
  );
}

function gridOf(area: Area, input: (row: number, column: number) => CellInput): CellInput[][] {
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => input(area.row + down, area.column + right)),
  );
}
