import type { Store } from '../store/store.ts';

/** A sheet is touched where its figures are. */
const TOUCHED = `SELECT DISTINCT d.code FROM (
    SELECT district_id AS id FROM main.figures WHERE revision = :revision
    UNION SELECT district_id FROM main.figures WHERE retired = :revision
    UNION SELECT coalesce(district_id, 0) FROM main.documents
      WHERE (revision = :revision OR retired = :revision) AND file IS NULL) touched
  LEFT JOIN main.districts d ON d.id = touched.id ORDER BY d.code`;

type Codes = readonly (string | null)[];

function codesOf(store: Store, revision: number): Codes {
  const rows = store.prepared<{ code: string | null }>(TOUCHED).all({ revision });
  return rows.map(({ code }) => code);
}

/** The number of revisions of a ledger whose districts are kept. What a revision touched never changes. */
const KEPT = 500;
const known = new WeakMap<Store['client'], Map<number, Codes>>();

/**
 * The codes of the districts whose figures or documents a revision added or retired, whatever the connection sees of it;
 * null among them for what belongs to no district.
 */
export function districtsOfRevision(store: Store, revision: number): Codes {
  const kept = known.get(store.client) ?? new Map<number, Codes>();
  known.set(store.client, kept);
  const codes = kept.get(revision) ?? codesOf(store, revision);
  kept.set(revision, codes);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return codes;
}
