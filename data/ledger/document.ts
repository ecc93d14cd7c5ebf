import type Database from 'better-sqlite3';
import { columnsOf } from './columns.ts';
import type { District } from './district.ts';
import { documents } from './tables.ts';

const READ = [
  'id',
  'code',
  'title',
  'kind',
  'standing',
  'republishedBy',
  'publisher',
  'publishedOn',
  'publishedFrom',
  'districtId',
  'revision',
] as const;
type DocumentRow = Pick<typeof documents.$inferSelect, (typeof READ)[number]>;

/** A document without its text, which `documentText` reads when it is asked for. */
export interface Document extends Omit<DocumentRow, 'districtId'> {
  district: District | null;
  /** Periods it reports results of, as months. */
  reports: { start: number; end: number }[];
}

const ALL = `SELECT ${columnsOf(documents, READ)} FROM documents ORDER BY published_from, code`;
const REPORTS = 'SELECT document_id AS documentId, period_start AS start, period_end AS end FROM reports';

/** All documents in order of publication, then code. */
export function listDocuments(client: Database.Database, districts: Map<number, District>): Document[] {
  const found = client
    .prepare<[], DocumentRow>(ALL)
    .all()
    .map(({ districtId, ...row }): Document => {
      const district = districtId === null ? null : (districts.get(districtId) ?? null);
      return { ...row, district, reports: [] };
    });
  const byId = new Map(found.map((document) => [document.id, document]));
  for (const report of client.prepare<[], { documentId: number; start: number; end: number }>(REPORTS).all())
    byId.get(report.documentId)?.reports.push({ start: report.start, end: report.end });
  return found;
}
