import { getTableName } from '../store/drizzle.ts';
import type { Store } from '../store/store.ts';
import { sparse } from './canonical.ts';
import { THINGS, type ThingName } from './thing.ts';

const SHEET = `SELECT file, nullif(name, '') AS sheet FROM sheets WHERE id = ?`;

/** The codes of things by their rows, and their rows by their codes, as far as they were asked for. */
export class Codes {
  readonly #store: Store;
  readonly #ids = new Map<ThingName, Map<string, number>>();
  readonly #codes = new Map<string, string>();
  readonly #sheets = new Map<number, Readonly<Record<string, unknown>>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The row of a thing that is there; undefined where none has the code. */
  findId(to: ThingName, code: string): number | undefined {
    const ids = this.#ids.get(to) ?? new Map<string, number>();
    const known = ids.get(code);
    if (known !== undefined) return known;
    const sql = `SELECT id FROM ${getTableName(THINGS[to].table)} WHERE code = ? AND retired IS NULL`;
    const found = this.#store.value(sql, code);
    if (typeof found !== 'number') return undefined;
    this.#ids.set(to, ids.set(code, found));
    return found;
  }

  /** @throws where no thing has the code: a line that names it cannot be applied. */
  idOf(to: ThingName, code: string): number {
    const id = this.findId(to, code);
    if (id === undefined) throw new Error(`A line of the log names the ${to} ${code}, which is not in the ledger.`);
    return id;
  }

  /** The file and the name of a sheet, as a figure's line has them. */
  sheetOf(id: number): Readonly<Record<string, unknown>> {
    const known = this.#sheets.get(id);
    if (known) return known;
    const sheet = sparse(this.#store.prepared<Record<string, unknown>>(SHEET).get(id) ?? {});
    this.#sheets.set(id, sheet);
    return sheet;
  }

  codeOf(to: ThingName, id: number): string {
    const key = `${to} ${id}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = String(this.#store.value(`SELECT code FROM ${getTableName(THINGS[to].table)} WHERE id = ?`, id));
    this.#codes.set(key, code);
    return code;
  }
}
