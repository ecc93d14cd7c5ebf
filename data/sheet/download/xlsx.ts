import { type CellFormulaValue, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { words } from '../../rules/message/message.ts';
import { cutText } from '../../rules/message/quoted.ts';
import { TONES } from '../../rules/message/tone.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { BODY_SIZE, type SheetLook, sheetLook, TITLE_SIZE } from '../edition/sheet-look.ts';
import { addressOf } from '../grid/address.ts';
import { LONGEST_PROPERTY } from '../grid/excel-limit.ts';
import { isReread } from '../grid/number-text.ts';
import { chartPlan, plannedTable } from '../plan/chart-plan.ts';
import { DEFINITION_NAMESPACE, definitionToXml } from '../plan/definition.ts';
import { definitionProperties } from '../plan/definition-property.ts';
import type { SheetColumn, SheetPlan } from '../plan/plan.ts';
import { planArea } from '../plan/plan.ts';
import { sheetName } from '../plan/sheet-name.ts';
import { colourRules, isVerdictKey } from '../plan/verdict-colour.ts';
import { paperSetup } from './paper.ts';
import { chartXml, drawingXml, type FileChart } from './xlsx-chart.ts';
import { type ChartPart, withParts } from './xlsx-parts.ts';

export interface FileOptions {
  /** A chart below each table that has a number to draw. */
  hasCharts?: boolean;
}

/**
 * The plans as an .xlsx file, one sheet each: caption, Excel table with native formulas and their results, and the
 * definition as a custom XML part and as properties of the document, so that whoever opens the file can refresh it. The same plans give
 * the same bytes. In a browser this module weighs 270 KB compressed: load it when a file is asked for.
 */
export async function xlsxOf(plans: SheetPlan[], { hasCharts = false }: FileOptions = {}): Promise<Uint8Array> {
  const workbook = new Workbook();
  const [first] = plans;
  workbook.creator = 'Planbook';
  workbook.lastModifiedBy = 'Planbook';
  workbook.title = cutText(first?.caption[0] ?? '', LONGEST_PROPERTY);
  // The clock has no part in it: the file names the day of its figures and stays the same for the same figures.
  const day = new Date(`${first?.definition.asOf ?? '1980-01-01'}T00:00:00Z`);
  workbook.created = day;
  workbook.modified = day;
  // The results in the file are the API's; a program that calculates does so again when it opens the file.
  workbook.calcProperties = { fullCalcOnLoad: true };
  // Sheet views, and the frozen headers in them, belong to a window.
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 12_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  const names = new Set<string>();
  const charts: ChartPart[] = [];
  plans.forEach((plan, index) => {
    const name = sheetName(plan, names);
    const chart = hasCharts ? fileChart(plan, name) : undefined;
    addSheet(workbook, plan, { name, hasChart: chart !== undefined });
    if (chart) charts.push({ sheet: index + 1, drawing: drawingXml(chart), chart: chartXml(chart) });
  });
  const bytes = await workbook.xlsx.writeBuffer({ validate: false });
  return withParts(bytes, {
    custom: plans.map(({ definition }) => ({
      id: definition.id,
      namespace: DEFINITION_NAMESPACE,
      xml: definitionToXml(definition),
    })),
    charts,
    properties: plans.flatMap(({ definition }) => definitionProperties(definition)),
  });
}

function fileChart(plan: SheetPlan, sheet: string): FileChart | undefined {
  const table = plannedTable(plan);
  const chart = chartPlan(table);
  if (!chart) return undefined;
  const { columns, rows } = planArea(plan, { row: 0, column: 0 });
  const lines = plan.caption.length;
  return {
    ...{ plan: chart, table, name: plan.definition.id, headers: plan.columns.map(({ header }) => header) },
    place: { sheet, row: lines, column: 0, rows: rows - lines, columns },
  };
}

const BODY_FONT = { name: 'Calibri', family: 2, scheme: 'minor', size: BODY_SIZE } as const;
const TITLE_FONT = { ...BODY_FONT, size: TITLE_SIZE, bold: true };
const CAPTION_FONT = { ...BODY_FONT, color: { argb: 'FF595959' } };
const HEADER_FONT = { ...BODY_FONT, bold: true, color: { argb: 'FF000000' } };
const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } } as const;
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** Taller captions are left to scroll away with the table, or little of a small screen would be left for it. */
const TALLEST_FROZEN_ROWS = 8;

function addSheet(workbook: Workbook, plan: SheetPlan, of: { name: string; hasChart: boolean }): void {
  const headerRow = plan.caption.length + 1;
  const sheet = workbook.addWorksheet(of.name, {
    views: headerRow <= TALLEST_FROZEN_ROWS ? [{ state: 'frozen', ySplit: headerRow }] : [],
    pageSetup: paperSetup({ row: headerRow - 1, rows: 1 }),
    headerFooter: { oddFooter: `&C${words(plan.definition.language).edition.footer}` },
  });
  const look = sheetLook(plan);
  addCaption(sheet, plan, look);
  addTable(sheet, plan, headerRow);
  const widths = [...look.widths];
  plan.columns.forEach((column, index) => {
    const width = column.role === 'input' ? column.width : (widths.shift() ?? column.width);
    formatColumn(sheet, column, { at: index + 1, headerRow, rows: Math.max(plan.rowKeys.length, 1), width });
    if (isVerdictKey(column.key)) colourColumn(sheet, plan, { row: headerRow, column: index });
  });
  [look.headerHeight, ...look.rowHeights].forEach((height, index) => {
    raise(sheet, headerRow + index, height);
  });
  if (of.hasChart && look.isChartApart) sheet.getRow(headerRow + Math.max(plan.rowKeys.length, 1)).addPageBreak();
}

/** Lines that are longer than the table is wide go on below, in a cell as wide as the table. */
function addCaption(sheet: Worksheet, plan: SheetPlan, { captionHeights }: SheetLook): void {
  const shown = plan.columns.findLastIndex(({ role }) => role !== 'input') + 1;
  plan.caption.forEach((line, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = line;
    cell.font = index === 0 ? TITLE_FONT : CAPTION_FONT;
    if (isReread(line)) cell.numFmt = '@';
    const height = captionHeights[index] ?? 0;
    if (shown <= 1 || height < ONE_LINE * 2) return;
    sheet.mergeCells(index + 1, 1, index + 1, shown);
    cell.alignment = { wrapText: true, vertical: 'top' };
    raise(sheet, index + 1, height);
  });
}

/** The height of a row as Excel makes it, in points. */
const ONE_LINE = 15;

/**
 * Makes a row as high as its wrapped texts need. Programs differ in whether they find that out when they open a file.
 */
function raise(sheet: Worksheet, at: number, height: number): void {
  if (height <= ONE_LINE) return;
  const row = sheet.getRow(at);
  row.height = height;
  // The height is not fixed: it grows and shrinks with what is written there later.
  row.customHeight = false;
}

/** The first two digits of a colour in a file state that nothing shows through. */
const argb = (colour: string) => ({ argb: colour.replace('#', 'FF') });

function colourColumn(sheet: Worksheet, plan: SheetPlan, at: { row: number; column: number }): void {
  const body = { ...at, rows: Math.max(plan.rowKeys.length, 1), columns: 1 };
  sheet.addConditionalFormatting({
    ref: addressOf(body),
    rules: colourRules(body, plan.definition.language).map(({ formula, font, fill }, index) => ({
      type: 'expression' as const,
      formulae: [formula.replace(/^=/, '')],
      priority: at.column * TONES.length + index + 1,
      style: {
        font: { color: argb(font) },
        fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: argb(fill) },
      },
    })),
  });
}

function addTable(sheet: Worksheet, plan: SheetPlan, headerRow: number): void {
  sheet.addTable({
    name: plan.definition.id,
    ref: `A${headerRow}`,
    headerRow: true,
    // The look is in the cells, where every program shows it.
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: plan.columns.map((column) => {
      const formula = fileFormula(column);
      return {
        name: column.header,
        filterButton: true,
        ...(formula === undefined ? {} : { calculatedColumnFormula: formula }),
      };
    }),
    // An Excel table has at least one row, be it an empty one.
    rows: Array.from({ length: Math.max(plan.rowKeys.length, 1) }, (_, row) =>
      plan.columns.map((column) => cellOf(column, row)),
    ),
  });
}

function cellOf(column: SheetColumn, row: number): CellValue | CellFormulaValue {
  const formula = fileFormula(column);
  return formula === undefined ? (column.cells[row] ?? null) : { formula, result: column.results?.[row] ?? '' };
}

/** In a file a formula stands without its `=`. */
function fileFormula(column: SheetColumn): string | undefined {
  return column.formula?.replace(/^=/, '');
}

function formatColumn(
  sheet: Worksheet,
  column: SheetColumn,
  place: { at: number; headerRow: number; rows: number; width: number },
): void {
  const { at, headerRow, rows, width } = place;
  const isShown = column.role !== 'input';
  const sheetColumn = sheet.getColumn(at);
  sheetColumn.width = width;
  sheetColumn.hidden = !isShown;
  const header = sheet.getCell(headerRow, at);
  header.alignment = { horizontal: isShown ? 'center' : column.align, vertical: 'middle', wrapText: isShown };
  if (isShown) Object.assign(header, { font: HEADER_FONT, fill: HEADER_FILL, border: BORDER });
  const alignment = { horizontal: column.align, vertical: 'middle' as const, wrapText: isShown };
  for (let row = 0; row < rows; row += 1) {
    const cell = sheet.getCell(headerRow + 1 + row, at);
    cell.alignment = alignment;
    if (isShown) cell.border = BORDER;
    const value = column.cells[row];
    const format = column.numberFormats[row] ?? (typeof value === 'string' && isReread(value) ? '@' : null);
    if (format !== null) cell.numFmt = format;
  }
}
