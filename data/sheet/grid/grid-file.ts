import type { CellValue } from '../../rules/table/cell-value.ts';

/**
 * The beginning of the file that a sheet of an open workbook is: the format and its version. The file is one canonical JSON
 * array (RFC 8785), so that a sheet that did not change is the same bytes.
 */
export const GRID_FILE = '["planbook-grid",1,';

/** Rows and columns are counted from 0, as the sheet counts its own. */
type At = readonly [row: number, column: number];

/** A number, what its cell shows (null where its format alone tells that), the number of its format, and a plain sum. */
export type NumberCell = readonly [...At, value: number, shown: string | null, format: number, formula?: string];

/** A cell that is not empty: a text, a logical value, an error, or a number. */
export type FileCell = readonly [...At, text: string | boolean] | readonly [...At, null, error: string] | NumberCell;

/** The content of the file, its members in the order in which they are written. */
export interface GridFile {
  /** The cells row after row, from the left. */
  cells: readonly FileCell[];
  /** Whether its days count from 1904. */
  date1904: boolean;
  /** The formats of its numbers, in the order in which its cells first have them. */
  formats: readonly string[];
  hiddenColumns: readonly number[];
  hiddenRows: readonly number[];
  merges: readonly (readonly [top: number, left: number, bottom: number, right: number])[];
  /** The comments on its cells, in the order of the cells. */
  remarks: readonly (readonly [...At, text: string])[];
  /** The name of the sheet. */
  sheet: string;
}

/** Cells as Office.js tells them, row by row. */
export interface BlockContent {
  values: CellValue[][];
  /** The texts that the cells show. */
  texts: string[][];
  /** The formats in the form that does not depend on the language of Excel. */
  formats: string[][];
  formulas: CellValue[][];
  /** The types, such as `Error` and `Double`. */
  types: string[][];
}

/** A column that is too narrow for its number shows these. */
const TOO_NARROW = /^#+$/;
/** A sum by which a table's total is known. No other formula is told, since it may name other files. */
const PLAIN_SUM = /^=(?:SUM\([$A-Z\d:,]+\)|\$?[A-Z]+\$?\d+(?:\+\$?[A-Z]+\$?\d+)+)$/i;

/** Writes the file block after block, from the first row to the last, and from the left where a row is in several blocks. */
export class GridFileWriter {
  readonly #formats = new Map<string, number>();
  readonly #pieces: string[] = [];
  #cells = 0;

  /** The cells so far that are not empty. */
  get cells(): number {
    return this.#cells;
  }

  add({ row, column }: { row: number; column: number }, content: BlockContent): void {
    const written: string[] = [];
    content.values.forEach((line, down) => {
      line.forEach((_, right) => {
        const cell = this.#cell([row + down, column + right], content, [down, right]);
        if (cell) written.push(JSON.stringify(cell));
      });
    });
    if (written.length > 0) this.#pieces.push(written.join(','));
    this.#cells += written.length;
  }

  #cell(at: At, { values, texts, formats, formulas, types }: BlockContent, [down, right]: At): FileCell | undefined {
    const value = values[down]?.[right] ?? '';
    if (value === '') return undefined;
    if (types[down]?.[right] === 'Error') return [...at, null, String(value)];
    if (typeof value !== 'number') return [...at, value];
    const format = formats[down]?.[right] ?? '';
    const text = texts[down]?.[right] ?? '';
    // A number without a format shows as much as its column is wide.
    const shown = format === 'General' || TOO_NARROW.test(text) ? null : text;
    const formula = formulas[down]?.[right];
    const cell = [...at, value, shown, this.#format(format)] as const;
    return typeof formula === 'string' && PLAIN_SUM.test(formula) ? [...cell, formula.slice(1)] : cell;
  }

  #format(format: string): number {
    const known = this.#formats.get(format) ?? this.#formats.size;
    this.#formats.set(format, known);
    return known;
  }

  /** The whole file. Lists are put in order. */
  end({ sheet, date1904, ...rest }: Omit<GridFile, 'cells' | 'formats'>): string {
    const content = JSON.stringify({
      ...{ date1904, formats: [...this.#formats.keys()] },
      ...{ hiddenColumns: inOrder(rest.hiddenColumns), hiddenRows: inOrder(rest.hiddenRows) },
      ...{ merges: rest.merges.toSorted(byPlace), remarks: rest.remarks.toSorted(byPlace), sheet },
    });
    return `${GRID_FILE}{"cells":[${this.#pieces.join(',')}],${content.slice(1)}]`;
  }
}

function inOrder(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}

function byPlace(
  [row, column]: readonly [number, number, ...unknown[]],
  other: readonly [number, number, ...unknown[]],
) {
  return row - other[0] || column - other[1];
}
