import type { Period } from '../rules/period/period.ts';
import type { Catalogue } from './catalogue.ts';
import type { District } from './district.ts';
import type { Document } from './document.ts';
import type { Ledger } from './ledger.ts';
import type { Snapshot } from './revision.ts';

/** A document that reports on the execution of a plan. */
export type Report = Document & { reports: Period };

export function isReport(document: Document): document is Report {
  return document.reports !== null;
}

function keyOf(district: number, year: number): string {
  return `${district} ${year}`;
}

const indexes = new WeakMap<Document[], Map<string, Report[]>>();

/** The reports by their district and the year in which their span ends, in order of publication. It is made once for a catalogue. */
function indexOf({ documents }: Catalogue): Map<string, Report[]> {
  const known = indexes.get(documents);
  if (known) return known;
  const index = new Map<string, Report[]>();
  for (const document of documents) {
    if (!isReport(document) || !document.district) continue;
    const key = keyOf(document.district.id, Math.floor(document.reports.end / 12));
    const found = index.get(key);
    if (found) found.push(document);
    else index.set(key, [document]);
  }
  indexes.set(documents, index);
  return index;
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
  const index = indexOf(ledger.catalogue);
  const found: Report[] = [];
  for (let year = Math.floor(period.start / 12); year <= Math.floor(period.end / 12); year++)
    for (const report of index.get(keyOf(district.id, year)) ?? [])
      if (report.publishedFrom <= at.asOf && report.revision <= at.revision && reportsOn(report, period))
        found.push(report);
  return found;
}

/** Whether a report is later than a document: published after it, or on the same day on a span that ends later. */
export function isLaterReport(report: Report, document: Document): boolean {
  if (report.id === document.id) return false;
  if (report.publishedFrom !== document.publishedFrom) return report.publishedFrom > document.publishedFrom;
  return report.reports.end > (document.reports?.end ?? Number.NEGATIVE_INFINITY);
}
