import { constants, crc32, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, Zip, type ZipInputFile, ZipPassThrough } from 'fflate';
import { openZip } from '../../../../data/sheet/file/zip.ts';
import { zipped } from './zipped.ts';

/** A part of an office file as text. */
export function partOf(file: Uint8Array, path: string): string {
  const part = unzipSync(file, { filter: ({ name }) => name === path })[path];
  if (!part) throw new Error(`There is no ${path} in the file.`);
  return strFromU8(part);
}

/** The file with parts added or rewritten. */
export function withParts(
  file: Uint8Array,
  changes: Record<string, string | Uint8Array | ((old: string) => string)>,
): Uint8Array {
  const parts = unzipSync(file);
  for (const [path, change] of Object.entries(changes)) {
    if (typeof change !== 'function')
      parts[path] = typeof change === 'string' ? strToU8(change) : new Uint8Array(change);
    else {
      const old = partOf(file, path);
      const fresh = change(old);
      if (fresh === old) throw new Error(`There was nothing to change in ${path}.`);
      parts[path] = strToU8(fresh);
    }
  }
  return zipped(parts);
}

/** A text with a piece that comes many times. */
export interface LongText {
  before: string;
  repeated: string;
  times: number;
  after: string;
}

/** The file with a part that is this text. What is repeated is packed only once. */
export function withLongPart(file: Uint8Array, path: string, text: LongText): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    chunks.push(chunk);
  });
  const { [path]: _, ...others } = unzipSync(file);
  for (const [name, bytes] of Object.entries(others)) {
    const other = new ZipPassThrough(name);
    zip.add(other);
    other.push(bytes, true);
  }
  const [before, repeated, after] = [text.before, text.repeated, text.after].map((piece) => Buffer.from(piece));
  if (!before || !repeated || !after) throw new Error('The text has three pieces.');
  const all = [before, ...Array<Buffer>(text.times).fill(repeated), after];
  const long: ZipInputFile = {
    filename: path,
    compression: 8,
    size: all.reduce((sum, piece) => sum + piece.length, 0),
    crc: all.reduce((sum, piece) => crc32(piece, sum), 0),
  };
  zip.add(long);
  // A flushed piece ends with a whole byte and refers to nothing before it, so that it can come again.
  const flushed = (piece: Buffer) => deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH });
  const packed = [flushed(before), ...Array<Buffer>(text.times).fill(flushed(repeated)), deflateRawSync(after)];
  long.ondata?.(null, Buffer.concat(packed), true);
  zip.end();
  return Buffer.concat(chunks);
}

/** The file without a part; whatever refers to it still does. */
export function withoutPart(file: Uint8Array, path: string): Uint8Array {
  const { [path]: _, ...parts } = unzipSync(file);
  return zipped(parts);
}

/** The entries of the file in order. An entry counts as changed if any byte of it differs, header and packing included. */
export function changedEntries(before: Uint8Array, after: Uint8Array): { order: string[]; changed: string[] } {
  const old = new Map(openZip(before).entries.map((entry) => [entry.name, Buffer.from(entry.record)]));
  const entries = openZip(after).entries;
  return {
    order: entries.map(({ name }) => name),
    changed: entries.flatMap(({ name, record }) => (old.get(name)?.equals(Buffer.from(record)) ? [] : name)),
  };
}

/** Each cell's element in the text of a sheet, by address. */
export function cellElements(sheet: string): Map<string, string> {
  const cells = sheet.matchAll(/<c\b[^>]*?\/>|<c\b[^>]*>[\s\S]*?<\/c>/g);
  return new Map([...cells].map(([element]) => [/\sr="([A-Z]+\d+)"/.exec(element)?.[1] ?? '', element]));
}

/** The sheet without the elements of its cells. */
export function aroundCells(sheet: string): string {
  return sheet.replace(/<c\b[^>]*?\/>|<c\b[^>]*>[\s\S]*?<\/c>/g, '<c/>');
}
