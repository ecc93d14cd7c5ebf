import { isEmpty } from '../../rules/table/cell-value.ts';
import { SheetProtected } from '../fault/excel-fault.ts';
import { FileFault } from '../fault/file-fault.ts';
import { NoRoomBelow } from '../fault/table-fault.ts';
import { addressOf, parseAddress } from '../grid/address.ts';
import { type Area, type Below, inTheWay, sharesColumns } from '../grid/place.ts';
import { isSameTitle } from '../plan/caption.ts';
import { newTableId } from '../plan/definition.ts';
import type { SheetPlan, TableDefinition } from '../plan/plan.ts';
import type { RefreshReport } from '../refresh/linked-table.ts';
import { type PlannedRefresh, planRefresh, storedFor } from '../refresh/plan-refresh.ts';
import { planOfOurs, type WantedTable } from '../refresh/refresh.ts';
import { relinked } from '../refresh/relink.ts';
import { withAgreedHeaders } from './agreed-header.ts';
import { withGrownCharts, withTitledCharts } from './chart-part.ts';
import { columnEdits } from './column-line.ts';
import { storeDefinition } from './definition-store.ts';
import { followingEdits, withFollowedFormulas } from './grown-sheet.ts';
import { withMovedNotes } from './note-part.ts';
import { pivotAreas, withGrownPivotSources } from './pivot-part.ts';
import { type FileRead, type FileWriting, readFileTable } from './read-table.ts';
import { withRenamedHeaders } from './renamed-header.ts';
import { rowLooks } from './row-look.ts';
import { fileCellAt, mergedAreas } from './sheet-cell.ts';
import { sheetEdits } from './sheet-edit.ts';
import { tablePart } from './table-part.ts';
import { cellWrites } from './table-write.ts';
import { STYLES_TYPE } from './whole-styles.ts';
import {
  allTables,
  type FileLink,
  type FileTable,
  linksOf,
  lostOf,
  tablesOf,
  type WorkbookFile,
} from './workbook-file.ts';
import { recalculating, referToDefinitions, withoutCalculationChain } from './workbook-part.ts';
import { attributeEdit, edited, type XmlEdit } from './xml.ts';

/**
 * Brings a linked table of the file up to a plan made from its own definition, by the rules of a refresh in Excel. Only
 * the cells that the table owns are rewritten; all of it succeeds, or the file stays as it was.
 * Throws `FileFault` and what `planRefresh` throws.
 */
export function refreshFileTable(file: WorkbookFile, id: string, plan: WantedTable): RefreshReport {
  const link = file.links.find((each) => each.id === id);
  if (!link) throw new FileFault('FILE_TABLE_GONE', id);
  try {
    return file.parts.wholly(() => refreshLink(file, link, plan));
  } catch (error) {
    throw inFile(error);
  }
}

function refreshLink(file: WorkbookFile, found: FileLink, wanted: WantedTable): RefreshReport {
  const stored = storedFor(found, wanted);
  const plan = { ...wanted, ...planOfOurs(wanted, stored) };
  const first = readFileTable(file, found, plan);
  const book = withAgreedHeaders(file, found.table, first);
  const link = book.links.find(({ id }) => id === found.id) ?? found;
  const read = book === file ? first : readFileTable(book, link, plan);
  return bringUp(file, { book, link: { ...link, definition: stored }, read, plan });
}

/** A table of the file to be brought up to a plan. */
interface FileWork {
  /** The file with headers that agree. */
  book: WorkbookFile;
  link: FileLink & { definition: TableDefinition };
  read: FileRead;
  plan: WantedTable;
}

function bringUp(file: WorkbookFile, { book, link, read: agreed, plan }: FileWork): RefreshReport {
  const stored = link.definition;
  const before = planned(book, link, { stored, plan, read: agreed });
  const isGrown = before.growth.grown.rows > link.table.area.rows;
  if (isGrown) withFollowedFormulas(book, { table: link.table, grown: before.growth.grown });
  // The formulas of new rows are made from those that were there, as they read now.
  const readAgain = () => ({ ...readFileTable(book, link, plan), caption: agreed.caption });
  const decided = isGrown ? planned(book, link, { stored, plan, read: readAgain() }) : before;
  const { writes, definition, growth, mark, report } = decided;
  const { grown } = growth;
  // The refresh writes the new words, so formulas that are there get them first.
  const read = withFreshHeaders(book, link.table, decided) ? readAgain() : decided.read;
  const writing = { link, read, grown, plan, mark, refresh: { writes, definition } };
  write(book, writing);
  referToDefinitions(book);
  if (isGrown) followRows(book, writing);
  withTitledCharts(book, { id: definition.id, before: stored.caption?.[0], after: plan.caption[0] });
  file.tables = tablesOf(file.parts, file.sheets);
  file.links = linksOf(file.parts, file.path, file.tables);
  file.lost = lostOf(file);
  return { ...report, id: link.id, sheet: link.table.sheet.name };
}

/**
 * Links a table of the file that lost its definition with a plan made from what it must have been asked for
 * (`lostFileTables`), and refreshes it. Throws `FileFault`, `NotRelinkable` and what `planRefresh` throws.
 *
 * @param name of the table
 */
export function relinkFileTable(file: WorkbookFile, name: string, plan: SheetPlan): RefreshReport {
  const table = file.lost.find((each) => each.name === name);
  if (!table) throw new FileFault('FILE_TABLE_GONE', name);
  try {
    return file.parts.wholly(() => relinkTable(file, table, plan));
  } catch (error) {
    throw inFile(error);
  }
}

function relinkTable(file: WorkbookFile, lost: FileTable, plan: SheetPlan): RefreshReport {
  const unlinked = { path: undefined, fault: null, definition: plan.definition };
  const first = readFileTable(file, { ...unlinked, id: lost.name, table: lost }, plan);
  const book = withAgreedHeaders(file, lost, first);
  const table = book.tables.find(({ path }) => path === lost.path) ?? lost;
  const isFree = /^PB_[A-Z0-9]{8}$/.test(table.name) && !book.links.some(({ id }) => id === table.name);
  const id = isFree ? table.name : newTableId();
  const read = book === file ? first : readFileTable(book, { ...unlinked, id, table }, plan);
  const known = relinked(read.table, plan);
  const caption = captionAbove(read, table, plan);
  const definition = { ...known.stored, id, caption: caption?.lines ?? [] };
  const link = { ...unlinked, id, table, definition };
  return bringUp(file, { book, link, read: { ...read, caption: caption?.area }, plan: known.plan });
}

/** Lines above the table that begin with its title are its caption, whatever day and revision they name. */
function captionAbove({ cells }: FileRead, { area }: FileTable, { caption }: SheetPlan) {
  const top = area.row - caption.length;
  const lines = caption.map((_, row) => String(fileCellAt(cells, top + row, area.column)?.value ?? ''));
  const isCaption = top >= 0 && isSameTitle(lines[0] ?? '', caption[0] ?? '');
  return isCaption ? { lines, area: { row: top, column: area.column, rows: caption.length, columns: 1 } } : undefined;
}

function planned(
  file: WorkbookFile,
  { table: place }: FileLink,
  { stored, plan, read }: { stored: TableDefinition; plan: WantedTable; read: FileRead },
): PlannedRefresh & { read: FileRead } {
  const below = belowIn(file, read, place);
  const isFree = (row: number) => !inTheWay({ row, column: place.area.column, rows: 1, columns: 1 }, below.tables);
  const top = place.area.row - read.above.length;
  const above = read.above.map((line, at) => (isFree(top + at) ? line : undefined));
  const known = { table: read.table, place, captionRows: read.caption?.rows, above, below };
  return { read, ...planRefresh(known, stored, plan) };
}

/** The faults of a refresh whose cure is another one in a file. */
function inFile(error: unknown): unknown {
  if (error instanceof SheetProtected) return new FileFault('FILE_SHEET_PROTECTED', error.sheet);
  if (error instanceof NoRoomBelow) return new FileFault('FILE_NO_ROOM_BELOW', error.address, { count: error.rows });
  return error;
}

/** The surroundings below a table of the file. Nothing is moved in a file, so new rows need a free place. */
function belowIn(file: WorkbookFile, { cells }: FileRead, table: FileTable): Below {
  const { area, sheet } = table;
  const filled = [...cells.rows].flatMap(([row, found]) =>
    row < area.row + area.rows
      ? []
      : found.cells.flatMap((cell) =>
          cell.formula || !isEmpty(cell.value) ? { row: cell.row, column: cell.column, rows: 1, columns: 1 } : [],
        ),
  );
  return {
    isFixed: true,
    filled,
    tables: allTables(file.parts, file.sheets).flatMap((other) =>
      other.path !== table.path && other.sheet === sheet ? other.area : [],
    ),
    merged: [...mergedAreas(cells), ...pivotAreas(file, sheet)],
    isFormatted: false,
    spills: false,
    used: undefined,
  };
}

/** Whether other tables are in the same columns of the sheet: what is hidden there may be hidden for them. */
function isAmong({ tables }: WorkbookFile, { path, area, sheet }: FileTable): boolean {
  return tables.some((other) => other.path !== path && other.sheet === sheet && sharesColumns(other.area, area));
}

/** Everything is worked out before the first part is written. */
function write(file: WorkbookFile, writing: FileWriting): void {
  const { link, read, grown, refresh } = writing;
  const { parts } = file;
  const table = tablePart(parts.text(link.table.path), writing);
  const writes = cellWrites(writing);
  const sheet = edited(read.text, [
    ...sheetEdits(read.text, read.cells, { writes, looks: rowLooks(writing) }),
    ...dimensionEdit(read, grown),
    ...(isAmong(file, link.table) ? [] : columnEdits(read, link.table, writing.plan)),
    ...followingEdits(read, { table: link.table, grown }),
  ]);
  const lost = writes.some(({ row, column, content }) => {
    return content && !('formula' in content) && fileCellAt(read.cells, row, column)?.formula;
  });
  const workbook = recalculating(parts.text(file.path), file.path);
  parts.write(link.table.path, table);
  parts.write(link.table.sheet.path, sheet);
  writeStyles(file, read);
  storeDefinition(parts, { workbook: file.path, path: link.path }, refresh.definition);
  if (writes.length > 0) parts.write(file.path, workbook);
  if (lost) withoutCalculationChain(file);
}

/** Gives formulas the headers that a refresh is to write. Answers whether there are any. */
function withFreshHeaders(
  file: WorkbookFile,
  table: FileTable,
  { read, writes }: Pick<PlannedRefresh, 'writes'> & { read: FileRead },
): boolean {
  const headers = writes.flatMap(({ column, header }): [string, string][] =>
    header === undefined ? [] : [[(read.table.headers[column] ?? '').toLowerCase(), header]],
  );
  if (headers.length > 0) withRenamedHeaders(file, { table, headers: new Map(headers) });
  return headers.length > 0;
}

function writeStyles({ parts, path }: WorkbookFile, { styles, stylesPath }: FileRead): void {
  if (parts.has(stylesPath)) parts.write(stylesPath, styles.text());
  else parts.add(stylesPath, styles.text(), STYLES_TYPE);
  if (!parts.relations(path).some(({ type }) => type === 'styles')) parts.relate(path, 'styles', stylesPath);
}

/** The charts of the table draw its new rows too, and notes stay with their cells. */
function followRows(file: WorkbookFile, { link, grown, plan, refresh: { definition } }: FileWriting): void {
  const after = { ...link, table: { ...link.table, area: grown } };
  const { table: now } = readFileTable(file, after, plan);
  withGrownCharts(file, { table: link.table, grown, now, definition });
  withMovedNotes(file, { table: link.table, grown });
  withGrownPivotSources(file, { table: link.table, grown });
}

/** The sheet's used area, where it says one, covers what was added. */
function dimensionEdit({ text, cells }: FileRead, table: Area): XmlEdit[] {
  const tag = cells.beside.get('dimension');
  const now = parseAddress(tag?.attributes['ref'] ?? '')?.area;
  if (!tag || !now) return [];
  const row = Math.min(now.row, table.row);
  const column = Math.min(now.column, table.column);
  const rows = Math.max(now.row + now.rows, table.row + table.rows) - row;
  const columns = Math.max(now.column + now.columns, table.column + table.columns) - column;
  const isCovered = rows === now.rows && columns === now.columns && row === now.row && column === now.column;
  return isCovered ? [] : [attributeEdit(text, tag, ['ref', addressOf({ row, column, rows, columns })])];
}
