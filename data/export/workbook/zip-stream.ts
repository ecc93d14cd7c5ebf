import { constants, crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive that was written, or that is being written. */
interface Entry {
  name: string;
  /** The place of its header. */
  at: number;
  crc: number;
  size: number;
  packed: number;
}

/**
 * An archive that is written from its beginning to its end, in parts that another thread may go on with: all that the next part
 * needs is here. APPNOTE.TXT 6.3.9, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export interface ZipState {
  written: number;
  entries: Entry[];
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** The sizes of an entry follow its content, and its name is UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** The day of every entry, 1980-01-01: what a file says of itself is in its sheets. */
const DAY = 0x21;
/** Sizes and places are written in 32 bits. */
const LARGEST = 0xffff_ffff;

function bytesOf(...fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

function onto(state: ZipState, bytes: Buffer): Buffer {
  state.written += bytes.length;
  if (state.written > LARGEST) throw new Error('An archive of this kind takes at most 4 GB.');
  return bytes;
}

function last({ entries }: ZipState): Entry {
  const entry = entries.at(-1);
  if (!entry) throw new Error('No entry of the archive is begun.');
  return entry;
}

/** Begins an entry. */
export function zipBegin(state: ZipState, name: string): Buffer {
  state.entries.push({ name, at: state.written, crc: 0, size: 0, packed: 0 });
  const title = Buffer.from(name);
  const header = bytesOf(
    ...([
      [4, LOCAL],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATED],
      [2, 0],
      [2, DAY],
    ] as const),
    ...([
      [4, 0],
      [4, 0],
      [4, 0],
      [2, title.length],
      [2, 0],
    ] as const),
  );
  return onto(state, Buffer.concat([header, title]));
}

function packed(state: ZipState, content: Buffer, flush: number): Buffer {
  const entry = last(state);
  const bytes = deflateRawSync(content, { finishFlush: flush });
  entry.crc = crc32(content, entry.crc);
  entry.size += content.length;
  entry.packed += bytes.length;
  return onto(state, bytes);
}

/** Adds content to the entry that is begun. Each part is packed by itself, so that no part needs the one before. */
export function zipAdd(state: ZipState, content: string): Buffer {
  return packed(state, Buffer.from(content), constants.Z_SYNC_FLUSH);
}

/** Ends the entry that is begun. */
export function zipEnd(state: ZipState): Buffer {
  const end = packed(state, Buffer.alloc(0), constants.Z_FINISH);
  const { crc, size, packed: length } = last(state);
  if (size > LARGEST) throw new Error('An entry of this kind takes at most 4 GB.');
  return Buffer.concat([end, onto(state, bytesOf([4, DESCRIPTOR], [4, crc], [4, length], [4, size]))]);
}

/** A whole entry. */
export function zipEntry(state: ZipState, name: string, content: string): Buffer {
  return Buffer.concat([zipBegin(state, name), zipAdd(state, content), zipEnd(state)]);
}

/** Ends the archive with the list of its entries. */
export function zipClose(state: ZipState): Buffer {
  const { written, entries } = state;
  const list = entries.map(({ name, at, crc, size, packed: length }) => {
    const title = Buffer.from(name);
    const header = bytesOf(
      ...([
        [4, CENTRAL],
        [2, VERSION],
        [2, VERSION],
        [2, FLAGS],
        [2, DEFLATED],
        [2, 0],
        [2, DAY],
      ] as const),
      ...([
        [4, crc],
        [4, length],
        [4, size],
        [2, title.length],
        [2, 0],
        [2, 0],
      ] as const),
      ...([
        [2, 0],
        [2, 0],
        [4, 0],
        [4, at],
      ] as const),
    );
    return Buffer.concat([header, title]);
  });
  const directory = Buffer.concat(list);
  const count = entries.length;
  const end = bytesOf(
    ...([
      [4, END],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
    ] as const),
    ...([
      [4, directory.length],
      [4, written],
      [2, 0],
    ] as const),
  );
  return Buffer.concat([onto(state, directory), onto(state, end)]);
}
