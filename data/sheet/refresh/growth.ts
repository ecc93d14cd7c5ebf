import { NoRoomBelow } from '../fault/table-fault.ts';
import { addressOf } from '../grid/address.ts';
import { type Area, type Below, moving, roomFor } from '../grid/place.ts';

/** The place of an Excel table in its sheet. */
export interface TablePlace {
  /** Header, body and the row of totals. */
  area: Area;
  hasTotals: boolean;
}

/** The way in which a table comes by more rows. */
export interface Growth {
  /** The area of the table afterwards. */
  grown: Area;
  /** Cells to insert first; what is there and below moves down. Undefined where the place is free. */
  inserted: Area | undefined;
  /** The address, before the refresh, of the cells that move down. */
  moved: string | null;
}

/** Finds room for a number of body rows. Throws `NoRoomBelow` where something would be torn apart or may not move. */
export function growthOf({ area, hasTotals }: TablePlace, bodyRows: number, below: Below): Growth {
  const rows = Math.max(1 + Math.max(bodyRows, 1) + (hasTotals ? 1 : 0), area.rows);
  const grown = { ...area, rows };
  const added = rows - area.rows;
  if (added === 0) return { grown, inserted: undefined, moved: null };
  // New rows come above the row of totals, which moves down with what is below it; in a file it moves alone.
  const movesTotals = hasTotals && !below.isFixed;
  const place = { ...area, row: area.row + area.rows - (movesTotals ? 1 : 0), rows: added };
  const room = movesTotals ? moving(place, below, place) : roomFor(place, below);
  if (typeof room === 'object') throw new NoRoomBelow(addressOf(room.blocked), added);
  if (room === 'free') return { grown, inserted: undefined, moved: null };
  return { grown, inserted: place, moved: below.used ? addressOf(below.used) : null };
}
