import { getTableColumns } from '../store/drizzle.ts';
import { addRow, UnknownWord, wordsOf } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { figures, sheets } from '../store/tables.ts';
import type { Codes } from './codes.ts';
import { checkFile } from './erased.ts';
import { type Fields, THINGS, type ThingName } from './thing.ts';

/** The place of a column in the row, and how a line's member becomes its value. */
interface Place {
  at: number;
  to?: ThingName;
  isMark: boolean;
  isDecimal: boolean;
  words: ReadonlySet<unknown> | undefined;
  column: string;
}

const COLUMNS = Object.entries(getTableColumns(figures));
const NAMES = COLUMNS.map(([, { name }]) => `"${name}"`);
const DEFAULTS: readonly unknown[] = COLUMNS.map(([, column]) => column.default ?? null);

function placeOf(property: string): number {
  return COLUMNS.findIndex(([column]) => column === property);
}

const [REVISION, LINE] = [placeOf('revision'), placeOf('line')];
const [TASK, SHEET, HEADERS] = [placeOf('taskId'), placeOf('sheetId'), placeOf('headers')];

/** The columns of a figure's row by the members of its line. */
const PLACES: ReadonlyMap<string, Place> = new Map(
  COLUMNS.flatMap(([property, { name: column }], at) => {
    const { references, marks, decimals, apart } = THINGS.figure;
    if (apart.includes(property)) return [];
    const reference = references[property];
    const place: Place = {
      ...{ at, column, words: wordsOf(figures, property) },
      ...{ isMark: marks.includes(property), isDecimal: decimals.includes(property) },
      ...(reference === undefined ? {} : { to: reference.to }),
    };
    return [[reference?.name ?? property, place]];
  }),
);

/** The row of the work item that begins at a place of a document. */
export const TASK_AT = 'SELECT id FROM tasks WHERE document_id = ? AND start = ? AND retired IS NULL';
const SHEET_AT = 'SELECT id FROM sheets WHERE file = ? AND name = ?';

/** The rows of the sheets in which figures are printed. */
export class SheetRows {
  readonly #store: Store;
  readonly #log: Store;
  /** Figures mostly follow others of their sheet. */
  #last: { file: unknown; sheet: unknown; row: number } | undefined;

  constructor(store: Store, log: Store) {
    this.#store = store;
    this.#log = log;
  }

  /** The row of a figure's sheet; null for a figure of a text. The one sheet of a .csv has no name. */
  rowOf({ file, sheet = '' }: Fields): number | null {
    if (file === undefined) return null;
    if (this.#last?.file === file && this.#last.sheet === sheet) return this.#last.row;
    const row = this.#find(String(file), String(sheet));
    this.#last = { file, sheet, row };
    return row;
  }

  #find(file: string, name: string): number {
    const known = this.#store.value(SHEET_AT, file, name) as number | undefined;
    if (known !== undefined) return known;
    checkFile(this.#log, file);
    return addRow(this.#store, sheets, { file, name });
  }
}

/** Rows that are written together: one by one, between other work, each takes half as long again. */
const TOGETHER = 128;

/** The tables into which figures go, and the revision that adds them. */
interface FigureTables {
  store: Store;
  codes: Codes;
  revision: number;
}

/** The INSERT of a figure by the columns at these places. The others are as they are by default. */
function insertOf(places: readonly number[]): string {
  return `INSERT INTO figures (${places.map((at) => NAMES[at]).join(', ')}) VALUES (${places.map(() => '?').join(', ')})`;
}

/** Adds the rows of a revision's figures, of which there may be a million: together, and no column that none of them fills. */
export class FigureRows {
  readonly #tables: FigureTables;
  readonly #sheets: SheetRows;
  /** Whether any of the rows that wait fills a column. */
  readonly #filled = DEFAULTS.map(() => false);
  readonly #rows: unknown[][] = Array.from({ length: TOGETHER }, () => [...DEFAULTS]);
  #waiting = 0;

  constructor(tables: FigureTables, sheets: SheetRows) {
    this.#tables = tables;
    this.#sheets = sheets;
  }

  /** Adds the row of the figure that a line of this place tells. */
  add(fields: Fields, line: number): void {
    const values = this.#rows[this.#waiting] ?? [];
    for (let at = 0; at < DEFAULTS.length; at += 1) values[at] = DEFAULTS[at];
    for (const name in fields) {
      const place = PLACES.get(name);
      if (!place) continue;
      values[place.at] = this.#value(place, fields[name]);
      this.#filled[place.at] = true;
    }
    const { headers } = fields;
    this.#fill(values, REVISION, this.#tables.revision);
    this.#fill(values, LINE, line);
    this.#fill(values, TASK, this.#taskOf(fields));
    this.#fill(values, SHEET, this.#sheets.rowOf(fields));
    this.#fill(values, HEADERS, headers === undefined ? null : JSON.stringify(headers));
    this.#waiting += 1;
    if (this.#waiting === TOGETHER) this.flush();
  }

  /** Writes the rows that wait. */
  flush(): void {
    if (this.#waiting === 0) return;
    const places = [...this.#filled.keys()].filter((at) => this.#filled[at]);
    const insert = this.#tables.store.prepared(insertOf(places));
    for (let row = 0; row < this.#waiting; row += 1) insert.run(places.map((at) => this.#rows[row]?.[at]));
    this.#waiting = 0;
    this.#filled.fill(false);
  }

  #fill(values: unknown[], at: number, value: unknown): void {
    values[at] = value;
    if (value !== null) this.#filled[at] = true;
  }

  #taskOf({ task, document }: Fields): number | null {
    if (task === undefined) return null;
    const { store, codes } = this.#tables;
    const id = store.value(TASK_AT, codes.idOf('document', String(document)), task);
    if (typeof id !== 'number') throw new Error(`A line of the log names a task at ${task}, which is not there.`);
    return id;
  }

  #value({ at, to, isMark, isDecimal, words, column }: Place, value: unknown): unknown {
    if (isMark) return value === true ? 1 : 0;
    // A public figure has no release.
    if (value === undefined || value === null || (column === 'release' && value === 'PUBLIC')) return DEFAULTS[at];
    if (to !== undefined) return this.#tables.codes.idOf(to, String(value));
    if (words !== undefined && !words.has(value)) throw new UnknownWord(`figures.${column}`, value);
    return isDecimal && typeof value === 'string' ? Number(value) : value;
  }
}
