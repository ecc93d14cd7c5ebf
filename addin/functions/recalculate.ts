import { mayHavePlanCall } from '../../data/sheet/plan-formula.ts';
import type { CellValue } from '../../data/sheet/sheet-plan.ts';
import { ask } from '../client.ts';
import { blocksOf } from '../excel/block.ts';
import type { CellsEdit, SheetArea } from '../excel/edit.ts';
import { allSheets, contents, inWorkbook, type Workbook } from '../excel/excel.ts';
import { LatestRevision } from '../operations.ts';
import { forgetAnswers, sawRevision } from './start.ts';

/** Runs of PLAN formulas, one below the other, as one edit each: they are entered again as they stand. */
function reentries(area: SheetArea, formulas: CellValue[][]): CellsEdit[] {
  const edits: CellsEdit[] = [];
  for (let right = 0; right < area.columns; right += 1) {
    let run: CellsEdit | undefined;
    for (let down = 0; down < area.rows; down += 1) {
      const formula = formulas[down]?.[right];
      if (!mayHavePlanCall(formula)) {
        run = undefined;
      } else if (run) {
        run.area.rows += 1;
        (run.formulas as CellValue[][]).push([formula]);
      } else {
        const cell = { sheet: area.sheet, row: area.row + down, column: area.column + right, rows: 1, columns: 1 };
        run = { kind: 'cells', area: cell, formulas: [[formula]] };
        edits.push(run);
      }
    }
  }
  return edits;
}

async function reentriesOn(workbook: Workbook, used: SheetArea): Promise<CellsEdit[]> {
  const edits: CellsEdit[] = [];
  for (const area of blocksOf(used)) {
    const { block } = await workbook.read({ block: contents(area) });
    edits.push(...reentries(area, block.formulas));
  }
  return edits;
}

/** What was asked anew. */
export interface Recalculated {
  /** Formulas that were entered again. */
  entered: number;
  /** Protected sheets, whose PLAN formulas keep their values. */
  untouched: string[];
}

async function reenterAll(workbook: Workbook): Promise<Recalculated> {
  const { sheets } = await workbook.read({ sheets: allSheets() });
  const edits: CellsEdit[] = [];
  const untouched: string[] = [];
  for (const { name, used, isProtected } of sheets) {
    const found = used ? await reentriesOn(workbook, { ...used, sheet: name }) : [];
    if (!isProtected) edits.push(...found);
    else if (found.length > 0) untouched.push(name);
  }
  if (edits.length > 0) {
    forgetAnswers();
    await workbook.write(edits);
  }
  return { entered: edits.reduce((count, { area }) => count + area.rows, 0), untouched };
}

/**
 * Asks the server anew for every PLAN formula of the workbook, by entering each again as it stands. Asks first whether
 * the server is there: without it every cell would lose its value to an error.
 * @throws what `ask` and `inWorkbook` throw; every cell then keeps its value
 */
export async function recalculateFormulas(): Promise<Recalculated> {
  const { revision } = await ask(LatestRevision, {});
  if (revision) sawRevision(revision.ledger, revision.number);
  return inWorkbook(reenterAll);
}
