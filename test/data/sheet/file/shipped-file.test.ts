import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, expect, test } from 'vitest';
import type { CellValue } from '../../../../data/rules/table/cell-value.ts';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import type { SheetColumn, SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { officePlans } from '../../../office/office-plan.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { withFigures } from '../plan/plan-rows.ts';

let plans: Map<string, SheetPlan>;

beforeAll(async () => {
  plans = await officePlans(shippedLedger());
});

/** The table as it might have been before: with other numbers, other results of formulas, and half of the rows. */
function before(plan: SheetPlan): SheetPlan {
  const half = <T>(values: T[]) => values.filter((_, row) => row % 2 === 0);
  const other = (value: CellValue) => (typeof value === 'number' ? value + 1 : value);
  const columns = plan.columns.map(
    (column): SheetColumn => ({
      ...column,
      cells: half(column.cells).map(other),
      ...(column.results ? { results: half(column.results).map(() => 'of before') } : {}),
      numberFormats: half(column.numberFormats),
    }),
  );
  return { ...plan, columns, rowKeys: half(plan.rowKeys) };
}

test('every shipped figure is brought up to date in a file, in every layout, language and column', async () => {
  let figures = 0;
  for (const [name, whole] of plans) {
    const plan = withFigures(whole);
    figures += plan.rowKeys.length;
    const book = openWorkbookFile(await xlsxOf([before(plan)]));
    const report = refreshFileTable(book, plan.definition.id, plan);
    expect(report.added.length, name).toBe(Math.floor(plan.rowKeys.length / 2));
    const workbook = new Workbook();
    await workbook.xlsx.load(book.parts.bytes());
    const [sheet] = workbook.worksheets;
    const rows = new Map<unknown, number>();
    const keyAt = plan.columns.findIndex(({ key }) => key === 'ROW_KEY') + 1;
    plan.rowKeys.forEach((_, row) => {
      const at = plan.caption.length + 2 + row;
      rows.set(sheet?.getCell(at, keyAt).value, at);
    });
    const wrong = plan.columns.flatMap((column, at) =>
      plan.rowKeys.flatMap((key, row) => {
        const cell = sheet?.getCell(rows.get(key) ?? 0, at + 1);
        const value = cell?.value;
        const held = typeof value === 'object' && value && 'formula' in value ? value.result : value;
        const expected = (column.results ?? column.cells)[row] ?? '';
        const format = column.numberFormats[row] ?? 'General';
        const isFormatted = column.numberFormats[row] === null || (cell?.numFmt ?? 'General') === format;
        return (held ?? '') === expected && isFormatted ? [] : [`${key} ${column.key}: ${held}, not ${expected}`];
      }),
    );
    expect(wrong.slice(0, 5), name).toEqual([]);
  }
  expect(figures).toBeGreaterThan(1500);
}, 240_000);
