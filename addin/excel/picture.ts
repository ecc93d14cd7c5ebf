import { SheetProtected } from '../../data/sheet/fault/excel-fault.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import { boxes } from './office/read.ts';
import { cellAt } from './office/read-workbook.ts';
import { inWorkbook } from './office/run.ts';

/** A point is three quarters of a pixel of the page. */
const POINTS = 0.75;

/** A picture for a sheet. */
export interface SheetPicture {
  base64: string;
  /** What it shows, for those who do not see it. */
  title: string;
  /** Its size in pixels of the page. */
  width: number;
  height: number;
}

/** Puts a picture over the sheet with its corner at the selected cell, and answers where. Cells stay as they are. */
export async function insertPicture({ base64, title, width, height }: SheetPicture): Promise<string> {
  return inWorkbook(async (workbook) => {
    const { place } = await workbook.read({ place: cellAt() });
    const { cell, isProtected } = place;
    if (isProtected) throw new SheetProtected(cell.sheet);
    const { found } = await workbook.read({ found: boxes([cell]) });
    const { left = 0, top = 0 } = found[0] ?? {};
    const box = { left, top, width: width * POINTS, height: height * POINTS };
    await workbook.write([{ kind: 'add-picture', sheet: cell.sheet, base64, title, box }]);
    return `${cell.sheet}!${addressOf(cell)}`;
  });
}
