import { mayHavePlanCall, type PlanCall, planCalls } from '../../../data/sheet/formula/plan-formula.ts';
import { type Area, gridOf } from './area.ts';
import type { Book } from './book.ts';
import type { Cell, CellValue } from './cell.ts';
import { rewriteFormula } from './formula-writing.ts';
import type { PlainRows } from './plain-row.ts';
import { Sheet } from './sheet.ts';
import { type Anchor, spill, withdraw } from './spill.ts';

type Plain = string | number | boolean;

/** The outcome of a custom function's call. Rows fill the cells below and to the right. */
export type CallOutcome = { value: Plain | Plain[][] } | { error: string; message?: string };

/** A call that a cell waits for. */
export interface CustomCall {
  /** The function's name without its namespace, in capitals: ACTUAL. */
  id: string;
  /** The arguments as Excel passes them: null for an empty or omitted one, rows of cells for a range. */
  given: unknown[];
  settle(outcome: CallOutcome): void;
}

/** The add-in's functions, which Excel knows from the metadata whether or not the add-in's page has loaded. */
export interface CustomFunctions {
  readonly ids: ReadonlySet<string>;
  /** Whether the function's parameter at this place takes rows of cells. */
  takesRows(id: string, place: number): boolean;
  /** Makes all calls of one calculation. */
  call(calls: CustomCall[]): void;
}

/** The state of a cell with custom functions, which is saved with it. */
export interface CustomState {
  /**
   * Whether it was calculated without the add-in: it then shows `#NAME?` until it is entered again
   * (github.com/OfficeDev/office-js/issues/6395).
   */
  isUnknown: boolean;
  /** There is one for each call in the formula, identified by its arguments. */
  calls: { asked: string; outcome: CallOutcome | undefined }[];
}

const BUSY: CellValue = { error: '#BUSY!' };

/** Calls that will settle or wait for others. Calls of a workbook that was saved while busy are not among them. */
const live = new WeakSet<object>();

/** Cells for arguments that only the engine can compute. Each holds the formula of one argument. */
const argumentSheets = new WeakMap<Book, { sheet: Sheet; cells: Map<string, Cell> }>();

function argumentSheet(book: Book) {
  const known = argumentSheets.get(book) ?? { sheet: new Sheet('arguments', 'ARGUMENTS'), cells: new Map() };
  argumentSheets.set(book, known);
  return known;
}

function literal(outcome: CallOutcome): string {
  if ('error' in outcome) return outcome.error;
  const { value } = outcome;
  if (Array.isArray(value)) return `{${value.map((row) => row.map(plainLiteral).join(',')).join(';')}}`;
  return typeof value === 'number' ? `(${value})` : plainLiteral(value);
}

function plainLiteral(value: Plain): string {
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return String(value).toUpperCase();
}

function isErrorValue(value: unknown): value is { error: string } {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** The value of a cell, null where it is empty, or rows of values for several cells. */
function valuesIn({ sheet, area }: { sheet: Sheet; area: Area }): unknown {
  const rows = gridOf(area, (row, column) => sheet.cell(row, column)?.value ?? null);
  return area.rows === 1 && area.columns === 1 ? rows[0]?.[0] : rows;
}

/** Whether any formula of the book calls one of our functions. */
export function hasCustomCells(book: Book): boolean {
  return book.sheets.some((sheet) => [...sheet.storedCells()].some(({ cell }) => mayHavePlanCall(cell.formula)));
}

/** Whether a cell still waits for a custom function. */
export function isBusy(book: Book): boolean {
  const waits = ({ cell: { custom, formula } }: { cell: Cell }) =>
    formula !== undefined && custom?.isUnknown === false && custom.calls.some(({ outcome }) => outcome === undefined);
  return book.sheets.some((sheet) => [...sheet.storedCells()].some(waits));
}

/** The cells of one calculation whose formulas call custom functions. */
export class CustomCells {
  readonly #book: Book;
  readonly #rows: PlainRows;
  /** The text that the engine calculates in place of each formula. Undefined means that the cell counts as a value. */
  readonly #texts = new Map<Cell, string | undefined>();
  readonly #calls = new Map<string, PlanCall[]>();
  #started: CustomCall[] = [];
  #isGrown = false;

  constructor(book: Book, rows: PlainRows) {
    this.#book = book;
    this.#rows = rows;
    for (const place of this.#places()) {
      const { cell } = place;
      if (cell.value === undefined) cell.custom = undefined;
      cell.custom ??= { isUnknown: book.functions === undefined, calls: [] };
      this.#show(place);
    }
  }

  /** The sheet of the arguments that the engine computes, if there are any. */
  get extraSheets(): Sheet[] {
    const { sheet, cells } = argumentSheet(this.#book);
    return cells.size > 0 ? [sheet] : [];
  }

  get isEmpty(): boolean {
    return this.#texts.size === 0;
  }

  /** Whether the engine calculates the cell. Otherwise it counts as a value. */
  isFormula(cell: Cell): boolean {
    return this.textOf(cell) !== undefined;
  }

  /** The formula as the engine sees it. */
  textOf(cell: Cell): string | undefined {
    return this.#texts.has(cell) ? this.#texts.get(cell) : cell.formula;
  }

  /** Reads the arguments from the latest calculation and answers whether another one is needed. */
  update(): boolean {
    let isChanged = false;
    this.#isGrown = false;
    for (const place of this.#places()) {
      const { cell } = place;
      if (!cell.custom || cell.custom.isUnknown) continue;
      const before = this.#texts.get(cell);
      const valueBefore = cell.value;
      for (const [index, call] of this.#callsIn(cell).entries()) this.#ask(place, index, call);
      this.#show(place);
      if (this.#texts.get(cell) !== before || (before === undefined && cell.value !== valueBefore)) isChanged = true;
    }
    return isChanged || this.#isGrown;
  }

  /** Makes all new calls at once. */
  start(): void {
    const started = this.#started;
    this.#started = [];
    if (started.length > 0) this.#book.functions?.call(started);
  }

  *#places(): Iterable<Anchor> {
    for (const sheet of [...this.#book.sheets, argumentSheet(this.#book).sheet])
      for (const at of sheet.storedCells()) if (mayHavePlanCall(at.cell.formula)) yield { sheet, ...at };
  }

  #callsIn({ formula = '' }: Cell): PlanCall[] {
    let calls = this.#calls.get(formula);
    if (!calls) {
      const ids = this.#book.functions?.ids;
      calls = planCalls(formula).filter(({ name }) => ids?.has(name));
      // A call inside another one's arguments is calculated as part of those arguments.
      calls = calls.filter(({ start, end }) => !calls?.some((other) => other.start < start && end < other.end));
      this.#calls.set(formula, calls);
    }
    return calls;
  }

  #ask(place: Anchor, index: number, call: PlanCall): void {
    const { custom } = place.cell;
    const given = call.arguments.map(({ kind, text }, at) => {
      if (kind === 'missing') return null;
      const value = this.#argument(place, text);
      const isRow = Array.isArray(value) || isErrorValue(value) || !this.#book.functions?.takesRows(call.name, at);
      return isRow ? value : [[value]];
    });
    const asked = JSON.stringify([call.name, given]);
    const before = custom?.calls[index];
    if (!custom || (before?.asked === asked && (before.outcome || live.has(before)))) return;
    const running: CustomState['calls'][number] = { asked, outcome: undefined };
    live.add(running);
    custom.calls[index] = running;
    const error = given.find(isErrorValue);
    if (error) {
      // Excel does not pass errors to a function. The cell shows the argument's error, and waits while the argument waits.
      if (error.error !== '#BUSY!') running.outcome = { error: error.error };
      return;
    }
    const settle = (outcome: CallOutcome) => {
      running.outcome ??= outcome;
      this.#book.touch();
    };
    this.#started.push({ id: call.name, given, settle });
  }

  /** The current value of an argument: a value, an error, null for an empty cell, or rows for a range. */
  #argument({ sheet, row }: Anchor, text: string): unknown {
    if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
    if (text.trim() !== '' && !Number.isNaN(Number(text))) return Number(text);
    const own = this.#rows.formulaAt(`=${text}`, row).slice(1);
    const found = this.#book.findArea(own.replaceAll('$', ''), sheet);
    if (found) return valuesIn(found);
    return this.#computed(
      rewriteFormula(`=${own}`, (part) =>
        part.kind === 'reference' && part.sheet === undefined ? { ...part, sheet: sheet.name } : part,
      ),
    );
  }

  /** The engine's result for the formula of an argument, once it is calculated. */
  #computed(formula: string): unknown {
    const { sheet, cells } = argumentSheet(this.#book);
    const known = cells.get(formula);
    if (known) return known.value ?? BUSY;
    const cell = sheet.ensureCell(cells.size, 0);
    cell.formula = formula;
    cells.set(formula, cell);
    this.#isGrown = true;
    if (mayHavePlanCall(formula)) cell.custom = { isUnknown: false, calls: [] };
    this.#show({ sheet, row: cells.size - 1, column: 0, cell });
    return BUSY;
  }

  /** Sets the formula or the value that the engine sees in a cell. */
  #show(place: Anchor): void {
    const { cell } = place;
    const { custom, formula } = cell;
    withdraw(place);
    if (!custom || custom.isUnknown) {
      this.#texts.set(cell, formula);
      return;
    }
    const calls = this.#callsIn(cell);
    const outcomes = calls.map((_, index) => custom.calls[index]?.outcome);
    if (outcomes.includes(undefined)) this.#stand(cell, BUSY);
    else this.#substitute(place, calls, outcomes as CallOutcome[]);
  }

  #substitute(place: Anchor, calls: PlanCall[], outcomes: CallOutcome[]): void {
    const { cell } = place;
    const { formula = '' } = cell;
    const [only] = calls;
    const [outcome] = outcomes;
    if (only && outcome && only.start === 1 && only.end === formula.length) {
      this.#stand(cell, this.#valueOf(place, outcome));
      return;
    }
    let text = formula;
    for (const [index, call] of [...calls.entries()].reverse()) {
      const result = outcomes[index];
      if (result) text = text.slice(0, call.start) + literal(result) + text.slice(call.end);
    }
    this.#texts.set(cell, text);
  }

  /** The value that the cell shows. Rows fill the cells below and to the right. */
  #valueOf(place: Anchor, outcome: CallOutcome): CellValue {
    if ('error' in outcome) return { error: outcome.error };
    return Array.isArray(outcome.value) ? spill(this.#book, place, outcome.value) : outcome.value;
  }

  #stand(cell: Cell, value: CellValue): void {
    this.#texts.set(cell, undefined);
    if (JSON.stringify(cell.value) !== JSON.stringify(value)) cell.value = value;
  }
}
