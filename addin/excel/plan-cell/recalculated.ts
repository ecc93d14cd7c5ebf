import { useSyncExternalStore } from 'react';
import { type KeptAnswers, type Recalculated, recalculateFormulas } from './recalculate.ts';

/** The end of asking anew for the PLAN formulas. */
export type FormulaOutcome = Recalculated | { fault: unknown };

let last: FormulaOutcome | undefined;
const listeners = new Set<() => void>();

function note(outcome: FormulaOutcome | undefined): void {
  last = outcome;
  for (const listener of listeners) listener();
}

/** Asks the server anew for every PLAN formula of the workbook and keeps how it went; never throws. */
export async function refreshFormulas(kept: KeptAnswers, anyRevision = false): Promise<void> {
  note(undefined);
  note(await recalculateFormulas(kept, anyRevision).catch((fault: unknown) => ({ fault })));
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The end of the last asking; undefined while it runs or before there was one. */
export function useFormulaOutcome(): FormulaOutcome | undefined {
  return useSyncExternalStore(listen, () => last);
}
