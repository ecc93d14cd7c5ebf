import { mentionReader, type ReadText } from '../rules/text/mention.ts';
import { sentenceText } from '../rules/text/sentence.ts';
import { rangeAt, type TextRange } from '../rules/text/text-range.ts';
import type { Part } from '../rules/words.ts';
import { type Document, partAt } from './document.ts';
import { documentText } from './document-text.ts';
import type { Figure } from './figure.ts';
import type { Indicator } from './indicator.ts';
import type { Ledger } from './ledger.ts';

/** A sentence of a document, with the part of the report in which it stands; null before the first part. */
export interface CitedSentence extends TextRange {
  document: Document;
  part: Part | null;
}

/** Sentences and mentions kept in memory: some 400 reports. */
const KEPT_RANGES = 200_000;

/** The mentions found in the texts read last, the latest at the end, with the reader of the catalogue's indicators. */
interface KeptMentions {
  indicators: Indicator[];
  places: Map<number, number>;
  read: (text: string) => ReadText;
  texts: Map<number, ReadText>;
  count: number;
}

const keptMentions = new WeakMap<Ledger, KeptMentions>();

function readerOf(ledger: Ledger): KeptMentions {
  const { indicators } = ledger.catalogue;
  const known = keptMentions.get(ledger);
  if (known?.indicators === indicators) return known;
  const places = new Map(indicators.map(({ id }, place) => [id, place]));
  const made = { indicators, places, read: mentionReader(indicators), texts: new Map(), count: 0 };
  keptMentions.set(ledger, made);
  return made;
}

function countOf({ sentences, mentions }: ReadText): number {
  let count = 1 + sentences.length;
  for (const ranges of mentions.values()) count += ranges.length;
  return count;
}

function readText(ledger: Ledger, document: Document): ReadText {
  const kept = readerOf(ledger);
  const known = kept.texts.get(document.id);
  if (known) return known;
  const read = kept.read(documentText(ledger, document.id));
  kept.count += countOf(read);
  for (const [oldest, dropped] of kept.texts) {
    if (kept.count <= KEPT_RANGES) break;
    kept.texts.delete(oldest);
    kept.count -= countOf(dropped);
  }
  kept.texts.set(document.id, read);
  return read;
}

/** Sentences as they are quoted, each in one line. */
export function quotesOf(ledger: Ledger, sentences: readonly CitedSentence[]): string[] {
  return sentences.map((sentence) => sentenceText(documentText(ledger, sentence.document.id), sentence));
}

/**
 * The sentences of a document that name an indicator, in order. The text is gone through once for all indicators, and what was
 * found stays in memory until the catalogue changes or other texts need the room.
 */
export function listMentions(ledger: Ledger, document: Document, indicator: Indicator): CitedSentence[] {
  const place = readerOf(ledger).places.get(indicator.id);
  const ranges = place === undefined ? undefined : readText(ledger, document).mentions.get(place);
  return (ranges ?? []).map((range) => ({ ...range, document, part: partAt(document, range.start) }));
}

/** Whether a part of a document is the one asked for. A report whose parts are not known is read as results throughout. */
export function isInPart({ parts }: Document, part: Part | null, wanted: Part): boolean {
  return parts.length === 0 ? wanted === 'RESULTS' : part === wanted;
}

/** The sentence in which a figure is printed; its quote where the text is not made of sentences. */
export function sentenceOf(ledger: Ledger, { document, quoteStart, quoteEnd }: Figure): CitedSentence {
  const { sentences } = readText(ledger, document);
  const first = rangeAt(sentences, quoteStart);
  const last = rangeAt(sentences, Math.max(quoteStart, quoteEnd - 1));
  const range = { start: first?.start ?? quoteStart, end: last?.end ?? quoteEnd };
  return { ...range, document, part: partAt(document, quoteStart) };
}
