import { useEffect, useRef, useState } from 'react';
import type { LinkedTable } from '../../../data/sheet/refresh/linked-table.ts';
import { inWorkbook } from '../../excel/office/run.ts';
import type { CellAt } from '../../excel/plan-cell/cell-reading.ts';
import { type CheckedFormulas, checkFormulas } from '../../excel/plan-cell/formula-check.ts';
import { typedOverCells } from '../../excel/typed-over.ts';
import { keptAnswers } from '../../functions/start.ts';

/** What a check read from the workbook. How current its tables are is told by the pane at any time. */
export interface WorkbookCheck {
  formulas: CheckedFormulas[];
  /** The name of the revision that its formulas show. */
  shown: string | undefined;
  /** The cells of each table, by its id, in which a user's own results stand. */
  typedOver: ReadonlyMap<string, CellAt[]>;
}

export type WorkbookChecking =
  | { kind: 'none' }
  | { kind: 'reading'; share: number }
  | { kind: 'fault'; fault: unknown }
  | { kind: 'told'; check: WorkbookCheck };

/** The share of a check that the formulas take. */
const FORMULAS = 0.6;

async function checkWorkbook(
  tables: readonly LinkedTable[],
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<WorkbookCheck> {
  return inWorkbook(async (workbook) => {
    const formulas = await checkFormulas(workbook, { signal, onShare: (share) => onShare(share * FORMULAS) });
    const typedOver = new Map<string, CellAt[]>();
    for (const [at, table] of tables.entries()) {
      signal.throwIfAborted();
      onShare(FORMULAS + ((1 - FORMULAS) * at) / tables.length);
      typedOver.set(table.id, await typedOverCells(workbook, table));
    }
    return { formulas, shown: await keptAnswers.shown(), typedOver };
  });
}

/** Checks the workbook when asked to, and gives up when asked to. */
export function useWorkbookCheck() {
  const [checking, setChecking] = useState<WorkbookChecking>({ kind: 'none' });
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);
  const run = async (tables: readonly LinkedTable[]) => {
    ending.current?.abort();
    const own = new AbortController();
    ending.current = own;
    const tell = (now: WorkbookChecking) => {
      if (!own.signal.aborted) setChecking(now);
    };
    tell({ kind: 'reading', share: 0 });
    try {
      const check = await checkWorkbook(tables, own.signal, (share) => tell({ kind: 'reading', share }));
      tell({ kind: 'told', check });
    } catch (fault) {
      tell({ kind: 'fault', fault });
    }
  };
  const cancel = () => {
    ending.current?.abort();
    setChecking({ kind: 'none' });
  };
  return { checking, run, cancel };
}
