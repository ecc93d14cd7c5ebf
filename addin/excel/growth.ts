import { NoRoomBelow } from '../../data/sheet/fault/table-fault.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import { type Area, type Below, moving, roomFor } from '../../data/sheet/grid/place.ts';
import type { Edit } from './edit.ts';
import type { FoundTable } from './excel.ts';

/** How a table comes by more rows. */
export interface Growth {
  /** What it takes then. */
  grown: Area;
  /** Cells to insert first; what stands there and below moves down. Undefined where the place is free. */
  inserted: Area | undefined;
  /** What moves down, as it stands now. */
  moved: string | null;
}

/** Room for so many rows of the body. Throws `NoRoomBelow` where something would be torn apart. */
export function growthOf(table: FoundTable, rows: number, below: Below): Growth {
  const { area, hasTotals } = table;
  const grown = { ...area, rows: 1 + Math.max(rows, 1) + (hasTotals ? 1 : 0) };
  const added = grown.rows - area.rows;
  if (added <= 0)
    return { grown: { ...area, rows: Math.max(grown.rows, area.rows) }, inserted: undefined, moved: null };
  // New rows come above the row of totals, which moves down with what stands below it.
  const place = { ...area, row: area.row + area.rows - (hasTotals ? 1 : 0), rows: added };
  const room = hasTotals ? moving(place, below, place) : roomFor(place, below);
  if (typeof room === 'object') throw new NoRoomBelow(addressOf(room.blocked), added);
  if (room === 'free') return { grown, inserted: undefined, moved: null };
  const moved = below.used ? addressOf(below.used) : null;
  return { grown, inserted: place, moved };
}

/** The first step: nothing else is written with it, so that a failure leaves no doubt whether it was carried out. */
export function insertion({ sheet }: FoundTable, { inserted }: Growth): Edit[] {
  return inserted ? [{ kind: 'insert-cells', area: { ...inserted, sheet } }] : [];
}

/** The second step. */
export function extension({ area, sheet, hasTotals, tableId }: FoundTable, { grown }: Growth): Edit[] {
  // Rows inserted above the totals are the table's at once.
  const isWider = grown.columns > area.columns;
  if (!isWider && (grown.rows === area.rows || hasTotals)) return [];
  return [{ kind: 'resize-table', table: tableId, area: { ...grown, sheet } }];
}

/** What takes both steps back. */
export function shrinking({ area, sheet, hasTotals, tableId }: FoundTable, { grown, inserted }: Growth): Edit[] {
  const rows = grown.rows - area.rows;
  const columns = grown.columns - area.columns;
  const before = { ...area, sheet };
  const isResized = columns > 0 || (rows > 0 && !hasTotals);
  const old: Edit = {
    kind: 'resize-table',
    table: tableId,
    area: { ...before, rows: hasTotals ? grown.rows : area.rows },
  };
  const beside = { ...grown, sheet, column: area.column + area.columns, columns };
  const added = { ...before, row: area.row + area.rows, rows };
  return [
    ...(isResized ? [old] : []),
    ...(columns > 0
      ? ([
          { kind: 'clear', area: beside },
          { kind: 'format', area: beside, columnHidden: false },
        ] as const)
      : []),
    ...(inserted ? [{ kind: 'delete-cells', area: { ...inserted, sheet } } as const] : []),
    ...(rows > 0 && !inserted ? [{ kind: 'clear', area: added } as const] : []),
  ];
}
