import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ColumnKind, Language } from '../../../addin/ask/operations.ts';
import { type CellBatch, type CellFault, cellValue } from '../../../addin/functions/cell.ts';
import { CELL_FUNCTIONS } from '../../../addin/functions/table.ts';
import { loadFigures } from '../../../data/answer/figure-key.ts';
import { Fault } from '../../../data/ledger/fault.ts';
import type { CellValue } from '../../../data/rules/table/cell-value.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import { MEASURES } from '../../../data/rules/words.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import type { TableAnswer } from '../../../data/sheet/plan/table-answer.ts';
import { ask } from '../../schema/ask.ts';
import { batchOf, type KeyServer, startKeyServer } from './key-server.ts';

let server: KeyServer;
let batch: CellBatch;

beforeAll(async () => {
  server = await startKeyServer();
  batch = batchOf(server, { gatherMs: 5 });
});
afterAll(() => server.close());

function called(id: string, given: unknown[], language: Language = 'ZH'): Promise<CellValue> {
  const found = CELL_FUNCTIONS.find((one) => one.id === id);
  if (!found) throw new Error(`There is no PLAN.${id}.`);
  return cellValue(found, given, { batch, language });
}

/** The error that a cell shows, with its sentence. */
async function fault(id: string, given: unknown[], language: Language = 'ZH'): Promise<string> {
  const value = await called(id, given, language).catch((error: CellFault) => error);
  return value instanceof Error ? `#${(value as CellFault).code}: ${value.message}` : `no fault but ${value}`;
}

test('a cell takes its arguments as people put them into cells: numbers, codes, ranges of one cell, empty cells', async () => {
  const same = [
    ['龙岗区', '地区生产总值', '2024', '同比增速'],
    [440307, 'gdp', 2024, 'GROWTH'],
    [' 龙岗 ', [['GDP']], [[2024]], '同比增速', ''],
    ['Longgang', 'GDP', '2024年', '同比增速', null],
    ['龙岗', 'GDP', 2024, '同比增速', 0],
    ['龙岗', 'GDP', 2024, '同比增速', 45_558],
    ['龙岗', 'GDP', 2024, '同比增速', 20_240_923],
  ];
  for (const given of same) expect(await called('TARGET', given), String(given)).toBe(0.065);
  const toDate = [
    ['龙岗区', '地区生产总值', '2024年累计', '同比增速'],
    [440307, 'gdp', [['2024累计']], 'GROWTH'],
    [' 龙岗 ', 'GDP', ' 2024 年 累计 ', '同比增速', ''],
    ['Longgang', 'GDP', '本年累计', '同比增速', 45_558],
    ['龙岗', 'GDP', '２０２４年度累计', '同比增速', '2024-09-23'],
  ];
  for (const given of toDate) expect(await called('ACTUAL', given), String(given)).toBe(0.09);
  expect(await called('ACTUAL', ['龙岗', 'GDP', '2024-S1'])).toBe(2500.99);
  expect(await called('ACTUAL', ['龙岗', 'GDP', '2024-S1', [['']], undefined])).toBe(2500.99);
  expect(await fault('ACTUAL', ['龙岗', 'GDP', 202_406])).toMatch(/^#NA: 龙岗区 地区生产总值 2024年6月 /);
});

test('each function holds what its name says', async () => {
  const growth = ['龙岗', 'GDP', 2024, '同比增速'];
  const values = await Promise.all(CELL_FUNCTIONS.map(({ id }) => called(id, growth).catch(() => '#N/A')));
  expect(Object.fromEntries(CELL_FUNCTIONS.map(({ id }, place) => [id, values[place]]))).toMatchObject({
    ACTUAL: '#N/A',
    TARGET: 0.065,
    GAP: 2.5,
    ATTAINMENT: '#N/A',
    SOURCE: expect.stringContaining('(草案)；《龙岗区2024年上半年'),
  });
});

test("the README's formulas come to what it says", async () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const examples = [...readme.matchAll(/^=PLAN\.([A-Z]+)\(((?:"[^"]*"|\d+|,)+)\) +(\S+)$/gm)];
  expect(examples.length).toBeGreaterThan(1);
  for (const [, id = '', given, value] of examples)
    expect(await called(id, JSON.parse(`[${given}]`))).toBe(Number(value));
});

test('a bad argument is #VALUE! with what to write instead', async () => {
  expect(await fault('ACTUAL', ['龙岗', 'GDP', 45_292])).toBe(
    '#VALUE: “期间”所指的单元格是日期。期间以月计，请写成例如 2024、"2024-06" 或 "2024年上半年"。',
  );
  expect(await fault('ACTUAL', ['龙岗', 'GDP', 2024.1])).toMatch(/^#VALUE: “期间”是小数/);
  expect(await fault('ACTUAL', ['', 'GDP', 2024])).toBe('#VALUE: 缺少“地区”，请填写或指向有内容的单元格。');
  expect(await fault('ACTUAL', ['龙岗', null, 2024], 'EN')).toMatch(/^#VALUE: The indicator is missing/);
  expect(await fault('ACTUAL', [[['龙岗'], ['光明']], 'GDP', 2024])).toMatch(/^#VALUE: “地区”只能是一个值/);
  expect(await fault('ACTUAL', ['龙岗', 'G'.repeat(5000), 2024])).toMatch(/^#VALUE: “指标”太长/);
  expect(await fault('ACTUAL', ['龙刚区', 'GDP', 2024])).toMatch(/^#VALUE: 没有名为“龙刚区”的地区。是否指.*龙岗区/);
  expect(await fault('ACTUAL', ['龙岗', '地区生产总直', 2024])).toMatch(
    /^#VALUE: 没有名为“地区生产总直”的指标。是否指.*地区生产总值/,
  );
  expect(await fault('ACTUAL', ['龙岗', 'GDP', '1-6月'])).toMatch(/^#VALUE: 期间“1-6月”.*年1-6月/);
  expect(await fault('ACTUAL', ['龙岗', 'GDP', true])).toMatch(/^#VALUE: 期间“TRUE”/);
  expect(await fault('ACTUAL', ['龙岗', 'GDP', 2024, '增长快'])).toMatch(/^#VALUE: 没有名为“增长快”的指标口径/);
  expect(await fault('ACTUAL', ['龙岗', 'GDP', 2024, '', '昨天'])).toMatch(/^#VALUE: 查询时点“昨天”/);
});

test('what is not published is #N/A with a sentence', async () => {
  expect(await fault('ACTUAL', ['坪山', 'GDP', 2024, '同比增速'])).toBe(
    '#NA: 这一期间没有收录完成数。（未收录完成情况）',
  );
  expect(await fault('TARGET', ['龙岗', 'GDP', '2024-S1'])).toBe('#NA: 这一期间没有收录目标。（计划未列目标）');
  expect(await fault('ACTUAL', ['光明', 'GDP', 2024, '位次'])).toMatch(/^#NA: 光明区 .*已收录的口径有：.*同比增速/);
});

test('a result is of the period asked for or none, and the sentence offers the part of the year that is out', async () => {
  const offered = '#NA: 没有收录整个期间的完成数，已收录2024年1-6月的；要取这一部分，请把期间写成“2024年累计”。';
  for (const period of [2024, '2024年', '2024-01/2024-12', '2024年1-12月累计'])
    expect(await fault('ACTUAL', ['龙岗区', 'GDP', period]), String(period)).toBe(offered);
  expect(await fault('ACTUAL', ['龙岗区', 'GDP', 2024], 'EN')).toBe(
    '#NA: The ledger has no result for the whole period, but it has one for Jan-Jun 2024: write "2024年累计" as the period to get it.',
  );
  expect(await called('ACTUAL', ['龙岗区', 'GDP', '2024年累计'])).toBe(2500.99);
  expect(await called('ACTUAL', ['龙岗区', 'GDP', '2024年上半年累计'])).toBe(2500.99);
});

test.each([
  ['规上工业增加值', '同比增速', '2024', '2024年1-6月', 0.144],
  ['社会消费品零售总额', '同比增速', '2024', '2024年1-6月', 0.04],
  ['STEERING_TASK_FORCES', '总量', '2022', '2022年5月', 10],
])('%s %s of %s is offered as that of the months that are out', async (indicator, measure, year, months, value) => {
  expect(await fault('ACTUAL', ['龙岗', indicator, year, measure])).toBe(
    `#NA: 没有收录整个期间的完成数，已收录${months}的；要取这一部分，请把期间写成“${year}年累计”。`,
  );
  expect(await called('ACTUAL', ['龙岗', indicator, `${year}年累计`, measure])).toBe(value);
});

test.each(['最新', 'latest', ' 最新 '])(
  '%j is the latest result of each district, compared with the goal of its year',
  async (period) => {
    const given = ['龙岗', 'GDP', period, '同比增速'];
    expect(await called('ACTUAL', given)).toBe(0.09);
    expect(await called('TARGET', given)).toBe(0.065);
    expect(await called('GAP', given)).toBe(2.5);
    expect(await called('VERDICT', given)).toBe('高于年度目标');
    expect(await called('ACTUAL', ['光明', 'GDP', period, '同比增速'])).toBe(0.09);
    expect(await called('ACTUAL', ['龙岗', 'GDP', period, '同比增速', 'GM-2023-PLAN'])).toBe(0.063);
    expect(await called('SOURCE', given)).toContain('《龙岗区2024年上半年国民经济和社会发展计划执行情况的报告》');
  },
);

test('the same period last year is that of the latest result, or of the one it stands behind', async () => {
  const held = /^#NA: 龙岗区 地区生产总值 2023年1-6月 同比增速未收录；已收录的期间有：2023年、2024年1-6月、2024年。$/;
  for (const period of ['上年同期', '2024年1-6月上年同期', '2024年累计上年同期', 'same period last year'])
    expect(await fault('ACTUAL', ['龙岗', 'GDP', period, '同比增速']), period).toMatch(held);
  expect(await called('ACTUAL', ['龙岗', 'GDP', '2024年上年同期', '同比增速'])).toBe(0.063);
});

test('the latest of what has no figure is #N/A with a sentence that says so', async () => {
  expect(await fault('ACTUAL', ['福田', 'GDP', '最新'])).toBe(
    '#NA: “最新”要看最近一期完成数是哪几个月，而福田区 地区生产总值 总量还没有收录可用的完成数，请写明期间。',
  );
});

test('a result of another scope is set beside the goal of a table, and is never that of a formula', async () => {
  for (const period of [2024, '2024年累计'])
    expect(await fault('ACTUAL', ['龙岗', 'DIGITAL_DIAGNOSIS_ENTERPRISES@ABOVE_SIZE_FIRMS', period])).toBe(
      '#NA: 这一期间没有收录完成数。（口径不可比）',
    );
  expect(await called('ACTUAL', ['龙岗', 'DIGITAL_DIAGNOSIS_ENTERPRISES', '2024年累计'])).toBe(330);
});

test('a goal of several years has no result of the years that are out, and their period is offered', async () => {
  expect(await fault('ACTUAL', ['龙岗', 'GDP', '2021-2023', '同比增速'])).toBe(
    '#NA: 没有收录整个期间的完成数，已收录2023年的；要取这一部分，请把期间写成“2023年”。',
  );
});

test("last year's figure of a year is that of all of it, whatever part of this year is out", async () => {
  expect(await called('PREVIOUS', ['440307', 'TOP100_INDUSTRIAL_DISTRICTS', 2024, 'RANK/OTHER'])).toBe(1);
  expect(await called('PREVIOUS', ['龙岗', '规上工业增加值', 2024, '同比增速'])).toBe(0.055);
  expect(await fault('PREVIOUS', ['龙岗', '规上工业增加值', '2024年累计', '同比增速'])).toMatch(
    /^#NA: 没有收录上年同期/,
  );
  expect(await fault('PREVIOUS', ['龙岗', '规上工业增加值', '2024-S1', '同比增速'])).toMatch(/^#NA: 没有收录上年同期/);
});

test('what compares a goal with a result is of the goal, whether or not the year is asked for to date', async () => {
  for (const period of [2024, '2024年累计']) {
    const given = ['龙岗', 'GDP', period, '同比增速'];
    expect(await called('TARGET', given)).toBe(0.065);
    expect(await called('GAP', given)).toBe(2.5);
    expect(await called('VERDICT', given)).toBe('高于年度目标');
  }
});

interface Keyed {
  owner: string;
  district: { code: string } | null;
  indicator: { code: string };
  period: string;
}

/** Districts and other owners, with the indicators and periods of their shipped figures. */
async function subjects(): Promise<Map<string, { indicators: Set<string>; periods: Set<string> }>> {
  const found = new Map<string, { indicators: Set<string>; periods: Set<string> }>();
  for (let after: string | null = null; ; ) {
    const page: { figures: { nodes: Keyed[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await ask(
      server.ledger,
      `query ($after: String) { figures(first: 500, after: $after) {
         nodes { owner district { code } indicator { code } period } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    for (const { owner, district, indicator, period } of page.figures.nodes) {
      const name = district?.code ?? owner;
      const known = found.get(name) ?? { indicators: new Set(), periods: new Set() };
      known.indicators.add(indicator.code);
      known.periods.add(period);
      found.set(name, known);
    }
    if (!page.figures.pageInfo.hasNextPage) return found;
    after = page.figures.pageInfo.endCursor;
  }
}

const TABLE = `query ($spec: TableSpec!) {
  table(spec: $spec) {
    asOf title caption rowKeys revision { number name ledger } columns { ...Column } inputs { ...Column }
  }
}
fragment Column on TableColumn { key kind label numberFormats values figureIds }`;

const COLUMNS: ColumnKind[] = [...CELL_FUNCTIONS.map(({ column }) => column), 'PREVIOUS_YEAR'];

async function planOf(query: TableQuery): Promise<SheetPlan> {
  const { table } = await ask<{ table: TableAnswer }>(server.ledger, TABLE, { spec: query });
  return sheetPlan(table, query, { id: 'PB_SHIPPED22', language: 'ZH' });
}

/** The content of a column in a row of a table. */
function heldIn({ columns, rowKeys }: SheetPlan, key: string, rowKey: string): CellValue {
  const [column, row] = [columns.find((one) => one.key === key), rowKeys.indexOf(rowKey)];
  return (column?.role === 'formula' ? column.results?.[row] : column?.cells[row]) ?? null;
}

/** Whether a result of exactly the scope and period of a row is published, or of the period asked for in its place. */
function isOut(rowKey: string, asked?: string): boolean {
  const [district = '', indicator = '', measure = '', name = ''] = rowKey.split('|');
  const period = asked ?? name;
  const [found] = loadFigures(server.ledger, [{ district, indicator, measure, period }], {});
  return !(found instanceof Fault);
}

/** The table of one row of a query. A table chooses last year's figures for all of its rows together, a formula for its own key. */
function aloneOf(query: TableQuery, rowKey: string): Promise<SheetPlan> {
  const [, indicator = '', kind = ''] = rowKey.split('|');
  const measures = MEASURES.filter((measure) => measure === kind.split('/')[0]);
  return planOf({ ...query, indicators: indicator.split('@').slice(0, 1), measures });
}

test('on the shipped figures every function holds what the cell of a linked table holds', async () => {
  let [filled, all] = [0, 0];
  for (const [owner, { indicators, periods }] of await subjects()) {
    const query = { districts: [owner], indicators: [...indicators], columns: COLUMNS, measures: MEASURES };
    for (const period of periods) {
      const ofPeriod = { ...query, periods: [period] };
      const plan = await planOf(ofPeriod);
      const rows = plan.rowKeys.filter(
        (key) => heldIn(plan, 'TARGET', key) !== null || heldIn(plan, 'ACTUAL', key) !== null,
      );
      const compared = rows.flatMap((key) =>
        CELL_FUNCTIONS.map(async ({ id }) => {
          const [district, indicator, measure, name] = key.split('|');
          const isYear = /^\d{4}$/.test(name ?? '');
          const isAlone = isYear && id === 'SOURCE' && heldIn(plan, 'ACTUAL', key) === null;
          const table = isAlone ? await aloneOf(ofPeriod, key) : plan;
          const shown = heldIn(table, isYear && id === 'PREVIOUS' ? 'PREVIOUS_YEAR' : id, key);
          const asks = (asked = name) =>
            called(id, [district, indicator, asked, measure]).catch((error: CellFault) =>
              error.code === 'NA' ? null : error.message,
            );
          // A table shows what is out of a year and of several; a formula has it where it is asked for by name.
          const wanted = id === 'ACTUAL' && !isOut(key) ? null : shown;
          expect(await asks(), `PLAN.${id} ${key}`).toBe(wanted);
          const toDate = `${name}年累计`;
          if (id === 'ACTUAL' && isYear)
            expect(await asks(toDate), `PLAN.${id} ${key}, to date`).toBe(isOut(key, toDate) ? shown : null);
          if (wanted !== null) filled += 1;
          all += 1;
        }),
      );
      await Promise.all(compared);
    }
  }
  expect(filled).toBeGreaterThan(2000);
  expect(all).toBeGreaterThan(4000);
});
