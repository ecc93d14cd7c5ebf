import { askFrom, goingBack } from '../../ask/going-back.ts';
import { numberIn } from '../../ask/ledger-state.ts';
import { LatestRevision } from '../../ask/operations.ts';
import { inWorkbook, type Workbook } from '../office/run.ts';
import { areasIn, cellEdits, planCellsIn } from './plan-cell.ts';

/** The outcome of asking anew for the PLAN formulas. */
export interface Recalculated {
  /** Formulas that were entered again. */
  entered: number;
  /** Protected sheets, whose PLAN formulas keep their values. */
  untouched: string[];
}

/** The answers that PLAN formulas were given and that are kept for the next ones. */
export interface KeptAnswers {
  forget(): void;
  saw(name: string): void;
  /** The name of the revision that the cells show; undefined where the workbook keeps none. */
  shown(): Promise<string | undefined>;
  /** Keeps a revision that the user chose, whatever the cells show now. */
  show(name: string): Promise<void>;
}

async function reenterAll(workbook: Workbook, kept: KeptAnswers): Promise<Recalculated> {
  const { areas, sheets } = await areasIn(workbook, 'workbook');
  const cells = await planCellsIn(workbook, areas);
  const locked = new Set(sheets.flatMap(({ name, isProtected }) => (isProtected ? name : [])));
  const free = cells.filter(({ sheet }) => !locked.has(sheet));
  if (free.length > 0) {
    kept.forget();
    await workbook.write(cellEdits(free, 'formulas', ({ formula }) => formula));
  }
  const untouched = [...locked].filter((name) => cells.some(({ sheet }) => sheet === name));
  return { entered: free.length, untouched };
}

async function hasFormulas(workbook: Workbook): Promise<boolean> {
  const { areas } = await areasIn(workbook, 'workbook');
  return (await planCellsIn(workbook, areas)).length > 0;
}

/**
 * Asks the server anew for every PLAN formula of the workbook, by entering each again as it stands. Asks first whether
 * the server is there and has the revision that the cells show: else every cell would lose its value to an error.
 * @param anyRevision whether the user takes the server's revision all the same
 * @throws WouldGoBack, what `ask` and `inWorkbook` throw; every cell then keeps its value
 */
export async function recalculateFormulas(kept: KeptAnswers, anyRevision = false): Promise<Recalculated> {
  const shown = await kept.shown();
  try {
    const { revision } = await askFrom(anyRevision ? null : shown)(LatestRevision, {});
    if (revision && anyRevision) await kept.show(revision.name);
    if (revision) kept.saw(revision.name);
  } catch (fault) {
    // A workbook without PLAN formulas misses nothing.
    if (await inWorkbook(hasFormulas)) throw goingBack(fault, shown === undefined ? undefined : numberIn(shown));
    return { entered: 0, untouched: [] };
  }
  return inWorkbook((workbook) => reenterAll(workbook, kept));
}
