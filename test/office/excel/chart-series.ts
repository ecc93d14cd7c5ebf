import { asInteger, asOneOf, asText, isAbsent } from '../arguments.ts';
import type { SeriesLook } from '../book/attached.ts';
import { shownValue } from '../book/cell.ts';
import { absoluteReference, type SeriesParts, seriesFormula, seriesParts } from '../book/chart.ts';
import { invalidArgument } from '../host-error.ts';
import { HostCollection, HostObject, type HostOf } from '../wire.ts';
import type { ExcelChart } from './chart.ts';
import { ExcelRange } from './range.ts';

export function newSeriesLook(chartType: string): SeriesLook {
  return { chartType, fill: '', line: '', marker: '', markerFill: '', markerSize: 0 };
}

type Modelled = 'add' | 'count' | 'getCount' | 'getItemAt';

export class ExcelChartSeriesCollection
  extends HostCollection
  implements HostOf<Excel.ChartSeriesCollection, Modelled>
{
  readonly excelName = 'ChartSeriesCollection';
  readonly #chart: ExcelChart;

  constructor(chart: ExcelChart) {
    super();
    this.#chart = chart;
  }

  items() {
    return this.#chart.chart.series.map((_, at) => new ExcelChartSeries(this.#chart, at));
  }
  item(key: unknown) {
    return this.GetItemAt(key);
  }
  get Count() {
    return this.#chart.chart.series.length;
  }
  GetCount() {
    return this.Count;
  }
  Add(name?: unknown, index?: unknown) {
    if (!isAbsent(index)) throw invalidArgument('index');
    const { chart, look } = this.#chart;
    const at = chart.series.length;
    look.series.push(newSeriesLook(look.chartType));
    this.#chart.change({ series: [...chart.series, seriesFormula(['', '', ''], at)] });
    const series = new ExcelChartSeries(this.#chart, at);
    if (!isAbsent(name)) series.Name = name;
    return series;
  }
  GetItemAt(index: unknown) {
    const at = asInteger(index, 'index');
    if (at < 0 || at >= this.Count) throw invalidArgument(`series ${at}`);
    return new ExcelChartSeries(this.#chart, at);
  }
}

const MARKERS = ['Circle', 'Triangle', 'Square', 'Diamond', 'None', 'Automatic'] as const;

type SeriesModelled =
  | 'chartType'
  | 'delete'
  | 'format'
  | 'gapWidth'
  | 'markerBackgroundColor'
  | 'markerForegroundColor'
  | 'markerSize'
  | 'markerStyle'
  | 'name'
  | 'setValues'
  | 'setXAxisValues';

class ExcelChartSeries extends HostObject implements HostOf<Excel.ChartSeries, SeriesModelled> {
  readonly excelName = 'ChartSeries';
  readonly #chart: ExcelChart;
  readonly #at: number;

  constructor(chart: ExcelChart, at: number) {
    super();
    this.#chart = chart;
    this.#at = at;
  }

  get #look(): SeriesLook {
    const { look } = this.#chart;
    look.series[this.#at] ??= newSeriesLook(look.chartType);
    return look.series[this.#at] ?? newSeriesLook(look.chartType);
  }
  get #parts(): SeriesParts {
    return seriesParts(this.#chart.chart.series[this.#at] ?? '=');
  }
  #write(change: (parts: SeriesParts) => SeriesParts): void {
    const { series } = this.#chart.chart;
    this.#chart.change({ series: series.with(this.#at, seriesFormula(change(this.#parts), this.#at)) });
  }
  #reference(range: unknown): string {
    if (!(range instanceof ExcelRange)) throw invalidArgument('sourceData');
    return absoluteReference(range.sheet, range.area);
  }

  /** The content of the cell that names the series, or the given text. An address counts as the cell at it. */
  get Name(): string {
    const [name] = this.#parts;
    const { book } = this.#chart.context;
    const cell = name.startsWith('"') ? undefined : book.findArea(name.replaceAll('$', ''), book.activeSheet);
    if (!cell) return name.slice(1, -1).replaceAll('""', '"');
    book.ensureCalculated();
    return String(shownValue(cell.sheet.cell(cell.area.row, cell.area.column)));
  }
  set Name(given: unknown) {
    const name = asText(given, 'name');
    const { book } = this.#chart.context;
    const cell = name.startsWith('=') ? book.findArea(name.slice(1).replaceAll('$', ''), book.activeSheet) : undefined;
    const written = cell ? absoluteReference(cell.sheet, cell.area) : `"${name.replaceAll('"', '""')}"`;
    this.#write(([, labels, values]) => [written, labels, values]);
  }
  get ChartType(): Excel.ChartSeries['chartType'] {
    return asOneOf(this.#look.chartType, ['ColumnClustered', 'LineMarkers'] as const, 'chartType');
  }
  set ChartType(given: unknown) {
    this.#look.chartType = asOneOf(given, ['ColumnClustered', 'LineMarkers'] as const, 'chartType');
  }
  get MarkerStyle(): Excel.ChartSeries['markerStyle'] {
    return MARKERS.find((style) => style === this.#look.marker) ?? 'Automatic';
  }
  set MarkerStyle(given: unknown) {
    this.#look.marker = asOneOf(given, MARKERS, 'markerStyle');
  }
  get MarkerSize(): number {
    return this.#look.markerSize;
  }
  set MarkerSize(given: unknown) {
    // The size must be 2 to 72 (learn.microsoft.com/javascript/api/excel/excel.chartseries#markersize).
    if (asInteger(given, 'markerSize') < 2) throw invalidArgument('markerSize');
    this.#look.markerSize = asInteger(given, 'markerSize');
  }
  get MarkerBackgroundColor(): string {
    return this.#look.markerFill;
  }
  set MarkerBackgroundColor(given: unknown) {
    this.#look.markerFill = asText(given, 'markerBackgroundColor').toUpperCase();
  }
  get MarkerForegroundColor(): string {
    return '#FFFFFF';
  }
  set MarkerForegroundColor(given: unknown) {
    asText(given, 'markerForegroundColor');
  }
  get GapWidth(): number {
    return 80;
  }
  set GapWidth(given: unknown) {
    asInteger(given, 'gapWidth');
  }
  get Format() {
    return new ExcelChartSeriesFormat(this.#look);
  }
  SetValues(range: unknown) {
    const values = this.#reference(range);
    this.#write(([name, labels]) => [name, labels, values]);
  }
  SetXAxisValues(range: unknown) {
    const labels = this.#reference(range);
    this.#write(([name, , values]) => [name, labels, values]);
  }
  Delete() {
    const { chart, look } = this.#chart;
    look.series.splice(this.#at, 1);
    this.#chart.change({ series: chart.series.toSpliced(this.#at, 1) });
  }
}

class ExcelChartSeriesFormat extends HostObject implements HostOf<Excel.ChartSeriesFormat, 'fill' | 'line'> {
  readonly excelName = 'ChartSeriesFormat';
  readonly #look: SeriesLook;

  constructor(look: SeriesLook) {
    super();
    this.#look = look;
  }
  get Fill() {
    return new ExcelChartFill(this.#look);
  }
  get Line() {
    return new ExcelChartLineFormat(this.#look);
  }
}

class ExcelChartFill extends HostObject implements HostOf<Excel.ChartFill, 'setSolidColor'> {
  readonly excelName = 'ChartFill';
  readonly #look: SeriesLook;

  constructor(look: SeriesLook) {
    super();
    this.#look = look;
  }
  SetSolidColor(color: unknown) {
    this.#look.fill = asText(color, 'color').toUpperCase();
  }
}

class ExcelChartLineFormat extends HostObject implements HostOf<Excel.ChartLineFormat, 'lineStyle'> {
  readonly excelName = 'ChartLineFormat';
  readonly #look: SeriesLook;

  constructor(look: SeriesLook) {
    super();
    this.#look = look;
  }
  get LineStyle(): Excel.ChartLineFormat['lineStyle'] {
    return this.#look.line === 'None' ? 'None' : 'Automatic';
  }
  set LineStyle(given: unknown) {
    this.#look.line = asOneOf(given, ['None', 'Continuous', 'Automatic'] as const, 'lineStyle');
  }
}
