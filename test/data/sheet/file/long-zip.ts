import { crc32 } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';

/** Ways in which programs write an archive with fields of 64 bits. */
export interface LongZip {
  /** The sizes stand behind the content, because a stream does not know them before. */
  isStream?: boolean;
  areSizesShort?: boolean;
  areEntriesShort?: boolean;
  /** The extra field of an entry has fewer bytes than it needs. */
  isExtraCut?: boolean;
}

const NONE = 0xffffffff;

/** Fields of a record: the number of bytes and the value. */
export function record(...fields: [2 | 4 | 8, number][]): Buffer {
  return Buffer.concat(
    fields.map(([length, value]) => {
      const field = Buffer.alloc(8);
      field.writeBigUInt64LE(BigInt(value));
      return field.subarray(0, length);
    }),
  );
}

/** An archive with fields of 64 bits (APPNOTE.TXT 6.3.9 §4.3), which no program asks for in so small a one. */
export function longZip(texts: Record<string, string | Uint8Array>, options: LongZip = {}): Uint8Array {
  const { isStream = false, areEntriesShort = false, areSizesShort = areEntriesShort, isExtraCut = false } = options;
  const records: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(texts)) {
    const bytes = typeof text === 'string' ? strToU8(text) : text;
    const packed = deflateSync(bytes);
    const path = Buffer.from(name);
    const known = { crc: crc32(bytes), flags: isStream ? 0x808 : 0x800 };
    const local = record([2, 1], [2, 16], [8, isStream ? 0 : bytes.length], [8, isStream ? 0 : packed.length]);
    const whole = Buffer.concat([
      record([4, 0x04034b50], [2, 45], [2, known.flags], [2, 8], [4, 0x210000], [4, isStream ? 0 : known.crc]),
      record([4, NONE], [4, NONE], [2, path.length], [2, local.length]),
      ...[path, local, packed],
      isStream ? record([4, 0x08074b50], [4, known.crc], [8, packed.length], [8, bytes.length]) : Buffer.alloc(0),
    ]);
    const sizes: [8, number][] = areSizesShort
      ? []
      : [
          [8, bytes.length],
          [8, packed.length],
        ];
    const long = Buffer.concat([record(...sizes), areEntriesShort ? Buffer.alloc(0) : record([8, offset])]);
    const kept = isExtraCut ? long.subarray(0, 8) : long;
    const extra = Buffer.concat([record([2, 1], [2, kept.length]), kept, record([2, 0x9999], [2, 2], [2, 7])]);
    directory.push(
      record([4, 0x02014b50], [2, 45], [2, 45], [2, known.flags], [2, 8], [4, 0x210000], [4, known.crc]),
      record([4, areSizesShort ? packed.length : NONE], [4, areSizesShort ? bytes.length : NONE], [2, path.length]),
      record([2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, areEntriesShort ? offset : NONE]),
      ...[path, extra],
    );
    records.push(whole);
    offset += whole.length;
  }
  const central = Buffer.concat(directory);
  const count = Object.keys(texts).length;
  return new Uint8Array(
    Buffer.concat([
      ...[...records, central],
      record([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]),
      record([8, central.length], [8, offset]),
      record([4, 0x07064b50], [4, 0], [8, offset + central.length], [4, 1]),
      record([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, NONE], [4, NONE], [2, 0]),
    ]),
  );
}
