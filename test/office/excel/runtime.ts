import { asBoolean } from '../arguments.ts';
import { HostObject, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';

export class ExcelRuntime extends HostObject implements HostOf<Excel.Runtime, 'enableEvents'> {
  readonly excelName = 'Runtime';
  readonly #context: HostContext;

  constructor(context: HostContext) {
    super();
    this.#context = context;
  }

  get EnableEvents(): boolean {
    return this.#context.areEventsEnabled;
  }
  set EnableEvents(given: unknown) {
    this.#context.areEventsEnabled = asBoolean(given, 'enableEvents');
  }
}
