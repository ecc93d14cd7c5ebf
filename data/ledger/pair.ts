import type { Owner } from './catalogue.ts';
import { Fault } from './fault.ts';
import { holderOf, OF_HOLDER } from './holder.ts';
import type { Indicator } from './indicator.ts';
import type { Ledger } from './ledger.ts';

/** The pairs through which every list of figures and comparisons walks: owner by owner, and for each the indicators in order. */
export interface Pairs {
  owners: Owner[];
  indicators: Indicator[];
  /** False for pairs that hold nothing. */
  has: (owner: Owner, indicator: Indicator) => boolean;
}

/** The place of an item in such a list: the codes of its pair, and its place among the pair's items. */
export interface PairPlace {
  owner: string;
  indicator: string;
  index: number;
}

/** A page of a list that walks through pairs. */
export interface PairPage<Item> {
  items: { item: Item; place: PairPlace }[];
  hasNextPage: boolean;
}

/** The page of a list that is wanted: up to `size` items after a place, or from the start without one. */
export interface PairPageAsked {
  size: number;
  after: PairPlace | undefined;
}

/** The key of an owner among all owners: a district's code, another owner's name. */
export function codeOfOwner({ name, district }: Owner): string {
  return district?.code ?? name;
}

/** The indicators of an owner. It skips from one to the next in the index, so that its cost does not depend on the number of figures. */
const INDICATORS = `WITH RECURSIVE named(indicator) AS (
    SELECT min(indicator_id) FROM figures WHERE ${OF_HOLDER}
    UNION ALL SELECT (SELECT min(indicator_id) FROM figures WHERE ${OF_HOLDER} AND indicator_id > indicator)
      FROM named WHERE indicator IS NOT NULL
  ) SELECT indicator AS id FROM named WHERE indicator IS NOT NULL`;

const OF_DOCUMENTS = 'FROM figures WHERE document_id IN (SELECT value FROM json_each(:documents))';
const HAS_MORE = `SELECT EXISTS (SELECT 1 ${OF_DOCUMENTS} LIMIT 1 OFFSET :most)`;
/** The index of documents ends with the key of figures, so that no row is read. */
const NAMED = `SELECT DISTINCT district_id AS district, owner, indicator_id AS indicator ${OF_DOCUMENTS}`;

/** A test reads them to show that none scans the figures. */
export const PAIR_STATEMENTS = { INDICATORS, HAS_MORE, NAMED };

/** The figures of documents that are looked through for the pairs they name. Every page of a list looks through them anew. */
const MOST_NAMING = 100_000;

/**
 * Whether an owner has any figure of an indicator, even one published later or retired. Most pairs have none, and a list
 * that asked for the figures of each pair would take a second on a small ledger.
 */
export function hasFigures(ledger: Ledger, { name, district }: Owner, indicator: Indicator): boolean {
  const { indicators } = ledger.catalogue.holding;
  const owner = district?.id ?? name;
  let named = indicators.get(owner);
  if (!named) {
    const rows = ledger.prepared<{ id: number }>(INDICATORS).all(holderOf({ name, district }));
    named = new Set(rows.map(({ id }) => id));
    indicators.set(owner, named);
  }
  return named.has(indicator.id);
}

/**
 * Whether documents have any figure of a pair, even one published later or retired. Where they have very many figures, it
 * tells whether anything has one.
 */
function hasFiguresIn(ledger: Ledger, rows: readonly number[]): Pairs['has'] {
  const documents = JSON.stringify(rows);
  if (ledger.value(HAS_MORE, { documents, most: MOST_NAMING }) === 1)
    return (owner, indicator) => hasFigures(ledger, owner, indicator);
  const named = new Set(
    ledger
      .prepared<{ district: number; owner: string; indicator: number }>(NAMED)
      .all({ documents })
      .map(({ district, owner, indicator }) => `${district} ${indicator} ${owner}`),
  );
  return (holder, { id }) => {
    const { district, owner } = holderOf(holder);
    return named.has(`${district} ${id} ${owner}`);
  };
}

/** The pairs of some owners, indicators and documents in the catalogue's order. What is absent narrows nothing. */
export function listPairs(
  ledger: Ledger,
  only: {
    owners?: Owner[];
    indicators?: Indicator[];
    headline?: boolean | undefined;
    /** The rows of documents. */
    documents?: readonly number[];
  },
): Pairs {
  const { owners, indicators } = ledger.catalogue;
  const wantedOwners = only.owners && new Set(only.owners.map(codeOfOwner));
  const wanted = only.indicators && new Set(only.indicators);
  return {
    owners: owners.filter((owner) => !wantedOwners || wantedOwners.has(codeOfOwner(owner))),
    indicators: indicators.filter(
      (indicator) =>
        (!wanted || wanted.has(indicator)) && (only.headline === undefined || indicator.headline === only.headline),
    ),
    has: only.documents
      ? hasFiguresIn(ledger, only.documents)
      : (owner, indicator) => hasFigures(ledger, owner, indicator),
  };
}

/** A place that holds no item was never given out as a cursor. */
function badPlace(): Fault {
  return new Fault('BAD_CURSOR', { argument: 'after' });
}

/**
 * Up to `size` items after a place, and whether more follow. Throws BAD_CURSOR where the place holds none. `read` lists a pair's items in their stable order. Pairs are
 * read one after the other until the page is full, so that its cost does not depend on the ledger's size.
 */
export function pageOfPairs<Item>(
  { owners, indicators, has }: Pairs,
  read: (owner: Owner, indicator: Indicator) => Item[],
  page: PairPageAsked,
): PairPage<Item> {
  const { size, after } = page;
  const items: PairPage<Item>['items'] = [];
  const firstOwner = after ? owners.findIndex((owner) => codeOfOwner(owner) === after.owner) : 0;
  const firstIndicator = after ? indicators.findIndex(({ code }) => code === after.indicator) : 0;
  const start = after && { owner: owners[firstOwner], indicator: indicators[firstIndicator] };
  if (start && !(start.owner && start.indicator && has(start.owner, start.indicator))) throw badPlace();
  for (const [place, owner] of owners.slice(firstOwner).entries()) {
    const ownerCode = codeOfOwner(owner);
    for (const indicator of place === 0 ? indicators.slice(firstIndicator) : indicators) {
      if (!has(owner, indicator)) continue;
      const isStart = after?.owner === ownerCode && after.indicator === indicator.code;
      const all = read(owner, indicator);
      if (isStart && after.index >= all.length) throw badPlace();
      for (const [index, item] of all.entries()) {
        if (isStart && index <= after.index) continue;
        if (items.length === size) return { items, hasNextPage: true };
        items.push({ item, place: { owner: ownerCode, indicator: indicator.code, index } });
      }
    }
  }
  return { items, hasNextPage: false };
}

/** The number of items that the pairs hold. */
export function countOfPairs(
  { owners, indicators, has }: Pairs,
  count: (owner: Owner, indicator: Indicator) => number,
): number {
  let total = 0;
  for (const owner of owners)
    for (const indicator of indicators) if (has(owner, indicator)) total += count(owner, indicator);
  return total;
}
