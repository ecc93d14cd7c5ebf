import { createHash } from 'node:crypto';
import { files } from '../store/log-tables.ts';
import { pack, release } from '../store/pack.ts';
import { addRow } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { filePart, hasFile } from './file.ts';

/** The most bytes of a part before it is compressed. */
const PART_BYTES = 1_000_000;
/** The first bytes for which a file of lines has room: most are short. */
const FIRST_BYTES = 4096;
/** The most bytes that a unit of a text takes. */
const CHARACTER_BYTES = 3;
const NEWLINE = 10;
/** The name of a file whose digest is not known yet. */
const UNNAMED = 'unnamed';

const NAME_PARTS = 'UPDATE files SET digest = :digest WHERE digest = :unnamed';
const FORGET_PARTS = 'DELETE FROM files WHERE digest = ?';

/** Keeps the parts of one file as they come. */
class PartKeeper {
  readonly #store: Store;
  #parts = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  get isEmpty(): boolean {
    return this.#parts === 0;
  }

  add(bytes: Uint8Array): void {
    addRow(this.#store, files, { digest: UNNAMED, part: this.#parts, bytes: pack(bytes) });
    this.#parts += 1;
  }

  /** Gives the file its name, or forgets it where it is kept already. */
  end(digest: string): void {
    if (hasFile(this.#store, digest)) this.#store.prepared(FORGET_PARTS).run(UNNAMED);
    else this.#store.prepared(NAME_PARTS).run({ digest, unnamed: UNNAMED });
  }
}

/** Keeps bytes that come in pieces of 1 MB at most as one file, in the transaction that is open, and answers its digest. */
export function keepPieces(store: Store, pieces: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  const parts = new PartKeeper(store);
  for (const bytes of pieces) {
    hash.update(bytes);
    parts.add(bytes);
  }
  const digest = hash.digest('hex');
  parts.end(digest);
  return digest;
}

/**
 * Keeps lines as one file as they come, in the transaction that is open. It takes the memory of one part, however many
 * they are.
 */
export class LineKeeper {
  readonly #parts: PartKeeper;
  readonly #told: ((bytes: Uint8Array) => void) | undefined;
  #part = Buffer.allocUnsafe(FIRST_BYTES);
  #used = 0;
  #isFirst = true;

  /** `told` is given the bytes in their order. */
  constructor(store: Store, told?: (bytes: Uint8Array) => void) {
    this.#parts = new PartKeeper(store);
    this.#told = told;
  }

  /** Adds a line, as a text or as its bytes. Answers its bytes, which are there until the next one is added. */
  add(line: string | Uint8Array): Uint8Array {
    this.#makeRoom(typeof line === 'string' ? line.length * CHARACTER_BYTES : line.length);
    if (!this.#isFirst) this.#part[this.#used++] = NEWLINE;
    this.#isFirst = false;
    const begin = this.#used;
    if (typeof line === 'string') this.#used += this.#part.write(line, begin);
    else {
      this.#part.set(line, begin);
      this.#used += line.length;
    }
    return this.#part.subarray(begin, this.#used);
  }

  /** The text of the lines, where they take no more bytes than this; undefined for longer ones. */
  short(mostBytes: number): string | undefined {
    return this.#parts.isEmpty && this.#used <= mostBytes ? this.#part.toString('utf8', 0, this.#used) : undefined;
  }

  /** Keeps the rest of the lines, under the name that the file is to have. */
  end(name: () => string): string {
    if (this.#used > 0 || this.#parts.isEmpty) this.#close();
    const digest = name();
    this.#parts.end(digest);
    return digest;
  }

  /** Makes room for a line of so many bytes at most, and the end of the one before it. */
  #makeRoom(bytes: number): void {
    const needed = this.#used + bytes + 1;
    if (needed <= this.#part.length) return;
    if (needed > PART_BYTES && this.#used > 0) {
      this.#close();
      this.#makeRoom(bytes);
      return;
    }
    // A line that is longer than a part is a part by itself.
    const grown = Buffer.allocUnsafe(Math.max(needed, Math.min(2 * this.#part.length, PART_BYTES)));
    grown.set(this.#part.subarray(0, this.#used));
    this.#part = grown;
  }

  #close(): void {
    const bytes = this.#part.subarray(0, this.#used);
    this.#told?.(bytes);
    this.#parts.add(bytes);
    this.#used = 0;
  }
}

/** Keeps lines as one file and answers its digest, in the transaction that is open. */
export function keepLines(store: Store, lines: Iterable<string>): string {
  const hash = createHash('sha256');
  const keeper = new LineKeeper(store, (bytes) => void hash.update(bytes));
  for (const line of lines) keeper.add(line);
  return keeper.end(() => hash.digest('hex'));
}

/** The bytes of a kept file, a part after the other. */
export function* filePieces(store: Store, digest: string): Generator<Buffer> {
  // A part is read when it is needed: a statement that is still open would stop this connection from writing.
  for (let part = 0; ; part++) {
    const bytes = filePart(store, digest, part);
    if (!bytes) return;
    yield bytes;
  }
}

/** A line of a file that is kept: its text, and its bytes, which are there until the next one is read. */
export interface FileLine {
  text: string;
  bytes: Uint8Array;
}

/** Bytes of lines that become one text. Longer texts are garbage that is collected late. */
const BLOCK_BYTES = 65_536;

/** Whole lines in blocks of some size. */
function* blocksOf(lines: Buffer): Generator<Buffer> {
  let begin = 0;
  while (lines.length - begin > BLOCK_BYTES) {
    const end = lines.indexOf(NEWLINE, begin + BLOCK_BYTES);
    if (end < 0) break;
    yield lines.subarray(begin, end);
    begin = end + 1;
  }
  yield lines.subarray(begin);
}

/**
 * The pieces of a file in blocks of whole lines, which are there until the next one is read. A line that is cut between two
 * pieces is a block by itself.
 */
function* wholeLines(pieces: Iterable<Buffer>): Generator<Buffer> {
  let rest: Buffer | undefined;
  for (const bytes of pieces) {
    const first = rest === undefined ? -1 : bytes.indexOf(NEWLINE);
    if (rest !== undefined && first < 0) {
      rest = Buffer.concat([rest, bytes]);
      continue;
    }
    if (rest !== undefined) yield Buffer.concat([rest, bytes.subarray(0, first)]);
    const last = bytes.lastIndexOf(NEWLINE);
    if (last > first) yield* blocksOf(bytes.subarray(first + 1, last));
    rest = Buffer.from(bytes.subarray(last + 1));
    release(bytes);
  }
  if (rest !== undefined) yield rest;
}

/** The lines of a kept file, one after the other. */
export function* fileLines(store: Store, digest: string): Generator<string> {
  for (const lines of wholeLines(filePieces(store, digest)))
    for (const line of lines.toString().split('\n')) yield line;
}

/** The bytes of the lines of a kept file, one after the other. Each is there until the next one is read. */
export function* fileLineBytes(store: Store, digest: string): Generator<Buffer> {
  for (const lines of wholeLines(filePieces(store, digest))) {
    let begin = 0;
    for (let end = lines.indexOf(NEWLINE); end >= 0; end = lines.indexOf(NEWLINE, begin)) {
      yield lines.subarray(begin, end);
      begin = end + 1;
    }
    yield lines.subarray(begin);
  }
}

/** The lines of a kept file with their bytes, one after the other. */
export function* fileLinesWithBytes(store: Store, digest: string): Generator<FileLine> {
  for (const lines of wholeLines(filePieces(store, digest))) {
    let begin = 0;
    for (const text of lines.toString().split('\n')) {
      const found = lines.indexOf(NEWLINE, begin);
      const end = found < 0 ? lines.length : found;
      yield { text, bytes: lines.subarray(begin, end) };
      begin = end + 1;
    }
  }
}
