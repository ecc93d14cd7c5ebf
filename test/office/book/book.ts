import { HostError, invalidArgument } from '../host-error.ts';
import { type Area, intersection, parseArea, splitAddress } from './area.ts';
import { calculate } from './calculation.ts';
import type { CellValue } from './cell.ts';
import { type CustomFunctions, hasCustomCells } from './custom-cell.ts';
import { Sheet } from './sheet.ts';
import type { Table } from './table.ts';

export type Locale = 'zh-CN' | 'en-US';

/** The details of a change of a single cell, beside its address. */
export interface CellChange {
  before: CellValue | undefined;
  after: CellValue | undefined;
}

/** An action of a user or a script, as Excel's events report it. */
export type BookEvent =
  | { kind: 'changed'; sheet: Sheet; area: Area; changeType: string; details?: () => CellChange }
  | { kind: 'tableAdded'; table: Table }
  | { kind: 'tableDeleted'; table: Table }
  | { kind: 'selected'; sheet: Sheet; area: Area }
  | { kind: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated'; sheet: Sheet };

export interface DefinedName {
  readonly name: string;
  /** The formula is canonical and begins with `=`. */
  formula: string;
  isVisible: boolean;
  comment: string;
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** A place that moves with its cells. The area is undefined once they are deleted. */
export interface TrackedArea {
  readonly sheet: Sheet;
  area: Area | undefined;
}

/** A workbook in memory. */
export class Book {
  readonly locale: Locale;
  readonly sheets: Sheet[] = [];
  readonly tables: Table[] = [];
  readonly names: DefinedName[] = [];
  readonly settings = new Map<string, unknown>();
  readonly xmlParts: XmlPart[] = [];
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly tracked = new Set<TrackedArea>();
  activeSheet: Sheet;
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  /** The areas selected with Ctrl held down, in addition to `selection`. */
  furtherSelections: Area[] = [];
  nextId = 1;
  fileName = '计划.xlsx';
  countsFrom1904 = false;
  /**
   * Whether a cell that another cell's formula fills reports that formula as its own. Microsoft does not say what Excel does.
   */
  tellsFillingFormula = false;
  /** Called with every event. The test host passes it on to Office.js. */
  onEvent: (event: BookEvent) => void = () => {};
  /** The add-in's functions, or undefined where the add-in is not installed. */
  functions: CustomFunctions | undefined;
  #isStale = false;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(locale: Locale) {
    this.locale = locale;
    this.activeSheet = this.addSheet('Sheet1');
  }

  /** Excel's default names: `表1`, `列1` in a Chinese Excel. */
  word(kind: 'table' | 'column'): string {
    if (this.locale === 'en-US') return kind === 'table' ? 'Table' : 'Column';
    return kind === 'table' ? '表' : '列';
  }

  newId(): string {
    const id = this.nextId.toString(16).toUpperCase().padStart(8, '0');
    this.nextId += 1;
    return `{${id}-0000-4000-8000-000000000000}`;
  }

  addSheet(name: string | undefined): Sheet {
    let number = this.sheets.length + 1;
    while (name === undefined && this.findSheet(`Sheet${number}`)) number += 1;
    const wanted = name ?? `Sheet${number}`;
    this.checkSheetName(wanted);
    const sheet = new Sheet(this.newId(), wanted);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Throws unless `name` can name a new sheet (support.microsoft.com, "Rename a worksheet"). */
  checkSheetName(name: string, except?: Sheet): void {
    const holder = this.findSheet(name);
    if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
      throw invalidArgument(`sheet name ${name}`);
    }
    if (holder && holder !== except) {
      throw new HostError('ItemAlreadyExists', `The resource being created already exists. (sheet ${name})`);
    }
  }

  findSheet(nameOrId: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === nameOrId.toLowerCase());
  }

  findTable(nameOrId: string): Table | undefined {
    return this.tables.find((table) => table.id === nameOrId || table.name.toLowerCase() === nameOrId.toLowerCase());
  }

  findName(name: string): DefinedName | undefined {
    return this.names.find((defined) => defined.name.toLowerCase() === name.toLowerCase());
  }

  tablesOn(sheet: Sheet): Table[] {
    return this.tables.filter((table) => table.sheet === sheet);
  }

  tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.tablesOn(sheet).find((table) => intersection(table.area, cell));
  }

  /** Finds `Sheet1!A1:B2`, `A1:B2` on `home`, or a defined name. */
  findArea(address: string, home: Sheet): { sheet: Sheet; area: Area } | undefined {
    const split = splitAddress(address);
    const sheet = split.sheet === undefined ? home : this.findSheet(split.sheet);
    const area = parseArea(split.area);
    if (sheet && area) return { sheet, area };
    const name = this.findName(address);
    return name ? this.findArea(name.formula.slice(1).replaceAll('$', ''), home) : undefined;
  }

  /** Marks all results as out of date. */
  touch(): void {
    this.#isStale = true;
    if (this.functions) this.#soon ??= setTimeout(() => this.#calculateCustom(), 0);
  }

  /** Excel calls custom functions when something is entered, not when values are read. */
  #calculateCustom(): void {
    this.#soon = undefined;
    if (hasCustomCells(this)) this.ensureCalculated();
  }

  /** Calculates if something has changed since the last calculation. */
  ensureCalculated(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    calculate(this);
  }
}
