import { asInteger } from '../arguments.ts';
import type { SortKey, Table } from '../book/table.ts';
import { sortTable } from '../book/table-change.ts';
import { invalidArgument } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';

export class ExcelTableSort extends HostObject implements HostOf<Excel.TableSort, 'apply'> {
  readonly excelName = 'TableSort';
  readonly #context: HostContext;
  readonly #table: Table;

  constructor(context: HostContext, table: Table) {
    super();
    this.#context = context;
    this.#table = table;
  }

  Apply(fields: unknown) {
    if (!Array.isArray(fields)) throw invalidArgument('fields');
    const keys = fields.map((field: unknown): SortKey => {
      if (typeof field !== 'object' || field === null) throw invalidArgument('a sort field');
      return {
        column: asInteger(Reflect.get(field, 'key'), 'key'),
        isAscending: Reflect.get(field, 'ascending') !== false,
      };
    });
    sortTable(this.#context.book, this.#table, keys);
  }
}
