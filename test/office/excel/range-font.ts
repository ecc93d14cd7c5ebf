import { asBoolean, asText } from '../arguments.ts';
import { commonFormat, formatCells } from '../book/cell-change.ts';
import type { Place } from '../book/entry.ts';
import { invalidArgument } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';

type Modelled = 'bold' | 'color' | 'italic' | 'name' | 'size' | 'strikethrough';

/** A property that differs between the cells is null, although the API's types do not say so. */
function orMixed<T>(value: T | null): T {
  return value as T;
}

export class ExcelRangeFont extends HostObject implements HostOf<Excel.RangeFont, Modelled> {
  readonly excelName = 'RangeFont';
  readonly #place: Place;

  constructor(place: Place) {
    super();
    this.#place = place;
  }

  get Bold(): boolean {
    return orMixed(commonFormat(this.#place, 'fontBold', false));
  }
  set Bold(given: unknown) {
    formatCells(this.#place, 'fontBold', asBoolean(given, 'bold'));
  }
  get Italic(): boolean {
    return orMixed(commonFormat(this.#place, 'fontItalic', false));
  }
  set Italic(given: unknown) {
    formatCells(this.#place, 'fontItalic', asBoolean(given, 'italic'));
  }
  get Strikethrough(): boolean {
    return orMixed(commonFormat(this.#place, 'fontStrikethrough', false));
  }
  set Strikethrough(given: unknown) {
    formatCells(this.#place, 'fontStrikethrough', asBoolean(given, 'strikethrough'));
  }
  get Color(): string {
    return orMixed(commonFormat(this.#place, 'fontColor', '#000000'));
  }
  set Color(given: unknown) {
    formatCells(this.#place, 'fontColor', asText(given, 'color').toUpperCase());
  }
  get Name(): string {
    return orMixed(commonFormat(this.#place, 'fontName', 'Calibri'));
  }
  set Name(given: unknown) {
    formatCells(this.#place, 'fontName', asText(given, 'name'));
  }
  get Size(): number {
    return orMixed(commonFormat(this.#place, 'fontSize', 11));
  }
  set Size(given: unknown) {
    if (typeof given !== 'number' || given <= 0) throw invalidArgument('the size of a font, in points');
    formatCells(this.#place, 'fontSize', given);
  }
}
