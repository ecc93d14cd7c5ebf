import { columnsOf } from '../store/columns.ts';
import { getTableColumns, getTableName } from '../store/drizzle.ts';
import type { Store } from '../store/store.ts';
import type { Codes } from './codes.ts';
import { figureCode, figureNumber, placeOfFigure } from './figure-code.ts';
import { listsOf } from './list.ts';
import type { RetiredLine, ThingLine } from './revision-line.ts';
import { type Fields, fieldsOf, THINGS, type ThingName, valuesOf } from './thing.ts';

const TASK_START = 'SELECT start FROM tasks WHERE id = ?';

/** The SELECTs of the things by their conditions. It takes long to put one together, and to look up one that is put together. */
const selects = new Map<string, string>();

/**
 * Reads all columns of a thing's table but a document's text, which a line names by its digest. The rows are put in order when
 * they are read: SQLite 3.54 prepares a statement that sorts anew each time that other values are bound to it.
 */
function selectOf(name: ThingName, where: string): string {
  const asked = `${name} ${where}`;
  const known = selects.get(asked);
  if (known !== undefined) return known;
  const { table } = THINGS[name];
  const columns = Object.keys(getTableColumns(table)).filter((column) => column !== 'text' || name !== 'document');
  const select = `SELECT ${columnsOf(table, columns as never)} FROM ${getTableName(table)} WHERE ${where}`;
  selects.set(asked, select);
  return select;
}

/** The order in which rows were added. */
function inOrder(name: ThingName): (a: Fields, b: Fields) => number {
  if (name !== 'figure') return (a, b) => Number(a['id']) - Number(b['id']);
  return (a, b) => Number(a['revision']) - Number(b['revision']) || Number(a['line']) - Number(b['line']);
}

/** The members of a figure's line that its row has in another form. */
function apartOfFigure({ store, codes }: { store: Store; codes: Codes }, { taskId, sheetId, headers }: Fields): Fields {
  return {
    ...(typeof taskId === 'number' ? { task: store.value(TASK_START, taskId) } : {}),
    ...(typeof sheetId === 'number' ? codes.sheetOf(sheetId) : {}),
    ...(typeof headers === 'string' ? { headers: JSON.parse(headers) } : {}),
  };
}

/** The rows that are read, and the revision at which they were so where that is not the last. */
interface RowsAsked {
  name: ThingName;
  codes: Codes;
  at?: number;
}

/** The lists of a thing. They belong to the row of how it is, also where another row tells how it was. */
function listsOfRow(store: Store, { name, codes, at }: RowsAsked, row: Fields): Fields {
  if (at === undefined) return listsOf(store, { name, id: Number(row['id']) }, codes);
  const id = typeof row['code'] === 'string' ? codes.findId(name, row['code']) : undefined;
  return listsOf(store, { name, id: id ?? Number(row['id']), at }, codes);
}

function fieldsOfRow(store: Store, asked: RowsAsked, row: Fields): Fields {
  const { name, codes } = asked;
  const thing = THINGS[name];
  const values = valuesOf(thing, row, (to, id) => codes.codeOf(to, id));
  const told = fieldsOf(thing, values);
  if (name === 'figure') return { ...told, ...apartOfFigure({ store, codes }, row) };
  return { ...told, ...listsOfRow(store, asked, row) };
}

/** A row of a thing with its line. */
export interface LinedRow {
  /** The number of the row; of a figure that of its place. */
  id: number;
  line: ThingLine;
}

/**
 * The rows of a thing that meet a condition, each with the line that tells it, in the order in which they were added. With `at`
 * the lines have the lists of that revision, at which the rows that are chosen were so.
 */
export function* linesOfRows(
  store: Store,
  { where, bound, ...asked }: RowsAsked & { where: string; bound: unknown[] },
): Generator<LinedRow> {
  const { name } = asked;
  const isFigure = name === 'figure';
  const rows = store.prepared<Fields>(selectOf(name, where)).all(...bound);
  if (rows.length > 1) rows.sort(inOrder(name));
  for (const row of rows) {
    const id = isFigure ? figureNumber(row as never) : Number(row['id']);
    yield { id, line: { [name]: fieldsOfRow(store, asked, row) } };
  }
}

const REVISION_ID = 'SELECT id FROM revisions WHERE number = ?';

/** The line that retires a figure, by the number of its place. */
export function retiredFigure(store: Store, id: number): RetiredLine {
  const place = placeOfFigure(id);
  return {
    retired: { figure: figureCode({ ...place, revisionId: String(store.value(REVISION_ID, place.revision)) }) },
  };
}
