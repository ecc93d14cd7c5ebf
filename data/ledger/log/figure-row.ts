import { getTableColumns } from '../store/drizzle.ts';
import type { Prepared } from '../store/prepared.ts';
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
const INSERT = `INSERT INTO figures (${NAMES.join(', ')}) VALUES (${NAMES.map(() => '?').join(', ')})`;
const DEFAULTS: readonly unknown[] = COLUMNS.map(([, column]) => column.default ?? null);

function placeOf(property: string): number {
  return COLUMNS.findIndex(([column]) => column === property);
}

const [REVISION, LINE, TASK, SHEET, HEADERS] = ['revision', 'line', 'taskId', 'sheetId', 'headers'].map(placeOf);

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

const TASK_AT = 'SELECT id FROM tasks WHERE document_id = ? AND start = ? AND retired IS NULL';
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

/** The tables into which figures go, and the revision that adds them. */
interface FigureTables {
  store: Store;
  codes: Codes;
  revision: number;
}

/** Adds the rows of a revision's figures, of which there may be a million: by one statement, with one list of values. */
export class FigureRows {
  readonly #tables: FigureTables;
  readonly #insert: Prepared<unknown>;
  readonly #sheets: SheetRows;
  readonly #values: unknown[] = [];

  constructor(tables: FigureTables, sheets: SheetRows) {
    this.#tables = tables;
    this.#insert = tables.store.prepared(INSERT);
    this.#sheets = sheets;
  }

  /** Adds the row of the figure that a line of this place tells. */
  add(fields: Fields, line: number): void {
    const values = this.#values;
    for (let at = 0; at < DEFAULTS.length; at += 1) values[at] = DEFAULTS[at];
    for (const name in fields) {
      const place = PLACES.get(name);
      if (place) values[place.at] = this.#value(place, fields[name]);
    }
    const { headers } = fields;
    values[REVISION ?? 0] = this.#tables.revision;
    values[LINE ?? 0] = line;
    values[TASK ?? 0] = this.#taskOf(fields);
    values[SHEET ?? 0] = this.#sheets.rowOf(fields);
    values[HEADERS ?? 0] = headers === undefined ? null : JSON.stringify(headers);
    this.#insert.run(values);
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
