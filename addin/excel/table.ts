import {
  BadDefinition,
  DefinitionNewer,
  definitionFromXml,
  definitionIdOf,
  settingEntry,
} from '../../data/sheet/definition.ts';
import { type Area, addressOf, inTheWay, isInSheet } from '../../data/sheet/place.ts';
import type { Refresh } from '../../data/sheet/refresh.ts';
import type { CellValue, TableDefinition } from '../../data/sheet/sheet-plan.ts';
import { isEmpty, type SheetTable } from '../../data/sheet/sheet-table.ts';
import type { SheetArea } from './edit.ts';
import { NoRoomBelow } from './error.ts';
import type { Cells, FoundTable, StoredPart } from './excel.ts';
import { firstCellOf } from './place.ts';

/** A table in this workbook that can be refreshed. */
export interface LinkedTable {
  id: string;
  /** What the Excel table is called now. */
  name: string;
  sheet: string;
  /** Of the table without its caption, `B6:Z20`. */
  address: string;
  /** Where to look for it, `B3`: the first cell of its caption as it was written, of its header where there is no room for one. */
  at: string;
  /** Null where it cannot be read; `fault` says why. */
  definition: TableDefinition | null;
  fault: DefinitionNewer | BadDefinition | null;
}

/** What a refresh did. */
export interface RefreshReport extends Omit<Refresh, 'writes' | 'definition'> {
  sheet: string;
  address: string;
  fromRevision: number;
  toRevision: number;
  /** The lines above the header were changed or removed by hand, and are left so. */
  isCaptionKept: boolean;
}

export type Link = Pick<LinkedTable, 'id' | 'definition' | 'fault'> & { table: FoundTable; part: StoredPart };

/** What a reader is told of it. */
export function linkedTable({ id, definition, fault, table }: Link): LinkedTable {
  const { name, sheet, area } = table;
  const top = area.row - (definition?.caption?.length ?? 0);
  const at = firstCellOf(top < 0 ? area : { ...area, row: top });
  return { id, definition, fault, name, sheet, address: addressOf(area), at };
}

/** Which stored definition belongs to which table: by the table's first name, else by the id kept in the settings. */
export function linksOf(parts: StoredPart[], tables: FoundTable[], settings: { value: unknown }[]): Link[] {
  const entries = settings.map(({ value }) => settingEntry(value)).filter((entry) => entry !== undefined);
  const links = new Map<string, Link>();
  for (const part of parts) {
    const { id, definition, fault } = readPart(part.xml);
    const entry = entries.find((each) => each.id === id);
    const table =
      tables.find((each) => each.name.toLowerCase() === id.toLowerCase()) ??
      tables.find((each) => each.tableId === entry?.table);
    if (id !== '' && table) links.set(id, { id, definition, fault, table, part });
  }
  return [...links.values()];
}

function readPart(xml: string): Pick<LinkedTable, 'id' | 'definition' | 'fault'> {
  try {
    const definition = definitionFromXml(xml);
    return { id: definition.id, definition, fault: null };
  } catch (error) {
    if (!(error instanceof DefinitionNewer || error instanceof BadDefinition)) throw error;
    return { id: definitionIdOf(xml), definition: null, fault: error };
  }
}

/** The table as read, block by block. The one empty row that Excel gives a table without rows is no row. */
export function sheetTable(name: string, headers: CellValue[], blocks: Cells[]): SheetTable {
  const values = blocks.flatMap((block) => block.values);
  const table = { name, headers: headers.map(String) };
  if (values.length === 1 && values[0]?.every(isEmpty))
    return { ...table, values: [], formulas: [], numberFormats: [] };
  return {
    ...table,
    values,
    formulas: blocks.flatMap((block) => block.formulas),
    numberFormats: blocks.flatMap((block) => block.numberFormats),
  };
}

/** Where the lines of the caption stand above the table, in whichever column; undefined where they read otherwise. */
export function captionArea(above: CellValue[][], caption: string[], lines: SheetArea): SheetArea | undefined {
  const columns = Array.from({ length: lines.columns }, (_, column) => column);
  const at = columns.find((column) => caption.every((line, row) => above[row]?.[column] === line));
  return at === undefined ? undefined : { ...lines, column: lines.column + at, columns: 1 };
}

/** What the table takes with so many rows. */
export function grownArea({ area, hasTotals }: FoundTable, rows: number): Area {
  return { ...area, rows: 1 + Math.max(rows, 1) + (hasTotals ? 1 : 0) };
}

/** Refuses to grow over the user's cells, another table, the table's own row of totals or the end of the sheet. */
export function checkRoom({ area, hasTotals }: FoundTable, grown: Area, below: Area[]): void {
  const rows = grown.rows - area.rows;
  if (rows <= 0) return;
  const added = { ...area, row: area.row + area.rows, rows };
  const totals = { ...area, row: area.row + area.rows - 1, rows: 1 };
  const taken = hasTotals ? totals : inTheWay(added, below);
  if (taken || !isInSheet(added)) throw new NoRoomBelow(addressOf(taken ?? added), rows);
}
