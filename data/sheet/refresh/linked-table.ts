import type { BadDefinition, DefinitionNewer } from '../fault/definition-fault.ts';
import type { TableDefinition } from '../plan/plan.ts';
import type { RowName } from './cell-change.ts';
import type { LastYearChange } from './last-year.ts';
import type { LostTable } from './lost-query.ts';
import type { PeriodMove } from './moved-period.ts';
import type { Refresh } from './refresh.ts';

/**
 * `linked`: can be refreshed. `copy`: made by copying a linked table; a refresh gives it a definition of its own.
 * `lost-definition`: has our row keys and no definition that can be read; it can be relinked. `unreadable`: `fault`
 * says why.
 */
export type LinkState = 'linked' | 'copy' | 'lost-definition' | 'unreadable';

/** A table in this workbook that can be refreshed, or could be. */
export interface LinkedTable {
  /** The id of its definition; where it has none of its own, Excel's id of the table. */
  id: string;
  state: LinkState;
  /** The present name of the Excel table. */
  name: string;
  sheet: string;
  /** The address of the table without its caption, `B6:Z20`. */
  address: string;
  /**
   * The cell to go to, `B3`: the first of its caption as it was written, or of its header where there is no room for
   * one.
   */
  at: string;
  /** Null where it cannot be read; `fault` says why. A copy has that of the table it was copied from. */
  definition: TableDefinition | null;
  fault: DefinitionNewer | BadDefinition | null;
  /** The question of a table that lost its definition. Ask the API for it and call `relinkTable`. */
  lost: LostTable | null;
}

/** The outcome of a refresh. */
export interface RefreshReport extends Omit<Refresh, 'writes' | 'theirs' | 'definition'> {
  /** The id of its definition from now on: a copy gets one of its own. */
  id: string;
  sheet: string;
  address: string;
  /** Rows that another query no longer gives, which were deleted. */
  removed?: RowName[];
  /** The cells below that were moved down to make room, by their old address `B21:F30`; null where nothing was. */
  moved: string | null;
  /** 0 where that is not known. */
  fromRevision: number;
  /** Its name, NUMBER:ID; undefined where that is not known. */
  fromName?: string | undefined;
  toRevision: number;
  /** The lines above the header were changed or removed by hand, and are left so. */
  isCaptionKept: boolean;
  /** Not all of its figures are public, and the lines above, which were changed by hand, may no longer say so. */
  isMarkMissing?: boolean;
  /** What became of that mark in a line above, which was changed by hand. */
  mark?: 'ADDED' | 'REMOVED';
  /** Columns of last year's figures that are of other periods now, or in which cells went blank. */
  lastYear?: LastYearChange[];
  /** Relative periods that are others now, or show other months. */
  periods?: PeriodMove[];
}
