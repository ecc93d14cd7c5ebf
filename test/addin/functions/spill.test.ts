import { afterAll, beforeAll, expect, test } from 'vitest';
import { askerOf } from '../../../addin/ask/client.ts';
import type { Language } from '../../../addin/ask/operations.ts';
import { historyAsker, type SpilledValue, tableAsker } from '../../../addin/functions/ask-rows.ts';
import { Batch } from '../../../addin/functions/batch.ts';
import { type CellFault, type RowBatches, spilledRows } from '../../../addin/functions/cell.ts';
import { FUNCTIONS, isCellFunction } from '../../../addin/functions/table.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import type { TableAnswer } from '../../../data/sheet/plan/table-answer.ts';
import { ask } from '../../schema/ask.ts';
import { type KeyServer, startKeyServer } from './key-server.ts';

let server: KeyServer;

beforeAll(async () => {
  server = await startKeyServer();
});
afterAll(() => server.close());

interface Viewing {
  language?: Language;
  cellLanguage?: Language;
  batches?: RowBatches;
}

function batchesFor({ language = 'ZH', cellLanguage = language }: Viewing = {}): RowBatches {
  const asking = askerOf({ endpoint: server.endpoint, language: () => 'zh-CN' });
  const languages = async () => ({ language, cellLanguage });
  return {
    histories: new Batch(historyAsker(asking, languages), { gatherMs: 5 }),
    tables: new Batch(tableAsker(asking, languages), { gatherMs: 5, maxKeys: 1 }),
  };
}

function spilled(id: string, given: unknown[], viewing: Viewing = {}): Promise<SpilledValue[][]> {
  const found = FUNCTIONS.find((one) => one.id === id);
  if (!found || isCellFunction(found)) throw new Error(`PLAN.${id} does not spill.`);
  const { language = 'ZH' } = viewing;
  return spilledRows(found, given, { ...(viewing.batches ?? batchesFor(viewing)), language });
}

/** The error that a cell shows, with its sentence. */
async function fault(id: string, given: unknown[], viewing: Viewing = {}): Promise<string> {
  const value = await spilled(id, given, viewing).catch((error: CellFault) => error);
  return value instanceof Error ? `#${(value as CellFault).code}: ${value.message}` : `no fault but ${value}`;
}

const MID = expect.stringMatching(/^《龙岗区2024年上半年国民经济和社会发展计划执行情况的报告》\(正式/);

test('a table of the latest period has the goal of the year and the months that are out, as its header says', async () => {
  const [headers, row] = await spilled('GRID', ['龙岗', 'GDP', '最新', '同比增速', '目标、完成']);
  expect(headers).toEqual(expect.arrayContaining(['年度目标', '1-6月完成']));
  expect(row).toEqual(expect.arrayContaining(['2024年', 0.065, 0.09]));
  const scoped = await spilled('GRID', ['龙岗', '企业数字化转型诊断（规上企业）', 'latest', '', '目标、完成']);
  expect(scoped.slice(1).map((cells) => cells[1])).toEqual(['企业数字化转型诊断（规上企业）']);
});

test('a history tells goals and results in the order in which they were published, as cells hold them', async () => {
  const [headers, ...rows] = await spilled('HISTORY', ['龙岗', 'GDP', 2024, '同比增速']);
  expect(headers).toEqual(['公布日期', '文件', '性质', '期间', '数值', '表述', '数据版本']);
  expect(rows).toEqual([
    ['2024', expect.stringMatching(/^《.*2024年计划（草案）》\(草案/), '目标·计划目标', '2024年', 0.065, '6.5%', 2],
    ['2024-09-12', MID, '完成', '2024年1-6月', 0.09, '9.0%', 5],
    ['2024-09-12', MID, '目标·调度目标', '2024年', 0.07, '7%', 5],
  ]);
});

test('a history ends at the day asked for', async () => {
  expect(await spilled('HISTORY', ['龙岗', 'GDP', 2024, '同比增速', '2024-09-11'])).toHaveLength(2);
});

test('histories of a moment are one request, and a mistyped name harms its own cell only', async () => {
  const batches = batchesFor();
  server.requests.length = 0;
  const [growth, again, other, wrong] = await Promise.all([
    spilled('HISTORY', ['龙岗', 'GDP', 2024, '同比增速'], { batches }),
    spilled('HISTORY', ['龙岗', 'GDP', 2024, '同比增速'], { batches }),
    spilled('HISTORY', ['光明', 'GDP', 2024, '同比增速'], { batches }),
    fault('HISTORY', ['龙刚', 'GDP', 2024], { batches }),
  ]);
  expect(again).toBe(growth);
  expect(other.length).toBeGreaterThan(1);
  expect(wrong).toMatch(/^#VALUE: 没有名为“龙刚”的地区。是否指.*龙岗区/);
  expect(server.requests.map((keys) => keys.length)).toEqual([3]);
});

test('a history of nothing is #N/A and says what is published', async () => {
  expect(await fault('HISTORY', ['龙岗', 'GDP', 2030])).toMatch(
    /^#NA: 龙岗区 地区生产总值 2030年 总量未收录；已收录的期间有/,
  );
});

/** The contents of a linked table of the same query, without the columns that only its formulas need. */
async function linkedTable(spec: TableQuery, language: Language): Promise<unknown[][]> {
  const { table } = await ask<{ table: TableAnswer }>(
    server.ledger,
    `query ($spec: TableSpec!) { table(spec: $spec) { asOf title caption rowKeys revision { number name at ledger }
       columns { ...C } inputs { ...C } } }
     fragment C on TableColumn { key kind label group period unit numberFormats values figureIds }`,
    { spec: { ...spec, language } },
  );
  const plan = sheetPlan(table, spec, { id: 'PB_12345678', language });
  const shown = plan.columns.filter(({ role }) => role !== 'input');
  return [
    shown.map(({ header }) => header),
    ...plan.rowKeys.map((_, row) => shown.map(({ cells, results }) => (results ?? cells)[row] ?? '')),
  ];
}

test.each(['ZH', 'EN'] as const)('a table holds what a linked table of the same query does (%s)', async (language) => {
  const rows = await spilled('GRID', ['龙岗、光明', 'GDP', [[2023], [2024]]], { language });
  const query = { districts: ['龙岗', '光明'], indicators: ['GDP'], periods: ['2023', '2024'] };
  expect(rows).toEqual(await linkedTable(query, language));
  expect(rows.length).toBeGreaterThan(4);
  const width = rows[0]?.length ?? 0;
  expect(rows.every((row) => row.length === width && row.every((cell) => cell !== null && cell !== undefined))).toBe(
    true,
  );
});

test('lists come as words between marks, as cells, as numbers; measures and columns by word or code', async () => {
  const same = [
    ['龙岗、光明', 'GDP', '2024', '同比增速', '目标，完成, 进度评价'],
    ['龙岗;光明', [['地区生产总值']], 2024, 'GROWTH', 'TARGET\nACTUAL\nVERDICT'],
    [[['龙岗'], ['光明'], [''], [0]], 'gdp', [[2024, '2024年']], [['同比增速']], [['目标', '完成', '评价']]],
    [[[440307, 440311]], 'GDP', 2024, 'growth', '年度目标、完成数、进度评价', null],
  ];
  const batches = batchesFor();
  const [first, ...others] = await Promise.all(same.map((given) => spilled('GRID', given, { batches })));
  expect(first?.map((row) => row.slice(0, 1).concat(row.slice(-4)))).toEqual([
    ['地区', '年度目标', '1-6月完成', '完成时段', '进度评价'],
    ['龙岗区', 0.065, 0.09, expect.any(String), '高于年度目标'],
    ['光明区', 0.085, '', '', '未收录完成情况'],
  ]);
  for (const other of others) expect(other).toEqual(first);
});

test('a name with 、 in it is read whole in a cell of several, and before a semicolon', async () => {
  const name = '规上文化、体育和娱乐业营业收入';
  const cells = await spilled('GRID', ['龙岗', [[name], ['GDP']], 2024]);
  expect(cells.map(([, indicator]) => indicator)).toContain('规上文化体育娱乐业营业收入');
  expect(await spilled('GRID', ['龙岗', `${name}；GDP`, 2024])).toEqual(cells);
  expect(await fault('GRID', ['龙岗', name, 2024])).toMatch(/^#VALUE: 没有名为“规上文化”的指标。/);
});

test('a table of a moment is asked once, however many cells want it', async () => {
  const batches = batchesFor();
  server.requests.length = 0;
  const given = ['龙岗', 'GDP', 2024];
  const [one, two] = await Promise.all([
    spilled('GRID', given, { batches }),
    spilled('GRID', [...given, null, '', 0], { batches }),
  ]);
  expect(two).toBe(one);
  expect(await spilled('GRID', given, { batches })).toBe(one);
  expect(server.requests).toHaveLength(1);
});

test('tables go one in a request and two at a time, and a refused one harms no other', async () => {
  const batches = batchesFor();
  server.requests.length = 0;
  server.atOnce.most = 0;
  server.trouble = async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return 'pass' as const;
  };
  const answers = await Promise.allSettled(
    ['龙岗', '光明', '龙刚', '坪山', '龙华'].map((district) => spilled('GRID', [district, 'GDP', 2024], { batches })),
  );
  server.trouble = undefined;
  expect(answers.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true, true]);
  expect([server.requests.length, server.atOnce.most]).toEqual([5, 2]);
});

test('a bad argument of a table is #VALUE! with what to write instead', async () => {
  expect(await fault('GRID', ['龙刚', 'GDP', 2024])).toMatch(/^#VALUE: 没有名为“龙刚”的地区。是否指.*龙岗区/);
  expect(await fault('GRID', ['龙岗', 'GDP', '1-6月'])).toMatch(/^#VALUE: 期间“1-6月”.*年1-6月/);
  expect(await fault('GRID', ['龙岗', 'GDP', [[2024], [45_292]]])).toMatch(/^#VALUE: “各期间”所指的单元格是日期/);
  expect(await fault('GRID', ['龙岗', '', 2024])).toBe('#VALUE: 缺少“各指标”，请填写或指向有内容的单元格。');
  expect(await fault('GRID', ['龙岗', 'GDP', 2024, '增长快'])).toMatch(
    /^#VALUE: “各口径”中的“增长快”不是指标口径，可写：总量/,
  );
  expect(await fault('GRID', ['龙岗', 'GDP', 2024, '', '目标、颜色'])).toMatch(
    /^#VALUE: “各数据列”中的“颜色”不是数据列，可写：目标/,
  );
  expect(await fault('GRID', ['龙岗', 'GDP', 2024, '', '', '昨天'])).toMatch(/^#VALUE: 查询时点“昨天”/);
});

test('in an English Excel over a Chinese workbook the cells stay Chinese, and the message is English', async () => {
  const viewing = { language: 'EN', cellLanguage: 'ZH' } as const;
  expect((await spilled('GRID', ['Longgang', 'GDP', 2024], viewing))[0]?.[0]).toBe('地区');
  expect((await spilled('HISTORY', ['Longgang', 'GDP', 2024], viewing))[0]?.[0]).toBe('公布日期');
  expect(await fault('GRID', ['Longgong', 'GDP', 2024], viewing)).toMatch(/^#VALUE: [^\p{Script=Han}]*Longgong/u);
});

test('more than 20,000 cells are refused, before they are asked for where that can be told', async () => {
  const years = Array.from({ length: 201 }, (_, year) => [1900 + year]);
  server.requests.length = 0;
  expect(
    await fault('GRID', [
      [['龙岗'], ['光明'], ['坪山'], ['龙华']],
      [['GDP'], ['规上工业增加值']],
      years,
      '总量、同比增速',
    ]),
  ).toMatch(/^#VALUE: 这样至少要填 [\d,]+ 个单元格，一个公式最多 20,000 个。/);
  expect(server.requests).toEqual([]);
});

test('without the network a spill says so, and its next call asks again', async () => {
  const nowhere = askerOf({ endpoint: 'http://127.0.0.1:9/graphql', language: () => 'zh-CN' });
  const languages = async () => ({ language: 'ZH', cellLanguage: 'ZH' }) as const;
  const batches = {
    histories: new Batch(historyAsker(nowhere, languages), { gatherMs: 5 }),
    tables: new Batch(tableAsker(nowhere, languages), { gatherMs: 5, maxKeys: 1 }),
  };
  const lost = '#VALUE: 连接不上计划簿服务器，没有取到数据。联网后点“全部刷新”。';
  expect(await fault('GRID', ['龙岗', 'GDP', 2024], { batches })).toBe(lost);
  expect(await fault('HISTORY', ['龙岗', 'GDP', 2024], { batches })).toBe(lost);
  server.trouble = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"ok":true}}');
    return 'answered';
  };
  const troubled = batchesFor();
  const failed = '#VALUE: 服务器出错，没有取到数据。请稍后点“全部刷新”。';
  expect(await fault('GRID', ['龙岗', 'GDP', 2024], { batches: troubled })).toBe(failed);
  expect(await fault('HISTORY', ['龙岗', 'GDP', 2024], { batches: troubled })).toBe(failed);
  server.trouble = undefined;
  expect(await spilled('GRID', ['龙岗', 'GDP', 2024], { batches: troubled })).toHaveLength(3);
});
