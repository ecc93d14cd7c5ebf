import type { LinkedTable } from '../../data/sheet/refresh/linked-table.ts';

/** What a table is called in the pane: by its title, else by Excel's own name for it. */
export function titleOf(table: Pick<LinkedTable, 'definition' | 'name'>): string {
  return table.definition?.caption?.[0] ?? table.name;
}
