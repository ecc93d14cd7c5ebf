/** One thing in which a ledger is not what its log says. */
export type Finding =
  /** The pages of the file are damaged, in SQLite's words. */
  | { code: 'PAGES'; detail: string }
  /** An entry is missing, or its kind, content, id or time is not what it should be. */
  | {
      code: 'ENTRY_MISSING' | 'ENTRY_KIND' | 'ENTRY_NEWER' | 'ENTRY_CONTENT' | 'ENTRY_ID' | 'ENTRY_TIME';
      number: number;
    }
  | { code: 'REVISION'; number: number }
  | { code: 'FILE'; digest: string }
  /** A table or an index is not as this program makes it. */
  | { code: 'SCHEMA'; name: string }
  /** The log cannot be applied. */
  | { code: 'REPLAY'; detail: string }
  /** The first row of a table that is not what the log makes of it. */
  | { code: 'ROW'; table: string; row: string }
  | { code: 'SEARCH' }
  /** A figure's place in its document's text is none, or does not hold what was printed. */
  | { code: 'CITATION'; figure: string };
