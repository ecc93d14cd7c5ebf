import { asBoolean, asOneOf, asText } from '../arguments.ts';
import type { ChartLook } from '../book/attached.ts';
import { invalidArgument } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';

type Words = ChartLook['valueAxis'];

export class ExcelChartAxes extends HostObject implements HostOf<Excel.ChartAxes, 'categoryAxis' | 'valueAxis'> {
  readonly excelName = 'ChartAxes';
  readonly #look: ChartLook;

  constructor(look: ChartLook) {
    super();
    this.#look = look;
  }

  get ValueAxis() {
    return new ExcelChartAxis(this.#look.valueAxis);
  }
  /** The setting is accepted and not kept. */
  get CategoryAxis() {
    return new ExcelChartAxis({ title: '', numberFormat: 'General' });
  }
}

const LABEL_POSITIONS = ['NextToAxis', 'High', 'Low', 'None'] as const;

class ExcelChartAxis
  extends HostObject
  implements HostOf<Excel.ChartAxis, 'linkNumberFormat' | 'numberFormat' | 'tickLabelPosition' | 'title'>
{
  readonly excelName = 'ChartAxis';
  readonly #words: Words;

  constructor(words: Words) {
    super();
    this.#words = words;
  }

  get Title() {
    return new ExcelChartAxisTitle(this.#words);
  }
  get NumberFormat(): string {
    return this.#words.numberFormat;
  }
  set NumberFormat(given: unknown) {
    this.#words.numberFormat = asText(given, 'numberFormat');
  }
  get LinkNumberFormat(): boolean {
    return false;
  }
  set LinkNumberFormat(given: unknown) {
    asBoolean(given, 'linkNumberFormat');
  }
  get TickLabelPosition(): Excel.ChartAxis['tickLabelPosition'] {
    return 'NextToAxis';
  }
  set TickLabelPosition(given: unknown) {
    asOneOf(given, LABEL_POSITIONS, 'tickLabelPosition');
  }
}

class ExcelChartAxisTitle
  extends HostObject
  implements HostOf<Excel.ChartAxisTitle, 'text' | 'textOrientation' | 'visible'>
{
  readonly excelName = 'ChartAxisTitle';
  readonly #words: Words;

  constructor(words: Words) {
    super();
    this.#words = words;
  }

  get Text(): string {
    return this.#words.title;
  }
  set Text(given: unknown) {
    this.#words.title = asText(given, 'text');
  }
  get TextOrientation(): number {
    return 0;
  }
  /** The angle in degrees (learn.microsoft.com/javascript/api/excel/excel.chartaxistitle#textorientation). */
  set TextOrientation(given: unknown) {
    if (typeof given !== 'number' || Math.abs(given) > 90) throw invalidArgument('textOrientation');
  }
  get Visible(): boolean {
    return this.#words.title !== '';
  }
  set Visible(given: unknown) {
    if (!asBoolean(given, 'visible')) this.#words.title = '';
  }
}
