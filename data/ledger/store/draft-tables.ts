import { DRAFT_STATES } from '../../rules/gate-words.ts';
import { index, integer, primaryKey, sqliteTable, text } from './drizzle.ts';

/** Proposed changes that are not in the ledger yet, or once were not, numbered from 1. */
export const drafts = sqliteTable(
  'drafts',
  {
    number: integer().primaryKey(),
    title: text().notNull(),
    /** ISO 8601 instant, UTC. */
    opened: text().notNull(),
    /** The number of the person who opened it, or who made the token that did; NULL for the program. */
    person: integer(),
    /** The number of the token by which it was opened; NULL where a person did it. */
    token: integer(),
    /** The digest and the name of the file from which it was read. */
    file: text(),
    fileName: text('file_name'),
    /** The digest of the file that holds its items; empty where the draft was erased. */
    items: text().notNull(),
    /** Counts the files of items and the decisions that it has had, from 1. */
    version: integer().notNull().default(1),
    state: text({ enum: DRAFT_STATES }).notNull().default('OPEN'),
    /** The number of the revision that published it. */
    revision: integer(),
    /** The ISO 8601 instant, UTC, at which it is to be published, and the number of the person who signed for that. */
    publishAt: text('publish_at'),
    publisher: integer(),
    /** The number of the token by which that was signed; NULL where a person did it. */
    publisherToken: integer('publisher_token'),
    /** The ISO 8601 instant, UTC, of the last line about it; NULL where the draft was erased. */
    changed: text(),
  },
  (t) => [index('drafts_state').on(t.state, t.number)],
);

/** The latest decision about each item of a draft. */
export const decisions = sqliteTable(
  'decisions',
  {
    draft: integer()
      .notNull()
      .references(() => drafts.number),
    item: text().notNull(),
    /** The version of the draft that the decision made. */
    version: integer().notNull(),
    /** The number of the last revision that whoever decided had seen. */
    seen: integer().notNull(),
    decision: text().notNull(),
    /** The value decided in place of the one that was read. */
    value: text(),
    /** Why, in the words of whoever decided; NULL where they gave none. */
    reason: text(),
    person: integer(),
    /** The number of the token by which it was decided; NULL where a person did it. */
    token: integer(),
    /** ISO 8601 instant, UTC. */
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.draft, t.item] })],
);

/** How a table of a certain header is read. */
export const profiles = sqliteTable('profiles', {
  fingerprint: text().primaryKey(),
  /** The answers, as canonical JSON. */
  content: text().notNull(),
  /** The name of the file for which it was answered last. */
  fileName: text('file_name'),
  version: integer().notNull().default(1),
  person: integer(),
  /** ISO 8601 instant, UTC. */
  at: text().notNull(),
});

/** Answers to requests that may come again within a day. They are no part of the log. */
export const requests = sqliteTable(
  'requests',
  {
    /** Who asked: PERSON or TOKEN and its number, or PROGRAM. */
    asker: text().notNull(),
    request: text().notNull(),
    /** ISO 8601 instant, UTC. */
    at: text().notNull(),
    /** SHA-256 of what was asked, because a request of the same name may not ask for another thing. */
    asked: text().notNull(),
    /** The answer as JSON. */
    answer: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.asker, t.request] }), index('requests_at').on(t.at)],
);
