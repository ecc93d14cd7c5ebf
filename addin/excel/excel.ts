// biome-ignore-all lint/style/noExcessiveLinesPerFile: all that calls Office.js's Excel API stays in this one file
/** The one file that calls Office.js's Excel API: plain readings, plain edits. What goes where is decided elsewhere. */
import { absoluteAddress, areasOfAddresses } from '../../data/sheet/grid/address.ts';
import type { CellValue } from '../../data/sheet/grid/cell-value.ts';
import { type Area, SHEET_COLUMNS } from '../../data/sheet/grid/place.ts';
import { GAP_WIDTH, MARKER_SIZE } from '../../data/sheet/plan/chart-look.ts';
import type { ColourRule } from '../../data/sheet/plan/verdict-colour.ts';
import { type ChartBox, type Edit, requests, type SheetArea } from './edit.ts';
import { asOurError } from './error.ts';

/** The Excel this add-in needs: `Table.resize`, in Excel LTSC 2021, Microsoft 365 and the web. */
const NEEDED = '1.13';

/** Where the pane runs: in an Excel that will do, in one that is too old, or in a plain browser. */
export async function startExcel(): Promise<'excel' | 'too-old' | 'browser'> {
  if (typeof Office === 'undefined') return 'browser';
  const { host } = await Office.onReady();
  if (String(host) !== 'Excel') return 'browser';
  return Office.context.requirements.isSetSupported('ExcelApi', NEEDED) ? 'excel' : 'too-old';
}

/** The open workbook, for one piece of work. */
export interface Workbook {
  /** What is asked for, under the same names, in as many requests as the longest reading has steps. */
  read<Wanted extends Record<string, Reading<unknown>>>(wanted: Wanted): Promise<Answers<Wanted>>;
  /** Carries out the edits in order, in one request, or in a few where one would be too large. */
  write(edits: Edit[]): Promise<void>;
}

/** Something to be read: it loads what it needs, yields for the request, and then answers a plain value. */
export type Reading<T> = (context: Excel.RequestContext) => Generator<void, T>;

type Answers<Wanted extends Record<string, Reading<unknown>>> = {
  [Name in keyof Wanted]: NonNullable<Wanted[Name]> extends Reading<infer Answer> ? Answer : never;
};

/** Works on the open workbook, with the errors of Office.js as ours. */
export async function inWorkbook<T>(work: (workbook: Workbook) => Promise<T>): Promise<T> {
  try {
    return await Excel.run((context) => {
      let hasWritten = false;
      return work({
        read: (wanted) => (hasWritten ? readPatiently(wanted) : readTogether(context, wanted)),
        write: (edits) => {
          hasWritten = true;
          return carryOut(edits);
        },
      });
    });
  } catch (error) {
    throw asOurError(error);
  }
}

async function readTogether<Wanted extends Record<string, Reading<unknown>>>(
  context: Excel.RequestContext,
  wanted: Wanted,
): Promise<Answers<Wanted>> {
  const answers: Record<string, unknown> = {};
  let running = Object.entries(wanted).map(([name, reading]) => ({ name, steps: reading(context) }));
  for (;;) {
    running = running.filter(({ name, steps }) => {
      const { done, value } = steps.next();
      if (done) answers[name] = value;
      return !done;
    });
    if (running.length === 0) return answers as Answers<Wanted>;
    await context.sync();
  }
}

/** Between two writings a cell that somebody edits is waited for. */
function readPatiently<Wanted extends Record<string, Reading<unknown>>>(wanted: Wanted): Promise<Answers<Wanted>> {
  return Excel.run({ delayForCellEdit: true }, (context) => readTogether(context, wanted));
}

/** Reading is refused while a cell is edited; once writing has begun it waits, so that nothing is left half done. */
async function carryOut(edits: Edit[]): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    for (const group of requests(edits)) {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const edit of group) carryOutOne(context.workbook, edit);
      await context.sync();
    }
  });
}

function rangeOf({ worksheets }: Excel.Workbook, { sheet, row, column, rows, columns }: SheetArea): Excel.Range {
  return worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

/** A line between rows is none where there is one row. */
function bordersOf({ rows, columns }: Area) {
  const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
  const between = [
    ...(rows > 1 ? ['InsideHorizontal' as const] : []),
    ...(columns > 1 ? ['InsideVertical' as const] : []),
  ];
  return [...edges, ...between];
}

function chartOf({ worksheets }: Excel.Workbook, sheet: string, chart: string): Excel.Chart {
  return worksheets.getItem(sheet).charts.getItem(chart);
}

const MARKERS = { circle: 'Circle', triangle: 'Triangle', square: 'Square', diamond: 'Diamond' } as const;

function dressChart(workbook: Excel.Workbook, edit: Extract<Edit, { kind: 'dress-chart' }>): void {
  const chart = chartOf(workbook, edit.sheet, edit.chart);
  for (let extra = edit.given - 1; extra > 0; extra -= 1) chart.series.getItemAt(extra).delete();
  for (const [at, { header, labels, values: source, colour, marker }] of edit.series.entries()) {
    const series = at === 0 && edit.given > 0 ? chart.series.getItemAt(0) : chart.series.add();
    series.chartType = marker ? 'LineMarkers' : 'ColumnClustered';
    series.setValues(rangeOf(workbook, source));
    series.setXAxisValues(rangeOf(workbook, labels));
    series.name = `=${absoluteAddress(header)}`;
    if (marker) {
      series.format.line.lineStyle = 'None';
      series.markerStyle = MARKERS[marker];
      series.markerSize = MARKER_SIZE;
      series.markerBackgroundColor = colour;
      series.markerForegroundColor = '#FFFFFF';
    } else {
      series.format.fill.setSolidColor(colour);
      series.gapWidth = GAP_WIDTH;
    }
  }
  chart.title.text = edit.title;
  chart.legend.visible = true;
  chart.legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = chart.axes;
  // Labels at zero would stand in columns that go down.
  categoryAxis.tickLabelPosition = 'Low';
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = edit.axis.numberFormat;
  if (edit.axis.title === '') valueAxis.title.visible = false;
  else {
    valueAxis.title.text = edit.axis.title;
    valueAxis.title.textOrientation = 0;
  }
}

type Carrying = { [Kind in Edit['kind']]: (workbook: Excel.Workbook, edit: Extract<Edit, { kind: Kind }>) => void };

const CARRYING: Carrying = {
  cells(workbook, { area, values, formulas, numberFormat }) {
    const range = rangeOf(workbook, area);
    // Office.js takes one value for all cells and null for a cell to leave alone; its types know grids of `any` only.
    if (numberFormat) range.numberFormat = numberFormat as string[][];
    if (values) range.values = values;
    if (formulas !== undefined) range.formulas = formulas as string[][];
  },
  format(workbook, { area, bold, align, columnWidth, columnHidden, ...rest }) {
    const range = rangeOf(workbook, area);
    if (bold !== undefined) range.format.font.bold = bold;
    if (align !== undefined) range.format.horizontalAlignment = align;
    if (columnWidth !== undefined) range.format.columnWidth = columnWidth;
    if (columnHidden !== undefined) range.columnHidden = columnHidden;
    if (rest.isMiddle) range.format.verticalAlignment = 'Center';
    if (rest.wraps !== undefined) range.format.wrapText = rest.wraps;
    if (rest.font) range.format.font.set(rest.font);
    if (rest.rowHeight !== undefined) range.format.rowHeight = rest.rowHeight;
    if (rest.hasBorder) for (const side of bordersOf(area)) range.format.borders.getItem(side).style = 'Continuous';
  },
  clear(workbook, { area }) {
    const range = rangeOf(workbook, area);
    range.clear('Contents');
    range.clear('Formats');
  },
  'insert-cells': (workbook, { area }) => void rangeOf(workbook, area).insert('Down'),
  'delete-cells': (workbook, { area }) => rangeOf(workbook, area).delete('Up'),
  'add-table': (workbook, { area, name, style }) => {
    const table = workbook.worksheets.getItem(area.sheet).tables.add(rangeOf(workbook, area), true);
    table.name = name;
    table.style = style;
  },
  'expect-table': ({ tables }, { table }) => void tables.getItem(table).load('name'),
  'resize-table': (workbook, { table, area }) => workbook.tables.getItem(table).resize(rangeOf(workbook, area)),
  'delete-table': ({ tables }, { table }) => tables.getItem(table).delete(),
  'delete-column': ({ tables }, { table, index }) => tables.getItem(table).columns.getItemAt(index).delete(),
  'add-part': ({ customXmlParts }, { xml }) => void customXmlParts.add(xml),
  'set-part': ({ customXmlParts }, { id, xml }) => customXmlParts.getItem(id).setXml(xml),
  'delete-part': ({ customXmlParts }, { id }) => customXmlParts.getItem(id).delete(),
  'set-setting': ({ settings }, { key, value }) => void settings.add(key, value),
  'delete-setting': ({ settings }, { key }) => settings.getItem(key).delete(),
  'add-hidden-name': ({ names }, { name, formula }) => {
    names.add(name, formula).visible = false;
  },
  'delete-name': ({ names }, { name }) => names.getItem(name).delete(),
  'add-chart': (workbook, { name, values: source, place: { sheet, box }, marker }) => {
    const { charts } = workbook.worksheets.getItem(sheet);
    const chart = charts.add(marker ? 'LineMarkers' : 'ColumnClustered', rangeOf(workbook, source), 'Columns');
    chart.set({ name, ...box });
  },
  'dress-chart': dressChart,
  'move-series': (workbook, { sheet, chart, series }) => {
    const standing = chartOf(workbook, sheet, chart).series;
    for (const [at, { labels, values: source }] of series.entries()) {
      standing.getItemAt(at).setValues(rangeOf(workbook, source));
      standing.getItemAt(at).setXAxisValues(rangeOf(workbook, labels));
    }
  },
  'name-series': (workbook, { sheet, chart, names }) => {
    const { series } = chartOf(workbook, sheet, chart);
    for (const [at, name] of names.entries()) series.getItemAt(at).name = name;
  },
  'rename-chart': (workbook, { sheet, chart, name }) => {
    chartOf(workbook, sheet, chart).name = name;
  },
  'delete-chart': (workbook, { sheet, chart }) => chartOf(workbook, sheet, chart).delete(),
  'add-rule'(workbook, { area, rule: { formula, font, fill } }) {
    const { custom } = rangeOf(workbook, area).conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    custom.format.font.color = font;
    custom.format.fill.color = fill;
  },
  'delete-rule': (workbook, { area, id }) => rangeOf(workbook, area).conditionalFormats.getItem(id).delete(),
  'add-sheet': ({ worksheets }, { name }) => void worksheets.add(name),
  'delete-sheet': ({ worksheets }, { name }) => worksheets.getItem(name).delete(),
  merge: (workbook, { area }) => rangeOf(workbook, area).merge(),
  'set-page'({ worksheets }, { sheet, page: { titleRows, margins, footer } }) {
    const { pageLayout } = worksheets.getItem(sheet);
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.centerHorizontally = true;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintMargins('Points', margins);
    pageLayout.setPrintTitleRows(`$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}`);
    pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
  },
  select(workbook, { area }) {
    workbook.worksheets.getItem(area.sheet).activate();
    rangeOf(workbook, area).select();
  },
};

function carryOutOne<Kind extends Edit['kind']>(workbook: Excel.Workbook, edit: Extract<Edit, { kind: Kind }>): void {
  const carry: (workbook: Excel.Workbook, edit: Extract<Edit, { kind: Kind }>) => void = CARRYING[edit.kind as Kind];
  carry(workbook, edit);
}

const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** What stands in cells: what formulas come to, and the formulas themselves. */
export interface Cells {
  values: CellValue[][];
  formulas: CellValue[][];
  numberFormats: string[][];
}

export function cells(area: SheetArea): Reading<Cells> {
  return function* ({ workbook }) {
    const range = rangeOf(workbook, area).load('values,formulas,numberFormat');
    yield;
    return { values: range.values, formulas: range.formulas, numberFormats: range.numberFormat };
  };
}

/** What cells come to, alone. */
export function values(area: SheetArea): Reading<CellValue[][]> {
  return function* ({ workbook }) {
    const range = rangeOf(workbook, area).load('values');
    yield;
    return range.values;
  };
}

/** The part of an area with something in its cells. */
export interface UsedCells {
  area: Area;
  formulas: CellValue[][];
}

/** Undefined where all of the area is empty. */
export function usedCells(area: SheetArea): Reading<UsedCells | undefined> {
  return function* ({ workbook }) {
    const used = rangeOf(workbook, area).getUsedRangeOrNullObject(true).load(`${AREA},formulas`);
    yield;
    return used.isNullObject ? undefined : { area: areaOf(used), formulas: used.formulas };
  };
}

/** Whether anything in an area is filled or formatted. */
export function isFormatted(area: SheetArea): Reading<boolean> {
  return function* ({ workbook }) {
    const used = rangeOf(workbook, area).getUsedRangeOrNullObject(false);
    used.load('rowIndex');
    yield;
    return !used.isNullObject;
  };
}

/** What stands in an area that may be moved: where it is used, merged areas that reach into it, and whether anything spills. */
export interface Standing {
  used: Area | undefined;
  merged: Area[];
  spills: boolean;
}

/** Merged areas are also looked for one column to each side, so that those that reach beyond are known. */
export function standingIn(area: SheetArea): Reading<Standing> {
  return function* ({ workbook }) {
    const used = rangeOf(workbook, area).getUsedRangeOrNullObject(true).load(`${AREA},hasSpill`);
    const column = Math.max(area.column - 1, 0);
    const wider = { ...area, column, columns: Math.min(area.column + area.columns + 1, SHEET_COLUMNS) - column };
    // Nothing is asked of the areas one by one: Excel does not say what it makes of a member of a null object.
    const merged = rangeOf(workbook, wider).getMergedAreasOrNullObject().load('address');
    yield;
    return {
      used: used.isNullObject ? undefined : areaOf(used),
      merged: merged.isNullObject ? [] : areasOfAddresses(merged.address),
      // Null where some cells do and some do not; the types leave that out.
      spills: !used.isNullObject && (used.hasSpill as boolean | null) !== false,
    };
  };
}

/** A native conditional format by a formula. */
export interface FoundRule extends ColourRule {
  id: string;
}

/** The rules by formula that hold for a cell of an area. */
export function rules(area: SheetArea): Reading<FoundRule[]> {
  return function* ({ workbook }) {
    const formats = rangeOf(workbook, area).conditionalFormats;
    formats.load(
      ['id', 'rule/formula', 'format/font/color', 'format/fill/color']
        .map((of) => (of === 'id' ? 'items/id' : `items/customOrNullObject/${of}`))
        .join(','),
    );
    yield;
    return formats.items.flatMap(({ id, customOrNullObject: custom }) => {
      if (custom.isNullObject) return [];
      return [{ id, formula: custom.rule.formula, font: custom.format.font.color, fill: custom.format.fill.color }];
    });
  };
}

/** The used part of the whole columns of an area; undefined where they are empty. */
export function usedColumns(area: SheetArea): Reading<Area | undefined> {
  return function* ({ workbook }) {
    const used = rangeOf(workbook, area).getEntireColumn().getUsedRangeOrNullObject(true).load(AREA);
    yield;
    return used.isNullObject ? undefined : areaOf(used);
  };
}

/** How a column of a sheet looks. */
export interface ColumnLook {
  isHidden: boolean;
  /** In points; 0 of a hidden one. */
  width: number;
}

/** Each column of an area. */
export function columnLooks(area: SheetArea): Reading<ColumnLook[]> {
  return function* ({ workbook }) {
    const columns = Array.from({ length: area.columns }, (_, index) => {
      const range = rangeOf(workbook, { ...area, rows: 1, column: area.column + index, columns: 1 });
      return { range: range.load('columnHidden'), format: range.format.load('columnWidth') };
    });
    yield;
    return columns.map(({ range, format }) => ({ isHidden: range.columnHidden, width: format.columnWidth }));
  };
}

/** Which rows of an area are hidden, by a filter or by hand; each is asked for where only some are. */
export function hiddenRows(area: SheetArea): Reading<boolean[]> {
  return function* ({ workbook }) {
    const all = rangeOf(workbook, area).load('rowHidden');
    yield;
    // Null where some are and some are not; the types leave that out.
    const hidden = all.rowHidden as boolean | null;
    if (hidden !== null) return Array<boolean>(area.rows).fill(hidden);
    const rows = Array.from({ length: area.rows }, (_, index) =>
      rangeOf(workbook, { ...area, row: area.row + index, rows: 1, columns: 1 }).load('rowHidden'),
    );
    yield;
    return rows.map((row) => row.rowHidden);
  };
}

/** The selected cell, or one by its address on a sheet, the active one without it; and whether the sheet is protected. */
export function cellAt(address?: string, sheetName?: string): Reading<{ cell: SheetArea; isProtected: boolean }> {
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

export function isProtected(sheet: string): Reading<boolean> {
  return function* ({ workbook }) {
    const protection = workbook.worksheets.getItem(sheet).protection.load('protected');
    yield;
    return protection.protected;
  };
}

/** An Excel table as it stands in the workbook. */
export interface FoundTable {
  /** Excel's own, which a new name does not change. */
  tableId: string;
  name: string;
  sheet: string;
  /** Header, body and the row of totals. */
  area: Area;
  hasTotals: boolean;
}

/** Every Excel table of the workbook; two requests. */
export function allTables(): Reading<FoundTable[]> {
  return function* ({ workbook: { tables } }) {
    tables.load('items/id,items/name,items/showTotals,items/worksheet/name');
    yield;
    const found = tables.items.map((table) => ({ table, range: table.getRange().load(AREA) }));
    if (found.length > 0) yield;
    return found.map(({ table, range }) => ({
      tableId: table.id,
      name: table.name,
      sheet: table.worksheet.name,
      area: areaOf(range),
      hasTotals: table.showTotals,
    }));
  };
}

/** A custom XML part. */
export interface StoredPart {
  id: string;
  xml: string;
}

/** The custom XML parts of a namespace; two requests. */
export function parts(namespace: string): Reading<StoredPart[]> {
  return function* ({ workbook }) {
    const stored = workbook.customXmlParts.getByNamespace(namespace).load('items/id');
    yield;
    const xmls = stored.items.map((part) => ({ id: part.id, xml: part.getXml() }));
    if (xmls.length > 0) yield;
    return xmls.map(({ id, xml }) => ({ id, xml: xml.value }));
  };
}

/** What the workbook keeps for this add-in by key. */
export function settings(): Reading<{ key: string; value: unknown }[]> {
  return function* ({ workbook }) {
    const stored = workbook.settings.load('items/key,items/value');
    yield;
    return stored.items.map(({ key, value }) => ({ key, value }));
  };
}

/** The active cell as it stands there, and the table it stands in. */
export interface ActiveCell {
  cell: SheetArea;
  value: CellValue;
  formula: CellValue;
  /** As shown under its number format. */
  text: string;
  numberFormat: string;
  /** Excel's own id and the present name; undefined outside any table. */
  table: { tableId: string; name: string } | undefined;
}

export function activeCell(): Reading<ActiveCell> {
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

/** The headers of a table, and what its cells hold in a row of the sheet; two requests at most. */
export function tableRow(table: string, row: number): Reading<{ area: Area; headers: string[]; values: CellValue[] }> {
  return function* ({ workbook }) {
    const found = workbook.tables.getItem(table);
    const range = found.getRange().load(AREA);
    const header = found.getHeaderRowRange().load('values');
    const inRow = range.worksheet.getCell(row, 0).getEntireRow().getIntersection(range).load('values');
    yield;
    return { area: areaOf(range), headers: (header.values[0] ?? []).map(String), values: inRow.values[0] ?? [] };
  };
}

/** Every selected area; several where Ctrl was held down. */
export function selectedAreas(): Reading<SheetArea[]> {
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
  /** Undefined where the sheet is empty. */
  used: Area | undefined;
}

/** Every sheet and the part of it that is used; two requests. */
export function allSheets(): Reading<FoundSheet[]> {
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

/** Values and formulas of cells, without their formats. */
export function contents(area: SheetArea): Reading<{ values: CellValue[][]; formulas: CellValue[][] }> {
  return function* ({ workbook }) {
    const range = rangeOf(workbook, area).load('values,formulas');
    yield;
    return { values: range.values, formulas: range.formulas };
  };
}

/** Whether a cell of the area spills into others or is spilled into. */
export function hasSpill(area: SheetArea): Reading<boolean> {
  return function* ({ workbook }) {
    const range = rangeOf(workbook, area).load('hasSpill');
    yield;
    // Null where some cells do and some do not; the types leave that out.
    return (range.hasSpill as boolean | null) !== false;
  };
}

/** The cells that the formula of a cell fills, its own among them; undefined where it fills no other. */
export function spillFrom(cell: SheetArea): Reading<SheetArea | undefined> {
  return function* ({ workbook }) {
    const filled = rangeOf(workbook, cell).getSpillingToRangeOrNullObject().load(AREA);
    yield;
    return filled.isNullObject ? undefined : { ...areaOf(filled), sheet: cell.sheet };
  };
}

/** The cell whose formula fills this one; undefined where none does. */
export function spillParent(cell: SheetArea): Reading<{ cell: SheetArea; formula: CellValue } | undefined> {
  return function* ({ workbook }) {
    const parent = rangeOf(workbook, cell).getSpillParentOrNullObject().load(`${AREA},formulas`);
    yield;
    if (parent.isNullObject || (parent.rowIndex === cell.row && parent.columnIndex === cell.column)) return undefined;
    return { cell: { ...areaOf(parent), sheet: cell.sheet }, formula: parent.formulas[0]?.[0] ?? '' };
  };
}

/** The workbook's defined names, those that are hidden too. */
export function definedNames(): Reading<{ name: string; formula: string }[]> {
  return function* ({ workbook }) {
    const names = workbook.names.load('items/name,items/formula');
    yield;
    return names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  };
}

/** The charts of a sheet. */
export function chartsOn(sheet: string): Reading<{ name: string; box: ChartBox }[]> {
  return function* ({ workbook }) {
    const { charts } = workbook.worksheets.getItem(sheet);
    charts.load('items/name,items/left,items/top,items/width,items/height');
    yield;
    return charts.items.map(({ name, left, top, width, height }) => ({ name, box: { left, top, width, height } }));
  };
}

/** What the series of a chart are called. */
export function seriesNames(sheet: string, chart: string): Reading<string[]> {
  return function* ({ workbook }) {
    const series = chartOf(workbook, sheet, chart).series.load('items/name');
    yield;
    return series.items.map(({ name }) => name);
  };
}

/** Where cells lie, in points from the first cell of the sheet. */
export function boxes(areas: SheetArea[]): Reading<ChartBox[]> {
  return function* ({ workbook }) {
    const ranges = areas.map((area) => rangeOf(workbook, area).load('left,top,width,height'));
    yield;
    return ranges.map(({ left, top, width, height }) => ({ left, top, width, height }));
  };
}

/** Calls back when another cell is selected or another sheet comes to the fore, until the answer is called. */
export async function onSelection(selected: () => void): Promise<() => void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const heard = async () => selected();
    const handlers = [worksheets.onSelectionChanged.add(heard), worksheets.onActivated.add(heard)];
    await context.sync();
    return () => {
      // A handler that the workbook has lost already needs no removal.
      void Excel.run(handlers[0]?.context ?? context, async (same) => {
        for (const handler of handlers) handler.remove();
        await same.sync();
      }).catch(() => undefined);
    };
  });
}

/** What the first cell of a defined name holds; undefined where the name is none or stands for no cell. */
export function namedCell(name: string): Reading<CellValue | undefined> {
  return function* ({ workbook }) {
    const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('values');
    yield;
    return range.isNullObject ? undefined : (range.values[0]?.[0] ?? '');
  };
}
