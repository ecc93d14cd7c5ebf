import {
  DEFINITION_NAMESPACE,
  definitionIdOf,
  definitionToXml,
  settingKey,
  settingValue,
} from '../../data/sheet/definition.ts';
import { addressOf, isInSheet, planArea } from '../../data/sheet/place.ts';
import type { SheetPlan } from '../../data/sheet/sheet-plan.ts';
import { ALIGNMENTS, columnWidth } from './cell.ts';
import type { Edit, SheetArea } from './edit.ts';
import { OutsideSheet, SheetProtected, TableGone, undone } from './error.ts';
import { allTables, cellAt, inWorkbook, parts, settings, usedCells, usedColumns, type Workbook } from './excel.ts';
import { firstCellOf, type Inserted, judgedPlace, type PlaceTaken } from './place.ts';
import { captionWrite, formulaWrites, tableWrites } from './write.ts';

const STYLE = 'TableStyleMedium2';

/** Where a table is to go: from a cell of the active sheet (`B30`), else from the selected one. */
export interface WantedPlace {
  at?: string | undefined;
}

/** Puts the table into the sheet, where nothing stands in its way. */
export async function insertTable(plan: SheetPlan, place: WantedPlace = {}): Promise<Inserted | PlaceTaken> {
  return inWorkbook(async (workbook) => {
    const area = await chosenPlace(workbook, plan, place);
    const { taken, alone } = judgedPlace(area, await whatStandsThere(workbook, area));
    if (taken) return { kind: 'place-taken', sheet: area.sheet, ...taken };
    const headerRow = area.row + plan.caption.length;
    const table: SheetArea = { ...area, row: headerRow, rows: area.rows - plan.caption.length };
    try {
      await writeTable(workbook, { plan, table, alone });
    } catch (error) {
      throw await undone(error, () => removeTable(workbook, plan.definition.id, area));
    }
    const { id } = plan.definition;
    return { kind: 'inserted', id, sheet: area.sheet, address: addressOf(table), at: firstCellOf(area) };
  });
}

async function chosenPlace(workbook: Workbook, plan: SheetPlan, { at }: WantedPlace): Promise<SheetArea> {
  const { place } = await workbook.read({ place: cellAt(at) });
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
  /** Header and body. */
  table: SheetArea;
  /** Nothing else stands in these columns of the sheet. */
  alone: boolean;
}

async function writeTable(workbook: Workbook, writing: Writing): Promise<void> {
  const { plan, table } = writing;
  const { id } = plan.definition;
  const lines = { ...table, row: table.row - plan.caption.length, rows: plan.caption.length, columns: 1 };
  await workbook.write([
    captionWrite(plan.caption, lines),
    ...tableWrites(plan, table),
    { kind: 'add-table', area: table, name: id, style: STYLE },
    ...formulaWrites(plan, table),
    { kind: 'format', area: { ...lines, rows: 1 }, bold: true },
    ...layOut(writing),
    { kind: 'add-part', xml: definitionToXml(plan.definition) },
  ]);
  const stored = await workbook.read({ tables: allTables(), parts: parts(DEFINITION_NAMESPACE) });
  const added = stored.tables.find(({ name }) => name === id);
  const part = stored.parts.find(({ xml }) => definitionIdOf(xml) === id);
  if (!added || !part) throw new TableGone(id);
  const value = settingValue({ id, table: added.tableId, part: part.id });
  await workbook.write([{ kind: 'set-setting', key: settingKey(id), value }]);
}

/** Widths of columns are the user's where anything else of his stands in them; what the formulas need is unseen. */
function layOut({ plan, table, alone }: Writing): Edit[] {
  return plan.columns.map(({ role, width, align }, index) => {
    const column = { ...table, column: table.column + index, columns: 1 };
    if (role === 'input' && alone) return { kind: 'format', area: column, columnHidden: true };
    const sized = role === 'input' || alone ? { columnWidth: columnWidth(width) } : {};
    return { kind: 'format', area: column, ...sized, ...(role === 'input' ? {} : { align: ALIGNMENTS[align] }) };
  });
}

async function removeTable(workbook: Workbook, id: string, area: SheetArea): Promise<void> {
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
    { kind: 'format', area, columnHidden: false },
    ...stored.tables
      .filter(({ name }) => name === id)
      .map((table): Edit => ({ kind: 'delete-table', table: table.tableId })),
    { kind: 'clear', area },
  ]);
}
