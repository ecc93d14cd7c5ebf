import { OF_HOLDER } from './holder.ts';
import type { Ledger } from './ledger.ts';
import { latestRevision } from './revision.ts';
import { type CountedPair, Numbers, PairCounts, PairYearCounts } from './store/pair-count.ts';

/** Sums of the largest of some numbers: of none at place 0, of the largest at place 1, of all at the end. */
type Sums = Readonly<Float64Array>;

/** How many rows a ledger has, by which the most that a question can read is known before it runs. Retired figures count too. */
export interface FigureCounts {
  figures: number;
  /** The figures of the owners that have most: of one at place 1, of two at place 2. */
  ofOwners: Sums;
  /** The same for indicators. */
  ofIndicators: Sums;
  /** The same for pairs of owner and indicator, by their number. */
  ofPairs: (pairs: number) => number;
  /** Their number by the year in which their period ends. */
  ofYears: ReadonlyMap<number, number>;
  /** The most figures that one pair has in one year. */
  ofPairYear: number;
  tasks: number;
  passages: number;
  documents: number;
  /** Bytes of the longest text of a document. */
  longestText: number;
  /** Bytes of the texts of all documents. */
  texts: number;
  /** The figures that revisions after this one added. */
  since(revision: number): number;
}

interface GroupRow extends CountedPair {
  year: number;
  count: number;
}

/** Figures of a table in groups. */
function grouped(table: string, where: string): string {
  return `SELECT iif(district_id = 0, owner, district_id) AS owner, indicator_id AS indicator, period_end / 12 AS year,
      count(*) AS count
    FROM ${table} ${where} GROUP BY 1, 2, 3`;
}

const ADDED = grouped('figures', 'WHERE revision > :since');
/** All figures of some lines, whoever may see them. The index of revisions alone is read, as each holds the key of the table. */
const PART = grouped('main.figures', 'WHERE revision BETWEEN :from AND :to AND line BETWEEN :first AND :last');
const UNSEEN = grouped('unseen_figures', '');
const LAST_LINE = 'SELECT max(line) FROM main.figures WHERE revision = ?';
/**
 * Figures that are grouped at once. They are sorted in memory for it, which is not given back: two million took 120 MB in each
 * thread as long as it ran.
 */
const AT_ONCE = 50_000;
const BY_REVISION =
  'SELECT number AS revision, figures + hidden AS sum FROM revisions WHERE number > :since ORDER BY number';
const TEXTS = `SELECT count(*) AS count, coalesce(max(octet_length(text)), 0) AS longest, coalesce(sum(octet_length(text)), 0) AS bytes
  FROM documents WHERE revision > :since`;
const TASKS = 'SELECT coalesce(max(id), 0) FROM tasks';
const PASSAGES = 'SELECT coalesce(max(id), 0) FROM passages';

const IN_YEAR = `SELECT count(*) FROM figures
  WHERE ${OF_HOLDER} AND indicator_id = :indicator AND period_end BETWEEN :from AND :to`;

/** A test reads them to show that none scans the figures. */
export const COUNT_STATEMENTS = { ADDED, IN_YEAR, PART };

function countOfYear(ledger: Ledger, { owner, indicator, year }: Omit<GroupRow, 'count'>): number {
  const holder = typeof owner === 'number' ? { district: owner, owner: '' } : { district: 0, owner };
  return ledger.value(IN_YEAR, { ...holder, indicator, from: year * 12, to: year * 12 + 11 }) as number;
}

/** The figures that there were at a revision. */
interface RevisionSum {
  revision: number;
  sum: number;
}

function groupsSince(ledger: Ledger, since: number): Iterable<GroupRow> {
  return ledger.prepared<GroupRow>(ADDED).iterate({ since });
}

/** The lines of some revisions, or some lines of one. */
interface Part {
  from: number;
  to: number;
  first: number;
  last: number;
}

/** All lines in parts of some `atOnce` figures. A revision of more is divided. */
export function* partsOf(ledger: Ledger, atOnce = AT_ONCE): Generator<Part> {
  const all = { first: 0, last: Number.MAX_SAFE_INTEGER };
  let [from, before, at] = [0, 0, 0];
  for (const { revision, sum } of ledger.prepared<RevisionSum>(BY_REVISION).iterate({ since: 0 })) {
    if (sum - at > atOnce) {
      yield { from, to: revision - 1, ...all };
      const last = Number(ledger.value(LAST_LINE, revision) ?? 0);
      for (let first = 0; first <= last; first += atOnce)
        yield { from: revision, to: revision, first, last: first + atOnce - 1 };
      [from, before] = [revision + 1, sum];
    } else if (sum - before > atOnce) {
      yield { from, to: revision, ...all };
      [from, before] = [revision + 1, sum];
    }
    at = sum;
  }
  // Revisions that nobody sees may follow.
  yield { from, to: Number.MAX_SAFE_INTEGER, ...all };
}

/** All figures in groups. An index is read through for them, which does not tell what is seen. */
function groupsOf(ledger: Ledger): Iterable<GroupRow> {
  const counts = new PairYearCounts();
  for (const part of partsOf(ledger))
    for (const row of ledger.prepared<GroupRow>(PART).iterate(part)) counts.add(row, row.year, row.count);
  if (ledger.sight !== 'ALL')
    for (const row of ledger.prepared<GroupRow>(UNSEEN).iterate()) counts.add(row, row.year, -row.count);
  return counts;
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): number {
  const sum = (counts.get(key) ?? 0) + count;
  counts.set(key, sum);
  return sum;
}

/** The sums of the largest: of none at place 0, of the largest at place 1, of all at the end. */
function sumsOfLargest(counts: Iterable<number>): Float64Array {
  const sorted = Float64Array.from(counts).sort().reverse();
  const sums = new Float64Array(sorted.length + 1);
  for (const [place, count] of sorted.entries()) sums[place + 1] = (sums[place] ?? 0) + count;
  return sums;
}

/** The counts of one ledger, to which each revision adds its own. */
class Counter {
  #seen = 0;
  #counts: FigureCounts | undefined;
  readonly #owners = new Map<number | string, number>();
  readonly #indicators = new Map<number, number>();
  readonly #pairs = new PairCounts();
  readonly #years = new Map<number, number>();
  /** The revisions in order, and for each how many figures there were at it. */
  readonly #revisions = { numbers: new Numbers(), sums: new Numbers() };
  #ofPairYear = 0;
  #figures = 0;
  #texts = { count: 0, longest: 0, bytes: 0 };

  read(ledger: Ledger): FigureCounts {
    const latest = latestRevision(ledger);
    if (this.#counts && latest === this.#seen) return this.#counts;
    ledger.reading(() => this.#addSince(ledger, this.#seen));
    this.#seen = latest;
    this.#counts = this.#made(ledger);
    return this.#counts;
  }

  #addSince(ledger: Ledger, since: number): void {
    for (const { owner, indicator, year, count } of since === 0 ? groupsOf(ledger) : groupsSince(ledger, since)) {
      add(this.#owners, owner, count);
      add(this.#indicators, indicator, count);
      this.#pairs.add({ owner, indicator }, count);
      add(this.#years, year, count);
      this.#ofPairYear = Math.max(
        this.#ofPairYear,
        since === 0 ? count : countOfYear(ledger, { owner, indicator, year }),
      );
    }
    for (const row of ledger.prepared<RevisionSum>(BY_REVISION).iterate({ since })) {
      this.#figures = row.sum;
      this.#revisions.numbers.add(row.revision);
      this.#revisions.sums.add(row.sum);
    }
    const texts = ledger.prepared<{ count: number; longest: number; bytes: number }>(TEXTS).get({ since });
    if (!texts) return;
    this.#texts.count += texts.count;
    this.#texts.bytes += texts.bytes;
    this.#texts.longest = Math.max(this.#texts.longest, texts.longest);
  }

  #made(ledger: Ledger): FigureCounts {
    const figures = this.#figures;
    const { numbers, sums } = this.#revisions;
    return {
      figures,
      ofOwners: sumsOfLargest(this.#owners.values()),
      ofIndicators: sumsOfLargest(this.#indicators.values()),
      ofPairs: (pairs) => this.#pairs.sumOfLargest(pairs),
      ofYears: new Map(this.#years),
      ofPairYear: this.#ofPairYear,
      tasks: ledger.value(TASKS) as number,
      passages: ledger.value(PASSAGES) as number,
      documents: this.#texts.count,
      longestText: this.#texts.longest,
      texts: this.#texts.bytes,
      since: (revision) => figures - sums.at(numbers.lastUpTo(revision)),
    };
  }
}

const counters = new WeakMap<object, Counter>();

/** The counts of a ledger as last committed. They are read whole once, and then kept current by what each revision added. */
export function figureCounts(ledger: Ledger): FigureCounts {
  let counter = counters.get(ledger.client);
  if (!counter) {
    counter = new Counter();
    counters.set(ledger.client, counter);
  }
  return counter.read(ledger);
}

/** How much of the figures a question is about. What is absent narrows nothing. */
export interface FigureSelection {
  owners?: number | undefined;
  indicators?: number | undefined;
  /** The first and last year in which periods end. */
  years?: readonly [number, number] | undefined;
}

function largest(sums: Sums, count: number | undefined): number {
  return sums[Math.min(count ?? sums.length - 1, sums.length - 1)] ?? 0;
}

/** The most figures that a selection can hold, whatever its names. */
export function mostFigures(counts: FigureCounts, { owners, indicators, years }: FigureSelection): number {
  const { ofOwners, ofIndicators, ofPairs, ofYears, ofPairYear } = counts;
  const pairs = (owners ?? ofOwners.length - 1) * (indicators ?? ofIndicators.length - 1);
  const bounds = [largest(ofOwners, owners), largest(ofIndicators, indicators), ofPairs(pairs)];
  if (years) {
    const [from, to] = years;
    bounds.push(pairs * (to - from + 1) * ofPairYear);
    bounds.push([...ofYears].reduce((sum, [year, count]) => (year >= from && year <= to ? sum + count : sum), 0));
  }
  return Math.min(...bounds);
}

/** The tables of things that are counted for whoever looks after the ledger. */
export const COUNTED = ['districts', 'indicators', 'documents', 'figures', 'tasks', 'terms'] as const;

/** The rows of a table that a narrowed sight leaves out. Tables missing here are shown whole. */
const UNSEEN_ROWS: Partial<Record<(typeof COUNTED)[number], string>> = {
  documents: 'unseen_documents WHERE retired IS NULL',
  figures: 'unseen_figures',
  tasks: 'unseen_documents d JOIN main.tasks t ON t.document_id = d.id WHERE d.retired IS NULL AND t.retired IS NULL',
  terms: 'unseen_documents d JOIN main.terms t ON t.document_id = d.id WHERE d.retired IS NULL AND t.retired IS NULL',
};

/** The number of things of each table that are there now, and of figures ever recorded. */
export function countThings(ledger: Ledger): Record<(typeof COUNTED)[number], number> {
  const isNarrow = ledger.sight !== 'ALL';
  const counts = COUNTED.map((table) => {
    const rows = `${isNarrow ? `main.${table}` : table}${table === 'figures' ? '' : ' WHERE retired IS NULL'}`;
    const unseen = isNarrow ? UNSEEN_ROWS[table] : undefined;
    const less = unseen === undefined ? 0 : Number(ledger.value(`SELECT count(*) FROM ${unseen}`));
    return [table, Number(ledger.value(`SELECT count(*) FROM ${rows}`)) - less];
  });
  return Object.fromEntries(counts);
}
