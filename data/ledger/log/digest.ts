import { createHash, hash } from 'node:crypto';
import type { EntryKind } from '../../rules/gate-words.ts';
import { canonicalJson } from './canonical.ts';

/** SHA-256 in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/** The beginning of a line of which only the SHA-256 is left. */
const ERASED_LINE = /^\{"erased":"([0-9a-f]{64})"/;

/** The SHA-256 of a line that was erased; undefined for any other. */
export function erasedDigest(line: string): string | undefined {
  return ERASED_LINE.exec(line)?.[1];
}

/** Lines whose digests are put together before they are hashed. */
const TOGETHER = 256;
const ERASED_BEGINS = Buffer.from('{"erased":"');

/** The SHA-256 of a line in hexadecimal; of one that was erased the one that is left of it. */
function lineDigest(line: string | Uint8Array): string {
  if (typeof line === 'string')
    return (line.startsWith('{"erased":"') ? erasedDigest(line) : undefined) ?? sha256(line);
  const isErased = line[2] === ERASED_BEGINS[2] && ERASED_BEGINS.equals(line.subarray(0, ERASED_BEGINS.length));
  return (isErased ? erasedDigest(Buffer.from(line).toString()) : undefined) ?? sha256(line);
}

/** SHA-256 of the lines' SHA-256s, so that a line can be taken out and the digest still be worked out. */
export class LinesDigest {
  readonly #all = createHash('sha256');
  #last: string[] = [];

  /** Adds a line, as a text or as its bytes. */
  add(line: string | Uint8Array): void {
    this.#last.push(lineDigest(line));
    if (this.#last.length >= TOGETHER) this.#hash();
  }

  /** The digest of all lines, once the last was added. */
  end(): string {
    this.#hash();
    return this.#all.digest('hex');
  }

  #hash(): void {
    this.#all.update(this.#last.join(''), 'hex');
    this.#last = [];
  }
}

/** The digest of lines, as `LinesDigest` tells it. */
export function digestOf(lines: Iterable<string>): string {
  const digest = new LinesDigest();
  for (const line of lines) digest.add(line);
  return digest.end();
}

/** The parts of an entry from which its id is made. */
export interface EntryHead {
  number: number;
  /** ISO 8601 instant, UTC; never before that of the entry before. */
  at: string;
  /** The number of the person who made the change; null for the program. */
  person: number | null;
  kind: EntryKind;
  /** The version of the content's form. */
  format: number;
  digest: string;
}

/** The id of an entry names it and all entries before it. */
export function entryId(before: string | null, head: EntryHead): string {
  const { number, at, person, kind, format, digest } = head;
  return sha256(canonicalJson([before, number, at, person, kind, format, digest]));
}

/** The id of a revision holds no time, person or ledger: equal histories have equal names on every machine. */
export function revisionId(before: string | null, { format, digest }: Pick<EntryHead, 'format' | 'digest'>): string {
  return sha256(canonicalJson([before, format, digest]));
}
