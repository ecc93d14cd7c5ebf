import { cellAddress, columnNumber } from '../../sheet/grid/address.ts';
import type { Merge } from '../grid/grid.ts';
import { countOne } from '../progress/course.ts';
import { type Answer, type Answers, answerFor, type Question, type Sourced, type Warning } from './answer.ts';
import { type Axes, readAxes } from './axis.ts';
import type { Block, BodyRow } from './block/block.ts';
import type { Entry } from './block/sheet-row.ts';
import { type Column, readColumns } from './column.ts';
import { belongToAmounts } from './column-group.ts';
import { type Context, readContext, readSections, settleIndicator } from './context.ts';
import { columnFacts, type Facts, RowReader } from './facts.ts';
import { type ColumnHeader, readHeaders } from './header.ts';
import type { Catalogue } from './known-thing.ts';
import { PlaceBook } from './place-book.ts';
import { type NotFigure, type NotFigureReason, type ReadFigure, warn } from './read-figure.ts';
import { Resolver } from './resolve.ts';
import { widenFiscalYears, widenMonths } from './rhythm.ts';
import { headerSaid } from './said-otherwise.ts';
import { isTotal } from './word/place.ts';
import type { Role } from './word/role.ts';
import type { Span } from './word/span.ts';
import { findWorkedOut } from './worked-out.ts';

/** A table as it was understood, before its numbers are read. */
export interface ReadBlock {
  block: Block;
  context: Context;
  columns: Column[];
  headers: Map<number, ColumnHeader>;
  names: Role;
  /** The answers of people about its columns, rows and cells. */
  places: PlaceBook;
  /** Whether it holds numbers, whatever people said of its columns. */
  holdsNumbers: boolean;
}

/** The answers and the catalogue with which all tables of a file are read. */
export interface Reading {
  answers: Answers;
  catalogue: Catalogue | undefined;
  /** Whether goals are read too, which nobody brings in by a table. */
  takesGoals?: boolean | undefined;
}

/** Takes the figures of tables one after the other: there may be hundreds of thousands. */
export interface Taking {
  take(figure: ReadFigure): void;
}

/** The findings in a table beside its figures: cells that are none, questions and warnings. */
export interface BlockFigures {
  notFigures: NotFigure[];
  questions: Question[];
  warnings: Warning[];
}

/** The structure of a table: its columns, its header, and the lines around it. */
export function understand(
  block: Block,
  of: { file: string; answers: Answers; merges: readonly Merge[]; catalogue: Catalogue | undefined },
): ReadBlock {
  const { file, answers, merges, catalogue } = of;
  const context = readContext(block, file);
  if (catalogue) settleIndicator(context, catalogue);
  const said = (answers.places ?? []).filter((one) => one.block === block.number);
  const places = new PlaceBook(block, merges);
  places.takeColumns(said);
  const found = readColumns(block);
  const holdsNumbers = found.some(({ role }) => role === 'VALUE');
  const columns = withRolesSaid(found, places);
  takeCorner(block, columns, context);
  const headers = readHeaders(block, columns, merges);
  const axes: Axes = readAxes({ columns, headers, context, answer: answerFor(answers, block.number), catalogue });
  const settled = withRolesSaid(axes.columns, places);
  places.takeRows(said, settled);
  return { block, context, headers, columns: settled, names: axes.names, places, holdsNumbers };
}

/** The columns, with what a person said that they hold. */
function withRolesSaid(columns: Column[], places: PlaceBook): Column[] {
  return columns.map((column) => ({ ...column, role: places.ofColumn(column.column)?.role ?? column.role }));
}

/** Months that stand over the labels of the rows are those of the table: 2023年 | 人均收入(元). */
function takeCorner({ headers }: Block, columns: Column[], context: Context): void {
  const labels = new Set(
    columns.filter(({ role }) => role !== 'VALUE' && role !== 'PERIOD').map(({ column }) => column),
  );
  for (const { row, entries } of headers)
    for (const { column, span, cell } of entries) {
      const isKnown = context.span !== undefined && context.span.source.from !== 'FILE';
      if (!span || isKnown || !labels.has(column)) continue;
      context.span = { value: span, source: { from: 'LINE', cell: cellAddress(row, column), text: cell.shown } };
    }
}

/** Whether a table has any label of its rows. One without is refused: guessing its order would be worse than asking. */
export function hasRowLabels({ columns }: ReadBlock): boolean {
  return columns.some(({ role }) => /^(?:DISTRICT|INDICATOR|PERIOD|SCOPE)$/.test(role));
}

/** Reads the numbers of one table. */
class BlockReader {
  readonly #read: ReadBlock;
  readonly #resolver: Resolver;
  readonly #columns: Map<number, Facts>;
  readonly #result: BlockFigures;
  readonly #take: (figure: ReadFigure) => void;
  /** The columns that are sums by their name. */
  readonly #totals: Set<number>;
  #sections: { lines: BodyRow['sections']; context: Context } | undefined;

  constructor(read: ReadBlock, { answers, catalogue, takesGoals, take }: Reading & Taking, answer: Answer) {
    this.#read = read;
    this.#take = take;
    this.#columns = new Map([...read.headers].map(([column, header]) => [column, columnFacts(header, read.names)]));
    const years = new Set([...this.#columns.values()].flatMap(({ span }) => span?.year ?? []));
    const around = { block: read.block, context: read.context };
    this.#resolver = new Resolver({ ...around, answer, answers, catalogue, years, takesGoals });
    // 小计 below 总人口 is a sum of people, and not of the columns beside it.
    const isSum = (names: string[]) =>
      names.some(isTotal) && (read.names === 'DISTRICT' || names.every((name) => name === '' || isTotal(name)));
    const named = [...read.headers].filter(([, { path }]) => isSum(path.map(({ label }) => label.name)));
    this.#totals = new Set(named.map(([column]) => column));
    for (const [column, facts] of this.#columns) {
      const said = read.places.ofColumn(column);
      if (said) this.#columns.set(column, headerSaid(facts, said));
    }
    belongToAmounts([...this.#columns.values()]);
    this.#result = { notFigures: [], questions: this.#resolver.questions, warnings: [] };
  }

  all(): BlockFigures {
    const { block, columns, context } = this.#read;
    const reader = new RowReader(columns);
    const isOfPeriods = columns.some(({ role }) => role === 'PERIOD');
    // Rows of periods are looked at together; others are read one by one, since a file may have hundreds of thousands.
    const rows = isOfPeriods ? block.body.map((row) => reader.read(row)) : [];
    const heads = [...this.#columns.values()];
    if (!context.frequency && !heads.some(({ frequency }) => frequency !== undefined))
      for (const facts of [rows, heads]) {
        widenFiscalYears(facts);
        widenMonths(facts);
      }
    for (const column of findWorkedOut(block.body, rows, this.#columns)) {
      const facts = this.#columns.get(column);
      if (facts) facts.said.standing = 'WORKED_OUT';
    }
    for (const [place, row] of block.body.entries()) {
      countOne();
      this.#row(row, rows[place] ?? reader.read(row));
    }
    this.#blankColumns();
    return this.#result;
  }

  #row(row: BodyRow, facts: Facts): void {
    const values = row.entries.filter(({ column }) => this.#columns.has(column));
    const amounts = values.filter(({ column, kind }) => kind === 'NUMBER' && !this.#columns.get(column)?.said.measure);
    const section = this.#section(row);
    const { sheet, number, hidden } = this.#read.block;
    for (const entry of values) {
      const column = this.#columns.get(entry.column);
      if (!column) continue;
      const saidOfIt = this.#read.places.at(row.row, entry.column);
      const isMixed = saidOfIt?.unit === undefined && this.#addsUnlike(row, entry);
      const why = notNumber(entry) ?? (isMixed ? 'MIXED_UNITS' : undefined);
      if (why || !entry.number) {
        this.#not(row, entry, why ?? 'TEXT');
        continue;
      }
      const hasAmountBeside = amounts.some((one) => one.column !== entry.column);
      const place = {
        sheet,
        cell: cellAddress(row.row, entry.column),
        shown: entry.cell.shown,
        headers: column.texts.concat(facts.texts),
        block: number,
      };
      const setting = { place, number: entry.number, row: facts, column, section, hasAmountBeside, saidOfIt };
      const found = this.#resolver.resolve(setting);
      if (typeof found === 'string') this.#not(row, entry, found);
      else {
        if (hidden.rows.has(row.row) || hidden.columns.has(entry.column))
          warn(found, { code: 'HIDDEN', arguments: {} });
        this.#take(found);
      }
    }
  }

  #section({ sections }: BodyRow): Context {
    if (this.#sections?.lines !== sections) this.#sections = { lines: sections, context: readSections(sections) };
    return this.#sections.context;
  }

  #not(row: BodyRow, { column, cell }: Entry, why: NotFigureReason): void {
    const { sheet } = this.#read.block;
    this.#result.notFigures.push({ sheet, cell: cellAddress(row.row, column), shown: cell.shown, why });
  }

  /** Whether a sum is over columns of different units, by its formula or by its name. */
  #addsUnlike({ row }: BodyRow, { column, cell }: Entry): boolean {
    const facts = this.#columns.get(column);
    if (!facts || (cell.formula === undefined && !this.#totals.has(column))) return false;
    const added = cell.formula === undefined ? undefined : columnsAdded(cell.formula, row);
    if (added?.length === 0) return false;
    const units = new Set<string>();
    for (const [other, { units: own, said }] of this.#columns)
      if (other !== column && !said.measure && (added === undefined || added.includes(other)))
        units.add(own?.[0] ?? '');
    return units.size > 1 && facts.units === undefined;
  }

  /** A header without any number below it: not published yet, which is neither zero nor withdrawn. */
  #blankColumns(): void {
    const { headers, body } = this.#read.block;
    const filled = new Set<number>();
    for (const row of body) for (const { column } of row.entries) filled.add(column);
    for (const { row, entries } of headers)
      for (const { column, kind, cell } of entries)
        if (kind === 'SPAN' && !filled.has(column))
          this.#result.warnings.push({
            code: 'BLANK_COLUMN',
            arguments: { cell: cellAddress(row, column), shown: cell.shown },
          });
  }
}

function notNumber({ kind, mark, number }: Entry): NotFigureReason | undefined {
  if (number) return undefined;
  if (kind === 'MARK' && mark) return mark === 'OF_WHICH' ? 'TEXT' : mark;
  return kind === 'OTHER' ? 'ERROR' : 'TEXT';
}

/** The columns that a formula adds up in its own row. */
function columnsAdded(formula: string, row: number): number[] {
  if (!/^(?:SUM\(|[$A-Z]+\d+(?:\+[$A-Z]+\d+)+$)/i.test(formula)) return [];
  const columns: number[] = [];
  for (const [, from = '', fromRow, to, toRow] of formula
    .toUpperCase()
    .replaceAll('$', '')
    .matchAll(/([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?/g)) {
    if (Number(fromRow) !== row + 1 || (toRow !== undefined && Number(toRow) !== row + 1)) continue;
    for (let column = columnNumber(from); column <= columnNumber(to ?? from); column += 1) columns.push(column);
  }
  return columns;
}

export function readFigures(read: ReadBlock, reading: Reading & Taking, answer: Answer): BlockFigures {
  return new BlockReader(read, reading, answer).all();
}

/** The numbers of a table from which nothing is read. */
export function refused({ block, columns }: ReadBlock, why: NotFigureReason): NotFigure[] {
  const values = new Set(
    columns.filter(({ role }) => role === 'VALUE' || role === 'PERIOD').map(({ column }) => column),
  );
  return block.body.flatMap(({ row, entries }) =>
    entries
      .filter(({ column, kind }) => kind === 'NUMBER' && values.has(column))
      .map(({ column, cell }) => ({ sheet: block.sheet, cell: cellAddress(row, column), shown: cell.shown, why })),
  );
}

/** The months that all of some tables name, where all name the same; the year in a file's name may be that of its printing. */
function sharedSpan(blocks: ReadBlock[]): Sourced<Span> | undefined {
  const spans = blocks.flatMap(({ context }) =>
    context.span && context.span.source.from !== 'FILE' ? [context.span] : [],
  );
  const [first] = spans;
  if (!first || spans.some(({ value }) => JSON.stringify(value) !== JSON.stringify(first.value))) return undefined;
  return { value: first.value, source: { ...first.source, from: 'NEIGHBOUR' } };
}

/** Gives a table without a place that of the other tables of its sheet, where they all name the same. */
export function shareDistricts(blocks: ReadBlock[]): void {
  for (const { block, context } of blocks) {
    if (context.district || context.isOfSeveralPlaces) continue;
    const beside = blocks.filter((other) => other.block.sheet === block.sheet && other.block !== block);
    const places = beside.flatMap((other) => other.context.district ?? []);
    const [first] = places.filter(({ source }) => source.from !== 'NEIGHBOUR');
    if (first && places.every(({ value }) => value === first.value))
      context.district = { value: first.value, source: { ...first.source, from: 'NEIGHBOUR' } };
  }
}

/** Gives a table without months those of the other tables of its sheet, else those of all sheets. */
export function shareSpans(blocks: ReadBlock[]): void {
  const ofFile = sharedSpan(blocks);
  for (const { block, context } of blocks) {
    if (context.span && context.span.source.from !== 'FILE') continue;
    const shared = sharedSpan(blocks.filter((other) => other.block.sheet === block.sheet)) ?? ofFile;
    if (shared) context.span = shared;
  }
}
