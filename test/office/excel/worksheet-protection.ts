import { isAbsent } from '../arguments.ts';
import type { Sheet } from '../book/sheet.ts';
import { accessDenied, notModelled } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';

export class ExcelWorksheetProtection
  extends HostObject
  implements HostOf<Excel.WorksheetProtection, 'protect' | 'protected' | 'unprotect'>
{
  readonly excelName = 'WorksheetProtection';
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    super();
    this.#sheet = sheet;
  }

  get Protected() {
    return this.#sheet.isProtected;
  }
  Protect(options?: unknown, password?: unknown) {
    if (!isAbsent(options) || !isAbsent(password)) throw notModelled('protection with options or a password');
    if (this.#sheet.isProtected) throw accessDenied('the sheet is protected already');
    this.#sheet.isProtected = true;
  }
  Unprotect(password?: unknown) {
    if (!isAbsent(password)) throw notModelled('a protection password');
    this.#sheet.isProtected = false;
  }
}
