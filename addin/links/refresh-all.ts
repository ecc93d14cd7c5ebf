import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import type { LinkedTable, RefreshReport } from '../../data/sheet/refresh/linked-table.ts';
import { listLinkedTables } from '../excel/links.ts';
import { refreshTable } from '../excel/refresh.ts';
import { planFor } from './refresh-table.ts';

/** What became of one table: it was refreshed, or a fault kept it as it was. */
export type RefreshOutcome = { table: LinkedTable; report: RefreshReport } | { table: LinkedTable; fault: unknown };

export interface RefreshAllReport {
  /** In the order of the workbook; without those that were not reached before the signal. */
  outcomes: RefreshOutcome[];
}

/** Tables asked for at a time. */
const REQUESTS_AT_ONCE = 3;

/**
 * Refreshes every linked table of the workbook. All are fetched before any is written; one that cannot be fetched or
 * written harms no other. A signal stops it between two tables.
 */
export async function refreshAll(
  onProgress: (done: number, all: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<RefreshAllReport> {
  const tables = await listLinkedTables();
  onProgress(0, tables.length);
  const plans = await fetched(tables, signal);
  const outcomes: RefreshOutcome[] = [];
  for (const table of tables) {
    if (signal?.aborted) break;
    const plan = plans.get(table.id);
    if (plan) outcomes.push({ table, ...(await written(table, plan)) });
    onProgress(outcomes.length, tables.length);
  }
  return { outcomes };
}

type Fetched = { plan: SheetPlan } | { fault: unknown };

async function fetched(tables: LinkedTable[], signal: AbortSignal | undefined): Promise<Map<string, Fetched>> {
  const plans = new Map<string, Fetched>();
  const waiting = [...tables];
  const work = async () => {
    for (let table = waiting.shift(); table && !signal?.aborted; table = waiting.shift())
      plans.set(table.id, await fetchedOne(table));
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, work));
  return plans;
}

async function fetchedOne(table: LinkedTable): Promise<Fetched> {
  try {
    return { plan: await planFor(table) };
  } catch (fault) {
    return { fault };
  }
}

async function written({ id }: LinkedTable, plan: Fetched): Promise<{ report: RefreshReport } | { fault: unknown }> {
  if ('fault' in plan) return plan;
  try {
    return { report: await refreshTable(id, plan.plan) };
  } catch (error) {
    return { fault: error };
  }
}
