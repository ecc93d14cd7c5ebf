import { Inflate, zipSync } from 'fflate';
import { FileFault } from '../fault/file-fault.ts';
import { shortCentral, shortRecord, type ZipPlace, zipDirectory, zipPlace } from './zip64.ts';

/**
 * A zip archive of which single entries can be rewritten while all others keep their very bytes, packed as they are.
 * APPNOTE.TXT 6.3.9, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export interface Zip {
  bytes: Uint8Array;
  entries: ZipEntry[];
}

export interface ZipEntry {
  name: string;
  method: number;
  isEncrypted: boolean;
  crc: number;
  /** The unpacked size in bytes. */
  size: number;
  /** The packed content. */
  content: Uint8Array;
  /** The local header, the packed content and what follows it up to the next entry. */
  record: Uint8Array;
  /** The entry of the central directory. */
  central: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** Unpacked, one part of a workbook; a sheet of a million filled cells has some 100 MB. */
const LARGEST_PART = 256_000_000;

/** The entries of an archive, none of them unpacked yet. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, offset: directory } = zipDirectory(view, endOf(view));
    const found: { central: Uint8Array; place: ZipPlace }[] = [];
    for (let at = directory, index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== CENTRAL) throw new FileFault('DAMAGED', 'zip');
      const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      const central = bytes.subarray(at, at + length);
      found.push({ central, place: zipPlace(central) });
      at += length;
    }
    const starts = [...found.map(({ place }) => place.offset), directory].sort((a, b) => a - b);
    const next = new Map(starts.map((start, index) => [start, starts[index + 1] ?? start]));
    const entries = found.map(({ central, place }) =>
      zipEntry(central, place, bytes.subarray(place.offset, next.get(place.offset))),
    );
    return { bytes, entries };
  } catch (cause) {
    if (cause instanceof FileFault) throw cause;
    throw new FileFault('DAMAGED', 'zip', { cause });
  }
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new FileFault('DAMAGED', 'zip');
}

/** The entry, with fields of 32 bits whatever it has in the file: nothing that is read here needs more. */
function zipEntry(stated: Uint8Array, place: ZipPlace, found: Uint8Array): ZipEntry {
  const view = new DataView(stated.buffer, stated.byteOffset, stated.byteLength);
  const name = new TextDecoder().decode(stated.subarray(46, 46 + view.getUint16(28, true)));
  const isEncrypted = (view.getUint16(8, true) & 1) === 1;
  const { size } = place;
  const content = packedContent(found, place.packed);
  const known = { name, method: view.getUint16(10, true), isEncrypted, crc: view.getUint32(16, true), size, content };
  if (!place.isLong) return { ...known, record: found, central: stated };
  if (size > LARGEST_PART) throw new FileFault('TOO_MUCH_INSIDE', name, { count: LARGEST_PART / 1e6 });
  const central = shortCentral(stated, place);
  return { ...known, record: shortRecord(central, content), central };
}

function packedContent(record: Uint8Array, length: number): Uint8Array {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  if (view.getUint32(0, true) !== LOCAL) throw new FileFault('DAMAGED', 'zip');
  const start = 30 + view.getUint16(26, true) + view.getUint16(28, true);
  // The sizes of a local header may be left to a descriptor behind the content; the directory always has them.
  if (start + length > record.length) throw new FileFault('DAMAGED', 'zip');
  return record.subarray(start, start + length);
}

/** The content of an entry, which must be as large as the directory says, and intact. */
export function unpacked(
  entry: ZipEntry,
  onProgress: (done: number, all: number) => void = () => undefined,
): Uint8Array {
  const { name, size, method, content } = entry;
  checkReadable(entry);
  if (size > LARGEST_PART) throw new FileFault('TOO_MUCH_INSIDE', name, { count: LARGEST_PART / 1e6 });
  const out = method === STORED ? content : inflated(entry, onProgress);
  if (out.length !== size || crc32(out) !== entry.crc) throw new FileFault('DAMAGED', name);
  return out;
}

/** An entry that nobody reads may be packed or locked in any way. */
function checkReadable({ name, method, isEncrypted }: ZipEntry): void {
  if (isEncrypted) throw new FileFault('ENCRYPTED', name);
  if (method !== STORED && method !== DEFLATED) throw new FileFault('PACKED_OTHERWISE', name);
}

/** The first bytes of an entry, as many as were asked for or there are. Whether the rest is intact is not looked at. */
export function beginning(entry: ZipEntry, length: number): Uint8Array {
  checkReadable(entry);
  if (entry.method === STORED) return entry.content.subarray(0, length);
  const pieces: Uint8Array[] = [];
  let found = 0;
  const stream = new Inflate((chunk) => {
    pieces.push(chunk);
    found += chunk.length;
  });
  const { content, name } = entry;
  try {
    for (let at = 0; at < content.length && found < length; at += length)
      stream.push(content.subarray(at, at + length), at + length >= content.length);
  } catch (cause) {
    throw new FileFault('DAMAGED', name, { cause });
  }
  return joined(pieces).subarray(0, length);
}

/** A part of fewer bytes is there at once. */
const WORTH_TELLING = 4_000_000;

/** The bytes fed to the unpacker at once. At the highest ratio there is they make 64 MB. */
const CHUNK = 65_536;

/** Unpacks never more than the directory promises: an entry that unpacks to more is given up on the way. */
function inflated({ name, size, content }: ZipEntry, onProgress: (done: number, all: number) => void): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new FileFault('TOO_MUCH_INSIDE', name);
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < content.length; at += CHUNK) {
      stream.push(content.subarray(at, at + CHUNK), at + CHUNK >= content.length);
      if (size > WORTH_TELLING) onProgress(length, size);
    }
  } catch (cause) {
    if (cause instanceof FileFault) throw cause;
    throw new FileFault('DAMAGED', name, { cause });
  }
  return out.subarray(0, length);
}

const CRC = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * The first moment a zip can name, in the machine's own time as the format asks: no clock and no time zone in the
 * bytes.
 */
const EARLIEST = new Date(1980, 0, 1);

export interface ZipChanges {
  /** New content by the entry's name; entries that are not there yet come last. */
  changed: Map<string, Uint8Array>;
  removed: Set<string>;
}

/** The archive with some entries' content replaced: the order and every other entry stay as they are. */
export function rewritten(zip: Zip, { changed, removed }: ZipChanges): Uint8Array {
  if (changed.size === 0 && removed.size === 0) return zip.bytes;
  const packed = openZip(zipSync(Object.fromEntries(changed), { mtime: EARLIEST }));
  const replacements = new Map(packed.entries.map((entry) => [entry.name, entry]));
  const kept = zip.entries.filter(({ name }) => !removed.has(name));
  const known = new Set(zip.entries.map(({ name }) => name));
  const added = packed.entries.filter(({ name }) => !known.has(name));
  const entries = [...kept.map((entry) => replacements.get(entry.name) ?? entry), ...added];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const { record, central } of entries) {
    const copy = new Uint8Array(central);
    new DataView(copy.buffer).setUint32(42, offset, true);
    centrals.push(copy);
    offset += record.length;
  }
  return joined([...entries.map(({ record }) => record), ...centrals, endRecord(centrals, offset)]);
}

function endRecord(centrals: Uint8Array[], offset: number): Uint8Array {
  const end = new Uint8Array(END_LENGTH);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, centrals.length, true);
  view.setUint16(10, centrals.length, true);
  view.setUint32(
    12,
    centrals.reduce((length, central) => length + central.length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  return end;
}

function joined(pieces: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
