import type { documents } from '../../ledger/tables.ts';
import { firstDayOf } from '../../rules/period/date.ts';
import { DOCUMENT_KINDS, STANDINGS } from '../../rules/words.ts';
import { type PlanDistrict, type PlanIndicator, type Referable, readPrintedDate } from './catalogue.ts';
import { type PlanFigure, readFigures } from './figure.ts';
import { listNames, type PlanReading, readRecord, readText } from './record.ts';
import { type PlanTask, type PlanTerm, readGlossary, readTasks } from './task.ts';

/** A document of the data set with everything that belongs to it. */
export interface PlanDocument extends Omit<typeof documents.$inferSelect, 'id' | 'districtId' | 'revision'> {
  districtCode: string;
  /** In the order of the text. */
  tasks: PlanTask[];
  terms: PlanTerm[];
  /** In the order of the file. */
  figures: PlanFigure[];
}

const FILES = ['document.yaml', 'text.txt', 'figures.yaml', 'tasks.yaml', 'terms.yaml'];

function readAbout(reading: PlanReading, code: string, districts: Referable<PlanDistrict>) {
  const record = readRecord(reading, `${code}/document.yaml`);
  if (!record) return undefined;
  if (!/^[A-Z][A-Z0-9-]*$/.test(code)) record.fault('', `The folder ${code} is no document code such as LG-2024-MID.`);
  const [title, district] = [record.text('title'), record.text('district')];
  const [kind, standing] = [record.word('kind', DOCUMENT_KINDS), record.word('standing', STANDINGS)];
  const publisher = record.optionalText('publisher') ?? null;
  const republishedBy = record.optionalText('republishedBy') ?? null;
  const publishedOn = record.has('publishedOn') ? readPrintedDate(record, 'publishedOn') : record.text('publishedOn');
  const last = record.optionalWord('quotes', ['last']) === 'last';
  record.close();
  if (district !== undefined && districts.complete && !districts.byCode.has(district))
    record.fault('district', `The district ${district} is not in districts.yaml.`);
  const publishedFrom = publishedOn === undefined ? undefined : firstDayOf(publishedOn);
  // A missing entry is a fault already. It is left blank, so that the faults of the rest are found too.
  const dates = { publishedOn: publishedOn ?? '', publishedFrom: publishedFrom ?? '' };
  const words = { kind: kind ?? DOCUMENT_KINDS[0], standing: standing ?? STANDINGS[0] };
  return {
    about: { title: title ?? '', ...words, republishedBy, publisher, ...dates, districtCode: district ?? '' },
    last,
  };
}

/** The document of a folder; undefined, with faults, where document.yaml or the text cannot be read. */
export function readDocument(
  reading: PlanReading,
  code: string,
  known: { districts: Referable<PlanDistrict>; indicators: Referable<PlanIndicator> },
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
  const tasks = names.includes('tasks.yaml') ? readTasks(reading, `${code}/tasks.yaml`, source) : [];
  const terms = names.includes('terms.yaml') ? readGlossary(reading, `${code}/terms.yaml`, source) : [];
  const districtCode = read?.about.districtCode ?? '';
  const figures = readFigures(reading, `${code}/figures.yaml`, { ...source, code, districtCode, tasks, ...known });
  return read && { code, ...read.about, text, tasks, terms, figures };
}
