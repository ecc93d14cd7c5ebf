import { TableGone, WouldGoBack } from '../fault/table-fault.ts';
import { addressOf } from '../grid/address.ts';
import type { Below } from '../grid/place.ts';
import type { SheetTable } from '../grid/sheet-table.ts';
import { captionLines, isMarked } from '../plan/caption.ts';
import type { SheetPlan, TableDefinition } from '../plan/plan.ts';
import { carriedWrites } from './carried-column.ts';
import { type Growth, growthOf, type TablePlace } from './growth.ts';
import { lastYearChanges } from './last-year.ts';
import type { LinkedTable, RefreshReport } from './linked-table.ts';
import { periodMoves, withCarriedColumns } from './moved-period.ts';
import { type Redefinition, redefinition } from './redefinition.ts';
import { type ColumnWrite, type Refresh, refreshOf, type WantedTable } from './refresh.ts';
import { outOfOrder } from './revision-order.ts';

/** A linked table as its host, Excel or a file, has read it. */
export interface RefreshRead {
  table: SheetTable;
  place: TablePlace;
  /**
   * The height of the caption where it stands as it was last written; undefined where somebody changed or removed it.
   */
  captionRows: number | undefined;
  below: Below;
}

/** A refresh that is decided. The host carries it out. */
export interface PlannedRefresh {
  writes: ColumnWrite[];
  growth: Growth;
  /** The rows of the body afterwards. */
  bodyRows: number;
  /** The definition to store, with the caption as it will stand. */
  definition: TableDefinition;
  /** The report without the place of the table, which the host knows. */
  report: Omit<RefreshReport, 'id' | 'sheet'>;
}

/** A change of a table to another query that is decided. */
export interface PlannedRedefinition extends PlannedRefresh {
  change: Redefinition;
}

/**
 * The stored definition by which a table is refreshed, with the keys that its columns have now. A host asks for it
 * before it reads the table. Throws what keeps the definition from being read, `TableGone` and `WouldGoBack`.
 */
export function storedFor(link: Pick<LinkedTable, 'id' | 'definition' | 'fault'>, plan: WantedTable): TableDefinition {
  const { id, definition, fault } = link;
  if (!definition) throw fault ?? new TableGone(id);
  const why = outOfOrder(definition, plan.definition);
  if (why && !plan.anyRevision) throw new WouldGoBack(why, definition.revision, plan.definition.revision);
  return withCarriedColumns(definition, plan.definition);
}

/** Plans a refresh. Throws `ColumnMissing`, `ColumnsChanged` and `NoRoomBelow`, in this order. */
export function planRefresh(read: RefreshRead, stored: TableDefinition, plan: WantedTable): PlannedRefresh {
  return framed(read, stored, { plan, refresh: refreshOf(read.table, stored, plan) });
}

/**
 * Plans what another query makes of a table. Throws `LayoutChanged`, `ColumnMissing` and `NoRoomBelow`, in this order.
 */
export function planRedefinition(read: RefreshRead, stored: TableDefinition, plan: WantedTable): PlannedRedefinition {
  const change = redefinition(read.table, stored, plan);
  return { ...framed(read, stored, { plan, refresh: change.refresh }), change };
}

function framed(
  { table, place, captionRows, below }: RefreshRead,
  stored: TableDefinition,
  { plan, refresh }: { plan: SheetPlan; refresh: Refresh },
): PlannedRefresh {
  const { theirs, definition, writes: ours, ...news } = refresh;
  const writes = [...ours, ...carriedWrites(table, theirs, news.added.length)];
  const bodyRows = table.values.length + news.added.length;
  const growth = growthOf(place, bodyRows, below);
  const lastYear = lastYearChanges(stored, plan, news.changes);
  const periods = periodMoves(stored, plan.definition);
  const caption = captionRows === undefined ? (stored.caption ?? []) : captionLines(plan.caption, captionRows);
  return {
    writes,
    growth,
    bodyRows,
    definition: { ...definition, caption },
    report: {
      ...news,
      address: addressOf(growth.grown),
      moved: growth.moved,
      fromRevision: stored.revision,
      fromName: stored.revision === 0 ? undefined : stored.revisionName,
      toRevision: plan.definition.revision,
      isCaptionKept: captionRows === undefined,
      ...(captionRows === undefined && isMarked(plan.caption) && { isMarkMissing: true }),
      ...(lastYear.length > 0 && { lastYear }),
      ...(periods.length > 0 && { periods }),
    },
  };
}
