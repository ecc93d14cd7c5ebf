import { constants, inflateSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** The first bytes of what Zstandard compressed. Parts of earlier programs were deflated. */
const ZSTANDARD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
/** The fastest level: files are mostly lines that repeat each other, which a higher one makes little shorter. */
const FASTEST = { [constants.ZSTD_c_compressionLevel]: 1 };
/** Bytes that are made room for at a time, at least and at the most. Room that is made often takes longer than compressing. */
const [LEAST_ROOM, MOST_ROOM] = [16_384, 1_048_576];
/** The factor by which lines mostly become shorter. */
const SHORTER = 12;

function roomFor(bytes: number): number {
  return Math.min(Math.max(Math.ceil(bytes), LEAST_ROOM), MOST_ROOM);
}

/** Compresses a part of a file. */
export function pack(bytes: Uint8Array): Buffer {
  return zstdCompressSync(bytes, { params: FASTEST, chunkSize: roomFor(bytes.length / 6) });
}

/** The bytes of a part that was compressed by this program or an earlier one. @throws where it is neither. */
export function unpack(packed: Uint8Array): Buffer {
  if (!ZSTANDARD.equals(packed.subarray(0, ZSTANDARD.length))) return inflateSync(packed);
  return zstdDecompressSync(packed, { chunkSize: roomFor(packed.length * SHORTER) });
}

/**
 * Gives the memory of bytes back at once, which have none from then on. Pieces of 1 MB would else pile up outside the heap
 * before they are collected. Small ones share their memory with others and stay.
 */
export function release(bytes: Uint8Array): void {
  if (bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength > Buffer.poolSize) bytes.buffer.transfer(0);
}
