import type { MergedIndicator } from '../../rules/table/merged-indicator.ts';
import { readRowKey, rowKeyOf } from '../../rules/table/row-key.ts';
import type { SheetTable } from '../grid/sheet-table.ts';
import type { TableDefinition } from '../plan/plan.ts';

/** The indicator that each merged one is now, by their codes. */
export type MergedCodes = ReadonlyMap<string, string>;

export function mergedCodes(merged: readonly MergedIndicator[] = []): MergedCodes {
  return new Map(merged.map(({ code, into }) => [code, into]));
}

/** The key of a row whose indicator was merged into another. */
function keyNow(merged: MergedCodes, key: string): string {
  const row = readRowKey(key);
  const into = row && merged.get(row.indicator);
  return row && into !== undefined ? rowKeyOf({ ...row, indicator: into }) : key;
}

/**
 * The table with the keys that its rows have now, and the rows that have others than are written there. A row whose new key
 * is that of another row keeps its own, and the ledger no longer gives it.
 */
export function withMergedKeys(
  table: SheetTable,
  { merged, keyAt }: { merged: MergedCodes; keyAt: number },
): { table: SheetTable; rows: ReadonlySet<number> } {
  const rows = new Set<number>();
  if (merged.size === 0) return { table, rows };
  const keys = new Set(table.values.map((cells) => String(cells[keyAt] ?? '')));
  const values = table.values.map((cells, row) => {
    const key = String(cells[keyAt] ?? '');
    const now = keyNow(merged, key);
    if (now === key || keys.has(now)) return cells;
    rows.add(row);
    return cells.map((cell, at) => (at === keyAt ? now : cell));
  });
  return { table: { ...table, values }, rows };
}

/** The stored definition with the marks that results of a user's own have now: the key of their column, and that of their row. */
export function withMergedMarks(stored: TableDefinition, merged: MergedCodes): TableDefinition {
  if (merged.size === 0 || !stored.kept) return stored;
  const kept = stored.kept.map((mark) => {
    const [column = '', ...key] = mark.split(' ');
    return `${column} ${keyNow(merged, key.join(' '))}`;
  });
  return { ...stored, kept };
}
