import { crc32, deflateRawSync } from 'node:zlib';
import { record } from './long-zip.ts';

/** A usual archive of these files, as fflate writes it. Node packs them itself, in a fifth of the time. */
export function zipped(files: Record<string, Uint8Array>): Uint8Array {
  const records: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const flags = path.length === name.length ? 0 : 0x800;
    const known = Buffer.concat([
      record([2, 20], [2, flags], [2, 8], [4, 0x210000], [4, crc32(bytes)]),
      record([4, packed.length], [4, bytes.length], [2, path.length], [2, 0]),
    ]);
    const whole = Buffer.concat([record([4, 0x04034b50]), known, path, packed]);
    const place = record([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    directory.push(Buffer.concat([record([4, 0x02014b50], [2, 20]), known, place, path]));
    records.push(whole);
    offset += whole.length;
  }
  const central = Buffer.concat(directory);
  const count = records.length;
  const end = record([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, central.length], [4, offset], [2, 0]);
  return new Uint8Array(Buffer.concat([...records, central, end]));
}
