/** One corner of an A1 reference. A whole column has no row, a whole row no column. */
export interface Corner {
  row: number | undefined;
  column: number | undefined;
  isRowFixed: boolean;
  isColumnFixed: boolean;
}

export interface Reference {
  kind: 'reference';
  /** The sheet's name before the `!`, unquoted. */
  sheet: string | undefined;
  first: Corner;
  last: Corner | undefined;
}

export interface Structured {
  kind: 'structured';
  /** Empty where the formula omits the name of the table it is in. */
  table: string;
  /** Items such as `#This Row` and `#Headers`. */
  specials: string[];
  /** None means all columns, two mean from the first to the second. */
  columns: string[];
}

export interface Plain {
  kind: 'plain';
  text: string;
}

export type FormulaPart = Reference | Structured | Plain;

const STRING = /"(?:[^"]|"")*"/y;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const CELL = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_.(!\\[])/iuy;
const COLUMNS = /(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.(!\\[])/iuy;
const ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!\\[])/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/y;

function columnNumber(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function corner(letters: string | undefined, digits: string | undefined, fixed: [boolean, boolean]): Corner {
  return {
    row: digits === undefined ? undefined : Number(digits) - 1,
    column: letters === undefined ? undefined : columnNumber(letters),
    isColumnFixed: fixed[0],
    isRowFixed: fixed[1],
  };
}

class Scanner {
  readonly parts: FormulaPart[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): FormulaPart[] {
    while (this.#at < this.#text.length) this.#next();
    return this.parts;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found ?? undefined;
  }

  #plain(text: string): void {
    const last = this.parts.at(-1);
    if (last?.kind === 'plain') last.text += text;
    else this.parts.push({ kind: 'plain', text });
  }

  #next(): void {
    if (this.#literal(STRING) || this.#qualified() || this.#reference(undefined)) return;
    const word = this.#match(WORD)?.[0] ?? '';
    if (this.#text[this.#at] === '[') this.#structured(word);
    else if (word !== '') this.#plain(word);
    else if (!this.#literal(NUMBER)) {
      this.#plain(this.#text[this.#at] ?? '');
      this.#at += 1;
    }
  }

  #literal(pattern: RegExp): boolean {
    const found = this.#match(pattern);
    if (found) this.#plain(found[0]);
    return found !== undefined;
  }

  /** Reads a reference with its sheet. A sheet's name before anything else is left as it is. */
  #qualified(): boolean {
    const sheet = this.#match(SHEET);
    if (!sheet) return false;
    if (!this.#reference(sheet[1]?.replaceAll("''", "'") ?? sheet[2])) this.#plain(sheet[0]);
    return true;
  }

  #reference(sheet: string | undefined): boolean {
    const add = (first: Corner, last: Corner | undefined) => this.parts.push({ kind: 'reference', sheet, first, last });
    const cell = this.#match(CELL);
    if (cell) {
      const [, c1, letters, r1, digits, c2, lastLetters, r2, lastDigits] = cell;
      const last = lastDigits === undefined ? undefined : corner(lastLetters, lastDigits, [c2 === '$', r2 === '$']);
      return add(corner(letters, digits, [c1 === '$', r1 === '$']), last) > 0;
    }
    const columns = this.#match(COLUMNS);
    if (columns) {
      const [, c1, letters, c2, lastLetters] = columns;
      return (
        add(corner(letters, undefined, [c1 === '$', false]), corner(lastLetters, undefined, [c2 === '$', false])) > 0
      );
    }
    const rows = this.#match(ROWS);
    if (!rows) return false;
    const [, r1, digits, r2, lastDigits] = rows;
    return add(corner(undefined, digits, [false, r1 === '$']), corner(undefined, lastDigits, [false, r2 === '$'])) > 0;
  }

  #structured(table: string): void {
    const start = this.#at + 1;
    let depth = 0;
    let end = this.#at;
    for (; end < this.#text.length; end += 1) {
      const letter = this.#text[end];
      if (letter === "'") end += 1;
      else if (letter === '[') depth += 1;
      else if (letter === ']') depth -= 1;
      if (depth === 0) break;
    }
    if (depth !== 0) {
      this.#plain(table + this.#text.slice(this.#at));
      this.#at = this.#text.length;
      return;
    }
    this.#at = end + 1;
    this.parts.push({ kind: 'structured', table, ...parseInside(this.#text.slice(start, end)) });
  }
}

function parseInside(inside: string): { specials: string[]; columns: string[] } {
  const specials: string[] = [];
  const columns: string[] = [];
  let rest = inside.trim();
  if (rest.startsWith('@')) {
    specials.push('#This Row');
    rest = rest.slice(1).trim();
  }
  if (!rest.startsWith('[')) {
    if (rest.startsWith('#')) specials.push(rest);
    else if (rest !== '') columns.push(unescapeName(rest));
    return { specials, columns };
  }
  for (const [, item = ''] of rest.matchAll(/\[((?:'.|[^\]'])*)\]/gu)) {
    if (item.startsWith('#')) specials.push(item);
    else columns.push(unescapeName(item));
  }
  return { specials, columns };
}

function unescapeName(text: string): string {
  return text.replaceAll(/'(.)/gu, '$1');
}

/**
 * A column's name inside brackets, with the five special characters escaped (support.microsoft.com, "Using structured
 * references with Excel tables").
 */
export function escapeName(name: string): string {
  return name.replaceAll(/['[\]#@]/g, "'$&");
}

const known = new Map<string, readonly FormulaPart[]>();

/** Splits a formula into its references and the text between them. A column has one formula for thousands of rows. */
export function formulaParts(formula: string): readonly FormulaPart[] {
  const parts = known.get(formula) ?? new Scanner(formula).scan();
  if (known.size > 10_000) known.clear();
  known.set(formula, parts);
  return parts;
}
