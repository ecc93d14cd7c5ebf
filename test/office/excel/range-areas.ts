import type { Place } from '../book/entry.ts';
import { itemNotFound } from '../host-error.ts';
import { HostCollection, HostObject, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';
import { ExcelRange } from './range.ts';

/** The ranges of a selection, one by one. */
class ExcelRangeCollection extends HostCollection implements HostOf<Excel.RangeCollection, 'getCount' | 'getItemAt'> {
  readonly excelName = 'RangeCollection';
  readonly #context: HostContext;
  readonly #places: Place[];

  constructor(context: HostContext, places: Place[]) {
    super();
    this.#context = context;
    this.#places = places;
  }

  items() {
    return this.#places.map((place) => new ExcelRange(this.#context, place));
  }
  item(key: unknown) {
    return this.GetItemAt(key);
  }
  GetCount() {
    return this.#places.length;
  }
  GetItemAt(index: unknown) {
    const range = this.items()[Number(index)];
    if (!range) throw itemNotFound(`range ${String(index)}`);
    return range;
  }
}

/** One or more ranges of a sheet. */
export class ExcelRangeAreas
  extends HostObject
  implements HostOf<Excel.RangeAreas, 'address' | 'areaCount' | 'areas' | 'cellCount'>
{
  readonly excelName = 'RangeAreas';
  readonly #context: HostContext;
  readonly #places: Place[];

  constructor(context: HostContext, places: Place[]) {
    super();
    this.#context = context;
    this.#places = places;
  }

  get Address() {
    return this.Areas.items()
      .map((range) => range.Address)
      .join(',');
  }
  get AreaCount() {
    return this.#places.length;
  }
  get CellCount() {
    return this.#places.reduce((count, { area }) => count + area.rows * area.columns, 0);
  }
  get Areas() {
    return new ExcelRangeCollection(this.#context, this.#places);
  }
}
