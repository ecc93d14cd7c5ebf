import { areaOfAddress } from '../../../data/sheet/grid/address.ts';
import { ask } from '../../ask/client.ts';
import { type DraftItemLineFragment, ItemInCell } from '../../ask/office.ts';
import type { CellPlace } from '../../excel/beside.ts';
import type { ShownItem } from '../item/shown-item.ts';
import type { SheetSpot } from '../sheet/sheet-data.ts';

/** An item by its id, and what was found of it. */
export type FoundItem = Pick<ShownItem, 'id' | 'finding'>;

/** Whether an item was read in a cell. */
export function isIn({ citation }: Pick<DraftItemLineFragment, 'citation'>, { sheet, cell }: CellPlace): boolean {
  return citation?.sheet === sheet && citation.cell === cell;
}

/** The item of a draft that was read at a spot of its file, whatever was found of it; undefined where there is none. */
export async function itemAt(number: number, { sheet, row, column }: SheetSpot): Promise<FoundItem | undefined> {
  const { draft } = await ask(ItemInCell, { number, sheet, row, column });
  return draft?.sheet?.item ?? undefined;
}

/** The item of a draft that was read in a cell; undefined where there is none. */
export async function itemInCell(number: number, { sheet, cell }: CellPlace): Promise<FoundItem | undefined> {
  const area = areaOfAddress(cell);
  return area && itemAt(number, { sheet, row: area.row, column: area.column });
}
