import type { ChangeQuery } from '../ask/query.ts';
import { type Figure, findFigure } from '../ledger/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { figureNumber, numberNamed } from '../ledger/log/figure-code.ts';
import type { Snapshot } from '../ledger/revision.ts';
import { figureMatcher } from './figure-list.ts';

/** ADDED: a figure said for the first time. CORRECTED: one in place of another. RETIRED: one withdrawn. */
export const CHANGE_KINDS = ['ADDED', 'CORRECTED', 'RETIRED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The change that one revision made to one statement. */
export interface FigureChange {
  kind: ChangeKind;
  /** Number of the revision. */
  revision: number;
  /** The figure added, or the one retired. */
  figure: Figure;
  /** The figure that a correction replaced. */
  before: Figure | null;
}

interface ChangeRow {
  revision: number;
  line: number;
  changed: number;
  retired: number;
  /** The place of the figure that it replaced. */
  before: string | null;
}

/** Indicators that are or once were merged into another. */
const MERGED = `SELECT id FROM indicators WHERE retired IS NULL
  AND code IN (SELECT code FROM indicators WHERE merged_into IS NOT NULL)`;

/**
 * A figure retired in the revision that added its successor (same code) is told by the successor, as new where it came from an
 * indicator that was merged, or went back to it. The plus signs keep both lookups on the code: by the revision, one of many corrections would read
 * them all for each.
 */
const CHANGES = `SELECT f.revision, f.line, f.revision AS changed, 0 AS retired,
    (SELECT b.revision || '.' || b.line FROM figures b WHERE b.code = f.code AND +b.retired = f.revision
      AND NOT (b.indicator_id <> f.indicator_id AND (b.indicator_id IN (${MERGED}) OR f.indicator_id IN (${MERGED})))) AS before
  FROM figures f WHERE f.revision > :since AND f.revision <= :revision
UNION ALL
SELECT f.revision, f.line, f.retired, 1, NULL FROM figures f
  WHERE f.retired > :since AND f.retired <= :revision
    AND NOT EXISTS (SELECT 1 FROM figures n WHERE n.code = f.code AND +n.revision = f.retired)
ORDER BY changed, 1, 2`;

/** A test reads them to show that none scans the figures. */
export const CHANGE_STATEMENTS = { CHANGES };

function toChange(ledger: Ledger, row: ChangeRow, at: Snapshot): FigureChange | undefined {
  const figure = findFigure(ledger, figureNumber(row), at);
  if (!figure) return undefined;
  const before = row.before === null ? null : (findFigure(ledger, numberNamed(row.before), at) ?? null);
  const added = before ? 'CORRECTED' : 'ADDED';
  return { kind: row.retired === 1 ? 'RETIRED' : added, revision: row.changed, figure, before };
}

/**
 * Lists what revisions after `since` did, in order, up to the snapshot's revision: a page from `offset`, one item more than
 * `limit` where there is more. A correction that left or entered the filter is told too.
 */
export function listChanges(
  ledger: Ledger,
  query: ChangeQuery,
  page: { offset: number; limit: number; at: Snapshot },
): FigureChange[] {
  const { since, ...filter } = query;
  const isWanted = figureMatcher(filter);
  const changes: FigureChange[] = [];
  let skipped = 0;
  for (const row of ledger.prepared<ChangeRow>(CHANGES).iterate({ since, revision: page.at.revision })) {
    const change = toChange(ledger, row, page.at);
    if (!change || !(isWanted(change.figure) || (change.before && isWanted(change.before)))) continue;
    if (skipped++ < page.offset) continue;
    changes.push(change);
    if (changes.length > page.limit) break;
  }
  return changes;
}
