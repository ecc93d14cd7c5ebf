import type { Store } from '../../../ledger/store/store.ts';
import { areaOfAddress } from '../../../sheet/grid/address.ts';
import type { Draft } from '../draft.ts';
import { itemsOf } from '../item-file.ts';
import { isRetiring } from '../kind.ts';

/** An item by its place, from 1, and the cell in which it stands, counted from 0. */
export interface CellItem {
  place: number;
  row: number;
  column: number;
}

/** Numbers that are kept of an item: its place, its row and its column. */
const WIDTH = 3;

/** The cells in which the items of a draft stand, in the order of its file. It takes a few bytes an item. */
export class CellIndex {
  readonly #sheets = new Map<string | null, Int32Array>();

  constructor(store: Store, draft: Draft) {
    const found = new Map<string | null, number[]>();
    let place = 0;
    for (const { line } of itemsOf(store, draft.items)) {
      place += 1;
      const figure = isRetiring(line) ? undefined : line.figure;
      const { file, cell, sheet } = figure ?? {};
      const area = file === draft.file && typeof cell === 'string' ? areaOfAddress(cell) : undefined;
      if (!area) continue;
      const name = typeof sheet === 'string' ? sheet : null;
      const cells = found.get(name) ?? [];
      found.set(name, cells);
      cells.push(place, area.row, area.column);
    }
    for (const [name, cells] of found) this.#sheets.set(name, Int32Array.from(cells));
  }

  /** The items in some rows of a sheet. */
  *among(sheet: string | null, { top, rows }: { top: number; rows: number }): Generator<CellItem> {
    const cells = this.#sheets.get(sheet) ?? new Int32Array();
    for (let at = 0; at < cells.length; at += WIDTH) {
      const [place = 0, row = 0, column = 0] = cells.subarray(at, at + WIDTH);
      if (row >= top && row < top + rows) yield { place, row, column };
    }
  }

  /** The place of the item in a cell; undefined where there is none. */
  placeAt(sheet: string | null, { row, column }: { row: number; column: number }): number | undefined {
    for (const item of this.among(sheet, { top: row, rows: 1 })) if (item.column === column) return item.place;
    return undefined;
  }
}
