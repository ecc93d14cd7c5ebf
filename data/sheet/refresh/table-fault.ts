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
