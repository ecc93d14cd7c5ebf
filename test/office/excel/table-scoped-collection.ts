import { asText } from '../arguments.ts';
import { contains, intersection } from '../book/area.ts';
import type { Place } from '../book/entry.ts';
import { itemNotFound } from '../host-error.ts';
import { HostCollection, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';
import { ExcelTable } from './table.ts';

type Modelled = 'getCount' | 'getFirst' | 'getItem' | 'getItemOrNullObject';

/** The tables that a range touches or contains. */
export class ExcelTableScopedCollection
  extends HostCollection
  implements HostOf<Excel.TableScopedCollection, Modelled>
{
  readonly excelName = 'TableScopedCollection';
  readonly #context: HostContext;
  readonly #place: Place;
  readonly #isFullyContained: boolean;

  constructor(context: HostContext, place: Place, isFullyContained: boolean) {
    super();
    this.#context = context;
    this.#place = place;
    this.#isFullyContained = isFullyContained;
  }

  #tables() {
    const { sheet, area } = this.#place;
    return this.#context.book
      .tablesOn(sheet)
      .filter((table) => (this.#isFullyContained ? contains(area, table.area) : intersection(area, table.area)));
  }

  items() {
    return this.#tables().map((table) => new ExcelTable(this.#context, table));
  }
  item(key: unknown) {
    return this.GetItem(key);
  }
  GetCount() {
    return this.#tables().length;
  }
  GetFirst() {
    const [first] = this.items();
    if (!first) throw itemNotFound('a table in this range');
    return first;
  }
  GetItemOrNullObject(key: unknown) {
    const table = this.#context.book.findTable(asText(key, 'key'));
    return table && this.#tables().includes(table) ? new ExcelTable(this.#context, table) : null;
  }
  GetItem(key: unknown) {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw itemNotFound(`table ${String(key)}`);
    return table;
  }
}
