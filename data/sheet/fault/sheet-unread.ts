const MESSAGES = {
  EMPTY: 'There is nothing in the cells.',
  ONE_CELL: 'One cell is selected. Select the table with its title and headers.',
  PIECES: 'Several areas are selected. Select one that holds the table.',
  TOO_LARGE: 'There are too many cells. Select those that are meant.',
  CHANGING: 'The sheet is changed again and again. Try again when nobody works in it.',
  GONE: 'The sheet is no longer there.',
};

/** Why the open sheet is not read. The pane words each by its `code`; nothing was changed. */
export class SheetUnread extends Error {
  override readonly name = 'SheetUnread';
  readonly code: keyof typeof MESSAGES;
  readonly sheet: string;
  /** The cells that are meant, `B2:F40`; empty for the whole sheet. */
  readonly address: string;

  constructor(code: keyof typeof MESSAGES, { sheet, address = '' }: { sheet: string; address?: string }) {
    super(`${sheet} ${address}: ${MESSAGES[code]}`);
    this.code = code;
    this.sheet = sheet;
    this.address = address;
  }
}
