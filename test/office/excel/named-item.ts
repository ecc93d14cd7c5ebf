import { asBoolean, asText } from '../arguments.ts';
import type { DefinedName } from '../book/book.ts';
import { canonicalFormula } from '../book/rewriting.ts';
import { itemNotFound } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';
import { ExcelRange } from './range.ts';

type Modelled = 'comment' | 'delete' | 'formula' | 'getRange' | 'getRangeOrNullObject' | 'name' | 'visible';

export class ExcelNamedItem extends HostObject implements HostOf<Excel.NamedItem, Modelled> {
  readonly excelName = 'NamedItem';
  readonly #context: HostContext;
  readonly #name: DefinedName;

  constructor(context: HostContext, name: DefinedName) {
    super();
    this.#context = context;
    this.#name = name;
  }

  override identity() {
    return { _Id: this.#name.name };
  }
  get Name() {
    return this.#name.name;
  }
  get Formula(): string {
    return this.#name.formula;
  }
  set Formula(given: unknown) {
    this.#name.formula = canonicalFormula(this.#context.book, asText(given, 'formula'), undefined);
    this.#context.book.touch();
  }
  get Visible(): boolean {
    return this.#name.isVisible;
  }
  set Visible(given: unknown) {
    this.#name.isVisible = asBoolean(given, 'visible');
  }
  get Comment(): string {
    return this.#name.comment;
  }
  set Comment(given: unknown) {
    this.#name.comment = asText(given, 'comment');
  }
  Delete() {
    const { book } = this.#context;
    book.names.splice(book.names.indexOf(this.#name), 1);
    book.touch();
  }
  GetRangeOrNullObject() {
    const { book } = this.#context;
    const found = book.findArea(this.#name.formula.slice(1).replaceAll('$', ''), book.activeSheet);
    return found ? new ExcelRange(this.#context, found) : null;
  }
  GetRange() {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound(`the range of ${this.#name.name}`);
    return range;
  }
}
