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

function lineDigest(line: string): Buffer {
  const erased = line.startsWith('{"erased":"') ? erasedDigest(line) : undefined;
  return erased === undefined ? hash('sha256', line, 'buffer') : Buffer.from(erased, 'hex');
}

/** SHA-256 of the lines' SHA-256s, so that a line can be taken out and the digest still be worked out. */
export class LinesDigest {
  readonly #all = createHash('sha256');

  add(line: string): void {
    this.#all.update(lineDigest(line));
  }

  /** The digest of all lines, once the last was added. */
  end(): string {
    return this.#all.digest('hex');
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
