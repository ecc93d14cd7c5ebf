import { HostObject } from '../wire.ts';

/** The name under which Office.js makes it, without a parent. */
export const ADDIN_INTERNAL_SERVICE = 'Microsoft.InternalService.AddinInternalService';

/** Office.js tells it, once the page is there, that buttons of the ribbon may call functions. Nothing follows here. */
export class ExcelAddinInternalService extends HostObject {
  readonly excelName = 'AddinInternalService';

  NotifyActionHandlerReady() {
    return null;
  }
}
