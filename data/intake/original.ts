import { byOf } from '../ledger/act/by.ts';
import { requestedBy, UPLOADED } from '../ledger/act/request.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { hasFile, isUpload } from '../ledger/log/file.ts';
import type { Store } from '../ledger/store/store.ts';
import { type Asker, districtsFor } from '../rules/office/may.ts';
import { type Draft, listDraftsOfFile } from './draft/draft.ts';
import { headOf } from './draft/item-file.ts';
import { isMaker, mayReadDraft } from './draft/readable.ts';

/** The bytes of a file as somebody brought it: NONE for whoever may not see them, GONE where they were erased. */
export type Original = 'NONE' | 'GONE' | OriginalName;

/** The name of a file, null where neither a draft nor a document tells it, and what it ends in. */
interface OriginalName {
  name: string | null;
  ending: string;
}

const SEEN_DOCUMENT = 'SELECT title FROM documents WHERE file = ? ORDER BY retired IS NOT NULL, id DESC LIMIT 1';
/** Figures of a file that are not public, and were not made public later. */
const HIDDEN = `SELECT DISTINCT d.code FROM main.documents o JOIN main.figures f ON f.document_id = o.id
    LEFT JOIN main.districts d ON d.id = f.district_id
  WHERE o.file = :digest AND f.release IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM main.figures p WHERE p.code = f.code AND p.release IS NULL)`;
/** Figures that were erased from revisions into which figures of a file came. */
const TAKEN_DOWN = `SELECT 1 FROM erasures e JOIN main.revisions r ON e."of" = CAST(r.entry AS TEXT)
  WHERE e.kind = 'LINE' AND r.number IN (
    SELECT o.revision FROM main.documents o WHERE o.file = :digest
    UNION SELECT f.revision FROM main.documents o JOIN main.figures f ON f.document_id = o.id WHERE o.file = :digest)`;
const ERASED = `SELECT 1 FROM erasures WHERE kind = 'FILE' AND "of" = ?`;

/** Whether somebody sees all that came from a file, and nothing of it was taken down. */
function seesAllOf(store: Store, asker: Asker | null, digest: string): boolean {
  const own = districtsFor(asker, 'READ_INTERNAL');
  if (own === 'ALL') return true;
  if (store.value(TAKEN_DOWN, { digest }) !== undefined) return false;
  const hidden = store.prepared<{ code: string | null }>(HIDDEN).all({ digest });
  return hidden.every(({ code }) => code !== null && own.includes(code));
}

/** Whether somebody sees what was left out of a draft as whoever brought its file may not propose it. */
function seesLeftOut(store: Store, asker: Asker | null, { items }: Draft): boolean {
  const { noRight } = items === '' ? {} : headOf(store, items);
  const own = districtsFor(asker, 'READ_INTERNAL');
  if (!noRight || own === 'ALL') return true;
  return noRight.districts.every((district) => district !== null && own.includes(district));
}

/** Whether somebody who may read a draft sees all of its file: they brought it, or see what was left out too. */
export function seesFileOf(store: Store, asker: Asker | null, draft: Draft): boolean {
  const isOwn = isMaker(asker, draft) || (draft.file !== null && isBringer(store, asker, draft.file));
  return isOwn || seesLeftOut(store, asker, draft);
}

function endingOf(name: string | null): string {
  return /\.[A-Za-z0-9]{1,5}$/.exec(name ?? '')?.[0] ?? '';
}

/** The name of a file: that of a draft that may be read, else the title of its document. */
function nameOf(title: unknown, { readable, last }: { readable: Draft | undefined; last: Draft | undefined }) {
  const own = readable?.fileName;
  if (own) return { name: own, ending: '' };
  return { name: typeof title === 'string' ? title : null, ending: endingOf(last?.fileName ?? null) };
}

/**
 * The bytes that somebody brought, for whoever may see all that came from them: the figures that were published, and a draft
 * that was made of them. Whoever brought them sees them for a day. The connection is that of whoever asks.
 */
export function originalFor(ledger: Ledger, asker: Asker | null, digest: string): Original {
  const drafts = listDraftsOfFile(ledger, digest);
  const readable = drafts.find((draft) => mayReadDraft(ledger, asker, draft));
  const title = ledger.value(SEEN_DOCUMENT, digest);
  // A draft may leave out what was published from the same file and is not for all who read the draft.
  const isGiven = typeof title === 'string' || readable !== undefined;
  const read = drafts.filter((draft) => draft.revision !== null || mayReadDraft(ledger, asker, draft));
  const isAllRead = read.length === 0 || read.some((draft) => seesFileOf(ledger, asker, draft));
  const isSeen = isGiven && isAllRead && seesAllOf(ledger, asker, digest);
  if (!isSeen && !isBringer(ledger, asker, digest)) return 'NONE';
  if (ledger.value(ERASED, digest) !== undefined && !hasFile(ledger, digest)) return 'GONE';
  if (!isUpload(ledger, digest)) return 'NONE';
  return nameOf(title, { readable, last: drafts[0] });
}

function isBringer(store: Store, asker: Asker | null, digest: string): boolean {
  return asker !== null && requestedBy(store, byOf(asker), `${UPLOADED}${digest}`);
}
