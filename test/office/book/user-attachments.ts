import { HostError } from '../host-error.ts';
import { type Area, areaText, contains, parseArea } from './area.ts';
import { type Attached, type Attachment, type ChartLook, clearRules } from './attached.ts';
import type { Book } from './book.ts';
import { canonicalFormula } from './rewriting.ts';
import { Rules } from './rule.ts';
import type { Sheet } from './sheet.ts';

type OnOneCell = 'note' | 'comment' | 'link';

/** Notes, comments, links, rules, merged cells and charts of a sheet, as its user makes and finds them. */
export class UserAttachments {
  readonly #book: Book;
  readonly #sheet: Sheet;

  constructor(book: Book, sheet: Sheet) {
    this.#book = book;
    this.#sheet = sheet;
  }

  #area(address: string): Area {
    const area = parseArea(address);
    if (!area) throw new HostError('InvalidArgument', `${address} is not an address.`);
    return area;
  }
  #put(address: string, what: Attachment): void {
    this.#sheet.attached.push({ ...what, area: this.#area(address) });
  }
  #on<Kind extends Attachment['kind']>(kind: Kind, address: string): Extract<Attached, { kind: Kind }>[] {
    const area = this.#area(address);
    return this.#sheet.attached.filter(
      (each): each is Extract<Attached, { kind: Kind }> => each.kind === kind && contains(each.area, area),
    );
  }

  /** A note is the old yellow kind, a comment the threaded kind, a link a hyperlink. */
  add(kind: OnOneCell, address: string, text: string): void {
    this.#put(address, { kind, text });
  }
  /** The text is `''` where there is none. */
  text(kind: OnOneCell, address: string): string {
    return this.#on(kind, address)[0]?.text ?? '';
  }
  /** Answers a comment. */
  answer(address: string, text: string): void {
    const [comment] = this.#on<OnOneCell>('comment', address);
    if (comment) comment.answers = [...(comment.answers ?? []), text];
  }
  /** Allows only these words. */
  allow(address: string, list: string[]): void {
    this.#put(address, { kind: 'validation', list });
  }
  allowed(address: string): string[] | undefined {
    return this.#on('validation', address)[0]?.list;
  }
  /** The rule that an add-in set for typing into a cell. */
  checked(address: string) {
    return this.#on('checked', address)[0];
  }
  /** Fills the cells where the formula, which is relative to the first of them, is true. */
  fillWhen(address: string, formula: string, fillColor = '#FFC7CE'): void {
    const seen = canonicalFormula(this.#book, formula, undefined);
    this.#put(address, { kind: 'conditional', id: this.#book.newId(), formula: seen, fillColor, fontColor: '' });
  }
  /** The cells that share a rule of formatting with this one, or `''` without a rule. */
  filledWhen(address: string): string {
    const [rule] = this.#on('conditional', address);
    return rule ? areaText(rule.area) : '';
  }
  /** Every rule of formatting of a cell, with all the cells it covers. */
  rulesAt(address: string): { address: string; formula: string; fillColor: string; fontColor: string }[] {
    return this.#on('conditional', address).map(({ area, formula, fillColor, fontColor }) => {
      return { address: areaText(area), formula, fillColor, fontColor };
    });
  }
  /** Changes the colour of a cell's rule. */
  recolour(address: string, { from, to }: { from: string; to: string }): void {
    const found = this.#on('conditional', address).find(({ fillColor }) => fillColor === from);
    if (found) new Rules(this.#sheet).change(found.id, { fillColor: to });
  }
  /** Removes the rules of formatting from cells. */
  removeRules(address: string): void {
    clearRules(this.#sheet, this.#area(address));
  }
  merge(address: string): void {
    this.#put(address, { kind: 'merge' });
  }
  /** The whole merged cell that a cell belongs to, or `''` without one. */
  merged(address: string): string {
    const [merge] = this.#on('merge', address);
    return merge ? areaText(merge.area) : '';
  }
  addChart(name: string, address: string, series: string[]): void {
    this.#put(address, { kind: 'chart', name, series });
  }
  /** `look` is the look that a script gave it, undefined where none did. */
  chart(name: string): { address: string; series: string[]; look: ChartLook | undefined } | undefined {
    for (const each of this.#sheet.attached) {
      if (each.kind === 'chart' && each.name === name) {
        const { area, series, look } = each;
        return { address: areaText(area), series, look };
      }
    }
    return undefined;
  }
  get chartNames(): string[] {
    return this.#sheet.attached.flatMap((each) => (each.kind === 'chart' ? each.name : []));
  }
  /** The number of attachments of all kinds. */
  get count(): number {
    return this.#sheet.attached.length;
  }
}
