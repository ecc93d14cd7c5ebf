import type { Fields } from '../../../ledger/log/thing.ts';
import { parseAddress } from '../../../sheet/grid/address.ts';
import type { Draft } from '../draft.ts';
import type { DraftItem } from '../item.ts';

/** The place of an item in the file that its draft was read from. */
export interface ItemCitation {
  fileName: string | null;
  /** The name of the sheet; null where the file has none. */
  sheet: string | null;
  /** The address of the cell; null where a row is one figure. */
  cell: string | null;
  /** The row in that sheet, counted from 0. */
  row: number | null;
  column: number | null;
  /** The text that the cell shows. */
  shown: string | null;
  /** The texts above its column from above, then the labels of its row. */
  headerPath: string[];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Whether the figure is cited from the file that the draft was read from, and not from one that a row of it names. */
function isOfFile({ file, cell }: Fields, draft: Draft): boolean {
  return draft.file !== null && file === draft.file && typeof cell === 'string';
}

/** The place of an item in the file; null where it is in none. */
export function citationOf(draft: Draft, item: DraftItem, fields: Fields): ItemCitation | null {
  const { fileName } = draft;
  if (isOfFile(fields, draft)) {
    const { cell, sheet, shown, headers } = fields;
    const area = parseAddress(String(cell))?.area;
    return {
      ...{ fileName, sheet: textOf(sheet), cell: String(cell), shown: textOf(shown) },
      ...{ row: area?.row ?? null, column: area?.column ?? null },
      headerPath: Array.isArray(headers) ? headers.map(String) : [],
    };
  }
  if (draft.file === null || item.place === undefined) return null;
  const line = Number(item.place);
  const row = Number.isInteger(line) ? line - 1 : null;
  return { fileName, sheet: null, cell: null, row, column: null, shown: null, headerPath: [] };
}
