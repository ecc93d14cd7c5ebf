import type Database from 'better-sqlite3';
import { currentId, WAS_SO } from './past.ts';
import { districts } from './store/catalogue-tables.ts';
import { columnsOf } from './store/columns.ts';

const READ = ['code', 'name', 'nameEn', 'parentId', 'position'] as const;
type DistrictRow = Pick<typeof districts.$inferSelect, 'id' | (typeof READ)[number]>;

/** An area with a GB/T 2260 code; areas without one carry a marked code of ours. */
export interface District extends Omit<DistrictRow, 'parentId'> {
  parent: District | null;
  children: District[];
}

const ALL = `SELECT ${currentId('districts', ['code'])}, ${columnsOf(districts, READ)} FROM districts WHERE ${WAS_SO}
  ORDER BY position`;

/** All districts of a revision with their parents and children, in the city's own order. */
export function listDistricts(client: Database.Database, at: number): District[] {
  const rows = client.prepare<[object], DistrictRow>(ALL).all({ at });
  const byId = new Map<number, District>();
  for (const { parentId: _, ...row } of rows) byId.set(row.id, { ...row, parent: null, children: [] });
  for (const row of rows) {
    const district = byId.get(row.id);
    const parent = row.parentId === null ? undefined : byId.get(row.parentId);
    if (!district || !parent) continue;
    district.parent = parent;
    parent.children.push(district);
  }
  return [...byId.values()];
}
