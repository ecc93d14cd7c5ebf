import { BadDefinition } from '../../data/sheet/fault/definition-fault.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { type KeptResult, keptMark } from '../../data/sheet/refresh/kept-result.ts';
import type { LinkedTable, RefreshReport } from '../../data/sheet/refresh/linked-table.ts';
import { freshPlan } from '../ask/fresh-plan.ts';
import { refreshTable, relinkTable } from '../excel/refresh.ts';

/** The latest state of a linked table. Throws what keeps its definition from being read. */
export async function planFor({ definition, fault, name }: LinkedTable): Promise<SheetPlan> {
  if (!definition) throw fault ?? new BadDefinition('it is lost');
  return freshPlan({ ...definition, tableName: name });
}

/** Refreshes one table; a result of the user's own gives way where he takes the published one. */
export async function refreshOne(table: LinkedTable, taken?: KeptResult): Promise<RefreshReport> {
  return refreshTable(table.id, await planFor(table), taken ? { take: [keptMark(taken)] } : {});
}

/** Links a table again that lost its definition, and refreshes it. */
export async function relinkOne({ id, name, lost }: LinkedTable): Promise<RefreshReport> {
  if (!lost) throw new BadDefinition('its rows do not tell what it showed');
  return relinkTable(id, await freshPlan({ ...lost, id, tableName: name }));
}
