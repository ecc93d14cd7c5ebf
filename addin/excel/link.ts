import { type LostTable, lostTable, rowKeyAt } from '../../data/sheet/relink.ts';
import type { StoredDefinition } from '../../data/sheet/stored-definition.ts';
import type { FoundTable } from './excel.ts';
import type { Link } from './table.ts';

/** A table that no definition names, with row keys like ours: copied, renamed before anyone refreshed it, or bereft of its definition. */
export interface Stray {
  table: FoundTable;
  headers: string[];
  rowKeys: string[];
  /** What stands above the table in its first column, from the top down. */
  above: string[];
}

/** The definitions that know their table: by its first name, else by the id kept in the settings. */
export function directLinks(stored: StoredDefinition[], tables: FoundTable[]): Link[] {
  return stored.flatMap((each) => {
    const table =
      tables.find(({ tableId }) => tableId === each.table) ??
      tables.find(({ name }) => name.toLowerCase() === each.id.toLowerCase());
    return table ? [linkTo(each, table)] : [];
  });
}

function linkTo({ table: known, isWhole, ...stored }: StoredDefinition, table: FoundTable): Link {
  const state = stored.definition ? 'linked' : 'unreadable';
  return { ...stored, state, lost: null, table, isWhole: isWhole && known === table.tableId };
}

/** All links, those of the strays included: a definition without a table takes the one stray that looks like its own. */
export function linksWith(direct: Link[], stored: StoredDefinition[], strays: Stray[]): Link[] {
  const orphans = stored.filter(({ id, definition }) => definition && !direct.some((link) => link.id === id));
  const adopted = orphans.flatMap((orphan) => {
    const alike = strays.filter((stray) => isLike(stray, orphan));
    const [only, ...others] = alike.length > 1 ? alike.filter((stray) => hasCaption(stray, orphan)) : alike;
    return only && others.length === 0 ? [linkTo(orphan, only.table)] : [];
  });
  const linked = new Set([...direct, ...adopted].filter(({ state }) => state === 'linked').map(({ table }) => table));
  const rest = strays.filter(({ table }) => !linked.has(table));
  const unread = (link: Link) => link.state !== 'unreadable' || !rest.some(({ table }) => table === link.table);
  return [
    ...[...direct, ...adopted].filter(unread),
    ...rest.flatMap(
      (stray) =>
        strayLink(
          stray,
          stored,
          direct.find(({ table }) => table === stray.table),
        ) ?? [],
    ),
  ];
}

/** Whether a table has every column that a definition names. */
function isLike({ headers }: Stray, { definition }: StoredDefinition): boolean {
  const there = new Set(headers.map((header) => header.toLowerCase()));
  return definition?.columns.every(({ header }) => there.has(header.toLowerCase())) ?? false;
}

function hasCaption({ above }: Stray, { definition }: StoredDefinition): boolean {
  const caption = definition?.caption ?? [];
  return caption.every((line, index) => above[above.length - caption.length + index] === line);
}

function strayLink(stray: Stray, stored: StoredDefinition[], damaged: Link | undefined): Link | undefined {
  const { table } = stray;
  if (damaged?.fault?.code === 'DEFINITION_NEWER') return damaged;
  const original = stored.find((each) => isLike(stray, each));
  const own = { id: table.tableId, table, parts: [], setting: undefined, isWhole: false, fault: null };
  if (!damaged && original) return { ...own, state: 'copy', definition: original.definition, lost: null };
  const lost: LostTable | undefined = lostTable(stray.headers, stray.rowKeys);
  if (!lost) return damaged;
  const place = damaged ? { id: damaged.id, parts: damaged.parts, setting: damaged.setting, fault: damaged.fault } : {};
  return { ...own, ...place, state: 'lost-definition', definition: null, lost };
}

/** Where the row keys of a table are, if it has any, counted from its first column. */
export function keyColumn(headers: string[]): number | undefined {
  const at = rowKeyAt(headers);
  return at < 0 ? undefined : at;
}
