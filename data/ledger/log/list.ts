import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { aliases, relations, scopeAliases, watchPhrases } from '../store/catalogue-tables.ts';
import { columnsOf } from '../store/columns.ts';
import { getTableName } from '../store/drizzle.ts';
import { addRow } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { documentParts } from '../store/tables.ts';
import { WAS_SO } from '../store/was-so.ts';
import { canonicalJson, sparse } from './canonical.ts';
import type { Codes } from './codes.ts';
import type { Fields, ThingName } from './thing.ts';

/** A list that a thing's line holds, and that the tables hold as rows of their own in the same order. */
interface List {
  of: ThingName;
  /** The member of the line. */
  name: string;
  table: SQLiteTable;
  /** The column of the thing to which a row belongs. */
  owner: string;
  /** The other columns of a row. */
  columns: readonly string[];
  /** The condition for rows of this list, where a table holds several. */
  only?: string;
  /** A member of the line's list for a row. */
  read(row: Fields, codes: Codes): unknown;
  /** The columns of a row for a member of the line's list. */
  write(member: never, codes: Codes): Fields;
}

interface RelationMember {
  kind: string;
  to: string;
  complete?: boolean;
  stage?: string;
  toStage?: string;
}

function namesIn(of: ThingName, table: SQLiteTable, owner: string): List {
  return {
    of,
    name: 'aliases',
    table,
    owner,
    columns: ['name'],
    read: ({ name }) => name,
    write: (name: string) => ({ name }),
  };
}

function phrasesIn(name: 'watch' | 'not', isNot: 0 | 1): List {
  return {
    of: 'indicator',
    name,
    table: watchPhrases,
    owner: 'indicatorId',
    columns: ['phrase'],
    only: `is_not = ${isNot}`,
    read: ({ phrase }) => phrase,
    write: (phrase: string) => ({ phrase, isNot }),
  };
}

const RELATIONS: List = {
  of: 'indicator',
  name: 'relations',
  table: relations,
  owner: 'indicatorId',
  columns: ['kind', 'toId', 'complete', 'stage', 'toStage'],
  read: ({ toId, complete, ...row }, codes) =>
    sparse({ ...row, to: codes.codeOf('indicator', Number(toId)), complete: complete === 1 }),
  write: ({ kind, to, complete, stage, toStage }: RelationMember, codes) => ({
    kind,
    toId: codes.idOf('indicator', to),
    complete: complete ? 1 : 0,
    stage: stage ?? null,
    toStage: toStage ?? null,
  }),
};

const PARTS: List = {
  of: 'document',
  name: 'parts',
  table: documentParts,
  owner: 'documentId',
  columns: ['part', 'start', 'end'],
  read: (row) => row,
  write: (part: Fields) => part,
};

const IS_CURRENT = 'retired IS NULL';

const LISTS: readonly List[] = [
  namesIn('scope', scopeAliases, 'scopeId'),
  namesIn('indicator', aliases, 'indicatorId'),
  phrasesIn('watch', 0),
  phrasesIn('not', 1),
  RELATIONS,
  PARTS,
];

/** The SELECTs of the lists by their conditions: it takes longer to put one together than to run it. */
const selects = new Map<string, Map<List, string>>([
  [IS_CURRENT, new Map()],
  [WAS_SO, new Map()],
]);

function selectOf(list: List, where: string): string {
  const known = selects.get(where)?.get(list);
  if (known !== undefined) return known;
  const columns = columnsOf(list.table, list.columns as never);
  const of = `${columnName(list)} = :owner${list.only ? ` AND ${list.only}` : ''}`;
  const select = `SELECT ${columns} FROM ${getTableName(list.table)} WHERE ${of} AND ${where} ORDER BY id`;
  selects.get(where)?.set(list, select);
  return select;
}

function rowsWhere(store: Store, list: List, { where, bound }: { where: string; bound: object }): Fields[] {
  return store.prepared<Fields>(selectOf(list, where)).all(bound);
}

function columnName({ owner }: List): string {
  return owner.replace(/Id$/, '_id');
}

/** The lists of a thing as its line has them, or as it had them at a revision. */
export function listsOf(store: Store, thing: { name: ThingName; id: number; at?: number }, codes: Codes): Fields {
  const { at, id: owner } = thing;
  const asked = at === undefined ? { where: IS_CURRENT, bound: { owner } } : { where: WAS_SO, bound: { owner, at } };
  const found = LISTS.filter(({ of }) => of === thing.name).map((list) => [
    list.name,
    rowsWhere(store, list, asked).map((row) => list.read(row, codes)),
  ]);
  return sparse(Object.fromEntries(found) as Fields);
}

/** The names of the lists that things of a kind have. */
export function listNamesOf(name: ThingName): string[] {
  return LISTS.filter(({ of }) => of === name).map((list) => list.name);
}

/** A thing whose line is applied. */
interface ListedThing {
  name: ThingName;
  id: number;
  fields: Fields;
  revision: number;
  /** Whether nothing was told of it before, so that it has no lists yet. */
  isNew: boolean;
}

/** The condition for the rows of a list that say how it is. */
function currentIn(list: List): string {
  return `${columnName(list)} = ? AND ${IS_CURRENT}${list.only ? ` AND ${list.only}` : ''}`;
}

/** Makes the lists of a thing those of its line. A list that is different is retired whole and added anew, in its order. */
export function applyLists(store: Store, thing: ListedThing, codes: Codes): void {
  const before = thing.isNew ? {} : listsOf(store, thing, codes);
  const changed = LISTS.filter(
    ({ of, name }) =>
      of === thing.name && canonicalJson(before[name] ?? []) !== canonicalJson(thing.fields[name] ?? []),
  );
  // All are retired first, because a phrase may move from one list to another.
  for (const list of changed)
    store
      .prepared(`UPDATE ${getTableName(list.table)} SET retired = ? WHERE ${currentIn(list)}`)
      .run(thing.revision, thing.id);
  for (const list of changed)
    for (const member of (thing.fields[list.name] ?? []) as never[]) {
      const row = { ...list.write(member, codes), [list.owner]: thing.id, revision: thing.revision };
      addRow(store, list.table, row as never);
    }
}
