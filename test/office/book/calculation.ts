import {
  type CellLike,
  calculateFormulas,
  type WorkbookLike,
  type WorksheetLike,
} from '@cj-tech-master/excelts/formula';
import type { Book } from './book.ts';
import { type Cell, type CellValue, isError } from './cell.ts';
import { CustomCells } from './custom-cell.ts';
import { PlainRows } from './plain-row.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';

/** The engine's own tags for a cell's kind. */
const NUMBER = 2;
const FORMULA = 6;

function cellValue(result: unknown): CellValue | undefined {
  if (typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean') return result;
  if (typeof result === 'object' && result !== null && 'error' in result) return { error: String(result.error) };
  return undefined;
}

/**
 * The engine caches this many parsed formulas and fails on those it has dropped. A book with more of them is calculated part by
 * part, with the cells of the other parts as values.
 */
const FORMULAS_AT_ONCE = 9000;

/** Arguments of custom functions may depend on other calls. This limit ends a circular dependency. */
const MAX_TURNS = 20;

/** The state of one calculation. */
interface Run {
  readonly book: Book;
  readonly rows: PlainRows;
  readonly custom: CustomCells;
  /** The formula cells that the engine calculates now, or undefined for all. */
  readonly part: ReadonlySet<Cell> | undefined;
}

/** A stored cell as the engine sees it, counted from 1. */
class EngineCell implements CellLike {
  readonly row: number;
  readonly col: number;
  readonly #cell: Cell;
  readonly #run: Run;

  constructor(run: Run, at: { row: number; column: number }, cell: Cell) {
    this.#run = run;
    this.row = at.row + 1;
    this.col = at.column + 1;
    this.#cell = cell;
  }

  get type(): number {
    const { part, custom } = this.#run;
    if (custom.isFormula(this.#cell) && (part === undefined || part.has(this.#cell))) return FORMULA;
    return this.#cell.value === undefined ? 0 : NUMBER;
  }

  get formula(): string {
    const { custom, rows } = this.#run;
    return rows.formulaAt(custom.textOf(this.#cell) ?? '', this.row - 1).slice(1);
  }

  get model(): { formula: string } {
    return { formula: this.formula };
  }

  get value(): unknown {
    return this.#cell.value;
  }

  /** The engine writes values only into cells that an array formula fills. */
  set value(value: unknown) {
    this.#cell.value = cellValue(value);
    this.#cell.isSpilled = this.#cell.value !== undefined;
  }

  /** No cached result is given: the engine would keep one where it cannot calculate, while Excel shows `#NAME?`. */
  get result(): undefined {
    return undefined;
  }

  set result(result: unknown) {
    this.#cell.value = cellValue(result) ?? 0;
  }
}

function engineTable(table: Table) {
  return {
    table: {
      name: table.name,
      tl: { row: table.area.row + 1, col: table.area.column + 1 },
      columns: table.columns.map((column) => ({ name: column.name })),
      rows: Array.from({ length: table.body.rows }, () => undefined),
      headerRow: table.hasHeaders,
      totalsRow: table.hasTotals,
    },
  };
}

function engineSheet(run: Run, sheet: Sheet, id: number): WorksheetLike {
  const { book } = run;
  const rows = new Map<number, EngineCell[]>();
  for (const { row, column, cell } of sheet.storedCells()) {
    const cells = rows.get(row) ?? [];
    cells.push(new EngineCell(run, { row, column }, cell));
    rows.set(row, cells);
  }
  for (const [row, line] of sheet.rowLines) if (line.isHidden && !rows.has(row)) rows.set(row, []);
  const used = sheet.usedArea(true);
  const find = (row: number, column: number) => {
    const cell = sheet.cell(row - 1, column - 1);
    return cell && new EngineCell(run, { row: row - 1, column: column - 1 }, cell);
  };
  return {
    id,
    name: sheet.name,
    dimensions: used
      ? { top: used.row + 1, left: used.column + 1, bottom: used.row + used.rows, right: used.column + used.columns }
      : null,
    eachRow(...given: unknown[]) {
      const callback = given.at(-1);
      if (typeof callback !== 'function') return;
      for (const [row, cells] of rows) callback(engineRow(cells, sheet.rowLines.get(row)?.isHidden ?? false), row + 1);
    },
    findCell: find,
    getCell: (row, column) => {
      const at = { row: row - 1, column: column - 1 };
      return new EngineCell(run, at, sheet.ensureCell(at.row, at.column));
    },
    getTables: () => book.tablesOn(sheet).map(engineTable),
  };
}

function engineRow(cells: EngineCell[], hidden: boolean) {
  return {
    hidden,
    eachCell(...given: unknown[]) {
      const callback = given.at(-1);
      if (typeof callback !== 'function') return;
      for (const cell of cells) callback(cell, cell.col);
    },
  };
}

function clearSpills(sheet: Sheet): void {
  for (const { cell } of sheet.storedCells()) {
    if (!cell.isSpilled) continue;
    cell.value = undefined;
    cell.isSpilled = undefined;
    cell.isOfCall = undefined;
  }
}

/** Calculates every formula of the book with excelts' engine. */
export function calculate(book: Book): void {
  for (const sheet of book.sheets) clearSpills(sheet);
  const rows = new PlainRows(book);
  const custom = new CustomCells(book, rows);
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    calculateOnce({ book, rows, custom });
    if (custom.isEmpty || !custom.update()) break;
  }
  custom.start();
}

function calculateOnce({ book, rows, custom }: Omit<Run, 'part'>): void {
  const sheets = [...book.sheets, ...custom.extraSheets];
  const formulas = sheets.flatMap((sheet) => [...sheet.storedCells()].filter(({ cell }) => custom.isFormula(cell)));
  if (formulas.length <= FORMULAS_AT_ONCE) {
    calculatePart({ book, rows, custom, part: undefined });
    return;
  }
  const parts: Set<Cell>[] = [];
  for (let start = 0; start < formulas.length; start += FORMULAS_AT_ONCE) {
    parts.push(new Set(formulas.slice(start, start + FORMULAS_AT_ONCE).map(({ cell }) => cell)));
  }
  const isByRow = formulas.every(({ cell }) => rows.isOfItsRow(cell.formula ?? ''));
  for (let before = ''; ; ) {
    for (const part of parts) calculatePart({ book, rows, custom, part });
    const after = JSON.stringify(formulas.map(({ cell }) => cell.value ?? null));
    // A part may need a result of a later one, so the parts are repeated until nothing changes.
    if (isByRow || after === before) return;
    before = after;
  }
}

function calculatePart(run: Run): void {
  const { book, custom } = run;
  const worksheets = [...book.sheets, ...custom.extraSheets].map((sheet, index) => engineSheet(run, sheet, index + 1));
  const engineBook: WorkbookLike = {
    worksheets,
    getWorksheet: (key) => worksheets.find((sheet) => sheet.id === key || sheet.name === key),
    definedNames: {
      getAllEntries: () => book.names.map(({ name, formula }) => ({ name, ranges: [formula.slice(1)] })),
      getAllNames: () => book.names.map(({ name }) => ({ name })),
    },
  };
  calculateFormulas(engineBook);
}

/** The kind of value as `Range.valueTypes` names it. */
export function valueType(value: CellValue | undefined): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === undefined) return 'Empty';
  if (isError(value)) return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}
