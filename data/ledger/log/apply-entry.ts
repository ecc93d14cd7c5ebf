import type { EntryKind } from '../../rules/gate-words.ts';
import type { Store } from '../store/store.ts';
import { type ApplyOptions, applyRevision } from './apply.ts';
import { revisionId } from './digest.ts';
import type { Entry } from './entry.ts';
import { DRAFT } from './kind/draft.ts';
import { ERASURE } from './kind/erasure.ts';
import { PERSON } from './kind/person.ts';
import { PROFILE } from './kind/profile.ts';
import type { EntryProjection } from './kind/projection.ts';
import { TOKEN } from './kind/token.ts';
import { lastRevision } from './last-revision.ts';
import type { RevisionLine } from './revision-line.ts';

/** The lines of an entry as values, and how it is applied where that is not as usual. */
export interface Applying extends ApplyOptions {
  /** They are read once. */
  lines: Iterable<object>;
}

/** A kind of entry, and how it is brought into the tables. */
interface Kind {
  apply(store: Store, entry: Entry, applying: Applying): void;
}

const REVISION: Kind = {
  apply(store, entry, { lines, ...options }) {
    const before = lastRevision(store);
    const revision = {
      number: (before?.number ?? 0) + 1,
      at: entry.at,
      id: revisionId(before?.id ?? null, entry),
      entry: entry.number,
      lines: lines as Iterable<RevisionLine>,
    };
    applyRevision(store, revision, options);
  },
};

/** A kind that changes nothing that answers depend on. */
function beside(projection: EntryProjection): Kind {
  return {
    apply: (store, entry, { lines }) => {
      for (const line of lines) projection.apply(store, entry, line as never);
    },
  };
}

/** Each kind of entry. A kind that is not here is one of a later program. */
const KINDS: Readonly<Record<EntryKind, Kind>> = {
  LEDGER: { apply: () => undefined },
  REVISION,
  DRAFT: beside(DRAFT),
  PROFILE: beside(PROFILE),
  PERSON: beside(PERSON),
  TOKEN: beside(TOKEN),
  ERASURE: beside(ERASURE),
};

/**
 * Brings an entry into the tables. It takes nothing but the lines, the files and the tables as the entry before left them:
 * no rules, no clock, no randomness. Whoever applies the same entries gets the same rows.
 */
export function applyEntry(store: Store, entry: Entry, applying: Applying): void {
  KINDS[entry.kind].apply(store, entry, applying);
}
