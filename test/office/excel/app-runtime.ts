import { HostObject } from '../wire.ts';

/** The state of the add-in's shared runtime in Excel. */
export interface RuntimeState {
  isPaneShown: boolean;
  /** This is kept with the workbook, so that the add-in starts when it is opened. */
  startsWithWorkbook: boolean;
}

export const APP_RUNTIME_SERVICE = 'Microsoft.AppRuntime.AppRuntimeService';
export const APP_RUNTIME_PERSISTENCE_SERVICE = 'Microsoft.AppRuntime.AppRuntimePersistenceService';

/** Implements `Office.addin.showAsTaskpane` and `hide`. */
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

/** Implements `Office.addin.setStartupBehavior`. */
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
