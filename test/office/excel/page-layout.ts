import { asBoolean, asOneOf, asText } from '../arguments.ts';
import { checkWritable } from '../book/entry.ts';
import type { PrintSetup, Sheet } from '../book/sheet.ts';
import { invalidArgument } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';

type Modelled =
  | 'centerHorizontally'
  | 'headersFooters'
  | 'orientation'
  | 'paperSize'
  | 'setPrintMargins'
  | 'setPrintTitleRows'
  | 'zoom';

const POINTS = { points: 1, inches: 72, centimeters: 72 / 2.54 };
const PAPERS = ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5'] as const;

/** The print settings of a sheet (learn.microsoft.com/javascript/api/excel/excel.pagelayout). */
export class ExcelPageLayout extends HostObject implements HostOf<Excel.PageLayout, Modelled> {
  readonly excelName = 'PageLayout';
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    super();
    this.#sheet = sheet;
  }

  #change(change: PrintSetup): void {
    checkWritable(this.#sheet);
    Object.assign(this.#sheet.print, change);
  }

  get HeadersFooters() {
    return new ExcelHeaderFooterGroup(this.#sheet);
  }
  get Orientation(): 'Portrait' | 'Landscape' {
    return this.#sheet.print.orientation ?? 'Portrait';
  }
  set Orientation(given: unknown) {
    this.#change({ orientation: asOneOf(given, ['Portrait', 'Landscape'] as const, 'orientation') });
  }
  get PaperSize(): Excel.PageLayout['paperSize'] {
    return (this.#sheet.print.paperSize ?? 'Letter') as Excel.PageLayout['paperSize'];
  }
  set PaperSize(given: unknown) {
    this.#change({ paperSize: asOneOf(given, PAPERS, 'paperSize') });
  }
  get CenterHorizontally(): boolean {
    return this.#sheet.print.isCentered ?? false;
  }
  set CenterHorizontally(given: unknown) {
    this.#change({ isCentered: asBoolean(given, 'centerHorizontally') });
  }
  get Zoom(): Excel.PageLayoutZoomOptions {
    return this.#sheet.print.zoom ?? { scale: 100 };
  }
  set Zoom(given: unknown) {
    if (typeof given !== 'object' || given === null) throw invalidArgument('zoom must be an object');
    this.#change({ zoom: given });
  }

  SetPrintMargins(unit: unknown, margins: unknown) {
    const size = POINTS[asOneOf(unit, ['points', 'inches', 'centimeters'] as const, 'unit')];
    const sides = Object.entries(margins as Record<string, unknown>).map(([side, given]) => {
      asOneOf(side, ['top', 'bottom', 'left', 'right', 'header', 'footer'], 'a margin');
      if (typeof given !== 'number' || given < 0) throw invalidArgument(`the margin ${side}`);
      return [side, given * size];
    });
    this.#change({ margins: { ...this.#sheet.print.margins, ...Object.fromEntries(sides) } });
  }
  SetPrintTitleRows(rows: unknown) {
    const address = asText(rows, 'printTitleRows');
    if (!/^\$?\d+:\$?\d+$/.test(address)) throw invalidArgument('the title rows must be whole rows');
    this.#change({ titleRows: address });
  }
}

class ExcelHeaderFooterGroup extends HostObject implements HostOf<Excel.HeaderFooterGroup, 'defaultForAllPages'> {
  readonly excelName = 'HeaderFooterGroup';
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    super();
    this.#sheet = sheet;
  }
  get DefaultForAllPages() {
    return new ExcelHeaderFooter(this.#sheet);
  }
}

class ExcelHeaderFooter extends HostObject implements HostOf<Excel.HeaderFooter, 'centerFooter'> {
  readonly excelName = 'HeaderFooter';
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    super();
    this.#sheet = sheet;
  }
  get CenterFooter(): string {
    return this.#sheet.print.centerFooter ?? '';
  }
  set CenterFooter(given: unknown) {
    checkWritable(this.#sheet);
    this.#sheet.print.centerFooter = asText(given, 'centerFooter');
  }
}
