import { DialogBlocked } from '../../../data/sheet/fault/excel-fault.ts';

/** The size of the window, in percent of the screen. */
const SIZE = { height: 60, width: 30 };
/** The code with which Office tells that the user did not want the window. */
const NOT_WANTED = 12009;

/**
 * Opens a page of this server in a window of Excel, and answers what the page hands back; undefined where the user closed
 * the window.
 *
 * @throws DialogBlocked
 */
export function handedBack(address: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    // Office writes its callback into the options, and refuses those that have one already.
    Office.context.ui.displayDialogAsync(address, { ...SIZE }, ({ status, value: dialog, error }) => {
      if (status === Office.AsyncResultStatus.Failed) {
        if (error.code === NOT_WANTED) resolve(undefined);
        else reject(new DialogBlocked(error.code));
        return;
      }
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (told) => {
        // A page of another server, which the window may show meanwhile, has nothing to say. An older Excel tells no origin.
        if (!('message' in told) || (told.origin && told.origin !== location.origin)) return;
        dialog.close();
        resolve(told.message);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve(undefined));
    });
  });
}
