import Database from 'better-sqlite3';
import { TYPED } from './typed-period.ts';

/** A reference table as anyone would hold it, by id. */
type Named = Map<number, Record<string, string | number>>;

const SHOWN = `revision, line, district_id AS district, indicator_id AS indicator, document_id AS document, measure, period, role, comparator, value,
  unit, decimals, printed, basis, authority, published_on AS publishedOn, section, quote_start AS start, quote_end AS end`;
// Rows come in the order of the table's key, by the end of the period and then as they were entered.
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

interface KeyRow {
  period: string;
  document: number;
  [column: string]: string | number | null;
}

/** The columns of a goal and its result on which a comparison of the two rests. */
const JUDGED =
  'indicator_id AS indicator, measure, period, role, comparator, value, unit, decimals, printed, basis, authority';
const OF_DISTRICT = `FROM figures WHERE district_id = :district AND owner = '' AND published_from <= :asOf
  AND revision <= :revision AND (retired IS NULL OR retired > :revision)`;
/** The results that a key without more than a period asks for, of all periods of the bench. */
const OF_KEYS = `SELECT period, comparator, value, unit, decimals, printed, caution, published_on AS publishedOn,
    document_id AS document ${OF_PAIR} AND measure = 'LEVEL' AND role = 'ACTUAL'
  AND period IN (${[...TYPED.values()].map((name) => `'${name}'`).join(', ')})`;

function idsByName(named: Named): Map<string, number> {
  return new Map([...named].map(([id, { name }]) => [String(name), id]));
}

/** Names in a question of the bench. */
interface Pairs {
  districts: string[];
  indicators: string[];
}

interface Key {
  district: string;
  indicator: string;
  period: string;
}

/** The rows that a question of the bench asks for. */
export interface PlainAsked {
  where?: Pairs & { periods?: string[] };
  spec?: Pairs;
  keys?: Key[];
  district?: string;
  period?: string;
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

  /** The answer to a question, or the rows on which that rests; undefined for one of which something is missing. */
  answer(question: string, asked: PlainAsked): Record<string, object> | undefined {
    const { where, spec, keys, district, period, first = 0 } = asked;
    if (question === 'figures' && where) return this.#figures(where, first);
    if (question === 'table' && spec) return this.#table(spec);
    if (question === 'figuresByKey' && keys) return this.#figuresByKey(keys);
    if (question === 'comparisons' && where?.periods) return this.#comparisons(where, where.periods);
    return question === 'scoreboard' && district && period ? this.#scoreboard(district, Number(period)) : undefined;
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
  #pairs({ districts, indicators }: Pairs): { district: number; indicator: number }[] {
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

  #figures(where: Pairs, first: number): Record<string, object> {
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
  #table(spec: Pairs): Record<string, object> {
    const now = this.#now();
    const read = this.#client.prepare<[object]>(`SELECT ${SHOWN} ${OF_PAIR} ${OF_YEARS}`).raw();
    return { rows: this.#pairs(spec).flatMap((pair) => read.all({ ...pair, ...now })) };
  }

  /** All that was said of each key, of which an answer gives the newest. A pair is read once for all its keys. */
  #figuresByKey(keys: readonly Key[]): Record<string, object> {
    const now = this.#now();
    const read = this.#client.prepare<[object], KeyRow>(OF_KEYS);
    const { districts, indicators, documents } = this.#names;
    const ids = { districts: idsByName(districts), indicators: idsByName(indicators) };
    const pairs = new Map<string, KeyRow[]>();
    const rowsOf = ({ district, indicator }: Key): KeyRow[] => {
      const name = `${district}/${indicator}`;
      const known = pairs.get(name);
      if (known) return known;
      const pair = { district: ids.districts.get(district), indicator: ids.indicators.get(indicator) };
      const rows = read.all({ ...pair, ...now });
      pairs.set(name, rows);
      return rows;
    };
    return {
      figuresByKey: keys.map((key) =>
        rowsOf(key)
          .filter(({ period }) => period === TYPED.get(key.period))
          .map(({ document, ...said }) => ({ ...said, citation: { document: documents.get(document) } })),
      ),
    };
  }

  /** The goals and results of these years and of the one before, which comparisons rest on. */
  #comparisons(where: Pairs, periods: readonly string[]): Record<string, object> {
    const now = this.#now();
    const read = this.#client
      .prepare<[object]>(`SELECT ${JUDGED} ${OF_PAIR} AND period_end BETWEEN :from AND :to`)
      .raw();
    const years = periods.map(Number);
    const span = { from: (Math.min(...years) - 1) * 12, to: Math.max(...years) * 12 + 11 };
    return { rows: this.#pairs(where).flatMap((pair) => read.all({ ...pair, ...now, ...span })) };
  }

  /** Answers likewise all of a district for one year, which its scoreboard counts. */
  #scoreboard(name: string, year: number): Record<string, object> {
    const [district] = [...this.#names.districts].find(([, each]) => each['name'] === name) ?? [];
    const read = this.#client
      .prepare<[object]>(`SELECT ${JUDGED} ${OF_DISTRICT} AND period_end BETWEEN :from AND :to`)
      .raw();
    return { rows: read.all({ district, ...this.#now(), from: (year - 1) * 12, to: year * 12 + 11 }) };
  }
}
