import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freshPlan } from '../../../addin/ask/fresh-plan.ts';
import { isAsItWas } from '../../../addin/ask/table-news.ts';
import { insertTable } from '../../../addin/excel/insert.ts';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { refreshTable, relinkTable } from '../../../addin/excel/refresh.ts';
import { type RefreshUndo, undoRefresh } from '../../../addin/excel/refresh-undo.ts';
import { unlinkTable } from '../../../addin/excel/unlink.ts';
import { refreshAll } from '../../../addin/links/refresh.ts';
import { addRevision } from '../../../data/ledger/revision.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import { ChangedSince } from '../../../data/sheet/fault/table-fault.ts';
import { newTableId, settingKey } from '../../../data/sheet/plan/definition.ts';
import type { TableDefinition } from '../../../data/sheet/plan/plan.ts';
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
async function inserted(spec: TableQuery = GDP): Promise<{ id: string; sheet: string }> {
  const id = newTableId();
  const { sheet } = await insertTable(await api.plan(id, spec), { onNewSheet: true });
  return { id, sheet };
}
const hasNews = (id: string) => open.table(id).rows.flat().includes(0.092);

describe('refreshing all tables of a workbook', () => {
  test('asks for three at a time, and for all before any is written', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push((await inserted()).id);
    api.publish();
    api.most = 0;
    const written: number[] = [];
    api.beforeAnswer = () => written.push(ids.filter(hasNews).length);
    const progress: string[] = [];
    const { outcomes } = await refreshAll((done, all) => progress.push(`${done}/${all}`));
    expect(api.most).toBe(3);
    // One request asks for news, and one for each of the five tables.
    expect(written).toEqual([0, 0, 0, 0, 0, 0]);
    expect(ids.map(hasNews)).toEqual([true, true, true, true, true]);
    expect(outcomes.map((outcome) => 'report' in outcome && outcome.report.changes.length > 0)).not.toContain(false);
    expect(progress).toEqual(['0/5', '1/5', '2/5', '3/5', '4/5', '5/5']);
  });

  test('one that cannot be fetched or written harms no other, and keeps its reason', async () => {
    const [first, second, third] = [await inserted(), await inserted(), await inserted()];
    open.sheet(second.sheet).protect();
    open.sheet(third.sheet).deleteColumns('A');
    api.publish();
    const { outcomes } = await refreshAll();
    expect(outcomes.map((outcome) => ('fault' in outcome ? (outcome.fault as { code: string }).code : 'done'))).toEqual(
      ['done', 'SHEET_PROTECTED', 'COLUMN_MISSING'],
    );
    expect(hasNews(first.id)).toBe(true);
    expect([hasNews(second.id), hasNews(third.id)]).toEqual([false, false]);
  });

  test('cancelled while the second of three is written, leaves the workbook as it was', async () => {
    const ids = [(await inserted()).id, (await inserted()).id, (await inserted()).id];
    api.publish();
    const all = async () => [await listLinkedTables(), ids.map((id) => open.table(id).rows)];
    const before = await all();
    const cancelling = new AbortController();
    const { host } = open;
    const execute = host.execute.bind(host);
    const progress: string[] = [];
    host.execute = (request) => {
      if (progress.includes('1/3')) cancelling.abort();
      return execute(request);
    };
    const { outcomes } = await refreshAll((done, all) => progress.push(`${done}/${all}`), cancelling.signal);
    expect(progress).toEqual(['0/3', '1/3', '2/3']);
    expect(outcomes).toEqual([]);
    expect(await all()).toEqual(before);
  });

  test('cancelled, keeps the report of a table that somebody typed into since', async () => {
    const ids = [(await inserted()).id, (await inserted()).id];
    const [first = ''] = ids;
    api.publish();
    const cancelling = new AbortController();
    const { outcomes } = await refreshAll((done) => {
      if (done !== 1) return;
      open.table(first).set(...cellWith(first, 0.092), 0.5);
      cancelling.abort();
    }, cancelling.signal);
    expect(outcomes.map(({ table }) => table.id)).toEqual([first]);
    expect(open.table(first).rows.flat()).toContain(0.5);
  });
});

describe('of fifty tables of which two have news', () => {
  const PLACES: TableQuery = { districts: ['光明区'], indicators: ['KINDERGARTEN_PLACES_ADDED'], periods: ['2024'] };

  test('only these are asked for, after one request for the news of all, and the others stay as they were', async () => {
    const others: string[] = [];
    for (let count = 0; count < 48; count += 1) others.push((await inserted(PLACES)).id);
    const changed = [(await inserted()).id, (await inserted()).id];
    api.publish();
    const asked: string[] = [];
    api.beforeAnswer = (body) => asked.push(body.includes('newsOf') ? 'news' : 'table');
    const { outcomes } = await refreshAll();
    expect(asked).toEqual(['news', 'table', 'table']);
    expect(changed.map(hasNews)).toEqual([true, true]);
    expect(outcomes.filter((one) => 'isAsItWas' in one).map(({ table }) => table.id)).toEqual(others);
  });
});

describe('a table without figures that are new', () => {
  /** What a refresh of all asks for. */
  async function askedFor(): Promise<string[]> {
    const asked: string[] = [];
    api.beforeAnswer = (body) => asked.push(body.includes('newsOf') ? 'news' : 'table');
    await refreshAll();
    return asked;
  }

  test('is asked for again where the catalogue changed', async () => {
    await inserted({ ...GDP, districts: ['光明区'] });
    addRevision(api.ledger, {}, [{ scope: { code: 'PART', name: '部分', nameEn: 'Part' } }]);
    expect(await askedFor()).toEqual(['news', 'table']);
  });

  test('is asked for again in another year, in which a goal of the last is due', async () => {
    await inserted();
    expect(await askedFor()).toEqual(['news']);
    const [link] = await listLinkedTables();
    if (!link?.definition) throw new Error('The table has no definition.');
    const news = { items: [], isMore: false, mayDiffer: false };
    const day = (asOf: string) => ({ ...(link.definition as TableDefinition), asOf });
    expect(isAsItWas(day('2026-03-01'), news, '2026-11-30')).toBe(true);
    expect(isAsItWas(day('2025-11-30'), news, '2026-01-02')).toBe(false);
    expect(isAsItWas({ ...day('2026-06-30'), periods: [] }, news, '2026-07-01')).toBe(true);
    const monthly = { ...day('2026-06-30'), spec: { ...GDP, periods: ['上月累计'] } };
    expect(isAsItWas(monthly, news, '2026-06-30')).toBe(true);
    expect(isAsItWas(monthly, news, '2026-07-01')).toBe(false);
  });
});

describe('a refresh that is taken back', () => {
  async function refreshed(): Promise<RefreshUndo[]> {
    const { outcomes } = await refreshAll();
    return outcomes.flatMap((one) => ('undo' in one && one.undo ? [one.undo] : []));
  }

  test('leaves the workbook as it was before, with what the user typed beside it since', async () => {
    const { id } = await inserted();
    open.table(id).insertColumnBefore('年度目标');
    open.table(id).renameColumn('列1', '备忘');
    const before = open.host.save();
    api.publish();
    const [undo] = await refreshed();
    if (!undo) throw new Error('Nothing was refreshed.');
    expect(hasNews(id)).toBe(true);
    const after = await listLinkedTables();
    await undoRefresh(undo);
    expect(open.host.save()).toEqual(before);
    // It can be refreshed anew, and taken back although the user goes on with his own column.
    const [again] = await refreshed();
    expect(await listLinkedTables()).toEqual(after);
    open.table(id).set(0, '备忘', '发改局');
    await undoRefresh(again as RefreshUndo);
    expect([hasNews(id), open.table(id).get(0, '备忘')]).toEqual([false, '发改局']);
  });

  test('stays where its number was typed over, or rows were sorted, since', async () => {
    const { id } = await inserted();
    api.publish();
    const [undo] = await refreshed();
    const table = open.table(id);
    const [row, header] = cellWith(id, 0.092);
    table.set(row, header, 0.5);
    const saved = open.host.save();
    await expect(undoRefresh(undo as RefreshUndo)).rejects.toThrow(ChangedSince);
    expect(open.host.save()).toEqual(saved);
    table.set(row, header, 0.092);
    const [first, second] = [0, 1].map((at) => table.get(at, '行键'));
    table.set(0, '行键', second ?? '');
    table.set(1, '行键', first ?? '');
    await expect(undoRefresh(undo as RefreshUndo)).rejects.toThrow(ChangedSince);
  });
});

/** The row and the header of the first cell of a table that holds a value. */
function cellWith(id: string, value: number): [number, string] {
  const { headers, rows } = open.table(id);
  const row = rows.findIndex((cells) => cells.includes(value));
  return [row, headers[rows[row]?.indexOf(value) ?? -1] ?? ''];
}

const MANY: TableQuery = {
  districts: ['龙岗区', '坪山区', '光明区'],
  indicators: ['GDP', 'KINDERGARTEN_PLACES_ADDED', 'FIXED_ASSET_INVESTMENT'],
  periods: ['2023', '2024'],
};

describe('a table that lost its definition', () => {
  test.each<[string, TableQuery]>([
    ['one row each', { ...MANY, layout: 'ROWS' }],
    ['one row each, of one measure', { ...MANY, layout: 'ROWS', measures: ['GROWTH'] }],
    ['level and growth side by side', { ...MANY, layout: 'PAIRED' }],
    ['periods side by side', { ...MANY, layout: 'BY_PERIOD' }],
    ['districts side by side', { ...MANY, layout: 'BY_DISTRICT' }],
    ['with all columns', { ...MANY, columns: ['TARGET', 'ACTUAL', 'VERDICT', 'PACE', 'SOURCE', 'NOTE'] }],
  ])('in the layout of %s is relinked: the same rows and columns, and the news with them', async (_, spec) => {
    const { id } = await inserted(spec);
    const before = await listLinkedTables();
    // The table is unlinked and the mark of that is lost too, as after a program that keeps neither parts nor settings.
    await unlinkTable(id);
    await open.run(({ workbook }) => {
      workbook.settings.getItem(`planbook.unlinked.${open.table(id).id}`).delete();
    });
    expect(open.book.settings.get(settingKey(id))).toBeUndefined();
    const [lost] = await listLinkedTables();
    expect(lost).toMatchObject({ state: 'lost-definition' });
    const rows = open.table(id).rows;
    const asked = { id: newTableId(), tableName: id, spec: lost?.lost?.spec ?? GDP, language: 'ZH' as const };
    const report = await relinkTable(lost?.id ?? '', await freshPlan(asked));
    expect(report).toMatchObject({ added: [], gone: [], changes: [], kept: [] });
    expect(open.table(id).rows).toEqual(rows);
    const [linked] = await listLinkedTables();
    expect(linked?.definition?.columns).toEqual(before[0]?.definition?.columns);
    api.publish();
    const definition = linked?.definition;
    if (!definition) throw new Error('It is not linked.');
    const news = await refreshTable(definition.id, await freshPlan({ ...definition, tableName: id }));
    expect(news.changes.some(({ after }) => after === 0.092)).toBe(true);
    expect([news.added, news.gone]).toEqual([[], []]);
  });
});
