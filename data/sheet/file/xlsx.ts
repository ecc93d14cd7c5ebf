import { type CellFormulaValue, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { TONES } from '../../rules/message/tone.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { linesOf } from '../edition/edition-width.ts';
import { addressOf } from '../grid/address.ts';
import { isReread } from '../grid/number-text.ts';
import { chartPlan, plannedTable } from '../plan/chart-plan.ts';
import { DEFINITION_NAMESPACE, definitionToXml } from '../plan/definition.ts';
import type { SheetColumn, SheetPlan } from '../plan/plan.ts';
import { planArea } from '../plan/plan.ts';
import { sheetName } from '../plan/sheet-name.ts';
import { colourRules, isVerdictKey } from '../plan/verdict-colour.ts';
import { chartXml, drawingXml, type FileChart } from './xlsx-chart.ts';
import { type ChartPart, withParts } from './xlsx-parts.ts';

export interface FileOptions {
  /** A chart beside each table that has a number to draw. */
  hasCharts?: boolean;
}

/**
 * The plans as an .xlsx file, one sheet each: caption, Excel table with native formulas and their results, and the
 * definition as a custom XML part, so that whoever opens the file with the add-in can refresh it. The same plans give
 * the same bytes. In a browser this module weighs 270 KB compressed: load it when a file is asked for.
 */
export async function xlsxOf(plans: SheetPlan[], { hasCharts = false }: FileOptions = {}): Promise<Uint8Array> {
  const workbook = new Workbook();
  const [first] = plans;
  workbook.creator = 'Planbook';
  workbook.lastModifiedBy = 'Planbook';
  workbook.title = first?.caption[0] ?? '';
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
    addSheet(workbook, plan, name);
    const chart = hasCharts ? fileChart(plan, name) : undefined;
    if (chart) charts.push({ sheet: index + 1, drawing: drawingXml(chart), chart: chartXml(chart) });
  });
  const bytes = await workbook.xlsx.writeBuffer({ validate: false });
  return withParts(
    bytes,
    plans.map(({ definition }) => ({
      id: definition.id,
      namespace: DEFINITION_NAMESPACE,
      xml: definitionToXml(definition),
    })),
    charts,
  );
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

const BODY_FONT = { name: 'Calibri', family: 2, scheme: 'minor', size: 11 } as const;
const TITLE_FONT = { ...BODY_FONT, size: 14, bold: true };
const CAPTION_FONT = { ...BODY_FONT, color: { argb: 'FF595959' } };

/** Taller captions are left to scroll away with the table, or little of a small screen would be left for it. */
const TALLEST_FROZEN_ROWS = 8;

function addSheet(workbook: Workbook, plan: SheetPlan, name: string): void {
  const headerRow = plan.caption.length + 1;
  const sheet = workbook.addWorksheet(name, {
    views: headerRow <= TALLEST_FROZEN_ROWS ? [{ state: 'frozen', ySplit: headerRow }] : [],
  });
  plan.caption.forEach((line, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = line;
    cell.font = index === 0 ? TITLE_FONT : CAPTION_FONT;
    if (isReread(line)) cell.numFmt = '@';
  });
  addTable(sheet, plan, headerRow);
  const isHigh = plan.columns.some(({ wraps }) => wraps);
  plan.columns.forEach((column, index) => {
    formatColumn(sheet, column, { at: index + 1, headerRow, rows: plan.rowKeys.length, isHigh });
    if (isVerdictKey(column.key)) colourColumn(sheet, plan, { row: headerRow, column: index });
  });
  if (isHigh) raiseRows(sheet, plan, headerRow + 1);
}

/** The height of a line of the body's font, in points. */
const LINE_HEIGHT = 15;

/** As high as their wrapped texts need. Programs differ in whether they find that out when they open a file. */
function raiseRows(sheet: Worksheet, { columns, rowKeys }: SheetPlan, firstRow: number): void {
  const wrapping = columns.filter(({ wraps }) => wraps);
  for (const index of rowKeys.keys()) {
    const lines = wrapping.map(({ cells, width }) => linesOf(String(cells[index] ?? ''), width));
    const row = sheet.getRow(firstRow + index);
    row.height = Math.max(1, ...lines) * LINE_HEIGHT;
    // The height is not fixed: it grows and shrinks with what is written there later.
    row.customHeight = false;
  }
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
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
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
  place: { at: number; headerRow: number; rows: number; isHigh: boolean },
): void {
  const { at, headerRow, rows } = place;
  const sheetColumn = sheet.getColumn(at);
  sheetColumn.width = column.width;
  sheetColumn.hidden = column.role === 'input';
  sheet.getCell(headerRow, at).alignment = { horizontal: column.align, vertical: 'middle' };
  const alignment = {
    horizontal: column.align,
    ...(place.isHigh ? { vertical: 'middle' as const } : {}),
    ...(column.wraps ? { wrapText: true } : {}),
  };
  for (let row = 0; row < rows; row += 1) {
    const cell = sheet.getCell(headerRow + 1 + row, at);
    cell.alignment = alignment;
    const value = column.cells[row];
    const format = column.numberFormats[row] ?? (typeof value === 'string' && isReread(value) ? '@' : null);
    if (format !== null) cell.numFmt = format;
  }
}
