import { mergedCodes } from '../../../ledger/indicator.ts';
import { Codes } from '../../../ledger/log/codes.ts';
import { placeOfFigure } from '../../../ledger/log/figure-code.ts';
import { lastRevision } from '../../../ledger/log/last-revision.ts';
import type { RetiredLine } from '../../../ledger/log/revision-line.ts';
import { type LinedRow, linesOfRows, retiredFigure } from '../../../ledger/log/row-line.ts';
import { type Fields, THINGS, type ThingName } from '../../../ledger/log/thing.ts';
import type { Store } from '../../../ledger/store/store.ts';
import { type GrowthBasis, STATUSES } from '../../../rules/words.ts';
import { statementKey } from './statement-key.ts';
import { type TakenBack, TakenBackFigures } from './taken-back.ts';

/** The line of the ledger in the place of an item. */
export interface HeldLine {
  fields: Fields;
  /** The revision that says it. */
  readonly revision: number;
  /** The line that retires it. Only figures and terms are ever retired. */
  readonly retires: RetiredLine;
}

/** The figures of one holder and indicator whose periods end together. */
interface Slot {
  byKey: Map<string, HeldLine>;
  byCode: Map<string, HeldLine>;
}

/** The revision that added a figure, and its line there. */
interface AddedFigure {
  addedBy: number;
  line: number;
}

/** A holder and an indicator. */
interface Pair {
  /** The rows of the district, or 0 with the name of another owner, and of the indicator. */
  bound: [district: number, owner: string, indicator: number];
  /** The last months of which there are figures. */
  ends: ReadonlySet<unknown>;
  /** The figures that were corrected or withdrawn; undefined until they are asked for. */
  takenBack?: TakenBackFigures;
}

/** Slots that are kept in memory: the measures of one matter mostly follow each other in a file. */
const KEPT_SLOTS = 1000;
/** Last months of all pairs that are kept in memory. */
const KEPT_ENDS = 500_000;

const GROWTH_BASIS = 'SELECT growth_basis FROM indicators WHERE code = ?';
const CURRENT = 'retired IS NULL';
const OF_PAIR = 'district_id = ? AND owner = ? AND indicator_id = ?';
const TAKING_BACK = `SELECT number FROM revisions WHERE change IN ('CORRECTION', 'WITHDRAWAL')`;
const IS_ANY_TAKEN_BACK = `SELECT EXISTS (${TAKING_BACK})`;
/** A statement that an undo put back is not taken back any more. */
const PUT_BACK = `EXISTS (SELECT 1 FROM figures n JOIN revisions r ON r.number = n.revision
  WHERE n.code = figures.code AND n.revision > figures.retired AND r.change = 'UNDO')`;
const TAKEN_BACK = `${OF_PAIR} AND retired IN (${TAKING_BACK}) AND NOT ${PUT_BACK}`;
/** The revisions that took figures back, each with the places of the figures. */
const TAKEN_BACK_BY = `SELECT f.revision AS addedBy, f.line, r.number AS revision, r.change
  FROM figures f JOIN revisions r ON r.number = f.retired WHERE ${OF_PAIR} AND r.change IN ('CORRECTION', 'WITHDRAWAL')`;
const OF_SLOT = `${OF_PAIR} AND period_end = ?`;
const ENDS = `SELECT json_group_array(DISTINCT period_end) FROM figures WHERE ${OF_PAIR} AND revision <= ?`;
const OF_CODE = 'code = ?';

/** The column in SQL of a member of a line. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * The ledger as items are compared with it: as it is, or as it was at a revision. Little of it is kept in memory, whatever the
 * order of a file and however many figures it has.
 */
export class Present {
  readonly #store: Store;
  readonly #codes: Codes;
  readonly #bases = new Map<string, GrowthBasis | null>();
  readonly #pairs = new Map<string, Pair>();
  readonly #slots = new Map<string, Slot>();
  readonly #known = new Map<ThingName, Map<string, boolean>>();
  readonly #merged: ReadonlyMap<string, string>;
  readonly #isAnyTakenBack: boolean;
  /** The last revision. Figures that are published while items are compared are none of the ledger's yet. */
  readonly #latest: number;
  /** Whether that is the revision at which the ledger is read, and not only the last. */
  readonly #isPast: boolean;
  /** Chooses the rows that are current at that revision. */
  readonly #current: string;
  /** Reads the basis of growth that an indicator had then. */
  readonly #growthBasis: string;
  #endsKept = 0;
  /** Figures mostly follow others of their pair. */
  #last: { district: unknown; owner: unknown; indicator: unknown; pair: Pair } | undefined;

  constructor(store: Store, at?: number) {
    this.#store = store;
    this.#codes = new Codes(store);
    this.#isAnyTakenBack = store.value(IS_ANY_TAKEN_BACK) === 1;
    this.#latest = at ?? lastRevision(store)?.number ?? 0;
    this.#isPast = at !== undefined;
    this.#current = at === undefined ? CURRENT : `(${CURRENT} OR retired > ${this.#latest})`;
    this.#growthBasis = `${GROWTH_BASIS} AND ${this.#current}${at === undefined ? '' : ` AND revision <= ${at}`}`;
    this.#merged = mergedCodes(store, this.#latest);
  }

  /** The basis that a growth of an indicator without a printed base means. */
  growthBasis(fields: Fields): GrowthBasis | null {
    const code = String(fields['indicator'] ?? '');
    let basis = this.#bases.get(code);
    if (basis === undefined) {
      basis = (this.#store.value(this.#growthBasis, code) as GrowthBasis | null | undefined) ?? null;
      this.#bases.set(code, basis);
    }
    return basis;
  }

  /** The code of the indicator into which one was merged; undefined for one that was not. */
  mergedInto(code: string): string | undefined {
    return this.#merged.get(code);
  }

  /** The line of the ledger in the place of a thing; undefined where there is none. */
  find(name: ThingName, fields: Fields): HeldLine | undefined {
    return name === 'figure' ? this.#figure(fields) : this.#thing(name, fields);
  }

  /** The figures that were corrected or withdrawn in the place of a figure, the earliest first. */
  takenBack(fields: Fields): readonly TakenBack[] {
    const pair = this.#isAnyTakenBack ? this.#pair(fields) : undefined;
    if (!pair || pair.ends.size === 0) return [];
    pair.takenBack ??= this.#readTakenBack(pair.bound);
    return pair.takenBack.inPlaceOf(fields);
  }

  #key(fields: Fields): string {
    return statementKey(fields, this.growthBasis(fields));
  }

  /** Whether a code names a thing of the ledger. */
  has(name: ThingName, code: string): boolean {
    const known = this.#known.get(name) ?? new Map<string, boolean>();
    this.#known.set(name, known);
    const has = known.get(code) ?? this.#codes.findId(name, code) !== undefined;
    known.set(code, has);
    return has;
  }

  #held({ id, line }: LinedRow, name: ThingName): HeldLine {
    const fields = line[name] ?? {};
    if (name === 'figure') return new HeldFigure(this.#store, fields, id);
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
    // Codes are looked up once and remembered, whatever is published while items are compared.
    if (key.includes('code') && !this.has(name, String(fields['code']))) return undefined;
    const conditions: string[] = [this.#current, 'revision <= ?'];
    const bound: unknown[] = [this.#latest];
    for (const field of key) {
      const reference = Object.entries(references).find(([, { name: named }]) => named === field);
      const value = reference ? this.#codes.findId(reference[1].to, String(fields[field])) : fields[field];
      if (value === undefined || value === null) return undefined;
      conditions.push(`${snakeCase(reference?.[0] ?? field)} = ?`);
      bound.push(value);
    }
    const at = this.#isPast ? { at: this.#latest } : {};
    const asked = { name, where: conditions.join(' AND '), bound, codes: this.#codes, ...at };
    const [row] = linesOfRows(this.#store, asked);
    return row && this.#held(row, name);
  }

  /** A figure of the same statement, else the one in force of the same key. */
  #figure(fields: Fields): HeldLine | undefined {
    const slot = this.#slot(fields);
    const ofCode = slot?.byCode.get(String(fields['code'])) ?? this.#ofCode(fields);
    return ofCode ?? slot?.byKey.get(this.#key(fields));
  }

  /** A statement whose correction is of another district, indicator or period. */
  #ofCode({ code, document }: Fields): HeldLine | undefined {
    if (typeof code !== 'string' || !this.has('document', String(document))) return undefined;
    const [row] = this.#currentFigures(OF_CODE, [code]);
    return row && this.#held(row, 'figure');
  }

  /** The figures that are current, of those that a condition chooses. */
  #currentFigures(where: string, bound: unknown[]): Iterable<LinedRow> {
    return this.#figures(`${where} AND ${this.#current} AND revision <= ?`, [...bound, this.#latest]);
  }

  #figures(where: string, bound: unknown[]): Iterable<LinedRow> {
    return linesOfRows(this.#store, { name: 'figure', where, bound, codes: this.#codes });
  }

  #pair({ district, owner, indicator }: Fields): Pair | undefined {
    const last = this.#last;
    if (last && last.district === district && last.indicator === indicator && last.owner === owner) return last.pair;
    const districtId = district === undefined ? 0 : this.#codes.findId('district', String(district));
    const indicatorId = this.#codes.findId('indicator', String(indicator));
    if (districtId === undefined || indicatorId === undefined) return undefined;
    const pair = this.#pairOf([districtId, district === undefined ? String(owner ?? '') : '', indicatorId]);
    this.#last = { district, owner, indicator, pair };
    return pair;
  }

  #pairOf(bound: Pair['bound']): Pair {
    const name = bound.join(' ');
    const known = this.#pairs.get(name);
    if (known) return known;
    const ends = new Set(JSON.parse(String(this.#store.value(ENDS, ...bound, this.#latest))) as unknown[]);
    if (this.#endsKept > KEPT_ENDS) {
      this.#pairs.clear();
      this.#endsKept = 0;
    }
    this.#endsKept += ends.size + 1;
    const pair = { bound, ends };
    this.#pairs.set(name, pair);
    return pair;
  }

  #readTakenBack(bound: unknown[]): TakenBackFigures {
    const rows = this.#store.prepared<AddedFigure & Omit<TakenBack, 'fields'>>(TAKEN_BACK_BY).all(...bound);
    const by = new Map(rows.map(({ addedBy, line, ...taken }) => [`${addedBy}.${line}`, taken]));
    const found = [...this.#figures(TAKEN_BACK, bound)].flatMap(({ id, line: { figure: fields = {} } }) => {
      const { revision, line } = placeOfFigure(id);
      const taken = by.get(`${revision}.${line}`);
      return taken && taken.revision <= this.#latest ? [{ fields, ...taken }] : [];
    });
    return new TakenBackFigures(found, (fields) => this.#key(fields));
  }

  #slot(fields: Fields): Slot | undefined {
    const pair = this.#pair(fields);
    const { periodEnd } = fields;
    if (!pair?.ends.has(periodEnd)) return undefined;
    const name = `${pair.bound.join(' ')} ${periodEnd}`;
    let slot = this.#slots.get(name);
    if (!slot) {
      slot = this.#readSlot([...pair.bound, periodEnd]);
      if (this.#slots.size >= KEPT_SLOTS) this.#slots.clear();
      this.#slots.set(name, slot);
    }
    return slot;
  }

  #readSlot(bound: unknown[]): Slot {
    const slot: Slot = { byKey: new Map(), byCode: new Map() };
    for (const row of this.#currentFigures(OF_SLOT, bound)) {
      const held = this.#held(row, 'figure');
      const key = this.#key(held.fields);
      const other = slot.byKey.get(key);
      if (!other || isBefore(other, held)) slot.byKey.set(key, held);
      slot.byCode.set(String(held.fields['code']), held);
    }
    return slot;
  }
}

/** A figure of the ledger. The line that retires it is made when it is asked for: of a million few are. */
class HeldFigure implements HeldLine {
  readonly fields: Fields;
  readonly #store: Store;
  readonly #id: number;

  constructor(store: Store, fields: Fields, id: number) {
    this.#store = store;
    this.fields = fields;
    this.#id = id;
  }

  get revision(): number {
    return placeOfFigure(this.#id).revision;
  }

  get retires(): RetiredLine {
    return retiredFigure(this.#store, this.#id);
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
