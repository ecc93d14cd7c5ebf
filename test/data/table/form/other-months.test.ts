import { describe, expect, test } from 'vitest';
import type { PlanFigure } from '../../../../data/intake/shipped/plan-figure.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import type { ColumnKind } from '../../../../data/rules/words.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { tableOf } from '../../../../data/table/table.ts';
import { figureIn, ledgerOf, shippedPlans } from '../../plans/plans.ts';
import { recalculated } from '../../sheet/formula/recalculated.ts';
import { formPlan, planOf } from '../../sheet/plan/form-plan.ts';
import { filed, ledgerWith, monthsOf2024 } from './filed.ts';

const GROWTH = 'LG-2024-MID/004';
const RANK = 'LG-2024-MID/002';
const GOAL = 'LG-2023-PLAN/105';
const JULY = monthsOf2024('2024-01/2024-07', 1, 7);
const JULY_ALONE = monthsOf2024('2024-07', 7, 7);
const JUNE_ALONE = monthsOf2024('2024-06', 6, 6);
const HALF = monthsOf2024('2024-S1', 1, 6);
const GDP = '440307|GDP|GROWTH|2024';
const RETAIL = '440307|RETAIL_SALES|GROWTH|2024';
const INDUSTRY = '440307|INDUSTRIAL_VALUE_ADDED|GROWTH|2024';
const LG = { district: '龙岗', period: '2024-01/2024-07' };

function growth(indicator: string, value: number, months: Partial<PlanFigure>) {
  const basis = indicator === 'RETAIL_SALES' ? ('SAME_SCOPE' as const) : ('YOY' as const);
  return { like: GROWTH, but: { indicator, value, printed: `${value}%`, ...months, basis } };
}

/** The first half of the year before. */
function monthsOf2023() {
  return { period: '2023-S1', periodStart: 2023 * 12, periodEnd: 2023 * 12 + 5 };
}

/** The figures of the first half as the report prints them, with retail sales of July. */
function julyLedger(more: Parameters<typeof ledgerWith>[0] = []): Ledger {
  return ledgerWith([
    growth('RETAIL_SALES', 4.4, JULY),
    { like: GOAL, but: { ...HALF, value: 8.2, printed: '8.2%' } },
    ...more,
  ]);
}

/** Compares every formula of a plan with what the table says. */
function expectFormulas(plan: SheetPlan): void {
  const results = recalculated(plan);
  expect(results.size).toBeGreaterThan(0);
  for (const { key, results: told = [] } of plan.columns)
    for (const [row, value] of (results.get(key) ?? []).entries()) {
      const wanted = told[row] ?? '';
      const at = `${key} ${plan.rowKeys[row]}`;
      expect(value, at).toEqual(typeof wanted === 'number' ? expect.closeTo(wanted, 9) : wanted);
    }
}

describe('the monthly form of January to July', () => {
  test('keeps the first half of what is released by quarter, with its months, and its own stage goal', () => {
    const { headers, cells, caption } = filed(julyLedger(), 'MONTHLY', LG);
    expect(headers[4]).toBe('1-7月增速(%)');
    expect(cells(GDP, 'INDICATOR', 'TARGET', 'STAGE_TARGET', 'ACTUAL', 'RANK', 'VERDICT')).toEqual([
      ...['地区生产总值(1-6月)', 6.5, 8.2, 9, 1, '绿(1-6月)'],
    ]);
    expect(cells(RETAIL, 'INDICATOR', 'ACTUAL')).toEqual(['社会消费品零售总额', 4.4]);
    expect(caption).toContain('地区生产总值所列为1-6月数(按季度发布)，不与其他行比较、计数');
  });

  test('takes nothing from the growth of other months', () => {
    const may = monthsOf2024('2024-01/2024-05', 1, 5);
    const ledger = julyLedger([
      growth('GDP', 8.4, may),
      growth('RETAIL_SALES', 4, HALF),
      { like: RANK, but: { ...may, value: 3 } },
    ]);
    const { cells } = filed(ledger, 'MONTHLY', LG);
    expect(cells(GDP, 'MONTH_CHANGE', 'STAGE_GAP', 'RANK_CHANGE')).toEqual([null, null, null]);
    expect(cells(RETAIL, 'MONTH_CHANGE')).toEqual([0.4]);
  });

  test('has no growth for what is released by month and is not held, and says no more than that', () => {
    const { cells } = filed(julyLedger(), 'MONTHLY', LG);
    // The report on the first half is not silent about it: it prints the growth of its own months.
    expect(cells(INDUSTRY, 'ACTUAL', 'VERDICT')).toEqual([null, '未收录完成情况']);
    const june = filed(julyLedger(), 'MONTHLY', { ...LG, period: '2024-06' });
    expect(june.cells(INDUSTRY, 'ACTUAL', 'VERDICT')).toEqual([null, '未收录完成情况']);
    expect(cells(INDUSTRY, 'INDICATOR')).toEqual(['规模以上工业增加值']);
  });

  test('is computed in the sheet to the same', () => {
    for (const language of ['ZH', 'EN'] as const)
      expectFormulas(
        formPlan(
          { form: 'MONTHLY', districts: ['440307'], indicators: [], periods: ['2024-01/2024-07'] },
          { from: julyLedger(), language },
        ),
      );
  });
});

/** The July ledger, in which retail sales are released a month late, and industry with January and February as one. */
function lateLedger(): Ledger {
  const set = shippedPlans();
  set.documents = set.documents.filter(({ code }) => code.startsWith('LG'));
  const late = set.indicators.find(({ code }) => code === 'RETAIL_SALES');
  if (late) late.delay = 1;
  const mid = set.documents.find(({ code }) => code === 'LG-2024-MID');
  const stated = [
    growth('INDUSTRIAL_VALUE_ADDED', 11, JULY),
    growth('INDUSTRIAL_VALUE_ADDED', 12, monthsOf2024('2024-01/2024-02', 1, 2)),
    growth('RETAIL_SALES', 5, monthsOf2024('2024-01/2024-05', 1, 5)),
  ];
  for (const [place, { like, but }] of stated.entries())
    mid?.figures.push({ ...figureIn(set, like), ...but, code: `LG-2024-MID/made-up-${place}` });
  return ledgerOf(set);
}

describe('what is released a month late', () => {
  test('shows the months before, until its own are held', () => {
    const july = filed(lateLedger(), 'MONTHLY', LG);
    expect(july.cells(RETAIL, 'INDICATOR', 'ACTUAL', 'VERDICT')).toEqual(['社会消费品零售总额(1-6月)', 4, '红(1-6月)']);
    expect(july.caption.join()).toContain('社会消费品零售总额所列为1-6月数(晚1个月发布)');
    // June's figures are out by now, and stand in the table of June.
    const june = filed(lateLedger(), 'MONTHLY', { ...LG, period: '2024-S1' });
    expect(june.cells(RETAIL, 'INDICATOR', 'ACTUAL', 'VERDICT')).toEqual(['社会消费品零售总额', 4, '红']);
  });
});

describe('where January and February are released as one', () => {
  test('a table of January alone has nothing, one of February has both months', () => {
    const ledger = lateLedger();
    const january = filed(ledger, 'MONTHLY', { ...LG, period: '2024-01' });
    expect(january.cells(INDUSTRY, 'INDICATOR', 'ACTUAL')).toEqual(['规模以上工业增加值', null]);
    const february = filed(ledger, 'MONTHLY', { ...LG, period: '2024-02' });
    expect(february.cells(INDUSTRY, 'INDICATOR', 'ACTUAL')).toEqual(['规模以上工业增加值(1-2月)', 12]);
    expect(february.caption.join()).toContain('所列为1-2月数(1-2月合并发布)');
    const both = filed(ledger, 'MONTHLY', { ...LG, period: '2024-01/2024-02' });
    expect(both.cells(INDUSTRY, 'INDICATOR', 'ACTUAL')).toEqual(['规模以上工业增加值', 12]);
  });

  test('nothing of the year before is shown in a table of January and February', () => {
    const { cells } = filed(lateLedger(), 'MONTHLY', { ...LG, period: '2024-01/2024-02' });
    expect(cells(GDP, 'INDICATOR', 'ACTUAL')).toEqual(['地区生产总值', null]);
  });
});

describe('the monthly form of July alone', () => {
  const ledger = julyLedger([
    growth('RETAIL_SALES', 5.5, JULY_ALONE),
    growth('RETAIL_SALES', 3.5, JUNE_ALONE),
    {
      like: GOAL,
      but: { indicator: 'RETAIL_SALES', ...JULY_ALONE, value: 6, printed: '6%', basis: 'SAME_SCOPE' as const },
    },
  ]);
  const july = { ...LG, period: '2024-07' };

  test('shows the growth that is held for the month, beside the month before and the goal of the month', () => {
    const { headers, cells } = filed(ledger, 'MONTHLY', july);
    expect([headers[4], headers[5], headers[9]]).toEqual(['7月增速(%)', '较6月±(百分点)', '8-12月需增长(%)']);
    expect(cells(RETAIL, 'TARGET', 'STAGE_TARGET', 'ACTUAL', 'MONTH_CHANGE', 'STAGE_GAP', 'VERDICT')).toEqual([
      ...[8, 6, 5.5, 2, -0.5, '黄'],
    ]);
  });

  test('has last released months for what has none of its own', () => {
    const { cells } = filed(ledger, 'MONTHLY', july);
    expect(cells(GDP, 'INDICATOR', 'ACTUAL', 'VERDICT')).toEqual(['地区生产总值(1-6月)', 9, '绿(1-6月)']);
  });

  test('does not judge the month by the goal of the year', () => {
    const plain = julyLedger([growth('RETAIL_SALES', 5.5, JULY_ALONE)]);
    const { cells } = filed(plain, 'MONTHLY', july);
    expect(cells(RETAIL, 'ACTUAL', 'STAGE_TARGET', 'STAGE_GAP', 'VERDICT')).toEqual([5.5, null, null, '不作评价']);
  });

  test('is not the table of January to July', () => {
    const { cells } = filed(ledger, 'MONTHLY', LG);
    expect(cells(RETAIL, 'ACTUAL', 'STAGE_TARGET')).toEqual([4.4, null]);
  });

  test('is computed in the sheet to the same', () => {
    const query = { form: 'MONTHLY' as const, districts: ['440307'], indicators: [], periods: ['2024-07'] };
    expectFormulas(formPlan(query, { from: ledger }));
  });
});

describe('the execution form of January to July', () => {
  const july = { form: 'EXECUTION' as const, districts: ['440307'], indicators: [], periods: ['2024-01/2024-07'] };
  const KEY = '440307|GDP|2024';

  test('keeps the first half of what is released by quarter, with its months, and says why', () => {
    const { headers, cells } = filed(julyLedger(), 'EXECUTION', LG);
    expect(headers[5]).toBe('1-7月完成');
    expect(cells(KEY, 'INDICATOR', 'TARGET', 'LEVEL:ACTUAL', 'GROWTH:ACTUAL')).toEqual([
      ...['地区生产总值(1-6月)', 6.5, 2500.99, 9],
    ]);
    expect(cells(KEY, 'GAP_POINTS', 'VERDICT')).toEqual([null, '高于年度目标(1-6月)']);
    expect(cells(KEY, 'NOTE').join()).toContain('所列为1-6月数(按季度发布)');
  });

  test('is computed in the sheet to the same', () => {
    expectFormulas(formPlan(july, { from: julyLedger() }));
    expectFormulas(formPlan(july, { from: julyLedger(), language: 'EN' }));
  });
});

describe('the ranking of a quarterly indicator', () => {
  const city = { indicators: ['GDP'], district: '深圳', period: '2024-01/2024-07' };

  test('is all of the last released months, so that the places stay right, and says so', () => {
    const { title, rowKeys, cells, caption } = filed(julyLedger(), 'RANKING', city);
    expect(title).toBe('深圳市各区2024年1-6月地区生产总值位次表');
    expect(rowKeys[1]?.endsWith('|GDP|2024-01/2024-07')).toBe(true);
    expect(cells('440307|GDP|2024-01/2024-07', 'LEVEL:ACTUAL', 'GROWTH:ACTUAL', 'GROWTH:RANK')).toEqual([
      ...[2500.99, 9, 1],
    ]);
    expect(caption.at(-1)).toBe('所列为1-6月数(按季度发布)');
  });

  test('of months that are released says nothing', () => {
    const { title, caption } = filed(julyLedger(), 'RANKING', { ...city, period: '2024-S1' });
    expect(title).toBe('深圳市各区2024年1-6月地区生产总值位次表');
    expect(caption.join()).not.toContain('所列为');
  });
});

describe('a table whose period is January to July', () => {
  const query = {
    districts: ['440307'],
    indicators: ['GDP', 'RETAIL_SALES', 'INDUSTRIAL_VALUE_ADDED'],
    periods: ['2024-01/2024-07'],
    measures: ['GROWTH' as const],
    columns: ['TARGET', 'ACTUAL', 'PREVIOUS', 'GAP', 'VERDICT', 'NOTE'] as ColumnKind[],
  };
  const at = (table: ReturnType<typeof tableOf>, key: string) =>
    table.columns.find((column) => column.key === key)?.values ?? [];

  test('has the first half of what is released by quarter, with its months beside it and no goal of other months', () => {
    const table = tableOf(julyLedger(), query);
    expect(table.rowKeys[0]).toBe('440307|GDP|GROWTH|2024-01/2024-07');
    expect(table.columns.find(({ key }) => key === 'ACTUAL')?.label).toBe('1-7月完成');
    expect(at(table, 'ACTUAL')).toEqual([9, 4.4, null]);
    expect(at(table, 'ACTUAL_PERIOD')).toEqual(['1-6月', '1-7月', null]);
    expect(at(table, 'TARGET')).toEqual([null, null, null]);
    expect(at(table, 'GAP')).toEqual([null, null, null]);
    expect(at(table, 'VERDICT')[0]).toBe('计划未列目标');
    expect(at(table, 'NOTE')[0]).toContain('所列为1-6月数(按季度发布)');
  });

  test('does not judge a goal for January to July by the first half', () => {
    const ledger = julyLedger([{ like: GOAL, but: { ...JULY, value: 8, printed: '8%' } }]);
    const table = tableOf(ledger, query);
    expect([at(table, 'TARGET')[0], at(table, 'ACTUAL')[0], at(table, 'GAP')[0]]).toEqual([8, 9, null]);
    expect([at(table, 'ACTUAL_PERIOD')[0], at(table, 'VERDICT')[0]]).toEqual(['1-6月', '不作评价(1-6月)']);
    expectFormulas(planOf(ledger, query, { id: 'PB_TABLE2345', language: 'ZH' }));
  });

  test('has last year’s figure of the months shown', () => {
    const ledger = julyLedger([{ like: GROWTH, but: { ...monthsOf2023(), value: 6.8, printed: '6.8%' } }]);
    expect(at(tableOf(ledger, query), 'PREVIOUS')).toEqual([6.8, null, null]);
  });

  test('is computed in the sheet to the same, in every layout', () => {
    for (const columns of [query.columns, ['TARGET', 'ACTUAL', 'GAP', 'ATTAINMENT', 'VERDICT'] as ColumnKind[]]) {
      expectFormulas(planOf(julyLedger(), { ...query, columns }, { id: 'PB_TABLE2345', language: 'ZH' }));
    }
  });

  test('of July alone has the same, and the growth that is held for the month', () => {
    const ledger = julyLedger([growth('RETAIL_SALES', 5.5, JULY_ALONE)]);
    const table = tableOf(ledger, { ...query, periods: ['2024-07'] });
    expect(at(table, 'ACTUAL')).toEqual([9, 5.5, null]);
    expect(at(table, 'ACTUAL_PERIOD')).toEqual(['1-6月', '7月', null]);
  });

  test('of the year is as it was: the latest part that is out', () => {
    const table = tableOf(julyLedger(), { ...query, periods: ['2024'] });
    expect(at(table, 'ACTUAL')).toEqual([9, 4.4, 14.4]);
    expect(at(table, 'VERDICT')).toEqual(['高于年度目标', '低于年度目标', '高于年度目标']);
  });
});

describe('the further columns of the monthly form', () => {
  const KEYS = ['INDICATOR', 'LEVEL:ACTUAL', 'ACTUAL', 'GROWTH:PREVIOUS', 'CITY_GROWTH', 'CITY_GAP'];
  const ledger = ledgerWith([
    { like: GROWTH, but: { districtCode: '440300', value: 5.9, printed: '5.9%' } },
    { like: GROWTH, but: { ...monthsOf2023(), value: 6.8, printed: '6.8%' } },
  ]);
  const half = { ...LG, period: '2024-S1' };

  test('are offered and not shown until they are chosen', () => {
    const { headers, formColumns } = filed(ledger, 'MONTHLY', half);
    expect(headers).toHaveLength(12);
    expect(formColumns.filter(({ isShown }) => !isShown).map(({ label }) => label)).toEqual([
      ...['1-6月总量', '上年同期增速(%)', '全市增速(%)', '较全市±'],
    ]);
  });

  test('show the level, the growth of last year and of the city, and how far above the city a district is', () => {
    const { cells } = filed(ledger, 'MONTHLY', { ...half, formColumns: KEYS });
    expect(cells(GDP, ...KEYS)).toEqual(['地区生产总值', 2500.99, 9, 6.8, 5.9, 3.1]);
  });

  test('are computed in the sheet to the same', () => {
    const query = { form: 'MONTHLY' as const, districts: ['440307'], indicators: [], periods: ['2024-S1'] };
    const plan = formPlan({ ...query, formColumns: KEYS }, { from: ledger });
    expectFormulas(plan);
    expect(recalculated(plan).get('CITY_GAP')?.[0]).toBeCloseTo(3.1, 9);
    const july = { ...query, periods: ['2024-01/2024-07'], formColumns: KEYS };
    expectFormulas(formPlan(july, { from: ledger }));
  });

  test('take nothing from the city in a row of other months', () => {
    const { cells } = filed(ledger, 'MONTHLY', { ...LG, formColumns: KEYS });
    expect(cells(GDP, 'INDICATOR', 'CITY_GROWTH', 'CITY_GAP')).toEqual(['地区生产总值(1-6月)', 5.9, null]);
  });
});

describe('forms whose every row is released by quarter', () => {
  const set = shippedPlans();
  set.documents = set.documents.filter(({ code }) => code.startsWith('LG'));
  for (const indicator of set.indicators) indicator.frequency = 'QUARTER';
  const ledger = ledgerOf(set);
  const tasks = { district: '龙岗', period: '2024-S1' };

  test('the tasks have the results of the first half in July too, with their months before the number', () => {
    const june = filed(ledger, 'TASKS', tasks);
    const july = filed(ledger, 'TASKS', LG);
    expect(july.rowKeys).toEqual(june.rowKeys);
    const held = june.rowKeys.filter((key) => typeof june.cells(key, 'ACTUAL')[0] === 'number');
    expect(held.length).toBeGreaterThan(9);
    const formats = july.columns.find(({ key }) => key === 'ACTUAL')?.numberFormats ?? [];
    for (const key of held) {
      const [actual, share, verdict] = june.cells(key, 'ACTUAL', 'ATTAINMENT', 'VERDICT');
      const [target] = june.cells(key, 'TARGET');
      expect(july.cells(key, 'ACTUAL', 'ATTAINMENT'), key).toEqual([actual, share]);
      expect(july.cells(key, 'VERDICT'), key).toEqual([target === null ? verdict : `${verdict}(1-6月)`]);
      expect(formats[july.rowKeys.indexOf(key)], key).toContain('1-6月 ');
    }
  });

  test('the countdown has the same rows as of the first half', () => {
    const june = filed(ledger, 'REMAINDER', tasks);
    const july = filed(ledger, 'REMAINDER', LG);
    expect(june.rowKeys.length).toBeGreaterThan(9);
    expect(july.rowKeys).toEqual(june.rowKeys);
    for (const key of june.rowKeys)
      expect(july.cells(key, 'ACTUAL', 'REMAINING', 'PER_MONTH')).toEqual(
        june.cells(key, 'ACTUAL', 'REMAINING', 'PER_MONTH'),
      );
  });

  test('are computed in the sheet to the same', () => {
    for (const form of ['EXECUTION', 'TASKS', 'REMAINDER', 'MONTHLY'] as const)
      for (const period of ['2024-01/2024-07', '2024-07'])
        expectFormulas(formPlan({ form, districts: ['440307'], indicators: [], periods: [period] }, { from: ledger }));
  });
});
