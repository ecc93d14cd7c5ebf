import type { SheetColumn } from '../../data/sheet/plan/plan.ts';

type Headed = Pick<SheetColumn, 'key' | 'header' | 'align'> & { group?: string; role?: SheetColumn['role'] };

/** A run of columns under one name; without one, columns that stand once. */
export interface HeaderGroup {
  name: string | undefined;
  /** What stands in the second row of the header, of each column. */
  columns: Omit<Headed, 'group'>[];
}

/** The columns in runs that share a group: its name once above them, the rest of each header below it. */
export function headerGroups(columns: readonly Headed[]): HeaderGroup[] {
  const groups: HeaderGroup[] = [];
  for (const { group, header, ...column } of columns) {
    const rest = group !== undefined && header.startsWith(`${group} `) ? header.slice(group.length + 1) : header;
    const last = groups.at(-1);
    if (last && last.name === group) last.columns.push({ ...column, header: rest });
    else groups.push({ name: group, columns: [{ ...column, header: rest }] });
  }
  return groups;
}
