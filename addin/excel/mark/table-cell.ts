import type { CellValue } from '../../../data/rules/table/cell-value.ts';
import { HeadersOff, TableGone } from '../../../data/sheet/fault/table-fault.ts';
import { ROW_KEY } from '../../../data/sheet/formula/formula.ts';
import type { TableDefinition } from '../../../data/sheet/plan/plan.ts';
import { findLink } from '../links.ts';
import { blocksOf, ROWS_READ_AT_ONCE } from '../office/block.ts';
import type { SheetArea } from '../office/edit.ts';
import { type Cells, cells } from '../office/read.ts';
import { inWorkbook, type Workbook } from '../office/run.ts';

/** A cell of a linked table, with the keys of its row and column. Rows and columns of the sheet are counted from 0. */
export interface TableCell {
  row: number;
  column: number;
  rowKey: string;
  columnKey: string;
  value: CellValue;
  numberFormat: string;
  isFormula: boolean;
}

/** A linked table with the cells of ours in its body. */
export interface TableCells {
  definition: TableDefinition;
  area: SheetArea;
  cells: TableCell[];
}

async function readBody(workbook: Workbook, body: SheetArea): Promise<Cells[]> {
  const blocks: Cells[] = [];
  for (const block of blocksOf(body, ROWS_READ_AT_ONCE))
    blocks.push((await workbook.read({ block: cells(block) })).block);
  return blocks;
}

/** Reads a linked table. Throws `TableGone` and `HeadersOff`. */
export function readTableCells(id: string): Promise<TableCells> {
  return inWorkbook(async (workbook) => {
    const { link } = await findLink(workbook, id);
    const { table, definition } = link;
    if (!definition) throw link.fault ?? new TableGone(id);
    if (!table.hasHeaders) throw new HeadersOff(table.name);
    const area: SheetArea = { ...table.area, sheet: table.sheet };
    const { header } = await workbook.read({ header: cells({ ...area, rows: 1 }) });
    const keys = new Map(definition.columns.map(({ key, header: name }) => [name.toLowerCase(), key]));
    const columns = (header.values[0] ?? []).map((name) => keys.get(String(name).toLowerCase()));
    const keyAt = columns.indexOf(ROW_KEY);
    const blocks = await readBody(workbook, { ...area, row: area.row + 1, rows: Math.max(area.rows - 1, 1) });
    const rows = blocks.flatMap(({ values, formulas, numberFormats }) =>
      values.map((row, at) => ({ row, formulas: formulas[at] ?? [], formats: numberFormats[at] ?? [] })),
    );
    const found = rows.flatMap(({ row, formulas, formats }, down) =>
      columns.flatMap((columnKey, right): TableCell[] => {
        if (columnKey === undefined || columnKey === ROW_KEY) return [];
        const [value = null, formula] = [row[right], formulas[right]];
        const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
        const place = { row: area.row + 1 + down, column: area.column + right };
        const numberFormat = String(formats[right] ?? 'General');
        return [{ ...place, rowKey: String(row[keyAt] ?? ''), columnKey, value, numberFormat, isFormula }];
      }),
    );
    return { definition, area, cells: found };
  });
}
