import { cellAddress, columnLetters, columnNumber } from '../../sheet/grid/address.ts';
import type { Merge } from '../grid/grid.ts';
import type { Answer, MisplacedAnswer, PlaceAnswer, PlaceName } from './answer.ts';
import type { Block } from './block/block.ts';
import type { Entry } from './block/sheet-row.ts';
import type { Column } from './column.ts';
import { columnNames, rowNames } from './place-name.ts';

/** A column, a row or a cell of a sheet, counted from 0: a column has no row, and a row no column. */
interface Spot {
  row?: number;
  column?: number;
}

/** The place that people write as C, 7 or C7. */
function spotOf(at: string): Spot {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(at) ?? [];
  return {
    ...(letters === '' ? {} : { column: columnNumber(letters) }),
    ...(digits === '' ? {} : { row: Number(digits) - 1 }),
  };
}

function writtenSpot({ row, column }: Spot): string {
  return `${column === undefined ? '' : columnLetters(column)}${row === undefined ? '' : row + 1}`;
}

function isOfColumn({ at, row }: PlaceAnswer): boolean {
  return at === undefined ? row === undefined : !/\d/.test(at);
}

/** The names of the columns and the rows of a table. */
interface Names {
  columns: ReadonlyMap<number, PlaceName>;
  rows: ReadonlyMap<number, PlaceName>;
}

function placeNamed(names: ReadonlyMap<number, PlaceName>, name: PlaceName): number | undefined {
  const found = [...names].find(([, { text, nth, of }]) => text === name.text && nth === name.nth && of === name.of);
  return found?.[0];
}

/** The place that a profile names; undefined where this file does not have it. */
function spotNamed({ column, row }: PlaceAnswer, names: Names): Spot | undefined {
  const spot: Spot = {};
  const [ofColumn, ofRow] = [column && placeNamed(names.columns, column), row && placeNamed(names.rows, row)];
  if ((column && ofColumn === undefined) || (row && ofRow === undefined)) return undefined;
  if (ofColumn !== undefined) spot.column = ofColumn;
  if (ofRow !== undefined) spot.row = ofRow;
  return spot;
}

function hasNumber(entries: readonly Entry[], isWanted: (column: number) => boolean): boolean {
  return entries.some(({ column, number }) => number !== undefined && isWanted(column));
}

/**
 * The answers about columns, rows and single cells of one table. Where several are about one number, that of the cell comes before
 * that of its row, and the row's before the column's, as a label of a row comes before a header.
 */
export class PlaceBook {
  /** The answers with the names of their places. One of a profile whose place this file does not have stays as it is. */
  readonly settled: PlaceAnswer[] = [];
  readonly #block: Block;
  readonly #merges: readonly Merge[];
  readonly #columns = new Map<number, Answer>();
  readonly #others = new Map<string, Answer>();
  /** The answers given about this file. */
  readonly #own: { at: string; spot: Spot; answer: Answer }[] = [];

  constructor(block: Block, merges: readonly Merge[]) {
    this.#block = block;
    this.#merges = merges;
  }

  /** Takes the answers about whole columns, which may tell what a column holds. */
  takeColumns(answers: readonly PlaceAnswer[]): void {
    this.#take(answers.filter(isOfColumn), []);
  }

  /** Takes the answers about rows and cells, once it is known which columns hold the labels of the rows. */
  takeRows(answers: readonly PlaceAnswer[], columns: readonly Column[]): void {
    this.#take(
      answers.filter((answer) => !isOfColumn(answer)),
      columns,
    );
  }

  #take(answers: readonly PlaceAnswer[], columns: readonly Column[]): void {
    if (answers.length === 0) return;
    const names = { columns: columnNames(this.#block, this.#merges), rows: rowNames(this.#block, columns) };
    // A person's answers about this file come last, and so hold against those of a profile.
    for (const isOwn of [false, true])
      for (const told of answers) if ((told.at !== undefined) === isOwn) this.#settle(told, names);
  }

  #settle(told: PlaceAnswer, names: Names): void {
    const { at, block, answer } = told;
    const spot = at === undefined ? spotNamed(told, names) : spotOf(at);
    if (!spot) {
      this.settled.push(told);
      return;
    }
    const column = spot.column === undefined ? undefined : names.columns.get(spot.column);
    const row = spot.row === undefined ? undefined : names.rows.get(spot.row);
    const written = writtenSpot(spot);
    const before = this.settled.find((one) => one.at === written);
    if (before) before.answer = { ...before.answer, ...answer };
    else this.settled.push({ block, at: written, answer, ...(column ? { column } : {}), ...(row ? { row } : {}) });
    if (at !== undefined) this.#own.push({ at, spot, answer });
    if (spot.row === undefined && spot.column !== undefined) add(this.#columns, spot.column, answer);
    else add(this.#others, written, answer);
  }

  /** The answer about a whole column. */
  ofColumn(column: number): Answer | undefined {
    return this.#columns.get(column);
  }

  /** The answer about a number; undefined where nobody gave any. */
  at(row: number, column: number): Answer | undefined {
    if (this.#others.size === 0) return this.#columns.get(column);
    const told = [
      this.#columns.get(column),
      this.#others.get(String(row + 1)),
      this.#others.get(cellAddress(row, column)),
    ].filter((answer) => answer !== undefined);
    return told.length < 2 ? told[0] : Object.assign({}, ...told);
  }

  /** The answers given about places that have no numbers of the table. */
  misplaced(columns: readonly Column[]): MisplacedAnswer[] {
    const { number, body, left, right } = this.#block;
    const values = columns.flatMap(({ column, role }) => (role === 'VALUE' ? [column] : []));
    const range = [
      cellAddress(body[0]?.row ?? 0, values[0] ?? left),
      cellAddress(body.at(-1)?.row ?? 0, values.at(-1) ?? right),
    ].join(':');
    const hasNumbers = ({ row, column }: Spot) => {
      const isWanted = (one: number) => (column === undefined || one === column) && values.includes(one);
      return body.some((one) => (row === undefined || one.row === row) && hasNumber(one.entries, isWanted));
    };
    const isInTable = ({ column }: Spot) => column !== undefined && column >= left && column <= right;
    return this.#own.flatMap(({ at, spot, answer }) =>
      (answer.role === undefined ? hasNumbers(spot) : isInTable(spot)) ? [] : [{ at, block: number, range }],
    );
  }
}

function add<Key>(said: Map<Key, Answer>, key: Key, answer: Answer): void {
  said.set(key, { ...said.get(key), ...answer });
}
