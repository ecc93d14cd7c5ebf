import { isEmpty, isSameValue } from '../../data/rules/table/cell-value.ts';
import { publishedKeyOf } from '../../data/sheet/formula/published.ts';
import { areaOfAddress } from '../../data/sheet/grid/address.ts';
import type { LinkedTable } from '../../data/sheet/refresh/linked-table.ts';
import type { Workbook } from './office/run.ts';
import { type CellAt, hasFormula, readArea } from './plan-cell/cell-reading.ts';

/** The cells of a linked table in which a user's own result stands where a published one, or none, stood. */
export async function typedOverCells(workbook: Workbook, table: LinkedTable): Promise<CellAt[]> {
  const { sheet, address, definition } = table;
  const area = areaOfAddress(address);
  if (!area || !definition) return [];
  const [header = [], ...body] = await readArea(workbook, { ...area, sheet });
  const headers = header.map(({ value }) => String(value ?? '').toLowerCase());
  const placeOf = (key: string | undefined) => {
    const column = definition.columns.find((one) => one.key === key);
    return column ? headers.indexOf(column.header.toLowerCase()) : -1;
  };
  return definition.columns.flatMap(({ key }) => {
    const [at, published] = [placeOf(key), placeOf(publishedKeyOf(key))];
    if (at < 0 || published < 0) return [];
    return body.flatMap((cells, row) => {
      const [mine, theirs] = [cells[at], cells[published]];
      if (!mine || !theirs) return [];
      const isMine = hasFormula(mine) || !(isEmpty(mine.value) || isSameValue(mine.value, theirs.value));
      return isMine ? [{ sheet, row: area.row + 1 + row, column: area.column + at }] : [];
    });
  });
}
