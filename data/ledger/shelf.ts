import type { District } from './district.ts';
import {
  DOCUMENT_COLUMNS,
  type Document,
  type DocumentPart,
  type DocumentRow,
  FIRST_REVISION,
  toDocument,
} from './document.ts';
import { KeptDocuments } from './kept-document.ts';
import { notePast } from './past.ts';
import type { Store } from './store/store.ts';
import { WAS_SO } from './store/was-so.ts';
import { countRows, uncounted } from './store/work.ts';

const SELECT = `SELECT ${DOCUMENT_COLUMNS} FROM documents WHERE`;
const IN_ORDER = 'ORDER BY published_from, code';
const BY_ID = `${SELECT} id = :id AND retired IS NULL AND revision <= :at`;
const BY_ID_PAST = `${SELECT} code = (SELECT code FROM documents WHERE id = :id) AND retired > :at AND revision <= :at`;
const ID_OF_CODE = 'SELECT id FROM documents WHERE code = :code AND retired IS NULL';
/** A document that was withdrawn is found by its code, and listed nowhere. */
const STANDS = `standing <> 'WITHDRAWN' AND ${WAS_SO}`;
const ALL = `${SELECT} ${STANDS} ${IN_ORDER}`;
const EARLIEST = `${ALL} LIMIT :count`;
const NEWEST = `${SELECT} published_from <= :asOf AND ${STANDS} ORDER BY published_from DESC, code DESC LIMIT :limit OFFSET :offset`;
const UNTIL = `SELECT count(*) FROM documents WHERE published_from <= :asOf AND ${STANDS}`;
const LATEST = `${SELECT} ${STANDS} ORDER BY published_from DESC, code DESC LIMIT 1`;
const OF_DISTRICT = `${SELECT} district_id = :district AND ${STANDS} ${IN_ORDER}`;
const REPORTS = `${SELECT} district_id = :district AND reports_end BETWEEN :from AND :to AND ${STANDS} ${IN_ORDER}`;
/** A bureau's 工作思路 (a SUMMARY) is no plan of a government. */
const PLANS = `${SELECT} district_id = :district AND published_from BETWEEN :from AND :to
  AND kind IN ('PLAN', 'REPORT_AND_PLAN') AND ${STANDS} ${IN_ORDER}`;
const OF_REVISION = `${SELECT} code IN (SELECT code FROM documents WHERE revision = :revision) AND ${WAS_SO} ${IN_ORDER}`;
const PARTS = `SELECT part, start, "end" FROM document_parts WHERE document_id = :document AND ${WAS_SO} ORDER BY start`;
const ALL_PARTS = `SELECT document_id AS documentId, part, start, "end" FROM document_parts WHERE ${WAS_SO}
  ORDER BY document_id, start`;
const CHANGED = `SELECT id, district_id AS districtId, published_from AS publishedFrom, reports_end AS reportsEnd, ${FIRST_REVISION} FROM documents
  WHERE revision > :since AND retired IS NULL`;

/** A test reads them to show that none scans the documents. */
export const SHELF_STATEMENTS = {
  BY_ID,
  BY_ID_PAST,
  ID_OF_CODE,
  NEWEST,
  UNTIL,
  OF_DISTRICT,
  REPORTS,
  PLANS,
  OF_REVISION,
  PARTS,
  CHANGED,
};

/** Documents that the lists of districts hold in memory. */
const LISTED = 20_000;

/** The state of a ledger that a shelf shows. */
interface ShelfState {
  districts: ReadonlyMap<number, District>;
  revision: number;
  isPast: boolean;
}

/**
 * The documents of a ledger at a revision. They are read when they are asked for, as there may be more than fit into
 * memory, and those read last are kept. Reading them is no request's work: they are part of what all requests share.
 */
export class Shelf {
  readonly #store: Store;
  readonly #districts: ReadonlyMap<number, District>;
  readonly #isPast: boolean;
  readonly #kept = new KeptDocuments();
  /** The reports and plans of each district by their year. */
  readonly #lists = new Map<number, Map<string, Document[]>>();
  #listed = 0;
  #at: number;

  constructor(store: Store, { districts, revision, isPast }: ShelfState) {
    this.#store = store;
    this.#districts = districts;
    this.#isPast = isPast;
    this.#at = revision;
  }

  /** The document of a row to which others refer. */
  find(id: number): Document | undefined {
    return this.#kept.get(id) ?? this.#read(BY_ID, { id })[0] ?? this.#read(BY_ID_PAST, { id })[0];
  }

  findByCode(code: string): Document | undefined {
    const id = uncounted(() => this.#store.value(ID_OF_CODE, { code }));
    return typeof id === 'number' ? this.find(id) : undefined;
  }

  /** All documents that stand, in order of publication, then code. They are the work of the request that asks for them. */
  list(): Document[] {
    const at = this.#at;
    const parts = new Map<number, DocumentPart[]>();
    const { rows, allParts } = uncounted(() => ({
      rows: this.#store.prepared<DocumentRow>(ALL).all({ at }),
      allParts: this.#store.prepared<DocumentPart & { documentId: number }>(ALL_PARTS).all({ at }),
    }));
    countRows(rows.length);
    for (const { documentId, ...part } of allParts) {
      const known = parts.get(documentId);
      if (known) known.push(part);
      else parts.set(documentId, [part]);
    }
    // This answer keeps no further documents, or it would take the room of all others.
    return rows.map((row) => this.#kept.get(row.id) ?? this.#made(row, parts.get(row.id) ?? []));
  }

  /** The documents published first. */
  listFirst(count: number): Document[] {
    return this.#read(EARLIEST, { count });
  }

  /** The document published last. */
  findLast(): Document | undefined {
    return this.#read(LATEST, {})[0];
  }

  /** The documents published by a day, the newest first, from an offset. */
  listNewest(asOf: string, { offset, limit }: { offset: number; limit: number }): Document[] {
    return this.#read(NEWEST, { asOf, offset, limit });
  }

  /** The number of documents published by a day. */
  countUntil(asOf: string): number {
    return uncounted(() => this.#store.value(UNTIL, { asOf, at: this.#at }) as number);
  }

  /** The documents about a district, in order of publication. */
  listOf({ id }: District): Document[] {
    return this.#read(OF_DISTRICT, { district: id });
  }

  /** The documents that a revision brought into the ledger. */
  listAdded(revision: number): Document[] {
    return this.#read(OF_REVISION, { revision }).filter((document) => document.revision === revision);
  }

  /** The documents of a district that report on a span which ends in a year, in order of publication. */
  listReports(district: District, year: number): readonly Document[] {
    return this.#listOf(district, `reports ${year}`, () =>
      this.#read(REPORTS, { district: district.id, from: year * 12, to: year * 12 + 11 }),
    );
  }

  /** The plans of a district's own government that were published in a year, in order of publication. */
  listPlans(district: District, year: number): readonly Document[] {
    return this.#listOf(district, `plans ${year}`, () =>
      this.#read(PLANS, { district: district.id, from: `${year}-01-01`, to: `${year}-12-31` }),
    );
  }

  /** Moves on to a later revision. What has changed since is forgotten. */
  moveTo(revision: number): void {
    const since = this.#at;
    const rows = this.#store.prepared<DocumentRow>(CHANGED).all({ since });
    this.#at = revision;
    for (const { id, districtId, publishedFrom, reportsEnd, revision: first } of rows) {
      this.#kept.delete(id);
      // A correction may have moved a document from any list to any other.
      if (first <= since) this.#lists.clear();
      const lists = this.#lists.get(districtId ?? 0);
      lists?.delete(`plans ${Number(publishedFrom.slice(0, 4))}`);
      lists?.delete(`reports ${Math.floor((reportsEnd ?? 0) / 12)}`);
    }
  }

  #listOf({ id }: District, name: string, read: () => Document[]): readonly Document[] {
    const lists = this.#lists.get(id) ?? new Map<string, Document[]>();
    const known = lists.get(name);
    if (known) return known;
    const found = read();
    this.#listed += found.length + 1;
    if (this.#listed > LISTED) {
      this.#lists.clear();
      this.#listed = found.length + 1;
    }
    lists.set(name, found);
    this.#lists.set(id, lists);
    return found;
  }

  #read(sql: string, bound: object): Document[] {
    return uncounted(() =>
      this.#store
        .prepared<DocumentRow>(sql)
        .all({ at: this.#at, ...bound })
        .map((row) => this.#kept.get(row.id) ?? this.#keep(row)),
    );
  }

  #keep(row: DocumentRow): Document {
    const parts = this.#store.prepared<DocumentPart>(PARTS).all({ document: row.id, at: this.#at });
    const document = this.#made(row, parts);
    this.#kept.add(document);
    return document;
  }

  #made(row: DocumentRow, parts: DocumentPart[]): Document {
    const document = toDocument(row, parts, this.#districts);
    if (this.#isPast) notePast([document], this.#at);
    return document;
  }
}
