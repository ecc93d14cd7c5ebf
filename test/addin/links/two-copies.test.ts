import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkOnward, freshPlan } from '../../../addin/ask/fresh-plan.ts';
import { newsAsked, newsFor } from '../../../addin/ask/table-news.ts';
import { insertTable } from '../../../addin/excel/insert.ts';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { redefineTable } from '../../../addin/excel/redefine.ts';
import { refreshAll, refreshOne } from '../../../addin/links/refresh.ts';
import { currencyOf, refusedCurrency } from '../../../addin/state/links-context.ts';
import { findRevision, latestRevision, revisionName } from '../../../data/ledger/revision.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import {
  definitionFromXml,
  definitionToXml,
  newTableId,
  settingKey,
  settingValue,
} from '../../../data/sheet/plan/definition.ts';
import { definitionProperties, propertyDefinitions } from '../../../data/sheet/plan/definition-property.ts';
import type { TableDefinition } from '../../../data/sheet/plan/plan.ts';
import type { LinkedTable } from '../../../data/sheet/refresh/linked-table.ts';
import { ShippedApi } from '../ask/shipped-api.ts';
import { LinkedWorkbook } from '../excel/linked-workbook.ts';

const GDP: TableQuery = { districts: ['龙岗区', '坪山区'], indicators: ['GDP'], periods: ['2024'] };
/** The server that the workbook was made with, and another one over a copy of its ledger. */
let one: ShippedApi;
let other: ShippedApi;
let open: LinkedWorkbook;
let id: string;

beforeEach(async () => {
  [other, one] = [new ShippedApi(), new ShippedApi()];
  open = new LinkedWorkbook();
  one.publish();
  id = newTableId();
  await insertTable(await one.plan(id, GDP), { onNewSheet: true });
});
afterEach(() => {
  one.ledger.close();
  other.ledger.close();
});

const latestOf = ({ ledger }: ShippedApi) => {
  const revision = findRevision(ledger, latestRevision(ledger));
  if (!revision) throw new Error('The ledger has no revision.');
  return { number: revision.number, at: '', ledger: ledger.uuid, name: revisionName(revision) };
};
async function theTable(): Promise<LinkedTable & { definition: TableDefinition }> {
  const [table] = await listLinkedTables();
  if (!table?.definition) throw new Error('There is no table with a definition.');
  return { ...table, definition: table.definition };
}
const shows = (value: number) => open.table(id).rows.flat().includes(value);

/** A copy of the ledger as it can come to be, why a workbook of the first must not follow it, and what it says for Longgang. */
const COPIES: [string, 'BEHIND' | 'FORKED', number, (copy: ShippedApi) => void][] = [
  ['a restored backup, which lacks the last revision', 'BEHIND', 0.09, () => undefined],
  ['a backup that published something else under its number', 'FORKED', 0.093, (copy) => copy.publish(9.3)],
  [
    'a server that lost its last revision and has published two others',
    'FORKED',
    0.094,
    (copy) => {
      copy.publish(9.3);
      copy.publish(9.4);
    },
  ],
];

describe.each(COPIES)('a workbook beside %s', (_, why, theirs, publish) => {
  beforeEach(() => {
    publish(other);
    other.serve();
  });

  test('is told apart from it and not changed by a refresh of one table or of all, nor is another query for it', async () => {
    const before = open.host.save();
    const table = await theTable();
    const refused = { code: 'WOULD_GO_BACK', why, shown: table.definition.revision };
    await expect(refreshOne(table)).rejects.toMatchObject({ ...refused, served: latestOf(other).number });
    const { outcomes } = await refreshAll();
    expect(outcomes).toMatchObject([{ fault: refused }]);
    // The pane may not yet have heard of the server's state, and must not call the table current above the refusal.
    expect(refusedCurrency(table, outcomes[0])).toBe(why === 'BEHIND' ? 'ahead' : 'forked');
    // The pane asks this before it gives a table another query.
    await expect(checkOnward(table.definition)).rejects.toMatchObject(refused);
    expect(open.host.save()).toEqual(before);
    expect(shows(0.092)).toBe(true);
    const [news] = await newsFor([newsAsked(table.definition)]);
    expect(currencyOf(table, latestOf(one), undefined)).toBe('current');
    expect(currencyOf(table, latestOf(other), news)).toBe(why === 'BEHIND' ? 'ahead' : 'forked');
  });

  test('takes its figures where the user chooses so, and goes on with it, though one place holds the definition of before', async () => {
    const before = settingValue((await theTable()).definition, open.table(id));
    await refreshOne(await theTable(), { anyRevision: true });
    expect([shows(theirs), shows(0.092)]).toEqual([true, false]);
    open.book.settings.set(settingKey(id), before);
    const table = await theTable();
    expect(table.definition).toMatchObject({ version: 2, revisionName: latestOf(other).name, timesBack: 1 });
    expect(String(open.book.settings.get(settingKey(id)))).toContain(latestOf(other).name);
    expect(await refreshOne(table)).toMatchObject({ changes: [] });
    one.serve();
    // Only a backup is a state that the first server once had.
    const again = refreshOne(table);
    if (why === 'FORKED') await expect(again).rejects.toMatchObject({ code: 'WOULD_GO_BACK' });
    else expect((await again).changes.map(({ after }) => after)).toContain(0.092);
  });
});

test('a server with an equal history refreshes the workbook of another', async () => {
  other.publish();
  other.publish(9.5);
  other.serve();
  const table = await theTable();
  expect(currencyOf(table, latestOf(other), { items: [], isMore: false, mayDiffer: false })).toBe('no-news');
  expect((await refreshOne(table)).changes.map(({ after }) => after)).toContain(0.095);
});

test('a server that is behind what was refreshed meanwhile changes nothing, although the answer came before', async () => {
  const plan = await freshPlan({ ...(await theTable()).definition, tableName: id });
  one.publish(9.6);
  await refreshOne(await theTable());
  const before = open.host.save();
  await expect(redefineTable(id, plan)).rejects.toMatchObject({ code: 'WOULD_GO_BACK', why: 'BEHIND' });
  expect(open.host.save()).toEqual(before);
});

describe('a workbook of the program before, which knew revisions by their numbers', () => {
  /** Puts the definition back into the shape in which that program wrote it, in all three of its places. */
  async function asBefore(change: Partial<TableDefinition> = {}): Promise<void> {
    const { revisionName: _, ...rest } = (await theTable()).definition;
    const old: TableDefinition = { ...rest, version: 1, ...change };
    for (const part of open.host.book.xmlParts) part.xml = definitionToXml(old);
    open.book.settings.set(settingKey(id), settingValue(old, open.table(id)));
    open.book.customProperties.clear();
    for (const { name, value } of definitionProperties(old)) open.book.customProperties.set(name, value);
  }
  const versions = () => [
    ...open.book.xmlParts.map((xml) => definitionFromXml(xml).version),
    JSON.parse(String(open.book.settings.get(settingKey(id)))).version,
    ...propertyDefinitions(
      [...open.book.customProperties].map(([name, value]) => ({ name, value: String(value) })),
    ).map(({ definition }) => definition?.version),
  ];

  test('is current at its number, and gets the name at its first refresh, wherever the definition is kept', async () => {
    await asBefore();
    const table = await theTable();
    expect(table.definition.version).toBe(1);
    expect(currencyOf(table, latestOf(one), undefined)).toBe('current');
    one.publish(9.7);
    expect((await refreshOne(table)).changes.map(({ after }) => after)).toContain(0.097);
    expect((await theTable()).definition.revisionName).toBe(latestOf(one).name);
    expect(versions()).toEqual([2, 2, 2]);
  });

  test.each<['BEHIND' | 'FORKED', Partial<TableDefinition>]>([
    ['BEHIND', { revision: 99 }],
    ['FORKED', { ledger: '7d0c6f0e-0000-4000-8000-000000000000' }],
  ])('is left alone where its number or its ledger is %s, until its user chooses', async (why, change) => {
    await asBefore(change);
    const table = await theTable();
    const before = open.host.save();
    await expect(refreshOne(table)).rejects.toMatchObject({ code: 'WOULD_GO_BACK', why });
    expect(open.host.save()).toEqual(before);
    await refreshOne(table, { anyRevision: true });
    expect((await theTable()).definition).toMatchObject({ version: 2, revisionName: latestOf(one).name });
  });
});
