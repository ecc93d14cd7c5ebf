/** A byte order mark, by which Excel knows UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A text that a spreadsheet would take for a formula, also one that is marked as none already. */
const FORMULA = /^'*(?:[=@\t\r]|[+-].*[(|!])/s;

/** The text of a cell as Excel opens it: an apostrophe before a formula makes it a text. */
function asText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `asText` wrote so. */
export function plainText(text: string): string {
  return text.charCodeAt(0) === 0x27 && FORMULA.test(text) ? text.slice(1) : text;
}

function quotedWhereNeeded(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row of comma-separated values (RFC 4180), in which nothing is a formula. */
export function csvRow(texts: readonly string[]): string {
  return `${texts.map((text) => quotedWhereNeeded(asText(text))).join(',')}\r\n`;
}

/** A row as it was read, with the line of the file in which it begins, from 1. */
export interface CsvRow {
  line: number;
  texts: string[];
}

/** The file ends inside a cell that is quoted. */
export class UnclosedQuote extends Error {
  override readonly name = 'UnclosedQuote';
  readonly line: number;

  constructor(line: number) {
    super(`The quote that is opened in the row of line ${line} is not closed.`);
    this.line = line;
  }
}

/** Rows of comma-separated values out of pieces of a text that end anywhere. Rows without any text are passed over. */
export class CsvReader {
  #texts: string[] = [];
  #text = '';
  #isQuoted = false;
  /** Whether the last character ended a quoted cell, unless a quote follows, which is then one of two. */
  #isAfterQuote = false;
  #line = 1;
  #begins = 1;

  /** The rows that a piece completes. */
  *read(piece: string): Generator<CsvRow> {
    let from = 0;
    const quoteOrEnd = /[",\n]/g;
    for (let found = quoteOrEnd.exec(piece); found; found = quoteOrEnd.exec(piece)) {
      const at = found.index;
      if (found[0] === '\n') this.#line += 1;
      if (found[0] === '"') {
        if (this.#quote(piece, from, at)) from = at + 1;
      } else if (!this.#isQuoted) {
        this.#texts.push(this.#text + piece.slice(from, at));
        this.#text = '';
        this.#isAfterQuote = false;
        from = at + 1;
        if (found[0] === '\n') yield* this.#row();
      }
    }
    if (from < piece.length) this.#isAfterQuote = false;
    this.#text += piece.slice(from);
  }

  /** Whether a quote is no part of the text. */
  #quote(piece: string, from: number, at: number): boolean {
    if (this.#isQuoted) {
      this.#text += piece.slice(from, at);
      this.#isQuoted = false;
      this.#isAfterQuote = true;
      return true;
    }
    if (from !== at || (this.#text !== '' && !this.#isAfterQuote)) return false;
    if (this.#isAfterQuote) this.#text += '"';
    this.#isQuoted = true;
    this.#isAfterQuote = false;
    return true;
  }

  /** The last row, where no line break ends it. @throws UnclosedQuote */
  *end(): Generator<CsvRow> {
    if (this.#isQuoted) throw new UnclosedQuote(this.#begins);
    if (this.#text === '' && this.#texts.length === 0) return;
    this.#texts.push(this.#text);
    yield* this.#row();
  }

  *#row(): Generator<CsvRow> {
    const texts = this.#texts;
    const last = texts.length - 1;
    texts[last] = (texts[last] ?? '').replace(/\r$/, '');
    const row = { line: this.#begins, texts };
    this.#texts = [];
    this.#text = '';
    this.#begins = this.#line;
    if (texts.some((text) => text !== '')) yield row;
  }
}
