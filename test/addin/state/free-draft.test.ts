import { beforeAll, describe, expect, test } from 'vitest';
import { freeDraft } from '../../../addin/state/form-draft.ts';
import { EMPTY_DRAFT } from '../../../addin/state/table-draft.ts';
import { queryOf } from '../../../addin/table/use-table.ts';
import { TABLE_FORMS } from '../../../data/rules/table/form.ts';
import { readRowKey } from '../../../data/rules/table/row-key.ts';
import { tableOf } from '../../../data/table/table.ts';
import { ShippedApi } from '../ask/shipped-api.ts';

let api: ShippedApi;

beforeAll(() => {
  api = new ShippedApi();
});

/** The things that row keys name, each as owner, indicator and period, with the measure where the row names one. */
function named(rowKeys: string[], hasMeasure = true): string[] {
  return rowKeys.map((key) => {
    const { owner, indicator, measure, period } = readRowKey(key) ?? {};
    return [owner, indicator, period, ...(hasMeasure && measure ? [measure] : [])].join(' ');
  });
}

describe('a form that becomes a table of one’s own', () => {
  test.each(TABLE_FORMS)('%s keeps all of its rows', async (form) => {
    const [districts, indicators] = form === 'RANKING' ? [['440300'], ['GDP']] : [['440307'], []];
    const { rowKeys } = tableOf(api.ledger, { form, districts, indicators, periods: ['2024'] });
    expect(rowKeys.length).toBeGreaterThan(2);
    const draft = await freeDraft({ ...EMPTY_DRAFT, form, districts, periods: ['2024'] }, rowKeys);
    const query = queryOf(draft);
    expect(query?.form).toBeUndefined();
    const free = tableOf(api.ledger, { districts: [], indicators: [], periods: [], ...query });
    const kept = new Set([...named(free.rowKeys), ...named(free.rowKeys, false)]);
    expect(named(rowKeys).filter((row) => !kept.has(row))).toEqual([]);
  });

  test('keeps the terms, the day and the language, and nothing of the form', async () => {
    const draft = { ...EMPTY_DRAFT, form: 'TASKS' as const, districts: ['440310'], periods: ['2024'] };
    const own = { asOf: '2024-09-12', language: 'EN' as const, judgeBy: 'STEERING' as const, formColumns: ['TASK'] };
    const free = await freeDraft({ ...draft, ...own }, [
      '荣耀|BONDED_TRADE_VALUE|LEVEL|2024',
      '440310|GDP|GROWTH|2024',
    ]);
    expect(free).toMatchObject({ asOf: '2024-09-12', language: 'EN', judgeBy: 'STEERING', periods: ['2024'] });
    expect(free.districts).toEqual(['荣耀', '440310']);
    expect(free.measures).toEqual(['LEVEL', 'GROWTH']);
    expect(free.indicators.map(({ code, nameEn }) => [code, nameEn !== code])).toEqual([
      ['BONDED_TRADE_VALUE', true],
      ['GDP', true],
    ]);
    expect(Object.keys(free)).not.toContain('form');
    expect(Object.keys(free)).not.toContain('formColumns');
  });

  test('keeps a relative year relative, but not the months of another', async () => {
    const draft = (typed: string) => ({
      ...EMPTY_DRAFT,
      form: 'EXECUTION' as const,
      districts: ['440307'],
      periods: [typed],
    });
    const periods = async (typed: string) => (await freeDraft(draft(typed), ['440307|GDP|2024'])).periods;
    expect(await periods('最新')).toEqual(['最新']);
    expect(await periods('this year to date')).toEqual(['this year to date']);
    expect(await periods('上月累计')).toEqual(['2024']);
    expect(await periods('2024年累计')).toEqual(['2024']);
  });

  test('without rows keeps what was chosen', async () => {
    const draft = { ...EMPTY_DRAFT, form: 'REMAINDER' as const, districts: ['440303'], periods: ['2024'] };
    expect(await freeDraft(draft, [])).toMatchObject({ districts: ['440303'], periods: ['2024'], indicators: [] });
  });
});
