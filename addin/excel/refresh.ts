import { definitionToXml, settingKey, settingValue } from '../../data/sheet/definition.ts';
import { type Area, addressOf, clipped } from '../../data/sheet/place.ts';
import { refreshTable as refreshOf } from '../../data/sheet/refresh.ts';
import type { SheetPlan } from '../../data/sheet/sheet-plan.ts';
import type { SheetTable } from '../../data/sheet/sheet-table.ts';
import { type Edit, ROWS_AT_ONCE, type SheetArea } from './edit.ts';
import { SheetProtected, TableGone, undone, WrongLedger } from './error.ts';
import {
  type Cells,
  cells,
  type FoundTable,
  inWorkbook,
  isProtected,
  usedCells,
  values,
  type Workbook,
} from './excel.ts';
import { readLinks } from './links.ts';
import { filledAreas } from './place.ts';
import { captionArea, checkRoom, grownArea, type Link, type RefreshReport, sheetTable } from './table.ts';
import { captionWrite, refreshWrites, restoringWrites } from './write.ts';

export interface RefreshOptions {
  /** Keys of the rows whose results of the user's own give way to the published ones. */
  take?: string[] | undefined;
}

/** Brings a linked table up to a plan made from its own definition. The sheet stays as it was unless all of it succeeds. */
export async function refreshTable(id: string, plan: SheetPlan, options: RefreshOptions = {}): Promise<RefreshReport> {
  return inWorkbook(async (workbook) => {
    const { links, tables } = await readLinks(workbook);
    const link = links.find((each) => each.id === id);
    if (!link) throw new TableGone(id);
    if (!link.definition) throw link.fault;
    const { definition: stored, table } = link;
    if (stored.ledger !== plan.definition.ledger) throw new WrongLedger(stored.ledger, plan.definition.ledger);
    const read = await readTable(workbook, { link, tables }, plan.rowKeys.length);
    const { writes, definition, ...report } = refreshOf(read.table, stored, { ...plan, take: options.take });
    const grown = grownArea(table, read.table.values.length + report.added.length);
    checkRoom(table, grown, read.below);
    const renewed = { ...definition, caption: read.caption ? plan.caption : (stored.caption ?? []) };
    const place = { ...table.area, sheet: table.sheet };
    const caption = read.caption ? [captionWrite(plan.caption, read.caption)] : [];
    const oldCaption = read.caption ? [captionWrite(stored.caption ?? [], read.caption)] : [];
    try {
      await workbook.write([
        ...resizing(link, grown),
        ...caption,
        ...refreshWrites(writes, place),
        ...storing(link, definitionToXml(renewed)),
      ]);
    } catch (error) {
      const old = [...oldCaption, ...restoringWrites(writes, read.table, place)];
      throw await undone(error, () => workbook.write([...old, ...shrinking(link, grown), unstoring(link)]));
    }
    const revisions = { fromRevision: stored.revision, toRevision: plan.definition.revision };
    return { ...report, ...revisions, sheet: table.sheet, address: addressOf(grown), isCaptionKept: !read.caption };
  });
}

interface Read {
  table: SheetTable;
  /** Where the caption stands as it was last written; undefined where somebody changed or removed it. */
  caption: SheetArea | undefined;
  /** What is below the table, so that new rows do not run into it. */
  below: Area[];
}

async function readTable(
  workbook: Workbook,
  { link, tables }: { link: Link; tables: FoundTable[] },
  rowsWanted: number,
): Promise<Read> {
  const { name, hasTotals, sheet } = link.table;
  const area = { ...link.table.area, sheet };
  const below = clipped({ ...area, row: area.row + area.rows, rows: rowsWanted });
  const captionLines = link.definition?.caption ?? [];
  const lines = { ...area, row: area.row - captionLines.length, rows: captionLines.length };
  const around = {
    isProtected: isProtected(sheet),
    header: values({ ...area, rows: 1 }),
    ...(below ? { inside: usedCells({ ...below, sheet }) } : {}),
    ...(lines.rows > 0 && lines.row >= 0 ? { above: values(lines) } : {}),
  };
  const bodyRows = area.rows - 1 - (hasTotals ? 1 : 0);
  const body = (start: number) =>
    cells({ ...area, row: area.row + 1 + start, rows: Math.min(ROWS_AT_ONCE, bodyRows - start) });
  const { first, ...found } = await workbook.read({ ...around, first: body(0) });
  const blocks: Cells[] = [first];
  for (let start = ROWS_AT_ONCE; start < bodyRows; start += ROWS_AT_ONCE)
    blocks.push((await workbook.read({ block: body(start) })).block);
  if (found.isProtected) throw new SheetProtected(sheet);
  const others = tables.filter((each) => each.sheet === sheet && each.tableId !== link.table.tableId);
  return {
    table: sheetTable(name, found.header[0] ?? [], blocks),
    caption: found.above && captionArea(found.above, captionLines, lines),
    below: [...filledAreas(found.inside), ...others.map((each) => each.area)],
  };
}

function resizing({ table }: Link, grown: Area): Edit[] {
  const area = { ...grown, sheet: table.sheet };
  return grown.rows === table.area.rows ? [] : [{ kind: 'resize-table', table: table.tableId, area }];
}

function shrinking({ table }: Link, grown: Area): Edit[] {
  const rows = grown.rows - table.area.rows;
  if (rows <= 0) return [];
  const area = { ...table.area, sheet: table.sheet };
  return [
    { kind: 'resize-table', table: table.tableId, area },
    { kind: 'clear', area: { ...area, row: area.row + area.rows, rows } },
  ];
}

/** A downloaded workbook has no settings yet. They come last, so that there is nothing to take back. */
function storing({ id, part, table }: Link, xml: string): Edit[] {
  const value = settingValue({ id, table: table.tableId, part: part.id });
  return [
    { kind: 'set-part', id: part.id, xml },
    { kind: 'set-setting', key: settingKey(id), value },
  ];
}

function unstoring({ part }: Link): Edit {
  return { kind: 'set-part', id: part.id, xml: part.xml };
}
