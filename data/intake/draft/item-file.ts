import type { WrittenLine } from '../../ledger/log/append.ts';
import { canonicalJson, sparse } from '../../ledger/log/canonical.ts';
import {
  type FileLine,
  fileLineBytes,
  fileLines,
  fileLinesWithBytes,
  keepLines,
} from '../../ledger/log/file-stream.ts';
import type { Store } from '../../ledger/store/store.ts';
import type { BaseFigure, DraftHead, DraftItem } from './item.ts';
import { isRetiring } from './kind.ts';

/** The content of a draft's file of items beside the items themselves. */
export interface ItemFile {
  head: DraftHead;
  /** The numbers of last year that stand beside this year's. */
  bases?: Iterable<BaseFigure>;
}

/** The beginning of a line that is no item. The keys of a line are in their order, and no item has one before `line`. */
const BASE = '{"base":';

function* written({ head, bases = [] }: ItemFile, items: Iterable<DraftItem>): Generator<string> {
  yield canonicalJson({ head: sparse(head) });
  for (const base of bases) yield canonicalJson(base);
  for (const item of items) yield canonicalJson(sparse(item));
}

/** Keeps the items of a draft as a file of canonical JSON lines, the head first, and answers its digest. */
export function keepItems(store: Store, file: ItemFile, items: Iterable<DraftItem>): string {
  return keepLines(store, written(file, items));
}

/** The head of a draft's file of items. */
export function headOf(store: Store, digest: string): DraftHead {
  for (const line of fileLines(store, digest)) return (JSON.parse(line) as { head: DraftHead }).head;
  throw new Error(`The items ${digest} of a draft are not among the files.`);
}

/** The items of a draft as they are written, one after the other. */
export function* itemLines(store: Store, digest: string): Generator<FileLine> {
  const lines = fileLinesWithBytes(store, digest);
  lines.next();
  for (const line of lines) if (!line.text.startsWith(BASE)) yield line;
}

/** The items of a draft, one after the other. */
export function* itemsOf(store: Store, digest: string): Generator<DraftItem> {
  const lines = fileLines(store, digest);
  lines.next();
  for (const line of lines) if (!line.startsWith(BASE)) yield JSON.parse(line) as DraftItem;
}

/** In canonical JSON no text has these quotes, and nothing but an item has a member of this name. */
const PLACE = /"place":"((?:[^"\\]|\\.)*)"/;

/** The cell or row in which a written item was read, for which the rest of it need not be read. */
export function placeInLine(text: string): string | undefined {
  const [, place] = PLACE.exec(text) ?? [];
  return place === undefined ? undefined : (JSON.parse(`"${place}"`) as string);
}

/** The numbers of last year that stand beside the items of a draft. They are before the items in the file. */
export function* basesOf(store: Store, digest: string): Generator<BaseFigure> {
  const lines = fileLines(store, digest);
  lines.next();
  for (const line of lines) {
    if (!line.startsWith(BASE)) return;
    yield JSON.parse(line) as BaseFigure;
  }
}

/** The beginning of an item whose line comes first, and of one that is a figure. */
const LINE_FIRST = '{"line":';
const FIGURE_FIRST = Buffer.from('{"line":{"figure":');

/** The line of an item that is written, with its canonical JSON, which is cut out of that of the item. */
export function lineOfItem(item: DraftItem, { text, bytes }: FileLine): WrittenLine {
  const { line, ...rest } = item;
  if (!text.startsWith(LINE_FIRST)) return { line, text: canonicalJson(line) };
  const after = canonicalJson(rest);
  const end = after === '{}' ? 1 : Buffer.byteLength(after);
  return { line, text: bytes.subarray(LINE_FIRST.length, bytes.length - end) };
}

/** Whether the bytes of an item begin as those of a figure do, and end with its place or with the revision that was seen. */
function isPlainFigure(bytes: Buffer): boolean {
  const last = bytes[bytes.length - 2] ?? 0;
  const isText = last === 0x22;
  const isNumber = last >= 0x30 && last <= 0x39;
  return (isText || isNumber) && FIGURE_FIRST.compare(bytes, 0, FIGURE_FIRST.length) === 0;
}

/**
 * The items of a draft that are no figures, by their places, where no item has a question, a warning or words of a table, and
 * none retires anything; else undefined, and so where there are not more figures than these. The figures are only
 * glanced at: one that a row of an export states again may still have a question.
 */
export function plainThings(store: Store, digest: string, more: number): Map<number, DraftItem> | undefined {
  const things = new Map<number, DraftItem>();
  let place = -1;
  for (const bytes of fileLineBytes(store, digest)) {
    place += 1;
    if (place === 0 || isPlainFigure(bytes)) continue;
    const item = JSON.parse(bytes.toString()) as DraftItem | BaseFigure;
    if ('base' in item || 'questions' in item || 'warnings' in item || 'printed' in item) return undefined;
    if (isRetiring(item.line)) return undefined;
    if (!('figure' in item.line)) things.set(place, item);
  }
  return place - things.size > more ? things : undefined;
}
