import { words } from '../../data/rules/message/message.ts';
import type { CellValue } from '../../data/rules/table/cell-value.ts';
import { type Edition, editionOf, errorsIn, type ShownTable } from '../../data/sheet/edition/edition.ts';
import { type EditionPage, editionPage, MARGINS } from '../../data/sheet/edition/edition-page.ts';
import { HeadersOff, TableGone } from '../../data/sheet/fault/table-fault.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import { type ColumnSight, displacedColumns } from '../../data/sheet/grid/column-sight.ts';
import type { Area } from '../../data/sheet/grid/place.ts';
import { captionColumn } from '../../data/sheet/plan/caption.ts';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import { sheetName } from '../../data/sheet/plan/sheet-name.ts';
import type { Link } from './link.ts';
import { findLink } from './links.ts';
import { blocksOf, ROWS_READ_AT_ONCE } from './office/block.ts';
import { ALIGNMENTS, cellInput } from './office/cell.ts';
import type { CellsEdit, Edit, SheetArea } from './office/edit.ts';
import { undone } from './office/error.ts';
import { type Cells, cells, columnLooks, hiddenRows, values } from './office/read.ts';
import { allSheets } from './office/read-workbook.ts';
import { inWorkbook, type Workbook } from './office/run.ts';
import { sightOf } from './sight.ts';

/** 报送版 of a linked table, put on a sheet of its own. */
export interface InsertedEdition {
  sheet: string;
  rows: number;
  /** Rows that a filter or somebody hid, which are left out. */
  hiddenRows: number;
  /** Headers of the columns that somebody hid, which are left out. */
  hiddenColumns: string[];
  /** The cells of the edition that hold an error such as #N/A. */
  errors: { address: string; error: string }[];
}

/** Puts the table as it stands, values only, on a new sheet ready to be printed. The table stays as it is. */
export async function insertEdition(id: string): Promise<InsertedEdition> {
  return inWorkbook(async (workbook) => {
    const { link } = await findLink(workbook, id);
    if (!link.definition) throw link.fault ?? new TableGone(id);
    const { shown, ...hidden } = await readShown(workbook, link, link.definition);
    const edition = editionOf(shown);
    const page = editionPage(edition);
    const sheet = await freeName(workbook, edition, id);
    try {
      await workbook.write([{ kind: 'add-sheet', name: sheet }, ...pageWrites(page, sheet)]);
    } catch (error) {
      const isUntouched = async () => !(await isThere(workbook, sheet));
      throw await undone(error, () => removeSheet(workbook, sheet), isUntouched);
    }
    const body = page.titleRows.row + page.titleRows.rows;
    const errors = errorsIn(edition).map(({ row, column, error }) => ({
      address: addressOf({ row: body + row, column, rows: 1, columns: 1 }),
      error,
    }));
    return { sheet, rows: edition.rows.length, ...hidden, errors };
  });
}

async function freeName(workbook: Workbook, { language, title }: Edition, id: string): Promise<string> {
  const { sheets } = await workbook.read({ sheets: allSheets() });
  const named = { caption: [words(language).edition.sheet(title)], definition: { id } };
  return sheetName(named, new Set(sheets.map(({ name }) => name.toLowerCase())));
}

async function isThere(workbook: Workbook, sheet: string): Promise<boolean> {
  const { sheets } = await workbook.read({ sheets: allSheets() });
  return sheets.some(({ name }) => name === sheet);
}

async function removeSheet(workbook: Workbook, sheet: string): Promise<void> {
  if (await isThere(workbook, sheet)) await workbook.write([{ kind: 'delete-sheet', name: sheet }]);
}

/** The part of a table that is in sight: columns and rows that are not hidden, and what their cells show. */
async function readShown(workbook: Workbook, { table }: Link, definition: TableDefinition) {
  if (!table.hasHeaders) throw new HeadersOff(table.name);
  const area: SheetArea = { ...table.area, sheet: table.sheet };
  const lines = linesAbove(area, definition.caption ?? []);
  const { header, looks, above } = await workbook.read({
    header: cells({ ...area, rows: 1 }),
    looks: columnLooks(area),
    ...(lines ? { above: values(lines) } : {}),
  });
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const read: (Cells & { hidden: boolean[] })[] = [];
  for (const block of blocksOf(body, ROWS_READ_AT_ONCE)) {
    const { found, hidden } = await workbook.read({ found: cells(block), hidden: hiddenRows(block) });
    read.push({ ...found, hidden });
  }
  const all = read.flatMap((block) =>
    block.values.map((row, at) => ({ row, formats: block.numberFormats[at] ?? [], isHidden: block.hidden[at] })),
  );
  const rows = all.filter(({ row }, at) => all.length > 1 || at > 0 || row.some((value) => value !== ''));
  const inSight = rows.filter(({ isHidden }) => !isHidden);
  const bodyFormats = rows.map(({ formats }) => formats);
  const seen = sightOf(looks, header.numberFormats[0] ?? [], bodyFormats);
  const columns = columnsInSight(seen);
  const pick = <T>(from: T[], none: T) => columns.map((at) => from[at] ?? none);
  const title = above && titleAbove(above, definition.caption ?? []);
  const shown: ShownTable = {
    definition,
    ...(title ? { title } : {}),
    headers: pick(header.values[0] ?? [], '').map(String),
    values: inSight.map(({ row }) => pick(row, '')),
    numberFormats: inSight.map(({ formats }) => pick(formats, 'General')),
  };
  const headers = (header.values[0] ?? []).map(String);
  const isLeftOut = (at: number) => seen[at]?.isHidden && !seen[at].isUnseen && !columns.includes(at);
  return {
    shown,
    hiddenRows: rows.length - inSight.length,
    hiddenColumns: headers.filter((_, at) => isLeftOut(at)),
  };
}

/** Places of the columns that are in sight, or meant to be. */
function columnsInSight(columns: ColumnSight[]): number[] {
  const displaced = displacedColumns(columns);
  return columns.flatMap(({ isHidden, isUnseen }, at) =>
    isUnseen || (isHidden && !displaced.shown.includes(at)) ? [] : at,
  );
}

/** The place of the caption, right above the table. */
function linesAbove(area: SheetArea, caption: string[]): SheetArea | undefined {
  const rows = caption.length;
  return rows > 0 && area.row >= rows ? { ...area, row: area.row - rows, rows } : undefined;
}

/** A title that somebody wrote over ours: the lines below it still read as they were written. */
function titleAbove(above: CellValue[][], [, ...rest]: string[]): string | undefined {
  const at = rest.length === 0 ? undefined : captionColumn(above.slice(1), rest);
  return at === undefined ? undefined : String(above[0]?.[at] ?? '').trim();
}

/** Everything that is written to the new sheet. */
function pageWrites(page: EditionPage, sheet: string): Edit[] {
  const on = (area: Area): SheetArea => ({ ...area, sheet });
  const all = on(page.area);
  return [
    ...page.blocks.flatMap(({ area, ...block }) => blockWrites(on(area), block)),
    ...page.merges.map((area): Edit => ({ kind: 'merge', area: on(area) })),
    { kind: 'format', area: all, isMiddle: true },
    ...page.looks.map(({ area, look }): Edit => {
      const { isBold, ...font } = page.fonts[look.font];
      const { align, wraps, hasBorder } = look;
      return { kind: 'format', area: on(area), font, bold: isBold, align: ALIGNMENTS[align], wraps, hasBorder };
    }),
    ...page.columnWidths.map(
      (columnWidth, column): Edit => ({ kind: 'format', area: { ...all, rows: 1, column, columns: 1 }, columnWidth }),
    ),
    ...runs(page.rowHeights).map(
      ({ from, count, value }): Edit => ({
        kind: 'format',
        area: { ...all, row: from, rows: count, columns: 1 },
        rowHeight: value,
      }),
    ),
    { kind: 'select', area: { ...all, rows: 1, columns: 1 } },
    { kind: 'set-page', sheet, page: { titleRows: page.titleRows, margins: MARGINS, footer: page.footer } },
  ];
}

function blockWrites(area: SheetArea, { values: grid, numberFormats }: Omit<EditionPage['blocks'][number], 'area'>) {
  return blocksOf(area).map((block): CellsEdit => {
    const from = block.row - area.row;
    const formats = numberFormats?.slice(from, from + block.rows);
    return {
      kind: 'cells',
      area: block,
      values: grid.slice(from, from + block.rows).map((row) => row.map((value) => cellInput(value))),
      ...(formats ? { numberFormat: formats } : {}),
    };
  });
}

/** Neighbours of one value together. */
function runs(of: number[]): { from: number; count: number; value: number }[] {
  const found: { from: number; count: number; value: number }[] = [];
  of.forEach((value, from) => {
    const last = found.at(-1);
    if (last?.value === value) last.count += 1;
    else found.push({ from, count: 1, value });
  });
  return found;
}
