import { columnsOf } from '../store/columns.ts';
import { getTableColumns, getTableName } from '../store/drizzle.ts';
import type { Store } from '../store/store.ts';
import { sparse } from './canonical.ts';
import type { Codes } from './codes.ts';
import { figureCode, figureNumber, placeOfFigure } from './figure-code.ts';
import { listsOf } from './list.ts';
import type { RetiredLine, ThingLine } from './revision-line.ts';
import { type Fields, fieldsOf, THINGS, type ThingName, valuesOf } from './thing.ts';

const TASK_START = 'SELECT start FROM tasks WHERE id = ?';
const SHEET = `SELECT file, nullif(name, '') AS sheet FROM sheets WHERE id = ?`;

/** The SELECTs of the things without a condition. It takes long to put one together. */
const selects = new Map<ThingName, string>();

/** Reads all columns of a thing's table but a document's text, which a line names by its digest. */
function selectOf(name: ThingName): string {
  const known = selects.get(name);
  if (known !== undefined) return known;
  const { table } = THINGS[name];
  const columns = Object.keys(getTableColumns(table)).filter((column) => column !== 'text' || name !== 'document');
  const select = `SELECT ${columnsOf(table, columns as never)} FROM ${getTableName(table)}`;
  selects.set(name, select);
  return select;
}

/** The members of a figure's line that its row has in another form. */
function apartOfFigure(store: Store, { taskId, sheetId, headers }: Fields): Fields {
  return {
    ...(typeof taskId === 'number' ? { task: store.value(TASK_START, taskId) } : {}),
    ...(typeof sheetId === 'number' ? sparse(store.prepared<Fields>(SHEET).get(sheetId) ?? {}) : {}),
    ...(typeof headers === 'string' ? { headers: JSON.parse(headers) } : {}),
  };
}

function fieldsOfRow({ store, codes }: { store: Store; codes: Codes }, name: ThingName, row: Fields): Fields {
  const thing = THINGS[name];
  const values = valuesOf(thing, row, (to, id) => codes.codeOf(to, id));
  const told = fieldsOf(thing, values);
  if (name === 'figure') return { ...told, ...apartOfFigure(store, row) };
  return { ...told, ...listsOf(store, { name, id: Number(row['id']) }, codes) };
}

/** A row of a thing with its line. */
export interface LinedRow {
  /** The number of the row; of a figure that of its place. */
  id: number;
  line: ThingLine;
}

/** The rows of a thing that meet a condition, each with the line that tells it, in the order in which they were added. */
export function* linesOfRows(
  store: Store,
  { name, where, bound, codes }: { name: ThingName; where: string; bound: unknown[]; codes: Codes },
): Generator<LinedRow> {
  const isFigure = name === 'figure';
  const rows = store.prepared<Fields>(
    `${selectOf(name)} WHERE ${where} ORDER BY ${isFigure ? 'revision, line' : 'id'}`,
  );
  for (const row of rows.all(...bound)) {
    const id = isFigure ? figureNumber(row as never) : Number(row['id']);
    yield { id, line: { [name]: fieldsOfRow({ store, codes }, name, row) } };
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
