import { columnsOf } from '../../ledger/store/columns.ts';
import { drafts } from '../../ledger/store/draft-tables.ts';
import type { Store } from '../../ledger/store/store.ts';
import { type Actor, appendDraft, checkCatalogueRight, checkDraftRight, openedDraft } from './draft.ts';
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

/** The drafts whose hour has come, in its order. The hours are in the log, so that a restart loses none. */
export function listDue(store: Store, now: Date): DueDraft[] {
  return store.prepared<DueDraft>(DUE).all(now.toISOString());
}

/** The earliest hour that was agreed on for a draft that is open; undefined where there is none. */
export function nextHour(store: Store): string | undefined {
  return (store.value(NEXT) as string | null | undefined) ?? undefined;
}
