import { describe, expect, test } from 'vitest';
import { shippedLedger } from '../data/plans/plans.ts';
import { ask } from './ask.ts';

const ledger = shippedLedger();

async function notes(spec: object): Promise<string[]> {
  const asked = { districts: ['龙岗区'], periods: ['2024'], ...spec };
  const query = 'query ($spec: TableSpec!) { table(spec: $spec) { notes } }';
  return (await ask<{ table: { notes: string[] } }>(ledger, query, { spec: asked })).table.notes;
}

describe('what belongs below a table', () => {
  test('is at which prices the levels and the growth of value added are reckoned', async () => {
    expect(await notes({ indicators: ['GDP', 'INDUSTRIAL_VALUE_ADDED', 'RETAIL_SALES'] })).toEqual([
      '地区生产总值、规模以上工业增加值总量按现价计算，增速按不变价计算',
    ]);
    expect(await notes({ indicators: ['GDP'], language: 'EN' })).toEqual([
      'Levels of Gross regional product at current prices; growth at constant prices',
    ]);
  });

  test('speaks of growth alone where a table shows no level', async () => {
    expect(await notes({ indicators: ['GDP'], measures: ['GROWTH'] })).toEqual(['地区生产总值增速按不变价计算']);
  });

  test('is nothing where no value added is shown', async () => {
    expect(await notes({ indicators: ['RETAIL_SALES'] })).toEqual([]);
    expect(await notes({ indicators: ['GDP'], measures: ['RANK'] })).toEqual([]);
  });

  test('stands in the tables that are filed as well', async () => {
    expect(await notes({ form: 'EXECUTION', indicators: ['GDP'] })).toEqual([expect.stringContaining('按现价计算')]);
  });
});
