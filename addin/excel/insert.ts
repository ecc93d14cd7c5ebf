import { OutsideSheet, PlaceGone, SheetProtected } from '../../data/sheet/fault/excel-fault.ts';
import { TableGone } from '../../data/sheet/fault/table-fault.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import { type Area, inTheWay, isInSheet, sharesColumns } from '../../data/sheet/grid/place.ts';
import {
  DEFINITION_NAMESPACE,
  definitionIdOf,
  definitionToXml,
  settingKey,
  settingValue,
} from '../../data/sheet/plan/definition.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { planArea } from '../../data/sheet/plan/plan.ts';
import { sheetName } from '../../data/sheet/plan/sheet-name.ts';
import { colouring } from './colour.ts';
import { keepInProperties } from './links.ts';
import { takingOut } from './neighbour.ts';
import { ALIGNMENTS, columnWidth } from './office/cell.ts';
import type { Edit, SheetArea } from './office/edit.ts';
import { codeOf, undone } from './office/error.ts';
import { type ColumnLook, columnLooks, usedCells, usedColumns } from './office/read.ts';
import { allSheets, allTables, cellAt, type FoundTable, parts, settings } from './office/read-workbook.ts';
import { inWorkbook, type Workbook } from './office/run.ts';
import { firstCellOf, type Inserted, judgedPlace, type PlaceTaken } from './place.ts';
import { captionWrite, formulaWrites, tableWrites } from './write.ts';

const STYLE = 'TableStyleMedium2';

/** The place for a new table: a new sheet, from a cell (`B30`) of a sheet, or else from the selected one. */
export interface WantedPlace {
  at?: string | undefined;
  /** The sheet of `at`; the active one without it. */
  sheet?: string | undefined;
  /** Named after the table. */
  onNewSheet?: boolean | undefined;
}

/** Puts the table into the sheet, where nothing is in its way. */
export async function insertTable(plan: SheetPlan, place: WantedPlace = {}): Promise<Inserted | PlaceTaken> {
  return inWorkbook(async (workbook) => {
    if (place.onNewSheet) return insertOnNewSheet(workbook, plan);
    const area = await chosenPlace(workbook, plan, place);
    const standing = await whatStandsThere(workbook, area);
    const { taken, alone } = judgedPlace(area, standing);
    if (taken) return { kind: 'place-taken', sheet: area.sheet, ...taken };
    const { looks, inColumns, tables } = standing;
    const writing = { plan, area, others: alone ? undefined : { looks, inColumns }, tables };
    try {
      return await writeTable(workbook, writing);
    } catch (error) {
      throw await undone(
        error,
        () => removeTable(workbook, writing),
        () => hasNothingOf(workbook, writing),
      );
    }
  });
}

async function insertOnNewSheet(workbook: Workbook, plan: SheetPlan): Promise<Inserted> {
  const { sheets } = await workbook.read({ sheets: allSheets() });
  const sheet = sheetName(plan, new Set(sheets.map(({ name }) => name.toLowerCase())));
  const area = { ...planArea(plan, { row: 0, column: 0 }), sheet };
  try {
    await workbook.write([{ kind: 'add-sheet', name: sheet }]);
    const inserted = await writeTable(workbook, { plan, area, others: undefined, tables: [] });
    await workbook.write([{ kind: 'select', area: { ...area, rows: 1, columns: 1 } }]);
    return inserted;
  } catch (error) {
    const isThere = async () =>
      (await workbook.read({ sheets: allSheets() })).sheets.some(({ name }) => name === sheet);
    const takeBack = async () => {
      if (!(await isThere())) return;
      await removeTable(workbook, { plan, area, others: undefined, tables: [] });
      await workbook.write([{ kind: 'delete-sheet', name: sheet }]);
    };
    throw await undone(error, takeBack, async () => !(await isThere()));
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
  const wanted = {
    inside: usedCells(area),
    inColumns: usedColumns(area),
    looks: columnLooks(area),
    tables: allTables(),
  };
  const { tables, ...used } = await workbook.read(wanted);
  return { ...used, tables: tables.filter(({ sheet }) => sheet === area.sheet) };
}

interface Writing {
  plan: SheetPlan;
  /** Caption, header and body. */
  area: SheetArea;
  /** The other content of these columns of the sheet, and how each of them looks; undefined where there is none. */
  others: { inColumns: Area | undefined; looks: ColumnLook[] } | undefined;
  /** The other tables of the sheet, as they were before. */
  tables: FoundTable[];
}

async function writeTable(workbook: Workbook, writing: Writing): Promise<Inserted> {
  const { plan, area } = writing;
  const { id } = plan.definition;
  const lines = { ...area, rows: plan.caption.length, columns: 1 };
  const table = { ...area, row: area.row + lines.rows, rows: area.rows - lines.rows };
  await workbook.write([
    captionWrite(plan.caption, lines),
    ...tableWrites(plan, table),
    { kind: 'add-table', area: table, name: id, style: STYLE },
    ...formulaWrites(plan, table),
    { kind: 'format', area: { ...lines, rows: 1 }, bold: true },
    ...layOut(writing, table),
    ...colouring(plan.columns, table, plan.definition.language),
    { kind: 'add-part', xml: definitionToXml(plan.definition) },
  ]);
  const { tables } = await workbook.read({ tables: allTables() });
  const added = tables.find(({ name }) => name === id);
  if (!added) throw new TableGone(id);
  if (tables.some((each) => each !== added && each.sheet === area.sheet && inTheWay(area, [each.area])))
    throw new Error('Excel took cells of the table into another one.');
  const value = settingValue(plan.definition, { id: added.tableId, name: added.name });
  await workbook.write([{ kind: 'set-setting', key: settingKey(id), value }]);
  await keepInProperties(workbook, [], plan.definition);
  return { kind: 'inserted', id, sheet: area.sheet, address: addressOf(table), at: firstCellOf(area) };
}

/**
 * Widths of columns are the user's where anything else of his is in them, and what the formulas need is unseen at
 * any width. A column to be read is shown also where another table has what is unseen.
 */
function layOut({ plan, area, others }: Writing, table: SheetArea): Edit[] {
  const isHigh = plan.columns.some(({ wraps }) => wraps);
  const columns = plan.columns.flatMap(({ role, width, align, wraps }, index): Edit[] => {
    const column = { ...table, column: table.column + index, columns: 1 };
    const isInput = role === 'input';
    if (isInput && !others) return [{ kind: 'format', area: column, columnHidden: true }];
    if (isInput && others?.inColumns && sharesColumns(others.inColumns, column)) return [];
    const isUnderHidden = !isInput && others?.looks[column.column - area.column]?.isHidden === true;
    return [
      {
        ...{ kind: 'format', area: column },
        ...(!others || isInput || isUnderHidden ? { columnWidth: columnWidth(width) } : {}),
        ...(isUnderHidden ? { columnHidden: false } : {}),
        ...(isInput ? {} : { align: ALIGNMENTS[align], ...(wraps ? { wraps } : {}) }),
      },
    ];
  });
  return [...(isHigh ? [{ kind: 'format', area: table, isMiddle: true } as const] : []), ...columns];
}

function hidingAgain(area: SheetArea, looks: ColumnLook[]): Edit[] {
  return looks.flatMap(({ isHidden }, index): Edit[] =>
    isHidden
      ? [{ kind: 'format', area: { ...area, column: area.column + index, columns: 1 }, columnHidden: true }]
      : [],
  );
}

/** Whether neither the table nor its definition nor anything in its place was written. */
async function hasNothingOf(workbook: Workbook, { plan, area }: Writing): Promise<boolean> {
  const { id } = plan.definition;
  const now = await workbook.read({
    inside: usedCells(area),
    tables: allTables(),
    parts: parts(DEFINITION_NAMESPACE),
  });
  const isStored = now.parts.some(({ xml }) => definitionIdOf(xml) === id);
  return !now.inside && !isStored && !now.tables.some(({ name }) => name === id);
}

async function removeTable(workbook: Workbook, { plan, area, others, tables }: Writing): Promise<void> {
  const { id } = plan.definition;
  const stored = await workbook.read({
    tables: allTables(),
    parts: parts(DEFINITION_NAMESPACE),
    settings: settings(),
  });
  await workbook.write([
    ...(await takingOut(workbook, { areas: [area], others: tables })),
    ...stored.parts
      .filter(({ xml }) => definitionIdOf(xml) === id)
      .map((part): Edit => ({ kind: 'delete-part', id: part.id })),
    ...stored.settings
      .filter(({ key }) => key === settingKey(id))
      .map(({ key }): Edit => ({ kind: 'delete-setting', key })),
    // No column was hidden here if others share these columns, and some may have been shown.
    ...(others ? hidingAgain(area, others.looks) : [{ kind: 'format', area, columnHidden: false } as const]),
    ...stored.tables
      .filter(({ name }) => name === id)
      .map((table): Edit => ({ kind: 'delete-table', table: table.tableId })),
    { kind: 'clear', area },
  ]);
}
