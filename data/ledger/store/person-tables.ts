import { OFFICE_ROLES } from '../../rules/gate-words.ts';
import { integer, primaryKey, sql, sqliteTable, text, uniqueIndex } from './drizzle.ts';

/** People who may do what others may not, numbered from 1. The number stays where all else of a person is erased. */
export const people = sqliteTable(
  'people',
  {
    number: integer().primaryKey(),
    name: text().notNull(),
    /** Empty where the person was erased. */
    login: text().notNull(),
    /** The hash of the password with its parameters; NULL where none was set yet. */
    password: text(),
    /** Raised to end all sessions. */
    epoch: integer().notNull().default(0),
    /** SHA-256 of a link that sets a password once, and the ISO 8601 instant until which it does. */
    link: text(),
    linkUntil: text('link_until'),
    /** The account at an OpenID provider: the provider's address, a space, and the subject there; NULL without one. */
    account: text(),
    /** The ISO 8601 instant from which the person may do nothing any more. */
    ended: text(),
  },
  (t) => [
    uniqueIndex('people_login').on(t.login).where(sql`login <> ''`),
    uniqueIndex('people_account').on(t.account).where(sql`account IS NOT NULL`),
  ],
);

/** The offices of people, one role for one district a row. */
export const offices = sqliteTable(
  'offices',
  {
    person: integer()
      .notNull()
      .references(() => people.number),
    /** The place among those of the person, from 0. */
    place: integer().notNull(),
    role: text({ enum: OFFICE_ROLES }).notNull(),
    /** The code of the district; NULL for all of them. */
    district: text(),
  },
  (t) => [primaryKey({ columns: [t.person, t.place] })],
);

/** Tokens of machines, numbered from 1. */
export const tokens = sqliteTable(
  'tokens',
  {
    number: integer().primaryKey(),
    name: text().notNull(),
    /** SHA-256 of the token. */
    digest: text().notNull(),
    role: text({ enum: OFFICE_ROLES }).notNull(),
    /** The number of the person who made it. */
    person: integer(),
    /** The ISO 8601 instants until which it may be used, and at which it was ended. */
    expires: text(),
    ended: text(),
  },
  (t) => [uniqueIndex('tokens_digest').on(t.digest)],
);

/** The districts for which a token may be used, one a row; a token without a row may do nothing. */
export const tokenDistricts = sqliteTable(
  'token_districts',
  {
    token: integer()
      .notNull()
      .references(() => tokens.number),
    /** The place among those of the token, from 0. */
    place: integer().notNull(),
    /** The code of the district; NULL for all of them. */
    district: text(),
  },
  (t) => [primaryKey({ columns: [t.token, t.place] })],
);
