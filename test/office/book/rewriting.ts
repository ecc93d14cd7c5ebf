import { parse, tokenize } from '@cj-tech-master/excelts/formula';
import { invalidArgument } from '../host-error.ts';
import { rewriteAttached } from './attached.ts';
import type { Book } from './book.ts';
import type { FormulaPart, Reference, Structured } from './formula-text.ts';
import { rewriteFormula } from './formula-writing.ts';
import type { Sheet } from './sheet.ts';
import type { Table, TableColumn } from './table.ts';

const REF: FormulaPart = { kind: 'plain', text: '#REF!' };

type Rewrite = (part: Reference | Structured, home: Sheet | undefined) => FormulaPart;

/** Rewrites every formula of the book: those of cells, of calculated columns and of names, which have no home sheet. */
export function rewriteEverywhere(book: Book, rewrite: Rewrite): void {
  for (const sheet of book.sheets) {
    const rewritten = new Map<string, string>();
    for (const { cell } of sheet.storedCells()) {
      if (cell.formula === undefined) continue;
      const formula = rewritten.get(cell.formula) ?? rewriteFormula(cell.formula, (part) => rewrite(part, sheet));
      rewritten.set(cell.formula, formula);
      cell.formula = formula;
    }
    rewriteAttached(sheet, (formula) => rewriteFormula(formula, (part) => rewrite(part, sheet)));
  }
  for (const table of book.tables) {
    for (const column of table.columns) {
      if (column.calculated === undefined) continue;
      column.calculated = rewriteFormula(column.calculated, (part) => rewrite(part, table.sheet));
    }
  }
  for (const name of book.names) name.formula = rewriteFormula(name.formula, (part) => rewrite(part, undefined));
  book.touch();
}

function isOf(part: FormulaPart, table: Table): part is Structured {
  return part.kind === 'structured' && part.table.toLowerCase() === table.name.toLowerCase();
}

/** Makes a table's name unique among tables and names (support.microsoft.com, "Rename an Excel table"). */
export function checkTableName(book: Book, name: string, table?: Table): void {
  const holder = book.findTable(name);
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
  const isAddress = /^[A-Z]{1,3}\d+$/i.test(name) || /^(?:R\d*)?(?:C\d*)?$/i.test(name);
  if (!isWord || isAddress || (holder && holder !== table) || book.findName(name)) {
    throw invalidArgument(`table name ${name}`);
  }
}

export function renameTable(book: Book, table: Table, name: string): void {
  checkTableName(book, name, table);
  rewriteEverywhere(book, (part) => (isOf(part, table) ? { ...part, table: name } : part));
  table.name = name;
}

export function renameColumn(book: Book, target: { table: Table; column: TableColumn }, name: string): void {
  const { table, column } = target;
  const old = column.name.toLowerCase();
  if (column.name === name) return;
  rewriteEverywhere(book, (part) => {
    if (!isOf(part, table)) return part;
    return { ...part, columns: part.columns.map((other) => (other.toLowerCase() === old ? name : other)) };
  });
  column.name = name;
}

/** Turns references to a deleted column or table into `#REF!`. */
export function dropColumn(book: Book, table: Table, column: TableColumn): void {
  const gone = column.name.toLowerCase();
  rewriteEverywhere(book, (part) => {
    const isGone = isOf(part, table) && part.columns.some((name) => name.toLowerCase() === gone);
    return isGone ? REF : part;
  });
}

export function dropTable(book: Book, table: Table): void {
  rewriteEverywhere(book, (part) => (isOf(part, table) ? REF : part));
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  book.checkSheetName(name, sheet);
  const old = sheet.name.toLowerCase();
  rewriteEverywhere(book, (part) => {
    return part.kind === 'reference' && part.sheet?.toLowerCase() === old ? { ...part, sheet: name } : part;
  });
  sheet.name = name;
}

const SPECIALS = ['#All', '#Data', '#Headers', '#Totals', '#This Row'];

function checkedStructured(book: Book, part: Structured, home: Table | undefined): Structured {
  const table = part.table === '' ? home : book.findTable(part.table);
  if (!table) throw invalidArgument(`no table ${part.table} in this formula`);
  const columns = part.columns.map((name) => {
    const column = table.findColumn(name);
    if (!column) throw invalidArgument(`no column ${name} in the table ${table.name}`);
    return column.name;
  });
  const specials = part.specials.map((name) => {
    const special = SPECIALS.find((known) => known.toLowerCase() === name.toLowerCase());
    if (!special) throw invalidArgument(`no special item ${name}`);
    return special;
  });
  return { ...part, table: table.name, columns, specials };
}

/**
 * The stored form of a formula as entered. Throws InvalidArgument, as Excel does, for one that cannot be read or that names a
 * table or column which does not exist.
 */
export function canonicalFormula(book: Book, entered: string, home: Table | undefined): string {
  const canonical = rewriteFormula(entered, (part) => {
    if (part.kind === 'structured') return checkedStructured(book, part, home);
    if (part.sheet !== undefined && !book.findSheet(part.sheet)) throw invalidArgument(`no sheet ${part.sheet}`);
    return part;
  });
  try {
    parse(tokenize(canonical.slice(1)));
  } catch (fault) {
    throw invalidArgument(`formula ${entered}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  return canonical;
}

const REFERENCES = /^=(?:(?:'(?:[^']|'')+'|[^',!]+)!\$?[A-Z$\d:]+,)+(?:'(?:[^']|'')+'|[^',!]+)![A-Z$\d:]+$/;

/** The reference of a name: a formula, or several places joined by commas, which the engine's parser does not know. */
export function canonicalUnion(book: Book, entered: string): string {
  if (!REFERENCES.test(entered)) return canonicalFormula(book, entered, undefined);
  const places = entered.slice(1).match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  return `=${places.map((place) => canonicalFormula(book, `=${place}`, undefined).slice(1)).join(',')}`;
}
