import { addressOf } from '../../data/sheet/address.ts';
import {
  DEFINITION_NAMESPACE,
  definitionIdOf,
  definitionToXml,
  settingKey,
  settingValue,
} from '../../data/sheet/definition.ts';
import { isInSheet, planArea } from '../../data/sheet/place.ts';
import { sheetName } from '../../data/sheet/sheet-name.ts';
import type { SheetPlan } from '../../data/sheet/sheet-plan.ts';
import { ALIGNMENTS, columnWidth } from './cell.ts';
import { colouring } from './colour.ts';
import type { Edit, SheetArea } from './edit.ts';
import { codeOf, OutsideSheet, PlaceGone, SheetProtected, TableGone, undone } from './error.ts';
import {
  allSheets,
  allTables,
  cellAt,
  inWorkbook,
  parts,
  settings,
  usedCells,
  usedColumns,
  type Workbook,
} from './excel.ts';
import { firstCellOf, type Inserted, judgedPlace, type PlaceTaken } from './place.ts';
import { captionWrite, formulaWrites, tableWrites } from './write.ts';

const STYLE = 'TableStyleMedium2';

/** Where a table is to go: to a new sheet, from a cell (`B30`) of a sheet, or else from the selected one. */
export interface WantedPlace {
  at?: string | undefined;
  /** The sheet of `at`; the active one without it. */
  sheet?: string | undefined;
  /** Named after the table. */
  onNewSheet?: boolean | undefined;
}

/** Puts the table into the sheet, where nothing stands in its way. */
export async function insertTable(plan: SheetPlan, place: WantedPlace = {}): Promise<Inserted | PlaceTaken> {
  return inWorkbook(async (workbook) => {
    if (place.onNewSheet) return insertOnNewSheet(workbook, plan);
    const area = await chosenPlace(workbook, plan, place);
    const { taken, alone } = judgedPlace(area, await whatStandsThere(workbook, area));
    if (taken) return { kind: 'place-taken', sheet: area.sheet, ...taken };
    try {
      return await writeTable(workbook, { plan, area, alone });
    } catch (error) {
      throw await undone(error, () => removeTable(workbook, { plan, area, alone }));
    }
  });
}

async function insertOnNewSheet(workbook: Workbook, plan: SheetPlan): Promise<Inserted> {
  const { sheets } = await workbook.read({ sheets: allSheets() });
  const sheet = sheetName(plan, new Set(sheets.map(({ name }) => name.toLowerCase())));
  const area = { ...planArea(plan, { row: 0, column: 0 }), sheet };
  try {
    await workbook.write([{ kind: 'add-sheet', name: sheet }]);
    const inserted = await writeTable(workbook, { plan, area, alone: true });
    await workbook.write([{ kind: 'select', area: { ...area, rows: 1, columns: 1 } }]);
    return inserted;
  } catch (error) {
    throw await undone(error, async () => {
      const now = await workbook.read({ sheets: allSheets() });
      if (!now.sheets.some(({ name }) => name === sheet)) return;
      await removeTable(workbook, { plan, area, alone: true });
      await workbook.write([{ kind: 'delete-sheet', name: sheet }]);
    });
  }
}

async function chosenPlace(workbook: Workbook, plan: SheetPlan, { at, sheet }: WantedPlace): Promise<SheetArea> {
  const { place } = await workbook.read({ place: cellAt(at, sheet) }).catch((error: unknown) => {
    throw codeOf(error) === 'ItemNotFound' ? new PlaceGone(`${sheet}!${at}`, { cause: error }) : error;
  });
  if (place.isProtected) throw new SheetProtected(place.cell.sheet);
  const area = planArea(plan, place.cell);
  if (!isInSheet(area)) throw new OutsideSheet();
  return { ...area, sheet: place.cell.sheet };
}

async function whatStandsThere(workbook: Workbook, area: SheetArea) {
  const wanted = { inside: usedCells(area), inColumns: usedColumns(area), tables: allTables() };
  const { tables, ...used } = await workbook.read(wanted);
  return { ...used, tables: tables.filter(({ sheet }) => sheet === area.sheet) };
}

interface Writing {
  plan: SheetPlan;
  /** Caption, header and body. */
  area: SheetArea;
  /** Nothing else stands in these columns of the sheet. */
  alone: boolean;
}

async function writeTable(workbook: Workbook, { plan, area, alone }: Writing): Promise<Inserted> {
  const { id } = plan.definition;
  const lines = { ...area, rows: plan.caption.length, columns: 1 };
  const table = { ...area, row: area.row + lines.rows, rows: area.rows - lines.rows };
  await workbook.write([
    captionWrite(plan.caption, lines),
    ...tableWrites(plan, table),
    { kind: 'add-table', area: table, name: id, style: STYLE },
    ...formulaWrites(plan, table),
    { kind: 'format', area: { ...lines, rows: 1 }, bold: true },
    ...layOut(plan, table, alone),
    ...colouring(plan.columns, table, plan.definition.language),
    { kind: 'add-part', xml: definitionToXml(plan.definition) },
  ]);
  const { tables } = await workbook.read({ tables: allTables() });
  const added = tables.find(({ name }) => name === id);
  if (!added) throw new TableGone(id);
  const value = settingValue(plan.definition, { id: added.tableId, name: added.name });
  await workbook.write([{ kind: 'set-setting', key: settingKey(id), value }]);
  return { kind: 'inserted', id, sheet: area.sheet, address: addressOf(table), at: firstCellOf(area) };
}

/** Widths of columns are the user's where anything else of his stands in them; what the formulas need is unseen. */
function layOut(plan: SheetPlan, table: SheetArea, alone: boolean): Edit[] {
  const isHigh = plan.columns.some(({ wraps }) => wraps);
  const columns = plan.columns.map(({ role, width, align, wraps }, index): Edit => {
    const column = { ...table, column: table.column + index, columns: 1 };
    if (role === 'input' && alone) return { kind: 'format', area: column, columnHidden: true };
    const sized = role === 'input' || alone ? { columnWidth: columnWidth(width) } : {};
    const looks = { align: ALIGNMENTS[align], ...(wraps ? { wraps } : {}) };
    return { kind: 'format', area: column, ...sized, ...(role === 'input' ? {} : looks) };
  });
  return [...(isHigh ? [{ kind: 'format', area: table, isMiddle: true } as const] : []), ...columns];
}

async function removeTable(workbook: Workbook, { plan, area, alone }: Writing): Promise<void> {
  const { id } = plan.definition;
  const stored = await workbook.read({
    tables: allTables(),
    parts: parts(DEFINITION_NAMESPACE),
    settings: settings(),
  });
  await workbook.write([
    ...stored.parts
      .filter(({ xml }) => definitionIdOf(xml) === id)
      .map((part): Edit => ({ kind: 'delete-part', id: part.id })),
    ...stored.settings
      .filter(({ key }) => key === settingKey(id))
      .map(({ key }): Edit => ({ kind: 'delete-setting', key })),
    // Where others stand in these columns, none was hidden here.
    ...(alone ? [{ kind: 'format', area, columnHidden: false } as const] : []),
    ...stored.tables
      .filter(({ name }) => name === id)
      .map((table): Edit => ({ kind: 'delete-table', table: table.tableId })),
    { kind: 'clear', area },
  ]);
}
