import type { Ledger } from '../ledger/ledger.ts';
import { REVISION_COLUMNS } from '../ledger/log/last-revision.ts';
import { latestRevision, type Revision, revisionName } from '../ledger/revision.ts';
import { revisionNamed, revisionText } from '../ledger/snapshot.ts';
import { uncounted } from '../ledger/store/work.ts';

/** A revision that the reader may see, and the places that it touched. */
export interface Published {
  revision: Revision;
  /** Codes of the districts of which it added, changed or retired figures or documents; null where these are too many to look through. */
  districts: readonly string[] | null;
}

/** The figures of one revision that are looked through for their districts. */
const LOOKED_THROUGH = 20_000;

const AFTER = `SELECT ${REVISION_COLUMNS} FROM revisions WHERE number > ? ORDER BY number LIMIT ?`;
const BEFORE = `SELECT ${REVISION_COLUMNS} FROM revisions WHERE number < ? ORDER BY number DESC LIMIT ?`;

function changedBy(condition: string): string {
  return `SELECT * FROM (SELECT district_id, document_id FROM figures WHERE ${condition} LIMIT ${LOOKED_THROUGH + 1})`;
}

/** A figure of another owner touches the district whose document states it. */
const TOUCHED = `WITH changed AS (${changedBy('revision = :revision')} UNION ALL ${changedBy('retired = :revision')})
  SELECT coalesce(nullif(c.district_id, 0), d.district_id) AS district, count(*) AS figures
    FROM changed c LEFT JOIN documents d ON c.district_id = 0 AND d.id = c.document_id GROUP BY 1
  UNION ALL SELECT district_id, 0 FROM documents WHERE revision = :revision`;

/** A test reads them to show that none scans the figures. */
export const PUBLISHED_STATEMENTS = { TOUCHED };

/** The districts of past revisions, which do not change. */
const known = new WeakMap<Ledger, Map<number, readonly string[] | null>>();
const MOST_KNOWN = 1000;

function readDistricts(ledger: Ledger, revision: number): readonly string[] | null {
  const touched = ledger.prepared<{ district: number | null; figures: number }>(TOUCHED).all({ revision });
  if (touched.reduce((sum, { figures }) => sum + figures, 0) > LOOKED_THROUGH) return null;
  const { districtsById } = ledger.catalogue;
  const codes = touched.flatMap(({ district }) => districtsById.get(district ?? 0)?.code ?? []);
  return [...new Set(codes)].sort();
}

function districtsOf(ledger: Ledger, revision: number): readonly string[] | null {
  const read = known.get(ledger) ?? new Map<number, readonly string[] | null>();
  known.set(ledger, read);
  const before = read.get(revision);
  if (before !== undefined) return before;
  const districts = uncounted(() => readDistricts(ledger, revision));
  if (read.size >= MOST_KNOWN) read.clear();
  read.set(revision, districts);
  return districts;
}

function toPublished(ledger: Ledger, revision: Revision): Published {
  return { revision, districts: districtsOf(ledger, revision.number) };
}

/** Some of the revisions that a reader does not know yet, the oldest first. */
export interface PublishedPage {
  published: Published[];
  /** The name of the last revision that the reader knows with them. */
  at: string;
  /** Whether there are more. */
  isMore: boolean;
}

/** The number after which a reader is told; a ledger without revisions is known by the name 0. */
function numberAfter(ledger: Ledger, after: string): number {
  return after === '0' ? 0 : revisionNamed(ledger, after, 'after').number;
}

/**
 * The revisions after the one of this name, as many as `first`; none where no name is given: the reader then knows the latest.
 *
 * @throws Fault BEHIND, FORKED or BAD_NAME for a name that the ledger does not have.
 */
export function publishedAfter(
  ledger: Ledger,
  { after, first }: { after: string | undefined; first: number },
): PublishedPage {
  if (after === undefined) return { published: [], at: revisionText(ledger, latestRevision(ledger)), isMore: false };
  const found = ledger.prepared<Revision>(AFTER).all(numberAfter(ledger, after), first + 1);
  const page = found.slice(0, first);
  const last = page.at(-1);
  return {
    published: page.map((revision) => toPublished(ledger, revision)),
    at: last ? revisionName(last) : after,
    isMore: found.length > first,
  };
}

const ADDED = `SELECT r.figures - coalesce((SELECT p.figures FROM revisions p WHERE p.number < r.number
    ORDER BY p.number DESC LIMIT 1), 0)
  FROM revisions r WHERE r.number = ?`;

/** The number of public figures that a revision added. */
export function countAdded(ledger: Ledger, { number }: Pick<Revision, 'number'>): number {
  return Number(ledger.value(ADDED, number) ?? 0);
}

/** The revisions that are looked through for those that touched one district. */
const LOOKED_BACK = 1000;

/** The newest revisions, the newest first: of all districts, or those that touched the one of this code, as far as is known. */
export function listNewest(
  ledger: Ledger,
  { first, district }: { first: number; district?: string | undefined },
): Published[] {
  const found: Published[] = [];
  const revisions = ledger
    .prepared<Revision>(BEFORE)
    .all(Number.MAX_SAFE_INTEGER, district === undefined ? first : LOOKED_BACK);
  for (const revision of revisions) {
    const published = toPublished(ledger, revision);
    if (district === undefined || published.districts === null || published.districts.includes(district))
      found.push(published);
    if (found.length === first) break;
  }
  return found;
}
