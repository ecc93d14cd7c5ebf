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
import { addedMark, isMarkAbove, type LinesAbove, type MarkLine, removedMark } from './mark-line.ts';
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
  /** The lines above the table: as many as the caption has, and one at least. */
  above: LinesAbove;
  below: Below;
}

/** A refresh that is decided. The host carries it out. */
export interface PlannedRefresh {
  writes: ColumnWrite[];
  growth: Growth;
  /** The line above that gets or loses the mark of what is not public, where the caption is the user's. */
  mark: MarkLine | undefined;
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
  { table, place, captionRows, above, below }: RefreshRead,
  stored: TableDefinition,
  { plan, refresh }: { plan: SheetPlan; refresh: Refresh },
): PlannedRefresh {
  const { theirs, definition: fresh, writes: ours, ...news } = refresh;
  const writes = [...ours, ...carriedWrites(table, theirs, news.added.length)];
  const bodyRows = table.values.length + news.added.length;
  const growth = growthOf(place, bodyRows, below);
  const lastYear = lastYearChanges(stored, plan, news.changes);
  const periods = periodMoves(stored, plan.definition);
  const caption = captionRows === undefined ? (stored.caption ?? []) : captionLines(plan.caption, captionRows);
  const { mark: wasAdded, ...definition } = fresh;
  const isKept = captionRows === undefined;
  const isWanted = isKept && isMarked(plan.caption);
  const isThere = isMarkAbove(above);
  const mark = isWanted
    ? isThere
      ? undefined
      : addedMark(above, plan.caption)
    : isKept
      ? removedMark(above, stored)
      : undefined;
  const isOurs = isWanted && (isThere ? wasAdded : mark);
  return {
    writes,
    growth,
    mark,
    bodyRows,
    definition: { ...definition, caption, ...(isOurs && { mark: true }) },
    report: {
      ...news,
      address: addressOf(growth.grown),
      moved: growth.moved,
      fromRevision: stored.revision,
      fromName: stored.revision === 0 ? undefined : stored.revisionName,
      toRevision: plan.definition.revision,
      isCaptionKept: isKept,
      ...(isWanted && !isThere && !mark && { isMarkMissing: true }),
      ...(mark && { mark: isWanted ? 'ADDED' : 'REMOVED' }),
      ...(lastYear.length > 0 && { lastYear }),
      ...(periods.length > 0 && { periods }),
    },
  };
}
