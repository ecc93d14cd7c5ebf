import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertTable } from '../../../addin/excel/insert.ts';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { unlinkTable } from '../../../addin/excel/unlink.ts';
import { mendWorkbook } from '../../../addin/links/mend.ts';
import { refreshAll } from '../../../addin/links/refresh.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import { newTableId } from '../../../data/sheet/plan/definition.ts';
import { ShippedApi } from '../ask/shipped-api.ts';
import { LinkedWorkbook } from '../excel/linked-workbook.ts';

const GDP: TableQuery = { districts: ['龙岗区', '坪山区'], indicators: ['GDP'], periods: ['2024'] };
let api: ShippedApi;
let open: LinkedWorkbook;

beforeEach(() => {
  api = new ShippedApi();
  open = new LinkedWorkbook();
});
afterEach(() => api.ledger.close());

/** A table on a sheet of its own. */
async function inserted(spec = GDP): Promise<{ id: string; sheet: string }> {
  const id = newTableId();
  const { sheet } = await insertTable(await api.plan(id, spec), { onNewSheet: true });
  return { id, sheet };
}

/** A table of other columns that lost its definition, as after a program that keeps neither parts nor settings. */
async function lost(district: string): Promise<{ id: string; sheet: string }> {
  const table = await inserted({ ...GDP, layout: 'BY_PERIOD', districts: ['龙岗区', district] });
  await unlinkTable(table.id);
  await open.run(({ workbook }) => {
    workbook.settings.getItem(`planbook.unlinked.${open.table(table.id).id}`).delete();
  });
  return table;
}

const hasNews = (id: string) => open.table(id).rows.flat().includes(0.092);

test('a lost table is linked again, a broken formula entered again, and what is behind is refreshed last', async () => {
  const [behind, broken] = [await inserted(), await lost('光明区')];
  open.sheet().set('A1', '=_xldudf_PLAN_ACTUAL("龙岗区","GDP","2024年累计","同比增速")');
  api.publish();
  const redefined: string[] = [];
  let before: boolean[] = [];
  const mended = await mendWorkbook({
    refreshAll: async () => {
      before = [behind, broken].map(({ id }) => hasNews(id));
      await refreshAll();
    },
    redefined: async (id) => void redefined.push(id),
  });
  expect(mended).toEqual({ relinked: 1, notRelinked: [], formulas: 1, locked: [] });
  expect(before).toEqual([false, true]);
  expect([behind, broken].map(({ id }) => hasNews(id))).toEqual([true, true]);
  const tables = await listLinkedTables();
  expect(tables.map(({ state }) => state)).toEqual(['linked', 'linked']);
  expect(tables.map(({ id }) => id)).toContain(redefined[0]);
  expect(open.sheet().formula('A1')).toBe('=PLAN.ACTUAL("龙岗区","GDP","2024年累计","同比增速")');
});

test('a table that cannot be linked again keeps its reason, and the others are mended all the same', async () => {
  const [locked, other] = [await lost('光明区'), await lost('坪山区')];
  open.sheet(locked.sheet).set('A60', '=_xldudf_PLAN_ACTUAL("龙岗区","GDP","2024年累计","同比增速")');
  open.sheet(locked.sheet).protect();
  api.publish();
  const mended = await mendWorkbook({
    refreshAll: async () => void (await refreshAll()),
    redefined: async () => undefined,
  });
  expect(mended).toMatchObject({ relinked: 1, formulas: 0, locked: [locked.sheet] });
  expect(mended.notRelinked).toMatchObject([{ fault: { code: 'SHEET_PROTECTED' } }]);
  expect([locked, other].map(({ id }) => hasNews(id))).toEqual([false, true]);
});
