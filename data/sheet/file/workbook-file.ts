import type { BadDefinition, DefinitionNewer } from '../fault/definition-fault.ts';
import { FileFault } from '../fault/file-fault.ts';
import { ROW_KEY } from '../formula/formula.ts';
import { addressOf, parseAddress } from '../grid/address.ts';
import type { Area } from '../grid/place.ts';
import type { TableDefinition } from '../plan/plan.ts';
import { rowKeyAt } from '../refresh/lost-query.ts';
import { definitionPaths, type FileDefinition, fileDefinitions } from './definition-store.ts';
import { OfficePackage, type OnUnpacking, unlessUnreadable } from './package.ts';
import { type SharedStrings, sharedStringsOf } from './shared-string.ts';
import { childOf, childrenOf, fromCellText, prefixedAttribute, readXml } from './xml.ts';

/** A workbook as a file, of which only what our linked tables own is ever rewritten. */
export interface WorkbookFile {
  parts: OfficePackage;
  /** The path of the workbook's own part. */
  path: string;
  sheets: FileSheet[];
  tables: FileTable[];
  links: FileLink[];
  /** Tables with our row keys of which no definition is left. */
  lost: FileTable[];
  /** Tables of ours of which the row of headers is switched off. */
  headless: FileTable[];
  sharedStrings: SharedStrings;
}

export interface FileSheet {
  name: string;
  path: string;
}

/** An Excel table of the file. */
export interface FileTable {
  path: string;
  sheet: FileSheet;
  /** The name by which formulas call it. */
  name: string;
  /** Header, body and the row of totals. */
  area: Area;
  hasHeader: boolean;
  hasTotals: boolean;
  columns: FileColumn[];
}

export interface FileColumn {
  name: string;
  /** The formula, without `=`, that a new row of the column begins with. */
  calculated: string | undefined;
}

/** A stored definition with the table it belongs to. */
export interface FileLink extends FileDefinition {
  table: FileTable;
}

/** A linked table as a reader is told of it. */
export interface LinkedFileTable {
  id: string;
  name: string;
  sheet: string;
  /** The address of the table without its caption, `B6:Z20`. */
  address: string;
  definition: TableDefinition | null;
  fault: DefinitionNewer | BadDefinition | null;
}

/** Larger files are for Excel itself: a browser holds several copies of what it rewrites. */
const LARGEST_FILE = 50_000_000;

/**
 * Reads what there is in a file, but for its cells. Throws `FileFault`.
 *
 * @param onUnpacking hears of large parts, now and whenever one is read later
 */
export function openWorkbookFile(bytes: Uint8Array, onUnpacking?: OnUnpacking): WorkbookFile {
  checkKind(bytes);
  const parts = new OfficePackage(bytes, onUnpacking);
  const path = workbookPath(parts);
  const related = parts.relations(path);
  const root = readXml(parts.text(path), path);
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').flatMap((sheet): FileSheet[] => {
    const id = prefixedAttribute(sheet, 'id');
    const target = related.find((each) => each.id === id && each.type === 'worksheet')?.target;
    return target === undefined ? [] : [{ name: sheet.attributes['name'] ?? '', path: target }];
  });
  const unread: FileFault[] = [];
  const all = allTables(parts, sheets, unread);
  const tables = all.filter(({ hasHeader }) => hasHeader);
  const strings = related.find(({ type }) => type === 'sharedStrings')?.target;
  const links = linksOf(parts, path, tables);
  // The table that cannot be read may be the one that a definition belongs to.
  const [fault] = unread;
  if (fault && links.length < Math.max(1, definitionPaths(parts, path).length)) throw fault;
  return {
    ...{ parts, path, sheets, tables, links },
    lost: lostOf({ tables, links }),
    headless: all.filter(({ hasHeader, columns }) => !hasHeader && rowKeyAt(columns.map(({ name }) => name)) >= 0),
    sharedStrings: strings !== undefined && parts.has(strings) ? sharedStringsOf(parts.bytesOf(strings), strings) : [],
  };
}

/** The tables with our row keys to which no definition belongs. */
export function lostOf({ tables, links }: Pick<WorkbookFile, 'tables' | 'links'>): FileTable[] {
  return tables.filter(
    (table) =>
      rowKeyAt(table.columns.map(({ name }) => name)) >= 0 && !links.some((link) => link.table.path === table.path),
  );
}

/** Lists the tables that can be refreshed in the file. */
export function linkedFileTables({ links }: WorkbookFile): LinkedFileTable[] {
  return links.map(({ id, definition, fault, table }) => ({
    ...{ id, definition, fault, name: table.name, sheet: table.sheet.name },
    address: addressOf(table.area),
  }));
}

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Streams of documents, presentations, letters and drawings, which are compound files too. */
const OTHER_DOCUMENTS = /WordDocument|PowerPoint Document|__properties_version1\.0|VisioDocument/;

/** Callers ask this before they read a file, so that one of gigabytes never gets into memory. */
export function checkSize(size: number): void {
  if (size > LARGEST_FILE) throw new FileFault('TOO_LARGE');
}

function checkKind(bytes: Uint8Array): void {
  const begins = (signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  checkSize(bytes.length);
  if (begins(COMPOUND)) {
    // [MS-OFFCRYPTO] §2.3.4.4: an .xlsx with a password is a compound file with this stream.
    const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
    if (text.includes('EncryptedPackage')) throw new FileFault('ENCRYPTED');
    const isOther = !/Workbook|Book\0/.test(text) && OTHER_DOCUMENTS.test(text);
    throw new FileFault(isOther ? 'NOT_A_WORKBOOK' : 'OLD_FORMAT');
  }
  if (!begins(ZIP)) throw new FileFault('NOT_A_WORKBOOK');
}

function workbookPath(parts: OfficePackage): string {
  if (parts.has('mimetype'))
    throw new FileFault(/spreadsheet/i.test(parts.text('mimetype')) ? 'OPEN_DOCUMENT' : 'NOT_A_WORKBOOK');
  const path = parts.relations('').find(({ type }) => type === 'officeDocument')?.target;
  if (path === undefined || !parts.has(path)) throw new FileFault('NOT_A_WORKBOOK');
  const type = parts.contentType(path);
  if (/sheet\.binary/i.test(type)) throw new FileFault('BINARY_FORMAT');
  if (!/spreadsheetml|ms-excel/i.test(type)) throw new FileFault('NOT_A_WORKBOOK');
  if (parts.paths.some((each) => each.startsWith('_xmlsignatures/'))) throw new FileFault('SIGNED');
  return path;
}

/** Every Excel table of the sheets, but for those that cannot be read: they need not be ours. `unread` has their faults. */
export function tablesOf(parts: OfficePackage, sheets: FileSheet[], unread: FileFault[] = []): FileTable[] {
  return allTables(parts, sheets, unread).filter(({ hasHeader }) => hasHeader);
}

/** The tables, also those without a row of headers. */
export function allTables(parts: OfficePackage, sheets: FileSheet[], unread: FileFault[] = []): FileTable[] {
  return sheets.flatMap((sheet) => {
    const relations = unlessUnreadable(() => parts.relations(sheet.path), [], unread);
    const paths = relations.flatMap(({ type, target }) => (type === 'table' ? target : []));
    return paths.flatMap((path) => unlessUnreadable(() => tablesIn(parts, sheet, path), [], unread));
  });
}

function tablesIn(parts: OfficePackage, sheet: FileSheet, path: string): FileTable[] {
  const root = readXml(parts.text(path), path);
  const { displayName, name = '', ref = '', totalsRowCount = '0', headerRowCount = '1' } = root.attributes;
  const area = parseAddress(ref)?.area;
  if (!area) return [];
  const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map(
    (column): FileColumn => ({
      name: fromCellText(column.attributes['name'] ?? ''),
      calculated: childOf(column, 'calculatedColumnFormula')?.text,
    }),
  );
  const has = { hasHeader: headerRowCount !== '0', hasTotals: Number(totalsRowCount) > 0 };
  return [{ path, sheet, name: displayName ?? name, area, ...has, columns }];
}

/** Every definition in the file with the table it belongs to. */
export function linksOf(parts: OfficePackage, workbook: string, tables: FileTable[]): FileLink[] {
  return fileDefinitions(parts, workbook).flatMap((found) => {
    const table = tableOf(tables, found.id, found.definition);
    return table ? { ...found, table } : [];
  });
}

/**
 * Finds a table by its first name. One that was renamed is the only one that has our row keys and most of our columns.
 */
function tableOf(tables: FileTable[], id: string, definition: TableDefinition | null): FileTable | undefined {
  const named = tables.find(({ name }) => name.toLowerCase() === id.toLowerCase());
  if (named || !definition) return named;
  const keyHeader = definition.columns.find(({ key }) => key === ROW_KEY)?.header.toLowerCase();
  const alike = tables.filter(({ name, columns }) => {
    const headers = new Set(columns.map((column) => column.name.toLowerCase()));
    const ours = definition.columns.filter(({ header }) => headers.has(header.toLowerCase()));
    const isAnothers = /^PB_[A-Z0-9]{8}$/i.test(name);
    return (
      !isAnothers && keyHeader !== undefined && headers.has(keyHeader) && ours.length * 2 > definition.columns.length
    );
  });
  return alike.length === 1 ? alike[0] : undefined;
}
