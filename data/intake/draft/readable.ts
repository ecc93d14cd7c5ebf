import type { Store } from '../../ledger/store/store.ts';
import type { DraftState } from '../../rules/gate-words.ts';
import { type Act, type Asker, districtsFor, mayAnywhere } from '../../rules/office/may.ts';
import { type Draft, listDrafts, listDraftsOfFile } from './draft.ts';
import { itemsOf } from './item-file.ts';
import { districtsOf } from './touched.ts';

/** The number of files whose districts are kept, as a file never changes. */
const KEPT = 500;
const touchedIn = new Map<string, ReadonlySet<string | null>>();

/** The districts whose figures a draft touches, by their codes; null among them for what belongs to no single one. */
export function touchedBy(store: Store, { items }: Pick<Draft, 'items'>): ReadonlySet<string | null> {
  const known = touchedIn.get(items);
  if (known) return known;
  const touched = items === '' ? new Set<null>() : districtsOf(store, itemsOf(store, items));
  touchedIn.set(items, touched);
  const [oldest] = touchedIn.keys();
  if (touchedIn.size > KEPT && oldest !== undefined) touchedIn.delete(oldest);
  return touched;
}

/** The parts of a draft that tell who may read it. */
type Owned = Pick<Draft, 'items' | 'person' | 'token'>;

/** Whether somebody opened a draft: by themselves, or by a token that they are, or that they made. */
export function isMaker(asker: Asker | null, { person, token }: Owned): boolean {
  return asker?.kind === 'TOKEN' ? token === asker.number : asker !== null && person === asker.number;
}

/**
 * Whether somebody may do an act in every district that a draft touches. Where none is known yet it may be of any: then
 * whoever opened it may, and whoever may in all districts.
 */
export function mayInDraft(store: Store, asker: Asker | null, { draft, act }: { draft: Owned; act: Act }): boolean {
  if (!mayAnywhere(asker, act)) return false;
  const districts = districtsFor(asker, act);
  if (districts === 'ALL') return true;
  const touched = touchedBy(store, draft);
  if (touched.size === 0) return isMaker(asker, draft);
  return [...touched].every((district) => district !== null && districts.includes(district));
}

/** Whether somebody may read a draft: in every district that it touches they may propose. */
export function mayReadDraft(store: Store, asker: Asker | null, draft: Owned): boolean {
  return mayInDraft(store, asker, { draft, act: 'PROPOSE' });
}

/** The filter that says which of the drafts that somebody may read are wanted. */
export interface DraftsAsked {
  asker: Asker | null;
  /** Null for every state. */
  state: DraftState | null;
  /** The digest of the file from which they were read; any by default. */
  file?: string | null;
}

/** The drafts that somebody may read from an offset on, the newest first. Only those that are come to are looked into. */
export function readableDrafts(
  store: Store,
  { asker, state, file }: DraftsAsked,
  { offset, limit }: { offset: number; limit: number },
): Draft[] {
  const found: Draft[] = [];
  const ofFile = file ?? undefined;
  const drafts = ofFile === undefined ? listDrafts(store).toReversed() : listDraftsOfFile(store, ofFile);
  for (const draft of drafts) {
    if (found.length >= offset + limit) break;
    if ((state ?? draft.state) === draft.state && mayReadDraft(store, asker, draft)) found.push(draft);
  }
  return found.slice(offset);
}
