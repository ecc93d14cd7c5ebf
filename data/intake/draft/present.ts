import { Codes } from '../../ledger/log/codes.ts';
import { placeOfFigure } from '../../ledger/log/figure-code.ts';
import type { RetiredLine } from '../../ledger/log/revision-line.ts';
import { type LinedRow, linesOfRows, retiredFigure } from '../../ledger/log/row-line.ts';
import { type Fields, THINGS, type ThingName } from '../../ledger/log/thing.ts';
import type { Store } from '../../ledger/store/store.ts';
import { type GrowthBasis, STATUSES } from '../../rules/words.ts';
import { statementKey } from './statement-key.ts';

/** The line of the ledger in the place of an item. */
export interface HeldLine {
  fields: Fields;
  /** The revision that says it. */
  revision: number;
  /** The line that retires it. Only figures and terms are ever retired. */
  retires: RetiredLine;
}

/** The figures of one holder and indicator. */
interface Pair {
  byKey: Map<string, HeldLine>;
  byCode: Map<string, HeldLine>;
  /** The figures that corrections replaced, as they were before. */
  corrected: Fields[];
}

/** Figures that are kept in memory: a file is mostly in the order of holders and indicators. */
const KEPT_FIGURES = 200_000;

const GROWTH_BASIS = 'SELECT growth_basis FROM indicators WHERE code = ? AND retired IS NULL';
const CURRENT = 'retired IS NULL';
const OF_PAIR = 'district_id = ? AND owner = ? AND indicator_id = ?';
const CORRECTED = `${OF_PAIR} AND retired IN (SELECT number FROM revisions WHERE change = 'CORRECTION')`;
const HAS_ANY = `SELECT EXISTS (SELECT 1 FROM figures WHERE ${OF_PAIR})`;

function columnNamed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * The ledger as it is, as items are compared with it. The figures of a holder and an indicator are read in one statement,
 * because a file may have a million of them.
 */
export class Present {
  readonly #store: Store;
  readonly #codes: Codes;
  readonly #bases = new Map<string, GrowthBasis | null>();
  readonly #pairs = new Map<string, Pair>();
  readonly #known = new Map<string, boolean>();
  #kept = 0;

  constructor(store: Store) {
    this.#store = store;
    this.#codes = new Codes(store);
  }

  /** The basis that a growth of an indicator without a printed base means. */
  growthBasis(fields: Fields): GrowthBasis | null {
    const code = String(fields['indicator'] ?? '');
    let basis = this.#bases.get(code);
    if (basis === undefined) {
      basis = (this.#store.value(GROWTH_BASIS, code) as GrowthBasis | null | undefined) ?? null;
      this.#bases.set(code, basis);
    }
    return basis;
  }

  /** The line of the ledger in the place of a thing; undefined where there is none. */
  find(name: ThingName, fields: Fields): HeldLine | undefined {
    return name === 'figure' ? this.#figure(fields) : this.#thing(name, fields);
  }

  /** The figures before a correction in the place of a figure: under its own code, and in other files under its key. */
  corrected(fields: Fields): Fields[] {
    const { corrected = [] } = this.#pair(fields) ?? {};
    if (corrected.length === 0) return [];
    const key = this.#key(fields);
    return corrected.filter((before) => before['code'] === fields['code'] || this.#key(before) === key);
  }

  #key(fields: Fields): string {
    return statementKey(fields, this.growthBasis(fields));
  }

  /** Whether a code names a thing of the ledger. */
  has(name: ThingName, code: string): boolean {
    const key = `${name} ${code}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#codes.findId(name, code) !== undefined;
      this.#known.set(key, known);
    }
    return known;
  }

  #held({ id, line }: LinedRow, name: ThingName): HeldLine {
    const fields = line[name] ?? {};
    if (name === 'figure')
      return { fields, revision: placeOfFigure(id).revision, retires: retiredFigure(this.#store, id) };
    const { document, number } = fields;
    const sql = `SELECT revision FROM ${name}s WHERE id = ?`;
    return {
      fields,
      revision: Number(this.#store.value(sql, id)),
      retires: { retired: { term: { document, number } } },
    };
  }

  #thing(name: Exclude<ThingName, 'figure'>, fields: Fields): HeldLine | undefined {
    const { key, references } = THINGS[name];
    const conditions: string[] = [CURRENT];
    const bound: unknown[] = [];
    for (const field of key) {
      const reference = Object.entries(references).find(([, { name: named }]) => named === field);
      const value = reference ? this.#codes.findId(reference[1].to, String(fields[field])) : fields[field];
      if (value === undefined || value === null) return undefined;
      conditions.push(`${columnNamed(reference?.[0] ?? field)} = ?`);
      bound.push(value);
    }
    const [row] = linesOfRows(this.#store, { name, where: conditions.join(' AND '), bound, codes: this.#codes });
    return row && this.#held(row, name);
  }

  /** A figure of the same statement, else the one in force of the same key. */
  #figure(fields: Fields): HeldLine | undefined {
    const pair = this.#pair(fields);
    const ofCode = pair?.byCode.get(String(fields['code'])) ?? this.#ofCode(fields);
    return ofCode ?? pair?.byKey.get(this.#key(fields));
  }

  /** A statement whose correction is of another district or indicator. */
  #ofCode({ code, document }: Fields): HeldLine | undefined {
    if (typeof code !== 'string' || !this.has('document', String(document))) return undefined;
    const [row] = this.#figures(`code = ? AND ${CURRENT}`, [code]);
    return row && this.#held(row, 'figure');
  }

  #figures(where: string, bound: unknown[]): Iterable<LinedRow> {
    return linesOfRows(this.#store, { name: 'figure', where, bound, codes: this.#codes });
  }

  #pair({ district, owner, indicator }: Fields): Pair | undefined {
    const districtId = district === undefined ? 0 : this.#codes.findId('district', String(district));
    const indicatorId = this.#codes.findId('indicator', String(indicator));
    if (districtId === undefined || indicatorId === undefined) return undefined;
    const holder = district === undefined ? String(owner ?? '') : '';
    const name = `${districtId} ${indicatorId} ${holder}`;
    let pair = this.#pairs.get(name);
    if (!pair) {
      pair = this.#readPair([districtId, holder, indicatorId]);
      if (this.#kept > KEPT_FIGURES) {
        this.#pairs.clear();
        this.#kept = 0;
      }
      this.#kept += pair.byCode.size;
      this.#pairs.set(name, pair);
    }
    return pair;
  }

  #readPair(bound: unknown[]): Pair {
    const pair: Pair = { byKey: new Map(), byCode: new Map(), corrected: [] };
    if (this.#store.value(HAS_ANY, ...bound) !== 1) return pair;
    for (const { line } of this.#figures(CORRECTED, bound)) pair.corrected.push(line.figure ?? {});
    for (const row of this.#figures(`${OF_PAIR} AND ${CURRENT}`, bound)) {
      const held = this.#held(row, 'figure');
      const key = this.#key(held.fields);
      const other = pair.byKey.get(key);
      if (!other || isBefore(other, held)) pair.byKey.set(key, held);
      pair.byCode.set(String(held.fields['code']), held);
    }
    return pair;
  }
}

function statusPlace({ fields }: HeldLine): number {
  return STATUSES.indexOf(fields['status'] as (typeof STATUSES)[number]);
}

/** Whether a figure gives way to one of the same key that comes later in the ledger. */
function isBefore(one: HeldLine, later: HeldLine): boolean {
  const [a, b] = [statusPlace(one), statusPlace(later)];
  // A figure without a status counts as of the best status held so far.
  if (a !== b && b >= 0) return a < b;
  return String(one.fields['publishedFrom']) <= String(later.fields['publishedFrom']);
}
