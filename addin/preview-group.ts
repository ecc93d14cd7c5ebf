import type { SheetColumn } from '../data/sheet/sheet-plan.ts';

type Headed = Pick<SheetColumn, 'key' | 'header' | 'align'> & { group?: string };

/** A run of columns under one name; without one, columns that stand once. */
export interface HeaderGroup {
  name: string | undefined;
  /** What stands in the second row of the header, of each column. */
  columns: { key: string; header: string; align: SheetColumn['align'] }[];
}

/** The columns in runs that share a group: its name once above them, the rest of each header below it. */
export function headerGroups(columns: readonly Headed[]): HeaderGroup[] {
  const groups: HeaderGroup[] = [];
  for (const { key, header, align, group } of columns) {
    const rest = group !== undefined && header.startsWith(`${group} `) ? header.slice(group.length + 1) : header;
    const last = groups.at(-1);
    if (last && last.name === group) last.columns.push({ key, header: rest, align });
    else groups.push({ name: group, columns: [{ key, header: rest, align }] });
  }
  return groups;
}
