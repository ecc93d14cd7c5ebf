import {
  attributeEdit,
  childOf,
  childrenOf,
  edited,
  escapedXml,
  readXml,
  withAttribute,
  type XmlEdit,
  type XmlElement,
} from './xml.ts';

// ECMA-376-1 §18.8.30; 27 to 36 and 50 to 58 differ by language and are left out.
const BUILT_IN: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};
const FIRST_OWN = 164;

/** The cell formats of a workbook (xl/styles.xml), to which formats are added and from which nothing is taken. */
export class Styles {
  readonly #text: string;
  readonly #root: XmlElement;
  readonly #formats = new Map<number, string>();
  readonly #cellFormats: XmlElement[];
  readonly #added: string[] = [];
  readonly #addedFormats = new Map<string, number>();
  readonly #derived = new Map<string, number>();

  readonly #isKnown: boolean;

  /** `isKnown` is false where the file has lost its formats: nothing tells then how a cell was shown. */
  constructor(text: string, isKnown = true) {
    this.#text = text;
    this.#isKnown = isKnown;
    this.#root = readXml(text, 'styles.xml');
    for (const { attributes } of childrenOf(childOf(this.#root, 'numFmts'), 'numFmt'))
      this.#formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
    this.#cellFormats = childrenOf(childOf(this.#root, 'cellXfs'), 'xf');
  }

  /** The number format that a cell of this style shows its value with; empty where that is not known. */
  numberFormat(style: number): string {
    if (!this.#isKnown) return '';
    const id = Number(this.#cellFormats[style]?.attributes['numFmtId'] ?? 0);
    return this.#formats.get(id) ?? BUILT_IN[id] ?? `${id}`;
  }

  /** The style that differs from another by its number format alone; added where there is none yet. */
  withNumberFormat(style: number, format: string): number {
    const key = `${style} ${format}`;
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    const base = this.#cellFormats[style] ?? this.#cellFormats[0];
    const id = `${this.#formatId(format)}`;
    const tag = base ? this.#text.slice(base.start, base.end) : '<xf fontId="0" fillId="0" borderId="0"/>';
    const open = withAttribute(withAttribute(tag, 'numFmtId', id), 'applyNumberFormat', '1');
    const xf = base ? open + this.#text.slice(base.end, base.closeEnd) : open;
    const index = this.#indexOf(xf);
    this.#derived.set(key, index);
    return index;
  }

  #indexOf(xf: string): number {
    const there = this.#cellFormats.findIndex(({ start, closeEnd }) => this.#text.slice(start, closeEnd) === xf);
    if (there >= 0) return there;
    const added = this.#added.indexOf(xf);
    if (added >= 0) return this.#cellFormats.length + added;
    this.#added.push(xf);
    return this.#cellFormats.length + this.#added.length - 1;
  }

  #formatId(format: string): number {
    const builtIn = Object.entries(BUILT_IN).find(([id, code]) => code === format && !this.#formats.has(Number(id)));
    if (builtIn) return Number(builtIn[0]);
    const stored = [...this.#formats].find(([, code]) => code === format)?.[0] ?? this.#addedFormats.get(format);
    if (stored !== undefined) return stored;
    const ids = [...this.#formats.keys(), ...this.#addedFormats.values()];
    const id = ids.reduce((most, each) => Math.max(most, each), FIRST_OWN - 1) + 1;
    this.#addedFormats.set(format, id);
    return id;
  }

  /** The part with what was added. */
  text(): string {
    return edited(this.#text, [...this.#formatEdits(), ...this.#cellFormatEdits()]);
  }

  #formatEdits(): XmlEdit[] {
    if (this.#addedFormats.size === 0) return [];
    const { prefix } = this.#root;
    const added = [...this.#addedFormats]
      .map(([code, id]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapedXml(code)}"/>`)
      .join('');
    const there = childOf(this.#root, 'numFmts');
    // The number formats are the first thing in the part (ECMA-376-1 §18.8.39).
    if (!there) {
      const count = this.#addedFormats.size;
      const whole = `<${prefix}numFmts count="${count}">${added}</${prefix}numFmts>`;
      return [{ start: this.#root.end, end: this.#root.end, text: whole }];
    }
    return this.#grown(there, added, this.#formats.size + this.#addedFormats.size);
  }

  #cellFormatEdits(): XmlEdit[] {
    const there = childOf(this.#root, 'cellXfs');
    if (this.#added.length === 0 || !there) return [];
    return this.#grown(there, this.#added.join(''), this.#cellFormats.length + this.#added.length);
  }

  #grown(element: XmlElement, added: string, count: number): XmlEdit[] {
    const end = element.closeStart;
    if (!element.isEmpty)
      return [attributeEdit(this.#text, element, ['count', `${count}`]), { start: end, end, text: added }];
    const open = withAttribute(this.#text.slice(element.start, element.end), 'count', `${count}`);
    const whole = `${open.replace(/\s*\/>$/, '>')}${added}</${element.prefix}${element.name}>`;
    return [{ start: element.start, end: element.end, text: whole }];
  }
}
