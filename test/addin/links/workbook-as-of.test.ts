import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertTable } from '../../../addin/excel/insert.ts';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { freeze } from '../../../addin/excel/plan-cell/freeze.ts';
import { recalculateFormulas } from '../../../addin/excel/plan-cell/recalculate.ts';
import { undoRefresh } from '../../../addin/excel/refresh-undo.ts';
import { readSelection } from '../../../addin/excel/selection.ts';
import { keepWorkbookAsOf, workbookAsOf } from '../../../addin/excel/setting/workbook-as-of.ts';
import { forgetAnswers, keptAnswers, startFunctions } from '../../../addin/functions/start.ts';
import { refreshAll, refreshOne, showAllAsOf } from '../../../addin/links/refresh.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import type { CellKey } from '../../../data/sheet/formula/plan-argument.ts';
import { newTableId } from '../../../data/sheet/plan/definition.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';
import { ShippedApi } from '../ask/shipped-api.ts';
import { LinkedWorkbook } from '../excel/linked-workbook.ts';

const GDP: TableQuery = { districts: ['龙岗区'], indicators: ['GDP'], periods: ['2024'], measures: ['GROWTH'] };
const BEFORE = '2024-05-01';
const FORMULA = '=PLAN.ACTUAL("龙岗","GDP","2024年累计","同比增速")';
/** Shown as of a day, a formula that names a day of its own keeps it. */
const OF_ITS_OWN = '=PLAN.ACTUAL("龙岗","GDP","2024年累计","同比增速","2024-12-31")';

let api: ShippedApi;
let open: LinkedWorkbook;

function start(): void {
  stubGlobals({ CustomFunctions: open.office.CustomFunctions });
  const place = { read: async () => undefined, write: async () => undefined };
  startFunctions(
    async (viewer) => viewer,
    place,
    async () => (await workbookAsOf())?.asOf,
  );
  forgetAnswers();
}

beforeEach(() => {
  api = new ShippedApi();
  open = new LinkedWorkbook();
  start();
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
  api.ledger.close();
});

const sheetOf = new Map<string, string>();

async function inserted(spec: TableQuery = GDP): Promise<string> {
  const id = newTableId();
  const { sheet } = await insertTable(await api.plan(id, spec), { onNewSheet: true });
  sheetOf.set(id, sheet);
  return id;
}
/** Whether a table shows the result of the first half, which was published in September 2024. */
const hasResult = (id: string) => open.table(id).rows.flat().includes(0.09);
const asOfs = async () => (await listLinkedTables()).map(({ definition }) => definition?.spec.asOf);

test('all of a workbook is shown as of a day, its PLAN formulas too, and goes back to what each was', async () => {
  const [one, fixed] = [await inserted(), await inserted({ ...GDP, asOf: '2024-10-01' })];
  open.sheet().set('A1', FORMULA);
  open.sheet().set('A2', OF_ITS_OWN);
  await open.book.calculated();
  await showAllAsOf({ typed: BEFORE });
  await recalculateFormulas(keptAnswers);
  await open.book.calculated();
  expect([hasResult(one), hasResult(fixed)]).toEqual([false, false]);
  expect(await asOfs()).toEqual([BEFORE, BEFORE]);
  expect([open.sheet().get('A1'), open.sheet().get('A2')]).toEqual(['#N/A', 0.09]);

  // Whoever opens it later sees the same.
  open.reopen();
  start();
  expect(await workbookAsOf()).toEqual({ asOf: BEFORE, own: { [fixed]: '2024-10-01' } });
  await showAllAsOf({ typed: '2024-06-01' });
  await showAllAsOf('latest');
  await recalculateFormulas(keptAnswers);
  await open.book.calculated();
  expect([hasResult(one), hasResult(fixed)]).toEqual([true, true]);
  expect(await asOfs()).toEqual([undefined, '2024-10-01']);
  expect(open.sheet().get('A1')).toBe(0.09);
  expect(await workbookAsOf()).toBeUndefined();
});

test('a table that was given a day of its own meanwhile keeps it, and one that came later is brought along', async () => {
  const one = await inserted();
  await showAllAsOf({ typed: BEFORE });
  const late = await inserted();
  const [shown] = await listLinkedTables();
  if (!shown) throw new Error('The table is gone.');
  await refreshOne(shown, { asOf: { typed: '2024-10-02' } });
  expect(await asOfs()).toEqual(['2024-10-02', undefined]);
  await showAllAsOf({ typed: '2024-06-01' });
  expect([hasResult(one), hasResult(late)]).toEqual([false, false]);
  await showAllAsOf('latest');
  expect(await asOfs()).toEqual(['2024-10-02', undefined]);
});

test('a table that cannot be brought there harms no other, and the way back is kept until all have gone it', async () => {
  const [one, locked] = [await inserted(), await inserted()];
  await showAllAsOf({ typed: BEFORE });
  open.sheet(sheetOf.get(locked)).protect();
  const { outcomes } = await showAllAsOf('latest');
  expect(outcomes.map((outcome) => 'fault' in outcome)).toEqual([false, true]);
  expect([hasResult(one), hasResult(locked)]).toEqual([true, false]);
  expect(await workbookAsOf()).toEqual({ asOf: BEFORE, own: {} });
});

test('a refresh keeps the day, and what was shown before comes back by undoing', async () => {
  const one = await inserted();
  const before = open.table(one).rows;
  const { outcomes } = await showAllAsOf({ typed: BEFORE });
  await refreshAll();
  expect(hasResult(one)).toBe(false);
  for (const outcome of outcomes) if ('undo' in outcome && outcome.undo) await undoRefresh(outcome.undo);
  await keepWorkbookAsOf(undefined);
  expect(open.table(one).rows).toEqual(before);
  expect(await asOfs()).toEqual([undefined]);
});

test('cancelled, all of it is shown as it was before', async () => {
  const [one, other] = [await inserted(), await inserted()];
  const cancelling = new AbortController();
  const cancel = (done: number) => {
    if (done === 1) cancelling.abort();
  };
  await showAllAsOf({ typed: BEFORE }, cancel, cancelling.signal);
  expect([hasResult(one), hasResult(other)]).toEqual([true, true]);
  expect(await workbookAsOf()).toBeUndefined();
});

test('what a formula shows as of a day is explained, and frozen, with the figure of that day', async () => {
  open.sheet().set('A1', '=PLAN.TARGET("龙岗","GDP",2024,"同比增速")');
  open.sheet().set('A2', OF_ITS_OWN);
  await keepWorkbookAsOf({ asOf: BEFORE, own: {} });
  const asked = async (address: string) => {
    open.host.select(address);
    const selected = await readSelection();
    return selected.kind === 'formula' ? selected.calls.map(({ key }) => key?.asOf) : selected.kind;
  };
  expect([await asked('A1'), await asked('A2')]).toEqual([[BEFORE], ['2024-12-31']]);
  await open.book.calculated();
  let keys: CellKey[] = [];
  const askSources = async (wanted: CellKey[]) => {
    keys = wanted;
    return undefined;
  };
  await freeze('workbook', { language: 'ZH', askSources });
  expect(keys.map(({ asOf }) => asOf)).toEqual([BEFORE, '2024-12-31']);
});
