import { expect, test } from 'vitest';
import type { Ask } from '../../../../addin/ask/client.ts';
import { askConcerns } from '../../../../addin/entry/publish/ask-concerns.ts';

test('every linked table of a large workbook is asked about, fifty at once', async () => {
  const sizes: number[] = [];
  const ask = (async (_: unknown, { tables }: { tables: { where: { indicators: string[] } }[] }) => {
    sizes.push(tables.length);
    return { draft: { concerns: tables.map(({ where }) => where.indicators.includes('gdp')) } };
  }) as unknown as Ask;
  const tables = Array.from({ length: 120 }, (_, at) => ({ where: { indicators: [at === 119 ? 'gdp' : 'trade'] } }));
  const told = await askConcerns(ask, { number: 1, tables });
  expect(sizes).toEqual([50, 50, 20]);
  expect(told?.flatMap((is, at) => (is ? [at] : []))).toEqual([119]);
});
