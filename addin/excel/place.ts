import { addressOf } from '../../data/sheet/grid/address.ts';
import {
  type Area,
  inTheWay,
  nextFreeBelow,
  sharesColumns,
  touchesEnd,
  usedAreas,
} from '../../data/sheet/grid/place.ts';
import type { UsedCells } from './office/read.ts';

export interface Inserted {
  kind: 'inserted';
  id: string;
  sheet: string;
  /** The address of the table without its caption, `B6:Z20`. */
  address: string;
  /** The first cell of its caption, `B3`. */
  at: string;
}

/** Nothing was written: something stands where the table would go. */
export interface PlaceTaken {
  kind: 'place-taken';
  sheet: string;
  /** The first cells or the table in the way, and what the first cell holds or the table is called. */
  address: string;
  holds: string;
  /** Whether it is a table; `holds` is then its name, which says little to a user. */
  isTable: boolean;
  /** Whether the place is free but for a table right above or left of it, into which Excel would take what comes there. */
  isTouching: boolean;
  /** The cell from which the table would fit, further down; null where there is none. */
  nextFree: string | null;
}

/** The surroundings of a place. */
export interface Surroundings {
  inside: UsedCells | undefined;
  /** The used part of the whole columns. */
  inColumns: Area | undefined;
  tables: { name: string; area: Area }[];
}

/** The first cell of an area, `B3`. */
export function firstCellOf(area: Area): string {
  return addressOf({ ...area, rows: 1, columns: 1 });
}

/** The filled cells among used ones. */
export function filledAreas(used: UsedCells | undefined): Area[] {
  return used ? usedAreas(used.formulas, used.area) : [];
}

/** Whether nothing else is in the columns of a place, and what is in its way or touches it. */
export function judgedPlace(area: Area, { inside, inColumns, tables }: Surroundings) {
  const alone = inColumns === undefined && !tables.some((each) => sharesColumns(each.area, area));
  const table = tables.find((each) => inTheWay(area, [each.area]));
  const inWay = table?.area ?? filledAreas(inside)[0];
  const touched = inWay ? undefined : tables.find((each) => touchesEnd(area, each.area));
  const first = inWay ?? touched?.area;
  if (!first) return { alone };
  const areas = tables.map((each) => each.area);
  const free = nextFreeBelow(area, inColumns ? [inColumns] : [], areas);
  const cell = () => inside?.formulas[first.row - inside.area.row]?.[first.column - inside.area.column];
  const taken: Omit<PlaceTaken, 'kind' | 'sheet'> = {
    address: addressOf(first),
    isTable: (table ?? touched) !== undefined,
    isTouching: touched !== undefined,
    holds: (table ?? touched)?.name ?? String(cell()),
    nextFree: free ? firstCellOf(free) : null,
  };
  return { alone, taken };
}
