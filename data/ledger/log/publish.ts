import type { Store } from '../store/store.ts';
import { appendRevision, type WrittenLine, writtenLines } from './append.ts';
import { lastRevision, type PublishedRevision } from './last-revision.ts';
import type { RevisionHead, RevisionLine } from './revision-line.ts';

/** Who signs a revision, and when. */
interface Signed {
  /** The number of the person who signs; the program does where there is none. */
  person?: number | null;
  /** The instant, unless it is now. */
  at?: string;
}

function* withHead(head: RevisionHead, lines: Iterable<WrittenLine>): Generator<WrittenLine> {
  yield* writtenLines([{ revision: head }]);
  yield* lines;
}

/** Adds a revision of lines that are written already, as `publish` does. They are read once. */
export function publishWritten(
  store: Store,
  head: RevisionHead,
  { lines, ...by }: Signed & { lines: Iterable<WrittenLine> },
): PublishedRevision {
  appendRevision(store, { lines: withHead(head, lines), ...by });
  const made = lastRevision(store);
  if (!made) throw new Error('The revision that was added is not in the table of revisions.');
  return made;
}

/** Adds a revision to the log and brings it into the tables, in the transaction that is open. */
export function publish(
  store: Store,
  head: RevisionHead,
  { lines, ...by }: Signed & { lines: Iterable<RevisionLine> },
): PublishedRevision {
  return publishWritten(store, head, { lines: writtenLines(lines), ...by });
}
