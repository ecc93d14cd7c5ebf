import { constants, inflateSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** The first bytes of what Zstandard compressed. Parts of earlier programs were deflated. */
const ZSTANDARD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
/** The fastest level: files are mostly lines that repeat each other, which a higher one makes little shorter. */
const HOW = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Compresses a part of a file. */
export function pack(bytes: Uint8Array): Buffer {
  return zstdCompressSync(bytes, HOW);
}

/** The bytes of a part that was compressed by this program or an earlier one. @throws where it is neither. */
export function unpack(packed: Uint8Array): Buffer {
  return ZSTANDARD.equals(packed.subarray(0, ZSTANDARD.length)) ? zstdDecompressSync(packed) : inflateSync(packed);
}
