import { ALIGNMENTS, cellInput, columnWidth, textInput } from '../../addin/excel/office/cell.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';

/** The number of rows in one request. With formats and Chinese words, a row of these tables takes some 1.2 KB. */
const ROWS_AT_ONCE = 2000;

type Grid = (string | number | boolean | null)[][];

interface Block {
  row: number;
  values: Grid;
  numberFormats: Grid;
}

/** The values, formats and formulas that a table leaves in a sheet, all worked out beforehand. */
export interface ReadyTable {
  caption: Grid;
  header: Grid;
  blocks: Block[];
  formulas: { column: number; formula: string }[];
  /** There is one for each column. Columns that only formulas need are hidden. */
  layout: { isHidden: boolean; points: number; align: Excel.HorizontalAlignment }[];
  rows: number;
  columns: number;
  name: string;
}

/** Columns of formulas are left to `formulas`. */
export function readyTable(plan: SheetPlan): ReadyTable {
  const rows = plan.rowKeys.map((_, row) => row);
  const starts = rows.filter((row) => row % ROWS_AT_ONCE === 0);
  return {
    caption: plan.caption.map((line) => [textInput(line)]),
    header: [plan.columns.map(({ header }) => textInput(header))],
    blocks: starts.map((row) => {
      const some = rows.slice(row, row + ROWS_AT_ONCE);
      return {
        row,
        values: some.map((at) => plan.columns.map(({ cells }) => cellInput(cells[at]))),
        numberFormats: some.map((at) => plan.columns.map(({ numberFormats }) => numberFormats[at] ?? null)),
      };
    }),
    formulas: plan.columns.flatMap(({ formula }, column) => (formula === undefined ? [] : [{ column, formula }])),
    layout: plan.columns.map(({ role, width, align }) => ({
      isHidden: role === 'input',
      points: columnWidth(width),
      align: ALIGNMENTS[align] as Excel.HorizontalAlignment,
    })),
    rows: rows.length,
    columns: plan.columns.length,
    name: plan.definition.id,
  };
}

/** Writes the caption in A1, the header below it, the rows with their formats, then the formulas, which name the table. */
export async function insertReady(ready: ReadyTable): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const top = ready.caption.length;
    sheet.getRangeByIndexes(0, 0, top, 1).values = ready.caption;
    sheet.getRangeByIndexes(top, 0, 1, ready.columns).values = ready.header;
    await writeBlocks(context, sheet, ready);
    const table = sheet.tables.add(sheet.getRangeByIndexes(top, 0, ready.rows + 1, ready.columns), true);
    table.name = ready.name;
    table.style = 'TableStyleMedium2';
    writeFormulas(context, sheet, ready);
    layOut(sheet, ready);
    await context.sync();
  });
}

/** Writes the whole table again without reading it first, as a refresh without matching would. */
export async function rewriteReady(ready: ReadyTable): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const top = ready.caption.length;
    const whole = sheet.getRangeByIndexes(top, 0, ready.rows + 1, ready.columns);
    context.workbook.tables.getItem(ready.name).resize(whole);
    await writeBlocks(context, sheet, ready);
    writeFormulas(context, sheet, ready);
    await context.sync();
  });
}

async function writeBlocks(context: Excel.RequestContext, sheet: Excel.Worksheet, ready: ReadyTable): Promise<void> {
  for (const { row, values, numberFormats } of ready.blocks) {
    suspend(context);
    const range = sheet.getRangeByIndexes(ready.caption.length + 1 + row, 0, values.length, ready.columns);
    range.numberFormat = numberFormats;
    range.values = values;
    await context.sync();
  }
}

function writeFormulas(context: Excel.RequestContext, sheet: Excel.Worksheet, ready: ReadyTable): void {
  suspend(context);
  for (const { column, formula } of ready.formulas) {
    // Office.js accepts one text for all cells, which its types do not say.
    sheet.getRangeByIndexes(ready.caption.length + 1, column, ready.rows, 1).formulas =
      formula as unknown as string[][];
  }
}

function layOut(sheet: Excel.Worksheet, { caption, layout, rows }: ReadyTable): void {
  sheet.getRangeByIndexes(0, 0, 1, 1).format.font.bold = true;
  for (const [at, { isHidden, points, align }] of layout.entries()) {
    const column = sheet.getRangeByIndexes(caption.length, at, rows + 1, 1);
    if (isHidden) {
      column.columnHidden = true;
    } else {
      column.format.columnWidth = points;
      column.format.horizontalAlignment = align;
    }
  }
}

function suspend({ application }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}
