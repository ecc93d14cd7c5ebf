import type { WrittenLine } from '../../ledger/log/append.ts';
import { canonicalJson, sparse } from '../../ledger/log/canonical.ts';
import { fileLines, keepLines } from '../../ledger/log/file-stream.ts';
import type { Store } from '../../ledger/store/store.ts';
import type { DraftHead, DraftItem } from './item.ts';

function* written(head: DraftHead, items: Iterable<DraftItem>): Generator<string> {
  yield canonicalJson({ head: sparse(head) });
  for (const item of items) yield canonicalJson(sparse(item));
}

/** Keeps the items of a draft as a file of canonical JSON lines, the head first, and answers its digest. */
export function keepItems(store: Store, head: DraftHead, items: Iterable<DraftItem>): string {
  return keepLines(store, written(head, items));
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
  yield* lines;
}

/** The items of a draft, one after the other. */
export function* itemsOf(store: Store, digest: string): Generator<DraftItem> {
  const lines = fileLines(store, digest);
  lines.next();
  for (const line of lines) yield JSON.parse(line) as DraftItem;
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
