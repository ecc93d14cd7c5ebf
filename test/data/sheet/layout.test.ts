import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, test } from 'vitest';
import { TableOf } from '../../../addin/ask/operations.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import { fewestCells } from '../../../data/rules/table/table-size.ts';
import { TABLE_LAYOUTS, type TableLayout } from '../../../data/rules/words.ts';
import { xlsxOf } from '../../../data/sheet/download/xlsx.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { previewRows, visibleColumns } from '../../../data/sheet/plan/preview.ts';
import type { TableAnswer } from '../../../data/sheet/plan/table-answer.ts';
import { ask } from '../../schema/ask.ts';
import { shippedLedger } from '../plans/plans.ts';
import { withFigures } from './plan/plan-rows.ts';

const ledger = shippedLedger();
/** The districts with documents, and one without. */
const EVERYTHING: TableQuery = {
  districts: ['440307', '440308', '440309', '440310', '440311'],
  indicators: ledger.catalogue.indicators.map(({ code }) => code),
  periods: ['2023', '2024'],
  columns: ['TARGET', 'ACTUAL', 'PREVIOUS', 'GAP', 'ATTAINMENT', 'CAP_USED', 'VERDICT', 'SOURCE'],
};
const GDP: TableQuery = { ...EVERYTHING, districts: ['440307', '440310'], indicators: ['GDP'] };

const asked = new Map<string, Promise<SheetPlan>>();

/** The plan of this query. Tests of the same query share it. */
function planOf(query: TableQuery, language: 'ZH' | 'EN' = 'ZH'): Promise<SheetPlan> {
  const spec = { ...query, language };
  const key = JSON.stringify(spec);
  const plan =
    asked.get(key) ??
    ask<{ table: TableAnswer }>(ledger, TableOf.text, { spec }).then(({ table }) =>
      sheetPlan(table, query, { id: 'PB_LAYOUTS2', language }),
    );
  asked.set(key, plan);
  return plan;
}

/** The text that the table shows, by row key and column key. */
function shown(plan: SheetPlan, rowKey: string, key: string): string | undefined {
  const at = visibleColumns(plan).findIndex((column) => column.key === key);
  return previewRows(plan)[plan.rowKeys.indexOf(rowKey)]?.[at];
}

describe.each([...TABLE_LAYOUTS])('the shipped figures laid out as %s', (layout: TableLayout) => {
  test('reach the file cell for cell, with their formats', async () => {
    const plan = withFigures(await planOf({ ...EVERYTHING, layout }));
    const workbook = new Workbook();
    await workbook.xlsx.load(await xlsxOf([plan]));
    const [sheet] = workbook.worksheets;
    let filled = 0;
    // All cells are compared in one go. An assertion for each of some ten thousand would take a minute.
    const differing: string[] = [];
    plan.columns.forEach(({ key, cells, numberFormats, role }, at) => {
      if (role !== 'value') return;
      for (const [row, value] of cells.entries()) {
        if (value === null) continue;
        filled++;
        const cell = sheet?.getCell(plan.caption.length + 2 + row, at + 1);
        const format = numberFormats[row] ?? cell?.numFmt;
        if (cell?.value !== value || cell.numFmt !== format) differing.push(`${key} ${plan.rowKeys[row]}`);
      }
    });
    expect(differing).toEqual([]);
    expect(filled).toBeGreaterThan(1000);
  });

  test('have formulas only where goal and result share a row, and say everywhere else what the API says', async () => {
    const plan = await planOf({ ...EVERYTHING, layout });
    const formulas = plan.columns.filter(({ role }) => role === 'formula').map(({ key }) => key);
    expect(formulas).toEqual(layout === 'ROWS' ? ['GAP', 'ATTAINMENT', 'CAP_USED', 'VERDICT'] : []);
    for (const { key, cells, role } of plan.columns)
      if (role !== 'formula') expect(cells.length, key).toBe(plan.rowKeys.length);
  });

  test('have at least the cells that were counted before asking', async () => {
    const plan = await planOf({ ...EVERYTHING, layout });
    expect(plan.rowKeys.length * visibleColumns(plan).length).toBeGreaterThanOrEqual(
      fewestCells({ ...EVERYTHING, layout }),
    );
  });
});

describe('columns that a layout repeats', () => {
  test.each([
    ['BY_PERIOD', 'ZH', ['2023年', '2024年']],
    ['BY_DISTRICT', 'ZH', ['龙岗区', '坪山区']],
    ['BY_DISTRICT', 'EN', ['Longgang District', 'Pingshan District']],
    ['PAIRED', 'ZH', ['总量', '同比增速']],
  ] as const)(
    'of %s in %s are named for what they repeat, and their headers begin with it',
    async (layout, language, names) => {
      const { columns } = await planOf({ ...GDP, layout }, language);
      const repeated = columns.filter((column) => column.group !== undefined);
      expect([...new Set(repeated.map((column) => column.group))]).toEqual(names);
      for (const { group, header } of repeated) expect(header.startsWith(`${group} `)).toBe(true);
      expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
    },
  );
});

describe('rows of a spread table', () => {
  test('stand in the order of the query, though the last district alone publishes what stands in some', async () => {
    const districts = await planOf({ ...GDP, layout: 'BY_DISTRICT' });
    expect(districts.rowKeys).toEqual(['GDP|LEVEL|2023', 'GDP|GROWTH|2023', 'GDP|LEVEL|2024', 'GDP|GROWTH|2024']);
    const periods = await planOf({ ...GDP, layout: 'BY_PERIOD' });
    const keys = ['440307|GDP|LEVEL', '440307|GDP|GROWTH', '440310|GDP|LEVEL', '440310|GDP|GROWTH'];
    expect(periods.rowKeys).toEqual(keys);
  });
});

describe('the same figure in each layout', () => {
  test('龙岗区’s growth of the first half against its goal of 6.5 % reads the same wherever it stands', async () => {
    const places: Record<TableLayout, [string, string]> = {
      ROWS: ['440307|GDP|GROWTH|2024', ''],
      PAIRED: ['440307|GDP|2024', 'GROWTH:'],
      BY_PERIOD: ['440307|GDP|GROWTH', '2024:'],
      BY_DISTRICT: ['GDP|GROWTH|2024', '440307:'],
    };
    for (const layout of TABLE_LAYOUTS) {
      const [row, group] = places[layout];
      const plan = await planOf({ ...GDP, layout });
      const cells = ['TARGET', 'ACTUAL', 'GAP'].map((key) => shown(plan, row, `${group}${key}`));
      expect(cells, layout).toEqual(['6.5%', '9.0%', '+2.5']);
    }
  });

  test('a goal just missed is never shown as reached, whichever column its share stands in', async () => {
    for (const layout of TABLE_LAYOUTS) {
      const { columns } = await planOf({ ...GDP, layout });
      const shares = columns.filter(({ key }) => key.endsWith('ATTAINMENT'));
      expect(shares.length).toBeGreaterThan(0);
      for (const { numberFormats } of shares) for (const format of numberFormats) expect(format).toContain('"99.9%"');
    }
  });

  test('level and growth in one row name the unit of the level', async () => {
    const plan = await planOf({ ...EVERYTHING, layout: 'PAIRED', districts: ['440307'] });
    expect(shown(plan, '440307|GDP|2024', 'UNIT')).toBe('亿元');
    expect(shown(plan, '440307|AFFORDABLE_HOUSING_RAISED|2024', 'UNIT')).toBe('套');
  });
});
