import { areaOfAddress } from '../../data/sheet/grid/address.ts';
import { hasSheet, namedCell } from './office/read-sheet.ts';
import { inWorkbook } from './office/run.ts';

/** A cell of the open workbook. */
export interface CellPlace {
  sheet: string;
  /** An address such as `C7`. */
  cell: string;
}

/** The selected cell, where the open workbook has this name. */
export function cellIn(name: string): Promise<CellPlace | undefined> {
  return inWorkbook(async (workbook) => {
    const { here } = await workbook.read({ here: namedCell() });
    return here.workbook === name ? { sheet: here.sheet, cell: here.cell } : undefined;
  });
}

/** Selects a cell where the open workbook has this name and the sheet is in sight; else nothing happens. */
export function showCellIn(name: string, { sheet, cell }: CellPlace): Promise<void> {
  return inWorkbook(async (workbook) => {
    const area = areaOfAddress(cell);
    const { here, isThere } = await workbook.read({ here: namedCell(), isThere: hasSheet(sheet) });
    const isSelected = here.sheet === sheet && here.cell === cell;
    if (area && isThere && !isSelected && here.workbook === name)
      await workbook.write([{ kind: 'select', area: { ...area, sheet } }]);
  });
}
