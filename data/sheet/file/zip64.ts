import { FileFault } from '../fault/file-fault.ts';

/**
 * The fields of zip archives that have 64 bits (APPNOTE.TXT 6.3.9 §4.3.14, §4.5.3). Programs that write a file as a
 * stream use them for small files too.
 */
const LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const END = 0x06064b50;
const EXTRA = 1;
const ELSEWHERE = 0xffffffff;
const DESCRIPTOR = 8;
/** The version that a reader needs for entries without such fields. */
const PLAIN_VERSION = 20;

/** The place of the directory, and the number of its entries. */
export interface ZipDirectory {
  count: number;
  offset: number;
}

/** The directory by the end record at a place, or by that of 64 bits where one is before it. */
export function zipDirectory(view: DataView, end: number): ZipDirectory {
  const at = end - LOCATOR_LENGTH;
  const plain = { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  if (at < 0 || view.getUint32(at, true) !== LOCATOR) return plain;
  const record = number64(view, at + 8);
  if (view.getUint32(record, true) !== END) throw new FileFault('DAMAGED', 'zip');
  return { count: number64(view, record + 32), offset: number64(view, record + 48) };
}

/** The sizes and the place of an entry. */
export interface ZipPlace {
  size: number;
  packed: number;
  offset: number;
  /** Whether any of them has 64 bits. */
  isLong: boolean;
}

/** The sizes and the place that an entry of the directory states. */
export function zipPlace(central: Uint8Array): ZipPlace {
  const view = viewOf(central);
  const stated = [view.getUint32(24, true), view.getUint32(20, true), view.getUint32(42, true)];
  const extra = extras(central).find(({ id }) => id === EXTRA);
  let at = extra?.start ?? 0;
  // The extra field has those that do not fit, in this order.
  const [size = 0, packed = 0, offset = 0] = stated.map((value) => {
    if (value !== ELSEWHERE || !extra) return value;
    at += 8;
    if (at > extra.end) throw new FileFault('DAMAGED', 'zip');
    return number64(view, at - 8);
  });
  return { size, packed, offset, isLong: stated.includes(ELSEWHERE) };
}

/** The entry of the directory with fields of 32 bits. */
export function shortCentral(central: Uint8Array, { size, packed }: ZipPlace): Uint8Array {
  const nameEnd = 46 + viewOf(central).getUint16(28, true);
  const kept = extras(central).filter(({ id }) => id !== EXTRA);
  const pieces = kept.map(({ start, end }) => central.subarray(start - 4, end));
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const comment = central.subarray(nameEnd + viewOf(central).getUint16(30, true));
  const short = Uint8Array.from([central.subarray(0, nameEnd), ...pieces, comment].flatMap((piece) => [...piece]));
  const view = viewOf(short);
  view.setUint16(6, PLAIN_VERSION, true);
  view.setUint16(8, view.getUint16(8, true) & ~DESCRIPTOR, true);
  view.setUint32(20, packed, true);
  view.setUint32(24, size, true);
  view.setUint16(30, length, true);
  return short;
}

/** A record with a local header made from the directory's, where the entry's own has fields of 64 bits. */
export function shortRecord(central: Uint8Array, content: Uint8Array): Uint8Array {
  const name = central.subarray(46, 46 + viewOf(central).getUint16(28, true));
  const record = new Uint8Array(30 + name.length + content.length);
  record.set([0x50, 0x4b, 3, 4]);
  // From the version to the length of the name both headers have the same fields.
  record.set(central.subarray(6, 30), 4);
  record.set(name, 30);
  record.set(content, 30 + name.length);
  return record;
}

function extras(central: Uint8Array): { id: number; start: number; end: number }[] {
  const view = viewOf(central);
  const found: { id: number; start: number; end: number }[] = [];
  let at = 46 + view.getUint16(28, true);
  const last = at + view.getUint16(30, true);
  while (at + 4 <= last) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > last) break;
    found.push({ id: view.getUint16(at, true), start: at + 4, end });
    at = end;
  }
  return found;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function number64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
