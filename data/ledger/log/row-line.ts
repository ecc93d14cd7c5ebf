import { columnsOf } from '../store/columns.ts';
import { getTableColumns, getTableName } from '../store/drizzle.ts';
import type { Store } from '../store/store.ts';
import type { Codes } from './codes.ts';
import { listsOf } from './list.ts';
import { figureCode, type RetiredLine, type ThingLine } from './revision-line.ts';
import { type Fields, fieldsOf, THINGS, type ThingName, valuesOf } from './thing.ts';

const TASK_START = 'SELECT start FROM tasks WHERE id = ?';

/** All columns of a thing's table but a document's text, which a line names by its digest. */
function columnsRead(name: ThingName): string {
  const { table } = THINGS[name];
  const columns = Object.keys(getTableColumns(table)).filter((column) => column !== 'text' || name !== 'document');
  return columnsOf(table, columns as never);
}

function fieldsOfRow({ store, codes }: { store: Store; codes: Codes }, name: ThingName, row: Fields): Fields {
  const thing = THINGS[name];
  const values = valuesOf(thing, row, (to, id) => codes.codeOf(to, id));
  const task = typeof row['taskId'] === 'number' ? { task: store.value(TASK_START, row['taskId']) } : {};
  return { ...fieldsOf(thing, values), ...listsOf(store, { name, id: Number(row['id']) }, codes), ...task };
}

/** A row of a thing with its line. */
export interface LinedRow {
  id: number;
  line: ThingLine;
}

/** The rows of a thing that meet a condition, each with the line that tells it, in the order in which they were added. */
export function* linesOfRows(
  store: Store,
  { name, where, bound, codes }: { name: ThingName; where: string; bound: unknown[]; codes: Codes },
): Generator<LinedRow> {
  const table = getTableName(THINGS[name].table);
  const rows = store.prepared<Fields>(`SELECT ${columnsRead(name)} FROM ${table} WHERE ${where} ORDER BY id`);
  for (const row of rows.all(...bound))
    yield { id: Number(row['id']), line: { [name]: fieldsOfRow({ store, codes }, name, row) } };
}

const FIGURE_PLACE = `SELECT f.revision, f.line, r.id AS revisionId FROM figures f JOIN revisions r ON r.number = f.revision WHERE f.id = ?`;

/** The line that retires the figure of a row. */
export function retiredFigure(store: Store, id: number): RetiredLine {
  const place = store.prepared<{ revision: number; line: number; revisionId: string }>(FIGURE_PLACE).get(id);
  if (!place) throw new Error(`There is no figure in row ${id} to be retired.`);
  return { retired: { figure: figureCode(place) } };
}
