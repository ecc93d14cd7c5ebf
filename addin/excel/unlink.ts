import { PlaceGone } from '../../data/sheet/fault/excel-fault.ts';
import { TableGone } from '../../data/sheet/fault/table-fault.ts';
import { addressOf, areaOfAddress } from '../../data/sheet/grid/address.ts';
import { settingKey } from '../../data/sheet/plan/definition.ts';
import { type DocumentProperty, definitionIdOfProperty } from '../../data/sheet/plan/definition-property.ts';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import type { Link } from './link.ts';
import { findLink, isStoredAs, keepInProperties, storing, UNLINKED, unstoring } from './links.ts';
import type { Edit } from './office/edit.ts';
import { codeOf, undone } from './office/error.ts';
import { allTables, documentProperties, settings } from './office/read-workbook.ts';
import { inWorkbook, type Workbook } from './office/run.ts';

/** The record that `linkAgain` needs to take an unlinking back. */
export interface Unlinked {
  /** Excel's own id of the table. */
  tableId: string;
  /** Null where the table had none. */
  definition: TableDefinition | null;
}

/** The table stays, with its formulas and its hidden columns, as any other table of Excel; its definition goes. */
export async function unlinkTable(id: string): Promise<Unlinked> {
  return inWorkbook(async (workbook) => {
    const { link } = await findLink(workbook, id);
    const { tableId } = link.table;
    const { properties } = await workbook.read({ properties: documentProperties() });
    await allOrNothing(workbook, link, [
      // Its row keys would else pass for those of a table that lost its definition.
      { kind: 'set-setting', key: `${UNLINKED}${tableId}`, value: 'true' },
      ...link.parts.map((part): Edit => ({ kind: 'delete-part', id: part.id })),
      ...(link.setting === undefined ? [] : [{ kind: 'delete-setting', key: settingKey(link.id) } as const]),
      // A downloaded file has its definition there too, and the page that refreshes files would find it.
      ...properties
        .filter(({ name }) => definitionIdOfProperty(name) === link.id)
        .map(({ name }): Edit => ({ kind: 'delete-property', name })),
    ]);
    return { tableId, definition: link.state === 'linked' ? link.definition : null };
  });
}

/** Writes what changes the definition of a table and whether it is unlinked, or leaves both as they were. */
async function allOrNothing(
  workbook: Workbook,
  stored: Pick<Link, 'id' | 'table' | 'parts' | 'setting'>,
  edits: Edit[],
): Promise<void> {
  const key = `${UNLINKED}${stored.table.tableId}`;
  const { before, properties } = await workbook.read({ before: settings(), properties: documentProperties() });
  const wasUnlinked = before.find((each) => each.key === key);
  try {
    await workbook.write(edits);
  } catch (error) {
    const mark = async (): Promise<Edit[]> => {
      const { now } = await workbook.read({ now: settings() });
      const isUnlinked = now.some((each) => each.key === key);
      if (wasUnlinked) return isUnlinked ? [] : [{ kind: 'set-setting', key, value: String(wasUnlinked.value) }];
      return isUnlinked ? [{ kind: 'delete-setting', key }] : [];
    };
    const lost = async (): Promise<Edit[]> => {
      const { now } = await workbook.read({ now: documentProperties() });
      const isThere = ({ name }: DocumentProperty) => now.some((each) => each.name === name);
      return properties.flatMap((each) => (isThere(each) ? [] : [{ kind: 'set-property', ...each } as const]));
    };
    throw await undone(
      error,
      async () => workbook.write([...(await unstoring(workbook, stored)), ...(await mark()), ...(await lost())]),
      async () => (await isStoredAs(workbook, stored)) && (await mark()).length + (await lost()).length === 0,
    );
  }
}

/** Takes an unlinking back. */
export async function linkAgain({ tableId, definition }: Unlinked): Promise<void> {
  await inWorkbook(async (workbook) => {
    const { tables } = await workbook.read({ tables: allTables() });
    const table = tables.find((each) => each.tableId === tableId);
    if (!table) throw new TableGone(definition?.id ?? tableId);
    const place = { id: definition?.id ?? '', table, parts: [], setting: undefined };
    await allOrNothing(workbook, place, [
      ...(definition ? storing(place, definition) : []),
      { kind: 'delete-setting', key: `${UNLINKED}${tableId}` },
    ]);
    if (definition) await keepInProperties(workbook, [], definition);
  });
}

/** Shows a place to the user: its sheet comes to the fore, its cells are selected. Throws `PlaceGone`. */
export async function goTo({ sheet, address }: { sheet: string; address: string }): Promise<void> {
  const area = areaOfAddress(address);
  if (!area) throw new PlaceGone(`${sheet}!${address}`);
  await inWorkbook(async (workbook) => {
    try {
      await workbook.write([{ kind: 'select', area: { ...area, sheet } }]);
    } catch (error) {
      const isGone = codeOf(error) === 'ItemNotFound' || codeOf(error) === 'InvalidOperation';
      throw isGone ? new PlaceGone(`${sheet}!${addressOf(area)}`, { cause: error }) : error;
    }
  });
}
