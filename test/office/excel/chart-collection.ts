import { asInteger, asOneOf, asText, isAbsent } from '../arguments.ts';
import type { Chart } from '../book/chart.ts';
import { absoluteReference, newLook, seriesFormula } from '../book/chart.ts';
import { checkWritable } from '../book/entry.ts';
import type { Sheet } from '../book/sheet.ts';
import { invalidArgument, itemNotFound } from '../host-error.ts';
import { HostCollection, type HostOf } from '../wire.ts';
import { ExcelChart } from './chart.ts';
import { newSeriesLook } from './chart-series.ts';
import type { HostContext } from './context.ts';
import { ExcelRange } from './range.ts';

type Modelled = 'add' | 'count' | 'getCount' | 'getItem' | 'getItemAt' | 'getItemOrNullObject';

const CHART_TYPES = ['ColumnClustered', 'LineMarkers'] as const;

export class ExcelChartCollection extends HostCollection implements HostOf<Excel.ChartCollection, Modelled> {
  readonly excelName = 'ChartCollection';
  readonly #context: HostContext;
  readonly #sheet: Sheet;

  constructor(context: HostContext, sheet: Sheet) {
    super();
    this.#context = context;
    this.#sheet = sheet;
  }

  #charts(): Chart[] {
    return this.#sheet.attached.filter((each): each is Chart => each.kind === 'chart');
  }
  #chart(chart: Chart): ExcelChart {
    return new ExcelChart(this.#context, this.#sheet, chart.name);
  }

  items() {
    return this.#charts().map((chart) => this.#chart(chart));
  }
  item(key: unknown) {
    return this.GetItem(key);
  }
  get Count() {
    return this.#charts().length;
  }
  GetCount() {
    return this.Count;
  }
  /** Each column of the source is a series. How Excel treats its headers and first column is not modelled. */
  Add(type: unknown, sourceData: unknown, seriesBy?: unknown) {
    checkWritable(this.#sheet);
    if (!(sourceData instanceof ExcelRange)) throw invalidArgument('sourceData');
    if (!isAbsent(seriesBy)) asOneOf(seriesBy, ['Columns'], 'seriesBy');
    const chartType = asOneOf(type, CHART_TYPES, 'type');
    const { sheet, area } = sourceData;
    const look = newLook(chartType);
    const columns = Array.from({ length: area.columns }, (_, at) => ({
      ...area,
      column: area.column + at,
      columns: 1,
    }));
    const series = columns.map((column, at) => seriesFormula(['', '', absoluteReference(sheet, column)], at));
    look.series = columns.map(() => newSeriesLook(chartType));
    const chart: Chart = {
      ...{ kind: 'chart', name: this.#freeName(), series, look },
      area: { row: 0, column: 0, rows: 14, columns: 8 },
    };
    this.#sheet.attached.push(chart);
    return this.#chart(chart);
  }
  #freeName(): string {
    let number = 1;
    while (this.#charts().some(({ name }) => name === `Chart ${number}`)) number += 1;
    return `Chart ${number}`;
  }
  GetItemOrNullObject(name: unknown) {
    const wanted = asText(name, 'name').toLowerCase();
    const found = this.#charts().find((chart) => chart.name.toLowerCase() === wanted);
    return found ? this.#chart(found) : null;
  }
  GetItem(name: unknown) {
    const chart = this.GetItemOrNullObject(name);
    if (!chart) throw itemNotFound(`chart ${String(name)}`);
    return chart;
  }
  GetItemAt(index: unknown) {
    const chart = this.#charts()[asInteger(index, 'index')];
    if (!chart) throw invalidArgument(`chart ${String(index)}`);
    return this.#chart(chart);
  }
}
