import { words } from '../../rules/message/message.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import type { SheetTable } from '../grid/sheet-table.ts';
import type { SheetPlan } from '../plan/plan.ts';
import type { OwnedColumns } from './owned-column.ts';

/** Cells by row of the body, then by column key. */
export type Marks = Map<number, Map<string, CellValue>>;

interface Gone {
  table: SheetTable;
  plan: SheetPlan;
  owned: OwnedColumns;
  /** The rows that the query no longer gives. */
  goneRows: number[];
}

/** The cells that mark each row that the query no longer gives. */
export function markedRows({ table, plan, owned, goneRows }: Gone): Marks {
  const mark = words(plan.definition.language).rowGone;
  const roles = new Map(plan.columns.map((column) => [column.key, column.role]));
  // A form may be left with columns that are computed or the user's: no word is written into those.
  const named = plan.columns.find((column) => column.role === 'value')?.key;
  const bearer =
    roles.get('VERDICT') === 'formula'
      ? 'FIXED'
      : roles.has('VERDICT')
        ? 'VERDICT'
        : roles.has('NOTE')
          ? 'NOTE'
          : named;
  const marked: Marks = new Map();
  for (const row of goneRows) {
    const now = String(table.values[row]?.[owned.get(bearer ?? '')?.at ?? -1] ?? '');
    if (now.endsWith(mark)) continue;
    if (bearer === undefined) {
      marked.set(row, new Map());
      continue;
    }
    const cells = new Map<string, CellValue>([[bearer, bearer === named ? `${now} ${mark}` : mark]]);
    if (bearer === 'FIXED') cells.set('RULE', null);
    marked.set(row, cells);
  }
  return marked;
}
