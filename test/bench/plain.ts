import Database from 'better-sqlite3';

/** A reference table as anyone would hold it, by id. */
type Named = Map<number, Record<string, string | number>>;

const SHOWN = `revision, line, district_id AS district, indicator_id AS indicator, document_id AS document, measure, period, role, comparator, value,
  unit, decimals, printed, basis, authority, published_on AS publishedOn, section, quote_start AS start, quote_end AS end`;
// In the order of the table's key, by the end of the period and then as they were entered.
const OF_PAIR = `FROM figures WHERE district_id = :district AND owner = '' AND indicator_id = :indicator AND published_from <= :asOf
  AND revision <= :revision AND (retired IS NULL OR retired > :revision)`;
const OF_YEARS = 'AND period_end BETWEEN 2019 * 12 AND 2024 * 12 + 11';

interface PlainRow {
  revision: number;
  line: number;
  district: number;
  indicator: number;
  document: number;
  section: string;
  start: number;
  end: number;
  [column: string]: string | number | null;
}

/** The names in a question of the bench. */
export interface PlainAsked {
  where?: { districts: string[]; indicators: string[] };
  spec?: { districts: string[]; indicators: string[] };
  first?: number;
}

/**
 * The same rows by plain SQL, without any function of the product: the floor for everyone who reads the file. It holds names
 * and texts in memory, knows no names but those of the bench, and reads pair by pair until a page is full.
 */
export class PlainFloor {
  readonly #client: Database.Database;
  readonly #names: Record<'districts' | 'indicators' | 'documents', Named>;
  readonly #texts = new Map<number, string>();
  /** The beginnings of the ids of revisions. */
  readonly #revisions: Map<number, string>;

  constructor(path: string) {
    this.#client = new Database(path, { readonly: true });
    this.#revisions = new Map(
      this.#client.prepare<[], [number, string]>('SELECT number, substr(id, 1, 8) FROM revisions').raw().all(),
    );
    this.#names = {
      districts: this.#named('SELECT id, code, name, name_en AS nameEn FROM districts ORDER BY code'),
      indicators: this.#named('SELECT id, code, name, name_en AS nameEn, unit FROM indicators ORDER BY position'),
      documents: this.#named('SELECT id, code, title, standing FROM documents'),
    };
  }

  /** The answer to a question; undefined for one that plain SQL does not answer. */
  answer(question: string, { where, spec, first = 0 }: PlainAsked): Record<string, object> | undefined {
    if (question === 'figures' && where) return this.#figures(where, first);
    return question === 'table' && spec ? this.#table(spec) : undefined;
  }

  #named(sql: string): Named {
    const rows = this.#client.prepare<[], { id: number } & Record<string, string | number>>(sql).all();
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  }

  #text(document: number): string {
    let text = this.#texts.get(document);
    if (text === undefined) {
      text = String(this.#client.prepare('SELECT text FROM documents WHERE id = ?').pluck().get(document));
      this.#texts.set(document, text);
    }
    return text;
  }

  /** Ids by pair, in the order of the catalogue. */
  #pairs({
    districts,
    indicators,
  }: {
    districts: string[];
    indicators: string[];
  }): { district: number; indicator: number }[] {
    const ids = (named: Named, names: string[]) =>
      [...named].filter(([, { name }]) => names.includes(String(name))).map(([id]) => id);
    const asked = ids(this.#names.indicators, indicators);
    return ids(this.#names.districts, districts).flatMap((district) =>
      asked.map((indicator) => ({ district, indicator })),
    );
  }

  /** The latest revision and today's date. */
  #now() {
    const revision = this.#client.prepare('SELECT max(number) FROM revisions').pluck().get() as number;
    return { revision, asOf: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) };
  }

  #figures(where: { districts: string[]; indicators: string[] }, first: number): Record<string, object> {
    const now = this.#now();
    const read = this.#client.prepare<[object], PlainRow>(`SELECT ${SHOWN} ${OF_PAIR} LIMIT :limit`);
    const rows: PlainRow[] = [];
    for (const pair of this.#pairs(where)) {
      if (rows.length > first) break;
      rows.push(...read.all({ ...pair, ...now, limit: first + 1 - rows.length }));
    }
    const edges = rows.slice(0, first).map((row) => ({ node: this.#node(row) }));
    return { figures: { edges, pageInfo: { hasNextPage: rows.length > first } } };
  }

  #node({ revision, line, district, indicator, document, section, start, end, ...shown }: PlainRow): object {
    const { districts, indicators, documents } = this.#names;
    return {
      id: btoa(`Figure:${revision}.${line}.${this.#revisions.get(revision)}`),
      district: districts.get(district),
      indicator: indicators.get(indicator),
      ...shown,
      citation: {
        section,
        quote: this.#text(document).slice(start, end),
        start,
        end,
        document: documents.get(document),
      },
    };
  }

  /** The rows of which the table is made, as they are: what they say beside each other is worked out by nobody. */
  #table(spec: { districts: string[]; indicators: string[] }): Record<string, object> {
    const now = this.#now();
    const read = this.#client.prepare<[object]>(`SELECT ${SHOWN} ${OF_PAIR} ${OF_YEARS}`).raw();
    return { rows: this.#pairs(spec).flatMap((pair) => read.all({ ...pair, ...now })) };
  }
}
