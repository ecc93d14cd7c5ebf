import { mayHavePlanCall, type PlanCall, planCalls } from '../../../data/sheet/plan-formula.ts';
import { quoteSheet } from './area.ts';
import type { Book } from './book.ts';
import { type Cell, type CellValue, isError } from './cell.ts';
import { rewriteFormula } from './formula-writing.ts';
import type { PlainRows } from './plain-row.ts';
import { Sheet } from './sheet.ts';

type Plain = string | number | boolean;

/** What a custom function came to. */
export type CallOutcome = { value: Plain } | { error: string; message?: string };

/** One call that a cell waits for. */
export interface CustomCall {
  /** Without the namespace, in capitals: ACTUAL. */
  id: string;
  /** As Excel hands them over: null for an empty cell or an argument left out, rows of cells for a range. */
  given: unknown[];
  settle(outcome: CallOutcome): void;
}

/** The add-in's functions as Excel knows them: from its metadata, whether or not its page has loaded yet. */
export interface CustomFunctions {
  readonly ids: ReadonlySet<string>;
  /** All calls of one calculation. */
  call(calls: CustomCall[]): void;
}

/** What is remembered of a cell with custom functions; saved with it. */
export interface CustomState {
  /** It was calculated without the add-in: it stays `#NAME?` until it is entered again (github.com/OfficeDev/office-js/issues/6395). */
  isUnknown: boolean;
  /** One for each call in the formula, by what it was called with. */
  calls: { asked: string; outcome: CallOutcome | undefined }[];
}

const BUSY: CellValue = { error: '#BUSY!' };
const NAME: CellValue = { error: '#NAME?' };

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly cell: Cell;
}

/** Cells that hold arguments which only the engine can compute, each with the formula of one argument. */
const argumentSheets = new WeakMap<Book, { sheet: Sheet; cells: Map<string, Cell> }>();

function argumentSheet(book: Book) {
  const known = argumentSheets.get(book) ?? { sheet: new Sheet('arguments', 'ARGUMENTS'), cells: new Map() };
  argumentSheets.set(book, known);
  return known;
}

function literal(outcome: CallOutcome): string {
  if ('error' in outcome) return outcome.error;
  const { value } = outcome;
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return typeof value === 'number' ? `(${value})` : String(value).toUpperCase();
}

/** The cells of one calculation whose formulas call custom functions. */
export class CustomCells {
  readonly #book: Book;
  readonly #rows: PlainRows;
  /** What the engine calculates in place of the formula; undefined: the cell stands as a value. */
  readonly #texts = new Map<Cell, string | undefined>();
  readonly #calls = new Map<string, PlanCall[]>();
  #started: CustomCall[] = [];

  constructor(book: Book, rows: PlainRows) {
    this.#book = book;
    this.#rows = rows;
    for (const { cell } of this.#places()) {
      if (cell.value === undefined) cell.custom = undefined;
      cell.custom ??= { isUnknown: book.functions === undefined, calls: [] };
      this.#show(cell);
    }
  }

  /** The sheet of the arguments that the engine computes, where there are any. */
  get extraSheets(): Sheet[] {
    const { sheet, cells } = argumentSheet(this.#book);
    return cells.size > 0 ? [sheet] : [];
  }

  get isEmpty(): boolean {
    return this.#texts.size === 0;
  }

  /** Whether the cell's formula is not what the engine is to see. */
  has(cell: Cell): boolean {
    return this.#texts.has(cell);
  }

  textOf(cell: Cell): string | undefined {
    return this.#texts.get(cell);
  }

  /** Reads the arguments as they are now calculated. Whether another calculation is needed. */
  update(): boolean {
    let isChanged = false;
    for (const place of this.#places()) {
      const { cell } = place;
      if (!cell.custom || cell.custom.isUnknown) continue;
      const before = this.#texts.get(cell);
      const valueBefore = cell.value;
      if (!this.#texts.has(cell)) isChanged = true;
      for (const [index, call] of this.#callsIn(cell).entries()) this.#ask(place, index, call);
      this.#show(cell);
      if (this.#texts.get(cell) !== before || (before === undefined && cell.value !== valueBefore)) isChanged = true;
    }
    return isChanged;
  }

  /** Calls what is new, all at once. */
  start(): void {
    const started = this.#started;
    this.#started = [];
    if (started.length > 0) this.#book.functions?.call(started);
  }

  *#places(): Iterable<Place> {
    for (const sheet of [...this.#book.sheets, argumentSheet(this.#book).sheet])
      for (const { row, cell } of sheet.storedCells()) if (mayHavePlanCall(cell.formula)) yield { sheet, row, cell };
  }

  #callsIn({ formula = '' }: Cell): PlanCall[] {
    let calls = this.#calls.get(formula);
    if (!calls) {
      const ids = this.#book.functions?.ids;
      calls = planCalls(formula).filter(({ name }) => ids?.has(name));
      // A call inside another one's arguments is calculated with them.
      calls = calls.filter(({ start, end }) => !calls?.some((other) => other.start < start && end < other.end));
      this.#calls.set(formula, calls);
    }
    return calls;
  }

  #ask(place: Place, index: number, call: PlanCall): void {
    const { custom } = place.cell;
    const given = call.arguments.map(({ kind, text }) => (kind === 'missing' ? null : this.#argument(place, text)));
    if (!custom) return;
    const error = given.find((one): one is { error: string } => isError(one as CellValue) && !Array.isArray(one) && one !== null);
    const asked = JSON.stringify([call.name, given]);
    if (custom.calls[index]?.asked === asked) return;
    const running: CustomState['calls'][number] = { asked, outcome: undefined };
    custom.calls[index] = running;
    if (error) {
      if (error.error !== '#BUSY!') running.outcome = { error: error.error };
      return;
    }
    const settle = (outcome: CallOutcome) => {
      running.outcome ??= outcome;
      this.#book.touch();
    };
    this.#started.push({ id: call.name, given, settle });
  }

  /** What an argument is now: a value, an error, null for an empty cell, rows for a range. */
  #argument({ sheet, row }: Place, text: string): unknown {
    const home = `${quoteSheet(sheet.name)}!`;
    const own = this.#rows.formulaAt(`=${text}`, row).slice(1);
    const area = this.#book.findArea(own.replaceAll('$', ''), sheet);
    if (area) {
      const { row: top, column: left, rows, columns } = area.area;
      const value = (down: number, right: number) => area.sheet.cell(top + down, left + right)?.value ?? null;
      if (rows === 1 && columns === 1) return value(0, 0);
      return Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (__, right) => value(down, right)));
    }
    const known = /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : Number(text);
    if (typeof known === 'string' || (text.trim() !== '' && !Number.isNaN(known))) return known;
    const formula = rewriteFormula(`=${own}`, (part) =>
      part.kind === 'reference' && part.sheet === undefined ? { ...part, sheet: sheet.name } : part,
    );
    return this.#computed(formula, home);
  }

  #computed(formula: string, home: string): unknown {
    const { sheet, cells } = argumentSheet(this.#book);
    const key = home + formula;
    let cell = cells.get(key);
    if (!cell) {
      cell = sheet.ensureCell(cells.size, 0);
      cell.formula = formula;
      cells.set(key, cell);
      cell.custom = mayHavePlanCall(formula) ? { isUnknown: false, calls: [] } : undefined;
      if (cell.custom) this.#show(cell);
      else this.#pending = true;
    }
    return cell.value ?? BUSY;
  }

  /** Decides what the engine sees of a cell and, where it sees a value, which. */
  #show(cell: Cell): void {
    const { custom, formula = '' } = cell;
    if (!custom || custom.isUnknown) {
      this.#texts.set(cell, formula);
      return;
    }
    const calls = this.#callsIn(cell);
    const outcomes = calls.map((_, index) => custom.calls[index]?.outcome);
    if (outcomes.includes(undefined)) this.#stand(cell, BUSY);
    else this.#substitute(cell, calls, outcomes as CallOutcome[]);
  }

  #substitute(cell: Cell, calls: PlanCall[], outcomes: CallOutcome[]): void {
    const { formula = '' } = cell;
    const [only] = calls;
    const [outcome] = outcomes;
    if (only && outcome && only.start === 1 && only.end === formula.length) {
      this.#stand(cell, 'error' in outcome ? { error: outcome.error } : outcome.value);
      return;
    }
    let text = formula;
    for (const [index, call] of [...calls.entries()].reverse()) {
      const result = outcomes[index];
      if (result) text = text.slice(0, call.start) + literal(result) + text.slice(call.end);
    }
    this.#texts.set(cell, text);
  }

  #stand(cell: Cell, value: CellValue): void {
    this.#texts.set(cell, undefined);
    const isSame = JSON.stringify(cell.value) === JSON.stringify(value);
    if (!isSame) cell.value = value;
  }
}
