import type { Ledger } from '../../ledger/ledger.ts';
import { type WrittenLine, writtenLines } from '../../ledger/log/append.ts';
import { canonicalJson } from '../../ledger/log/canonical.ts';
import type { PublishedRevision } from '../../ledger/log/last-revision.ts';
import { publishWritten } from '../../ledger/log/publish.ts';
import { LINE_ORDER, type RevisionHead, type RevisionLine, thingIn } from '../../ledger/log/revision-line.ts';
import type { Store } from '../../ledger/store/store.ts';
import {
  type Actor,
  appendDraft,
  checkCatalogueRight,
  checkRight,
  type Draft,
  type GateAct,
  openedDraft,
} from './draft.ts';
import { Examination } from './examination.ts';
import { DraftFault, DraftFaults } from './fault.ts';
import type { DraftHead } from './item.ts';
import { itemsOf, itemTexts, lineOfText } from './item-file.ts';
import { isRetiring, KINDS } from './kind.ts';
import { keepProfile } from './profile.ts';
import { RejectedThings } from './rejected-thing.ts';
import { Review, type ReviewedItem } from './review.ts';
import { districtsOf, districtTouched } from './touched.ts';

/** Faults that are told of at most. */
const TOLD = 100;

const PEOPLE = 'SELECT count(*) FROM people WHERE ended IS NULL';

/** @throws DraftFault where who proposed the draft would sign it, although there is somebody else. */
function checkSigner(store: Store, { person }: Actor, draft: Draft): void {
  if (person === draft.person && Number(store.value(PEOPLE)) >= 2) throw new DraftFault('OWN_DRAFT', draft.number);
}

const ACTS = { CORRECTION: 'CORRECT', WITHDRAWAL: 'WITHDRAW', RELEASE: 'RELEASE' } as const satisfies Record<
  NonNullable<DraftHead['change']>,
  GateAct
>;

/** The lines that a draft writes, and the districts that they touch. Figures, of which there may be a million, are named only. */
interface Written {
  things: RevisionLine[];
  /** The places of the items whose figures are written, in their order. */
  figures: number[];
  /** The figures among them whose values were decided, by their places. */
  decided: Map<number, RevisionLine>;
  /** The documents that the figures name. */
  documents: Set<unknown>;
  /** The lines that retire something, as canonical JSON. */
  retired: string[];
  touched: Set<string | null>;
  /** The codes of documents that are new, or were withdrawn, and stand by the figures that come with them. */
  brought: Set<string>;
}

function faultOf({ finding, id, line }: ReviewedItem): DraftFault | undefined {
  if (finding === 'OPEN') return new DraftFault('OPEN_QUESTION', id);
  if (finding !== 'CONFLICTS') return undefined;
  return new DraftFault(isRetiring(line) ? 'BUILT_ON' : 'CONFLICT', id);
}

/** Notes the lines that an item writes. */
function write(written: Written, { place, item, line, held }: ReviewedItem): void {
  if (isRetiring(line)) {
    written.retired.push(canonicalJson(line));
    return;
  }
  const thing = thingIn(line);
  if (!thing) return;
  if (thing.name !== 'figure') written.things.push(line);
  else {
    written.figures.push(place);
    written.documents.add(thing.fields['document']);
    if (line !== item.line) written.decided.set(place, line);
  }
  const retires = held ? KINDS[thing.name].retires(held, thing.fields) : [];
  for (const each of retires) written.retired.push(canonicalJson(each));
}

/** Everything that stands against publishing, as far as it is told. */
function faultsOf(review: Review): DraftFault[] {
  const faults: DraftFault[] = [];
  for (const item of review.items()) {
    const fault = faults.length < TOLD ? faultOf(item) : undefined;
    if (fault) faults.push(fault);
  }
  return faults;
}

/** @throws DraftFaults where something stands against it. */
function writtenOf(ledger: Ledger, draft: Draft, review: Review): Written {
  const written: Written = {
    ...{ things: [], figures: [], decided: new Map(), documents: new Set(), retired: [] },
    ...{ touched: new Set(), brought: new Set() },
  };
  const examination = new Examination(ledger, draft);
  const rejected = new RejectedThings();
  const unknown: DraftFault[] = [];
  review.read((item) => {
    examination.add(item);
    const fault = rejected.fault(item);
    if (fault) unknown.push(fault);
    if (item.finding !== 'NEW' && item.finding !== 'DIFFERS') return;
    const district = districtTouched(ledger, item.item);
    if (district !== undefined) written.touched.add(district);
    if (isBrought(item)) written.brought.add(codeOf(item.line));
    write(written, item);
  });
  const { CONFLICTS, OPEN } = review.counts();
  const faults = CONFLICTS + OPEN > 0 ? faultsOf(review) : [];
  const against = [...faults, ...unknown, ...examination.open(review)].slice(0, TOLD);
  if (against.length > 0) throw new DraftFaults(against);
  return written;
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

function placeOf(line: RevisionLine): number {
  const name = thingIn(line)?.name;
  return name === undefined ? LINE_ORDER.length : LINE_ORDER.indexOf(name);
}

/**
 * The lines of things in their order. A document is left out whose figures are all in the ledger already, because the same table
 * in another file changes nothing, and so is the withdrawal of one of which somebody keeps a figure.
 */
function thingsOf(store: Store, { things, documents, retired, brought }: Written): RevisionLine[] {
  const gone = new Set(retired);
  const told = things.filter((line) => {
    if (!('document' in line)) return true;
    const code = codeOf(line);
    if (line.document?.['standing'] === 'WITHDRAWN') return !isLeft(store, code, gone);
    return !brought.has(code) || documents.has(code);
  });
  return told.sort((a, b) => placeOf(a) - placeOf(b));
}

/** The lines of the figures that a draft writes, each read from its item. */
function* figuresOf(store: Store, { items }: Draft, { figures, decided }: Written): Generator<WrittenLine> {
  if (figures.length === 0) return;
  let [place, next] = [0, 0];
  for (const text of itemTexts(store, items)) {
    place += 1;
    if (place !== figures[next]) continue;
    next += 1;
    const line = decided.get(place);
    yield line ? { line, text: canonicalJson(line) } : lineOfText(text);
    if (next === figures.length) return;
  }
}

function* linesOf(store: Store, draft: Draft, written: Written): Generator<WrittenLine> {
  yield* writtenLines(written.things);
  yield* figuresOf(store, draft, written);
  for (const text of written.retired) yield { line: JSON.parse(text) as RevisionLine, text };
}

function headOf({ title, number }: Draft, { change, ground, note }: DraftHead): RevisionHead {
  return {
    note: note ?? title,
    draft: number,
    ...(change === undefined ? {} : { change }),
    ...(ground === undefined ? {} : { ground }),
  };
}

/**
 * Publishes a draft (审定入库) as one revision, in the transaction that is open: all of it or nothing. It is compared with the
 * ledger as it is now, whatever was published meanwhile. Answers undefined where the ledger says all of it already.
 *
 * @throws DraftFault where the draft is closed or the actor may not; DraftFaults with everything that stands against it.
 */
export function publishDraft(ledger: Ledger, actor: Actor, number: number): PublishedRevision | undefined {
  const draft = openedDraft(ledger, number);
  checkSigner(ledger, actor, draft);
  const review = new Review(ledger, draft);
  const written = writtenOf(ledger, draft, review);
  const things = thingsOf(ledger, written);
  const { change } = review.head;
  // A draft of which the ledger says all already is closed by those alone who could have published it.
  const touched = written.touched.size > 0 ? written.touched : districtsOf(ledger, itemsOf(ledger, draft.items));
  checkCatalogueRight(actor, things);
  checkRight(actor, change === undefined ? 'PUBLISH' : ACTS[change], touched);
  const isEmpty = written.figures.length + written.retired.length + things.length === 0;
  const lines = linesOf(ledger, draft, { ...written, things });
  const revision = isEmpty
    ? undefined
    : publishWritten(ledger, headOf(draft, review.head), { lines, person: actor.person });
  const { profile } = review.head;
  if (profile) keepProfile(ledger, actor, { ...profile, fileName: draft.fileName ?? '' });
  const closed = { draft: number, state: 'PUBLISHED', ...(revision ? { revision: revision.number } : {}) } as const;
  appendDraft(ledger, actor, { closed });
  return revision;
}
