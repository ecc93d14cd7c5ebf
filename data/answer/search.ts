import type { Owner } from '../ledger/catalogue.ts';
import { type Document, FIRST_REVISION } from '../ledger/document.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { namesText } from '../ledger/log/passage-row.ts';
import { foundIn, holdsWords, listTasksThen, matchOf } from '../ledger/passage.ts';
import { currentId } from '../ledger/past.ts';
import type { Snapshot } from '../ledger/revision.ts';
import { WAS_SO } from '../ledger/store/was-so.ts';
import { findTask, type Task } from '../ledger/task.ts';

/** A passage that holds the words of a search. Exactly one of document, task and indicator is set. */
export interface SearchHit {
  document: Document | null;
  task: Task | null;
  indicator: Indicator | null;
  /** The paragraph, the task's text, or the indicator's names. */
  text: string;
  /** Character range of the first match in `text` (UTF-16). */
  start: number;
  end: number;
  /** The same range in the document's text; null for an indicator. */
  documentStart: number | null;
  documentEnd: number | null;
}

/** The places in which a search looks. */
export type SearchPlace = 'INDICATOR' | 'TASK' | 'DOCUMENT';

interface PassageRow {
  documentId: number | null;
  taskId: number | null;
  indicatorId: number | null;
  text: string;
  start: number;
}

const IN_PLACES = `CASE WHEN p.indicator_id IS NOT NULL THEN :indicators WHEN p.task_id IS NOT NULL THEN :tasks ELSE :documents END`;
const DOCUMENT = 'coalesce(p.document_id, (SELECT document_id FROM tasks WHERE id = p.task_id))';
const OF_DISTRICT = `(:district IS NULL OR ${DOCUMENT}
  IN (SELECT ${currentId('documents', ['code'])} FROM documents WHERE district_id = :district AND ${WAS_SO}))`;
/** Whether a passage was there at an earlier revision, by the text that it has had since. */
const WAS_THERE = `CASE WHEN p.indicator_id IS NOT NULL THEN (SELECT revision FROM indicators WHERE id = p.indicator_id) <= :at
  WHEN p.task_id IS NOT NULL THEN (SELECT revision FROM tasks WHERE id = p.task_id) <= :at
  ELSE (SELECT ${FIRST_REVISION} FROM documents WHERE id = ${DOCUMENT}) <= :at END`;
const IS_WITHDRAWN = `EXISTS (SELECT 1 FROM documents w
  WHERE w.id = ${DOCUMENT} AND w.standing = 'WITHDRAWN' AND w.revision <= :at)`;
const WANTED = `${IN_PLACES} AND ${OF_DISTRICT} AND NOT ${IS_WITHDRAWN}`;

function wantedIn({ isPast }: Ledger): string {
  return isPast ? `${WANTED} AND ${WAS_THERE}` : WANTED;
}

/**
 * Indicators first, then work items, then paragraphs; within each what is not public, the shortest first, and then the rest by
 * relevance.
 */
function foundSql(ledger: Ledger): string {
  return `SELECT p.document_id AS documentId, p.task_id AS taskId, p.indicator_id AS indicatorId, p.text, p.start
    FROM ${foundIn(ledger)} WHERE ${wantedIn(ledger)}
    ORDER BY p.indicator_id IS NULL, p.task_id IS NULL, found.hidden DESC, iif(found.hidden, length(p.text), found.place), p.id
    LIMIT :limit OFFSET :offset`;
}

function countSql(ledger: Ledger): string {
  return `SELECT count(*) FROM ${foundIn(ledger)} WHERE ${wantedIn(ledger)}`;
}
/** Indicators that are not what they were at a revision. */
const CHANGED_SINCE = 'SELECT id FROM indicators WHERE revision > :at AND retired IS NULL';

/** A text as matching compares it. Each UTF-16 unit stays one unit, so that ranges remain valid. */
function folded(text: string): string {
  let out = '';
  for (let place = 0; place < text.length; place++) {
    const character = text.charAt(place);
    const plain = character.normalize('NFKC').toLowerCase();
    out += plain.length === 1 ? plain : character;
  }
  return out;
}

/** The range of the first of the words in the text. The index ignores punctuation between characters, so this may too. */
function rangeOf(text: string, search: string): { start: number; end: number } {
  const haystack = folded(text);
  for (const word of folded(search.trim()).split(/\s+/)) {
    const start = haystack.indexOf(word);
    if (start >= 0) return { start, end: start + word.length };
    const letters = [...word].filter((character) => /[\p{L}\p{N}]/u.test(character));
    const loose = letters.map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^\\p{L}\\p{N}]*');
    const found = letters.length > 0 ? new RegExp(loose, 'u').exec(haystack) : null;
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return { start: 0, end: 0 };
}

function toHit(ledger: Ledger, row: PassageRow, what: { search: string; at: Snapshot }): SearchHit {
  const { catalogue } = ledger;
  const range = rangeOf(row.text, what.search);
  const inDocument = row.indicatorId === null;
  return {
    document: row.documentId === null ? null : (catalogue.documents.find(row.documentId) ?? null),
    task: row.taskId === null ? null : (findTask(ledger, row.taskId, what.at) ?? null),
    indicator: row.indicatorId === null ? null : (catalogue.indicatorsById.get(row.indicatorId) ?? null),
    text: row.text,
    ...range,
    documentStart: inDocument ? row.start + range.start : null,
    documentEnd: inDocument ? row.start + range.end : null,
  };
}

/** The words to search for, and where; without `places`, everywhere. */
export interface Search {
  text: string;
  places?: SearchPlace[] | undefined;
  /** The search looks only in documents of this district; another owner has none. */
  owner?: Owner | undefined;
}

/** The values bound to the statements; undefined where nothing can be searched for. */
function boundOf({ revision: at }: Ledger, { text, places, owner }: Search) {
  const match = matchOf(text);
  if (match === '') return undefined;
  // No document has the id 0.
  const district = owner ? (owner.district?.id ?? 0) : null;
  const wants = (place: SearchPlace) => (!places || places.includes(place) ? 1 : 0);
  return { match, indicators: wants('INDICATOR'), tasks: wants('TASK'), documents: wants('DOCUMENT'), district, at };
}

/** The indicators that had another name or none at a past revision, where their names of then hold the words. */
function listIndicatorsThen(ledger: Ledger, { text, places, owner }: Search): PassageRow[] {
  if (!ledger.isPast || owner || (places && !places.includes('INDICATOR'))) return [];
  const changed = new Set(
    ledger
      .prepared<{ id: number }>(CHANGED_SINCE)
      .all({ at: ledger.revision })
      .map(({ id }) => id),
  );
  return ledger.catalogue.indicators
    .filter(({ id }) => changed.has(id))
    .map((indicator) => ({ indicatorId: indicator.id, text: namesText(indicator) }))
    .filter((names) => holdsWords(names.text, text))
    .map((names) => ({ ...names, documentId: null, taskId: null, start: 0 }));
}

/** Lists likewise the work items that had another text. */
function listWorkThen(ledger: Ledger, { text, places, owner }: Search): PassageRow[] {
  if (places && !places.includes('TASK')) return [];
  return listTasksThen(ledger, text)
    .filter(({ documentId }) => !owner || isOfDistrict(ledger, documentId, owner))
    .map(({ id, start, text }) => ({ taskId: id, text, start, documentId: null, indicatorId: null }));
}

function isOfDistrict({ catalogue }: Ledger, document: number, { district }: Owner): boolean {
  return district !== null && catalogue.documents.find(document)?.district === district;
}

/** A part of what is found, in its order. */
interface Hits {
  count: number;
  read: (offset: number, limit: number) => PassageRow[];
}

function heldHits(rows: readonly PassageRow[]): Hits {
  return { count: rows.length, read: (offset, limit) => rows.slice(offset, offset + limit) };
}

/** The hits at a past revision: indicators by their names of then and since, work items likewise, then paragraphs. */
function hitsThen(ledger: Ledger, what: Search, bound: NonNullable<ReturnType<typeof boundOf>>): Hits[] {
  const foundHits = (of: typeof bound): Hits => ({
    count: ledger.value(countSql(ledger), of) as number,
    read: (offset, limit) => ledger.prepared<PassageRow>(foundSql(ledger)).all({ ...of, offset, limit }),
  });
  return [
    heldHits(listIndicatorsThen(ledger, what)),
    foundHits({ ...bound, tasks: 0, documents: 0 }),
    heldHits(listWorkThen(ledger, what)),
    foundHits({ ...bound, indicators: 0 }),
  ];
}

/** Full-text search over documents, work items and indicators: a page of hits from `offset`. */
export function listHits(
  ledger: Ledger,
  what: Search,
  page: { offset: number; limit: number; at: Snapshot },
): SearchHit[] {
  const bound = boundOf(ledger, what);
  if (!bound) return [];
  const { offset, limit, at } = page;
  const toHits = (rows: PassageRow[]) => rows.map((row) => toHit(ledger, row, { search: what.text, at }));
  if (!ledger.isPast) return toHits(ledger.prepared<PassageRow>(foundSql(ledger)).all({ ...bound, offset, limit }));
  const rows: PassageRow[] = [];
  let before = 0;
  for (const { count, read } of hitsThen(ledger, what, bound)) {
    const from = Math.max(0, offset - before);
    if (from < count && rows.length < limit) rows.push(...read(from, limit - rows.length));
    before += count;
  }
  return toHits(rows);
}

/** The number of passages that hold the words. */
export function countHits(ledger: Ledger, what: Search): number {
  const bound = boundOf(ledger, what);
  if (!bound) return 0;
  if (!ledger.isPast) return ledger.value(countSql(ledger), bound) as number;
  return hitsThen(ledger, what, bound).reduce((sum, { count }) => sum + count, 0);
}
