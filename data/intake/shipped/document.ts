import { firstDayOf } from '../../rules/period/date.ts';
import { DOCUMENT_KINDS, type DocumentKind, STANDINGS, type Standing } from '../../rules/words.ts';
import { dateOf, type Known, type PlanDistrict, type PlanIndicator } from './catalogue.ts';
import { type PlanFigure, readFigures } from './figure.ts';
import { namesIn, type PlanReading, readPlanText, readRecord } from './record.ts';
import { type PlanTask, type PlanTerm, readTasks, readTerms } from './task.ts';

export interface PlanDocument {
  code: string;
  title: string;
  kind: DocumentKind;
  standing: Standing;
  republishedBy: string | null;
  publisher: string | null;
  /** As printed: 2024-09-12, or 2024 where no day is printed. */
  publishedOn: string;
  /** The day from which it counts as published: the first of a reduced date. */
  publishedFrom: string;
  districtCode: string;
  text: string;
  /** In the order of the text. */
  tasks: PlanTask[];
  terms: PlanTerm[];
  /** In the order of the file. */
  figures: PlanFigure[];
}

const FILES = ['document.yaml', 'text.txt', 'figures.yaml', 'tasks.yaml', 'terms.yaml'];

function readAbout(reading: PlanReading, code: string, districts: Known<PlanDistrict>) {
  const record = readRecord(reading, `${code}/document.yaml`);
  if (!record) return undefined;
  if (!/^[A-Z][A-Z0-9-]*$/.test(code)) record.fault('', `The folder ${code} is no document code such as LG-2024-MID.`);
  const [title, district] = [record.text('title'), record.text('district')];
  const [kind, standing] = [record.word('kind', DOCUMENT_KINDS), record.word('standing', STANDINGS)];
  const publisher = record.optionalText('publisher') ?? null;
  const republishedBy = record.optionalText('republishedBy') ?? null;
  const publishedOn = record.has('publishedOn') ? dateOf(record, 'publishedOn') : record.text('publishedOn');
  const last = record.optionalWord('quotes', ['last']) === 'last';
  record.close();
  if (district !== undefined && districts.complete && !districts.byCode.has(district))
    record.fault('district', `The district ${district} is not in districts.yaml.`);
  const publishedFrom = publishedOn === undefined ? undefined : firstDayOf(publishedOn);
  // What is missing is a fault already; the rest of the document is read with it left blank, to find its faults too.
  const dates = { publishedOn: publishedOn ?? '', publishedFrom: publishedFrom ?? '' };
  const words = { kind: kind ?? DOCUMENT_KINDS[0], standing: standing ?? STANDINGS[0] };
  return {
    about: { title: title ?? '', ...words, republishedBy, publisher, ...dates, districtCode: district ?? '' },
    last,
  };
}

/** A document's folder; undefined, with faults, where what it is or its text cannot be read. */
export function readDocument(
  reading: PlanReading,
  code: string,
  known: { districts: Known<PlanDistrict>; indicators: Known<PlanIndicator> },
): PlanDocument | undefined {
  const names = namesIn(reading, code);
  for (const name of names)
    if (!FILES.includes(name))
      reading.faults.push({
        file: `${code}/${name}`,
        line: 1,
        message: `No such file is read; a document has ${FILES.join(', ')}.`,
      });
  const read = readAbout(reading, code, known.districts);
  const text = readPlanText(reading, `${code}/text.txt`);
  if (text === undefined) return undefined;
  const source = { text, last: read?.last ?? false };
  const tasks = names.includes('tasks.yaml') ? readTasks(reading, `${code}/tasks.yaml`, source) : [];
  const terms = names.includes('terms.yaml') ? readTerms(reading, `${code}/terms.yaml`, source) : [];
  const districtCode = read?.about.districtCode ?? '';
  const figures = readFigures(reading, `${code}/figures.yaml`, { ...source, code, districtCode, tasks, ...known });
  return read && { code, ...read.about, text, tasks, terms, figures };
}
