import { describe, expect, test } from 'vitest';
import { type ChartedTable, chartPlan, plannedTable, standingTable } from '../../../../data/sheet/plan/chart-plan.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { tableOf, withRows, withUserColumn } from './sheet-table.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from './table-answer.ts';

const planOf = (rows: AnswerRow[]) => sheetPlan(tableAnswer(rows), QUERY, { id: 'PB_CHART234', language: 'ZH' });
const charted = (rows: AnswerRow[] = ROWS) => plannedTable(planOf(rows));

/** Describes the chart: its labels, and each series' header with its numbers. */
function drawn(table: ChartedTable, headers: string[]) {
  const chart = chartPlan(table);
  if (!chart) return undefined;
  const rows = table.values.slice(chart.rows.first, chart.rows.first + chart.rows.count);
  const { first, count } = chart.labels;
  return {
    labels: rows.map((cells) => cells.slice(first, first + count).join(' ')),
    series: chart.series.map(({ column, marker }) => [
      headers[column],
      marker ?? 'column',
      rows.map((cells) => cells[column]),
    ]),
  };
}

describe('a chart beside a table', () => {
  test('shows goals as columns and results as markers, for the most neighbouring rows that share a unit', () => {
    const plan = planOf(ROWS);
    const headers = plan.columns.map(({ header }) => header);
    expect(drawn(plannedTable(plan), headers)).toEqual({
      labels: ['龙岗区', '坪山区', '光明区'],
      series: [
        ['年度目标', 'column', [0.065, 0.08, 0.083]],
        ["1-6月完成 [#'@]", 'circle', [0.09, null, 0.083]],
      ],
    });
    expect(chartPlan(plannedTable(plan))?.axis).toEqual({ title: '', numberFormat: '0.0%' });
  });

  test('says how many rows with numbers it leaves out, for another unit would need another axis', () => {
    expect(chartPlan(charted())?.leftOut).toEqual({ rows: ROWS.length - 3, sets: 0 });
  });

  test('names the unit beside the axis where the numbers do not', () => {
    const homes = ROWS.filter(({ unit }) => unit === '套');
    expect(chartPlan(charted(homes))?.axis).toEqual({ title: '套', numberFormat: '#,##0' });
    const water = ROWS.filter(({ unit }) => unit === '亿立方米');
    expect(chartPlan(charted(water))?.axis).toEqual({ title: '亿立方米', numberFormat: 'General' });
  });

  test('knows the unit of a table without a column of units by the formats of its numbers', () => {
    const pieces = '#,##0"件"';
    const formats = [pieces, '"≥"#,##0"家";"≥"-#,##0"家"', '#,##0"家"', '0"-3家"', pieces];
    const table: ChartedTable = {
      ...{ title: '剩余任务倒排表', columns: ['INDICATOR', 'TARGET', 'ACTUAL'].map((key, at) => ({ key, at })) },
      values: formats.map((_, row) => [`任务${row}`, 50, 20]),
      numberFormats: formats.map((format) => [null, format, format]),
    };
    expect(chartPlan(table)).toMatchObject({ rows: { first: 1, count: 3 }, unit: '家', leftOut: { rows: 2 } });
  });

  test('labels rows with as few columns as tell them apart', () => {
    const rows = ROWS.filter(({ unit, district }) => unit === '%' && district === '光明区');
    const more = [...rows, ...ROWS.slice(0, 2)];
    const headers = planOf(more).columns.map(({ header }) => header);
    expect(drawn(charted(rows), headers)?.labels).toEqual(['地区生产总值', '固定资产投资', '规上工业增加值']);
    expect(drawn(charted(more), headers)?.labels[0]).toBe('光明区 地区生产总值');
  });

  test('puts the number of a row before the work item where one item has several promises', () => {
    const table: ChartedTable = {
      ...{ title: '量化任务完成情况表', columns: ['NUMBER', 'TASK', 'TARGET'].map((key, at) => ({ key, at })) },
      values: [1, 2].map((number) => [number, '两业融合', 50]),
      numberFormats: [1, 2].map(() => [null, null, '#,##0"家"']),
    };
    expect(chartPlan(table)?.labels).toEqual({ first: 0, count: 2 });
  });

  test('prefers goals with results to more goals without', () => {
    const goals = ROWS.slice(0, 3).map((row) => ({ ...row, actual: null }));
    const homes = [ROWS[3], ROWS[3]].map((row, at) => ({ ...row, key: `HOMES${at}` }) as AnswerRow);
    expect(chartPlan(charted([...goals, ...homes]))).toMatchObject({ unit: '套', rows: { first: 3, count: 2 } });
  });

  test('of goals that nobody has reported on yet shows the goals alone', () => {
    const rows = ROWS.slice(0, 3).map((row) => ({ ...row, actual: null }));
    expect(chartPlan(charted(rows))?.series).toHaveLength(1);
  });

  test('leaves a gap where a row has no number, and does not end there', () => {
    const silent = { ...ROWS[3], target: null, actual: null, verdict: '未收录完成情况' } as AnswerRow;
    const rows = ROWS.slice(0, 3).with(1, silent);
    expect(chartPlan(charted(rows))).toMatchObject({ rows: { first: 0, count: 3 }, leftOut: { rows: 0 } });
  });

  test('is none where nothing is a number', () => {
    expect(
      chartPlan(
        charted(ROWS.filter(({ target }) => typeof target === 'string').map((row) => ({ ...row, actual: null }))),
      ),
    ).toBeUndefined();
    expect(chartPlan(charted([]))).toBeUndefined();
  });

  test('follows the order and the own columns of the user in a sheet', () => {
    const plan = planOf(ROWS);
    const own = withUserColumn(tableOf(plan), 6, '牵头单位', () => '发改局');
    const sorted = withRows(own, [3, 10, 0, 9, 2, 1]);
    const chart = chartPlan(standingTable(sorted, plan.definition));
    expect(chart?.rows).toEqual({ first: 1, count: 5 });
    expect(chart?.series.map(({ column }) => sorted.headers[column])).toEqual(['年度目标', "1-6月完成 [#'@]"]);
    expect(chart?.title).toBe('2024年计划执行情况');
  });
});
