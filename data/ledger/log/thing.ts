import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { districts, indicators, scopes } from '../store/catalogue-tables.ts';
import { getTableColumns } from '../store/drizzle.ts';
import { documents, figures, tasks, terms } from '../store/tables.ts';
import { says } from './canonical.ts';

/** The things that a revision changes, each in a line of its own. */
export type ThingName = 'district' | 'scope' | 'indicator' | 'document' | 'task' | 'term' | 'figure';

/** A thing as its line says it, under the names that rows have in the program. A reference is the code of another thing. */
export type Fields = Record<string, unknown>;

/** The members of a list that a line has; none where it has no such list. */
export function listIn(fields: Fields, name: string): unknown[] {
  const list = fields[name];
  return Array.isArray(list) ? list : [];
}

/** How the rows of a table and the lines of the log say the same. */
export interface Thing {
  name: ThingName;
  table: SQLiteTable;
  /** The columns that name the thing in the table, as its line has them. Figures are named by revision and line. */
  key: readonly string[];
  /** Columns of 0 and 1, which a line has as true or not at all. */
  marks: readonly string[];
  /** Columns of decimals, which a line has as texts. */
  decimals: readonly string[];
  /** Columns that hold another thing's row, and the name under which a line has that thing's code. */
  references: Readonly<Record<string, { name: string; to: ThingName }>>;
  /** Columns that a line does not have: they are the table's own, or the line has them in another form. */
  apart: readonly string[];
}

const OWN = ['id', 'revision', 'retired'];
const NONE = { marks: [], decimals: [], references: {}, apart: OWN };
const OF_DOCUMENT = { documentId: { name: 'document', to: 'document' } } as const;
const OF_DISTRICT = { districtId: { name: 'district', to: 'district' } } as const;

export const THINGS: Readonly<Record<ThingName, Thing>> = {
  district: {
    ...NONE,
    name: 'district',
    table: districts,
    key: ['code'],
    marks: ['ownCode'],
    references: { parentId: { name: 'parent', to: 'district' } },
  },
  scope: { ...NONE, name: 'scope', table: scopes, key: ['code'] },
  indicator: {
    ...NONE,
    name: 'indicator',
    table: indicators,
    key: ['code'],
    marks: ['headline', 'januaryFebruary'],
  },
  document: {
    ...NONE,
    name: 'document',
    table: documents,
    key: ['code'],
    references: OF_DISTRICT,
    apart: [...OWN, 'text'],
  },
  task: {
    ...NONE,
    name: 'task',
    table: tasks,
    key: ['document', 'start'],
    references: { ...OF_DOCUMENT, ...OF_DISTRICT },
  },
  term: { ...NONE, name: 'term', table: terms, key: ['document', 'number'], references: OF_DOCUMENT },
  figure: {
    ...NONE,
    name: 'figure',
    table: figures,
    key: [],
    marks: ['stretch', 'headline', 'claim', 'periodInferred'],
    decimals: ['value', 'upper'],
    references: {
      ...OF_DOCUMENT,
      ...OF_DISTRICT,
      indicatorId: { name: 'indicator', to: 'indicator' },
      scopeId: { name: 'scope', to: 'scope' },
    },
    apart: [...OWN, 'line', 'taskId', 'sheetId', 'headers'],
  },
};

/** The columns of a thing's table that its lines have. */
function toldColumns({ table, apart }: Thing): string[] {
  return Object.keys(getTableColumns(table)).filter((column) => !apart.includes(column));
}

/** A column as a line tells it. */
interface ToldColumn {
  name: string;
  isMark: boolean;
  isDecimal: boolean;
  default: unknown;
}

const told = new Map<ThingName, readonly ToldColumn[]>();

/** The columns that the lines of a thing have, which are gathered once. */
function columnsTold(thing: Thing): readonly ToldColumn[] {
  const known = told.get(thing.name);
  if (known) return known;
  const columns = getTableColumns(thing.table);
  const made = toldColumns(thing).map((column) => ({
    name: thing.references[column]?.name ?? column,
    isMark: thing.marks.includes(column),
    isDecimal: thing.decimals.includes(column),
    default: columns[column]?.default,
  }));
  told.set(thing.name, made);
  return made;
}

/** A thing's values as its line has them. Marks may be given as 0 and 1, decimals as numbers, references by their names. */
export function fieldsOf(thing: Thing, values: Fields): Fields {
  const line: Fields = {};
  for (const { name, isMark, isDecimal, default: usual } of columnsTold(thing)) {
    const value = values[name];
    if (isMark) {
      if (value === 1 || value === true) line[name] = true;
      continue;
    }
    // A column that holds the text that it has by default says nothing.
    if (!says(value) || (typeof value === 'string' && value === usual)) continue;
    line[name] = isDecimal && typeof value === 'number' ? String(value) : value;
  }
  return line;
}

/** A row's values, its references as codes. */
export function valuesOf(thing: Thing, row: Fields, codeOf: (to: ThingName, id: number) => string): Fields {
  const values = { ...row };
  for (const [column, { name, to }] of Object.entries(thing.references)) {
    const id = row[column];
    values[name] = typeof id === 'number' && id > 0 ? codeOf(to, id) : null;
  }
  return values;
}

/** The columns of a row as a line tells them. What a line leaves out is as the column has it by default. */
export function rowOf(thing: Thing, fields: Fields, idOf: (to: ThingName, code: string) => number): Fields {
  const row: Fields = {};
  const columns = getTableColumns(thing.table);
  for (const column of toldColumns(thing)) {
    const reference = thing.references[column];
    const value = fields[reference?.name ?? column];
    if (thing.marks.includes(column)) row[column] = value === true ? 1 : 0;
    // A public thing has no release.
    else if (value === undefined || value === null || (column === 'release' && value === 'PUBLIC'))
      row[column] = columns[column]?.default ?? null;
    else if (reference) row[column] = idOf(reference.to, String(value));
    else row[column] = thing.decimals.includes(column) && typeof value === 'string' ? Number(value) : value;
  }
  return row;
}
