import { expect, test } from 'vitest';
import { shippedLedger } from '../data/plans/plans.ts';
import { answer, ask } from './ask.ts';

const ledger = shippedLedger();
const { districts, indicators } = ledger.catalogue;
const everything = {
  districts: districts.map(({ code }) => code),
  indicators: indicators.map(({ code }) => code),
};
const QUERY =
  'query ($spec: TableSpec!) { table(spec: $spec) { rowKeys columns { key values } inputs { key values } } }';

test('a table of more than 500,000 cells is refused before it is made', async () => {
  const periods = ['2020', '2021', '2022', '2023', '2024', '2025'];
  const { errors } = await answer(ledger, QUERY, { spec: { ...everything, periods } });
  const cells = districts.length * indicators.length * periods.length * 12;
  expect(cells).toBeGreaterThan(500_000);
  expect(errors?.map(({ message }) => message)).toEqual([`一次最多500000项，这次要了${cells}项，请分几次查询。`]);
});

test('every district, indicator and period asked for has a row, in the order asked, each column as long as the rows', async () => {
  const spec = {
    districts: ['光明', '福田', '龙岗'],
    indicators: ['RETAIL_SALES', 'GDP'],
    periods: ['2024', '2023'],
    atRevision: 5,
  };
  interface Columns {
    table: {
      rowKeys: string[];
      columns: { key: string; values: unknown[] }[];
      inputs: { key: string; values: unknown[] }[];
    };
  }
  const { table } = await ask<Columns>(ledger, QUERY, { spec });
  const shape = [...new Set(table.rowKeys.map((key) => key.replace(/\|[A-Z_/]+\|(?=\d+$)/, '|')))];
  expect(shape).toEqual(
    ['440311', '440304', '440307'].flatMap((code) =>
      spec.indicators.flatMap((indicator) => spec.periods.map((period) => `${code}|${indicator}|${period}`)),
    ),
  );
  expect(new Set(table.rowKeys).size).toBe(table.rowKeys.length);
  for (const { values } of [...table.columns, ...table.inputs]) expect(values).toHaveLength(table.rowKeys.length);
  expect(table.inputs.map(({ key }) => key)).toEqual(
    'UNIT_KIND RULE TOLERANCE CAP RATE NO_GAP SIDE EXPECTED START SPREAD FIXED MET EXCEEDED ROUGHLY_MET MISSED'.split(
      ' ',
    ),
  );
});

test('where nothing is published yet, growth is in percent whatever unit its level has', async () => {
  interface Units {
    table: { columns: { key: string; values: unknown[] }[]; inputs: { key: string; values: unknown[] }[] };
  }
  const spec = { districts: ['罗湖'], indicators: ['GDP'], periods: ['2024'], measures: ['LEVEL', 'GROWTH', 'RANK'] };
  const { table } = await ask<Units>(ledger, QUERY, { spec });
  const cells = (key: string) => [...table.columns, ...table.inputs].find((column) => column.key === key)?.values;
  expect(cells('TARGET')).toEqual([null, null, null]);
  expect(cells('UNIT')).toEqual(['亿元', '%', '位']);
  expect(cells('UNIT_KIND')).toEqual(['NUMBER', 'PERCENT', 'RANK']);
});
