import type { OfficeRole } from '../../rules/gate-words.ts';
import { sha256 } from '../log/digest.ts';
import type { Store } from '../store/store.ts';
import { newSecret } from './secret.ts';

/** A token of a machine, as the table of tokens has it. */
export interface Token {
  number: number;
  name: string;
  /** SHA-256 of the token. */
  digest: string;
  role: OfficeRole;
  /** The number of the person who made it; null for the program. */
  person: number | null;
  /** The instants until which it may be used, and at which it was ended. */
  expires: string | null;
  ended: string | null;
  /** The codes of the districts for which it may be used; null for all of them. */
  districts: (string | null)[];
}

/** The beginning of every token, by which people and programs that look for leaked secrets know it. */
const MARK = 'planbook_';

const SELECT = 'SELECT number, name, digest, role, person, expires, ended FROM tokens';
const DISTRICTS = 'SELECT district FROM token_districts WHERE token = ? ORDER BY place';
const LAST = 'SELECT max(number) FROM tokens';

type TokenRow = Omit<Token, 'districts'>;

function withDistricts(store: Store, row: TokenRow): Token {
  const districts = store.prepared<{ district: string | null }>(DISTRICTS).all(row.number);
  return { ...row, districts: districts.map(({ district }) => district) };
}

/** Whether a text is written as tokens are. */
export function isTokenText(text: string): boolean {
  return text.startsWith(MARK);
}

export function newToken(): string {
  return `${MARK}${newSecret()}`;
}

/** The token of this text, whether or not it may still be used. */
export function findTokenByText(store: Store, text: string): Token | undefined {
  const row = store.prepared<TokenRow>(`${SELECT} WHERE digest = ?`).get(sha256(text));
  return row && withDistricts(store, row);
}

export function findToken(store: Store, number: number): Token | undefined {
  const row = store.prepared<TokenRow>(`${SELECT} WHERE number = ?`).get(number);
  return row && withDistricts(store, row);
}

export function listTokens(store: Store): Token[] {
  return store
    .prepared<TokenRow>(`${SELECT} ORDER BY number`)
    .all()
    .map((row) => withDistricts(store, row));
}

/** The number of the last token that was made; 0 before the first. */
export function lastToken(store: Store): number {
  return Number(store.value(LAST) ?? 0);
}
