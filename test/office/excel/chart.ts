import { asText, isAbsent } from '../arguments.ts';
import { between } from '../book/area.ts';
import type { ChartLook } from '../book/attached.ts';
import { type Chart, extentOf, lineAt, newLook, startOf } from '../book/chart.ts';
import { checkWritable } from '../book/entry.ts';
import type { Sheet } from '../book/sheet.ts';
import { HostError, invalidArgument } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';
import { ExcelChartAxes } from './chart-axes.ts';
import { ExcelChartSeriesCollection } from './chart-series.ts';
import { ExcelChartLegend, ExcelChartTitle } from './chart-words.ts';
import type { HostContext } from './context.ts';
import { ExcelRange } from './range.ts';

type Modelled =
  | 'axes'
  | 'delete'
  | 'height'
  | 'left'
  | 'legend'
  | 'name'
  | 'series'
  | 'setPosition'
  | 'title'
  | 'top'
  | 'width';

/** A chart over a sheet. Its place is kept in whole cells, while Excel keeps points within them. */
export class ExcelChart extends HostObject implements HostOf<Excel.Chart, Modelled> {
  readonly excelName = 'Chart';
  readonly #context: HostContext;
  readonly #sheet: Sheet;
  #name: string;

  constructor(context: HostContext, sheet: Sheet, name: string) {
    super();
    this.#context = context;
    this.#sheet = sheet;
    this.#name = name;
  }

  override identity() {
    return { _Id: this.#name };
  }

  get chart(): Chart {
    const found = this.#sheet.attached.find((each): each is Chart => each.kind === 'chart' && each.name === this.#name);
    if (!found) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    return found;
  }
  /** A chart that no script made gets a look when it is first asked for. */
  get look(): ChartLook {
    this.chart.look ??= newLook('ColumnClustered');
    return this.chart.look;
  }
  get context(): HostContext {
    return this.#context;
  }
  change(change: Partial<Chart>): void {
    checkWritable(this.#sheet);
    const { chart } = this;
    this.#sheet.attached = this.#sheet.attached.map((each) => (each === chart ? { ...chart, ...change } : each));
  }

  get Name(): string {
    return this.#name;
  }
  set Name(given: unknown) {
    const name = asText(given, 'name');
    this.change({ name });
    this.#name = name;
  }
  get Left(): number {
    return startOf(this.#sheet, 'column', this.chart.area.column);
  }
  set Left(given: unknown) {
    const column = lineAt(this.#sheet, 'column', points(given));
    this.change({ area: { ...this.chart.area, column } });
  }
  get Top(): number {
    return startOf(this.#sheet, 'row', this.chart.area.row);
  }
  set Top(given: unknown) {
    const row = lineAt(this.#sheet, 'row', points(given));
    this.change({ area: { ...this.chart.area, row } });
  }
  get Width(): number {
    return extentOf(this.#sheet, 'column', this.chart.area);
  }
  set Width(given: unknown) {
    const { area } = this.chart;
    const last = lineAt(this.#sheet, 'column', this.Left + points(given) - 1);
    this.change({ area: { ...area, columns: last - area.column + 1 } });
  }
  get Height(): number {
    return extentOf(this.#sheet, 'row', this.chart.area);
  }
  set Height(given: unknown) {
    const { area } = this.chart;
    const last = lineAt(this.#sheet, 'row', this.Top + points(given) - 1);
    this.change({ area: { ...area, rows: last - area.row + 1 } });
  }
  get Title() {
    return new ExcelChartTitle(this.look);
  }
  get Legend() {
    return new ExcelChartLegend(this.look);
  }
  get Axes() {
    return new ExcelChartAxes(this.look);
  }
  get Series() {
    return new ExcelChartSeriesCollection(this);
  }
  SetPosition(startCell: unknown, endCell?: unknown) {
    if (!(startCell instanceof ExcelRange)) throw invalidArgument('startCell');
    const { area } = startCell;
    if (isAbsent(endCell)) return this.change({ area: { ...this.chart.area, row: area.row, column: area.column } });
    if (!(endCell instanceof ExcelRange)) throw invalidArgument('endCell');
    this.change({ area: between(area, endCell.area) });
  }
  Delete() {
    checkWritable(this.#sheet);
    const { chart } = this;
    this.#sheet.attached = this.#sheet.attached.filter((each) => each !== chart);
  }
}

function points(given: unknown): number {
  if (typeof given !== 'number' || given < 0) throw invalidArgument('points');
  return given;
}
