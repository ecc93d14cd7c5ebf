import { describe, expect, test } from 'vitest';
import { answer, ask } from '../../schema/ask.ts';
import { shippedLedger } from '../plans/plans.ts';
import { ledgerWith, monthsOf2024 } from '../table/form/filed.ts';

const LEVEL = 'LG-2024-MID/003';
const GROWTH = 'LG-2024-MID/004';
const shipped = shippedLedger();
const HALF_BEFORE = { period: '2023-S1', periodStart: 2023 * 12, periodEnd: 2023 * 12 + 5 };

interface Answers {
  figures: { period?: string; value?: number; reason?: string; message?: string; suggestions?: string[] }[];
  comparisons: {
    period?: string;
    target?: { value: number } | null;
    actual?: { period: string; value: number } | null;
    previous?: { period: string } | null;
    message?: string;
  }[];
}

const BY_KEY = `query ($keys: [FigureKey!]!, $language: Language) {
  figures: figuresByKey(keys: $keys, language: $language) {
    ... on Figure { period value } ... on NoAnswer { reason message suggestions }
  }
  comparisons: comparisonsByKey(keys: $keys, language: $language) {
    ... on Comparison { period target { value } actual { period value } previous { period } } ... on NoAnswer { message }
  }
}`;

async function byKey(ledger: typeof shipped, key: Record<string, string>, language = 'ZH') {
  const keys = [{ district: '龙岗', indicator: 'GDP', measure: '同比增速', ...key }];
  const { figures, comparisons } = await ask<Answers>(ledger, BY_KEY, { keys, language });
  return { figure: figures[0], comparison: comparisons[0] };
}

async function figureOf(ledger: typeof shipped, key: Record<string, string>): Promise<string | undefined> {
  const { figure } = await byKey(ledger, key);
  return figure?.reason ?? `${figure?.period} ${figure?.value}`;
}

describe('a key', () => {
  test.each(['最新', 'latest', '最新一期'])(
    'of %s is answered by the latest result of each district',
    async (period) => {
      expect(await figureOf(shipped, { period })).toBe('2024-S1 9');
      expect(await figureOf(shipped, { period, district: '光明' })).toBe('2023 9');
      expect(await figureOf(shipped, { period, asOf: '2024-05-01' })).toBe('2023 6.3');
    },
  );

  test('of 最新 is of the months that add up, and never of a month alone that ends later', async () => {
    const ledger = ledgerWith([
      { like: GROWTH, but: { ...monthsOf2024('2024-07', 7, 7), value: 12 } },
      { like: LEVEL, but: { ...monthsOf2024('2024-Q3', 7, 9), value: 1300 } },
    ]);
    expect(await figureOf(ledger, { period: '最新' })).toBe('2024-S1 9');
    expect(await figureOf(ledger, { period: '最新', measure: '总量' })).toBe('2024-S1 2500.99');
    const later = ledgerWith([{ like: GROWTH, but: { ...monthsOf2024('2024-01/2024-07', 1, 7), value: 8.1 } }]);
    expect(await figureOf(later, { period: '最新' })).toBe('2024-01/2024-07 8.1');
  });

  test('of 最新 is, of what stands at a day, the last day whatever months it is printed for', async () => {
    const stock = { indicator: 'GDP', measure: '总量' };
    const at = (period: string, last: number) => ({
      like: LEVEL,
      but: { ...monthsOf2024(period, last, last), indicator: 'LISTED_COMPANIES_TOTAL', value: last, unit: '家' },
    });
    const ledger = ledgerWith([at('2024-07', 7), at('2024-08', 8)]);
    expect(await figureOf(ledger, { ...stock, indicator: 'LISTED_COMPANIES_TOTAL', period: '最新' })).toBe('2024-08 8');
  });

  test('of 上年同期 is of the same months as the latest, a year earlier, and of nothing else', async () => {
    const ledger = ledgerWith([{ like: GROWTH, but: { ...HALF_BEFORE, value: 7.7 } }]);
    expect(await figureOf(ledger, { period: '上年同期' })).toBe('2023-S1 7.7');
    expect(await figureOf(ledger, { period: 'same period last year' })).toBe('2023-S1 7.7');
    expect(await figureOf(ledger, { period: '2024年累计上年同期' })).toBe('2023-S1 7.7');
    expect(await figureOf(ledger, { period: '2024年1-6月上年同期' })).toBe('2023-S1 7.7');
    const { figure } = await byKey(shipped, { period: '上年同期' });
    expect(figure?.message).toBe(
      '龙岗区 地区生产总值 2023年1-6月 同比增速未收录；已收录的期间有：2023年、2024年1-6月。',
    );
  });

  test('compares the goal of the year with the latest result, and says which months that covers', async () => {
    const { comparison } = await byKey(shipped, { period: '最新' });
    expect(comparison).toEqual({
      ...{ period: '2024', target: { value: 6.5 }, actual: { period: '2024-S1', value: 9 }, previous: null },
    });
    const ledger = ledgerWith([{ like: GROWTH, but: { ...HALF_BEFORE, value: 7.7 } }]);
    expect((await byKey(ledger, { period: 'latest' })).comparison).toMatchObject({ previous: { period: '2023-S1' } });
    expect((await byKey(ledger, { period: '上年同期' })).comparison).toMatchObject({
      ...{ period: '2023-S1', actual: { value: 7.7 } },
    });
  });

  test('has the goal of the year of the latest result, and of the latest goal where there is no result', async () => {
    expect(await figureOf(shipped, { period: '最新', role: '目标' })).toBe('2024 6.5');
    const tasks = { district: '光明', indicator: 'FOREST_AREA_ADDED', measure: '总量', period: '最新' };
    expect(await figureOf(shipped, { ...tasks, role: '目标' })).toMatch(/^2024 /);
    expect((await byKey(shipped, tasks)).comparison).toMatchObject({ period: '2024', actual: null });
  });

  test('of 最新 without a result says so, and offers the months that are there', async () => {
    const key = { district: '福田', indicator: 'GDP', period: '最新' };
    const zh = '“最新”要看最近一期完成数是哪几个月，而福田区 地区生产总值 同比增速还没有收录可用的完成数，请写明期间。';
    expect((await byKey(shipped, key)).figure).toMatchObject({ reason: 'NOTHING_PUBLISHED', message: zh });
    expect((await byKey(shipped, key)).comparison?.message).toBe(zh);
    expect((await byKey(shipped, { ...key, period: 'latest' }, 'EN')).figure?.message).toBe(
      '“latest” depends on the months of the latest result, and none that tells them is in the ledger for Futian District Gross regional product Growth, year on year: name a period.',
    );
    const month = { ...monthsOf2024('2024-07', 7, 7), districtCode: '440304', value: 12 };
    const { figure } = await byKey(ledgerWith([{ like: GROWTH, but: month }]), key);
    expect(figure?.message).toContain('请写明期间；已收录的期间有：2024年7月。');
    expect(figure?.suggestions).toEqual(['2024年7月']);
  });

  test('has the history of the year of the latest result', async () => {
    const keys = [{ district: '龙岗', indicator: 'GDP', measure: '同比增速', period: '最新' }];
    const read = `query ($keys: [FigureKey!]!) {
      historiesByKey(keys: $keys) { ... on History { period figures { period role } } }
    }`;
    interface Found {
      historiesByKey: { period: string; figures: { period: string; role: string }[] }[];
    }
    const { historiesByKey } = await ask<Found>(shipped, read, { keys });
    expect(historiesByKey[0]?.period).toBe('2024');
    expect(historiesByKey[0]?.figures.map(({ period, role }) => `${period} ${role}`)).toContain('2024-S1 ACTUAL');
  });

  test('of last month added up is of the months from January on', async () => {
    expect(await figureOf(shipped, { period: '上月累计', asOf: '2024-07-20' })).toBe('NOTHING_PUBLISHED');
    const ledger = ledgerWith([{ like: GROWTH, but: { ...monthsOf2024('2024-01/2024-08', 1, 8), value: 8.1 } }]);
    expect(await figureOf(ledger, { period: '上月累计', asOf: '2024-09-20' })).toBe('2024-01/2024-08 8.1');
    expect(await figureOf(ledger, { period: '2024年8月累计' })).toBe('2024-01/2024-08 8.1');
    expect(await figureOf(ledger, { period: 'last month', asOf: '2024-09-20' })).toBe('NOTHING_PUBLISHED');
  });
});

test('a ranking of 最新 is of the latest months that the city or one of its districts reports', async () => {
  const read = '{ ranking(indicator: "GDP", measure: GROWTH, period: "最新") { period ranked } }';
  expect(await ask(shipped, read)).toEqual({ ranking: { period: '2024-S1', ranked: 1 } });
  const month = { ...monthsOf2024('2024-Q1', 1, 3), districtCode: '440304', value: 5 };
  const ledger = ledgerWith([
    { like: GROWTH, but: month },
    { like: GROWTH, but: { ...month, ...monthsOf2024('2024-01/2024-09', 1, 9) } },
  ]);
  expect(await ask(ledger, read)).toEqual({ ranking: { period: '2024-01/2024-09', ranked: 1 } });
  const toDate = read.replace('最新', '2024年累计');
  expect(await ask(shipped, toDate)).toEqual({ ranking: { period: '2024-S1', ranked: 1 } });
  expect(await ask(shipped, read.replace('最新', '2020年累计'))).toEqual({ ranking: { period: '2020', ranked: 0 } });
  const goals = '{ ranking(indicator: "GDP", measure: GROWTH, period: "最新", role: TARGET) { period } }';
  expect(await ask(shipped, goals)).toEqual({ ranking: { period: '2024' } });
});

test('a scoreboard of 最新 is of the year of the latest result', async () => {
  const read = (district: string) => `{ scoreboard(district: "${district}", period: "最新") { period } }`;
  expect(await ask(shipped, read('龙岗'))).toMatchObject({ scoreboard: { period: '2024' } });
  expect(await ask(shipped, read('光明'))).toMatchObject({ scoreboard: { period: '2023' } });
});

test.each(['figures', 'comparisons'])('%s of many keys at once have no 最新, and the fault says why', async (field) => {
  const { errors } = await answer(shipped, `{ ${field}(where: { periods: ["最新"] }) { totalCount } }`);
  expect(errors?.[0]?.message).toMatch(/^期间“最新”要看是哪个指标的数据，此处无从确定，请写成例如“\d{4}年1-6月”。$/);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_PERIOD', argument: 'periods', value: '最新' });
});
