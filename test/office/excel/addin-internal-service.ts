import { HostObject } from '../wire.ts';

/** Office.js creates this object by that name, without a parent. */
export const ADDIN_INTERNAL_SERVICE = 'Microsoft.InternalService.AddinInternalService';

/** Office.js reports here, once the page is loaded, that buttons of the ribbon may call functions. The host does nothing. */
export class ExcelAddinInternalService extends HostObject {
  readonly excelName = 'AddinInternalService';

  NotifyActionHandlerReady() {
    return null;
  }
}
