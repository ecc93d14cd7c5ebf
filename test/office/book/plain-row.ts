import { columnLetters, lastRow, quoteSheet } from './area.ts';
import type { Book } from './book.ts';
import { type FormulaPart, formulaParts, type Structured } from './formula-text.ts';
import { rewriteFormula } from './formula-writing.ts';
import { plainReference } from './plain-reference.ts';
import type { Table } from './table.ts';

/** A formula that refers only to cells of its own row: the texts between the row's numbers. */
interface RowFormula {
  table: Table;
  texts: string[];
}

/**
 * Writes references to cells of the same row as plain A1. The engine takes `[#This Row]` to depend on the whole column, which
 * costs the square of the rows. A column has one formula for thousands of rows, which is read once.
 */
export class PlainRows {
  readonly #book: Book;
  readonly #known = new Map<string, RowFormula | null>();
  readonly #columns = new Map<Table, Map<string, string>>();

  constructor(book: Book) {
    this.#book = book;
  }

  /** Whether everything it refers to is in its own row of a table. */
  isOfItsRow(formula: string): boolean {
    return this.#read(formula) !== null;
  }

  formulaAt(formula: string, row: number): string {
    if (!formula.includes('[#This Row]')) return formula;
    const read = this.#read(formula);
    if (read && isInBody(read.table, row)) return read.texts.join(String(row + 1));
    return rewriteFormula(formula, (part) => {
      if (part.kind === 'reference' || !part.specials.includes('#This Row')) return part;
      const table = this.#book.findTable(part.table);
      return table && isInBody(table, row) ? plainReference(table, part, row) : part;
    });
  }

  #read(formula: string): RowFormula | null {
    let known = this.#known.get(formula);
    if (known === undefined) {
      known = this.#rowFormula(formulaParts(formula));
      this.#known.set(formula, known);
    }
    return known;
  }

  #rowFormula(parts: readonly FormulaPart[]): RowFormula | null {
    const tables = new Set(parts.map((part) => (part.kind === 'structured' ? this.#book.findTable(part.table) : null)));
    tables.delete(null);
    const [table] = tables;
    if (!table || tables.size > 1) return null;
    const texts = [''];
    for (const part of parts) {
      const cell = part.kind === 'structured' ? this.#ownCell(table, part) : undefined;
      if (part.kind !== 'plain' && cell === undefined) return null;
      texts[texts.length - 1] += cell ?? (part.kind === 'plain' ? part.text : '');
      if (cell !== undefined) texts.push('');
    }
    return { table, texts };
  }

  /** The reference without its row. */
  #ownCell(table: Table, { specials, columns }: Structured): string | undefined {
    const [column] = columns;
    if (specials.length !== 1 || specials[0] !== '#This Row' || columns.length !== 1) return undefined;
    return column === undefined ? undefined : this.#columnsOf(table).get(column.toLowerCase());
  }

  /** The places of a table's columns by their names. */
  #columnsOf(table: Table): Map<string, string> {
    const known = this.#columns.get(table);
    if (known) return known;
    const sheet = quoteSheet(table.sheet.name);
    const places = table.columns.map(
      ({ name }, at) => [name.toLowerCase(), `${sheet}!$${columnLetters(table.area.column + at)}`] as const,
    );
    const columns = new Map(places);
    this.#columns.set(table, columns);
    return columns;
  }
}

function isInBody(table: Table, row: number): boolean {
  return row >= table.body.row && row <= lastRow(table.body);
}
