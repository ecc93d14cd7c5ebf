import type { CellValue } from '../../../data/rules/table/cell-value.ts';
import type { Area } from '../../../data/sheet/grid/place.ts';
import type { DocumentProperty } from '../../../data/sheet/plan/definition-property.ts';
import type { ChartBox, SheetArea } from './edit.ts';
import { AREA, areaOf, chartOf } from './range.ts';
import type { Load } from './run.ts';

/**
 * The selected cell, or one by its address on a sheet, the active one without it; and whether the sheet is protected.
 */
export function cellAt(address?: string, sheetName?: string): Load<{ cell: SheetArea; isProtected: boolean }> {
  return function* ({ workbook }) {
    const { worksheets } = workbook;
    const chosen = sheetName === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetName);
    const cell = address === undefined ? workbook.getActiveCell() : chosen.getRange(address).getCell(0, 0);
    cell.load(AREA);
    const sheet = cell.worksheet.load('name');
    sheet.protection.load('protected');
    yield;
    return { cell: { ...areaOf(cell), sheet: sheet.name }, isProtected: sheet.protection.protected };
  };
}

/** An Excel table as it is in the workbook. */
export interface FoundTable {
  /** Excel's own, which a new name does not change. */
  tableId: string;
  name: string;
  sheet: string;
  /** Header, body and the row of totals. */
  area: Area;
  hasHeaders: boolean;
  hasTotals: boolean;
}

/** Every Excel table of the workbook; two requests. */
export function allTables(): Load<FoundTable[]> {
  return function* ({ workbook: { tables } }) {
    tables.load('items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/name');
    yield;
    const found = tables.items.map((table) => ({ table, range: table.getRange().load(AREA) }));
    if (found.length > 0) yield;
    return found.map(({ table, range }) => ({
      tableId: table.id,
      name: table.name,
      sheet: table.worksheet.name,
      area: areaOf(range),
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
    }));
  };
}

/** The headers of a table, seen or not, and what its cells hold in a row of the sheet. The area begins with the headers. */
export function tableRow(table: string, row: number): Load<{ area: Area; headers: string[]; values: CellValue[] }> {
  return function* ({ workbook }) {
    const found = workbook.tables.getItem(table).load('showHeaders');
    const range = found.getRange().load(AREA);
    const columns = found.columns.load('items/name');
    const inRow = range.worksheet.getCell(row, 0).getEntireRow().getIntersection(range).load('values');
    yield;
    const area = areaOf(range);
    return {
      area: found.showHeaders ? area : { ...area, row: area.row - 1, rows: area.rows + 1 },
      headers: columns.items.map(({ name }) => name),
      values: inRow.values[0] ?? [],
    };
  };
}

/** A custom XML part. */
export interface StoredPart {
  id: string;
  xml: string;
}

/** The custom XML parts of a namespace; two requests. */
export function parts(namespace: string): Load<StoredPart[]> {
  return function* ({ workbook }) {
    const stored = workbook.customXmlParts.getByNamespace(namespace).load('items/id');
    yield;
    const xmls = stored.items.map((part) => ({ id: part.id, xml: part.getXml() }));
    if (xmls.length > 0) yield;
    return xmls.map(({ id, xml }) => ({ id, xml: xml.value }));
  };
}

/** Reads what the workbook keeps for this add-in by key. */
export function settings(): Load<{ key: string; value: unknown }[]> {
  return function* ({ workbook }) {
    const stored = workbook.settings.load('items/key,items/value');
    yield;
    return stored.items.map(({ key, value }) => ({ key, value }));
  };
}

/** Reads the custom properties of the document, in which any program may keep what it likes. */
export function documentProperties(): Load<DocumentProperty[]> {
  return function* ({ workbook }) {
    const custom = workbook.properties.custom.load('items/key,items/value');
    yield;
    return custom.items.map(({ key, value }) => ({ name: key, value: String(value) }));
  };
}

/** The active cell as it is there, and the table it is in. */
export interface ActiveCell {
  cell: SheetArea;
  value: CellValue;
  formula: CellValue;
  /** The value as the cell shows it under its number format. */
  text: string;
  numberFormat: string;
  /** Excel's own id and the present name; undefined outside any table. */
  table: { tableId: string; name: string } | undefined;
}

export function activeCell(): Load<ActiveCell> {
  return function* ({ workbook }) {
    const range = workbook.getActiveCell().load(`${AREA},values,formulas,text,numberFormat`);
    const sheet = range.worksheet.load('name');
    const tables = range.getTables(false).load('items/id,items/name');
    yield;
    const [table] = tables.items;
    return {
      cell: { ...areaOf(range), sheet: sheet.name },
      value: range.values[0]?.[0] ?? '',
      formula: range.formulas[0]?.[0] ?? '',
      text: range.text[0]?.[0] ?? '',
      numberFormat: range.numberFormat[0]?.[0] ?? 'General',
      table: table && { tableId: table.id, name: table.name },
    };
  };
}

/** Every selected area; several where Ctrl was held down. */
export function selectedAreas(): Load<SheetArea[]> {
  return function* ({ workbook }) {
    const areas = workbook.getSelectedRanges().areas.load(`items/${AREA.replaceAll(',', ',items/')}`);
    const sheet = workbook.worksheets.getActiveWorksheet().load('name');
    yield;
    return areas.items.map((range) => ({ ...areaOf(range), sheet: sheet.name }));
  };
}

export interface FoundSheet {
  name: string;
  isProtected: boolean;
  isHidden: boolean;
  /** The used part; undefined where the sheet is empty. */
  used: Area | undefined;
}

/** Every sheet and the part of it that is used; two requests. */
export function allSheets(): Load<FoundSheet[]> {
  return function* ({ workbook }) {
    const sheets = workbook.worksheets.load('items/name,items/visibility,items/protection/protected');
    yield;
    const found = sheets.items.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true).load(AREA) }));
    yield;
    return found.map(({ sheet, used }) => ({
      name: sheet.name,
      isProtected: sheet.protection.protected,
      isHidden: String(sheet.visibility) !== 'Visible',
      used: used.isNullObject ? undefined : areaOf(used),
    }));
  };
}

/** The workbook's defined names, those that are hidden too. */
export function definedNames(): Load<{ name: string; formula: string }[]> {
  return function* ({ workbook }) {
    const names = workbook.names.load('items/name,items/formula');
    yield;
    return names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  };
}

/** Reads the first cell of a defined name; undefined where there is no such name or it names no cell. */
export function namedCell(name: string): Load<CellValue | undefined> {
  return function* ({ workbook }) {
    const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('values');
    yield;
    return range.isNullObject ? undefined : (range.values[0]?.[0] ?? '');
  };
}

/** The charts of a sheet. */
export function chartsOn(sheet: string): Load<{ name: string; box: ChartBox }[]> {
  return function* ({ workbook }) {
    const { charts } = workbook.worksheets.getItem(sheet);
    charts.load('items/name,items/left,items/top,items/width,items/height');
    yield;
    return charts.items.map(({ name, left, top, width, height }) => ({ name, box: { left, top, width, height } }));
  };
}

/** Reads the title of a chart. */
export function chartTitle(sheet: string, chart: string): Load<string> {
  return function* ({ workbook }) {
    const title = chartOf(workbook, sheet, chart).title.load('text');
    yield;
    return title.text;
  };
}

/** Reads the names of the series of a chart. */
export function seriesNames(sheet: string, chart: string): Load<string[]> {
  return function* ({ workbook }) {
    const series = chartOf(workbook, sheet, chart).series.load('items/name');
    yield;
    return series.items.map(({ name }) => name);
  };
}
