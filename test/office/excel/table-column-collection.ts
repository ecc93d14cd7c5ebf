import { asInteger, asText, isAbsent } from '../arguments.ts';
import type { Table, TableColumn } from '../book/table.ts';
import { addColumn } from '../book/table-change.ts';
import { invalidArgument, itemNotFound } from '../host-error.ts';
import { HostCollection, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';
import { ExcelTableColumn } from './table-column.ts';

type Modelled = 'add' | 'count' | 'getCount' | 'getItem' | 'getItemAt' | 'getItemOrNullObject';

export class ExcelTableColumnCollection
  extends HostCollection
  implements HostOf<Excel.TableColumnCollection, Modelled>
{
  readonly excelName = 'TableColumnCollection';
  readonly #context: HostContext;
  readonly #table: Table;

  constructor(context: HostContext, table: Table) {
    super();
    this.#context = context;
    this.#table = table;
  }

  #column(column: TableColumn): ExcelTableColumn {
    return new ExcelTableColumn(this.#context, this.#table, column);
  }

  items() {
    return this.#table.columns.map((column) => this.#column(column));
  }
  item(key: unknown) {
    return this.GetItem(key);
  }

  get Count() {
    return this.#table.columns.length;
  }
  GetCount() {
    return this.#table.columns.length;
  }
  Add(index?: unknown, values?: unknown, name?: unknown) {
    const wanted = {
      index: isAbsent(index) ? undefined : asInteger(index, 'index'),
      values: isAbsent(values) ? undefined : values,
      name: isAbsent(name) ? undefined : asText(name, 'name'),
    };
    return this.#column(addColumn(this.#context.book, this.#table, wanted));
  }
  /** Finds a column by name or by id. */
  GetItemOrNullObject(key: unknown) {
    const column =
      typeof key === 'number'
        ? this.#table.columns.find((candidate) => candidate.id === key)
        : this.#table.findColumn(asText(key, 'key'));
    return column ? this.#column(column) : null;
  }
  GetItem(key: unknown) {
    const column = this.GetItemOrNullObject(key);
    if (!column) throw itemNotFound(`column ${String(key)}`);
    return column;
  }
  GetItemAt(index: unknown) {
    const column = this.#table.columns[asInteger(index, 'index')];
    if (!column) throw invalidArgument(`column ${String(index)}`);
    return this.#column(column);
  }
}
