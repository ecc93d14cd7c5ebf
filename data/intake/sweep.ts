import { UPLOADED } from '../ledger/act/request.ts';
import { dropFile, isUpload } from '../ledger/log/file.ts';
import type { Store } from '../ledger/store/store.ts';

/** The time for which an upload is kept for a draft to be made of it. */
const KEPT_MS = 24 * 60 * 60 * 1000;

const IS_UPLOAD = `substr(request, 1, ${UPLOADED.length}) = '${UPLOADED}'`;
const FIRST = `SELECT min(at) FROM requests WHERE ${IS_UPLOAD}`;
const OLD = `SELECT DISTINCT substr(request, ${UPLOADED.length + 1}) AS digest FROM requests WHERE ${IS_UPLOAD} AND at <= ?`;
const FORGET = `DELETE FROM requests WHERE ${IS_UPLOAD} AND at <= ?`;
/** A draft, a citation, or whoever brought it within the day needs a file. */
const IS_NEEDED = `SELECT 1 FROM drafts WHERE file = :digest
  UNION ALL SELECT 1 FROM main.documents WHERE file = :digest
  UNION ALL SELECT 1 FROM sheets WHERE file = :digest
  UNION ALL SELECT 1 FROM requests WHERE request = '${UPLOADED}' || :digest AND at > :since`;

/** The instant from which the first upload is not kept any more, unless something needs it; undefined where there is none. */
export function nextSweep(store: Store): string | undefined {
  const first = store.value(FIRST);
  return typeof first === 'string' ? new Date(Date.parse(first) + KEPT_MS).toISOString() : undefined;
}

/** Removes the uploads of a day ago and before that nothing needs, in the transaction that is open. Answers their number. */
export function sweepUploads(store: Store, now: Date): number {
  const since = new Date(now.getTime() - KEPT_MS).toISOString();
  const old = store.prepared<{ digest: string }>(OLD).all(since);
  const unneeded = old.filter(
    ({ digest }) => isUpload(store, digest) && store.value(IS_NEEDED, { digest, since }) === undefined,
  );
  for (const { digest } of unneeded) dropFile(store, digest);
  if (old.length > 0) store.prepared(FORGET).run(since);
  return unneeded.length;
}
