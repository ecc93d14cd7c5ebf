import { ERASED } from '../../rules/gate-words.ts';
import { blob, integer, primaryKey, sqliteTable, text } from './drizzle.ts';

/** The log: one change a row, numbered from 1 without gaps. Rows are only added. */
export const entries = sqliteTable('entries', {
  number: integer().primaryKey(),
  /** SHA-256 of the id of the entry before and of what this row says; lower-case hexadecimal. */
  id: text().notNull(),
  /** ISO 8601 instant, UTC; never before that of the entry before. */
  at: text().notNull(),
  /** The number of the person who made the change; NULL for the program. */
  person: integer(),
  kind: text().notNull(),
  /** The version of the content's form. */
  format: integer().notNull(),
  /** SHA-256 of the SHA-256s of the content's lines. */
  digest: text().notNull(),
  /** Lines of canonical JSON; NULL where they are the file of the digest. */
  content: text(),
});

/** Long contents of entries, and the texts of documents, in compressed parts. */
export const files = sqliteTable(
  'files',
  {
    /** The digest of an entry's content, or SHA-256 of the bytes. */
    digest: text().notNull(),
    /** The place of the part in its file, from 0. */
    part: integer().notNull(),
    bytes: blob().notNull(),
  },
  (t) => [primaryKey({ columns: [t.digest, t.part] })],
);

/** One row: the identity of this ledger, and what data set was last loaded into it. */
export const ledger = sqliteTable('ledger', {
  id: integer().primaryKey(),
  uuid: text().notNull(),
  /** Version of the shipped data set last loaded, 0 before the first. */
  dataVersion: integer('data_version').notNull().default(0),
});

/** The erased things, one a row: a line of an entry, a person, a draft, or a file. */
export const erasures = sqliteTable('erasures', {
  /** The number of the ERASURE entry. */
  entry: integer().primaryKey(),
  /** LINE, PERSON, DRAFT or FILE. */
  kind: text({ enum: ERASED }).notNull(),
  /** The number of the entry, the person or the draft, or the digest of the file. */
  of: text().notNull(),
  /** The place of the line in the entry, from 1; NULL for all but lines. */
  line: integer(),
});
