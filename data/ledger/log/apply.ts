import { getTableColumns, getTableName } from '../store/drizzle.ts';
import { addRow, checkWords } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { sheets } from '../store/tables.ts';
import { Codes } from './codes.ts';
import { erasedFrom, erasedLine } from './erased.ts';
import { readFigureCode } from './figure-code.ts';
import { hasFile, keptText } from './file.ts';
import { applyLists } from './list.ts';
import { addPassages } from './passage-row.ts';
import { isHiddenFigure, releaseOfRevision } from './release.ts';
import { type ErasedLine, type RetiredLine, type RevisionLine, thingIn } from './revision-line.ts';
import { type Fields, rowOf, THINGS, type Thing, type ThingName } from './thing.ts';

/** How a revision is applied where that is not as usual. */
export interface ApplyOptions {
  /** The ledger whose log holds the revision and its files, where that is not the one of the tables. */
  log?: Store;
  /** Whether what search finds is kept up too; it is unless this is false. */
  withSearch?: boolean;
}

/** A revision that is being applied. */
interface Applied {
  store: Store;
  log: Store;
  revision: number;
  codes: Codes;
  /** Rows of documents that are new, and of work items and indicators that are new or changed: search has to find them. */
  found: { documents: Set<number>; tasks: number[]; indicators: number[] };
}

/** A thing as its line tells it, with the place of the line in the content, from 1. */
interface Told {
  name: ThingName;
  fields: Fields;
  place: number;
}

const SOURCE = `SELECT text_digest || coalesce(file, '') FROM documents WHERE id = ?`;
const TASK_AT = 'SELECT id FROM tasks WHERE document_id = ? AND start = ? AND retired IS NULL';
const SHEET = 'SELECT id FROM sheets WHERE file = ? AND name = ?';
const TERM_AT = 'SELECT id FROM terms WHERE document_id = ? AND number = ? AND retired IS NULL';

/** The row of the thing that a line tells of; undefined where it is new. Each figure is new. */
function rowAt({ store, codes }: Applied, name: ThingName, fields: Fields): number | undefined {
  if (name === 'figure') return undefined;
  if (name !== 'task' && name !== 'term') return codes.findId(name, String(fields['code']));
  const document = codes.idOf('document', String(fields['document']));
  const [sql, place] = name === 'task' ? [TASK_AT, fields['start']] : [TERM_AT, fields['number']];
  return store.value(sql, document, place) as number | undefined;
}

/** Keeps a row as it was before this revision in a row of its own, because other rows refer to the row that is changed. */
function keepAsItWas({ store, revision }: Applied, { table, name }: Thing, id: number): void {
  const columns = Object.entries(getTableColumns(table))
    .filter(([property]) => property !== 'id' && property !== 'retired')
    .map(([, column]) => `"${column.name}"`);
  // A text never changes, so only the row that others refer to has it.
  const read = columns.map((column) => (name === 'document' && column === '"text"' ? "''" : column));
  const into = `INSERT INTO ${getTableName(table)} (${columns.join(', ')}, retired)`;
  store.prepared(`${into} SELECT ${read.join(', ')}, ? FROM ${getTableName(table)} WHERE id = ?`).run(revision, id);
}

function changeRow(applied: Applied, thing: Thing, { id, row }: { id: number; row: Fields }): void {
  checkWords(thing.table, row);
  keepAsItWas(applied, thing, id);
  const columns = getTableColumns(thing.table);
  const set = Object.keys(row).map((property) => `"${columns[property]?.name}" = :${property}`);
  applied.store
    .prepared(`UPDATE ${getTableName(thing.table)} SET ${set.join(', ')} WHERE id = :id`)
    .run({ ...row, id });
}

function taskOf({ store, codes }: Applied, fields: Fields): number | null {
  if (fields['task'] === undefined) return null;
  const id = store.value(TASK_AT, codes.idOf('document', String(fields['document'])), fields['task']);
  if (typeof id !== 'number')
    throw new Error(`A line of the log names a task at ${fields['task']}, which is not there.`);
  return id;
}

/** Checks that the bytes of a file are kept, or were erased. @throws where they are missing. */
function checkFile(log: Store, digest: string): void {
  if (!hasFile(log, digest) && !erasedFrom(log).files.has(digest))
    throw new Error(`The file ${digest} of a figure is not among the files.`);
}

/** The row of the sheet in which a figure is printed; null for a figure of a text. The one sheet of a .csv has no name. */
function sheetOf({ store, log }: Applied, { file, sheet = '' }: Fields): number | null {
  if (file === undefined) return null;
  const [digest, name] = [String(file), String(sheet)];
  const known = store.value(SHEET, digest, name) as number | undefined;
  if (known !== undefined) return known;
  checkFile(log, digest);
  return addRow(store, sheets, { file: digest, name });
}

/** The columns of a figure that its line has in another form. */
function apartOfFigure(applied: Applied, fields: Fields, line: number): Fields {
  const { headers } = fields;
  return {
    line,
    taskId: taskOf(applied, fields),
    sheetId: sheetOf(applied, fields),
    headers: headers === undefined ? null : JSON.stringify(headers),
  };
}

/** The text of a document that is new, empty for a grid. One that is there keeps its text: a corrected text is a new document. */
function textOf({ store, log }: Applied, fields: Fields, before: number | undefined): Fields {
  const [digest, file] = [String(fields['textDigest'] ?? ''), String(fields['file'] ?? '')];
  if (before !== undefined) {
    if (store.value(SOURCE, before) === `${digest}${file}`) return {};
    throw new Error(`A line of the log changes the text of the document ${fields['code']}.`);
  }
  if (file !== '') {
    checkFile(log, file);
    return { text: '' };
  }
  const text = keptText(log, digest);
  if (text === undefined) throw new Error(`The text ${digest} of a document is not among the files.`);
  return { text };
}

/** The columns of a row that its line has in another form. `before` is the row that is changed. */
function apartOf(applied: Applied, { name, fields, place }: Told, before: number | undefined): Fields {
  if (name === 'figure') return apartOfFigure(applied, fields, place);
  return name === 'document' ? textOf(applied, fields, before) : {};
}

function applyThing(applied: Applied, told: Told): void {
  const { store, revision, codes, found } = applied;
  const { name } = told;
  const thing = THINGS[name];
  const before = rowAt(applied, name, told.fields);
  const row: Fields = {
    ...rowOf(thing, told.fields, (to, code) => codes.idOf(to, code)),
    ...apartOf(applied, told, before),
    revision,
  };
  if (before !== undefined) changeRow(applied, thing, { id: before, row });
  const id = before ?? addRow(store, thing.table, row as never);
  if (name === 'document' && before === undefined) found.documents.add(id);
  if (name === 'task' && !found.documents.has(Number(row['documentId']))) found.tasks.push(id);
  if (name === 'indicator') found.indicators.push(id);
}

const RETIRE_FIGURE = `UPDATE figures SET retired = :retired
  WHERE revision = :revision AND line = :line AND retired IS NULL
    AND (SELECT substr(id, 1, 8) FROM revisions WHERE number = :revision) = :idStart`;
const RETIRE_TERM = 'UPDATE terms SET retired = ? WHERE document_id = ? AND number = ? AND retired IS NULL';

function retireFigure({ store, revision }: Applied, code: string): number {
  const place = readFigureCode(code);
  return place ? store.prepared(RETIRE_FIGURE).run({ ...place, retired: revision }).changes : 0;
}

function retireTerm({ store, revision, codes }: Applied, { document, number }: Fields): number {
  return store.prepared(RETIRE_TERM).run(revision, codes.idOf('document', String(document)), number).changes;
}

function applyRetired(applied: Applied, { retired }: RetiredLine): void {
  const count = 'figure' in retired ? retireFigure(applied, retired.figure) : retireTerm(applied, retired.term);
  if (count === 1) return;
  const place = 'figure' in retired ? readFigureCode(retired.figure) : undefined;
  if (!place || !erasedLine(applied, place))
    throw new Error(`A line of the log retires what is not there: ${JSON.stringify(retired)}.`);
}

const BEFORE = (count: string) => `coalesce((SELECT ${count} FROM revisions WHERE number = :number - 1), 0)`;
const REVISION = `INSERT INTO revisions (number, at, note, id, entry, change, ground, draft, figures, hidden)
  VALUES (:number, :at, :note, :id, :entry, :change, :ground, :draft, :figures + ${BEFORE('figures')}, :hidden + ${BEFORE('hidden')})`;
const RELEASE = 'UPDATE revisions SET release = :release WHERE number = :number';
const DATA_SET = 'UPDATE ledger SET data_version = ?';

/** A revision as it is applied to the tables. */
export interface AppliedRevision {
  number: number;
  at: string;
  id: string;
  /** The number of its entry. */
  entry: number;
  lines: readonly RevisionLine[];
}

/**
 * Brings a revision into the tables. It takes nothing but the lines, the files and the tables as the revision before left
 * them: no clock, no rules. Whoever applies the same entries gets the same rows.
 */
export function applyRevision(
  store: Store,
  { lines, ...revision }: AppliedRevision,
  { log = store, withSearch = true }: ApplyOptions = {},
): void {
  const [first, ...rest] = lines;
  const head = first && 'revision' in first ? first.revision : undefined;
  if (!head) throw new Error(`The first line of revision ${revision.number} does not say what it is.`);
  const hidden = rest.filter(isHiddenFigure).length;
  const figures = rest.filter((line) => 'figure' in line || 'erased' in line).length - hidden;
  const { note = null, change = null, ground = null, draft = null } = head;
  store.prepared(REVISION).run({ ...revision, note, change, ground, draft, figures, hidden });
  if (head.dataSet !== undefined) store.prepared(DATA_SET).run(head.dataSet);
  const codes = new Codes(store);
  const found = { documents: new Set<number>(), tasks: [], indicators: [] };
  const applied: Applied = { store, log, revision: revision.number, codes, found };
  const things: Told[] = [];
  for (const [index, line] of rest.entries()) {
    const thing = thingIn(line);
    if (thing) {
      const told = { ...thing, place: index + 2 };
      applyThing(applied, told);
      things.push(told);
      // Sheets keep their numbers.
    } else if ('erased' in line) sheetOf(applied, { ...(line as ErasedLine) });
  }
  // An indicator may name one that comes after it.
  for (const { name, fields } of things) applyListsOf(applied, name, fields);
  for (const line of rest) if ('retired' in line) applyRetired(applied, line as RetiredLine);
  store.prepared(RELEASE).run({ number: revision.number, release: releaseOfRevision(applied, rest) });
  addPassages(store, applied.found, { withSearch });
}

function applyListsOf({ store, revision, codes }: Applied, name: ThingName, fields: Fields): void {
  if (name !== 'indicator' && name !== 'scope' && name !== 'document') return;
  applyLists(store, { name, id: codes.idOf(name, String(fields['code'])), fields, revision }, codes);
}
