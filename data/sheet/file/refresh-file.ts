import { FileFault } from '../fault/file-fault.ts';
import { addressOf, parseAddress } from '../grid/address.ts';
import { isEmpty } from '../grid/cell-value.ts';
import { type Area, inTheWay, isInSheet, sharesColumns } from '../grid/place.ts';
import { captionLines } from '../plan/caption.ts';
import { definitionToXml } from '../plan/definition.ts';
import type { TableDefinition } from '../plan/plan.ts';
import { type Refresh, refreshTable, type WantedTable } from '../refresh/refresh.ts';
import { withGrownCharts } from './chart-part.ts';
import { columnEdits } from './column-line.ts';
import { type FileRead, type FileWriting, readTable } from './read-table.ts';
import { withRenamedHeaders } from './renamed-header.ts';
import { cellAt } from './sheet-cell.ts';
import { sheetEdits } from './sheet-edit.ts';
import { tablePart } from './table-part.ts';
import { cellWrites } from './table-write.ts';
import { type FileTable, linksOf, tablesOf, type WorkbookFile } from './workbook-file.ts';
import { recalculating, withoutCalculationChain } from './workbook-part.ts';
import { attributeEdit, type Edit, edited } from './xml.ts';

/** What a refresh did to a table of a file. */
export interface FileReport extends Omit<Refresh, 'writes' | 'definition'> {
  /** Of its definition. */
  id: string;
  sheet: string;
  address: string;
  /** In a file nothing is moved: where there is no room, it is said. */
  moved: null;
  fromRevision: number;
  toRevision: number;
  /** The lines above the header were changed or removed by hand, and are left so. */
  isCaptionKept: boolean;
}

/**
 * Brings a linked table of the file up to a plan made from its own definition, by the rules of a refresh in Excel. Only
 * the cells that the table owns are rewritten; all of it succeeds, or the file stays as it was.
 * Throws `FileFault` and what `refreshTable` throws.
 */
export function refreshFileTable(file: WorkbookFile, id: string, plan: WantedTable): FileReport {
  const link = file.links.find((each) => each.id === id);
  if (!link) throw new FileFault('FILE_TABLE_GONE', id);
  if (!link.definition) throw link.fault;
  const stored = link.definition;
  if (stored.ledger !== plan.definition.ledger) throw new FileFault('FILE_WRONG_LEDGER', stored.ledger);
  const read = readTable(file, link, plan);
  const { writes, definition, ...report } = refreshTable(read.table, stored, plan);
  const rows = read.table.values.length + report.added.length;
  const grown = grownArea(link.table, rows);
  checkRoom(file, read, { table: link.table, grown });
  const caption = read.caption ? captionLines(plan.caption, read.caption.rows) : (stored.caption ?? []);
  const writing = { link, read, grown, plan, refresh: { writes, definition: { ...definition, caption } } };
  file.parts.wholly(() => {
    write(file, writing);
    if (grown.rows > link.table.area.rows) followRows(file, writing);
  });
  file.tables = tablesOf(file.parts, file.sheets);
  file.links = linksOf(file.parts, file.path, file.tables);
  const revisions = { fromRevision: stored.revision, toRevision: plan.definition.revision };
  const place = { sheet: link.table.sheet.name, address: addressOf(grown) };
  return { ...report, id, ...revisions, ...place, moved: null, isCaptionKept: !read.caption };
}

function grownArea({ area, hasTotals }: FileTable, rows: number): Area {
  return { ...area, rows: 1 + Math.max(rows, 1) + (hasTotals ? 1 : 0) };
}

/** Refuses to grow over the user's cells, another table, the table's own row of totals or the end of the sheet. */
function checkRoom(file: WorkbookFile, { cells }: FileRead, { table, grown }: { table: FileTable; grown: Area }): void {
  const { area, hasTotals, sheet } = table;
  const rows = grown.rows - area.rows;
  if (rows <= 0) return;
  const added = { ...area, row: area.row + area.rows, rows };
  const filled = [...cells.rows.values()].flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.formula || !isEmpty(cell.value) ? { row: cell.row, column: cell.column, rows: 1, columns: 1 } : [],
    ),
  );
  const merged = cells.merged.flatMap((ref) => parseAddress(ref)?.area ?? []);
  const others = file.tables.flatMap((other) => (other !== table && other.sheet === sheet ? other.area : []));
  const totals = { ...area, row: area.row + area.rows - 1, rows: 1 };
  const taken = hasTotals ? totals : inTheWay(added, [...filled, ...merged, ...others]);
  if (taken || !isInSheet(added)) throw new FileFault('FILE_NO_ROOM_BELOW', addressOf(taken ?? added), { count: rows });
}

/** Whether other tables stand in the same columns of the sheet: what is hidden there may be hidden for them. */
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
    ...sheetEdits(read.text, read.cells, writes),
    ...dimensionEdit(read, grown),
    ...(isAmong(file, link.table) ? [] : columnEdits(read, link.table, writing.plan)),
    ...conditionalEdits(read, { table: link.table, grown }),
  ]);
  const lost = writes.some(({ row, column, content }) => {
    return content && !('formula' in content) && cellAt(read.cells, row, column)?.formula;
  });
  const workbook = recalculating(parts.text(file.path), file.path);
  parts.write(link.table.path, table);
  parts.write(link.table.sheet.path, sheet);
  parts.write(read.stylesPath, read.styles.text());
  parts.write(link.path, definitionPart(parts.text(link.path), refresh.definition));
  if (writes.length > 0) parts.write(file.path, workbook);
  if (lost) withoutCalculationChain(file);
  const headers = refresh.writes.flatMap(({ column, header }): [string, string][] =>
    header === undefined ? [] : [[(read.table.headers[column] ?? '').toLowerCase(), header]],
  );
  if (headers.length > 0) withRenamedHeaders(file, { table: link.table, headers: new Map(headers) });
}

/** The charts of the table draw its new rows too. */
function followRows(file: WorkbookFile, { link, grown, plan, refresh: { definition } }: FileWriting): void {
  const after = { ...link, table: { ...link.table, area: grown } };
  const { table: now } = readTable(file, after, plan);
  withGrownCharts(file, { table: link.table, grown, now, definition });
}

function definitionPart(old: string, definition: TableDefinition): string {
  const declaration = /^\uFEFF?<\?xml[^>]*\?>\s*/.exec(old)?.[0] ?? '';
  return declaration + definitionToXml(definition);
}

/** Rules for whole columns of the table go on in its new rows, as Excel has it: ours and the user's. */
function conditionalEdits({ text, cells }: FileRead, { table, grown }: { table: FileTable; grown: Area }): Edit[] {
  const { area, hasTotals } = table;
  const added = grown.rows - area.rows;
  if (added <= 0) return [];
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 - (hasTotals ? 1 : 0) };
  const stretched = (ref: string) => {
    const of = parseAddress(ref)?.area;
    const isWhole = of && of.row === body.row && of.rows === body.rows && isBetween(of, body);
    return isWhole ? addressOf({ ...of, rows: of.rows + added }) : ref;
  };
  return cells.conditional.flatMap((tag) => {
    const now = tag.attributes['sqref'] ?? '';
    const then = now.split(/\s+/).map(stretched).join(' ');
    return then === now ? [] : [attributeEdit(text, tag, ['sqref', then])];
  });
}

function isBetween(columns: Area, within: Area): boolean {
  return columns.column >= within.column && columns.column + columns.columns <= within.column + within.columns;
}

/** The sheet's used area, where it says one, covers what was added. */
function dimensionEdit({ text, cells }: FileRead, table: Area): Edit[] {
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
