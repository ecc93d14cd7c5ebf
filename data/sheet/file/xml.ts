import { Parser } from 'htmlparser2';
import { FileFault } from '../fault/file-fault.ts';

/** A start tag, with its place in the text. Names are without their prefix. */
export interface XmlTag {
  name: string;
  /** `x:`, or empty. */
  prefix: string;
  attributes: Record<string, string>;
  start: number;
  /** The offset behind its `>`. */
  end: number;
  /** `<a/>`: nothing but the tag. */
  isEmpty: boolean;
}

export interface XmlVisitor {
  open?(tag: XmlTag): void;
  /** `start` is that of the end tag, `end` behind its `>`; both are the tag's end for `<a/>`. */
  close?(name: string, start: number, end: number): void;
  text?(text: string): void;
}

/** Walks over the elements of a part. Throws `FileFault` DAMAGED, with the part's name, for what is no XML. */
export function visitXml(text: string, part: string, visitor: XmlVisitor): void {
  const damaged = () => new FileFault('DAMAGED', part);
  let depth = 0;
  let isEmpty = false;
  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const colon = qualified.indexOf(':') + 1;
        const end = parser.endIndex + 1;
        isEmpty = text.charCodeAt(parser.endIndex - 1) === SLASH;
        depth += 1;
        visitor.open?.({
          name: qualified.slice(colon),
          prefix: qualified.slice(0, colon),
          attributes,
          start: parser.startIndex,
          end,
          isEmpty,
        });
      },
      onclosetag(qualified, isImplied) {
        // The parser is a forgiving one: it closes for itself what nobody closed.
        if (isImplied && !isEmpty) throw damaged();
        const end = parser.endIndex + 1;
        visitor.close?.(qualified.slice(qualified.indexOf(':') + 1), isEmpty ? end : parser.startIndex, end);
        isEmpty = false;
        depth -= 1;
      },
      ontext(piece) {
        visitor.text?.(piece);
      },
      onerror(cause) {
        throw new FileFault('DAMAGED', part, { cause });
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  if (depth !== 0 || !text.trimEnd().endsWith('>')) throw damaged();
}

const SLASH = '/'.charCodeAt(0);

/** An element with its place in the text, for parts small enough to hold as a tree. */
export interface XmlElement extends XmlTag {
  children: XmlElement[];
  /** The text of this element alone. */
  text: string;
  /** The offset at which its end tag begins. */
  closeStart: number;
  /** The offset behind its end tag. */
  closeEnd: number;
}

export function readXml(text: string, part: string): XmlElement {
  const stack: XmlElement[] = [];
  let root: XmlElement | undefined;
  visitXml(text, part, {
    open(tag) {
      const element: XmlElement = { ...tag, children: [], text: '', closeStart: tag.end, closeEnd: tag.end };
      stack.at(-1)?.children.push(element);
      root ??= element;
      stack.push(element);
    },
    close(_, start, end) {
      const element = stack.pop();
      if (element) Object.assign(element, { closeStart: start, closeEnd: end });
    },
    text(piece) {
      const element = stack.at(-1);
      if (element) element.text += piece;
    },
  });
  if (!root) throw new FileFault('DAMAGED', part);
  return root;
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** An attribute whatever its prefix: `r:id`, in a file of another program `rel:id`. */
export function prefixedAttribute({ attributes }: XmlTag, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

/** ST_Boolean of the office formats. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on';
}

/** One replacement; `start` equal to `end` inserts. */
export interface XmlEdit {
  start: number;
  end: number;
  text: string;
}

/** The text with the edits made; those at the same place in the order given. */
export function edited(text: string, edits: XmlEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits.map((each, order) => ({ ...each, order })).sort(byPlace)) {
    if (edit.start < at) throw new Error(`Two edits of one place, at ${edit.start}.`);
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}

function byPlace(a: XmlEdit & { order: number }, b: XmlEdit & { order: number }): number {
  return a.start - b.start || a.end - b.end || a.order - b.order;
}

/** The start tag with an attribute set, everything else in it as it was. */
export function withAttribute(tag: string, name: string, value: string): string {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  const quoted = `"${escapedXml(value)}"`;
  if (pattern.test(tag)) return tag.replace(pattern, (_, before: string) => before + quoted);
  return tag.replace(/\s*\/?>$/, (end) => ` ${name}=${quoted}${end.trimStart()}`);
}

/** The edit that sets an attribute of an element. */
export function attributeEdit(text: string, tag: XmlTag, [name, value]: [name: string, value: string]): XmlEdit {
  const { start, end } = tag;
  return { start, end, text: withAttribute(text.slice(start, end), name, value) };
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapedXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

// ECMA-376-1 §22.9.2.19: a character that XML cannot hold stands as _xHHHH_, and so does the _ of a text that reads so.
// A carriage return would come back as a line feed; half a surrogate pair is no character.
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as it is in a cell, a shared string, a name of a table's column. */
export function cellText(text: string): string {
  const safe = text.replace(
    NOT_XML,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return escapedXml(safe);
}

/** Decodes a text that `cellText` wrote. */
export function fromCellText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** The ways in which programs write a character that XML needs for itself. */
const WRITINGS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '(?:>|&gt;)',
  '"': '(?:"|&quot;)',
  "'": "(?:'|&apos;)",
};

/** Whether the text of a part may hold a word, whatever its case. Any character of it may be written as its number. */
export function mayHold(text: string, word: string): boolean {
  const pattern = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/[&<>"']/g, (mark) => WRITINGS[mark] ?? mark);
  return word === '' || new RegExp(pattern, 'iu').test(text) || text.includes('&#');
}
