import { createHash } from 'node:crypto';
import { areLifted } from '../../data/ask/bounded.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import type { Snapshot } from '../../data/ledger/revision.ts';
import { readState, stateName } from '../../data/ledger/snapshot.ts';

/** The longest cursor that is read. Ours have some 120 characters. */
const MAX_CURSOR = 600;

/** The list that a cursor belongs to, by its field, and the arguments that decide what is in it. */
export interface ListAsked {
  readonly field: string;
  readonly asked: unknown;
}

/** A place in a list, with the state at which the list was made. */
export interface Cursor<Place> {
  readonly at: Snapshot;
  readonly place: Place;
}

/** A value without the fields that are null or absent, and with the others in the order of their names. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return given
    .map(([name, each]) => [name, canonical(each)])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
}

const digests = new WeakMap<ListAsked, string>();

/** A short text that differs for different lists. It is worked out when the first cursor of an answer is asked for. */
function digestOf(list: ListAsked): string {
  let digest = digests.get(list);
  if (digest === undefined) {
    const text = JSON.stringify([list.field, canonical(list.asked)]);
    digest = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    digests.set(list, digest);
  }
  return digest;
}

function written(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The parts of a text that `written` gave; undefined for any other text. */
function partsOf(text: string): { digest: unknown; state: string; place: unknown } | undefined {
  if (text.length > MAX_CURSOR) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(read) || read.length !== 3 || written(read) !== text) return undefined;
    const [digest, state, place] = read as unknown[];
    return typeof state === 'string' ? { digest, state, place } : undefined;
  } catch {
    return undefined;
  }
}

export function writeCursor(ledger: Ledger, list: ListAsked, { at, place }: Cursor<unknown>): string {
  return written([digestOf(list), stateName(ledger, at), place]);
}

/** The name of the state and the place in a cursor; undefined for a text that is no cursor of this list. */
export function readCursor(list: ListAsked, text: string): { state: string; place: unknown } | undefined {
  const parts = partsOf(text);
  return parts && (areLifted() || parts.digest === digestOf(list)) ? parts : undefined;
}

/** The revision at which the first page of a list was read, by a cursor of it; undefined for a text that is none. */
export function revisionOfCursor(ledger: Ledger, text: string): number | undefined {
  const state = partsOf(text)?.state;
  return state === undefined ? undefined : readState(ledger, state)?.revision;
}
