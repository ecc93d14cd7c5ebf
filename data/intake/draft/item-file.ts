import type { WrittenLine } from '../../ledger/log/append.ts';
import { canonicalJson, sparse } from '../../ledger/log/canonical.ts';
import { fileLines, keepLines } from '../../ledger/log/file-stream.ts';
import type { Store } from '../../ledger/store/store.ts';
import type { BaseFigure, DraftHead, DraftItem } from './item.ts';

/** The content of a draft's file of items beside the items themselves. */
export interface ItemFile {
  head: DraftHead;
  /** The numbers of last year that stand beside this year's. */
  bases?: readonly BaseFigure[];
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
export function* itemTexts(store: Store, digest: string): Generator<string> {
  const lines = fileLines(store, digest);
  lines.next();
  for (const line of lines) if (!line.startsWith(BASE)) yield line;
}

/** The items of a draft, one after the other. */
export function* itemsOf(store: Store, digest: string): Generator<DraftItem> {
  for (const text of itemTexts(store, digest)) yield JSON.parse(text) as DraftItem;
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

/** The beginning of an item whose line comes first. */
const LINE_FIRST = '{"line":';

/** The line of an item that is written, with its canonical JSON, which is cut out of that of the item. */
export function lineOfText(text: string): WrittenLine {
  const { line, ...rest } = JSON.parse(text) as DraftItem;
  if (!text.startsWith(LINE_FIRST)) return { line, text: canonicalJson(line) };
  const after = canonicalJson(rest);
  return { line, text: text.slice(LINE_FIRST.length, after === '{}' ? -1 : -after.length) };
}
