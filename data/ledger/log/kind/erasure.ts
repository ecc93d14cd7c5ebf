import type { DraftState } from '../../../rules/gate-words.ts';
import { erasures } from '../../store/log-tables.ts';
import { addRow } from '../../store/row.ts';
import type { Store } from '../../store/store.ts';
import type { AppliedEntry, EntryProjection } from './projection.ts';

/** A line that tells what was erased. Exactly one of `line`, `person`, `draft` and `file` is there. */
export interface ErasureLine {
  erased?: {
    reason: string;
    /** A line of the entry of this number, from 1. */
    line?: { entry: number; line: number };
    /** A person, and the epoch from which no session of theirs is left. */
    person?: { number: number; epoch: number };
    /** A draft, with what is not forgotten of it. */
    draft?: { number: number; state: DraftState; revision?: number };
    /** The digest of an upload. */
    file?: string;
    /** The entries whose content was emptied, and the files whose bytes are gone. */
    entries?: readonly number[];
    files?: readonly string[];
  };
}

const FORGET_FIGURE = `DELETE FROM figures
  WHERE revision = (SELECT number FROM revisions WHERE entry = :entry) AND line = :line`;
const FORGET_OFFICES = 'DELETE FROM offices WHERE person = ?';
const FORGET_PERSON = `INSERT INTO people (number, name, login, epoch, ended) VALUES (:number, '', '', :epoch, :at)
  ON CONFLICT (number) DO UPDATE SET name = '', login = '', password = NULL, epoch = :epoch, link = NULL,
    link_until = NULL, account = NULL, ended = :at`;
const FORGET_DECISIONS = 'DELETE FROM decisions WHERE draft = ?';
const FORGET_DRAFT = `INSERT INTO drafts (number, title, opened, items, version, state, revision)
  VALUES (:number, '', :at, '', 0, :state, :revision)
  ON CONFLICT (number) DO UPDATE SET title = '', opened = :at, person = NULL, token = NULL, file = NULL,
    file_name = NULL, items = '', version = 0, state = :state, revision = :revision, publish_at = NULL, publisher = NULL,
    publisher_token = NULL, changed = NULL`;

function forgetPerson(store: Store, { at }: AppliedEntry, person: { number: number; epoch: number }): void {
  store.prepared(FORGET_OFFICES).run(person.number);
  store.prepared(FORGET_PERSON).run({ ...person, at });
}

function forgetDraft(store: Store, { at }: AppliedEntry, draft: { number: number }): void {
  store.prepared(FORGET_DECISIONS).run(draft.number);
  store.prepared(FORGET_DRAFT).run({ revision: null, ...draft, at });
}

export const ERASURE: EntryProjection<ErasureLine> = {
  apply(store, entry, { erased }) {
    if (!erased) return;
    const { line, person, draft, file } = erased;
    if (line) {
      store.prepared(FORGET_FIGURE).run(line);
      addRow(store, erasures, { entry: entry.number, kind: 'LINE', of: String(line.entry), line: line.line });
    }
    if (person) forgetPerson(store, entry, person);
    if (draft) forgetDraft(store, entry, draft);
    if (person || draft || file) {
      const kind = person ? 'PERSON' : draft ? 'DRAFT' : 'FILE';
      addRow(store, erasures, { entry: entry.number, kind, of: file ?? String(person?.number ?? draft?.number) });
    }
  },
};
