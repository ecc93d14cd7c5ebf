import { asText } from '../arguments.ts';
import { commonFormat, formatCells } from '../book/cell-change.ts';
import type { Place } from '../book/entry.ts';
import { HostObject, type HostOf } from '../wire.ts';

export class ExcelRangeFill extends HostObject implements HostOf<Excel.RangeFill, 'clear' | 'color'> {
  readonly excelName = 'RangeFill';
  readonly #place: Place;

  constructor(place: Place) {
    super();
    this.#place = place;
  }

  /** The colour `#RRGGBB`, or `''` where the cells differ. */
  get Color(): string {
    return commonFormat(this.#place, 'fillColor', '#FFFFFF') ?? '';
  }
  set Color(given: unknown) {
    formatCells(this.#place, 'fillColor', asText(given, 'color').toUpperCase());
  }
  Clear() {
    formatCells(this.#place, 'fillColor', '#FFFFFF');
  }
}
