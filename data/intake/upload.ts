import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Act, By } from '../ledger/act/act.ts';
import { countAnswers, keepAnswer, UPLOADED } from '../ledger/act/request.ts';
import { sha256 } from '../ledger/log/digest.ts';
import { hasFile, keepFile } from '../ledger/log/file.ts';
import type { Store } from '../ledger/store/store.ts';
import { checkAnywhere } from './draft/actor.ts';
import { kindOf } from './grid/file-kind.ts';
import { checkFileSize } from './grid/file-size.ts';
import type { WorkbookKind } from './grid/grid.ts';

/** The space that a disk must have left, in bytes and as a part of it. */
const LEFT_BYTES = 1e9;
const LEFT_PART = 0.1;
/** Files of a person or token within a day, where the settings tell no other number. */
export const UPLOADS_A_DAY = 100;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A file that is not kept, for a reason that lies in the server and not in the file. Nothing was changed. */
export class UploadFault extends Error {
  override readonly name = 'UploadFault';
  readonly code: 'NO_ROOM' | 'TOO_MANY';
  /** The most files within a day, and the instant from which on another is kept. */
  readonly most: number;
  readonly openAt: string;

  constructor(code: UploadFault['code'], { most = 0, openAt = '' } = {}) {
    super(code);
    this.code = code;
    this.most = most;
    this.openAt = openAt;
  }
}

/** A file that somebody brings, and how many they may bring within a day. */
export interface Uploading {
  bytes: Uint8Array;
  most?: number;
}

/** A file that was uploaded. */
export interface UploadAnswer {
  /** The SHA-256 of its bytes. */
  digest: string;
  bytes: number;
  /** Its kind, by its content. */
  kind: WorkbookKind;
  /** Whether it was kept before. */
  isKnown: boolean;
}

/** The room on a disk, in blocks, as the system tells it. */
interface Room {
  bsize: number;
  blocks: number;
  bavail: number;
}

/** Whether a disk has enough left once the bytes are written. */
export function hasRoom(bytes: number, { bsize, blocks, bavail }: Room): boolean {
  const left = bavail * bsize - bytes;
  return left >= LEFT_BYTES && left >= LEFT_PART * blocks * bsize;
}

function checkRoom({ client }: Store, bytes: number): void {
  if (!client.memory && !hasRoom(bytes, statfsSync(dirname(client.name)))) throw new UploadFault('NO_ROOM');
}

/** Counts the file for whoever brings it, unless the same one was counted within the day. */
function count(store: Store, by: By, { digest, most }: { digest: string; most: number }): void {
  const { isKnown, others, first } = countAnswers(store, { by, begin: UPLOADED, name: `${UPLOADED}${digest}` });
  if (isKnown) return;
  if (others >= most) {
    const openAt = new Date((first === null ? Date.now() : Date.parse(first)) + DAY_MS).toISOString();
    throw new UploadFault('TOO_MANY', { most, openAt });
  }
  keepAnswer(store, { name: `${UPLOADED}${digest}`, by, asked: digest }, null);
}

/** Keeps a file until a draft is made of it. */
export const UPLOAD: Act<Uploading, UploadAnswer> = {
  write(store, { bytes, most = UPLOADS_A_DAY }, by) {
    checkAnywhere(store, by, 'UPLOAD');
    checkFileSize(bytes.length);
    const kind = kindOf(bytes);
    const digest = sha256(bytes);
    const isKnown = hasFile(store, digest);
    count(store, by, { digest, most });
    if (!isKnown) checkRoom(store, bytes.length);
    keepFile(store, digest, bytes);
    return { digest, bytes: bytes.length, kind, isKnown };
  },
};
