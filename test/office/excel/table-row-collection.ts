import type { Table } from '../book/table.ts';
import { notModelled } from '../host-error.ts';
import { HostCollection, type HostOf } from '../wire.ts';

/** Rows are only counted. They are written as cells below the table, which is faster in Excel too. */
export class ExcelTableRowCollection
  extends HostCollection
  implements HostOf<Excel.TableRowCollection, 'count' | 'getCount'>
{
  readonly excelName = 'TableRowCollection';
  readonly #table: Table;

  constructor(table: Table) {
    super();
    this.#table = table;
  }

  get Count() {
    return this.#table.body.rows;
  }
  GetCount() {
    return this.#table.body.rows;
  }
  items(): never {
    throw notModelled('TableRowCollection.items');
  }
  item(): never {
    throw notModelled('TableRowCollection.getItemAt');
  }
}
