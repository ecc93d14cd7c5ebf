import type { Ledger } from '../../ledger/ledger.ts';
import type { PublishedRevision } from '../../ledger/log/last-revision.ts';
import { publishWritten } from '../../ledger/log/publish.ts';
import type { RevisionHead } from '../../ledger/log/revision-line.ts';
import type { Store } from '../../ledger/store/store.ts';
import { atOnce } from './at-once.ts';
import {
  type Actor,
  appendDraft,
  checkCatalogueRight,
  checkRight,
  type Draft,
  type GateAct,
  openedDraft,
} from './draft.ts';
import { DraftFault, DraftFaults } from './fault.ts';
import type { DraftHead } from './item.ts';
import { itemsOf } from './item-file.ts';
import { Obstacles } from './obstacle.ts';
import { keepProfile } from './profile.ts';
import { Review } from './review.ts';
import { districtsOf } from './touched.ts';
import { linesOf, note, nothingWritten, thingsOf, type Written } from './written.ts';

const PEOPLE = 'SELECT count(*) FROM people WHERE ended IS NULL';

/** Whether somebody would sign a draft that they proposed themselves, although there is somebody else. */
export function isOwnToSign(store: Store, person: number | null, draft: Pick<Draft, 'person'>): boolean {
  return person === draft.person && Number(store.value(PEOPLE)) >= 2;
}

/** @throws DraftFault where who proposed the draft would sign it, although there is somebody else. */
export function checkSigner(store: Store, { person }: Actor, draft: Draft): void {
  if (isOwnToSign(store, person, draft)) throw new DraftFault('OWN_DRAFT', draft.number);
}

const ACTS = {
  ...{ CORRECTION: 'CORRECT', WITHDRAWAL: 'WITHDRAW', RELEASE: 'RELEASE' },
  // What is undone may be a correction or a withdrawal: either is for whoever may withdraw.
  UNDO: 'WITHDRAW',
} as const satisfies Record<NonNullable<DraftHead['change']>, GateAct>;

/** The right that publishing a draft needs in the districts that it touches. */
export function publishingAct({ change }: Pick<DraftHead, 'change'>): GateAct {
  return change === undefined ? 'PUBLISH' : ACTS[change];
}

/** @throws DraftFaults where something stands against it. */
function writtenOf(ledger: Ledger, draft: Draft, review: Review): Written {
  const written = nothingWritten();
  const obstacles = new Obstacles(ledger, draft);
  review.read((item) => {
    obstacles.add(item);
    note(ledger, written, item);
  });
  const against = obstacles.list(review);
  if (against.length > 0) throw new DraftFaults(against);
  return written;
}

function headOf({ title, number }: Draft, { change, ground, note, dataSet }: DraftHead): RevisionHead {
  return {
    note: note ?? title,
    draft: number,
    ...(change === undefined ? {} : { change }),
    ...(ground === undefined ? {} : { ground }),
    ...(dataSet === undefined ? {} : { dataSet }),
  };
}

/** Compares a draft as a whole with the ledger, and writes it. @throws DraftFaults with everything that stands against it. */
function publishCompared(ledger: Ledger, draft: Draft, actor: Actor): WrittenDraft {
  const { person } = actor;
  const review = new Review(ledger, draft);
  const written = writtenOf(ledger, draft, review);
  const things = thingsOf(ledger, written);
  checkCatalogueRight(actor, things);
  // A data set of which nothing was accepted is loaded all the same.
  const isBringing = written.figures.length + written.retired.length + things.length > 0 || !!review.head.dataSet;
  const lines = linesOf(ledger, draft, { ...written, things });
  const revision = isBringing ? publishWritten(ledger, headOf(draft, review.head), { lines, person }) : undefined;
  return { head: review.head, touched: written.touched, revision };
}

/** Writes a draft while it is compared with the ledger. Undefined where it cannot be; nothing of it is then written. */
function publishAtOnce(ledger: Ledger, draft: Draft, { person }: Actor): WrittenDraft | undefined {
  return atOnce(ledger, draft, {
    write: ({ head, touched, lines }) => {
      const revision = publishWritten(ledger, headOf(draft, head), { lines, person });
      return { head, touched, revision };
    },
  });
}

/** A draft that is written, with its revision where it says anything new. */
interface WrittenDraft {
  head: DraftHead;
  touched: ReadonlySet<string | null>;
  revision: PublishedRevision | undefined;
}

/**
 * The same as `publishCompared`. What stands against it is told to those alone who could publish it, because it tells of the
 * draft's figures.
 *
 * @throws DraftFault, DraftFaults
 */
function reached(ledger: Ledger, draft: Draft, actor: Actor): WrittenDraft {
  try {
    return publishCompared(ledger, draft, actor);
  } catch (error) {
    if (error instanceof DraftFaults || error instanceof DraftFault)
      checkRight(actor, 'PUBLISH', districtsOf(ledger, itemsOf(ledger, draft.items)));
    throw error;
  }
}

/**
 * Publishes a draft (审定入库) as one revision, in the transaction that is open: all of it or nothing. It is compared with the
 * ledger as it is now, whatever was published meanwhile. Answers undefined where the ledger says all of it already.
 *
 * @throws DraftFault where the draft is closed or the actor may not; DraftFaults with everything that stands against it.
 */
export function publishDraft(ledger: Ledger, actor: Actor, number: number): PublishedRevision | undefined {
  checkSigner(ledger, actor, openedDraft(ledger, number));
  return publishSigned(ledger, actor, number);
}

/** The same for a draft that somebody may sign who proposed it. */
export function publishSigned(ledger: Ledger, actor: Actor, number: number): PublishedRevision | undefined {
  const draft = openedDraft(ledger, number);
  const { head, revision, ...written } = publishAtOnce(ledger, draft, actor) ?? reached(ledger, draft, actor);
  // A draft of which the ledger says all already is closed by those alone who could have published it.
  const touched = written.touched.size > 0 ? written.touched : districtsOf(ledger, itemsOf(ledger, draft.items));
  checkRight(actor, publishingAct(head), touched);
  const { profile } = head;
  if (profile) keepProfile(ledger, actor, { ...profile, fileName: draft.fileName ?? '' });
  const closed = { draft: number, state: 'PUBLISHED', ...(revision ? { revision: revision.number } : {}) } as const;
  appendDraft(ledger, actor, { closed });
  return revision;
}
