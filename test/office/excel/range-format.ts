import { asBoolean, asOneOf } from '../arguments.ts';
import { shownValue } from '../book/cell.ts';
import { commonFormat, formatCells } from '../book/cell-change.ts';
import { checkWritable, type Place } from '../book/entry.ts';
import { eachLine, STANDARD } from '../book/line.ts';
import type { Line } from '../book/sheet.ts';
import { invalidArgument } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';
import { ExcelRangeBorderCollection } from './range-border-collection.ts';
import { ExcelRangeFill } from './range-fill.ts';
import { ExcelRangeFont } from './range-font.ts';

type Modelled =
  | 'autofitColumns'
  | 'autofitRows'
  | 'borders'
  | 'columnWidth'
  | 'fill'
  | 'font'
  | 'horizontalAlignment'
  | 'indentLevel'
  | 'rowHeight'
  | 'verticalAlignment'
  | 'wrapText';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** The rough width of one character of the default font, in points. It suffices to tell a fitted column from another. */
const POINTS_PER_CHARACTER = 6;

/** A property that differs between the cells is null, although the API's types do not say so. */
function orMixed<T>(value: T | null): T {
  return value as T;
}

export class ExcelRangeFormat extends HostObject implements HostOf<Excel.RangeFormat, Modelled> {
  readonly excelName = 'RangeFormat';
  readonly #place: Place;

  constructor(place: Place) {
    super();
    this.#place = place;
  }

  get Fill() {
    return new ExcelRangeFill(this.#place);
  }
  get Font() {
    return new ExcelRangeFont(this.#place);
  }
  get Borders() {
    return new ExcelRangeBorderCollection(this.#place);
  }
  get WrapText(): boolean {
    return orMixed(commonFormat(this.#place, 'wrapText', false));
  }
  set WrapText(given: unknown) {
    formatCells(this.#place, 'wrapText', asBoolean(given, 'wrapText'));
  }
  get IndentLevel(): number {
    return orMixed(commonFormat(this.#place, 'indentLevel', 0));
  }
  set IndentLevel(given: unknown) {
    formatCells(this.#place, 'indentLevel', given);
  }
  get HorizontalAlignment(): Excel.RangeFormat['horizontalAlignment'] {
    return orMixed(commonFormat(this.#place, 'horizontalAlignment', 'General') as Excel.HorizontalAlignment | null);
  }
  set HorizontalAlignment(given: unknown) {
    formatCells(this.#place, 'horizontalAlignment', asOneOf(given, HORIZONTAL, 'horizontalAlignment'));
  }
  get VerticalAlignment(): Excel.RangeFormat['verticalAlignment'] {
    return orMixed(commonFormat(this.#place, 'verticalAlignment', 'Bottom') as Excel.VerticalAlignment | null);
  }
  set VerticalAlignment(given: unknown) {
    formatCells(this.#place, 'verticalAlignment', asOneOf(given, VERTICAL, 'verticalAlignment'));
  }
  get ColumnWidth(): number {
    return this.#size('column');
  }
  set ColumnWidth(given: unknown) {
    this.#resize('column', given);
  }
  get RowHeight(): number {
    return this.#size('row');
  }
  set RowHeight(given: unknown) {
    this.#resize('row', given);
  }

  #size(axis: 'row' | 'column'): number {
    const { sheet, area } = this.#place;
    const lines = axis === 'row' ? sheet.rowLines : sheet.columnLines;
    const start = axis === 'row' ? area.row : area.column;
    const sizes = new Set<number>();
    for (let at = start; at < start + (axis === 'row' ? area.rows : area.columns); at += 1) {
      const line: Line = lines.get(at) ?? {};
      sizes.add(line.isHidden ? 0 : (line.size ?? STANDARD[axis]));
    }
    const [only] = sizes;
    return orMixed<number>(sizes.size === 1 && only !== undefined ? only : null);
  }
  #resize(axis: 'row' | 'column', given: unknown): void {
    if (typeof given !== 'number' || given < 0) throw invalidArgument(`the size of a ${axis}, in points`);
    checkWritable(this.#place.sheet);
    eachLine(this.#place, axis, (line) => {
      line.size = given;
      line.isHidden = given === 0;
    });
  }

  AutofitColumns() {
    const { sheet, area } = this.#place;
    checkWritable(sheet);
    const longest = new Map<number, number>();
    for (const { column, cell } of sheet.storedCellsIn(area)) {
      const characters = [...String(shownValue(cell))].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
      longest.set(column, Math.max(longest.get(column) ?? 0, characters));
    }
    eachLine(this.#place, 'column', (line, at) => {
      const characters = longest.get(at);
      if (characters !== undefined) line.size = (characters + 1) * POINTS_PER_CHARACTER;
    });
  }
  AutofitRows() {
    checkWritable(this.#place.sheet);
    eachLine(this.#place, 'row', (line) => {
      delete line.size;
    });
  }
}
