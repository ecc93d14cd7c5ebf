/** The one file that calls Office.js's Excel API. What goes where is decided in `data/sheet`. */
import {
  DEFINITION_NAMESPACE,
  definitionIdOf,
  definitionToXml,
  settingKey,
  settingValue,
} from '../../data/sheet/definition.ts';
import { type Area, addressOf, clipped, isInSheet, planArea } from '../../data/sheet/place.ts';
import { refreshTable as refreshOf } from '../../data/sheet/refresh.ts';
import type { SheetPlan } from '../../data/sheet/sheet-plan.ts';
import type { SheetTable } from '../../data/sheet/sheet-table.ts';
import { ALIGNMENTS, columnWidth } from './cell.ts';
import { asOurError, OutsideSheet, SheetProtected, TableGone, undone, WrongLedger } from './error.ts';
import { AREA, areaOf, filledAreas, firstCellOf, type Inserted, judgedPlace, type PlaceTaken } from './place.ts';
import {
  captionArea,
  checkRoom,
  type FoundTable,
  grownArea,
  type Link,
  type LinkedTable,
  linkedTable,
  linksOf,
  type RefreshReport,
  sheetTable,
} from './table.ts';
import {
  type BlockWrite,
  captionWrite,
  formulaWrites,
  ROWS_AT_ONCE,
  refreshWrites,
  requests,
  restoringWrites,
  tableWrites,
} from './write.ts';

/** The Excel this add-in needs: `Table.resize`, in Excel LTSC 2021, Microsoft 365 and the web. */
const NEEDED = '1.13';

/** Where the pane runs: in an Excel that will do, in one that is too old, or in a plain browser. */
export async function startExcel(): Promise<'excel' | 'too-old' | 'browser'> {
  if (typeof Office === 'undefined') return 'browser';
  const { host } = await Office.onReady();
  if (String(host) !== 'Excel') return 'browser';
  return Office.context.requirements.isSetSupported('ExcelApi', NEEDED) ? 'excel' : 'too-old';
}

/** Puts the table at a cell: the one given (`B30`, on the active sheet), else the selected one. */
export async function insertTable(plan: SheetPlan, at?: string): Promise<Inserted | PlaceTaken> {
  return run(async (context) => {
    const { sheet, area, name } = await chosenPlace(context, plan, at);
    const surroundings = await whatStandsThere(context, sheet, area);
    const taken = surroundings.taken;
    if (taken) return { kind: 'place-taken', sheet: name, ...taken };
    const headerRow = area.row + plan.caption.length;
    const table: Area = { ...area, row: headerRow, rows: area.rows - plan.caption.length };
    try {
      await writeTable(context, { sheet, plan, table, alone: surroundings.alone });
    } catch (error) {
      throw await undone(error, () => removeTable(context, { sheet, id: plan.definition.id, area }));
    }
    return { kind: 'inserted', id: plan.definition.id, sheet: name, address: addressOf(table), at: firstCellOf(area) };
  });
}

async function chosenPlace(context: Excel.RequestContext, plan: SheetPlan, at: string | undefined) {
  const active = context.workbook.worksheets.getActiveWorksheet();
  const cell = at === undefined ? context.workbook.getActiveCell() : active.getRange(at).getCell(0, 0);
  cell.load('rowIndex,columnIndex');
  const sheet = cell.worksheet.load('name');
  sheet.protection.load('protected');
  await context.sync();
  if (sheet.protection.protected) throw new SheetProtected(sheet.name);
  const area = planArea(plan, { row: cell.rowIndex, column: cell.columnIndex });
  if (!isInSheet(area)) throw new OutsideSheet();
  return { sheet, area, name: sheet.name };
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** What is in the way of an area, and whether its columns hold nothing else. */
async function whatStandsThere(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area) {
  const range = rangeOf(sheet, area);
  const inside = range.getUsedRangeOrNullObject(true).load(`${AREA},formulas`);
  const inColumns = range.getEntireColumn().getUsedRangeOrNullObject(true).load(AREA);
  sheet.tables.load('items/name');
  await context.sync();
  const ranges = sheet.tables.items.map((table) => table.getRange().load(AREA));
  if (ranges.length > 0) await context.sync();
  const tables = sheet.tables.items.map(({ name }, at) => ({ name, area: areaOf(ranges[at] as Excel.Range) }));
  return judgedPlace(area, { inside, inColumns, tables });
}

interface Writing {
  sheet: Excel.Worksheet;
  plan: SheetPlan;
  /** Header and body. */
  table: Area;
  /** Nothing else stands in these columns of the sheet. */
  alone: boolean;
}

async function writeTable(context: Excel.RequestContext, writing: Writing): Promise<void> {
  const { sheet, plan, table } = writing;
  const lines = { ...table, row: table.row - plan.caption.length, rows: plan.caption.length, columns: 1 };
  await carryOut(context, sheet, [captionWrite(plan.caption, lines), ...tableWrites(plan, table)]);
  const added = sheet.tables.add(rangeOf(sheet, table), true);
  added.name = plan.definition.id;
  added.style = 'TableStyleMedium2';
  added.load('id');
  await carryOut(context, sheet, formulaWrites(plan, table));
  layOut(writing, lines);
  const part = context.workbook.customXmlParts.add(definitionToXml(plan.definition));
  part.load('id');
  await context.sync();
  const entry = { id: plan.definition.id, table: added.id, part: part.id };
  context.workbook.settings.add(settingKey(plan.definition.id), settingValue(entry));
  await context.sync();
}

/** Widths of columns are the user's where anything else of his stands in them; what the formulas need is unseen. */
function layOut({ sheet, plan, table, alone }: Writing, caption: Area): void {
  rangeOf(sheet, { ...caption, rows: 1 }).format.font.bold = true;
  plan.columns.forEach(({ role, width, align }, index) => {
    const column = rangeOf(sheet, { ...table, column: table.column + index, columns: 1 });
    if (role === 'input' && alone) column.columnHidden = true;
    else if (role === 'input' || alone) column.format.columnWidth = columnWidth(width);
    if (role !== 'input') column.format.horizontalAlignment = ALIGNMENTS[align];
  });
}

async function removeTable(context: Excel.RequestContext, written: { sheet: Excel.Worksheet; id: string; area: Area }) {
  const { sheet, id, area } = written;
  const table = sheet.tables.getItemOrNullObject(id);
  const setting = context.workbook.settings.getItemOrNullObject(settingKey(id));
  const parts = context.workbook.customXmlParts.getByNamespace(DEFINITION_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const xmls = parts.items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  for (const { part, xml } of xmls) if (definitionIdOf(xml.value) === id) part.delete();
  if (!setting.isNullObject) setting.delete();
  const range = rangeOf(sheet, area);
  range.columnHidden = false;
  if (!table.isNullObject) table.delete();
  range.clear();
  await context.sync();
}

/** Every linked table of the workbook, found again whatever it is called and wherever it was moved. */
export async function listLinkedTables(): Promise<LinkedTable[]> {
  return run(async (context) => (await readLinks(context)).links.map(linkedTable));
}

async function readLinks(context: Excel.RequestContext): Promise<{ links: Link[]; tables: FoundTable[] }> {
  const { customXmlParts, tables, settings } = context.workbook;
  const parts = customXmlParts.getByNamespace(DEFINITION_NAMESPACE);
  parts.load('items/id');
  tables.load('items/id,items/name,items/showTotals,items/worksheet/name');
  settings.load('items/key,items/value');
  await context.sync();
  const xmls = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  const ranges = tables.items.map((table) => table.getRange().load(AREA));
  await context.sync();
  const found = tables.items.map(({ id, name, worksheet, showTotals }, index) => {
    const area = areaOf(ranges[index] as Excel.Range);
    return { tableId: id, name, sheet: worksheet.name, area, hasTotals: showTotals };
  });
  const stored = xmls.map(({ id, xml }) => ({ id, xml: xml.value }));
  return { links: linksOf(stored, found, settings.items), tables: found };
}

/** Brings a linked table up to a plan made from its own definition. The sheet stays as it was unless all of it succeeds. */
export async function refreshTable(id: string, plan: SheetPlan): Promise<RefreshReport> {
  return run(async (context) => {
    const { links, tables } = await readLinks(context);
    const link = links.find((each) => each.id === id);
    if (!link) throw new TableGone(id);
    if (!link.definition) throw link.fault;
    const { definition: stored, table } = link;
    if (stored.ledger !== plan.definition.ledger) throw new WrongLedger(stored.ledger, plan.definition.ledger);
    const read = await readTable(context, { link, tables }, plan.rowKeys.length);
    const { writes, definition, ...report } = refreshOf(read.table, stored, plan);
    const grown = grownArea(link.table, read.table.values.length + report.added.length);
    checkRoom(table, grown, read.below);
    const renewed = { ...definition, caption: read.caption ? plan.caption : (stored.caption ?? []) };
    const caption = read.caption ? [captionWrite(plan.caption, read.caption)] : [];
    const written: Rewriting = { context, link, read, grown };
    try {
      await rewrite(written, [...caption, ...refreshWrites(writes, table.area)], definitionToXml(renewed));
    } catch (error) {
      const old = read.caption ? [captionWrite(stored.caption ?? [], read.caption)] : [];
      throw await undone(error, () => putBack(written, [...old, ...restoringWrites(writes, read.table, table.area)]));
    }
    const revisions = { fromRevision: stored.revision, toRevision: plan.definition.revision };
    return { ...report, ...revisions, sheet: table.sheet, address: addressOf(grown), isCaptionKept: !read.caption };
  });
}

interface Read {
  sheet: Excel.Worksheet;
  excelTable: Excel.Table;
  table: SheetTable;
  /** Where the caption stands as it was last written; undefined where somebody changed or removed it. */
  caption: Area | undefined;
  /** What is below the table, so that new rows do not run into it. */
  below: Area[];
}

async function readTable(
  context: Excel.RequestContext,
  { link, tables }: { link: Link; tables: FoundTable[] },
  rowsWanted: number,
): Promise<Read> {
  const { area, name, hasTotals } = link.table;
  const sheet = context.workbook.worksheets.getItem(link.table.sheet);
  sheet.protection.load('protected');
  const header = rangeOf(sheet, { ...area, rows: 1 }).load('values');
  const below = clipped({ ...area, row: area.row + area.rows, rows: rowsWanted });
  const inside = below && rangeOf(sheet, below).getUsedRangeOrNullObject(true).load(`${AREA},formulas`);
  const captionLines = link.definition?.caption ?? [];
  const lines: Area = { ...area, row: area.row - captionLines.length, rows: captionLines.length };
  const above = lines.rows > 0 && lines.row >= 0 ? rangeOf(sheet, lines).load('values') : undefined;
  const bodyRows = area.rows - 1 - (hasTotals ? 1 : 0);
  const blocks: Excel.Range[] = [];
  for (let start = 0; start < bodyRows; start += ROWS_AT_ONCE) {
    const block = { ...area, row: area.row + 1 + start, rows: Math.min(ROWS_AT_ONCE, bodyRows - start) };
    blocks.push(rangeOf(sheet, block).load('values,formulas,numberFormat'));
    if (start + ROWS_AT_ONCE < bodyRows) await context.sync();
  }
  await context.sync();
  if (sheet.protection.protected) throw new SheetProtected(link.table.sheet);
  const others = tables.filter((each) => each.sheet === link.table.sheet && each.tableId !== link.table.tableId);
  return {
    sheet,
    excelTable: sheet.tables.getItem(name),
    table: sheetTable(name, header.values[0] ?? [], blocks),
    caption: above && captionArea(above.values, captionLines, lines),
    below: [...filledAreas(inside), ...others.map((each) => each.area)],
  };
}

/** A refresh under way: what to write to, and how far the table will reach. */
interface Rewriting {
  context: Excel.RequestContext;
  link: Link;
  read: Read;
  grown: Area;
}

async function rewrite({ context, link, read, grown }: Rewriting, writes: BlockWrite[], xml: string): Promise<void> {
  if (grown.rows !== link.table.area.rows) read.excelTable.resize(rangeOf(read.sheet, grown));
  await carryOut(context, read.sheet, writes);
  context.workbook.customXmlParts.getItem(link.part.id).setXml(xml);
  // A downloaded workbook has no settings yet. Last, so that there is nothing to take back.
  const entry = { id: link.id, table: link.table.tableId, part: link.part.id };
  context.workbook.settings.add(settingKey(link.id), settingValue(entry));
  await context.sync();
}

async function putBack({ context, link, read, grown }: Rewriting, writes: BlockWrite[]): Promise<void> {
  const { area } = link.table;
  await carryOut(context, read.sheet, writes);
  if (grown.rows !== area.rows) {
    read.excelTable.resize(rangeOf(read.sheet, area));
    rangeOf(read.sheet, { ...area, row: area.row + area.rows, rows: grown.rows - area.rows }).clear();
  }
  context.workbook.customXmlParts.getItem(link.part.id).setXml(link.part.xml);
  await context.sync();
}

/** Queues the writes, request after request where one would not do; the last is left to the caller's sync. */
async function carryOut(context: Excel.RequestContext, sheet: Excel.Worksheet, writes: BlockWrite[]): Promise<void> {
  for (const [index, group] of requests(writes).entries()) {
    if (index > 0) await context.sync();
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { area, values, formulas, numberFormat } of group) {
      const range = rangeOf(sheet, area);
      // Office.js takes one value for all cells and null for a cell to leave alone; its types know grids of `any` only.
      if (numberFormat) range.numberFormat = numberFormat as string[][];
      if (values) range.values = values;
      if (formulas !== undefined) range.formulas = formulas as string[][];
    }
  }
}

/** The errors of Office.js as ours. */
async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw asOurError(error);
  }
}
