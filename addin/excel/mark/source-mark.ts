import type { CellValue } from '../../../data/rules/table/cell-value.ts';
import { sheetName } from '../../../data/sheet/plan/sheet-name.ts';
import { cellInput } from '../office/cell.ts';
import type { Edit, SheetArea } from '../office/edit.ts';
import { undone } from '../office/error.ts';
import { commentsIn } from '../office/read-sheet.ts';
import { allSheets } from '../office/read-workbook.ts';
import { inWorkbook, type Workbook } from '../office/run.ts';

/** The comment on a cell that says where its figure is printed. Its first words name us. Rows and columns are counted from 0. */
export interface SourceRemark {
  row: number;
  column: number;
  remark: string;
}

/** Comments that are written at once. A workbook with thousands of them is slow in everybody's hands. */
const MOST_REMARKS = 1000;

/** The edits that take our comments in an area away, and the cells that have one of the user's or with answers. */
async function readRemarks(workbook: Workbook, area: SheetArea, begins: readonly string[]) {
  const { comments } = await workbook.read({ comments: commentsIn(area) });
  const own = comments.filter(({ text, isAnswered }) => !isAnswered && begins.some((words) => text.startsWith(words)));
  const others = comments.filter((comment) => !own.includes(comment));
  return {
    edits: own.map(({ id }): Edit => ({ kind: 'delete-comment', sheet: area.sheet, id })),
    commented: new Set(others.map(({ row, column }) => `${row} ${column}`)),
  };
}

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
    const { edits, commented } = await readRemarks(workbook, area, begins);
    const free = remarks.filter(({ row, column }) => !commented.has(`${row} ${column}`)).slice(0, MOST_REMARKS);
    const adding = free.map(({ row, column, remark }): Edit => {
      const cell = { sheet: area.sheet, row, column, rows: 1, columns: 1 };
      return { kind: 'add-comment', area: cell, text: remark };
    });
    try {
      await workbook.write([...edits, ...adding]);
    } catch (error) {
      await workbook.write((await readRemarks(workbook, area, begins)).edits);
      throw error;
    }
    return { made: free.length, left: remarks.length - free.length };
  });
}

/** Takes our comments in an area away. Answers how many there were. */
export function unremarkSources(area: SheetArea, begins: readonly string[]): Promise<number> {
  return inWorkbook(async (workbook) => {
    const { edits } = await readRemarks(workbook, area, begins);
    if (edits.length > 0) await workbook.write(edits);
    return edits.length;
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
  const text = (words: string): SheetArea => ({ ...line(words === title ? 0 : 1), columns: 1 });
  const body = line(3, rows.length);
  return [
    { kind: 'cells', area: text(title), values: [[cellInput(title)]] },
    { kind: 'cells', area: text(about), values: [[cellInput(about)]] },
    { kind: 'format', area: text(title), bold: true },
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
    { kind: 'select', area: { ...line(0), columns: 1 } },
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
