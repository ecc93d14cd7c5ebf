import type { SheetColumn } from '../../data/sheet/plan/plan.ts';

type Headed = Pick<SheetColumn, 'key' | 'header' | 'align'> & { group?: string; role?: SheetColumn['role'] };

/** A run of columns under one name. Without a name they are not repeated. */
export interface HeaderGroup {
  name: string | undefined;
  /** The columns, with the second row of their headers. */
  columns: Omit<Headed, 'group'>[];
}

/** Groups the columns in runs of one group: its name is once above them, the rest of each header below it. */
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
