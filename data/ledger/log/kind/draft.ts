import type { DraftState } from '../../../rules/gate-words.ts';
import { drafts } from '../../store/draft-tables.ts';
import { addRow } from '../../store/row.ts';
import type { Store } from '../../store/store.ts';
import type { AppliedEntry, EntryProjection } from './projection.ts';

/** The decision that takes the one before it back. */
export const TAKEN_BACK = 'UNDECIDE';

/** The decision about an item. */
export interface DecidedItem {
  item: string;
  /** UNDECIDE takes the latest one back: the item is then undecided. */
  decision: string;
  /** The value decided in place of the one that was read. */
  value?: string;
  /** Why, in the words of whoever decided. */
  reason?: string;
}

/** A line about a draft. All lines of an entry are about the same one. */
export interface DraftLine {
  /** It is opened, with the digest of the file of its items. */
  draft?: { number: number; title: string; items: string; file?: string; fileName?: string };
  /** Its items are read again. */
  items?: { draft: number; digest: string; version: number };
  /** People decided about items. */
  decided?: { draft: number; version: number; seen: number; decisions: readonly DecidedItem[] };
  /** It is to be published at an instant by whoever signs; at none any more where there is no `at`. */
  agreed?: { draft: number; version: number; at?: string };
  /** It is published or discarded. */
  closed?: { draft: number; state: DraftState; revision?: number };
  /** The number of the token by which it was done. The entry's person is then whoever made the token. */
  token?: number;
}

const ITEMS = 'UPDATE drafts SET items = :digest, version = :version WHERE number = :draft';
const VERSION = 'UPDATE drafts SET version = :version WHERE number = :draft';
const AGREED = `UPDATE drafts SET version = :version, publish_at = :at, publisher = iif(:at IS NULL, NULL, :person),
  publisher_token = iif(:at IS NULL, NULL, :token)
  WHERE number = :draft`;
const CLOSED = 'UPDATE drafts SET state = :state, revision = :revision WHERE number = :draft';
const CHANGED = 'UPDATE drafts SET changed = :at WHERE number = :draft';
const UNDECIDE = 'DELETE FROM decisions WHERE draft = :draft AND item = :item';
const DECIDE = `INSERT INTO decisions (draft, item, version, seen, decision, value, reason, person, token, at)
  VALUES (:draft, :item, :version, :seen, :decision, :value, :reason, :person, :token, :at)
  ON CONFLICT (draft, item) DO UPDATE SET version = excluded.version, seen = excluded.seen, decision = excluded.decision,
    value = excluded.value, reason = excluded.reason, person = excluded.person, token = excluded.token, at = excluded.at`;

/** Changes one draft. @throws where there is none of that number. */
function change(store: Store, sql: string, bound: { draft: number }): void {
  if (store.prepared(sql).run(bound).changes !== 1)
    throw new Error(`A line of the log names the draft ${bound.draft}, which is not there.`);
}

function decide(
  store: Store,
  { at, person, token }: AppliedEntry & { token: number | null },
  decided: NonNullable<DraftLine['decided']>,
): void {
  const { draft, version, seen, decisions } = decided;
  change(store, VERSION, { draft, version } as { draft: number });
  const insert = store.prepared(DECIDE);
  for (const { item, decision, value = null, reason = null } of decisions)
    if (decision === TAKEN_BACK) store.prepared(UNDECIDE).run({ draft, item });
    else insert.run({ draft, item, version, seen, decision, value, reason, person, token, at });
}

export const DRAFT: EntryProjection<DraftLine> = {
  apply(store, entry, { draft, items, decided, agreed, closed, token = null }) {
    const { at, person } = entry;
    if (draft) addRow(store, drafts, { ...draft, opened: at, changed: at, person, token });
    if (items) change(store, ITEMS, items);
    if (decided) decide(store, { ...entry, token }, decided);
    if (agreed) change(store, AGREED, { at: null, ...agreed, person, token } as { draft: number });
    if (closed) change(store, CLOSED, { revision: null, ...closed } as { draft: number });
    const number = items?.draft ?? decided?.draft ?? agreed?.draft ?? closed?.draft;
    if (number !== undefined) store.prepared(CHANGED).run({ draft: number, at });
  },
};
