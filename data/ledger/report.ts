import type { Period } from '../rules/period/period.ts';
import type { District } from './district.ts';
import type { Document } from './document.ts';
import type { Ledger } from './ledger.ts';
import type { Snapshot } from './revision.ts';

/** A document that reports on the execution of a plan. */
export type Report = Document & { reports: Period };

export function isReport(document: Document): document is Report {
  return document.reports !== null;
}

/** Whether a report tells of a goal's period: its span begins with the period or before it, and ends in it or with it. */
export function reportsOn(report: Report, period: Period): boolean {
  const { start, end } = report.reports;
  return start <= period.start && end >= period.start && end <= period.end;
}

/** The published reports of a district that tell of a period, in order of publication. */
export function listReportsOn(
  ledger: Ledger,
  district: District,
  { period, at }: { period: Period; at: Snapshot },
): Report[] {
  const { documents } = ledger.catalogue;
  const found: Report[] = [];
  for (let year = Math.floor(period.start / 12); year <= Math.floor(period.end / 12); year++)
    for (const report of documents.listReports(district, year))
      if (
        isReport(report) &&
        report.publishedFrom <= at.asOf &&
        report.revision <= at.revision &&
        reportsOn(report, period)
      )
        found.push(report);
  return found;
}

/** Whether a report is later than a document: published after it, or on the same day on a span that ends later. */
export function isLaterReport(report: Report, document: Document): boolean {
  if (report.id === document.id) return false;
  if (report.publishedFrom !== document.publishedFrom) return report.publishedFrom > document.publishedFrom;
  return report.reports.end > (document.reports?.end ?? Number.NEGATIVE_INFINITY);
}
