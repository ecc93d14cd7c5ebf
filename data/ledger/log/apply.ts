import { getTableColumns, getTableName } from '../store/drizzle.ts';
import { addRow, checkWords } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { Codes } from './codes.ts';
import { checkFile, erasedLine } from './erased.ts';
import { readFigureCode } from './figure-code.ts';
import { FigureRows, SheetRows, TASK_AT } from './figure-row.ts';
import { keptText } from './file.ts';
import { applyLists } from './list.ts';
import { addPassages } from './passage-row.ts';
import { isHiddenFigure, RevisionReleases } from './release.ts';
import { type ErasedLine, type RetiredLine, type RevisionHead, type RevisionLine, thingIn } from './revision-line.ts';
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
  /**
   * Rows of documents that are new, or that other readers may see than before, and of work items and indicators that are new or
   * changed: search has to find them.
   */
  found: { documents: Set<number>; released: number[]; tasks: number[]; indicators: number[] };
}

/** A thing as its line tells it. Figures are told apart, as each is new. */
interface Told {
  name: Exclude<ThingName, 'figure'>;
  fields: Fields;
}

const SOURCE = `SELECT text_digest || coalesce(file, '') FROM documents WHERE id = ?`;
const IS_HIDDEN = 'SELECT release IS NOT NULL FROM documents WHERE id = ?';
const TERM_AT = 'SELECT id FROM terms WHERE document_id = ? AND number = ? AND retired IS NULL';

/** The row of the thing that a line tells of; undefined where it is new. */
function rowAt({ store, codes }: Applied, { name, fields }: Told): number | undefined {
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
function apartOf(applied: Applied, { name, fields }: Told, before: number | undefined): Fields {
  return name === 'document' ? textOf(applied, fields, before) : {};
}

function isHidden(store: Store, document: number): boolean {
  return store.value(IS_HIDDEN, document) === 1;
}

/** Brings a thing into its table, and tells whether it is new there. */
function applyThing(applied: Applied, told: Told): boolean {
  const { store, revision, codes, found } = applied;
  const { name } = told;
  const thing = THINGS[name];
  const before = rowAt(applied, told);
  const row: Fields = {
    ...rowOf(thing, told.fields, (to, code) => codes.idOf(to, code)),
    ...apartOf(applied, told, before),
    revision,
  };
  if (name === 'document' && before !== undefined && isHidden(store, before) !== (row['release'] !== null))
    found.released.push(before);
  if (before !== undefined) changeRow(applied, thing, { id: before, row });
  const id = before ?? addRow(store, thing.table, row as never);
  if (name === 'document' && before === undefined) found.documents.add(id);
  if (name === 'task' && !found.documents.has(Number(row['documentId']))) found.tasks.push(id);
  if (name === 'indicator') found.indicators.push(id);
  return before === undefined;
}

const RETIRE_FIGURE = `UPDATE figures SET retired = :retired
  WHERE revision = :revision AND line = :line AND retired IS NULL
    AND (SELECT substr(id, 1, 8) FROM revisions WHERE number = :revision) = :idStart`;
const RETIRE_TERM = 'UPDATE terms SET retired = ? WHERE document_id = ? AND number = ? AND retired IS NULL';

/** Retires a figure, unless it was erased since. @throws where there is none of the code. */
function retireFigure(applied: Applied, code: string): void {
  const place = readFigureCode(code);
  const { changes } = place
    ? applied.store.prepared(RETIRE_FIGURE).run({ ...place, retired: applied.revision })
    : { changes: 0 };
  if (changes !== 1 && (!place || !erasedLine(applied, place))) checkRetired(changes, { figure: code });
}

function retireTerm({ store, revision, codes }: Applied, { document, number }: Fields): number {
  return store.prepared(RETIRE_TERM).run(revision, codes.idOf('document', String(document)), number).changes;
}

function checkRetired(count: number, retired: RetiredLine['retired']): void {
  if (count !== 1) throw new Error(`A line of the log retires what is not there: ${JSON.stringify(retired)}.`);
}

const REVISION = `INSERT INTO revisions (number, at, note, entry, change, ground, draft)
  VALUES (:number, :at, :note, :entry, :change, :ground, :draft)`;
const BEFORE = (count: string) => `coalesce((SELECT ${count} FROM revisions WHERE number = :number - 1), 0)`;
const COUNTED = `UPDATE revisions SET id = :id, figures = :figures + ${BEFORE('figures')}, hidden = :hidden + ${BEFORE('hidden')},
  release = :release WHERE number = :number`;
const DATA_SET = 'UPDATE ledger SET data_version = ?';

/** A revision as it is applied to the tables. */
export interface AppliedRevision {
  number: number;
  at: string;
  /** The number of its entry. */
  entry: number;
}

/**
 * Brings a revision into the tables, line by line. It takes nothing but the lines, the files and the tables as the revision
 * before left them: no clock, no rules. Whoever applies the same entries gets the same rows.
 */
export class RevisionApplier {
  readonly #applied: Applied;
  readonly #withSearch: boolean;
  readonly #sheets: SheetRows;
  readonly #figures: FigureRows;
  readonly #releases: RevisionReleases;
  /** Things whose lists are applied once all things are there: an indicator may name one that comes after it. */
  readonly #listed: (Told & { isNew: boolean })[] = [];
  readonly #retiredTerms: Fields[] = [];
  /** The place of the last line in the content, from 1. */
  #place = 1;
  #added = 0;
  #hidden = 0;

  constructor(
    store: Store,
    { head, ...revision }: AppliedRevision & { head: RevisionHead },
    { log = store, withSearch = true }: ApplyOptions = {},
  ) {
    const { note = null, change = null, ground = null, draft = null } = head;
    store.prepared(REVISION).run({ ...revision, note, change, ground, draft });
    if (head.dataSet !== undefined) store.prepared(DATA_SET).run(head.dataSet);
    const codes = new Codes(store);
    const found = { documents: new Set<number>(), released: [], tasks: [], indicators: [] };
    const applied: Applied = { store, log, revision: revision.number, codes, found };
    this.#applied = applied;
    this.#withSearch = withSearch;
    this.#releases = new RevisionReleases(applied);
    this.#sheets = new SheetRows(store, log);
    this.#figures = new FigureRows(applied, this.#sheets);
  }

  /** Applies the next line after the first. */
  add(line: RevisionLine): void {
    this.#place += 1;
    this.#releases.add(line);
    if ('figure' in line || 'erased' in line) {
      if (isHiddenFigure(line)) this.#hidden += 1;
      else this.#added += 1;
    }
    if ('figure' in line) this.#figures.add(line.figure ?? {}, this.#place);
    else if ('retired' in line) this.#retire(line as RetiredLine);
    // Sheets keep their numbers.
    else if ('erased' in line) this.#sheets.rowOf({ ...(line as ErasedLine) });
    else this.#thing(thingIn(line));
  }

  /** Completes the revision under its id, once all lines were added. */
  end(id: string): void {
    const { store, revision: number, found } = this.#applied;
    this.#figures.flush();
    for (const told of this.#listed) applyListsOf(this.#applied, told);
    for (const term of this.#retiredTerms) checkRetired(retireTerm(this.#applied, term), { term });
    const counts = { figures: this.#added, hidden: this.#hidden };
    store.prepared(COUNTED).run({ number, id, ...counts, release: this.#releases.end() });
    addPassages(store, found, { withSearch: this.#withSearch });
  }

  #thing(thing: ReturnType<typeof thingIn>): void {
    if (!thing || thing.name === 'figure') return;
    const told: Told = { name: thing.name, fields: thing.fields };
    const isNew = applyThing(this.#applied, told);
    if (told.name === 'indicator' || told.name === 'scope' || told.name === 'document')
      this.#listed.push({ ...told, isNew });
  }

  #retire({ retired }: RetiredLine): void {
    // A term may be told anew under its number by a later line.
    if ('term' in retired) this.#retiredTerms.push(retired.term);
    else retireFigure(this.#applied, retired.figure);
  }
}

/** Applies a revision whose id is known. The first line says what it is. */
export function applyRevision(
  store: Store,
  { lines, id, ...revision }: AppliedRevision & { id: string; lines: Iterable<RevisionLine> },
  options: ApplyOptions = {},
): void {
  let applier: RevisionApplier | undefined;
  for (const line of lines)
    if (applier) applier.add(line);
    else applier = new RevisionApplier(store, { ...revision, head: headIn(line, revision) }, options);
  if (!applier) throw new Error(`Revision ${revision.number} has no line.`);
  applier.end(id);
}

/** The head of a revision, which its first line tells. @throws where it does not. */
export function headIn(line: RevisionLine, { number }: Pick<AppliedRevision, 'number'>): RevisionHead {
  if ('revision' in line) return line.revision;
  throw new Error(`The first line of revision ${number} does not say what it is.`);
}

function applyListsOf({ store, revision, codes }: Applied, { name, fields, isNew }: Told & { isNew: boolean }): void {
  applyLists(store, { name, id: codes.idOf(name, String(fields['code'])), fields, revision, isNew }, codes);
}
