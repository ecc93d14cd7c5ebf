import { documentText } from '../ledger/document-text.ts';
import type { Figure } from '../ledger/figure.ts';
import { type CellBeside, cellsInRow, citedCell } from '../ledger/figure-place.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { words } from '../rules/message/message.ts';
import { sourceName } from '../rules/sentence/source-name.ts';
import type { Language } from '../rules/words.ts';

/** The text without its line breaks, which a page puts even into the middle of a word. */
function inOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, '');
}

/** The words in which a figure is printed, in one line. */
export function quoteOf(ledger: Ledger, figure: Figure): string {
  return inOneLine(quotedText(ledger, figure));
}

/** The words in which a figure is printed, as they are in the text; those that a cell shows. */
export function quotedText(ledger: Ledger, figure: Figure): string {
  const cell = citedCell(ledger, figure);
  return cell ? cell.shown : documentText(ledger, figure.document.id).slice(figure.quoteStart, figure.quoteEnd);
}

function cellText({ headers, shown }: CellBeside): string {
  return headers.length === 0 ? shown : `${headers.join(' › ')}：${shown}`;
}

/**
 * The row of a sheet in which a figure is printed, as one sentence: what stands beside it, each number under its headers,
 * and at the end the figure itself. Empty for a figure of a text.
 */
export function rowText(ledger: Ledger, { cell, revision, line }: Figure): string {
  if (cell === null) return '';
  const row = cellsInRow(ledger, { cell, revision, line });
  const own = row.filter(({ address }) => address === cell);
  return [...row.filter(({ address }) => address !== cell), ...own].map(cellText).join('；');
}

/** The sentence of a text around a quote, in one line; the quote itself where the text does not hold it. */
export function sentenceAround(text: string, quote: string): string {
  const line = inOneLine(text);
  const start = line.indexOf(quote);
  if (start < 0) return quote;
  const before = line.slice(0, start);
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
  // The quote may end with its sentence.
  const last = start + quote.length - 1;
  const close = line.slice(last).search(/[。；]/);
  return line.slice(from, close < 0 ? line.length : last + close + 1).trim();
}

/** The place in which a figure is printed: its document with its standing, and the section or the cell. */
export function placeOf({ document, section, cell }: Figure, language: Language): string {
  const { place, cell: cellWords } = words(language);
  return place(sourceName(document, language), cell === null ? section : cellWords(cell));
}
