import { asBoolean, asOneOf, asText } from '../arguments.ts';
import type { ChartLook } from '../book/attached.ts';
import { HostObject, type HostOf } from '../wire.ts';

export class ExcelChartTitle extends HostObject implements HostOf<Excel.ChartTitle, 'text' | 'visible'> {
  readonly excelName = 'ChartTitle';
  readonly #look: ChartLook;

  constructor(look: ChartLook) {
    super();
    this.#look = look;
  }

  get Text(): string {
    return this.#look.title;
  }
  set Text(given: unknown) {
    this.#look.title = asText(given, 'text');
  }
  get Visible(): boolean {
    return this.#look.title !== '';
  }
  set Visible(given: unknown) {
    if (!asBoolean(given, 'visible')) this.#look.title = '';
  }
}

const POSITIONS = ['Top', 'Bottom', 'Left', 'Right'] as const;

export class ExcelChartLegend extends HostObject implements HostOf<Excel.ChartLegend, 'position' | 'visible'> {
  readonly excelName = 'ChartLegend';
  readonly #look: ChartLook;

  constructor(look: ChartLook) {
    super();
    this.#look = look;
  }

  get Position(): Excel.ChartLegend['position'] {
    return POSITIONS.find((position) => position === this.#look.legend) ?? 'Right';
  }
  set Position(given: unknown) {
    this.#look.legend = asOneOf(given, POSITIONS, 'position');
  }
  get Visible(): boolean {
    return this.#look.legend !== '';
  }
  set Visible(given: unknown) {
    this.#look.legend = asBoolean(given, 'visible') ? this.#look.legend || 'Right' : '';
  }
}
