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

/** Excel or the browser opens no window for a page. */
export class DialogBlocked extends Error {
  override readonly name = 'DialogBlocked';
  readonly code = 'DIALOG_BLOCKED';
  /** The number with which Office tells why, such as 12007 where another window is open. */
  readonly office: number;

  constructor(office: number) {
    super(
      `Office opened no window (${office}). Allow windows for this page, close others of the add-in, then try again.`,
    );
    this.office = office;
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

/** Refused by Excel: the workbook is read-only, opened for viewing or protected as a whole, or a program guards Excel. */
export class WorkbookLocked extends Error {
  override readonly name = 'WorkbookLocked';
  readonly code = 'WORKBOOK_LOCKED';

  constructor(options?: ErrorOptions) {
    super(
      'Excel refused the change: the workbook is read-only, protected or open for viewing, or antivirus software stops ' +
        'add-ins. Nothing was changed. Save a copy and try there, or have the add-in allowed.',
      options,
    );
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
