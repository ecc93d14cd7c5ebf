import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../../addin/ask/operations.ts';
import { type CellBatch, type CellFault, cellValue } from '../../../addin/functions/cell.ts';
import { CELL_FUNCTIONS } from '../../../addin/functions/table.ts';
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
  for (const given of same) expect(await called('ACTUAL', given), String(given)).toBe(0.09);
  expect(await called('ACTUAL', ['龙岗', 'GDP', '2024-S1'])).toBe(2500.99);
  expect(await called('ACTUAL', ['龙岗', 'GDP', '2024-S1', [['']], undefined])).toBe(2500.99);
  expect(await fault('ACTUAL', ['龙岗', 'GDP', 202_406])).toMatch(/^#NA: 龙岗区 地区生产总值 2024年6月 /);
});

test('each function holds what its name says', async () => {
  const growth = ['龙岗', 'GDP', 2024, '同比增速'];
  const values = await Promise.all(CELL_FUNCTIONS.map(({ id }) => called(id, growth).catch(() => '#N/A')));
  expect(Object.fromEntries(CELL_FUNCTIONS.map(({ id }, place) => [id, values[place]]))).toMatchObject({
    ACTUAL: 0.09,
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
  expect(await fault('ACTUAL', ['龙岗', 'GDP', 2024, '', '昨天'])).toMatch(/^#VALUE: 数据截至“昨天”/);
});

test('what is not published is #N/A with a sentence', async () => {
  expect(await fault('ACTUAL', ['坪山', 'GDP', 2024, '同比增速'])).toBe(
    '#NA: 这一期间没有收录完成数。（未收录完成情况）',
  );
  expect(await fault('TARGET', ['龙岗', 'GDP', '2024-S1'])).toBe('#NA: 这一期间没有设定目标。（计划未列目标）');
  expect(await fault('ACTUAL', ['光明', 'GDP', 2024, '位次'])).toMatch(/^#NA: 光明区 .*已收录的口径有：.*同比增速/);
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
    asOf title caption rowKeys revision { number ledger } columns { ...Column } inputs { ...Column }
  }
}
fragment Column on TableColumn { key kind label numberFormats values figureIds }`;

const COLUMNS = CELL_FUNCTIONS.map(({ column }) => column);

async function planOf(query: TableQuery): Promise<SheetPlan> {
  const { table } = await ask<{ table: TableAnswer }>(server.ledger, TABLE, { spec: query });
  return sheetPlan(table, query, { id: 'PB_SHIPPED22', language: 'ZH' });
}

test('on the shipped figures every function holds what the cell of a linked table holds', async () => {
  let [filled, all] = [0, 0];
  for (const [owner, { indicators, periods }] of await subjects()) {
    const query = { districts: [owner], indicators: [...indicators], columns: COLUMNS, measures: MEASURES };
    for (const period of periods) {
      const plan = await planOf({ ...query, periods: [period] });
      const column = (key: string) => plan.columns.find((one) => one.key === key);
      const rows = plan.rowKeys.flatMap((key, row) => {
        const isSaid = column('TARGET')?.cells[row] !== null || column('ACTUAL')?.cells[row] !== null;
        return isSaid ? [{ row, key: key.split('|') }] : [];
      });
      const compared = rows.flatMap(({ row, key }) =>
        CELL_FUNCTIONS.map(async ({ id }) => {
          const [district, indicator, measure, name] = key;
          const held = column(id);
          const wanted = (held?.role === 'formula' ? held.results?.[row] : held?.cells[row]) ?? null;
          const value = await called(id, [district, indicator, name, measure]).catch((error: CellFault) =>
            error.code === 'NA' ? null : error.message,
          );
          expect(value, `PLAN.${id} ${key.join(' ')}`).toBe(wanted);
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
