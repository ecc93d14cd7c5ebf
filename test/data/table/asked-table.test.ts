import { describe, expect, test } from 'vitest';
import type { TableForm } from '../../../data/rules/table/form.ts';
import type { TableSpec } from '../../../data/table/frame/spec.ts';
import { tableOf } from '../../../data/table/table.ts';
import { answer } from '../../schema/ask.ts';
import { shippedLedger } from '../plans/plans.ts';
import { ledgerWith, monthsOf2024 } from './form/filed.ts';

const shipped = shippedLedger();
const GROWTH = 'LG-2024-MID/004';
const GDP = { districts: ['龙岗'], indicators: ['GDP'], measures: ['GROWTH' as const] };
const HALF_BEFORE = { period: '2023-S1', periodStart: 2023 * 12, periodEnd: 2023 * 12 + 5 };

/** The periods of a table: each as typed, the period that it is, and the months shown for it. */
function periodsOf(ledger: typeof shipped, spec: TableSpec): string[] {
  return tableOf(ledger, spec).periods.map(({ typed, period, months }) =>
    [typed, period.name, months?.name ?? '—'].join(' '),
  );
}

function rowsOf(ledger: typeof shipped, spec: TableSpec) {
  const { rowKeys, columns } = tableOf(ledger, spec);
  const cellsOf = (kind: string) => columns.find(({ key }) => key === kind)?.values;
  return rowKeys.map((key, row) => [key, cellsOf('TARGET')?.[row], cellsOf('ACTUAL')?.[row]]);
}

describe('a table of relative periods', () => {
  test('has the goals of the year of the latest result, and names the months of the results', () => {
    const table = tableOf(shipped, { ...GDP, periods: ['最新'] });
    expect(table.title).toBe('龙岗区 地区生产总值 2024年目标与完成情况');
    expect(table.caption[1]).toBe('数据期2024年1-6月，资料截至2024-09-12，数据版本第5版');
    expect(table.columns.find(({ key }) => key === 'ACTUAL')?.label).toBe('1-6月完成');
    expect(rowsOf(shipped, { ...GDP, periods: ['最新'] })).toEqual([['440307|GDP|GROWTH|2024', 6.5, 9]]);
    expect(periodsOf(shipped, { ...GDP, periods: ['最新', '2023'] })).toEqual(['最新 2024 2024-S1', '2023 2023 2023']);
  });

  test('is of one year for all of its districts', () => {
    const spec = { ...GDP, districts: ['光明', '龙岗'] };
    expect(periodsOf(shipped, { ...spec, districts: ['光明'], periods: ['最新'] })).toEqual(['最新 2023 2023']);
    expect(rowsOf(shipped, { ...spec, periods: ['最新'] })).toEqual([
      ['440311|GDP|GROWTH|2024', 8.5, null],
      ['440307|GDP|GROWTH|2024', 6.5, 9],
    ]);
  });

  test('is read at its as-of', () => {
    const spec = { ...GDP, periods: ['最新', '本年累计', '上年累计'] };
    expect(periodsOf(shipped, { ...spec, asOf: '2024-05-01' })).toEqual([
      ...['最新 2023 2023', '本年累计 2024 —', '上年累计 2023 2023'],
    ]);
    expect(periodsOf(shipped, { ...spec, asOf: '2024-10-01' })).toEqual([
      ...['最新 2024 2024-S1', '本年累计 2024 2024-S1', '上年累计 2023 2023'],
    ]);
  });

  test('has the same rows next month, under a header of the new months', () => {
    const ledger = ledgerWith([{ like: GROWTH, but: { ...monthsOf2024('2024-01/2024-08', 1, 8), value: 8.1 } }]);
    const spec = { ...GDP, periods: ['latest'] };
    expect(rowsOf(ledger, spec)).toEqual([['440307|GDP|GROWTH|2024', 6.5, 8.1]]);
    expect(tableOf(ledger, spec).columns.find(({ key }) => key === 'ACTUAL')?.label).toBe('1-8月完成');
    expect(periodsOf(ledger, spec)).toEqual(['latest 2024 2024-01/2024-08']);
  });

  test('has the same months a year before the latest in a row of their own', () => {
    const ledger = ledgerWith([{ like: GROWTH, but: { ...HALF_BEFORE, value: 7.7 } }]);
    expect(rowsOf(ledger, { ...GDP, periods: ['最新', '上年同期'] })).toEqual([
      ['440307|GDP|GROWTH|2024', 6.5, 9],
      ['440307|GDP|GROWTH|2023-S1', null, 7.7],
    ]);
  });

  test('is refused where no figure tells which year is meant', async () => {
    const spec = { districts: ['福田', '罗湖'], indicators: ['GDP'], periods: ['最新'] };
    const { errors } = await answer(shipped, 'query ($spec: TableSpec!) { table(spec: $spec) { title } }', { spec });
    expect(errors?.[0]?.message).toBe(
      '“最新”要看最近一期完成数是哪几个月，而所选地区和指标还没有收录可用的完成数，请写明期间。',
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOTHING_PUBLISHED', argument: 'periods', value: '最新' });
  });
});

describe('a form of 最新', () => {
  const formed = (form: TableForm, district: string) =>
    periodsOf(shipped, { form, districts: [district], indicators: [], periods: ['最新'] })[0];

  test.each<[TableForm, string, string]>([
    ['EXECUTION', '最新 2024 2024-S1', '最新 2023 2023'],
    ['MONTHLY', '最新 2024 2024-S1', '最新 2023 2023'],
    ['TASKS', '最新 2024 2024-S1', '最新 2024 —'],
    ['WORDING', '最新 2024 —', '最新 2024 —'],
    ['YEARS', '最新 2024 2023', '最新 2024 2023'],
    ['REMAINDER', '最新 2024 2024-S1', '最新 2024 —'],
  ])('%s is of the year that its results or its goals tell', (form, longgang, guangming) => {
    expect([formed(form, '龙岗'), formed(form, '光明')]).toEqual([longgang, guangming]);
  });

  test('made of goals is of the year that a document sets most of them for, not of one that looks years ahead', () => {
    expect(formed('TASKS', '龙华')).toBe('最新 2022 —');
    const ahead = {
      like: 'LG-2023-PLAN/105',
      but: { period: '2025', periodStart: 2025 * 12, periodEnd: 2025 * 12 + 11 },
    };
    const spec = { form: 'WORDING' as const, districts: ['龙岗'], indicators: [], periods: ['最新'] };
    expect(periodsOf(ledgerWith([ahead]), spec)).toEqual(['最新 2024 —']);
    expect(periodsOf(ledgerWith([ahead]), { ...GDP, periods: ['最新'] })).toEqual(['最新 2024 2024-S1']);
  });

  test('RANKING is of the latest that a district of the city reports', () => {
    const spec = { form: 'RANKING' as const, districts: ['深圳'], indicators: ['GDP'], periods: ['最新'] };
    expect(periodsOf(shipped, spec)).toEqual(['最新 2024 2024-S1']);
    expect(tableOf(shipped, spec).title).toBe('深圳市各区2024年1-6月地区生产总值位次表');
  });

  test('a form of 上年同期 shows the same months a year before', () => {
    const spec = { form: 'EXECUTION' as const, districts: ['龙岗'], indicators: [], periods: ['上年同期'] };
    expect(tableOf(shipped, spec).title).toBe('龙岗区2023年1-6月主要指标计划执行情况表');
  });

  test('a form of last month added up is of January to that month', () => {
    const spec = { form: 'MONTHLY' as const, districts: ['龙岗'], indicators: [], periods: ['上月累计'] };
    expect(tableOf(shipped, { ...spec, asOf: '2024-10-08' }).title).toBe('龙岗区2024年1-9月月度经济运行调度表');
  });
});

describe('the scopes of a table', () => {
  const DIAGNOSIS = '440307|DIGITAL_DIAGNOSIS_ENTERPRISES';
  const spec = { districts: ['龙岗'], indicators: ['DIGITAL_DIAGNOSIS_ENTERPRISES'], periods: ['2024'] };
  const keys = (but: Partial<TableSpec>) => tableOf(shipped, { ...spec, ...but }).rowKeys;
  const own = `${DIAGNOSIS}|LEVEL|2024`;
  const scoped = `${DIAGNOSIS}@ABOVE_SIZE_FIRMS|LEVEL|2024`;

  test('are all of them, or those asked for by code or name, or those behind an indicator', () => {
    expect(keys({})).toEqual([own, scoped]);
    expect(keys({ scopes: ['规上企业'] })).toEqual([scoped]);
    expect(keys({ scopes: ['ABOVE_SIZE_FIRMS'] })).toEqual([scoped]);
    expect(keys({ scopes: ['ALL'] })).toEqual([own]);
    expect(keys({ indicators: ['企业数字化转型诊断（规上企业）'] })).toEqual([scoped]);
    expect(keys({ indicators: ['企业数字化转型诊断', '企业数字化转型诊断（规上企业）'] })).toEqual([own, scoped]);
  });

  test('leave a row for what has no figure of them, which says which scope it is of', () => {
    const table = tableOf(shipped, { ...spec, indicators: ['GDP'], scopes: ['规上企业'] });
    expect(table.rowKeys).toEqual(['440307|GDP@ABOVE_SIZE_FIRMS|LEVEL|2024']);
    expect(table.columns.find(({ key }) => key === 'INDICATOR')?.values).toEqual(['地区生产总值（规上企业）']);
  });

  test.each([
    ['规上企', 'UNKNOWN_SCOPE', '没有名为“规上企”的统计范围。是否指规上企业'],
    ['街道企业', 'UNKNOWN_SCOPE', '没有名为“街道企业”的统计范围。'],
  ])('%s is refused, with the nearest', async (scope, code, sentence) => {
    const asked = { spec: { ...spec, scopes: [scope] } };
    const { errors } = await answer(shipped, 'query ($spec: TableSpec!) { table(spec: $spec) { title } }', asked);
    expect(errors?.[0]?.message).toContain(sentence);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument: 'scopes', value: scope });
  });

  test('are none of a form', () => {
    const form = { form: 'EXECUTION' as const, districts: ['龙岗'], indicators: [], periods: ['2024'] };
    expect(() => tableOf(shipped, { ...form, scopes: ['规上企业'] })).toThrow(
      expect.objectContaining({ code: 'BAD_FORM', argument: 'scopes' }),
    );
  });
});

describe('last year’s figures in a table of a year', () => {
  const before = { like: GROWTH, but: { ...HALF_BEFORE, value: 6.8, printed: '6.8%' } };
  const spec = { ...GDP, indicators: ['GDP', 'INDUSTRIAL_VALUE_ADDED', 'RETAIL_SALES'], periods: ['2024'] };
  const lastYear = (...stated: Parameters<typeof ledgerWith>[0]) => {
    const { columns } = tableOf(ledgerWith([before, ...stated]), { ...spec, columns: ['ACTUAL', 'PREVIOUS'] });
    const column = columns.find(({ key }) => key === 'PREVIOUS');
    return [column?.label, ...(column?.values ?? [])];
  };
  const industry = { indicator: 'INDUSTRIAL_VALUE_ADDED' };

  test('are of the same months in every row where all show a part of it', () => {
    expect(lastYear()).toEqual(['上年同期', 6.8, null, null]);
  });

  test('are of the whole year in every row as soon as one shows the whole year', () => {
    const whole = { like: GROWTH, but: { ...industry, ...monthsOf2024('2024', 1, 12), value: 12, printed: '12%' } };
    expect(lastYear(whole)).toEqual(['上年全年', 6.3, 5.5, 6.5]);
  });

  test('are of its own months in a row that shows other months than most', () => {
    const later = { like: GROWTH, but: { ...industry, ...monthsOf2024('2024-01/2024-08', 1, 8), value: 12 } };
    const its = { ...industry, period: '2023-01/2023-08', periodStart: 2023 * 12, periodEnd: 2023 * 12 + 7 };
    expect(lastYear(later, { like: GROWTH, but: { ...its, value: 7.1, printed: '7.1%' } })).toEqual([
      ...['上年同期', 6.8, 7.1, null],
    ]);
  });
});
