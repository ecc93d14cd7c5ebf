import { closeSync, openSync, readSync } from 'node:fs';
import { keepPieces } from '../../../ledger/log/file-stream.ts';
import type { Store } from '../../../ledger/store/store.ts';
import type { CheckRule } from '../../check/check-rule.ts';
import { type Actor, latestOf, openDraft } from '../draft.ts';
import { DraftFault } from '../fault.ts';
import { type DraftItem, toldOf } from '../item.ts';
import { LeftOut } from '../left-out.ts';
import { type SheetFile, sheetDocument } from '../workbook/document.ts';
import { isLongForm, LongReader } from './read.ts';

/** Bytes that are read at a time. */
const PIECE_BYTES = 1_000_000;

/** The bytes of a file in pieces, each of which is there until the next one is read. */
export function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  try {
    for (;;) {
      const length = readSync(file, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** A file by its name and its bytes, which are read several times in pieces. */
interface FilePieces {
  name: string;
  pieces: () => Iterable<Uint8Array>;
}

/** Bytes that become one text. Longer texts are garbage that is collected late. */
const TEXT_BYTES = 65_536;

/** The text of pieces of bytes in one encoding. @throws TypeError where they are none of that encoding. */
function* decoded(pieces: Iterable<Uint8Array>, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const piece of pieces)
    for (let begin = 0; begin < piece.length; begin += TEXT_BYTES)
      yield decoder.decode(piece.subarray(begin, begin + TEXT_BYTES), { stream: true });
  yield decoder.decode();
}

/** The first encoding of which a file is: UTF-8, else GB18030, which Excel writes in China. @throws DraftFault */
function encodingOf({ name, pieces }: FilePieces): string {
  const found = ['utf-8', 'gb18030'].find((encoding) => {
    try {
      for (const _ of decoded(pieces(), encoding));
      return true;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  });
  if (found === undefined) throw new DraftFault('NOT_TEXT', name);
  return found;
}

/** Whether a file is in the long form, by its first row. */
export function isLongFile(pieces: Iterable<Uint8Array>): boolean {
  for (const piece of pieces)
    return ['utf-8', 'gb18030'].some((encoding) => isLongForm(new TextDecoder(encoding).decode(piece)));
  return false;
}

/** Reads a file for what is left out of it, which the head of its draft tells before any item. @throws DraftFault where that is all. */
function leftOutOf(store: Store, actor: Actor, items: () => Iterable<DraftItem>): LeftOut {
  const leftOut = new LeftOut(actor);
  if (leftOut.isNone) return leftOut;
  let kept = 0;
  for (const _ of leftOut.without(store, items())) kept += 1;
  if (kept === 0) leftOut.check();
  return leftOut;
}

/** A file in the long form, with the facts that are told beside it. */
export type LongFile = Omit<SheetFile, 'digest'> & FilePieces & { checks?: readonly CheckRule[] };

function* itemsOf(reader: LongReader, rows: Iterable<DraftItem>, document: object): Generator<DraftItem> {
  yield* rows;
  if (reader.isOwnUsed) yield { line: { document: { ...document } } };
}

/**
 * Opens a draft with the figures of a .csv in the long form, in the transaction that is open, and keeps the file. A row that
 * `planbook export` wrote is compared with the figure that it was written from. Answers the draft's number.
 *
 * @throws DraftFault
 */
export function importLong(store: Store, actor: Actor, { pieces, checks = [], ...told }: LongFile): number {
  const { name } = told;
  const encoding = encodingOf({ name, pieces });
  const digest = keepPieces(store, pieces());
  const document = sheetDocument({ ...told, digest });
  const readerOf = () => new LongReader(store, { document });
  const texts = () => decoded(pieces(), encoding);
  const leftOut = leftOutOf(store, actor, () => readerOf().read(texts()));
  const reader = readerOf();
  const rows = new LeftOut(actor).without(store, reader.read(texts()));
  return openDraft(store, actor, {
    title: name,
    file: digest,
    fileName: name,
    head: {
      ...{ seen: latestOf(store), note: name, told: toldOf(told), ...leftOut.head() },
      checks: checks.flatMap(({ line }) => line ?? []),
    },
    items: itemsOf(reader, rows, document),
  });
}
