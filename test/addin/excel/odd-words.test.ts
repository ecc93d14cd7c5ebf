import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../../data/sheet/plan/table-answer.ts';
import { LTSC_2021, MICROSOFT_365 } from '../../office/profile.ts';
import { ID, LinkedWorkbook } from './linked-workbook.ts';
import { ODD } from './odd-words.ts';

/** A table with these words of the ledger as district, indicator, source and headers. */
function planWith(words: string[], revision = 5): SheetPlan {
  const rows: AnswerRow[] = words.map((word, at) => ({
    ...(ROWS[at % ROWS.length] as AnswerRow),
    key: `44${at}|GDP|GROWTH|2024`,
    district: word,
    indicator: `${word}${revision}`,
  }));
  const answer = tableAnswer(rows, revision);
  const [first = ''] = words;
  const title = `${first}表`;
  answer.title = title;
  answer.caption = [title, ...words.slice(0, 2)];
  answer.columns = answer.columns.map((column) =>
    column.key === 'PREVIOUS' ? { ...column, label: `${first}[#'@]` } : column,
  );
  return sheetPlan(answer, QUERY, { id: ID, language: 'ZH' });
}

/** Every cell of the table that holds a formula, except in our formula columns. */
function foreignFormulas(open: LinkedWorkbook, plan: SheetPlan): string[] {
  const ours = new Set(plan.columns.flatMap(({ role, header }) => (role === 'formula' ? [header] : [])));
  const table = open.table();
  return table.headers
    .filter((header) => !ours.has(header))
    .flatMap((header) => plan.rowKeys.map((_, row) => open.sheet(table.sheet).formula(table.addressOf(row, header))))
    .filter((formula) => formula !== '');
}

describe.each([LTSC_2021, MICROSOFT_365])('words of the ledger in $name', (profile) => {
  test('that look like formulas, numbers or dates, are long or odd, go in and are refreshed as the words they are', async () => {
    const open = new LinkedWorkbook(profile);
    const [plan, news] = [planWith(ODD), planWith(ODD, 6)];
    await open.insert(plan);
    const cells = (key: string, of: SheetPlan) => of.columns.find((column) => column.key === key)?.cells ?? [];
    const shown = (key: string) => open.table().column(plan.columns.find((column) => column.key === key)?.header ?? '');
    expect(shown('DISTRICT')).toEqual(cells('DISTRICT', plan));
    expect(shown('INDICATOR')).toEqual(cells('INDICATOR', plan));
    expect(open.table().headers).toEqual(plan.columns.map((column) => column.header));
    expect(open.sheet().values('B3:B5').flat()).toEqual(plan.caption);
    expect(foreignFormulas(open, plan)).toEqual([]);
    expect((await refreshTable(ID, plan)).changes).toEqual([]);
    const report = await refreshTable(ID, news);
    expect(report.changes).toHaveLength(ODD.length);
    expect(shown('INDICATOR')).toEqual(cells('INDICATOR', news));
    expect(foreignFormulas(open, plan)).toEqual([]);
    expect(await listLinkedTables()).toMatchObject([
      { state: 'linked', definition: { columns: news.definition.columns } },
    ]);
  });

  test('whatever they are stay words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 4 }),
        async (words) => {
          const open = new LinkedWorkbook(profile);
          const plan = planWith(words);
          await open.insert(plan);
          const district = plan.columns.find((column) => column.key === 'DISTRICT');
          expect(open.table().column(district?.header ?? '')).toEqual(district?.cells.map((cell) => cell ?? ''));
          expect(foreignFormulas(open, plan)).toEqual([]);
          expect((await refreshTable(ID, plan)).changes).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);
});
