import { beforeEach, describe, expect, test } from 'vitest';
import { insertTable } from '../../../addin/excel/insert.ts';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { redefineTable } from '../../../addin/excel/redefine.ts';
import { refreshTable, relinkTable } from '../../../addin/excel/refresh.ts';
import { goTo, linkAgain, unlinkTable } from '../../../addin/excel/unlink.ts';
import {
  DEFINITION_NAMESPACE,
  definitionFromXml,
  definitionToXml,
  settingKey,
  type TableMark,
} from '../../../data/sheet/plan/definition.ts';
import { propertyDefinitions } from '../../../data/sheet/plan/definition-property.ts';
import type { SheetPlan, TableDefinition } from '../../../data/sheet/plan/plan.ts';
import { ROWS } from '../../data/sheet/plan/table-answer.ts';
import { ACTUAL, HOMES, ID, LinkedWorkbook, NEWS, planOf } from './linked-workbook.ts';

const plan = planOf();
const news = planOf(NEWS, 6);
let open: LinkedWorkbook;

beforeEach(async () => {
  open = await LinkedWorkbook.withTable();
});

const setting = () => open.book.settings.get(settingKey(ID));
const storedInSettings = () => JSON.parse(String(setting())) as { definition: TableDefinition; table: TableMark };
const storedInParts = () => open.book.xmlParts.map(definitionFromXml);

async function withParts(change: (part: Excel.CustomXmlPart) => void): Promise<void> {
  await open.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(DEFINITION_NAMESPACE).load('items/id');
    await context.sync();
    for (const part of parts.items) change(part);
  });
}
const withSetting = (value: string | undefined) =>
  open.run(({ workbook: { settings } }) => {
    if (value === undefined) settings.getItem(settingKey(ID)).delete();
    else settings.add(settingKey(ID), value);
  });
const lose = async () => {
  await withParts((part) => part.delete());
  await withSetting(undefined);
};
const damagedXml = definitionToXml(plan.definition).replace(/>.*</s, '>{<');

/** Copies the sheet as a user does. Excel gives the copied table another name and no definition. */
async function copied(name: string, from = ID): Promise<void> {
  const source = open.table(from);
  const { headers, rows } = source;
  await open.run(({ workbook: { worksheets } }) => {
    const sheet = worksheets.add(`${name} (2)`);
    const range = sheet.getRange('B6').getAbsoluteResizedRange(rows.length + 1, headers.length);
    range.values = [
      headers.map((header) => `'${header}`),
      ...rows.map((row) => row.map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell))),
    ];
    sheet.tables.add(range, true).name = name;
  });
}

describe('the definition of a linked table', () => {
  test('is in a custom XML part and in the settings, which know the table whatever it is called', () => {
    expect(storedInParts()).toEqual([plan.definition]);
    expect(storedInSettings()).toMatchObject({ definition: plan.definition, table: { id: open.table().id, name: ID } });
  });

  test.each<[string, () => Promise<void>]>([
    ['the part is deleted', () => withParts((part) => part.delete())],
    ['the part is damaged', () => withParts((part) => part.setXml(damagedXml))],
    ['the settings are lost', () => withSetting(undefined)],
    ['the settings are damaged', () => withSetting('{')],
    [
      'the settings hold no definition',
      () => withSetting(JSON.stringify({ version: 1, id: ID, table: { id: '99', name: ID } })),
    ],
  ])('where %s is mended from the other place, in both, when the tables are listed', async (_, damage) => {
    await damage();
    expect(await listLinkedTables()).toMatchObject([{ id: ID, state: 'linked', definition: plan.definition }]);
    expect(storedInParts()).toEqual([plan.definition]);
    expect(storedInSettings()).toMatchObject({ definition: plan.definition, table: { id: open.table().id, name: ID } });
    expect(await refreshTable(ID, news)).toMatchObject({ fromRevision: 5, toRevision: 6 });
  });

  test('is mended by a refresh too, without being listed before', async () => {
    await withParts((part) => part.delete());
    await refreshTable(ID, news);
    expect(storedInParts()).toMatchObject([{ revision: 6 }]);
    expect(storedInSettings().definition.revision).toBe(6);
  });

  test('whole as it is, is written by nobody who only looks', async () => {
    const before = open.host.save();
    await listLinkedTables();
    expect(open.host.batches.slice(-3).map(({ changes }) => changes)).toEqual(expect.arrayContaining([0]));
    expect(open.host.save()).toEqual(before);
  });

  test.each(['part', 'settings'])(
    'that a newer program left in the %s alone is refused, and kept untouched in both',
    async (where) => {
      const newer = { ...plan.definition, version: 3, room: 5 } as unknown as TableDefinition;
      if (where === 'part') await withParts((part) => part.setXml(definitionToXml(newer)));
      else
        await withSetting(
          JSON.stringify({ version: 3, id: ID, table: { id: open.table().id, name: ID }, definition: newer }),
        );
      const before = open.host.save();
      expect(await listLinkedTables()).toMatchObject([
        { id: ID, state: 'unreadable', definition: null, fault: { code: 'DEFINITION_NEWER', found: 3 } },
      ]);
      await expect(refreshTable(ID, news)).rejects.toMatchObject({ code: 'DEFINITION_NEWER' });
      expect(open.host.save()).toEqual(before);
    },
  );

  test('goes with the workbook: somebody else opens it, without the settings of this add-in, and refreshes', async () => {
    await withSetting(undefined);
    open.reopen();
    expect(await listLinkedTables()).toMatchObject([{ id: ID, state: 'linked' }]);
    expect(await refreshTable(ID, news)).toMatchObject({ fromRevision: 5, toRevision: 6 });
    expect(open.table().get(open.row(HOMES), ACTUAL)).toBe(15200);
  });
});

describe('a definition that parts and settings both lost', () => {
  const stored = () =>
    propertyDefinitions([...open.book.customProperties].map(([name, value]) => ({ name, value: String(value) })));

  test('is among the properties of the document from the insertion on, in pieces that Excel does not cut', () => {
    expect(stored()).toEqual([{ id: ID, definition: plan.definition, fault: null }]);
    expect([...open.book.customProperties.values()].every((value) => String(value).length <= 255)).toBe(true);
  });

  test.each<[string, () => Promise<void>]>([
    ['are lost, as after OpenDocument', lose],
    [
      'are damaged',
      async () => {
        await withParts((part) => part.setXml(damagedXml));
        await withSetting('{');
      },
    ],
    [
      'are lost, and the table has another name',
      async () => {
        await lose();
        open.table().rename('主要指标');
      },
    ],
  ])('is read from there where both %s, and mended in both', async (_, damage) => {
    await damage();
    expect(await listLinkedTables()).toMatchObject([{ id: ID, state: 'linked', definition: plan.definition }]);
    expect(storedInParts()).toEqual([plan.definition]);
    expect(storedInSettings().definition).toEqual(plan.definition);
  });

  test('is kept up by a refresh and by another query, and goes when the table is unlinked', async () => {
    await refreshTable(ID, news);
    expect(stored()).toMatchObject([{ id: ID, definition: { revision: 6 } }]);
    await redefineTable(ID, planOf(NEWS.slice(0, 3), 7));
    expect(stored()).toMatchObject([{ id: ID, definition: { revision: 7 } }]);
    const unlinked = await unlinkTable(ID);
    expect(open.book.customProperties.size).toBe(0);
    await linkAgain(unlinked);
    expect(stored()).toMatchObject([{ id: ID, definition: { revision: 7 } }]);
  });

  test('leaves what other programs keep there', async () => {
    open.book.customProperties.set('KSOProductBuildVer', '2052-12.1.0');
    open.book.customProperties.set('planbook.PB_OTHER234.1/1', '{');
    await refreshTable(ID, news);
    await unlinkTable(ID);
    expect([...open.book.customProperties]).toEqual([
      ['KSOProductBuildVer', '2052-12.1.0'],
      ['planbook.PB_OTHER234.1/1', '{'],
    ]);
  });

  test.each([0, 1, 3, 5, 6])(
    'is the old one, the new one or none where Excel refuses after %i of its pieces, and the refresh counts',
    async (pieces) => {
      const { host } = open;
      const execute = host.execute.bind(host);
      host.execute = (request) => {
        if (/"planbook\.PB_TEST2345\.\d+\/\d/.test(request))
          host.failNext({ afterActions: pieces * 2, code: 'AccessDenied' });
        return execute(request);
      };
      expect(await refreshTable(ID, news)).toMatchObject({ toRevision: 6 });
      const [kept] = stored().map(({ definition }) => JSON.stringify(definition));
      expect([undefined, JSON.stringify(plan.definition), JSON.stringify(storedInParts()[0])]).toContain(kept);
      expect(storedInParts()).toMatchObject([{ revision: 6 }]);
    },
  );

  test('of a program to come is refused where it is the only one', async () => {
    await lose();
    const newer = JSON.stringify({ ...plan.definition, version: 3 });
    open.book.customProperties.clear();
    open.book.customProperties.set(`planbook.${ID}.1/1`, newer);
    expect(await listLinkedTables()).toMatchObject([{ state: 'unreadable', fault: { code: 'DEFINITION_NEWER' } }]);
  });
});

describe('a table that nothing names any more', () => {
  beforeEach(() => open.book.customProperties.clear());

  test('is found by its columns where it was renamed before anyone refreshed it', async () => {
    await withSetting(undefined);
    open.table().rename('主要指标');
    expect(await listLinkedTables()).toMatchObject([{ id: ID, name: '主要指标', state: 'linked', fault: null }]);
    expect(storedInSettings().table).toEqual({ id: open.table('主要指标').id, name: '主要指标' });
    open.table('主要指标').renameColumn('地区', '区');
    expect(await refreshTable(ID, news)).toMatchObject({ id: ID, toRevision: 6 });
  });

  test('is listed as one that can be relinked, with the question it must have been made from', async () => {
    await lose();
    const [table, ...others] = await listLinkedTables();
    expect(others).toEqual([]);
    expect(table).toMatchObject({ state: 'lost-definition', name: ID, definition: null, lost: { language: 'ZH' } });
    expect(table?.lost?.spec).toMatchObject({ layout: 'ROWS', periods: ['2024'] });
    expect(table?.lost?.spec.districts).toEqual([...new Set(ROWS.map(({ key }) => key.split('|')[0]))]);
    expect(table?.lost?.spec.indicators).toEqual([...new Set(ROWS.map(({ key }) => key.split('|')[1]))]);
  });

  test('is relinked by its row keys and headers, and refreshed; a result typed over stays', async () => {
    await lose();
    open.table().insertColumnBefore(ACTUAL);
    open.table().set(open.row(HOMES), ACTUAL, 15000);
    open.table().sort('指标名称');
    const [table] = await listLinkedTables();
    const report = await relinkTable(table?.id ?? '', planOf(NEWS, 6, 'PB_NEW23456'));
    expect(report).toMatchObject({ fromRevision: 0, toRevision: 6, isCaptionKept: false });
    expect(report.kept).toMatchObject([{ mine: 15000, theirs: 15200 }]);
    expect(await listLinkedTables()).toMatchObject([{ id: report.id, state: 'linked', definition: { revision: 6 } }]);
    expect((await refreshTable(report.id, news)).changes).toEqual([]);
  });

  test('is relinked with its caption, also where sorting has turned the order of its names round', async () => {
    const titled = (title: string, of: SheetPlan) => ({ ...of, caption: [title, ...of.caption.slice(1)] });
    open = new LinkedWorkbook();
    await open.insert(titled('龙岗区、坪山区 地区生产总值 2024年', plan));
    await lose();
    const [table] = await listLinkedTables();
    const anew = titled('坪山区、龙岗区 地区生产总值 2024年', planOf(NEWS, 6, 'PB_NEW23456'));
    expect(await relinkTable(table?.id ?? '', anew)).toMatchObject({ isCaptionKept: false });
    expect(open.sheet().get('B3')).toBe('坪山区、龙岗区 地区生产总值 2024年');
    expect((await listLinkedTables())[0]?.definition?.caption).toEqual(anew.caption);
  });

  test('without the columns nobody chose is relinked without them', async () => {
    await lose();
    const address = open.table().addressOf(0, '上年同期').replace(/\d/g, '');
    open.sheet().deleteColumns(address);
    const [table] = await listLinkedTables();
    const report = await relinkTable(table?.id ?? '', planOf(NEWS, 6, 'PB_NEW23456'));
    const [linked] = await listLinkedTables();
    expect(linked?.definition?.spec.columns).not.toContain('PREVIOUS');
    expect(linked?.definition?.columns.map(({ key }) => key)).not.toContain('PREVIOUS');
    expect(open.table().get(open.row(HOMES), ACTUAL)).toBe(15200);
    expect(report.id).toBe(linked?.id);
  });

  test('is not linked with rows that are none of its own', async () => {
    await lose();
    const [table] = await listLinkedTables();
    const before = open.host.save();
    const others = planOf(ROWS.map((row) => ({ ...row, key: `X${row.key}` })));
    await expect(relinkTable(table?.id ?? '', others)).rejects.toMatchObject({ code: 'NOT_RELINKABLE' });
    expect(open.host.save()).toEqual(before);
  });

  test('damaged in both places is relinked as well', async () => {
    await withParts((part) => part.setXml(damagedXml));
    await withSetting('{');
    const [table] = await listLinkedTables();
    expect(table).toMatchObject({ id: ID, state: 'lost-definition', fault: { code: 'BAD_DEFINITION' } });
    await relinkTable(ID, news);
    expect(storedInParts()).toMatchObject([{ id: ID, revision: 6 }]);
  });
});

describe('a copy of a linked table', () => {
  test('modelled: a copied sheet brings a table under another name, which is listed as a copy and gets a definition of its own when it is refreshed (support.microsoft.com "Move or copy worksheets or worksheet data")', async () => {
    await copied('PB_TEST23452');
    const tables = await listLinkedTables();
    expect(tables.map(({ state, name }) => [state, name])).toEqual([
      ['linked', ID],
      ['copy', 'PB_TEST23452'],
    ]);
    const report = await refreshTable(tables[1]?.id ?? '', planOf(NEWS, 6));
    expect(report.id).not.toBe(ID);
    expect(open.table('PB_TEST23452').get(open.row(HOMES, 'PB_TEST23452'), ACTUAL)).toBe(15200);
    expect(open.table().get(open.row(HOMES), ACTUAL)).toBe(4229);
    expect((await listLinkedTables()).map(({ id, state, definition }) => [id, state, definition?.revision])).toEqual([
      [ID, 'linked', 5],
      [report.id, 'linked', 6],
    ]);
  });

  test('leaves the original what it is, also where that was renamed', async () => {
    open.table().rename('原表');
    await copied('原表3', '原表');
    await refreshTable(ID, news);
    expect(open.table('原表').get(open.row(HOMES, '原表'), ACTUAL)).toBe(15200);
    expect(open.table('原表3').get(open.row(HOMES, '原表3'), ACTUAL)).toBe(4229);
  });
});

test('a table that another program numbered anew is known by its name, and no other is taken for it', async () => {
  open.sheet().set('A40', '甲');
  await open.run(({ workbook }) => {
    workbook.worksheets.getItem('Sheet1').tables.add('A40:B41', true).name = '别的表';
  });
  open.table().rename('主要指标');
  await listLinkedTables();
  const stored = storedInSettings();
  await withSetting(JSON.stringify({ ...stored, table: { id: open.table('别的表').id, name: '主要指标' } }));
  expect(await listLinkedTables()).toMatchObject([{ id: ID, name: '主要指标' }]);
  expect(storedInSettings().table.id).toBe(open.table('主要指标').id);
  open.table('主要指标').rename('又改名');
  await withSetting(JSON.stringify({ ...stored, table: { id: open.table('别的表').id, name: '主要指标' } }));
  expect(await listLinkedTables()).toMatchObject([{ id: ID, name: '又改名', state: 'linked' }]);
});

describe('unlinking a table', () => {
  test('leaves it as a table with its formulas and hidden columns, and takes its definition out of both places', async () => {
    const before = open.host.save();
    const unlinked = await unlinkTable(ID);
    expect([open.book.xmlParts, setting(), await listLinkedTables()]).toEqual([[], undefined, []]);
    expect([open.host.save().sheets, open.host.save().tables]).toEqual([before.sheets, before.tables]);
    await expect(refreshTable(ID, news)).rejects.toMatchObject({ code: 'TABLE_GONE' });
    await linkAgain(unlinked);
    expect(await listLinkedTables()).toMatchObject([{ id: ID, state: 'linked', definition: plan.definition }]);
    expect(await refreshTable(ID, news)).toMatchObject({ toRevision: 6 });
  });
});

describe('going to a place', () => {
  test('brings its sheet to the fore and selects it; a place that is gone is named', async () => {
    await open.run(({ workbook }) => {
      workbook.worksheets.add('其他').activate();
    });
    await goTo({ sheet: 'Sheet1', address: 'C7' });
    const selected = await insertTable(planOf(ROWS.slice(0, 1), 5, 'PB_OTHER234'));
    expect(selected).toMatchObject({ kind: 'place-taken', sheet: 'Sheet1' });
    await expect(goTo({ sheet: '没有', address: 'A1' })).rejects.toMatchObject({
      code: 'PLACE_GONE',
      place: '没有!A1',
    });
  });
});
