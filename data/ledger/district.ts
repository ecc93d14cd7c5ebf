import type Database from 'better-sqlite3';

/** An area with a GB/T 2260 code; areas without one carry a marked code of ours. */
export interface District {
  id: number;
  code: string;
  name: string;
  nameEn: string;
  parent: District | null;
  children: District[];
  /** Place in the city's own order, from 1. */
  position: number;
}

interface DistrictRow {
  id: number;
  code: string;
  name: string;
  nameEn: string;
  parentId: number | null;
  position: number;
}

const DISTRICTS =
  'SELECT id, code, name, name_en AS nameEn, parent_id AS parentId, position FROM districts ORDER BY position';

/** All districts with their parents and children, in the city's own order. */
export function listDistricts(client: Database.Database): District[] {
  const rows = client.prepare<[], DistrictRow>(DISTRICTS).all();
  const byId = new Map<number, District>();
  for (const { id, code, name, nameEn, position } of rows)
    byId.set(id, { id, code, name, nameEn, position, parent: null, children: [] });
  for (const row of rows) {
    const district = byId.get(row.id);
    const parent = row.parentId === null ? undefined : byId.get(row.parentId);
    if (!district || !parent) continue;
    district.parent = parent;
    parent.children.push(district);
  }
  return [...byId.values()];
}
