import type { CellValue } from '../../../../data/rules/table/cell-value.ts';
import type { SheetTable } from '../../../../data/sheet/grid/sheet-table.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import type { Refresh } from '../../../../data/sheet/refresh/refresh.ts';

/** The table of a plan as the sheet holds it right after it was inserted. */
export function tableOf(plan: SheetPlan, name = plan.definition.id): SheetTable {
  const values = plan.rowKeys.map((_, row) => plan.columns.map((each) => (each.results ?? each.cells)[row] ?? ''));
  return {
    name,
    headers: plan.columns.map((each) => each.header),
    values,
    formulas: plan.rowKeys.map((_, row) => plan.columns.map((each, at) => each.formula ?? values[row]?.[at] ?? '')),
    numberFormats: plan.rowKeys.map((_, row) => plan.columns.map((each) => each.numberFormats[row] ?? 'General')),
  };
}

/** The table with a column of the user's own before the column at this place. */
export function withUserColumn(
  table: SheetTable,
  at: number,
  header: string,
  cells: (row: number) => CellValue,
): SheetTable {
  const into = <T>(rows: T[][], cell: (row: number) => T) =>
    rows.map((row, index) => [...row.slice(0, at), cell(index), ...row.slice(at)]);
  return {
    ...table,
    headers: [...table.headers.slice(0, at), header, ...table.headers.slice(at)],
    values: into(table.values, cells),
    formulas: into(table.formulas, cells),
    numberFormats: into(table.numberFormats, () => 'General'),
  };
}

/** The table with its rows reordered, left out or doubled. */
export function withRows(table: SheetTable, rows: number[]): SheetTable {
  const pick = <T>(from: T[][]) => rows.map((row) => [...(from[row] ?? [])]);
  return {
    ...table,
    values: pick(table.values),
    formulas: pick(table.formulas),
    numberFormats: pick(table.numberFormats),
  };
}

/** The table with a value that a user typed into this row, under this header. */
export function typedInto(table: SheetTable, cell: { header: string; row: number }, value: CellValue): SheetTable {
  const at = table.headers.indexOf(cell.header);
  const put = (rows: CellValue[][]) => rows.map((row, index) => (index === cell.row ? row.with(at, value) : row));
  return { ...table, values: put(table.values), formulas: put(table.formulas) };
}

/** The table after the writes, without computing formulas. */
export function written(table: SheetTable, refresh: Refresh): SheetTable {
  const after = withRows(table, [...table.values.keys()]);
  after.headers = [...table.headers];
  for (const { column, header, firstRow, cells, numberFormats } of refresh.writes) {
    if (header !== undefined) after.headers[column] = header;
    cells.forEach((cell, index) => {
      const row = firstRow + index;
      while (after.values.length <= row) {
        for (const grid of [after.values, after.formulas] as CellValue[][][]) grid.push(table.headers.map(() => ''));
        after.numberFormats.push(table.headers.map(() => 'General'));
      }
      const put = (grid: CellValue[][], value: CellValue) => grid[row]?.splice(column, 1, value);
      if (cell !== undefined) {
        put(after.values, cell ?? '');
        put(after.formulas, cell ?? '');
      }
      const format = numberFormats[index];
      if (format !== undefined) after.numberFormats[row]?.splice(column, 1, format);
    });
  }
  return after;
}
