import { addressOf } from '../../data/sheet/grid/address.ts';
import type { LinkedTable } from '../../data/sheet/refresh/linked-table.ts';
import type { FoundTable, StoredPart } from './office/read-workbook.ts';
import { firstCellOf } from './place.ts';

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
