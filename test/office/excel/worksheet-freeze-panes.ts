import { asInteger } from '../arguments.ts';
import type { Sheet } from '../book/sheet.ts';
import { HostObject, type HostOf } from '../wire.ts';

export class ExcelWorksheetFreezePanes
  extends HostObject
  implements HostOf<Excel.WorksheetFreezePanes, 'freezeRows' | 'unfreeze'>
{
  readonly excelName = 'WorksheetFreezePanes';
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    super();
    this.#sheet = sheet;
  }

  FreezeRows(count?: unknown) {
    this.#sheet.frozenRows = asInteger(count, 'count');
  }
  Unfreeze() {
    this.#sheet.frozenRows = 0;
  }
}
