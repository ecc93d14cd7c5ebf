import type Database from 'better-sqlite3';
import { type District, listDistricts } from './district.ts';
import { type Document, listDocuments } from './document.ts';
import { type Indicator, listIndicators, type Relation } from './indicator.ts';
import { NOW } from './past.ts';
import { type CatalogueScope, listScopes } from './scope.ts';

/** Whom a figure belongs to: a district, or another owner (a company, the nation) by its name as printed. */
export interface Owner {
  name: string;
  district: District | null;
}

/** The reference tables of a ledger in memory. They are small, every query reads them, and a revision replaces them whole. */
export interface Catalogue {
  districts: District[];
  districtsById: Map<number, District>;
  /** Every district by code, then the other owners by name: the order of every list of figures. */
  owners: Owner[];
  indicators: Indicator[];
  indicatorsById: Map<number, Indicator>;
  indicatorsByCode: Map<string, Indicator>;
  /** The relations that point to an indicator, by its code. */
  relationsTo: Map<string, { from: Indicator; relation: Relation }[]>;
  scopes: CatalogueScope[];
  scopesById: Map<number, CatalogueScope>;
  scopesByCode: Map<string, CatalogueScope>;
  documents: Document[];
  documentsById: Map<number, Document>;
  documentsByCode: Map<string, Document>;
}

/** The distinct owners. It skips from one to the next in the index, so that its cost does not depend on the number of figures. */
const OWNERS = `WITH RECURSIVE owners(name) AS (
  SELECT min(owner) FROM figures WHERE owner IS NOT NULL
  UNION ALL SELECT (SELECT min(owner) FROM figures WHERE owner > name) FROM owners WHERE name IS NOT NULL
) SELECT name FROM owners WHERE name IS NOT NULL`;

/** A test reads them to show that none scans the figures. */
export const CATALOGUE_STATEMENTS = { OWNERS };

function listOwners(client: Database.Database, districts: District[]): Owner[] {
  const byCode = [...districts].sort((a, b) => (a.code < b.code ? -1 : 1));
  const others = client.prepare<[], { name: string }>(OWNERS).all();
  return [
    ...byCode.map((district) => ({ name: district.name, district })),
    ...others.map(({ name }) => ({ name, district: null })),
  ];
}

function relationsTo(indicators: Indicator[]): Catalogue['relationsTo'] {
  const to: Catalogue['relationsTo'] = new Map();
  for (const from of indicators)
    for (const relation of from.relations) to.set(relation.to, [...(to.get(relation.to) ?? []), { from, relation }]);
  return to;
}

/** The revision of each thing of a catalogue that is not the latest. */
const revisions = new WeakMap<object, number>();

/** The revision at which a thing of the catalogue was as it says; undefined for one that is so now. */
export function revisionOfThing(thing: object): number | undefined {
  return revisions.get(thing);
}

/** The reference tables as they are, or as they were at a revision. */
export function readCatalogue(client: Database.Database, at = NOW): Catalogue {
  const districts = listDistricts(client, at);
  const districtsById = new Map(districts.map((district) => [district.id, district]));
  const indicators = listIndicators(client, at);
  const scopes = listScopes(client, at);
  const documents = listDocuments(client, { districts: districtsById, at });
  if (at !== NOW)
    for (const things of [districts, indicators, scopes, documents])
      for (const thing of things) revisions.set(thing, at);
  return {
    districts,
    districtsById,
    owners: listOwners(client, districts),
    indicators,
    indicatorsById: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    indicatorsByCode: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    relationsTo: relationsTo(indicators),
    scopes,
    scopesById: new Map(scopes.map((scope) => [scope.id, scope])),
    scopesByCode: new Map(scopes.map((scope) => [scope.code, scope])),
    documents,
    documentsById: new Map(documents.map((document) => [document.id, document])),
    documentsByCode: new Map(documents.map((document) => [document.code, document])),
  };
}
