import { CellBeingEdited, WorkbookLocked, WriteFailed } from '../../../data/sheet/fault/excel-fault.ts';
import { TableGone } from '../../../data/sheet/fault/table-fault.ts';

/** The errors of Office.js that have a cure, as ours; any other as it is. */
export function asOurError(error: unknown): unknown {
  const code = codeOf(error);
  // A protected sheet is known before anything is written.
  if (code === 'AccessDenied') return new WorkbookLocked({ cause: error });
  if (code === 'InvalidOperationInCellEditMode') return new CellBeingEdited({ cause: error });
  return error;
}

/** The code of an error of Office.js; undefined for any other. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** After a failure half-way: takes back what was written, and says in the error whether that succeeded. */
export async function undone(error: unknown, takeBack: () => Promise<void>): Promise<unknown> {
  const ours = asOurError(error);
  try {
    await takeBack();
  } catch (failure) {
    // An Excel that takes nothing, now as before, has nothing to take back.
    if (ours !== error && codeOf(failure) === codeOf(error)) return ours;
    return failure instanceof TableGone ? failure : new WriteFailed(false, { cause: error });
  }
  return ours === error ? new WriteFailed(true, { cause: error }) : ours;
}
