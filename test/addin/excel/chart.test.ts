import { beforeEach, describe, expect, test } from 'vitest';
import { insertChart } from '../../../addin/excel/chart.ts';
import { redefineTable } from '../../../addin/excel/redefine.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { xlsxOf } from '../../../data/sheet/download/xlsx.ts';
import { NothingToDraw } from '../../../data/sheet/fault/table-fault.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import { QUERY, ROWS, tableAnswer } from '../../data/sheet/plan/table-answer.ts';
import { hostOfXlsx } from '../../office/open-xlsx.ts';
import { ACTUAL, ID, LinkedWorkbook, planOf } from './linked-workbook.ts';

/** Growth of three districts, then amounts that are counted in other units. */
const RATES = ROWS.filter(({ unit }) => unit === '%');
const MIXED = [...RATES.slice(0, 3), ...ROWS.slice(3, 5)];

let workbook: LinkedWorkbook;
const on = () => workbook.sheet().attachments;
const chart = () => on().chart(ID);
/** The address of a column's rows, as a series names them. */
const cells = (header: string, rows: number) => {
  const [first, last] = [0, rows - 1].map((row) => workbook.table().addressOf(row, header));
  const absolute = (address = '') => address.replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  return `Sheet1!${absolute(first)}:${absolute(last)}`;
};
const header = (name: string) => cells(name, 1).replace(/:.*/, '').replace(/\d+$/, String(headerRow()));
const headerRow = () => Number(workbook.table().addressOf(0, ACTUAL).replace(/\D/g, '')) - 1;
const series = (rows: number) => [
  `=SERIES(${header('年度目标')},${cells('地区', rows)},${cells('年度目标', rows)},1)`,
  `=SERIES(${header(ACTUAL)},${cells('地区', rows)},${cells(ACTUAL, rows)},2)`,
];

beforeEach(() => {
  workbook = new LinkedWorkbook();
});

describe('a chart that came with a file', () => {
  test('is known again in Excel: it draws the rows that a refresh adds, and gives way to a new one', async () => {
    const file = await xlsxOf([planOf(RATES.slice(0, 3))], { hasCharts: true });
    workbook = new LinkedWorkbook(undefined, await hostOfXlsx(file));
    const [sheet = ''] = workbook.book.sheetNames;
    const drawn = () => workbook.sheet(sheet).attachments.chart(ID)?.series[1];
    const before = drawn();
    await refreshTable(ID, planOf(RATES, 6));
    expect([before, drawn()]).toEqual([
      expect.stringContaining('$G$5:$G$7,2)'),
      expect.stringContaining('$G$5:$G$9,2)'),
    ]);
    expect(await insertChart(ID)).toMatchObject({ isReplaced: true, count: 5 });
    expect(workbook.sheet(sheet).attachments.chartNames).toEqual([ID]);
  });
});

describe('a chart inserted beside a linked table', () => {
  test('draws goals as columns and results as markers without a line, from the cells of the table', async () => {
    await workbook.insert(planOf(MIXED));
    const inserted = await insertChart(ID);
    expect(inserted).toMatchObject({ count: 3, unit: '%', leftOut: { rows: 2, sets: 0 }, isReplaced: false });
    expect(chart()?.series).toEqual(series(3));
    expect(chart()?.look).toMatchObject({
      title: '2024年计划执行情况',
      legend: 'Bottom',
      valueAxis: { title: '', numberFormat: '0.0%' },
      series: [
        { chartType: 'ColumnClustered', fill: '#0B555B' },
        { chartType: 'LineMarkers', line: 'None', marker: 'Circle', markerFill: '#B4540A' },
      ],
    });
  });

  test('modelled: a series whose name is the address of a cell is called what stands in that cell (learn.microsoft.com/office/vba/api/excel.series.name)', async () => {
    await workbook.insert(planOf(MIXED));
    await insertChart(ID);
    workbook.table().renameColumn('年度目标', '本年目标');
    await workbook.run(async (context) => {
      const found = context.workbook.worksheets.getItem('Sheet1').charts.getItem(ID).series.load('items/name');
      await context.sync();
      expect(found.items.map(({ name }) => name)).toEqual(['本年目标', ACTUAL]);
    });
  });

  test('of counted things names their unit beside the axis', async () => {
    await workbook.insert(planOf(MIXED.slice(3, 4)));
    expect(await insertChart(ID)).toMatchObject({ count: 1, unit: '套' });
    expect(chart()?.look?.valueAxis).toEqual({ title: '套', numberFormat: '#,##0' });
  });

  test('lies to the right of the table over free cells, beyond what a user has there', async () => {
    const plan = planOf(MIXED);
    await workbook.insert(plan);
    await insertChart(ID);
    const place = () => /^([A-Z]+)(\d+)/.exec(chart()?.address ?? '');
    const before = place();
    expect(Number(before?.[2])).toBe(headerRow());
    workbook = new LinkedWorkbook();
    await workbook.insert(plan);
    workbook.sheet().set(`${before?.[1]}${headerRow() + 2}`, '我的备注');
    await insertChart(ID);
    expect(place()?.[1]).not.toBe(before?.[1]);
  });

  test('does not lie over the chart of a table above', async () => {
    await workbook.insert(planOf(RATES.slice(0, 2)));
    await workbook.insert(planOf(RATES.slice(0, 2), 5, 'PB_TEST6789'), 'B12');
    await insertChart(ID);
    await insertChart('PB_TEST6789');
    const columns = [ID, 'PB_TEST6789'].map((id) => on().chart(id)?.address.replace(/\d.*/, ''));
    expect(new Set(columns).size).toBe(2);
  });

  test('is put in the place of the one before, where the user moved that', async () => {
    await workbook.insert(planOf(MIXED));
    await insertChart(ID);
    await workbook.run((context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.charts.getItem(ID).setPosition(sheet.getRange('B40'), sheet.getRange('F50'));
    });
    expect(await insertChart(ID)).toMatchObject({ isReplaced: true });
    expect(chart()?.address).toBe('B40:F50');
    expect(on().chartNames).toEqual([ID]);
  });

  test('is refused in words where there is no number, and nothing is changed', async () => {
    const words = ROWS.filter(({ target }) => typeof target === 'string').map((row) => ({ ...row, actual: null }));
    await workbook.insert(planOf(words));
    await expect(insertChart(ID)).rejects.toThrow(NothingToDraw);
    expect(on().chartNames).toEqual([]);
  });

  test.each([
    [1, 1],
    [2, 8],
    [3, 1],
    [3, 2],
  ])(
    'that Excel stops half-way (request %i, after %i changes) is taken away, and the chart before it stays',
    async (batch, afterActions) => {
      await workbook.insert(planOf(MIXED));
      await insertChart(ID);
      const standing = chart();
      workbook.host.failNext({ batch, afterActions });
      await expect(insertChart(ID)).rejects.toMatchObject({ code: 'WRITE_FAILED', isRestored: true });
      expect([chart(), on().chartNames]).toEqual([standing, [ID]]);
    },
  );

  test('draws the new rows after a refresh too', async () => {
    await workbook.insert(planOf(RATES.slice(0, 3)));
    await insertChart(ID);
    await refreshTable(ID, planOf(RATES, 6));
    // Two districts now have several of them, so the name must hold the indicator too.
    const names = cells('地区', 5).replace(/\$B(?=\$\d+$)/, '$C');
    expect(chart()?.series).toEqual(series(5).map((formula) => formula.replace(cells('地区', 5), names)));
  });

  test('is titled anew with its table, unless a user gave it a title', async () => {
    const later = (title: string, revision: number) => {
      const answer = { ...tableAnswer(RATES.slice(0, 3), revision), title, caption: [title, '单位：%'] };
      return sheetPlan(answer, QUERY, { id: ID, language: 'ZH' });
    };
    await workbook.insert(planOf(RATES.slice(0, 3)));
    await insertChart(ID);
    await refreshTable(ID, later('1-7月', 6));
    expect(chart()?.look?.title).toBe('1-7月');
    await redefineTable(ID, later('1-8月', 7));
    expect(chart()?.look?.title).toBe('1-8月');
    await workbook.run((context) => {
      context.workbook.worksheets.getItem('Sheet1').charts.getItem(ID).title.text = '我的图';
    });
    await refreshTable(ID, later('1-9月', 8));
    expect(chart()?.look?.title).toBe('我的图');
  });

  const moved = async (place: string) => {
    await workbook.insert(planOf(RATES.slice(0, 3)));
    await insertChart(ID);
    await workbook.run((context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const [first, last] = place.split(':');
      sheet.charts.getItem(ID).setPosition(sheet.getRange(first), sheet.getRange(last));
    });
    await refreshTable(ID, planOf(RATES, 6));
    return chart()?.address;
  };

  test.each([
    ['right below the table', 'B10:F20', 'B12:F22'],
    ['some rows below it', 'C14:F20', 'C16:F22'],
    ['below its right edge', 'I10:AZ20', 'I12:AZ22'],
  ])('moves down with a table that grows over free cells: %s', async (_, place, after) => {
    expect(await moved(place)).toBe(after);
    // A refresh without new rows leaves it.
    await refreshTable(ID, planOf(RATES, 7));
    expect(chart()?.address).toBe(after);
  });

  test.each([
    ['beside the table', 'AZ7:BD20'],
    ['beside it and further down', 'AZ12:BD20'],
    ['over its rows', 'C7:F20'],
    ['above it', 'C1:F2'],
  ])('stays where it is: %s', async (_, place) => {
    expect(await moved(place)).toBe(place);
  });

  test('moves once where cells are inserted for the new rows', async () => {
    workbook.sheet().set('B11', '审核人');
    expect(await moved('B14:F20')).toBe('B16:F22');
    expect(workbook.sheet().get('B13')).toBe('审核人');
  });

  test.each([0, 2, 5, 9, 20, 40])('is where it was when Excel stops a refresh after %i steps', async (afterActions) => {
    await workbook.insert(planOf(RATES.slice(0, 3)));
    await insertChart(ID);
    await workbook.run((context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.charts.getItem(ID).setPosition(sheet.getRange('B10'), sheet.getRange('F20'));
    });
    workbook.host.failNext({ afterActions });
    const fault = await refreshTable(ID, planOf(RATES, 6)).catch((error: unknown) => error);
    if (fault instanceof Error) expect(fault).toMatchObject({ code: 'WRITE_FAILED', isRestored: true });
    expect(chart()?.address).toBe(fault instanceof Error ? 'B10:F20' : 'B12:F22');
  });

  test('does not fail a refresh that is done when Excel refuses to change the chart', async () => {
    await workbook.insert(planOf(RATES.slice(0, 3)));
    await insertChart(ID);
    workbook.host.failNext({ batch: 2 });
    expect(await refreshTable(ID, planOf(RATES, 6))).toMatchObject({ added: { length: 2 } });
    expect(workbook.table().column('行键')).toHaveLength(5);
  });

  test('has the header’s words for a name where Excel takes the address of a cell for words', async () => {
    await workbook.insert(planOf(MIXED));
    const { host } = workbook;
    const execute = host.execute.bind(host);
    host.execute = (request) => execute(request.replaceAll(`"='Sheet1'!`, `"='没有这个表'!`));
    await insertChart(ID);
    expect(chart()?.series.map((formula) => /"(.*)"/.exec(formula)?.[1])).toEqual(['年度目标', ACTUAL]);
  });

  test('to which the user gave a series of his own keeps its rows in a refresh', async () => {
    await workbook.insert(planOf(MIXED));
    await insertChart(ID);
    await workbook.run((context) => {
      context.workbook.worksheets.getItem('Sheet1').charts.getItem(ID).series.add('我的');
    });
    const mine = chart()?.series;
    await refreshTable(ID, planOf([...MIXED, ...RATES.slice(3)], 6));
    expect(chart()?.series).toEqual(mine);
  });
});
