import type { DocumentPart } from '../../ledger/document.ts';
import type { documents } from '../../ledger/store/tables.ts';
import { firstDayOf, lastDayOf } from '../../rules/period/date.ts';
import { hasNotBegun } from '../../rules/period/period.ts';
import { DOCUMENT_KINDS, type DocumentKind, PARTS, STANDINGS } from '../../rules/words.ts';
import { type PlanDistrict, type PlanIndicator, type Referable, readPrintedDate } from './catalogue.ts';
import { readFigures, readPeriodOf } from './figure.ts';
import type { PlanFigure } from './plan-figure.ts';
import { findQuote, type QuotedText } from './quote.ts';
import { listNames, type PlanReading, type PlanRecord, readRecord, readText } from './record.ts';
import type { PlanScope } from './scope.ts';
import { type PlanTask, type PlanTerm, readGlossary, readTasks } from './task.ts';

/** A document of the data set with everything that belongs to it. */
export interface PlanDocument
  extends Omit<
    typeof documents.$inferSelect,
    'id' | 'districtId' | 'revision' | 'retired' | 'textDigest' | 'release' | 'releaseAt' | 'file'
  > {
  districtCode: string;
  /** The parts, in the order of the text. */
  parts: DocumentPart[];
  /** The work items, in the order of the text. */
  tasks: PlanTask[];
  terms: PlanTerm[];
  /** The figures, in the order of the file. */
  figures: PlanFigure[];
}

const FILES = ['document.yaml', 'text.txt', 'figures.yaml', 'tasks.yaml', 'terms.yaml'];

/** The standings that a file can say. Only a draft withdraws a document. */
const FILED_STANDINGS = STANDINGS.filter((standing) => standing !== 'WITHDRAWN');

/** Kinds of document that report on no plan: a statistics office says what was, not what became of a promise. */
const BULLETINS: readonly DocumentKind[] = ['BULLETIN', 'STATISTICS_TABLE'];

/** The span on whose plan's execution a document reports. One that had not begun when it came out is a fault. */
function readReports(record: PlanRecord, about: { kind: DocumentKind | undefined; publishedOn: string | undefined }) {
  const reports = record.has('reports') ? readPeriodOf(record, 'reports') : undefined;
  const { kind, publishedOn } = about;
  if (record.has('reports') && kind !== undefined && BULLETINS.includes(kind))
    record.fault('reports', `A ${kind} reports on no plan; leave reports out.`);
  const day = publishedOn === undefined ? undefined : lastDayOf(publishedOn);
  if (reports && day !== undefined && hasNotBegun(reports, day))
    record.fault('reports', `reports is ${reports.name}, which had not begun when it was published (${publishedOn}).`);
  return { reportsStart: reports?.start ?? null, reportsEnd: reports?.end ?? null };
}

/**
 * The parts of the text. Each begins with words that stand there once, after those of the part before. A block that names no part
 * ends the one before it, as a glossary does.
 */
function readParts(blocks: PlanRecord[], source: QuotedText): DocumentPart[] {
  const found: DocumentPart[] = [];
  let last = -1;
  for (const block of blocks) {
    const [part, begins] = [block.optionalWord('part', PARTS), block.text('begins')];
    block.close();
    if (begins === undefined || (part === undefined && block.has('part'))) continue;
    const start = findQuote(source, begins);
    if (typeof start === 'string') {
      block.fault('begins', `The beginning ${JSON.stringify(begins)} ${start}.`);
      continue;
    }
    if (start <= last)
      block.fault('begins', `It stands before what begins above it in the file; keep the order of the text.`);
    const before = found.at(-1);
    if (before?.end === source.text.length) before.end = start;
    last = start;
    if (part) found.push({ part, start, end: source.text.length });
  }
  return found;
}

function readAbout(reading: PlanReading, code: string, districts: Referable<PlanDistrict>) {
  const record = readRecord(reading, `${code}/document.yaml`);
  if (!record) return undefined;
  if (!/^[A-Z][A-Z0-9-]*$/.test(code)) record.fault('', `The folder ${code} is no document code such as LG-2024-MID.`);
  const [title, district] = [record.text('title'), record.text('district')];
  const [kind, standing] = [record.word('kind', DOCUMENT_KINDS), record.word('standing', FILED_STANDINGS)];
  const publisher = record.optionalText('publisher') ?? null;
  const republishedBy = record.optionalText('republishedBy') ?? null;
  const publishedOn = record.has('publishedOn') ? readPrintedDate(record, 'publishedOn') : record.text('publishedOn');
  const last = record.optionalWord('quotes', ['last']) === 'last';
  const reports = readReports(record, { kind, publishedOn });
  const parts = record.inners('parts');
  record.close();
  if (district !== undefined && districts.complete && !districts.byCode.has(district))
    record.fault('district', `The district ${district} is not in districts.yaml.`);
  const publishedFrom = publishedOn === undefined ? undefined : firstDayOf(publishedOn);
  // A missing entry is a fault already. It is left blank, so that the faults of the rest are found too.
  const dates = { publishedOn: publishedOn ?? '', publishedFrom: publishedFrom ?? '' };
  const words = { kind: kind ?? DOCUMENT_KINDS[0], standing: standing ?? STANDINGS[0] };
  return {
    about: {
      title: title ?? '',
      ...words,
      republishedBy,
      publisher,
      ...dates,
      ...reports,
      districtCode: district ?? '',
    },
    parts,
    last,
  };
}

/** The document of a folder; undefined, with faults, where document.yaml or the text cannot be read. */
export function readDocument(
  reading: PlanReading,
  code: string,
  known: {
    districts: Referable<PlanDistrict>;
    indicators: Referable<PlanIndicator>;
    scopes: Referable<PlanScope>;
  },
): PlanDocument | undefined {
  const names = listNames(reading, code);
  for (const name of names)
    if (!FILES.includes(name))
      reading.faults.push({
        file: `${code}/${name}`,
        line: 1,
        message: `No such file is read; a document has ${FILES.join(', ')}.`,
      });
  const read = readAbout(reading, code, known.districts);
  const text = readText(reading, `${code}/text.txt`);
  if (text === undefined) return undefined;
  const source = { text, last: read?.last ?? false };
  const parts = readParts(read?.parts ?? [], source);
  const tasks = names.includes('tasks.yaml') ? readTasks(reading, `${code}/tasks.yaml`, source) : [];
  const terms = names.includes('terms.yaml') ? readGlossary(reading, `${code}/terms.yaml`, source) : [];
  const districtCode = read?.about.districtCode ?? '';
  const figures = readFigures(reading, `${code}/figures.yaml`, { ...source, code, districtCode, tasks, ...known });
  return read && { code, ...read.about, text, parts, tasks, terms, figures };
}
