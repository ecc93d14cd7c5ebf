import { asOneOf } from '../arguments.ts';
import { HostObject, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';

type Modelled =
  | 'calculate'
  | 'calculationMode'
  | 'suspendApiCalculationUntilNextSync'
  | 'suspendScreenUpdatingUntilNextSync';

export class ExcelApplication extends HostObject implements HostOf<Excel.Application, Modelled> {
  readonly excelName = 'Application';
  readonly #context: HostContext;

  constructor(context: HostContext) {
    super();
    this.#context = context;
  }

  get CalculationMode(): Excel.CalculationMode {
    return 'Automatic' as Excel.CalculationMode;
  }
  Calculate(calculationType: unknown) {
    asOneOf(calculationType, ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
    this.#context.book.touch();
  }
  /** This affects only speed, because values are calculated when they are read. */
  SuspendApiCalculationUntilNextSync() {}
  SuspendScreenUpdatingUntilNextSync() {}
}
