/** Why Excel could not do what was asked. The pane words each by its `code`; nothing in the workbook was changed. */
export class SheetProtected extends Error {
  override readonly name = 'SheetProtected';
  readonly code = 'SHEET_PROTECTED';
  readonly sheet: string | undefined;

  constructor(sheet?: string, options?: ErrorOptions) {
    super(`The sheet ${sheet ?? ''} is protected. Unprotect it, then try again.`, options);
    this.sheet = sheet;
  }
}

/** Somebody is typing in a cell: Excel takes nothing from an add-in until that ends. */
export class CellBeingEdited extends Error {
  override readonly name = 'CellBeingEdited';
  readonly code = 'EDIT_MODE';

  constructor(options?: ErrorOptions) {
    super('A cell is being edited. Press Enter or Esc in the sheet, then try again.', options);
  }
}

/** Read-only, opened for viewing, or protected as a whole. */
export class WorkbookLocked extends Error {
  override readonly name = 'WorkbookLocked';
  readonly code = 'WORKBOOK_LOCKED';

  constructor(options?: ErrorOptions) {
    super('This workbook cannot be written to: it is read-only, protected, or open for viewing. Save a copy.', options);
  }
}

/** A place to go to that is not there, or on a hidden sheet. */
export class PlaceGone extends Error {
  override readonly name = 'PlaceGone';
  readonly code = 'PLACE_GONE';
  readonly place: string;

  constructor(place: string, options?: ErrorOptions) {
    super(`${place} is no longer in this workbook, or its sheet is hidden.`, options);
    this.place = place;
  }
}

export class TableGone extends Error {
  override readonly name = 'TableGone';
  readonly code = 'TABLE_GONE';
  readonly id: string;

  constructor(id: string) {
    super(`The linked table ${id} is no longer in this workbook. Insert it anew.`);
    this.id = id;
  }
}

/** The table was made from another ledger than the one asked now; its numbers must not be mixed with this one's. */
export class WrongLedger extends Error {
  override readonly name = 'WrongLedger';
  readonly code = 'WRONG_LEDGER';
  readonly made: string;
  readonly asked: string;

  constructor(made: string, asked: string) {
    super(`This table was made from the ledger ${made}, and this is ${asked}. Open Planbook where it was made.`);
    this.made = made;
    this.asked = asked;
  }
}

/** New rows come at the end, and something stands there. */
export class NoRoomBelow extends Error {
  override readonly name = 'NoRoomBelow';
  readonly code = 'NO_ROOM_BELOW';
  readonly address: string;
  readonly rows: number;

  constructor(address: string, rows: number) {
    super(`The table gets ${rows} more rows, and ${address} is not free. Make room below it, then refresh again.`);
    this.address = address;
    this.rows = rows;
  }
}

/** New columns come to the right, and something stands there. */
export class NoRoomBeside extends Error {
  override readonly name = 'NoRoomBeside';
  readonly code = 'NO_ROOM_BESIDE';
  readonly address: string;
  readonly columns: number;

  constructor(address: string, columns: number) {
    super(
      `The table gets ${columns} more columns, and ${address} is not free. Make room to its right, then try again.`,
    );
    this.address = address;
    this.columns = columns;
  }
}

/** A table without a number of a goal or a result has no chart. */
export class NothingToDraw extends Error {
  override readonly name = 'NothingToDraw';
  readonly code = 'NOTHING_TO_DRAW';

  constructor() {
    super('No goal and no result of this table is a number, so there is nothing to draw. Nothing was changed.');
  }
}

/** The table would reach beyond the last row or column of a sheet. */
export class OutsideSheet extends Error {
  override readonly name = 'OutsideSheet';
  readonly code = 'OUTSIDE_SHEET';

  constructor() {
    super('The table would not fit on the sheet from the selected cell. Select a cell further up and to the left.');
  }
}

/** Excel stopped half-way. `isRestored` says whether the sheet is as it was before. */
export class WriteFailed extends Error {
  override readonly name = 'WriteFailed';
  readonly code = 'WRITE_FAILED';
  readonly isRestored: boolean;

  constructor(isRestored: boolean, options: ErrorOptions) {
    super(
      isRestored
        ? 'Excel stopped half-way; the sheet is as it was before. Try again.'
        : 'Excel stopped half-way and could not put everything back. Undo (Ctrl+Z) or close without saving.',
      options,
    );
    this.isRestored = isRestored;
  }
}

/** The errors of Office.js that have a cure, as ours; any other as it is. */
export function asOurError(error: unknown): unknown {
  const code = codeOf(error);
  // A protected sheet is known before anything is written.
  if (code === 'AccessDenied') return new WorkbookLocked({ cause: error });
  if (code === 'InvalidOperationInCellEditMode') return new CellBeingEdited({ cause: error });
  return error;
}

/** What Office.js calls an error; undefined for any other. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** After a failure half-way: takes back what was written, and says in the error whether that succeeded. */
export async function undone(error: unknown, takeBack: () => Promise<void>): Promise<unknown> {
  const ours = asOurError(error);
  try {
    await takeBack();
  } catch (failure) {
    // Where Excel takes nothing, now as before, there is nothing to take back.
    if (ours !== error && codeOf(failure) === codeOf(error)) return ours;
    return failure instanceof TableGone ? failure : new WriteFailed(false, { cause: error });
  }
  return ours === error ? new WriteFailed(true, { cause: error }) : ours;
}
