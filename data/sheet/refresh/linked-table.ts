import type { BadDefinition, DefinitionNewer } from '../fault/definition-fault.ts';
import type { TableDefinition } from '../plan/plan.ts';
import type { RowName } from './cell-change.ts';
import type { Refresh } from './refresh.ts';
import type { LostTable } from './relink.ts';

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
