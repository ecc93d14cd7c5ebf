import { nameOfPerson } from '../../ledger/person/person.ts';
import { columnsOf } from '../../ledger/store/columns.ts';
import { drafts } from '../../ledger/store/draft-tables.ts';
import type { Store } from '../../ledger/store/store.ts';
import { shanghaiMinute } from '../../rules/period/shanghai.ts';
import { type Actor, appendDraft, checkCatalogueRight, checkDraftRight, type Draft, openedDraft } from './draft.ts';
import { DraftFault } from './fault.ts';
import { itemsOf } from './item-file.ts';
import { catalogueLines, districtsOf } from './touched.ts';

/** A draft that is due, and who signed for it. */
export interface DueDraft {
  number: number;
  publisher: number | null;
  publisherToken: number | null;
}

const DUE = `SELECT ${columnsOf(drafts, ['number', 'publisher', 'publisherToken'])} FROM drafts
  WHERE state = 'OPEN' AND publish_at <= ? ORDER BY publish_at, number`;
const NEXT = `SELECT min(publish_at) FROM drafts WHERE state = 'OPEN'`;

/** Agrees that a draft is published at an instant (ISO 8601, UTC), by whoever says so; at none any more without one. @throws DraftFault */
export function agreeHour(store: Store, actor: Actor, { draft: number, at }: { draft: number; at?: string }): void {
  const draft = openedDraft(store, number);
  if (at !== undefined && Number.isNaN(Date.parse(at))) throw new DraftFault('NOT_AN_INSTANT', at);
  checkCatalogueRight(actor, catalogueLines(itemsOf(store, draft.items)));
  checkDraftRight(actor, { draft, act: 'PUBLISH', districts: districtsOf(store, itemsOf(store, draft.items)) });
  const version = draft.version + 1;
  appendDraft(store, actor, {
    agreed: { draft: number, version, ...(at === undefined ? {} : { at: new Date(at).toISOString() }) },
  });
}

/** The hour that was agreed on for a draft, and who agreed on it. */
type Agreed = Pick<Draft, 'state' | 'publishAt' | 'publisher' | 'publisherToken'>;

/**
 * Whether an hour stands that somebody else agreed on. What is published then is published in their name, so that nobody
 * else changes what they saw.
 */
export function isHeld(draft: Agreed, { person, token }: Pick<Actor, 'person' | 'token'>): boolean {
  if (draft.state !== 'OPEN' || draft.publishAt === null) return false;
  if (token !== undefined) return draft.publisherToken !== token;
  return draft.publisherToken !== null || draft.publisher !== person;
}

/** The name of whoever agreed on the hour, or made the token that did; null for the program, and where there is no hour. */
export function signerName(store: Store, { publisher }: Agreed): string | null {
  return publisher === null ? null : nameOfPerson(store, publisher);
}

/** @throws DraftFault where somebody else agreed on an hour for a draft that is to be changed. */
export function checkHour(store: Store, actor: Actor, draft: Draft): void {
  if (!isHeld(draft, actor)) return;
  const minute = shanghaiMinute(new Date(draft.publishAt ?? ''));
  throw new DraftFault('HOUR_AGREED', draft.number, signerName(store, draft) ?? '', minute);
}

/** The drafts whose hour has come, in its order. The hours are in the log, so that a restart loses none. */
export function listDue(store: Store, now: Date): DueDraft[] {
  return store.prepared<DueDraft>(DUE).all(now.toISOString());
}

/** The earliest hour that was agreed on for a draft that is open; undefined where there is none. */
export function nextHour(store: Store): string | undefined {
  return (store.value(NEXT) as string | null | undefined) ?? undefined;
}
