import { append } from '../../ledger/log/append.ts';
import { columnsOf } from '../../ledger/store/columns.ts';
import { profiles } from '../../ledger/store/draft-tables.ts';
import type { Store } from '../../ledger/store/store.ts';
import type { Answers } from '../layout/answer.ts';
import { makeProfile, type Profile } from '../layout/profile.ts';
import type { Actor } from './draft.ts';

const LIST = `SELECT ${columnsOf(profiles, ['fingerprint', 'content'])} FROM profiles ORDER BY at`;
const VERSION = 'SELECT version FROM profiles WHERE fingerprint = ?';

/** How tables are read whose header was answered before. */
export function listProfiles(store: Store): Profile[] {
  const rows = store.prepared<{ fingerprint: string; content: string }>(LIST).all();
  return rows.map(({ fingerprint, content }) => ({
    fingerprint,
    ...(JSON.parse(content) as Omit<Profile, 'fingerprint'>),
  }));
}

/** The answers for a file, completed by those of a profile. */
export function mergedAnswers(own: Answers, kept: Answers = {}): Answers {
  const places = new Set([...Object.keys(kept.blocks ?? {}), ...Object.keys(own.blocks ?? {})]);
  const names = [...(own.names ?? []), ...(kept.names ?? [])];
  return {
    file: { ...kept.file, ...own.file },
    blocks: Object.fromEntries(
      [...places].map((place) => [place, { ...kept.blocks?.[place], ...own.blocks?.[place] }]),
    ),
    // A name that was answered again means what was answered last.
    names: names.filter(
      ({ kind, printed }, place) =>
        names.findIndex((other) => other.kind === kind && other.printed === printed) === place,
    ),
  };
}

/** Keeps what was answered for the next file of the same header, in the transaction that is open. */
export function keepProfile(
  store: Store,
  { person }: Actor,
  kept: { header: string[]; answers: Answers; fileName: string },
): void {
  const { fingerprint, ...content } = makeProfile(kept.header, kept.answers);
  const version = Number(store.value(VERSION, fingerprint) ?? 0) + 1;
  const profile = { fingerprint, content, fileName: kept.fileName, version };
  append(store, { kind: 'PROFILE', lines: [{ profile }], person });
}
