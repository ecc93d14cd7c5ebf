import type { Store } from '../../../ledger/store/store.ts';
import type { Language } from '../../../rules/words.ts';
import { warningSentence } from '../../check/warning-words.ts';
import type { DraftHead, KeptBlock } from '../item.ts';
import { findSheets, type KeptSheet, type KeptSheets, readCells } from '../workbook/kept-sheet.ts';

/** Rows and columns that are given at once at most. */
export const MOST_CELLS = { rows: 200, columns: 500 };

/** A sheet of a draft's file as it looks, with the tables that were found in it. */
export class ShownSheet {
  readonly sheet: KeptSheet;
  readonly blocks: readonly KeptBlock[];
  readonly #store: Store;
  readonly #kept: KeptSheets;
  readonly #place: number;

  constructor(store: Store, kept: KeptSheets, { place, blocks }: { place: number; blocks: readonly KeptBlock[] }) {
    this.#store = store;
    this.#kept = kept;
    this.#place = place;
    this.sheet = kept.sheets[place] ?? NO_SHEET;
    this.blocks = blocks.filter(({ sheet = null }) => sheet === this.sheet.name);
  }

  /** The texts of a part of it, row after row. */
  cells({ top, rows, left, columns }: { top: number; rows: number; left: number; columns: number }) {
    return readCells(this.#store, this.#kept, {
      ...{ sheet: this.#place, top: Math.max(0, top), left: Math.max(0, left) },
      ...{ rows: Math.min(rows, MOST_CELLS.rows), columns: Math.min(columns, MOST_CELLS.columns) },
    });
  }
}

const NO_SHEET: KeptSheet = {
  ...{ name: null, isHidden: false, rows: 0, columns: 0 },
  ...{ merges: [], hiddenRows: [], hiddenColumns: [] },
};

/** The warnings of a table as sentences. */
export function warningsOfBlock({ warnings = [] }: KeptBlock, language: Language): string[] {
  return warnings.map((warning) => warningSentence(warning, language));
}

/** The sheets of the file that a draft was read from; none where it was read from no such file, or they were erased. */
export function sheetsOf(store: Store, { sheets: digest, blocks = [] }: DraftHead): ShownSheet[] {
  const kept = digest === undefined ? undefined : findSheets(store, digest);
  return kept ? kept.sheets.map((_, place) => new ShownSheet(store, kept, { place, blocks })) : [];
}
