import { type District, listDistricts } from './district.ts';
import { Holding } from './holding.ts';
import { type FormerIndicator, type Indicator, listIndicators, type Relation } from './indicator.ts';
import { notePast } from './past.ts';
import { type CatalogueScope, listScopes } from './scope.ts';
import { Shelf } from './shelf.ts';
import type { Store } from './store/store.ts';

/** The owner of a figure: a district, or another owner (a company, the nation) by its name as printed. */
export interface Owner {
  name: string;
  district: District | null;
}

/** The reference tables of a ledger at a revision. They are small, but for the documents, and every query reads them. */
export interface Catalogue {
  head: Head;
  districts: District[];
  districtsById: Map<number, District>;
  /** Every district by code, then the other owners by name: the order of every list of figures. */
  owners: Owner[];
  indicators: Indicator[];
  /** Indicators that were merged into others are found here too, as what they are now. */
  indicatorsById: Map<number, Indicator>;
  indicatorsByCode: Map<string, Indicator>;
  /** The relations that point to an indicator, by its code. */
  relationsTo: Map<string, { from: Indicator; relation: Relation }[]>;
  scopes: CatalogueScope[];
  scopesById: Map<number, CatalogueScope>;
  scopesByCode: Map<string, CatalogueScope>;
  documents: Shelf;
  holding: Holding;
}

const ERASED = '(SELECT coalesce(max(entry), 0) FROM erasures) AS erased';

/** The revision whose state a catalogue is. */
interface Head {
  number: number;
  id: string;
  /** The number of the last entry that erased something. */
  erased: number;
}

const LAST = `SELECT number, id, ${ERASED} FROM revisions ORDER BY number DESC LIMIT 1`;
const ID = 'SELECT id FROM revisions WHERE number = ?';
/** The distinct owners. It skips from one to the next in the index, so that its cost does not depend on the number of figures. */
const OWNERS = `WITH RECURSIVE owners(name) AS (
  SELECT min(owner) FROM figures WHERE district_id = 0
  UNION ALL SELECT (SELECT min(owner) FROM figures WHERE district_id = 0 AND owner > name) FROM owners WHERE name IS NOT NULL
) SELECT name FROM owners WHERE name IS NOT NULL`;

/** A test reads them to show that none scans the figures. */
export const CATALOGUE_STATEMENTS = { OWNERS };

/** The order of SQLite, by the bytes of UTF-8. */
function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

function ownersOf(districts: District[], others: Iterable<string>): Owner[] {
  const byCode = [...districts].sort((a, b) => (a.code < b.code ? -1 : 1));
  return [
    ...byCode.map((district) => ({ name: district.name, district })),
    ...[...others].map((name) => ({ name, district: null })),
  ];
}

function relationsTo(indicators: Indicator[]): Catalogue['relationsTo'] {
  const to: Catalogue['relationsTo'] = new Map();
  for (const from of indicators)
    for (const relation of from.relations) to.set(relation.to, [...(to.get(relation.to) ?? []), { from, relation }]);
  return to;
}

function ofDistricts(districts: District[]) {
  return { districts, districtsById: new Map(districts.map((district) => [district.id, district])) };
}

/** Indicators, each once for itself and once for every other that was merged into it. */
function everyForm(indicators: Indicator[]): [Indicator | FormerIndicator, Indicator][] {
  return indicators.flatMap((indicator) =>
    [indicator, ...indicator.former].map((form): [Indicator | FormerIndicator, Indicator] => [form, indicator]),
  );
}

function ofIndicators(indicators: Indicator[]) {
  return {
    indicators,
    indicatorsById: new Map(everyForm(indicators).map(([{ id }, indicator]) => [id, indicator])),
    indicatorsByCode: new Map(everyForm(indicators).map(([{ code }, indicator]) => [code, indicator])),
    relationsTo: relationsTo(indicators),
  };
}

function ofScopes(scopes: CatalogueScope[]) {
  return {
    scopes,
    scopesById: new Map(scopes.map((scope) => [scope.id, scope])),
    scopesByCode: new Map(scopes.map((scope) => [scope.code, scope])),
  };
}

/** The reference tables of a revision, read whole. */
function readCatalogue(store: Store, head: Head, isPast: boolean): Catalogue {
  const span = { since: 0, at: head.number };
  const districts = ofDistricts(listDistricts(store, span, []));
  const indicators = listIndicators(store, span, []);
  const scopes = listScopes(store, span, []);
  if (isPast) for (const things of [districts.districts, indicators, scopes]) notePast(things, head.number);
  const others = store.prepared<{ name: string }>(OWNERS).all();
  return {
    head,
    ...districts,
    owners: ownersOf(
      districts.districts,
      others.map(({ name }) => name),
    ),
    ...ofIndicators(indicators),
    ...ofScopes(scopes),
    documents: new Shelf(store, { districts: districts.districtsById, revision: head.number, isPast }),
    holding: new Holding(),
  };
}

/** The owners of before with those that a span added. */
function ownersSince(before: Catalogue, districts: District[], named: Set<string>): Owner[] {
  const others = before.owners.flatMap(({ name, district }) => (district ? [] : [name]));
  const all = new Set([...others, ...named]);
  if (districts === before.districts && all.size === others.length) return before.owners;
  return ownersOf(districts, [...all].sort(byBytes));
}

/** A catalogue with what later revisions changed. All else is kept as it is, and is the same object. */
function changedCatalogue(store: Store, before: Catalogue, head: Head): Catalogue {
  const span = { since: before.head.number, at: head.number };
  const { holding, documents } = before;
  const districts = listDistricts(store, span, before.districts);
  const indicators = listIndicators(store, span, before.indicators);
  const scopes = listScopes(store, span, before.scopes);
  const owners = ownersSince(before, districts, holding.update(store, span));
  const isMoved = districts !== before.districts;
  const moved = isMoved ? ofDistricts(districts) : undefined;
  if (!moved) documents.moveTo(head.number);
  return {
    ...before,
    head,
    owners,
    ...(indicators === before.indicators ? {} : ofIndicators(indicators)),
    ...(scopes === before.scopes ? {} : ofScopes(scopes)),
    // Documents refer to the districts that were.
    ...(moved && {
      ...moved,
      documents: new Shelf(store, { districts: moved.districtsById, revision: head.number, isPast: false }),
    }),
  };
}

/** The reference tables of a revision that is not the latest. */
export function pastCatalogue(store: Store, revision: number): Catalogue {
  return readCatalogue(store, { number: revision, id: String(store.value(ID, revision)), erased: 0 }, true);
}

/**
 * The reference tables as they are, made from those of an earlier state by what was changed since. They are read whole
 * where there are none, and where the ledger no longer has that state: a revision that could not be written is undone.
 */
export function presentCatalogue(store: Store, before: Catalogue | undefined): Catalogue {
  const head = store.prepared<Head>(LAST).get() ?? { number: 0, id: '', erased: 0 };
  const isKept = before && before.head.number <= head.number && before.head.number > 0;
  // Nothing that was read before an erasure is shown again.
  if (!isKept || before.head.erased !== head.erased) return readCatalogue(store, head, false);
  if (store.value(ID, before.head.number) !== before.head.id) return readCatalogue(store, head, false);
  return before.head.number === head.number ? before : changedCatalogue(store, before, head);
}
