import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertTable } from '../../../addin/excel/insert.ts';
import { showAllAsOf } from '../../../addin/links/refresh.ts';
import { listSources, noteSources, unnoteSources } from '../../../addin/links/workbook/table-source.ts';
import { officeWords } from '../../../addin/words/use-office-words.ts';
import { ShippedApi } from '../ask/shipped-api.ts';
import { LinkedWorkbook } from '../excel/linked-workbook.ts';

const ID = 'PB_SOURCE23';
const { tableSources: say } = officeWords('ZH');

let api: ShippedApi;
let open: LinkedWorkbook;
beforeEach(async () => {
  api = new ShippedApi();
  open = new LinkedWorkbook();
  open.host.select('B3');
  const spec = { districts: ['龙岗区'], indicators: ['GDP'], periods: ['2024'], measures: ['GROWTH'] as const };
  await insertTable(await api.plan(ID, spec));
});
afterEach(() => api.ledger.close());

/** The address of the cell in the first row of the table's column. */
const cellOf = (header: string) => {
  const at = open.table(ID).headers.indexOf(header);
  const top = Number(/\d+/.exec(open.table(ID).address.split('!').at(-1) ?? '')?.[0]);
  return `${String.fromCharCode('B'.charCodeAt(0) + at)}${top + 1}`;
};

test('a sheet lists each figure of a table with its words, document and place, and what was typed over', async () => {
  const [goal, result] = ['年度目标', '1-6月完成'].map(cellOf) as [string, string];
  expect(open.sheet().get(result)).toBe(0.09);
  open.sheet().set(result, 0.5);
  const { sheet, count } = await listSources(ID, say);
  expect(sheet).toMatch(/^来源表 /);
  const rows = open
    .sheet(sheet)
    .values('A3:I20')
    .filter(([cell]) => cell !== '');
  expect(rows[0]).toEqual(say.headers);
  expect(rows.slice(1)).toHaveLength(count);
  const row = (cell: string) => rows.find(([place]) => place === `Sheet1!${cell}`)?.slice(1);
  expect(row(goal)?.slice(1, 3)).toEqual(['年度目标', 0.065]);
  expect(row(goal)?.[3]).toContain('6.5%');
  expect(row(goal)?.[4]).toMatch(/^《.*2024年计划/);
  expect(row(goal)?.[7]).toBe('');
  expect(row(result)?.slice(2, 4)).toEqual([0.5, expect.stringContaining('同比增长9%')]);
  expect(row(result)?.[7]).toBe('表中为自填，来源为9%');
  expect(open.sheet().get(result)).toBe(0.5);
});

test('each figure gets a comment with its source, beside comments of the user’s, and they are cleared again', async () => {
  const [goal, result] = ['年度目标', '1-6月完成'].map(cellOf) as [string, string];
  open.sheet().attachments.add('comment', goal, '请核实');
  const first = await noteSources(ID, say);
  expect(first.left).toBe(1);
  expect(open.sheet().attachments.text('comment', goal)).toBe('请核实');
  expect(open.sheet().attachments.text('comment', result)).toMatch(/^计划簿来源 · 《.+》\n.*9%/);
  // Made again, none stands twice.
  expect(await noteSources(ID, say)).toEqual(first);
  expect(await unnoteSources(ID)).toBe(first.made);
  expect([open.sheet().attachments.text('comment', goal), open.sheet().attachments.text('comment', result)]).toEqual([
    '请核实',
    '',
  ]);
});

test('a comment that a colleague answered stays with its answer', async () => {
  const result = cellOf('1-6月完成');
  const { made } = await noteSources(ID, say);
  open.sheet().attachments.answer(result, '与局里的数核对过');
  expect(await noteSources(ID, say)).toEqual({ made: made - 1, left: 1 });
  expect(await unnoteSources(ID)).toBe(made - 1);
  expect(open.sheet().attachments.text('comment', result)).toMatch(/^计划簿来源/);
});

test('comments of ours stand as they were where Excel refuses new ones', async () => {
  await noteSources(ID, say);
  const cell = cellOf('1-6月完成');
  const before = open.sheet().attachments.text('comment', cell);
  for (const afterActions of [1, 2, 3]) {
    open.host.failNext({ afterActions, code: 'AccessDenied' });
    await expect(noteSources(ID, say)).rejects.toMatchObject({ code: 'WORKBOOK_LOCKED' });
    expect(open.sheet().attachments.text('comment', cell)).toBe(before);
  }
  expect(before).toContain('同比增长9%');
});

test('the list tells the day that was asked for, and no other', async () => {
  const lineOf = async () => open.sheet((await listSources(ID, say)).sheet).get('A2');
  expect(await lineOf()).toBe('按账本第5版列出；表中数值更新后请重新生成。');
  await showAllAsOf({ typed: '2024-10-01' });
  expect(await lineOf()).toBe('按账本第5版、查询时点2024-10-01列出；表中数值更新后请重新生成。');
});
