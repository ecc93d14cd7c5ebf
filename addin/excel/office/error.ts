import { CellBeingEdited, WorkbookLocked, WriteFailed } from '../../../data/sheet/fault/excel-fault.ts';
import { TableGone } from '../../../data/sheet/fault/table-fault.ts';

/** The errors of Office.js that have a cure, as ours; any other as it is. */
export function asOurError(error: unknown): unknown {
  const code = codeOf(error);
  // A protected sheet is known before anything is written. Antivirus software causes this code, too.
  if (code === 'AccessDenied') return new WorkbookLocked({ cause: error });
  if (code === 'InvalidOperationInCellEditMode') return new CellBeingEdited({ cause: error });
  return error;
}

/** The code of an error of Office.js; undefined for any other. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/**
 * Takes back what was written before a failure half-way, and says in the error whether that succeeded.
 * @param isUntouched looks whether nothing was written at all, for an Excel that takes nothing now as before
 */
export async function undone(
  error: unknown,
  takeBack: () => Promise<void>,
  isUntouched: () => Promise<boolean>,
): Promise<unknown> {
  const ours = asOurError(error);
  try {
    await takeBack();
  } catch (failure) {
    if (failure instanceof TableGone) return failure;
    const isAsBefore = ours !== error && (await isUntouched().catch(() => false));
    return isAsBefore ? ours : new WriteFailed(false, { cause: error });
  }
  return ours === error ? new WriteFailed(true, { cause: error }) : ours;
}
