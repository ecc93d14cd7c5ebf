import type Database from 'better-sqlite3';
import type { DocumentKind, Standing } from '../rules/words.ts';
import type { District } from './district.ts';
import type { Ledger } from './ledger.ts';

/** A document without its text, which `documentText` reads when asked for. */
export interface Document {
  id: number;
  code: string;
  title: string;
  kind: DocumentKind;
  standing: Standing;
  republishedBy: string | null;
  publisher: string | null;
  /** As printed, of reduced precision where no day is printed. */
  publishedOn: string;
  /** The day from which it counts as published. */
  publishedFrom: string;
  district: District | null;
  revision: number;
  /** Periods it reports results of, as months. */
  reports: { start: number; end: number }[];
}

type DocumentRow = Omit<Document, 'district' | 'reports'> & { districtId: number | null };

const DOCUMENTS = `SELECT id, code, title, kind, standing, republished_by AS republishedBy, publisher,
  published_on AS publishedOn, published_from AS publishedFrom, district_id AS districtId, revision
  FROM documents ORDER BY published_from, code`;
const REPORTS = 'SELECT document_id AS documentId, period_start AS start, period_end AS end FROM reports';
const TEXT = 'SELECT text FROM documents WHERE id = ?';
/** Characters of texts kept in memory, two bytes each: those of some 400 reports. */
const KEPT_CHARACTERS = 8_000_000;

/** All documents in order of publication, then code. */
export function listDocuments(client: Database.Database, districts: Map<number, District>): Document[] {
  const documents = client
    .prepare<[], DocumentRow>(DOCUMENTS)
    .all()
    .map(({ districtId, ...row }): Document => {
      const district = districtId === null ? null : (districts.get(districtId) ?? null);
      return { ...row, district, reports: [] };
    });
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const report of client.prepare<[], { documentId: number; start: number; end: number }>(REPORTS).all())
    byId.get(report.documentId)?.reports.push({ start: report.start, end: report.end });
  return documents;
}

/** The texts read last, the latest at the end. */
interface KeptTexts {
  texts: Map<number, string>;
  characters: number;
}

const keptTexts = new WeakMap<Ledger, KeptTexts>();

function keep({ texts, characters }: KeptTexts, id: number, text: string): number {
  let total = characters + text.length;
  for (const [oldest, dropped] of texts) {
    if (total <= KEPT_CHARACTERS) break;
    texts.delete(oldest);
    total -= dropped.length;
  }
  texts.set(id, text);
  return total;
}

/** The document's full text. Texts never change once loaded, so those quoted last are kept in memory. */
export function documentText(ledger: Ledger, documentId: number): string {
  let kept = keptTexts.get(ledger);
  if (!kept) {
    kept = { texts: new Map(), characters: 0 };
    keptTexts.set(ledger, kept);
  }
  const known = kept.texts.get(documentId);
  if (known !== undefined) return known;
  const text = ledger.prepared<{ text: string }>(TEXT).get(documentId)?.text ?? '';
  kept.characters = keep(kept, documentId, text);
  return text;
}

/** The paragraph around a range of a text: from the line break before it to the one after it, ends trimmed of spaces. */
export function paragraphAround(text: string, start: number, end: number): { paragraph: string; start: number } {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const raw = text.slice(from, to < 0 ? text.length : to);
  const lead = raw.length - raw.trimStart().length;
  return { paragraph: raw.trim(), start: from + Math.min(lead, start - from) };
}
