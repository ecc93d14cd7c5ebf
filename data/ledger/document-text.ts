import type { Ledger } from './ledger.ts';

const TEXT = 'SELECT text FROM documents WHERE id = ?';
/** Characters of texts kept in memory, at two bytes each: some 400 reports. */
const KEPT_CHARACTERS = 8_000_000;

/** The texts read most recently, the latest at the end. */
interface KeptTexts {
  texts: Map<number, string>;
  characters: number;
}

const keptTexts = new WeakMap<Ledger['client'], KeptTexts>();

function keepText({ texts, characters }: KeptTexts, id: number, text: string): number {
  let total = characters + text.length;
  for (const [oldest, dropped] of texts) {
    if (total <= KEPT_CHARACTERS) break;
    texts.delete(oldest);
    total -= dropped.length;
  }
  texts.set(id, text);
  return total;
}

/** The document's full text. A text never changes once it is loaded, so those quoted most recently stay in memory. */
export function documentText(ledger: Ledger, documentId: number): string {
  let kept = keptTexts.get(ledger.client);
  if (!kept) {
    kept = { texts: new Map(), characters: 0 };
    keptTexts.set(ledger.client, kept);
  }
  const known = kept.texts.get(documentId);
  if (known !== undefined) return known;
  const text = ledger.prepared<{ text: string }>(TEXT).get(documentId)?.text ?? '';
  kept.characters = keepText(kept, documentId, text);
  return text;
}

/** The paragraph around a range of a text: from the line break before it to the one after it, without spaces at its ends. */
export function paragraphAround(text: string, start: number, end: number): { paragraph: string; start: number } {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const raw = text.slice(from, to < 0 ? text.length : to);
  const lead = raw.length - raw.trimStart().length;
  return { paragraph: raw.trim(), start: from + Math.min(lead, start - from) };
}
