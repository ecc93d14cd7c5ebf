import { addressOf } from '../../data/sheet/grid/address.ts';
import type { DocumentProperty } from '../../data/sheet/plan/definition-property.ts';
import type { StoredDefinition } from '../../data/sheet/plan/stored-definition.ts';
import type { LinkedTable } from '../../data/sheet/refresh/linked-table.ts';
import { type LostTable, lostTable } from '../../data/sheet/refresh/lost-query.ts';
import type { FoundTable, StoredPart } from './office/read-workbook.ts';
import { firstCellOf } from './place.ts';

/** A linked table with the places of its definition. */
export interface Link extends Pick<LinkedTable, 'id' | 'state' | 'definition' | 'fault' | 'lost'> {
  table: FoundTable;
  /** The places of its definition, as they stand. */
  parts: StoredPart[];
  setting: string | undefined;
  /** Its third place, the properties of the document. */
  properties: DocumentProperty[];
  /** Whether both places of the definition and the table's id in the settings are as they should be. */
  isWhole: boolean;
}

/** The table as the pane shows it. */
export function linkedTable({ id, state, definition, fault, lost, table }: Link): LinkedTable {
  const { name, sheet, area } = table;
  const top = area.row - (definition?.caption?.length ?? 0);
  const at = firstCellOf(top < 0 ? area : { ...area, row: top });
  return { id, state, definition, fault, lost, name, sheet, address: addressOf(area), at };
}

/**
 * A table that no definition names, with row keys like ours: copied, renamed before anyone refreshed it, or bereft of
 * its definition.
 */
export interface Stray {
  table: FoundTable;
  headers: string[];
  rowKeys: string[];
  /** The cells above the table in its first column, from the top down. */
  above: string[];
}

/**
 * The definitions that know their table for certain: by its first name, or by the name it had last. Excel's id alone
 * will not do where another name stands with it: another program may have numbered the tables anew.
 */
export function directLinks(stored: StoredDefinition[], tables: FoundTable[]): Link[] {
  return stored.flatMap((each) => {
    const named = (wanted: string | undefined) =>
      tables.find(({ name }) => name.toLowerCase() === wanted?.toLowerCase());
    const byId = each.definition ? undefined : tables.find(({ tableId }) => tableId === each.table?.id);
    const table = named(each.table?.name) ?? named(each.id) ?? byId;
    return table ? [linkTo(each, table)] : [];
  });
}

function linkTo({ table: known, isWhole, ...stored }: StoredDefinition, table: FoundTable): Link {
  const state = stored.definition ? 'linked' : 'unreadable';
  const isKnown = known?.id === table.tableId && known.name === table.name;
  return { ...stored, state, lost: null, table, isWhole: isWhole && isKnown };
}

/**
 * Finds all links, those of the strays included: a definition without a table takes the one stray that looks like its
 * own.
 */
export function linksWith(direct: Link[], stored: StoredDefinition[], strays: Stray[]): Link[] {
  const orphans = stored.filter(({ id, definition }) => definition && !direct.some((link) => link.id === id));
  const adopted = orphans.flatMap((orphan) => {
    const known = strays.find((stray) => stray.table.tableId === orphan.table?.id && isLike(stray, orphan, 0.5));
    if (known) return [linkTo(orphan, known.table)];
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

/** Whether a table has the columns that a definition names, all of them or at least such a share. */
function isLike({ headers }: Stray, { definition }: StoredDefinition, share = 1): boolean {
  const there = new Set(headers.map((header) => header.toLowerCase()));
  const columns = definition?.columns ?? [];
  const found = columns.filter(({ header }) => there.has(header.toLowerCase())).length;
  return columns.length > 0 && found >= columns.length * share;
}

function hasCaption({ above }: Stray, { definition }: StoredDefinition): boolean {
  const caption = definition?.caption ?? [];
  return caption.every((line, index) => above[above.length - caption.length + index] === line);
}

function strayLink(stray: Stray, stored: StoredDefinition[], damaged: Link | undefined): Link | undefined {
  const { table } = stray;
  if (damaged?.fault?.code === 'DEFINITION_NEWER') return damaged;
  const original = stored.find((each) => isLike(stray, each));
  const own = { id: table.tableId, table, parts: [], setting: undefined, properties: [], isWhole: false, fault: null };
  if (!damaged && original) return { ...own, state: 'copy', definition: original.definition, lost: null };
  const lost: LostTable | undefined = lostTable(stray.headers, stray.rowKeys);
  if (!lost) return damaged;
  const { id, parts, setting, properties, fault } = damaged ?? own;
  const place = { id, parts, setting, properties, fault };
  return { ...own, ...place, state: 'lost-definition', definition: null, lost };
}
