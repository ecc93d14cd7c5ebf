import { UNSEEN } from '../../data/sheet/grid/column-sight.ts';
import type { Area } from '../../data/sheet/grid/place.ts';
import type { SheetTable } from '../../data/sheet/grid/sheet-table.ts';
import { captionLines } from '../../data/sheet/plan/caption.ts';
import type { SheetPlan, TableDefinition } from '../../data/sheet/plan/plan.ts';
import type { MarkLine } from '../../data/sheet/refresh/mark-line.ts';
import type { ColumnWrite } from '../../data/sheet/refresh/refresh.ts';
import { blocksOf } from './office/block.ts';
import { cellInput, restoredInput, textInput } from './office/cell.ts';
import type { CellsEdit, SheetArea } from './office/edit.ts';

/** The lines of the caption, down from a cell. */
export function captionWrite(caption: string[], at: SheetArea): CellsEdit {
  return { kind: 'cells', area: at, values: captionLines(caption, at.rows).map((line) => [textInput(line)]) };
}

interface Above {
  link: { table: { area: Area; sheet: string } };
  stored: Pick<TableDefinition, 'caption'>;
  read: { caption: SheetArea | undefined };
  mark: MarkLine | undefined;
}

/** What a refresh writes above a table: its caption, or the mark of what is not public in the words of its user. */
export function aboveWrites({ link: { table }, stored, read, mark }: Above, plan: Pick<SheetPlan, 'caption'>) {
  const { caption } = read;
  if (caption) {
    const undoing = [captionWrite(stored.caption ?? [], caption)];
    return { edits: [captionWrite(plan.caption, caption)], undoing };
  }
  if (!mark) return { edits: [], undoing: [] };
  const area = { ...table.area, sheet: table.sheet, row: table.area.row - mark.up, rows: 1, columns: 1 };
  const line = (text: string): CellsEdit => ({ kind: 'cells', area, values: [[textInput(text)]] });
  return { edits: [line(mark.after)], undoing: [line(mark.before)] };
}

/** Header and body but for the formulas, which need the table to be there. `table` is header and body. */
export function tableWrites(plan: SheetPlan, table: SheetArea): CellsEdit[] {
  const header: CellsEdit = {
    kind: 'cells',
    area: { ...table, rows: 1 },
    values: [plan.columns.map((column) => textInput(column.header))],
    numberFormat: [plan.columns.map((column) => (column.role === 'input' ? UNSEEN : null))],
  };
  const body = blocksOf({ ...table, row: table.row + 1, rows: plan.rowKeys.length }).map((area): CellsEdit => {
    const rows = Array.from({ length: area.rows }, (_, index) => area.row - table.row - 1 + index);
    return {
      kind: 'cells',
      area,
      values: rows.map((row) => plan.columns.map((column) => cellInput(column.cells[row]))),
      numberFormat: rows.map((row) => plan.columns.map((column) => column.numberFormats[row] ?? null)),
    };
  });
  return [header, ...body];
}

/** One formula for each whole column. */
export function formulaWrites(plan: SheetPlan, table: SheetArea): CellsEdit[] {
  if (plan.rowKeys.length === 0) return [];
  return plan.columns.flatMap((column, index): CellsEdit[] => {
    if (column.formula === undefined) return [];
    const area = columnArea(table, { column: index, row: 0, rows: plan.rowKeys.length });
    return [{ kind: 'cells', area, formulas: column.formula }];
  });
}

/** Cells of one column of the body, rows counted from the first below the header. */
function columnArea(table: SheetArea, cells: { column: number; row: number; rows: number }): SheetArea {
  return {
    sheet: table.sheet,
    row: table.row + 1 + cells.row,
    column: table.column + cells.column,
    rows: cells.rows,
    columns: 1,
  };
}

/** The edits of a refresh, headers first: formulas name them. */
export function refreshWrites(writes: ColumnWrite[], table: SheetArea): CellsEdit[] {
  const headers = writes.flatMap(({ column, header }): CellsEdit[] =>
    header === undefined ? [] : [{ kind: 'cells', area: headerArea(table, column), values: [[textInput(header)]] }],
  );
  const cells = writes.flatMap((write): CellsEdit[] => {
    const area = columnArea(table, { column: write.column, row: write.firstRow, rows: write.cells.length });
    const hasCells = write.cells.some((cell) => cell !== undefined);
    const hasFormats = write.numberFormats.some((format) => format !== undefined);
    return hasCells || hasFormats
      ? [
          {
            kind: 'cells',
            area,
            ...(hasCells ? contents(write) : {}),
            ...(hasFormats ? { numberFormat: write.numberFormats.map((format) => [format ?? null]) } : {}),
          },
        ]
      : [];
  });
  return [...headers, ...cells];
}

function contents({ cells, isFormula }: ColumnWrite): Pick<CellsEdit, 'values' | 'formulas'> {
  const [first] = cells;
  if (!isFormula) return { values: cells.map((cell) => [cellInput(cell)]) };
  // One text for all cells: the same formula a thousand times would not fit into a request.
  if (typeof first === 'string' && cells.every((cell) => cell === first)) return { formulas: first };
  return { formulas: cells.map((cell) => [cell ?? null]) };
}

function headerArea(table: SheetArea, column: number): SheetArea {
  return { sheet: table.sheet, row: table.row, column: table.column + column, rows: 1, columns: 1 };
}

/**
 * The edits that put back the cells that a refresh writes to, as they were read; headers first, for formulas name them.
 */
export function restoringWrites(writes: ColumnWrite[], read: SheetTable, table: SheetArea): CellsEdit[] {
  const headers = writes.flatMap(({ column, header }): CellsEdit[] =>
    header === undefined
      ? []
      : [{ kind: 'cells', area: headerArea(table, column), values: [[textInput(read.headers[column] ?? '')]] }],
  );
  const cells = writes.flatMap((write): CellsEdit[] => {
    const rows = Math.min(write.cells.length, read.values.length - write.firstRow);
    if (rows <= 0) return [];
    const at = <T>(grid: T[][], index: number) => grid[write.firstRow + index]?.[write.column];
    const area = columnArea(table, { column: write.column, row: write.firstRow, rows });
    const old = (index: number) => restoredInput(at(read.formulas, index), at(read.values, index));
    const formulas = write.cells.slice(0, rows).map((cell, index) => [cell === undefined ? null : old(index)]);
    const formats = write.numberFormats.slice(0, rows);
    const numberFormat = formats.map((format, index) => [
      format === undefined ? null : (at(read.numberFormats, index) ?? null),
    ]);
    return [{ kind: 'cells', area, formulas, numberFormat }];
  });
  return [...headers, ...cells];
}
