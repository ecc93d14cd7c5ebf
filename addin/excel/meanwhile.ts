import { WrittenMeanwhile } from '../../data/sheet/fault/table-fault.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import type { SheetTable } from '../../data/sheet/grid/sheet-table.ts';
import { blocksOf } from './office/block.ts';
import type { SheetArea } from './office/edit.ts';
import { contents, values } from './office/read.ts';
import { allTables, type FoundTable } from './office/read-workbook.ts';
import type { Workbook } from './office/run.ts';

/** Cells that a fault names. */
const NAMED = 5;

/**
 * Looks right before a table is written to whether it still holds what was read: in a workbook that several people have open,
 * somebody may have typed into it since. What formulas show is not looked at, as it changes by itself.
 *
 * @throws WrittenMeanwhile with the cells
 */
export async function checkUnwritten(workbook: Workbook, found: FoundTable, read: SheetTable): Promise<void> {
  const { area, sheet } = found;
  if (read.formulas.length === 0) return;
  const body = { ...area, sheet, row: area.row + 1, rows: read.formulas.length };
  const changed: string[] = [];
  let count = 0;
  const look = (row: number, now: readonly unknown[], before: readonly unknown[]) => {
    for (const [at, formula] of before.entries()) {
      if (now[at] === formula) continue;
      count += 1;
      if (changed.length < NAMED)
        changed.push(`${found.sheet}!${addressOf({ row, column: area.column + at, rows: 1, columns: 1 })}`);
    }
  };
  const lookAt = (block: SheetArea, { formulas }: { formulas: readonly unknown[][] }) => {
    const first = block.row - body.row;
    for (const [at, line] of formulas.entries()) look(block.row + at, line, read.formulas[first + at] ?? []);
  };
  const [top = body, ...others] = blocksOf(body);
  const begins = await workbook.read({ header: values({ ...area, sheet, rows: 1 }), now: contents(top) });
  look(area.row, (begins.header[0] ?? []).map(String), read.headers);
  lookAt(top, begins.now);
  for (const block of others) lookAt(block, (await workbook.read({ now: contents(block) })).now);
  if (count === 0) return;
  const { tables } = await workbook.read({ tables: allTables() });
  // Where the whole table is gone, writing says so.
  if (tables.some(({ tableId }) => tableId === found.tableId)) throw new WrittenMeanwhile(changed, count);
}
