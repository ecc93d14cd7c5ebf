import { asText } from '../arguments.ts';
import type { Area } from '../book/area.ts';
import { shownValue } from '../book/cell.ts';
import { enter } from '../book/entry.ts';
import type { Table, TableColumn } from '../book/table.ts';
import { deleteColumn } from '../book/table-change.ts';
import { HostError, invalidArgument } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';
import { ExcelRange } from './range.ts';

type Modelled =
  | 'delete'
  | 'getDataBodyRange'
  | 'getHeaderRowRange'
  | 'getRange'
  | 'getTotalRowRange'
  | 'id'
  | 'index'
  | 'name'
  | 'values';

export class ExcelTableColumn extends HostObject implements HostOf<Excel.TableColumn, Modelled> {
  readonly excelName = 'TableColumn';
  readonly #context: HostContext;
  readonly #table: Table;
  readonly #column: TableColumn;

  constructor(context: HostContext, table: Table, column: TableColumn) {
    super();
    this.#context = context;
    this.#table = table;
    this.#column = column;
  }

  override identity() {
    return { _Id: this.#column.id, Id: this.#column.id };
  }

  #part(part: Area | undefined): ExcelRange {
    if (!part) throw new HostError('InvalidOperation', 'The table does not show this part.');
    const area = { ...part, column: this.#table.area.column + this.Index, columns: 1 };
    return new ExcelRange(this.#context, { sheet: this.#table.sheet, area });
  }

  get Id() {
    return this.#column.id;
  }
  get Index() {
    const index = this.#table.columns.indexOf(this.#column);
    if (index < 0) throw new HostError('InvalidReference', `The column ${this.#column.name} was deleted.`);
    return index;
  }
  get Name(): string {
    return this.#column.name;
  }
  /** Unlike typing into the header, this refuses a name that another column has. */
  set Name(given: unknown) {
    const name = asText(given, 'name');
    const holder = this.#table.findColumn(name);
    if (name === '' || (holder && holder !== this.#column)) throw invalidArgument(`column name ${name}`);
    const header = this.#table.header ?? this.#table.area;
    const area = { ...header, column: this.#table.area.column + this.Index, rows: 1, columns: 1 };
    enter(this.#context.book, { sheet: this.#table.sheet, area }, [[`'${name}`]]);
  }
  get Values(): unknown[][] {
    return this.GetRange().Values.map((row) => row.map((value) => value ?? shownValue(undefined)));
  }
  set Values(given: unknown) {
    this.GetRange().Values = given as unknown[][];
  }

  Delete() {
    deleteColumn(this.#context.book, this.#table, this.#column);
  }
  GetRange() {
    return this.#part(this.#table.area);
  }
  GetDataBodyRange() {
    return this.#part(this.#table.body);
  }
  GetHeaderRowRange() {
    return this.#part(this.#table.header);
  }
  GetTotalRowRange() {
    return this.#part(this.#table.totals);
  }
}
