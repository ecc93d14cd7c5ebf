import { CHANGED, currentId, type Span } from './past.ts';
import { districts } from './store/catalogue-tables.ts';
import { columnsOf } from './store/columns.ts';
import type { Store } from './store/store.ts';

const READ = ['code', 'name', 'nameEn', 'parentId', 'position'] as const;
type DistrictRow = Pick<typeof districts.$inferSelect, 'id' | (typeof READ)[number]>;

/** An area with a GB/T 2260 code; areas without one carry a marked code of ours. */
export interface District extends Omit<DistrictRow, 'parentId'> {
  parent: District | null;
  children: District[];
}

const ROWS = `SELECT ${currentId('districts', ['code'])}, ${columnsOf(districts, READ)} FROM districts WHERE ${CHANGED}`;

function rowOf({ parent, children: _, ...row }: District): DistrictRow {
  return { ...row, parentId: parent?.id ?? null };
}

/** All districts of a state with their parents and children, in the city's own order: those of before, the same list where none has changed. */
export function listDistricts(store: Store, span: Span, before: District[]): District[] {
  const changed = store.prepared<DistrictRow>(ROWS).all({ ...span });
  if (changed.length === 0) return before;
  const rows = new Map([...before.map(rowOf), ...changed].map((row) => [row.id, row]));
  const inOrder = [...rows.values()].sort((a, b) => a.position - b.position || a.id - b.id);
  const byId = new Map(
    inOrder.map(({ parentId: _, ...row }): [number, District] => [row.id, { ...row, parent: null, children: [] }]),
  );
  for (const { id, parentId } of inOrder) {
    const district = byId.get(id);
    const parent = parentId === null ? undefined : byId.get(parentId);
    if (!district || !parent) continue;
    district.parent = parent;
    parent.children.push(district);
  }
  return [...byId.values()];
}
