import type { tasks, terms } from '../../ledger/store/tables.ts';
import { TASK_KINDS } from '../../rules/words.ts';
import { findQuote, type QuotedText } from './quote.ts';
import { type PlanReading, type PlanRecord, readRecords } from './record.ts';

/** A work item of a document of the data set. */
export interface PlanTask extends Pick<typeof tasks.$inferSelect, 'section' | 'title' | 'kind' | 'text' | 'start'> {
  /** The number as printed or counted; it restarts in each section. */
  number: number;
}

/** A word that a document explains in its glossary. */
export type PlanTerm = Omit<typeof terms.$inferSelect, 'id' | 'documentId' | 'revision' | 'retired'>;

interface Located<Item> {
  record: PlanRecord;
  item: Item;
  start: number;
}

/** Finds where the text of `begins` is. It is a fault where it is nowhere, or not after the item before. */
function quotePlaceOf(record: PlanRecord, source: QuotedText, after: number): number | undefined {
  const begins = record.text('begins');
  if (begins === undefined) return undefined;
  const start = findQuote(source, begins);
  if (typeof start === 'string') return record.fault('begins', `The beginning ${JSON.stringify(begins)} ${start}.`);
  if (start <= after)
    return record.fault('begins', 'The item stands before the one above it; keep the order of the text.');
  return start;
}

/**
 * Finds where the lead of a task begins: its number, its title, a full stop, Markdown's asterisks. It answers undefined
 * where the title is not printed there.
 */
function leadOf(text: string, title: string, start: number): number | undefined {
  const before = text.slice(Math.max(0, start - title.length - 12), start);
  const at = before.lastIndexOf(title);
  if (at < 0 || !/^。?(?:\*\*)?$/.test(before.slice(at + title.length))) return undefined;
  const number = /(?:\*\*)?(?:\d+\.)?$/.exec(before.slice(0, at));
  return start - before.length + (number?.index ?? at);
}

/** A paragraph ends with a full stop at the end of a line. Other line ends are page breaks, after which the item goes on. */
function paragraphEnd(text: string, start: number): number {
  const stop = text.slice(start).search(/。[ \t]*(?:\n|$)/);
  return stop < 0 ? text.length : start + stop + 1;
}

function readTask(record: PlanRecord, source: QuotedText, after: number): Located<PlanTask> | undefined {
  const start = quotePlaceOf(record, source, after);
  const [section, title] = [record.text('section'), record.text('title')];
  const [number, kind] = [record.whole('number'), record.word('kind', TASK_KINDS)];
  record.close();
  if (start === undefined || section === undefined || title === undefined || number === undefined || !kind)
    return undefined;
  return { record, start, item: { number, section, title, kind, text: '', start } };
}

/** A document's work items. Each runs from its `begins` to the next one's number and title, or to its paragraph's end. */
export function readTasks(reading: PlanReading, file: string, source: QuotedText): PlanTask[] {
  const placed: Located<PlanTask>[] = [];
  const numbers = new Set<string>();
  for (const record of readRecords(reading, file) ?? []) {
    const task = readTask(record, source, placed.at(-1)?.start ?? -1);
    if (!task) continue;
    const name = `${task.item.section} ${task.item.number}`;
    if (numbers.has(name)) record.fault('number', `Task ${name} is there twice.`);
    numbers.add(name);
    placed.push(task);
  }
  const leads = placed.map(({ record, item, start }) => {
    const lead = leadOf(source.text, item.title, start);
    if (lead === undefined) record.fault('title', `The title ${item.title} is not printed right before what begins.`);
    return lead ?? start;
  });
  return placed.map(({ item, start }, place) => {
    const end = Math.min(leads[place + 1] ?? source.text.length, paragraphEnd(source.text, start));
    return { ...item, text: source.text.slice(start, end).trimEnd() };
  });
}

function readTerm(record: PlanRecord, source: QuotedText, after: number): Located<PlanTerm> | undefined {
  const start = quotePlaceOf(record, source, after);
  const [number, term] = [record.whole('number'), record.text('term')];
  record.close();
  if (start === undefined || number === undefined || term === undefined) return undefined;
  return { record, start, item: { number, term, text: '', start } };
}

/** A document's glossary. Each explanation runs to the next numbered term, printed as `**2. …`, or to the text's end. */
export function readGlossary(reading: PlanReading, file: string, source: QuotedText): PlanTerm[] {
  const terms: PlanTerm[] = [];
  for (const record of readRecords(reading, file) ?? []) {
    const term = readTerm(record, source, terms.at(-1)?.start ?? -1);
    if (!term) continue;
    if (terms.some(({ number }) => number === term.item.number))
      record.fault('number', `Term ${term.item.number} is there twice.`);
    const rest = source.text.slice(term.start);
    const next = rest.search(/\n\s*\*\*\d+\./);
    terms.push({ ...term.item, text: (next < 0 ? rest : rest.slice(0, next)).trimEnd() });
  }
  return terms;
}
