import type { PublishedRevision } from '../../ledger/log/last-revision.ts';
import { publish } from '../../ledger/log/publish.ts';
import { LINE_ORDER, type RevisionHead, type RevisionLine, thingIn } from '../../ledger/log/revision-line.ts';
import type { Store } from '../../ledger/store/store.ts';
import { type Actor, appendDraft, checkRight, type Draft, type GateAct, openedDraft } from './draft.ts';
import { DraftFault, DraftFaults } from './fault.ts';
import type { DraftHead } from './item.ts';
import { itemsOf } from './item-file.ts';
import { isRetiring, KINDS } from './kind.ts';
import { type Obstacle, obstaclesOf, openObstacles } from './obstacle.ts';
import { keepProfile } from './profile.ts';
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

/** The lines that a draft writes, and the districts that they touch. */
interface Written {
  lines: RevisionLine[];
  touched: Set<string | null>;
}

function faultOf({ finding, id, line }: ReviewedItem): DraftFault | undefined {
  if (finding === 'OPEN') return new DraftFault('OPEN_QUESTION', id);
  if (finding !== 'CONFLICTS') return undefined;
  return new DraftFault(isRetiring(line) ? 'BUILT_ON' : 'CONFLICT', id);
}

function linesOf({ line, held }: ReviewedItem): RevisionLine[] {
  if (isRetiring(line)) return [line];
  const thing = thingIn(line);
  if (!thing) return [];
  return [line, ...(held ? KINDS[thing.name].retires(held, thing.fields) : [])];
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
function writtenOf(store: Store, review: Review): Written {
  const written: Written = { lines: [], touched: new Set() };
  const obstacles: Obstacle[] = [];
  review.read((item) => {
    obstacles.push(...obstaclesOf(item));
    if (item.finding !== 'NEW' && item.finding !== 'DIFFERS') return;
    const district = districtTouched(store, item.item);
    if (district !== undefined) written.touched.add(district);
    for (const line of linesOf(item)) written.lines.push(line);
  });
  const { CONFLICTS, OPEN } = review.counts();
  const faults = CONFLICTS + OPEN > 0 ? faultsOf(review) : [];
  const against = [...faults, ...openObstacles(obstacles, review)].slice(0, TOLD);
  if (against.length > 0) throw new DraftFaults(against);
  return written;
}

/** Leaves a document out whose figures are all in the ledger already: the same table in another file changes nothing. */
function withoutEmptyDocuments(lines: readonly RevisionLine[]): RevisionLine[] {
  const named = new Set(lines.map((line) => ('figure' in line ? line.figure?.['document'] : undefined)));
  return lines.filter((line) => !('document' in line) || named.has(line.document?.['code']));
}

function placeOf(line: RevisionLine): number {
  const name = thingIn(line)?.name;
  return name === undefined ? LINE_ORDER.length : LINE_ORDER.indexOf(name);
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
export function publishDraft(store: Store, actor: Actor, number: number): PublishedRevision | undefined {
  const draft = openedDraft(store, number);
  checkSigner(store, actor, draft);
  const review = new Review(store, draft);
  const written = writtenOf(store, review);
  const lines = withoutEmptyDocuments(written.lines);
  const { change } = review.head;
  // A draft of which the ledger says all already is closed by those alone who could have published it.
  const touched = written.touched.size > 0 ? written.touched : districtsOf(store, itemsOf(store, draft.items));
  checkRight(actor, change === undefined ? 'PUBLISH' : ACTS[change], touched);
  const ordered = lines.toSorted((a, b) => placeOf(a) - placeOf(b));
  const revision =
    lines.length === 0
      ? undefined
      : publish(store, headOf(draft, review.head), { lines: ordered, person: actor.person });
  const { profile } = review.head;
  if (profile) keepProfile(store, actor, { ...profile, fileName: draft.fileName ?? '' });
  const closed = { draft: number, state: 'PUBLISHED', ...(revision ? { revision: revision.number } : {}) } as const;
  appendDraft(store, actor, { closed });
  return revision;
}
