/** Columns of ours that are no longer in the table: deleted, or renamed beyond recognition. */
export class ColumnMissing extends Error {
  override readonly name = 'ColumnMissing';
  readonly code = 'COLUMN_MISSING';
  readonly headers: string[];

  constructor(headers: string[]) {
    super(
      `The table no longer has the column ${headers.join(', ')}. Undo its deletion or give it back that header, ` +
        'then refresh again; or insert the table anew. Nothing was changed.',
    );
    this.headers = headers;
  }
}

/** The row of headers is switched off, and with it the names by which our columns are known. */
export class HeadersOff extends Error {
  override readonly name = 'HeadersOff';
  readonly code = 'HEADERS_OFF';
  readonly table: string;

  constructor(table: string) {
    super(
      `The row of headers of the table ${table} is switched off. Switch it on, then try again. Nothing was changed.`,
    );
    this.table = table;
  }
}

/** A formula of ours passes Excel's limit, because the table or its columns were given long names. */
export class FormulaTooLong extends Error {
  override readonly name = 'FormulaTooLong';
  readonly code = 'FORMULA_TOO_LONG';
  readonly table: string;
  readonly header: string;

  constructor(table: string, header: string) {
    super(
      `The formula of the column ${header} would be longer than the 8,192 characters that Excel takes, because the ` +
        `table is called ${table}. Give the table a shorter name, and its columns too. Nothing was changed.`,
    );
    this.table = table;
    this.header = header;
  }
}

/** The query now gives columns that the table was not inserted with. */
export class ColumnsChanged extends Error {
  override readonly name = 'ColumnsChanged';
  readonly code = 'COLUMNS_CHANGED';
  readonly headers: string[];

  constructor(headers: string[]) {
    super(`The table was inserted without the column ${headers.join(', ')}. Insert it anew. Nothing was changed.`);
    this.headers = headers;
  }
}

/** Another layout has other rows: the user's own columns would lose theirs. */
export class LayoutChanged extends Error {
  override readonly name = 'LayoutChanged';
  readonly code = 'LAYOUT_CHANGED';

  constructor() {
    super('A table keeps the layout it was inserted with. Insert it anew in the other one; nothing was changed.');
  }
}

/** A table whose row keys are not those of what it is to be linked with. */
export class NotRelinkable extends Error {
  override readonly name = 'NotRelinkable';
  readonly code = 'NOT_RELINKABLE';

  constructor() {
    super('No row of this table is one that Planbook gives. Insert it anew; nothing was changed.');
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

/**
 * The server's revision does not follow the one that is shown: it is BEHIND, or of another history (FORKED). Only a user
 * who chooses it gets its figures all the same.
 */
export class WouldGoBack extends Error {
  override readonly name = 'WouldGoBack';
  readonly code = 'WOULD_GO_BACK';
  readonly why: 'BEHIND' | 'FORKED';
  /** The number of the revision that is shown. */
  readonly shown: number;
  /** The number of the server's latest revision; undefined where it is not known. */
  readonly served: number | undefined;

  constructor(why: 'BEHIND' | 'FORKED', shown: number, served?: number) {
    const server = served === undefined ? 'the server' : `the server's revision ${served}`;
    super(
      why === 'BEHIND'
        ? `This shows revision ${shown}, and ${server} is behind it. Nothing was changed. Try again once it has caught up.`
        : `This shows revision ${shown} of another history than ${server}. Nothing was changed.`,
    );
    this.why = why;
    this.shown = shown;
    this.served = served;
  }
}

/** New rows come at the end, and something is there. */
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

/** New columns come to the right, and something is there. */
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

/** The table was changed after the refresh that is to be taken back. */
export class ChangedSince extends Error {
  override readonly name = 'ChangedSince';
  readonly code = 'CHANGED_SINCE';
  readonly table: string;

  constructor(table: string) {
    super(
      `The table ${table} was changed after its refresh: rows, columns or numbers of it are others now. The refresh is ` +
        'not taken back, so that nothing of that is lost. Nothing was changed.',
    );
    this.table = table;
  }
}

/** Somebody else wrote into the table after it was read. */
export class WrittenMeanwhile extends Error {
  override readonly name = 'WrittenMeanwhile';
  readonly code = 'WRITTEN_MEANWHILE';
  /** The addresses of the first of the cells, with their sheet. */
  readonly cells: string[];
  readonly count: number;

  constructor(cells: string[], count: number) {
    super(`Somebody else changed ${cells.join(', ')} meanwhile. Nothing was written: refresh again.`);
    this.cells = cells;
    this.count = count;
  }
}
