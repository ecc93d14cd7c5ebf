import { createHash } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import { files } from '../store/log-tables.ts';
import { pack, unpack } from '../store/pack.ts';
import { addRow } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { hasFile } from './file.ts';

/** Characters after which a part is closed: no character takes more than three bytes, and a part stays below 1 MB. */
const PART_CHARACTERS = 300_000;
/** The name of a file whose digest is not known yet. */
const UNNAMED = 'unnamed';

const NAME_PARTS = 'UPDATE files SET digest = :digest WHERE digest = :unnamed';
const FORGET_PARTS = 'DELETE FROM files WHERE digest = ?';
const PART = 'SELECT bytes FROM files WHERE digest = ? AND part = ?';

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
  #texts: string[] = [];
  #characters = 0;

  /** `told` is given the bytes in their order. */
  constructor(store: Store, told?: (bytes: Uint8Array) => void) {
    this.#parts = new PartKeeper(store);
    this.#told = told;
  }

  add(line: string): void {
    this.#texts.push(line);
    this.#characters += line.length + 1;
    if (this.#characters >= PART_CHARACTERS) this.#close(this.#texts.join('\n'));
  }

  /** The text of the lines, where they take no more bytes than this; undefined for longer ones. */
  short(mostBytes: number): string | undefined {
    const text = this.#parts.isEmpty ? this.#texts.join('\n') : undefined;
    return text === undefined || Buffer.byteLength(text) > mostBytes ? undefined : text;
  }

  /** Keeps the rest of the lines, under the name that the file is to have. */
  end(name: () => string): string {
    if (this.#texts.length > 0 || this.#parts.isEmpty) this.#close(this.#texts.join('\n'));
    const digest = name();
    this.#parts.end(digest);
    return digest;
  }

  #close(lines: string): void {
    const bytes = Buffer.from(this.#parts.isEmpty ? lines : `\n${lines}`);
    this.#told?.(bytes);
    this.#parts.add(bytes);
    [this.#texts, this.#characters] = [[], 0];
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
    const packed = store.prepared<{ bytes: Uint8Array }>(PART).get(digest, part);
    if (!packed) return;
    yield unpack(packed.bytes);
  }
}

/** The lines of a kept file, one after the other. */
export function* fileLines(store: Store, digest: string): Generator<string> {
  const decoder = new StringDecoder('utf8');
  let rest: string | undefined;
  for (const bytes of filePieces(store, digest)) {
    const lines: string[] = ((rest ?? '') + decoder.write(bytes)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line;
  }
  if (rest !== undefined) yield rest + decoder.end();
}
