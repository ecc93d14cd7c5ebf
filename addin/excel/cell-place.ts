import { ROW_KEY } from '../../data/sheet/formula/formula.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import { findLink } from './links.ts';
import { values } from './office/read.ts';
import { inWorkbook } from './office/run.ts';

/** A cell of a linked table by what is in it, wherever its row was sorted to and its column moved. */
export interface LinkedCell {
  /** The id of the table's definition. */
  id: string;
  rowKey: string;
  /** Key of the column. */
  column: string;
}

/** Finds the present place of the cell, or the first cell of the table where its row or column is no longer found. */
export async function placeOfCell({ id, rowKey, column }: LinkedCell): Promise<{ sheet: string; address: string }> {
  return inWorkbook(async (workbook) => {
    const { link } = await findLink(workbook, id);
    const { area, sheet } = link.table;
    const { headers } = await workbook.read({ headers: values({ ...area, sheet, rows: 1 }) });
    const names = (headers[0] ?? []).map(String);
    const at = (wanted: string) =>
      names.indexOf(link.definition?.columns.find(({ key }) => key === wanted)?.header ?? '');
    const keyAt = at(ROW_KEY);
    const { keys } =
      keyAt < 0
        ? { keys: [] }
        : await workbook.read({ keys: values({ ...area, sheet, column: area.column + keyAt, columns: 1 }) });
    const [down, right] = [keys.findIndex(([key]) => key === rowKey), at(column)];
    const isFound = down > 0 && right >= 0;
    const place = isFound ? { row: area.row + down, column: area.column + right } : area;
    return { sheet, address: addressOf({ ...place, rows: 1, columns: 1 }) };
  });
}
