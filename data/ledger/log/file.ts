import { files } from '../store/log-tables.ts';
import { pack, unpack } from '../store/pack.ts';
import { addRow } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { sha256 } from './digest.ts';

/** Bytes of a part before they are compressed: even where nothing can be compressed, a part stays below 1 MB. */
const PART_BYTES = 1_000_000;

const HAS_PART = 'SELECT 1 FROM files WHERE digest = ? AND part = ?';
const DROP = 'DELETE FROM files WHERE digest = ?';
const OF_LOG = `SELECT 1 FROM entries WHERE digest = :digest UNION ALL SELECT 1 FROM documents WHERE text_digest = :digest
  UNION ALL SELECT 1 FROM drafts WHERE items = :digest`;
const PARTS = 'SELECT part, bytes FROM files WHERE digest = ? ORDER BY part';

/** Whether a file of this digest is kept. */
export function hasFile(store: Store, digest: string): boolean {
  return hasPart(store, digest, 0);
}

/** Whether a file has a part of this number, from 0. */
export function hasPart(store: Store, digest: string, part: number): boolean {
  return store.value(HAS_PART, digest, part) !== undefined;
}

/** Whether a file is kept that somebody brought, and is not a part of the log, a text of a document or the items of a draft. */
export function isUpload(store: Store, digest: string): boolean {
  return hasFile(store, digest) && store.value(OF_LOG, { digest }) === undefined;
}

/** Keeps bytes under a name of their own, in compressed parts. Bytes that are kept already are not kept twice. */
export function keepFile(store: Store, digest: string, bytes: Uint8Array): void {
  if (hasFile(store, digest)) return;
  for (let part = 0; part === 0 || part * PART_BYTES < bytes.length; part++)
    addRow(store, files, {
      digest,
      part,
      bytes: pack(bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)),
    });
}

/** Forgets the bytes of a file that is erased. */
export function dropFile(store: Store, digest: string): void {
  store.prepared(DROP).run(digest);
}

/** Keeps a text and answers its digest. */
export function keepText(store: Store, text: string): string {
  const bytes = Buffer.from(text);
  const digest = sha256(bytes);
  keepFile(store, digest, bytes);
  return digest;
}

const PART = 'SELECT bytes FROM files WHERE digest = ? AND part = ?';

/** One part of a file, from 0; undefined behind the last. */
export function filePart(store: Store, digest: string, part: number): Buffer | undefined {
  const found = store.prepared<{ bytes: Uint8Array }>(PART).get(digest, part);
  return found && unpack(found.bytes);
}

/** The bytes of a file that is kept; undefined where there is none, or a part of it is missing. @throws where a part cannot be unpacked. */
export function fileBytes(store: Store, digest: string): Buffer | undefined {
  const parts = store.prepared<{ part: number; bytes: Uint8Array }>(PARTS).all(digest);
  if (parts.length === 0 || parts.some(({ part }, place) => part !== place)) return undefined;
  return Buffer.concat(parts.map(({ bytes }) => unpack(bytes)));
}

/** The text of a file that is kept; undefined where there is none. @throws where its parts cannot be unpacked. */
export function keptText(store: Store, digest: string): string | undefined {
  return fileBytes(store, digest)?.toString();
}
