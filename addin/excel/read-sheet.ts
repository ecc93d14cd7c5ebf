import { SheetUnread } from '../../data/sheet/fault/sheet-unread.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import { GridFileWriter } from '../../data/sheet/grid/grid-file.ts';
import { type Area, intersection } from '../../data/sheet/grid/place.ts';
import { codeOf } from './office/error.ts';
import { hiddenRows } from './office/read.ts';
import {
  blockContent,
  blockText,
  commentsIn,
  hiddenColumns,
  mergedIn,
  type OpenSheet,
  openSheet,
} from './office/read-sheet.ts';
import { selectedAreas } from './office/read-workbook.ts';
import { inWorkbook, type Workbook } from './office/run.ts';

/** Cells of one request, so that no answer keeps the page busy for long. */
const CELLS_AT_ONCE = 5000;
/** Rows of one request, each of which may be asked by itself whether it is hidden. */
const ROWS_AT_ONCE = 500;
/** Places of a sheet, empty ones included. An import takes as many cells. */
const MOST_PLACES = 500_000;
/** Readings of a sheet that somebody goes on changing. */
const MOST_READINGS = 3;

export interface SheetReadOptions {
  /** The whole sheet by default. */
  only?: 'selection' | undefined;
  /** Is told how many of all cells are read, and whether the sheet changed meanwhile and is read from the beginning. */
  onProgress?: ((progress: ReadProgress) => void) | undefined;
  /** Ends the reading. The promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
}

export interface ReadProgress {
  /** A number between 0 and 1. */
  share: number;
  isAgain: boolean;
}

/** A sheet of the open workbook as a file. */
export interface SheetFile {
  /** The name of the workbook. */
  name: string;
  sheet: string;
  /** The part that was read, `B2:F40`. */
  address: string;
  /** Cells that are not empty. */
  cells: number;
  text: string;
}

/** Something else is in the sheet than a moment before. */
class Changed extends Error {
  override readonly name = 'Changed';
}

/**
 * Reads the open sheet, or what is selected in it, as a file. The content is read a second time: where somebody changed the
 * sheet meanwhile it is read from the beginning, so that no mixture of two states comes out.
 *
 * @throws SheetUnread
 */
export function readOpenSheet(options: SheetReadOptions = {}): Promise<SheetFile> {
  return inWorkbook(async (workbook) => {
    const { sheet, areas } = await workbook.read({ sheet: openSheet(), areas: selectedAreas() });
    const selected = options.only === 'selection' ? areas : undefined;
    for (let reading = 1; ; reading += 1) {
      try {
        return await new Reading(workbook, { ...options, isAgain: reading > 1 }).read(sheet.id, selected);
      } catch (error) {
        if (codeOf(error) === 'ItemNotFound') throw new SheetUnread('GONE', { sheet: sheet.name });
        if (!(error instanceof Changed)) throw error;
        if (reading === MOST_READINGS) throw new SheetUnread('CHANGING', { sheet: sheet.name });
      }
    }
  });
}

/** Blocks of whole rows; a row that is wider than a block is in several, from the left. */
function blocksOf({ row, column, rows, columns }: Area): Area[] {
  const high = Math.min(ROWS_AT_ONCE, Math.max(1, Math.floor(CELLS_AT_ONCE / columns)));
  const wide = Math.min(columns, CELLS_AT_ONCE);
  return Array.from({ length: Math.ceil(rows / high) }, (_, down) =>
    Array.from({ length: Math.ceil(columns / wide) }, (__, right) => ({
      row: row + down * high,
      column: column + right * wide,
      rows: Math.min(high, rows - down * high),
      columns: Math.min(wide, columns - right * wide),
    })),
  ).flat();
}

/** One reading of a sheet from its first cell to its last. */
class Reading {
  readonly #workbook: Workbook;
  readonly #options: SheetReadOptions & { isAgain: boolean };

  constructor(workbook: Workbook, options: SheetReadOptions & { isAgain: boolean }) {
    this.#workbook = workbook;
    this.#options = options;
  }

  #tell(share: number): void {
    this.#options.signal?.throwIfAborted();
    this.#options.onProgress?.({ share, isAgain: this.#options.isAgain });
  }

  async read(id: string, selected: Area[] | undefined): Promise<SheetFile> {
    this.#tell(0);
    const { sheet } = await this.#workbook.read({ sheet: openSheet(id) });
    const area = await this.#area(sheet, selected);
    const blocks = blocksOf(area).map((block) => ({ ...block, sheet: id }));
    const writer = new GridFileWriter();
    const [rows, texts]: [number[], string[]] = [[], []];
    const merges = new Map<string, Area>();
    for (const [at, block] of blocks.entries()) {
      this.#tell(at / blocks.length / 2);
      const wanted = { content: blockContent(block), hidden: hiddenRows(block), merged: mergedIn(block) };
      const { content, hidden, merged } = await this.#workbook.read(wanted);
      writer.add(block, content);
      texts.push(JSON.stringify([content.values, content.texts]));
      if (block.column === area.column) rows.push(...hidden.flatMap((is, down) => (is ? [block.row + down] : [])));
      for (const merge of merged) merges.set(addressOf(merge), merge);
    }
    const whole = { ...area, sheet: id };
    const wanted = { columns: hiddenColumns(whole), remarks: commentsIn(whole) };
    const { columns, remarks } = await this.#workbook.read(wanted);
    await this.#checkUnchanged(sheet, blocks, texts);
    if (writer.cells === 0) throw new SheetUnread('EMPTY', { sheet: sheet.name });
    const text = writer.end({
      ...{ sheet: sheet.name, date1904: sheet.date1904, hiddenRows: rows, hiddenColumns: columns },
      merges: [...merges.values()].map(cornersOf),
      remarks: remarks.map((remark) => [remark.row, remark.column, remark.text]),
    });
    this.#tell(1);
    return { name: sheet.workbook, sheet: sheet.name, address: addressOf(area), cells: writer.cells, text };
  }

  /** @throws Changed */
  async #checkUnchanged(sheet: OpenSheet, blocks: (Area & { sheet: string })[], texts: string[]): Promise<void> {
    for (const [at, block] of blocks.entries()) {
      this.#tell((1 + at / blocks.length) / 2);
      const { text } = await this.#workbook.read({ text: blockText(block) });
      if (text !== texts[at]) throw new Changed();
    }
    const { now } = await this.#workbook.read({ now: openSheet(sheet.id) });
    if (JSON.stringify(now) !== JSON.stringify(sheet)) throw new Changed();
  }

  /** The cells to read: all that is used, or the part of it that is selected with the merged cells that reach into it. */
  async #area({ id, name, used }: OpenSheet, selected: Area[] | undefined): Promise<Area> {
    if (selected && selected.length !== 1) throw new SheetUnread('PIECES', { sheet: name });
    const [first = used] = selected ?? [];
    if (selected && first && first.rows * first.columns === 1) throw new SheetUnread('ONE_CELL', { sheet: name });
    const common = used && first && intersection(first, used);
    if (!common) throw new SheetUnread('EMPTY', { sheet: name, ...(first ? { address: addressOf(first) } : {}) });
    const area = selected ? await this.#withMerges(common, id) : common;
    if (area.rows * area.columns <= MOST_PLACES) return area;
    throw new SheetUnread('TOO_LARGE', { sheet: name, address: addressOf(area) });
  }

  async #withMerges(area: Area, sheet: string): Promise<Area> {
    const { merged } = await this.#workbook.read({ merged: mergedIn({ ...area, sheet }) });
    const wider = merged.reduce(around, area);
    return addressOf(wider) === addressOf(area) ? area : this.#withMerges(wider, sheet);
  }
}

/** The least area that two lie in. */
function around(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

function cornersOf({ row, column, rows, columns }: Area) {
  return [row, column, row + rows - 1, column + columns - 1] as const;
}
