import { ask } from '../../ask/client.ts';
import { type DraftItemLineFragment, DraftItems } from '../../ask/office.ts';
import type { CellPlace } from '../../excel/beside.ts';

/** Items of one answer, among which that of a cell is looked for: B2 is also a part of B21. */
const FIRST = 100;

/** Whether an item was read in a cell. */
export function isIn({ citation }: Pick<DraftItemLineFragment, 'citation'>, { sheet, cell }: CellPlace): boolean {
  return citation?.sheet === sheet && citation.cell === cell;
}

/** The item of a draft that was read in a cell, whatever was found of it; undefined where there is none. */
export async function findItem(number: number, place: CellPlace): Promise<DraftItemLineFragment | undefined> {
  const asked = { number, text: place.cell, findings: null, doubtful: null, first: FIRST, after: null };
  const { draft } = await ask(DraftItems, asked);
  return draft?.items.nodes.find((item) => isIn(item, place));
}
