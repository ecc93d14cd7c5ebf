import type { Period } from '../rules/period/period.ts';
import type { Catalogue } from './catalogue.ts';
import type { Document } from './document.ts';
import type { Ledger } from './ledger.ts';

const REPORTING = `SELECT 1 FROM figures WHERE document_id = :document AND role = 'ACTUAL'
  AND period_start >= :start AND period_end <= :end
  AND revision <= :revision AND (retired IS NULL OR retired > :revision) LIMIT 1`;

/** A test reads them to show that none scans the figures. */
export const REPORT_STATEMENTS = { REPORTING };

const knownOf = new WeakMap<Catalogue, Map<string, boolean>>();

/**
 * Whether a document reported results of the period, or of a part of it, as the ledger was at a revision. The periods in
 * `reports` rule most documents out at once, but they have no past: a correction may add one.
 */
export function reportsOn(ledger: Ledger, document: Document, asked: { period: Period; revision: number }): boolean {
  const { start, end } = asked.period;
  if (!document.reports.some((report) => report.start >= start && report.end <= end)) return false;
  const { catalogue } = ledger;
  const known = knownOf.get(catalogue) ?? new Map<string, boolean>();
  knownOf.set(catalogue, known);
  const key = `${document.id} ${start} ${end} ${asked.revision}`;
  let reports = known.get(key);
  if (reports === undefined) {
    const bound = { document: document.id, start, end, revision: asked.revision };
    reports = ledger.value(REPORTING, bound) !== undefined;
    known.set(key, reports);
  }
  return reports;
}
