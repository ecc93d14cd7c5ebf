import { type Area, lastRow } from './area.ts';
import type { Sheet } from './sheet.ts';

export interface TableColumn {
  /** The id stays the same when the column is renamed or moved. */
  readonly id: number;
  name: string;
  /** The canonical formula that new rows get. */
  calculated?: string | undefined;
  /** The values that a filter lets through. Missing means no filter. */
  shown?: string[] | undefined;
}

export interface SortKey {
  /** The column's place within the table, from 0. */
  column: number;
  isAscending: boolean;
}

/** An Excel table: an area of a sheet with named columns. */
export class Table {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  /** The area includes the header row and the totals row where they are shown. */
  area: Area;
  columns: TableColumn[] = [];
  hasHeaders = true;
  hasTotals = false;
  hasBandedRows = true;
  hasBandedColumns = false;
  hasFilterButton = true;
  isFirstColumnHighlighted = false;
  isLastColumnHighlighted = false;
  style = 'TableStyleMedium2';
  nextColumnId = 1;
  /** The last sort, which Excel shows on the headers' buttons. */
  sortedBy: SortKey[] = [];

  constructor(id: string, sheet: Sheet, place: { name: string; area: Area }) {
    this.id = id;
    this.sheet = sheet;
    this.name = place.name;
    this.area = place.area;
  }

  get header(): Area | undefined {
    return this.hasHeaders ? { ...this.area, rows: 1 } : undefined;
  }

  get body(): Area {
    const above = this.hasHeaders ? 1 : 0;
    return { ...this.area, row: this.area.row + above, rows: this.area.rows - above - (this.hasTotals ? 1 : 0) };
  }

  get totals(): Area | undefined {
    return this.hasTotals ? { ...this.area, row: lastRow(this.area), rows: 1 } : undefined;
  }

  columnAt(sheetColumn: number): TableColumn | undefined {
    return this.columns[sheetColumn - this.area.column];
  }

  /** Compares without regard to case, as Excel does. */
  findColumn(name: string): TableColumn | undefined {
    return this.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
  }

  addColumn(index: number, name: string): TableColumn {
    const column: TableColumn = { id: this.nextColumnId, name };
    this.nextColumnId += 1;
    this.columns.splice(index, 0, column);
    return column;
  }

  /** Answers `name`, or the first of `name2`, `name3`… that no other column has. */
  freeColumnName(name: string, except?: TableColumn): string {
    const isTaken = (wanted: string) => {
      const holder = this.findColumn(wanted);
      return holder !== undefined && holder !== except;
    };
    let free = name;
    for (let number = 2; isTaken(free); number += 1) free = `${name}${number}`;
    return free;
  }

  /** The name that Excel gives a column without one. */
  defaultColumnName(word: string): string {
    let number = 1;
    while (this.findColumn(`${word}${number}`)) number += 1;
    return `${word}${number}`;
  }
}
