import type { Area } from './area.ts';
import type { Attached } from './attached.ts';
import { Book, type DefinedName, type Locale, type XmlPart } from './book.ts';
import type { Cell } from './cell.ts';
import { STANDARD } from './line.ts';
import { type Line, type Picture, type PrintSetup, Sheet, type Visibility } from './sheet.ts';
import { type SortKey, Table, type TableColumn } from './table.ts';

interface SavedSheet {
  id: string;
  name: string;
  visibility: Visibility;
  isProtected: boolean;
  rowLines: [number, Line][];
  columnLines: [number, Line][];
  cells: { row: number; column: number; cell: Cell }[];
  attached: Attached[];
  pictures: Picture[];
  print: PrintSetup;
}

interface SavedTable {
  id: string;
  sheetId: string;
  name: string;
  area: Area;
  columns: TableColumn[];
  nextColumnId: number;
  sortedBy: SortKey[];
  look: TableLook;
}

type TableLook = Pick<
  Table,
  | 'hasHeaders'
  | 'hasTotals'
  | 'hasBandedRows'
  | 'hasBandedColumns'
  | 'hasFilterButton'
  | 'isFirstColumnHighlighted'
  | 'isLastColumnHighlighted'
  | 'style'
>;

/** A saved workbook as plain JSON. */
export interface Snapshot {
  locale: Locale;
  sheets: SavedSheet[];
  tables: SavedTable[];
  names: DefinedName[];
  settings: [string, unknown][];
  xmlParts: XmlPart[];
  customProperties: [string, string | number | boolean][];
  activeSheetId: string;
  selection: Area;
  nextId: number;
}

function lookOf(table: Table): TableLook {
  const { hasHeaders, hasTotals, hasBandedRows, hasBandedColumns, hasFilterButton, style } = table;
  const { isFirstColumnHighlighted, isLastColumnHighlighted } = table;
  return {
    hasHeaders,
    hasTotals,
    hasBandedRows,
    hasBandedColumns,
    hasFilterButton,
    isFirstColumnHighlighted,
    isLastColumnHighlighted,
    style,
  };
}

/** A column of standard width is the same as one without any setting. */
function columnLinesOf({ columnLines }: Sheet): [number, Line][] {
  return [...columnLines].flatMap(([at, { size, isHidden, ...rest }]): [number, Line][] => {
    const sized = size === undefined || size === STANDARD.column ? {} : { size };
    const line: Line = { ...rest, ...sized, ...(isHidden ? { isHidden } : {}) };
    return Object.keys(line).length > 0 ? [[at, line]] : [];
  });
}

export function snapshotOf(book: Book): Snapshot {
  book.ensureCalculated();
  return structuredClone({
    locale: book.locale,
    sheets: book.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      rowLines: [...sheet.rowLines],
      columnLines: columnLinesOf(sheet),
      cells: [...sheet.storedCells()],
      attached: sheet.attached,
      pictures: sheet.pictures,
      print: sheet.print,
    })),
    tables: book.tables.map((table) => ({
      id: table.id,
      sheetId: table.sheet.id,
      name: table.name,
      area: table.area,
      columns: table.columns,
      nextColumnId: table.nextColumnId,
      sortedBy: table.sortedBy,
      look: lookOf(table),
    })),
    names: book.names,
    settings: [...book.settings],
    xmlParts: book.xmlParts,
    customProperties: [...book.customProperties],
    activeSheetId: book.activeSheet.id,
    selection: book.selection,
    nextId: book.nextId,
  });
}

export function openSnapshot(saved: Snapshot): Book {
  const snapshot = structuredClone(saved);
  const book = new Book(snapshot.locale);
  book.sheets.length = 0;
  for (const from of snapshot.sheets) {
    const sheet = new Sheet(from.id, from.name);
    sheet.visibility = from.visibility;
    sheet.isProtected = from.isProtected;
    for (const [at, line] of from.rowLines) sheet.rowLines.set(at, line);
    for (const [at, line] of from.columnLines) sheet.columnLines.set(at, line);
    for (const { row, column, cell } of from.cells) sheet.putCell(row, column, cell);
    sheet.attached = from.attached;
    sheet.pictures = from.pictures;
    sheet.print = from.print;
    book.sheets.push(sheet);
  }
  for (const from of snapshot.tables) {
    const sheet = book.findSheet(from.sheetId);
    if (!sheet) throw new Error(`The snapshot has no sheet ${from.sheetId} for the table ${from.name}.`);
    const table = new Table(from.id, sheet, { name: from.name, area: from.area });
    Object.assign(table, from.look);
    table.columns = from.columns;
    table.nextColumnId = from.nextColumnId;
    table.sortedBy = from.sortedBy;
    book.tables.push(table);
  }
  book.names.push(...snapshot.names);
  for (const [key, value] of snapshot.settings) book.settings.set(key, value);
  book.xmlParts.push(...snapshot.xmlParts);
  for (const [key, value] of snapshot.customProperties) book.customProperties.set(key, value);
  book.activeSheet = book.findSheet(snapshot.activeSheetId) ?? book.activeSheet;
  book.selection = snapshot.selection;
  book.nextId = snapshot.nextId;
  book.touch();
  return book;
}
