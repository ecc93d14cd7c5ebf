import { profiles } from '../../store/draft-tables.ts';
import { addRow } from '../../store/row.ts';
import type { EntryProjection } from './projection.ts';

/** A line that tells how tables of a header are read from now on. */
export interface ProfileLine {
  profile?: {
    fingerprint: string;
    /** The answers. */
    content: object;
    fileName?: string;
    version: number;
  };
}

const FORGET = 'DELETE FROM profiles WHERE fingerprint = ?';

export const PROFILE: EntryProjection<ProfileLine> = {
  apply(store, { at, person }, { profile }) {
    if (!profile) return;
    store.prepared(FORGET).run(profile.fingerprint);
    addRow(store, profiles, { ...profile, content: JSON.stringify(profile.content), person, at });
  },
};
