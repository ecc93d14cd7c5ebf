import { asOneOf, asText } from '../arguments.ts';
import { checkWritable, type Place } from '../book/entry.ts';
import { Rules } from '../book/rule.ts';
import { itemNotFound } from '../host-error.ts';
import { HostCollection, type HostOf } from '../wire.ts';
import { ExcelConditionalFormat } from './conditional-format.ts';
import type { HostContext } from './context.ts';

type Modelled = 'add' | 'getCount' | 'getItem' | 'getItemOrNullObject';

/** The rules of formatting that apply to a cell of a range. */
export class ExcelConditionalFormatCollection
  extends HostCollection
  implements HostOf<Excel.ConditionalFormatCollection, Modelled>
{
  readonly excelName = 'ConditionalFormatCollection';
  readonly #context: HostContext;
  readonly #place: Place;
  readonly #rules: Rules;

  constructor(context: HostContext, place: Place) {
    super();
    this.#context = context;
    this.#place = place;
    this.#rules = new Rules(place.sheet);
  }

  #format(id: string): ExcelConditionalFormat {
    return new ExcelConditionalFormat(this.#context, this.#rules, id);
  }

  items() {
    return this.#rules.idsIn(this.#place.area).map((id) => this.#format(id));
  }
  item(key: unknown) {
    return this.GetItem(key);
  }
  GetCount() {
    return this.items().length;
  }
  Add(type: unknown) {
    asOneOf(type, ['Custom'], 'type');
    checkWritable(this.#place.sheet);
    const id = this.#context.book.newId();
    this.#rules.add({ id, formula: '', fillColor: '', fontColor: '', area: this.#place.area });
    return this.#format(id);
  }
  GetItemOrNullObject(id: unknown) {
    const wanted = asText(id, 'id');
    return this.#rules.idsIn(this.#place.area).includes(wanted) ? this.#format(wanted) : null;
  }
  GetItem(id: unknown) {
    const format = this.GetItemOrNullObject(id);
    if (!format) throw itemNotFound(`conditional format ${String(id)}`);
    return format;
  }
}
