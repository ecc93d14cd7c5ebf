import { HostObject } from '../wire.ts';

/** What Excel does with the add-in's shared runtime. */
export interface RuntimeState {
  isPaneShown: boolean;
  /** Kept with the workbook: the add-in starts when it is opened. */
  startsWithWorkbook: boolean;
}

export const APP_RUNTIME_SERVICE = 'Microsoft.AppRuntime.AppRuntimeService';
export const APP_RUNTIME_PERSISTENCE_SERVICE = 'Microsoft.AppRuntime.AppRuntimePersistenceService';

/** Behind `Office.addin.showAsTaskpane` and `hide`. */
export class ExcelAppRuntimeService extends HostObject {
  readonly excelName = 'AppRuntimeService';
  readonly #state: RuntimeState;

  constructor(state: RuntimeState) {
    super();
    this.#state = state;
  }

  SetAppRuntimeState(state: unknown) {
    this.#state.isPaneShown = state === 'Visible';
  }
}

/** Behind `Office.addin.setStartupBehavior`. */
export class ExcelAppRuntimePersistenceService extends HostObject {
  readonly excelName = 'AppRuntimePersistenceService';
  readonly #state: RuntimeState;

  constructor(state: RuntimeState) {
    super();
    this.#state = state;
  }

  SetAppRuntimeStartState(state: unknown) {
    this.#state.startsWithWorkbook = state === 'Background';
  }
}
