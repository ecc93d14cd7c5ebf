import { asInteger } from '../arguments.ts';
import { checkWritable } from '../book/entry.ts';
import { applyFilters } from '../book/filter.ts';
import type { Table } from '../book/table.ts';
import { invalidArgument, notModelled } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';
import { ExcelRange } from './range.ts';

type Modelled = 'apply' | 'clearCriteria' | 'enabled' | 'isDataFiltered' | 'reapply';

export class ExcelAutoFilter extends HostObject implements HostOf<Excel.AutoFilter, Modelled> {
  readonly excelName = 'AutoFilter';
  readonly #table: Table;

  constructor(table: Table) {
    super();
    this.#table = table;
  }

  get Enabled() {
    return this.#table.hasFilterButton;
  }
  get IsDataFiltered() {
    return this.#table.columns.some((column) => column.shown !== undefined);
  }
  Apply(range: unknown, columnIndex?: unknown, criteria?: unknown) {
    checkWritable(this.#table.sheet);
    if (!(range instanceof ExcelRange) && typeof range !== 'string') throw invalidArgument('range');
    const column = this.#table.columns[asInteger(columnIndex, 'columnIndex')];
    if (!column || typeof criteria !== 'object' || criteria === null) throw invalidArgument('columnIndex, criteria');
    const values: unknown = Reflect.get(criteria, 'values');
    if (Reflect.get(criteria, 'filterOn') !== 'Values' || !Array.isArray(values)) throw notModelled('such a filter');
    column.shown = values.map(String);
    applyFilters(this.#table);
  }
  ClearCriteria() {
    checkWritable(this.#table.sheet);
    for (const column of this.#table.columns) column.shown = undefined;
    applyFilters(this.#table);
  }
  Reapply() {
    applyFilters(this.#table);
  }
}
