import type { BadDefinition, DefinitionNewer } from '../../data/sheet/fault/definition-fault.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import type { RowName } from '../../data/sheet/refresh/change.ts';
import type { Refresh } from '../../data/sheet/refresh/refresh.ts';
import type { LostTable } from '../../data/sheet/refresh/relink.ts';
import type { FoundTable, StoredPart } from './excel.ts';
import { firstCellOf } from './place.ts';

/**
 * `linked`: can be refreshed. `copy`: made by copying a linked table; a refresh gives it a definition of its own.
 * `lost-definition`: has our row keys and no definition that can be read; it can be relinked. `unreadable`: `fault` says why.
 */
export type LinkState = 'linked' | 'copy' | 'lost-definition' | 'unreadable';

/** A table in this workbook that can be refreshed, or could be. */
export interface LinkedTable {
  /** Of its definition; where it has none of its own, Excel's of the table. */
  id: string;
  state: LinkState;
  /** What the Excel table is called now. */
  name: string;
  sheet: string;
  /** Of the table without its caption, `B6:Z20`. */
  address: string;
  /** Where to look for it, `B3`: the first cell of its caption as it was written, of its header where there is no room for one. */
  at: string;
  /** Null where it cannot be read; `fault` says why. A copy has that of the table it was copied from. */
  definition: TableDefinition | null;
  fault: DefinitionNewer | BadDefinition | null;
  /** What a table that lost its definition must have been asked for: ask the API for it and call `relinkTable`. */
  lost: LostTable | null;
}

/** What a refresh did. */
export interface RefreshReport extends Omit<Refresh, 'writes' | 'definition'> {
  /** Of its definition from now on: a copy gets one of its own. */
  id: string;
  sheet: string;
  address: string;
  /** Rows that another query no longer gives, which were deleted. */
  removed?: RowName[];
  /** What stood below and was moved down to make room, `B21:F30` as it stood; null where nothing was. */
  moved: string | null;
  /** 0 where that is not known. */
  fromRevision: number;
  toRevision: number;
  /** The lines above the header were changed or removed by hand, and are left so. */
  isCaptionKept: boolean;
}

export interface Link extends Pick<LinkedTable, 'id' | 'state' | 'definition' | 'fault' | 'lost'> {
  table: FoundTable;
  /** The places of its definition, as they stand. */
  parts: StoredPart[];
  setting: string | undefined;
  /** Whether both places of the definition and the table's id in the settings are as they should be. */
  isWhole: boolean;
}

/** What a reader is told of it. */
export function linkedTable({ id, state, definition, fault, lost, table }: Link): LinkedTable {
  const { name, sheet, area } = table;
  const top = area.row - (definition?.caption?.length ?? 0);
  const at = firstCellOf(top < 0 ? area : { ...area, row: top });
  return { id, state, definition, fault, lost, name, sheet, address: addressOf(area), at };
}
