import type { CellValue } from '../../../data/rules/table/cell-value.ts';
import { rectangles } from '../../../data/sheet/grid/address.ts';
import type { SheetArea } from '../office/edit.ts';
import type { Workbook } from '../office/run.ts';
import { type CellAt, cellName, readCells } from './cell-reading.ts';
import { readFrozen } from './frozen.ts';
import { areasIn, type PlanCell, planCellsIn } from './plan-cell.ts';
import { isBroken } from './repair.ts';
import { standsAsFrozen } from './thaw.ts';

/**
 * The state of a PLAN formula. `SHOWN`: it shows an answer. `FROZEN`: it was made a value, and `CHANGED` if another value was
 * typed over that since.
 */
export type FormulaState = 'BROKEN' | 'ERROR' | 'WAITING' | 'CHANGED' | 'FROZEN' | 'SHOWN';

/** PLAN formulas of one state that stand together. */
export interface CheckedFormulas {
  state: FormulaState;
  area: SheetArea;
  count: number;
}

const ERROR = /^#(?:[A-Z/0]+[!?]|N\/A|GETTING_DATA|SPILL!|CALC!)$/;
const WAITING: ReadonlySet<CellValue> = new Set(['#BUSY!', '#GETTING_DATA']);

function stateOf(cell: PlanCell): FormulaState {
  if (isBroken(cell)) return 'BROKEN';
  if (WAITING.has(cell.value)) return 'WAITING';
  return typeof cell.value === 'string' && ERROR.test(cell.value) ? 'ERROR' : 'SHOWN';
}

/** Cells of one sheet and state as few areas. */
function grouped(cells: readonly (CellAt & { state: FormulaState })[]): CheckedFormulas[] {
  const groups = new Map<string, (CellAt & { state: FormulaState })[]>();
  for (const cell of cells) {
    const name = `${cell.state} ${cell.sheet}`;
    const group = groups.get(name);
    if (group) group.push(cell);
    else groups.set(name, [cell]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return rectangles(group).map((area) => ({
      state: first.state,
      area: { ...area, sheet: first.sheet },
      count: area.rows * area.columns,
    }));
  });
}

async function frozenCells(workbook: Workbook): Promise<(CellAt & { state: FormulaState })[]> {
  const { stored } = await readFrozen(workbook);
  const placed = stored.flatMap(({ cells }) => cells.flatMap(({ cell, place }) => (place ? [{ cell, place }] : [])));
  const now = await readCells(
    workbook,
    placed.map(({ place }) => place),
  );
  return placed.map(({ cell, place: { sheet, row, column } }) => {
    const isSame = standsAsFrozen(now.get(cellName({ sheet, row, column })), cell);
    return { sheet, row, column, state: isSame ? 'FROZEN' : 'CHANGED' };
  });
}

/** Finds every PLAN formula of the workbook, frozen ones too, and its state; sheet by sheet, until the signal. */
export async function checkFormulas(
  workbook: Workbook,
  { signal, onShare }: { signal: AbortSignal; onShare: (share: number) => void },
): Promise<CheckedFormulas[]> {
  const { areas } = await areasIn(workbook, 'workbook');
  const found: (CellAt & { state: FormulaState })[] = [];
  for (const [at, area] of areas.entries()) {
    signal.throwIfAborted();
    onShare(at / areas.length);
    for (const cell of await planCellsIn(workbook, [area])) found.push({ ...cell, state: stateOf(cell) });
  }
  return grouped([...found, ...(await frozenCells(workbook))]);
}
