import type { Ledger } from '../../ledger/ledger.ts';
import { type WrittenLine, writtenLines } from '../../ledger/log/append.ts';
import { inLineOrder } from '../../ledger/log/revision-line.ts';
import type { Draft } from './draft.ts';
import { CHECKED_ROWS, isExplained } from './examination.ts';
import type { DraftHead, DraftItem } from './item.ts';
import { itemLines, lineOfItem, plainThings } from './item-file.ts';
import { Review } from './review.ts';
import { note, nothingWritten, retiredLines, type Written } from './written.ts';

/** The draft has to be compared as a whole before anything of it is written. */
class NotAtOnce extends Error {
  override readonly name = 'NotAtOnce';
}

/** A draft that is compared with the ledger item by item as its lines are read, once. */
interface ComparedAsRead {
  draft: Draft;
  review: Review;
  /** The items that are no figures, by their places. */
  things: ReadonlyMap<number, DraftItem>;
  written: Written;
  /** Figures up to which a draft is compared as a whole. */
  atMost: number;
}

/** Whether an item is written. @throws NotAtOnce where a person has to look at it first. */
function isWritten(
  ledger: Ledger,
  { draft, review, written }: ComparedAsRead,
  { item, place }: { item: DraftItem; place: number },
) {
  const reviewed = review.compare(item, place);
  const { finding, takenBack } = reviewed;
  if (finding === 'CONFLICTS' || finding === 'OPEN' || takenBack || reviewed.line !== item.line) throw new NotAtOnce();
  if (finding !== 'NEW' && finding !== 'DIFFERS') return false;
  // Figures are too many to be held against each other: whoever publishes them gave a reason at the first.
  const isFirst = draft.file !== null && written.figures.length === 0 && 'figure' in item.line;
  if (isFirst && !isExplained(reviewed.decision ? [reviewed.decision] : [])) throw new NotAtOnce();
  note(ledger, written, reviewed);
  return true;
}

function* linesAsRead(ledger: Ledger, compared: ComparedAsRead): Generator<WrittenLine> {
  const { draft, things, written, atMost } = compared;
  for (const [place, item] of things) isWritten(ledger, compared, { item, place });
  yield* writtenLines(inLineOrder(written.things));
  let place = 0;
  for (const read of itemLines(ledger, draft.items)) {
    place += 1;
    if (things.has(place)) continue;
    const item = JSON.parse(read.text) as DraftItem;
    if (isWritten(ledger, compared, { item, place })) yield lineOfItem(item, read);
  }
  // A draft of few enough figures is held against itself before it is written. A document goes only where a figure goes with it.
  const isAlone = [...written.brought].some((code) => !written.documents.has(code));
  if (written.figures.length <= atMost || isAlone) throw new NotAtOnce();
  yield* retiredLines(written);
}

/** A draft whose lines are read as they are written. */
export interface ReadOnce {
  head: DraftHead;
  touched: ReadonlySet<string | null>;
  lines: Iterable<WrittenLine>;
}

/**
 * Writes the lines of a draft of many plain figures while it is compared with the ledger, so that its items are read once.
 * Undefined where it has to be compared as a whole before it is written; nothing that was written of it is then left.
 */
export function atOnce<Answer>(
  ledger: Ledger,
  draft: Draft,
  { write, atMost = CHECKED_ROWS }: { write: (read: ReadOnce) => Answer; atMost?: number },
): Answer | undefined {
  const review = new Review(ledger, draft);
  const things = review.isAccepted ? plainThings(ledger, draft.items, atMost) : undefined;
  if (!things || [...things.values()].some(({ line }) => !isNewDocument(line))) return undefined;
  const written = nothingWritten();
  const lines = linesAsRead(ledger, { draft, review, things, written, atMost });
  try {
    return ledger.client.transaction(() => write({ head: review.head, touched: written.touched, lines }))();
  } catch (error) {
    if (error instanceof NotAtOnce) return undefined;
    throw error;
  }
}

/** Whether a line tells of a document that stands. */
function isNewDocument(line: DraftItem['line']): boolean {
  return 'document' in line && line.document?.['standing'] !== 'WITHDRAWN';
}
