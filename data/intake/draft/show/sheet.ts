import type { Ledger } from '../../../ledger/ledger.ts';
import type { Language } from '../../../rules/words.ts';
import { warningSentence } from '../../check/warning-words.ts';
import type { KeptBlock } from '../item.ts';
import { namesSaid } from '../item-words.ts';
import { findSheets, type KeptSheet, type KeptSheets, readCells } from '../workbook/kept-sheet.ts';
import { type CellMark, cellMarks } from './cell-mark.ts';
import type { ShownDraft } from './shown.ts';
import type { ShownItem } from './shown-item.ts';

/** Rows and columns that are given at once at most. */
export const MOST_CELLS = { rows: 200, columns: 500 };

/** A sheet of a draft's file as it looks, with the tables that were found in it. */
export class ShownSheet {
  readonly sheet: KeptSheet;
  readonly blocks: readonly KeptBlock[];
  readonly #draft: ShownDraft;
  readonly #kept: KeptSheets;
  readonly #place: number;

  constructor(draft: ShownDraft, kept: KeptSheets, place: number) {
    const { blocks = [] } = draft.head;
    this.#draft = draft;
    this.#kept = kept;
    this.#place = place;
    this.sheet = kept.sheets[place] ?? NO_SHEET;
    this.blocks = blocks.filter(({ sheet = null }) => sheet === this.sheet.name);
  }

  /** The texts of a part of it, row after row. */
  cells({ top, rows, left, columns }: { top: number; rows: number; left: number; columns: number }) {
    return readCells(this.#draft.ledger, this.#kept, {
      ...{ sheet: this.#place, top: Math.max(0, top), left: Math.max(0, left) },
      ...{ rows: Math.min(rows, MOST_CELLS.rows), columns: Math.min(columns, MOST_CELLS.columns) },
    });
  }

  /** The marks of the cells of some rows that are among the numbers of its tables. */
  marks({ top, rows }: { top: number; rows: number }): CellMark[] {
    return cellMarks(this.#draft, this.sheet.name, { top, rows: Math.min(rows, MOST_CELLS.rows) });
  }

  /** The item in a cell; undefined where there is none. */
  item(cell: { row: number; column: number }): ShownItem | undefined {
    const place = this.#draft.overview.cells.placeAt(this.sheet.name, cell);
    return place === undefined ? undefined : this.#draft.itemAt(place);
  }
}

const NO_SHEET: KeptSheet = {
  ...{ name: null, isHidden: false, rows: 0, columns: 0 },
  ...{ merges: [], hiddenRows: [], hiddenColumns: [] },
};

/** The warnings of a table as sentences. */
export function warningsOfBlock(ledger: Ledger, { warnings = [] }: KeptBlock, language: Language): string[] {
  const named = namesSaid(ledger, language);
  return warnings.map((warning) => warningSentence(warning, language, named));
}

/** The sheets of the file that a draft was read from; none where it was read from no such file, or they were erased. */
export function sheetsOf(draft: ShownDraft): ShownSheet[] {
  const { sheets: digest } = draft.head;
  const kept = digest === undefined ? undefined : findSheets(draft.ledger, digest);
  return kept ? kept.sheets.map((_, place) => new ShownSheet(draft, kept, place)) : [];
}
