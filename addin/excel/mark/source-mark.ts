import type { CellValue } from '../../../data/rules/table/cell-value.ts';
import { sheetName } from '../../../data/sheet/plan/sheet-name.ts';
import { cellInput } from '../office/cell.ts';
import type { Edit, SheetArea } from '../office/edit.ts';
import { undone } from '../office/error.ts';
import { allSheets } from '../office/read-workbook.ts';
import { inWorkbook } from '../office/run.ts';
import { readOwnComments } from './own-comment.ts';

/** The comment on a cell that says where its figure is printed. Its first words name us. Rows and columns are counted from 0. */
export interface SourceRemark {
  row: number;
  column: number;
  remark: string;
}

/** Comments that are written at once. A workbook with thousands of them is slow in everybody's hands. */
const MOST_REMARKS = 1000;

/**
 * Puts a comment on each cell, in the place of ours that were there before. Cells with a comment of the user's keep it. `left`
 * counts the cells that got none.
 */
export function remarkSources(
  area: SheetArea,
  remarks: readonly SourceRemark[],
  begins: readonly string[],
): Promise<{ made: number; left: number }> {
  return inWorkbook(async (workbook) => {
    const { removing, restoring, isCommented } = await readOwnComments(workbook, area, begins);
    const free = remarks.filter((cell) => !isCommented(cell)).slice(0, MOST_REMARKS);
    const adding = free.map(({ row, column, remark }): Edit => {
      const cell = { sheet: area.sheet, row, column, rows: 1, columns: 1 };
      return { kind: 'add-comment', area: cell, text: remark };
    });
    try {
      await workbook.write([...removing, ...adding]);
    } catch (error) {
      await workbook.write([...(await readOwnComments(workbook, area, begins)).removing, ...restoring]);
      throw error;
    }
    return { made: free.length, left: remarks.length - free.length };
  });
}

/** Takes our comments in an area away. Answers how many there were. */
export function unremarkSources(area: SheetArea, begins: readonly string[]): Promise<number> {
  return inWorkbook(async (workbook) => {
    const { removing } = await readOwnComments(workbook, area, begins);
    if (removing.length > 0) await workbook.write(removing);
    return removing.length;
  });
}

/** A sheet that lists where the figures of a table are printed. */
export interface SourceSheet {
  title: string;
  /** The line below the title. */
  about: string;
  headers: readonly string[];
  /** The widths of the columns, in points. */
  widths: readonly number[];
  rows: readonly { cells: readonly CellValue[]; numberFormat: string }[];
  /** The column, from 0, whose cells have the number formats of the table. */
  numbers: number;
}

function sheetWrites({ title, about, headers, widths, rows, numbers }: SourceSheet, sheet: string): Edit[] {
  const columns = headers.length;
  const line = (row: number, count = 1): SheetArea => ({ sheet, row, rows: count, column: 0, columns });
  const first = (row: number): SheetArea => ({ ...line(row), columns: 1 });
  const body = line(3, rows.length);
  return [
    { kind: 'cells', area: first(0), values: [[cellInput(title)]] },
    { kind: 'cells', area: first(1), values: [[cellInput(about)]] },
    { kind: 'format', area: first(0), bold: true },
    { kind: 'cells', area: line(2), values: [headers.map((header) => cellInput(header))] },
    { kind: 'format', area: line(2), bold: true, hasBorder: true },
    ...(rows.length === 0
      ? []
      : ([
          {
            kind: 'cells',
            area: { ...body, column: numbers, columns: 1 },
            numberFormat: rows.map(({ numberFormat }) => [numberFormat]),
          },
          { kind: 'cells', area: body, values: rows.map(({ cells }) => cells.map((cell) => cellInput(cell))) },
          { kind: 'format', area: body, wraps: true, hasBorder: true },
        ] as const)),
    ...widths.map(
      (columnWidth, column): Edit => ({ kind: 'format', area: { ...line(2), column, columns: 1 }, columnWidth }),
    ),
    { kind: 'freeze-rows', sheet, rows: 3 },
    { kind: 'select', area: first(0) },
  ];
}

/** Puts the list on a new sheet and answers its name. The workbook stays as it was where that fails. */
export function insertSourceSheet(list: SourceSheet, id: string): Promise<string> {
  return inWorkbook(async (workbook) => {
    const names = async () => (await workbook.read({ sheets: allSheets() })).sheets.map(({ name }) => name);
    const taken = new Set((await names()).map((name) => name.toLowerCase()));
    const sheet = sheetName({ caption: [list.title], definition: { id } }, taken);
    const isThere = async () => (await names()).includes(sheet);
    try {
      await workbook.write([{ kind: 'add-sheet', name: sheet }, ...sheetWrites(list, sheet)]);
    } catch (error) {
      const takeBack = async () => {
        if (await isThere()) await workbook.write([{ kind: 'delete-sheet', name: sheet }]);
      };
      throw await undone(error, takeBack, async () => !(await isThere()));
    }
    return sheet;
  });
}
