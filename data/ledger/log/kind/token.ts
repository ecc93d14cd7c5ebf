import type { OfficeRole } from '../../../rules/gate-words.ts';
import { tokenDistricts, tokens } from '../../store/person-tables.ts';
import { addRow } from '../../store/row.ts';
import type { EntryProjection } from './projection.ts';

/** A line that tells all that is so of a token from now on. */
export interface TokenLine {
  token?: {
    number: number;
    name: string;
    digest: string;
    role: OfficeRole;
    /** The number of the person who made it. */
    person?: number;
    expires?: string;
    ended?: string;
    /** The codes of the districts for which it may be used, null for all of them. */
    districts: readonly (string | null)[];
  };
  /** The number of the token by which it was done. The entry's person is then whoever made that one. */
  byToken?: number;
}

const LEAVE = 'DELETE FROM token_districts WHERE token = ?';
const FORGET = 'DELETE FROM tokens WHERE number = ?';

export const TOKEN: EntryProjection<TokenLine> = {
  apply(store, _, { token }) {
    if (!token) return;
    const { districts, ...row } = token;
    store.prepared(LEAVE).run(token.number);
    store.prepared(FORGET).run(token.number);
    addRow(store, tokens, row);
    for (const [place, district] of districts.entries())
      addRow(store, tokenDistricts, { token: token.number, place, district });
  },
};
