import { TableGone } from '../../data/sheet/fault/table-fault.ts';
import {
  DEFINITION_NAMESPACE,
  definitionIdOf,
  definitionToXml,
  settingKey,
  settingValue,
} from '../../data/sheet/plan/definition.ts';
import { type DocumentProperty, definitionProperties } from '../../data/sheet/plan/definition-property.ts';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import { type StoredDefinition, storedDefinitions } from '../../data/sheet/plan/stored-definition.ts';
import type { LinkedTable } from '../../data/sheet/refresh/linked-table.ts';
import { rowKeyAt } from '../../data/sheet/refresh/lost-query.ts';
import { directLinks, type Link, linkedTable, linksWith, type Stray } from './link.ts';
import type { Edit } from './office/edit.ts';
import { values } from './office/read.ts';
import {
  allTables,
  documentProperties,
  type FoundTable,
  parts,
  type StoredPart,
  settings,
} from './office/read-workbook.ts';
import { inWorkbook, type Workbook } from './office/run.ts';

/** Every linked table of the workbook, found again whatever it is called and wherever it was moved. */
export async function listLinkedTables(): Promise<LinkedTable[]> {
  return inWorkbook(async (workbook) => {
    const { links } = await readAllLinks(workbook);
    await mend(workbook, links);
    return links.map(linkedTable);
  });
}

/** A definition that parts and settings do not both have, or without its table's id, is written to both. */
async function mend(workbook: Workbook, links: Link[]): Promise<void> {
  const torn = links.filter(({ state, isWhole }) => state === 'linked' && !isWhole);
  const edits = torn.flatMap((link) => (link.definition ? storing(link, link.definition) : []));
  if (edits.length === 0) return;
  try {
    await workbook.write(edits);
  } catch {
    // A workbook that cannot be written to is listed all the same; the next refresh says why it cannot.
  }
}

/** The edits that put a definition into a custom XML part and the settings. */
export function storing(
  { id, parts: places, table }: Pick<Link, 'id' | 'parts' | 'table'>,
  definition: TableDefinition,
): Edit[] {
  const xml = definitionToXml(definition);
  const inParts = places.map((part): Edit => ({ kind: 'set-part', id: part.id, xml }));
  return [
    ...(places.length > 0 ? inParts : [{ kind: 'add-part', xml } as const]),
    {
      kind: 'set-setting',
      key: settingKey(id),
      value: settingValue(definition, { id: table.tableId, name: table.name }),
    },
  ];
}

/** The edits that put both places back as they were; a part that was added is found again by its id. */
export async function unstoring(workbook: Workbook, { id, parts: places, setting }: StoredIn): Promise<Edit[]> {
  const now = await workbook.read({ parts: parts(DEFINITION_NAMESPACE), settings: settings() });
  const known = new Set(places.map((part) => part.id));
  const added = now.parts.filter((part) => definitionIdOf(part.xml) === id && !known.has(part.id));
  const key = settingKey(id);
  const isSet = now.settings.some((each) => each.key === key);
  const isThere = (place: StoredPart) => now.parts.some((part) => part.id === place.id);
  return [
    ...places.map(
      (part): Edit => (isThere(part) ? { kind: 'set-part', ...part } : { kind: 'add-part', xml: part.xml }),
    ),
    ...added.map((part): Edit => ({ kind: 'delete-part', id: part.id })),
    ...(setting === undefined ? [] : [{ kind: 'set-setting', key, value: setting } as const]),
    ...(setting === undefined && isSet ? [{ kind: 'delete-setting', key } as const] : []),
  ];
}

/**
 * Writes a definition to its third place, the properties of the document, when all else is done. Excel may refuse: the
 * other two places have it, and the next refresh tries again.
 *
 * @param old the properties that the definition has now
 */
export async function keepInProperties(
  workbook: Workbook,
  old: DocumentProperty[],
  definition: TableDefinition,
): Promise<void> {
  const edits = propertyEdits(old, definitionProperties(definition));
  try {
    if (edits.length > 0) await workbook.write(edits);
  } catch {
    // Nothing of the table depends on it.
  }
}

/** The first piece goes first and comes last, so that pieces of two definitions never make a whole one. */
function propertyEdits(old: DocumentProperty[], fresh: DocumentProperty[]): Edit[] {
  const isSame = old.length === fresh.length && fresh.every(({ name, value }) => valueIn(old, name) === value);
  if (isSame) return [];
  const [first, ...others] = fresh;
  const kept = new Set(others.map(({ name }) => name));
  return [
    ...old.filter(({ name }) => !kept.has(name)).map(({ name }): Edit => ({ kind: 'delete-property', name })),
    ...[...others, ...(first ? [first] : [])].map((property): Edit => ({ kind: 'set-property', ...property })),
  ];
}

function valueIn(properties: DocumentProperty[], name: string): string | undefined {
  return properties.find((each) => each.name === name)?.value;
}

/** A definition in its two places. */
type StoredIn = Pick<Link, 'id' | 'parts' | 'setting'>;

/** Whether both places are as they were. */
export async function isStoredAs(workbook: Workbook, { id, parts: places, setting }: StoredIn): Promise<boolean> {
  const now = await workbook.read({ parts: parts(DEFINITION_NAMESPACE), settings: settings() });
  const ofThis = now.parts.filter(({ xml }) => definitionIdOf(xml) === id);
  const isSame = ofThis.every(({ id: part, xml }) => places.some((each) => each.id === part && each.xml === xml));
  const value = now.settings.find(({ key }) => key === settingKey(id))?.value;
  return isSame && ofThis.length === places.length && value === setting;
}

/**
 * The beginning of the key under which the settings name a table that was unlinked; Excel's id of the table follows.
 */
export const UNLINKED = 'planbook.unlinked.';

/** The linked tables of a workbook. */
interface Found {
  links: Link[];
  tables: FoundTable[];
}

async function readStored(workbook: Workbook): Promise<Found & { stored: StoredDefinition[]; unlinked: Set<string> }> {
  const found = await workbook.read({
    parts: parts(DEFINITION_NAMESPACE),
    tables: allTables(),
    settings: settings(),
    properties: documentProperties(),
  });
  const stored = storedDefinitions(found.parts, found.settings, found.properties);
  const unlinked = found.settings.flatMap(({ key }) => (key.startsWith(UNLINKED) ? key.slice(UNLINKED.length) : []));
  return {
    stored,
    tables: found.tables,
    links: directLinks(stored, found.tables),
    unlinked: new Set(unlinked),
  };
}

async function readAllLinks(workbook: Workbook): Promise<Found> {
  const { stored, tables, links, unlinked } = await readStored(workbook);
  const linked = new Set(links.filter(({ state }) => state === 'linked').map(({ table }) => table));
  const strays = await readStrays(
    workbook,
    tables.filter((table) => table.hasHeaders && !linked.has(table) && !unlinked.has(table.tableId)),
  );
  return { tables, links: linksWith(links, stored, strays) };
}

/**
 * The link of one table; two requests, unless nothing names the table. Throws `TableGone` and what is wrong with it.
 */
export async function findLink(workbook: Workbook, id: string): Promise<{ link: Link; tables: FoundTable[] }> {
  const direct = await readStored(workbook);
  const known = direct.links.find((each) => each.id === id && each.state === 'linked');
  if (known) return { link: known, tables: direct.tables };
  const { links, tables } = await readAllLinks(workbook);
  const link = links.find((each) => each.id === id);
  if (!link) throw new TableGone(id);
  return { link, tables };
}

/** More lines than this stand above no table of ours. */
const TALLEST_CAPTION = 40;

/** The tables among these that have row keys like ours; two requests, none where there is no table. */
async function readStrays(workbook: Workbook, tables: FoundTable[]): Promise<Stray[]> {
  const headers = await readEach(workbook, tables, ({ sheet, area }) => ({ ...area, sheet, rows: 1 }));
  const keyed = tables.flatMap((table, index) => {
    const names = (headers[index]?.[0] ?? []).map(String);
    const at = rowKeyAt(names);
    return at < 0 ? [] : [{ table, headers: names, at }];
  });
  const keys = await readEach(workbook, keyed, ({ table: { sheet, area }, at }) => ({
    ...{ sheet, row: area.row + 1, rows: area.rows - 1 },
    ...{ column: area.column + at, columns: 1 },
  }));
  const topped = keyed.filter(({ table }) => table.area.row > 0);
  const above = await readEach(workbook, topped, ({ table: { sheet, area } }) => {
    const rows = Math.min(area.row, TALLEST_CAPTION);
    return { sheet, row: area.row - rows, rows, column: area.column, columns: 1 };
  });
  const texts = (grid: unknown[][] | undefined) => (grid ?? []).map(([cell]) => String(cell ?? ''));
  return keyed.map(({ table, headers: names }, index) => ({
    table,
    headers: names,
    rowKeys: texts(keys[index]),
    above: texts(above[topped.findIndex((each) => each.table === table)]),
  }));
}

async function readEach<T>(workbook: Workbook, of: T[], area: (one: T) => Parameters<typeof values>[0]) {
  if (of.length === 0) return [];
  return Object.values(await workbook.read(Object.fromEntries(of.map((one, index) => [index, values(area(one))]))));
}
