import { withPlanNames } from '../../../data/sheet/formula/plan-formula.ts';
import { undone } from '../office/error.ts';
import { inWorkbook, type Workbook } from '../office/run.ts';
import { areasIn, cellEdits, type PlanCell, planCellsIn } from './plan-cell.ts';

/** PLAN formulas that Excel does not know as ours: from a time without the add-in. */
export interface Broken {
  cells: number;
  /** Protected sheets with such formulas; they cannot be repaired. */
  locked: string[];
}

/** A cell that shows #NAME?, or whose functions bear the name under which files store them. */
export function isBroken({ formula, value }: PlanCell): boolean {
  return value === '#NAME?' || withPlanNames(formula) !== formula;
}

async function brokenIn(workbook: Workbook): Promise<{ cells: PlanCell[]; locked: string[] }> {
  const { areas, sheets } = await areasIn(workbook, 'workbook');
  const found = (await planCellsIn(workbook, areas)).filter(isBroken);
  const locked = sheets.filter(({ name, isProtected }) => isProtected && found.some(({ sheet }) => sheet === name));
  const names = locked.map(({ name }) => name);
  return { cells: found.filter(({ sheet }) => !names.includes(sheet)), locked: names };
}

/** Looks for them without changing anything. */
export async function findBroken(): Promise<Broken> {
  return inWorkbook(async (workbook) => {
    const { cells, locked } = await brokenIn(workbook);
    return { cells: cells.length, locked };
  });
}

/**
 * Enters them again, which is what Excel needs: calculating does not help (github.com/OfficeDev/office-js/issues/6395).
 */
export async function repair(): Promise<Broken> {
  return inWorkbook(async (workbook) => {
    const { cells, locked } = await brokenIn(workbook);
    if (cells.length > 0) await enterAgain(workbook, cells);
    return { cells: cells.length, locked };
  });
}

async function enterAgain(workbook: Workbook, cells: PlanCell[]): Promise<void> {
  try {
    await workbook.write(cellEdits(cells, 'formulas', ({ formula }) => withPlanNames(formula)));
  } catch (error) {
    const isUntouched = async () => JSON.stringify((await brokenIn(workbook)).cells) === JSON.stringify(cells);
    throw await undone(
      error,
      () => workbook.write(cellEdits(cells, 'formulas', ({ formula }) => formula)),
      isUntouched,
    );
  }
}
