import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';

/** The plan of a table at a revision, whose first row has this goal. */
export function targetPlan(id: string, { target, revision }: { target: number; revision: number }): SheetPlan {
  const rows = ROWS.map((row, at) => (at === 0 ? { ...row, target } : row));
  return sheetPlan(tableAnswer(rows, revision), QUERY, { id, language: 'ZH' });
}
