import { decodedPart } from './part-text.ts';
import { fromCellText, visitXml } from './xml.ts';

/** The texts that cells refer to by number. An array is one. */
export interface SharedStrings {
  at(index: number): string | undefined;
  /** The number of a text, -1 where no cell can have it. */
  indexOf(text: string): number;
}

/**
 * The shared texts of a workbook, each read when a cell asks for it. A part of hundreds of megabytes is searched for
 * where its texts begin, which takes a second, and nearly all of them belong to cells that are not ours.
 */
export function sharedStringsOf(bytes: Uint8Array, part: string): SharedStrings {
  const beginning = new TextDecoder().decode(bytes.subarray(0, BEGINNING));
  const prefix = /<([\w.-]+:)?sst[\s/>]/.exec(beginning)?.[1] ?? '';
  const isInUtf8 = /<[\w.:-]*sst[\s/>]/.test(beginning) && !/encoding\s*=\s*["'](?!utf-?8)/i.test(beginning);
  if (!isInUtf8) return readSharedStrings(decodedPart(bytes), part);
  return new PackedStrings(bytes, { part, prefix });
}

const BEGINNING = 2000;
const LESS = '<'.charCodeAt(0);
/** The characters that may follow the name of an element: a blank, `/` or `>`. */
const ENDS = new Set([...' \t\r\n/>'].map((character) => character.charCodeAt(0)));

class PackedStrings implements SharedStrings {
  readonly #bytes: Uint8Array;
  readonly #part: string;
  readonly #prefix: string;
  /** The offset of each text's element, and that of the end. */
  readonly #starts: Uint32Array;
  readonly #known = new Map<number, string>();

  constructor(bytes: Uint8Array, { part, prefix }: { part: string; prefix: string }) {
    this.#bytes = bytes;
    this.#part = part;
    this.#prefix = prefix;
    this.#starts = startsOf(bytes, new TextEncoder().encode(`<${prefix}si`));
  }

  at(index: number): string | undefined {
    const known = this.#known.get(index);
    const from = this.#starts[index];
    const to = this.#starts[index + 1];
    if (known !== undefined || from === undefined || to === undefined) return known;
    const piece = decodedPart(this.#bytes.subarray(from, to));
    const close = `</${this.#prefix}si>`;
    const end = piece.lastIndexOf(close);
    const element = end < 0 ? `<${this.#prefix}si/>` : piece.slice(0, end + close.length);
    const text = readSharedStrings(`<sst>${element}</sst>`, this.#part)[0] ?? '';
    this.#known.set(index, text);
    return text;
  }

  indexOf(text: string): number {
    const hasNumbers = firstOf(this.#bytes, NUMBER, 0) >= 0;
    for (const written of hasNumbers ? writings(text) : [text]) {
      const wanted = new TextEncoder().encode(`>${written}<`);
      for (let at = firstOf(this.#bytes, wanted, 0); at >= 0; at = firstOf(this.#bytes, wanted, at + 1)) {
        const index = lastBefore(this.#starts, at);
        if (this.at(index) === text) return index;
      }
    }
    return -1;
  }
}

/** The beginning of a character that is written as its number. */
const NUMBER = new TextEncoder().encode('&#');

/** A text as programs write it: in its own characters, or in numbers where these are not of ASCII. */
function writings(text: string): string[] {
  const inNumbers = (numberOf: (code: number) => string) =>
    text.replace(/[^\x20-\x7e]/gu, (character) => `&#${numberOf(character.codePointAt(0) ?? 0)};`);
  const hexadecimal = (code: number) => code.toString(16);
  return [
    text,
    inNumbers(String),
    inNumbers((code) => `x${hexadecimal(code)}`),
    inNumbers((code) => `x${hexadecimal(code).toUpperCase()}`),
  ];
}

function startsOf(bytes: Uint8Array, tag: Uint8Array): Uint32Array {
  let starts = new Uint32Array(1024);
  let count = 0;
  for (let at = firstOf(bytes, tag, 0); at >= 0; at = firstOf(bytes, tag, at + tag.length)) {
    if (!ENDS.has(bytes[at + tag.length] ?? 0)) continue;
    if (count + 1 >= starts.length) {
      const larger = new Uint32Array(starts.length * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count] = at;
    count += 1;
  }
  starts[count] = bytes.length;
  return starts.subarray(0, count + 1);
}

/** The first place of some bytes, the first of which is `<` or `>`. */
function firstOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] ?? LESS;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < wanted.length && bytes[at + length] === wanted[length]) length += 1;
    if (length === wanted.length) return at;
  }
  return -1;
}

/** The index of the last start that is not beyond an offset. */
function lastBefore(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads texts: of a text in several fonts all runs, of its reading aid (rPh) nothing. */
function readSharedStrings(text: string, part: string): string[] {
  const strings: string[] = [];
  let now: string | undefined;
  let isText = false;
  let aids = 0;
  visitXml(text, part, {
    open({ name }) {
      if (name === 'si') now = '';
      else if (name === 'rPh') aids += 1;
      isText = name === 't' && aids === 0;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') aids -= 1;
      if (name !== 'si') return;
      strings.push(fromCellText(now ?? ''));
      now = undefined;
    },
    text(piece) {
      if (isText && now !== undefined) now += piece;
    },
  });
  return strings;
}
