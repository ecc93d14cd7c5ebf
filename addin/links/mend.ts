import type { RefreshReport } from '../../data/sheet/refresh/linked-table.ts';
import { listLinkedTables } from '../excel/links.ts';
import { repair } from '../excel/plan-cell/repair.ts';
import { canBeRelinked, type Links, type Mended, titleOf } from '../state/links-context.ts';
import { relinkOne } from './refresh.ts';

/**
 * Links again what can be linked again, enters broken formulas again, and refreshes everything. The refresh comes last, so that
 * it can be taken back. One table that cannot be mended harms no other.
 */
export async function mendWorkbook({
  refreshAll,
  redefined,
}: Pick<Links, 'refreshAll' | 'redefined'>): Promise<Mended> {
  const reports: RefreshReport[] = [];
  const notRelinked: Mended['notRelinked'] = [];
  for (const table of (await listLinkedTables()).filter(canBeRelinked))
    await relinkOne(table).then(
      (report) => reports.push(report),
      (fault: unknown) => notRelinked.push({ title: titleOf(table), fault }),
    );
  const { cells, locked } = await repair();
  await refreshAll();
  for (const report of reports) await redefined(report.id, report);
  return { relinked: reports.length, notRelinked, formulas: cells, locked };
}
