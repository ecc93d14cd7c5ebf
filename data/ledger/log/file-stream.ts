import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { files } from '../store/log-tables.ts';
import { addRow } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { hasFile } from './file.ts';

/** Characters after which a part is closed: no character takes more than three bytes, and a part stays below 1 MB. */
const PART_CHARACTERS = 300_000;
/** The name of a file whose digest is not known yet. */
const UNNAMED = 'unnamed';
/** Long files compress to nearly the same size at the fastest level, in a third of the time. */
const LEVEL = 1;
const NEWLINE = 10;

const NAME_PARTS = 'UPDATE files SET digest = :digest WHERE digest = :unnamed';
const FORGET_PARTS = 'DELETE FROM files WHERE digest = ?';
const PART = 'SELECT bytes FROM files WHERE digest = ? AND part = ?';

/** Keeps bytes that come in pieces of 1 MB at most as one file, as `keepLines` does. */
export function keepPieces(store: Store, parts: Iterable<Uint8Array>, name?: string): string {
  const hash = createHash('sha256');
  let part = 0;
  for (const bytes of parts) {
    hash.update(bytes);
    addRow(store, files, { digest: UNNAMED, part, bytes: deflateSync(bytes, { level: LEVEL }) });
    part += 1;
  }
  const digest = name ?? hash.digest('hex');
  if (hasFile(store, digest)) store.prepared(FORGET_PARTS).run(UNNAMED);
  else store.prepared(NAME_PARTS).run({ digest, unnamed: UNNAMED });
  return digest;
}

function* partsOfLines(lines: Iterable<string>): Generator<Uint8Array> {
  let [texts, characters]: [string[], number] = [[], 0];
  let isFirst = true;
  for (const line of lines) {
    const text = isFirst ? line : `\n${line}`;
    isFirst = false;
    texts.push(text);
    characters += text.length;
    if (characters < PART_CHARACTERS) continue;
    yield Buffer.from(texts.join(''));
    [texts, characters] = [[], 0];
  }
  if (texts.length > 0 || isFirst) yield Buffer.from(texts.join(''));
}

/**
 * Keeps lines as one file and answers its digest, or the name that it is to have, in the transaction that is open. It takes the memory of one part,
 * however long the file is.
 */
export function keepLines(store: Store, lines: Iterable<string>, name?: string): string {
  return keepPieces(store, partsOfLines(lines), name);
}

/** The lines of a kept file, one after the other. */
export function* fileLines(store: Store, digest: string): Generator<string> {
  let rest: Buffer[] = [];
  // A part is read when it is needed: a statement that is still open would stop this connection from writing.
  for (let part = 0; ; part++) {
    const packed = store.prepared<{ bytes: Uint8Array }>(PART).get(digest, part);
    if (!packed) break;
    const bytes = inflateSync(packed.bytes);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...rest, bytes.subarray(start, end)]).toString();
      rest = [];
      start = end + 1;
    }
    rest.push(bytes.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString();
}
