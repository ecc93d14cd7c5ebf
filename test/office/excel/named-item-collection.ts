import { asText, isAbsent } from '../arguments.ts';
import { areaText, quoteSheet } from '../book/area.ts';
import { canonicalUnion, checkTableName } from '../book/rewriting.ts';
import { invalidArgument, itemNotFound } from '../host-error.ts';
import { HostCollection, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';
import { ExcelNamedItem } from './named-item.ts';
import { ExcelRange } from './range.ts';

type Modelled = 'add' | 'getCount' | 'getItem' | 'getItemOrNullObject';

/** The workbook's names. Names of a single sheet are not modelled. */
export class ExcelNamedItemCollection extends HostCollection implements HostOf<Excel.NamedItemCollection, Modelled> {
  readonly excelName = 'NamedItemCollection';
  readonly #context: HostContext;

  constructor(context: HostContext) {
    super();
    this.#context = context;
  }

  items() {
    return this.#context.book.names.map((name) => new ExcelNamedItem(this.#context, name));
  }
  item(key: unknown) {
    return this.GetItem(key);
  }
  Add(name: unknown, reference: unknown, comment?: unknown) {
    const { book } = this.#context;
    const wanted = asText(name, 'name');
    checkTableName(book, wanted);
    const text = reference instanceof ExcelRange ? this.#address(reference) : asText(reference, 'reference');
    if (!text.startsWith('=')) throw invalidArgument('a formula begins with =');
    const defined = {
      name: wanted,
      formula: canonicalUnion(book, text),
      isVisible: true,
      comment: isAbsent(comment) ? '' : asText(comment, 'comment'),
    };
    book.names.push(defined);
    book.touch();
    return new ExcelNamedItem(this.#context, defined);
  }
  #address(range: ExcelRange): string {
    const fixed = areaText(range.area).replaceAll(/[A-Z]+|\d+/g, '$$$&');
    return `=${quoteSheet(range.sheet.name)}!${fixed}`;
  }
  GetCount() {
    return this.#context.book.names.length;
  }
  GetItemOrNullObject(name: unknown) {
    const defined = this.#context.book.findName(asText(name, 'name'));
    return defined ? new ExcelNamedItem(this.#context, defined) : null;
  }
  GetItem(name: unknown) {
    const defined = this.GetItemOrNullObject(name);
    if (!defined) throw itemNotFound(`name ${String(name)}`);
    return defined;
  }
}
