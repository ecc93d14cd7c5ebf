import { type WrittenLine, writtenLines } from '../../ledger/log/append.ts';
import { canonicalJson } from '../../ledger/log/canonical.ts';
import { inLineOrder, type RevisionLine, thingIn } from '../../ledger/log/revision-line.ts';
import type { Store } from '../../ledger/store/store.ts';
import type { Draft } from './draft.ts';
import type { DraftItem } from './item.ts';
import { itemLines, lineOfItem } from './item-file.ts';
import { isRetiring, KINDS } from './kind.ts';
import type { ReviewedItem } from './reviewed-item.ts';
import { districtTouched } from './touched.ts';

/** The lines that a draft writes, and the districts that they touch. Figures, of which there may be a million, are named only. */
export interface Written {
  things: RevisionLine[];
  /** The places of the items whose figures are written, in their order. */
  figures: number[];
  /** The figures among them whose values were decided, by their places. */
  decided: Map<number, RevisionLine>;
  /** The documents that the figures name. */
  documents: Set<unknown>;
  /** The lines that retire something, as canonical JSON. */
  retired: string[];
  /** How many items retire something and put nothing in its place. */
  withdrawn: number;
  /** The number of figures that go from one indicator to another. */
  moved: number;
  touched: Set<string | null>;
  /** The codes of documents that are new, or were withdrawn, and stand by the figures that come with them. */
  brought: Set<string>;
}

export function nothingWritten(): Written {
  const lists = { things: [], figures: [], retired: [] };
  const sets = { documents: new Set<unknown>(), touched: new Set<string | null>(), brought: new Set<string>() };
  return { ...lists, ...sets, decided: new Map(), withdrawn: 0, moved: 0 };
}

/** Notes the line that is written in the place of an item that somebody rejected, where there is one. */
function noteRejected(store: Store, written: Written, { item }: ReviewedItem): void {
  if (item.otherwise === undefined) return;
  written.touched.add(districtTouched(store, { line: item.otherwise }) ?? null);
  written.retired.push(canonicalJson(item.otherwise));
  written.withdrawn += 1;
}

/** Notes the lines that an item writes, if any, and the district that they touch. */
export function note(store: Store, written: Written, reviewed: ReviewedItem): void {
  const { finding } = reviewed;
  if (finding === 'REJECTED') noteRejected(store, written, reviewed);
  else if (finding === 'NEW' || finding === 'DIFFERS') noteWritten(store, written, reviewed);
}

function noteWritten(store: Store, written: Written, reviewed: ReviewedItem): void {
  const { place, item, line, held } = reviewed;
  const district = districtTouched(store, item);
  if (district !== undefined) written.touched.add(district);
  if (isBrought(reviewed)) written.brought.add(codeOf(line));
  if (isRetiring(line)) {
    written.retired.push(canonicalJson(line));
    written.withdrawn += 1;
    return;
  }
  const thing = thingIn(line);
  if (!thing) return;
  if (thing.name !== 'figure') written.things.push(line);
  else {
    written.figures.push(place);
    written.documents.add(thing.fields['document']);
    if (line !== item.line) written.decided.set(place, line);
    if (held && held.fields['indicator'] !== thing.fields['indicator']) written.moved += 1;
  }
  const retires = held ? KINDS[thing.name].retires(held, thing.fields) : [];
  for (const each of retires) written.retired.push(canonicalJson(each));
}

function codeOf(line: RevisionLine): string {
  return 'document' in line ? String(line.document?.['code']) : '';
}

function isBrought({ line, held }: ReviewedItem): boolean {
  return 'document' in line && (!held || held.fields['standing'] === 'WITHDRAWN');
}

const CURRENT_OF = `SELECT f.revision || '.' || f.line || '.' || substr(r.id, 1, 8) AS figure
  FROM figures f JOIN revisions r ON r.number = f.revision
  WHERE f.document_id = (SELECT id FROM documents WHERE code = ? AND retired IS NULL) AND f.retired IS NULL`;

/** Whether a document has a figure that a draft does not retire. */
function isLeft(store: Store, code: string, retired: ReadonlySet<string>): boolean {
  const current = store.prepared<{ figure: string }>(CURRENT_OF).all(code);
  return current.some(({ figure }) => !retired.has(canonicalJson({ retired: { figure } })));
}

/**
 * The lines of things in their order. A document is left out whose figures are all in the ledger already, because the same table
 * in another file changes nothing, and so is the withdrawal of one of which somebody keeps a figure.
 */
export function thingsOf(store: Store, { things, documents, retired, brought }: Written): RevisionLine[] {
  const gone = new Set(retired);
  const told = things.filter((line) => {
    if (!('document' in line)) return true;
    const code = codeOf(line);
    if (line.document?.['standing'] === 'WITHDRAWN') return !isLeft(store, code, gone);
    return !brought.has(code) || documents.has(code);
  });
  return inLineOrder(told);
}

/** The lines of the figures that a draft writes, each read from its item. */
function* figuresOf(store: Store, { items }: Draft, { figures, decided }: Written): Generator<WrittenLine> {
  if (figures.length === 0) return;
  let [place, next] = [0, 0];
  for (const read of itemLines(store, items)) {
    place += 1;
    if (place !== figures[next]) continue;
    next += 1;
    const line = decided.get(place);
    yield line ? { line, text: canonicalJson(line) } : lineOfItem(JSON.parse(read.text) as DraftItem, read);
    if (next === figures.length) return;
  }
}

/** The lines of what a draft writes, which was compared with the ledger before. */
export function* linesOf(store: Store, draft: Draft, written: Written): Generator<WrittenLine> {
  yield* writtenLines(written.things);
  yield* figuresOf(store, draft, written);
  yield* retiredLines(written);
}

/** The lines that retire something. */
export function* retiredLines({ retired }: Written): Generator<WrittenLine> {
  for (const text of retired) yield { line: JSON.parse(text) as RevisionLine, text };
}
