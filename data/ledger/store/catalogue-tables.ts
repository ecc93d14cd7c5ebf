import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { DIRECTIONS, FREQUENCIES, GROWTH_BASES, RELATIONS, RHYTHMS, TIMINGS } from '../../rules/words.ts';
import { index, integer, sql, sqliteTable, text, uniqueIndex } from './drizzle.ts';

/**
 * The revision that a row is of, and the one that retired it: a thing that was changed is in a row for each time that it was
 * as it says. The row to which others refer is the latest, and keeps its number. The rows of a ledger that began without a
 * past of its catalogue are of the first revision.
 */
export const past = {
  revision: () => integer().notNull().default(1),
  retired: () => integer(),
};

/** One thing has a code at a time. */
export function currentCode(name: string, { code }: { code: AnySQLiteColumn }) {
  return uniqueIndex(name)
    .on(code as never)
    .where(IS_CURRENT);
}

/** Whether a row is how things are, and not how they were. */
const IS_CURRENT = sql`retired IS NULL`;

export const districts = sqliteTable(
  'districts',
  {
    id: integer().primaryKey(),
    code: text().notNull(),
    name: text().notNull(),
    nameEn: text('name_en').notNull(),
    parentId: integer('parent_id').references((): AnySQLiteColumn => districts.id),
    /** Place in the city's own order, from 1. */
    position: integer().notNull(),
    /** 1 where the code is ours and not one of GB/T 2260. */
    ownCode: integer('own_code').notNull().default(0),
    /** First and last day the code is valid, of reduced precision where no day is known; NULL is open. */
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    revision: past.revision(),
    retired: past.retired(),
  },
  (t) => [currentCode('districts_code', t), index('districts_parent').on(t.parentId)],
);

export const indicators = sqliteTable(
  'indicators',
  {
    id: integer().primaryKey(),
    code: text().notNull(),
    name: text().notNull(),
    nameEn: text('name_en').notNull(),
    unit: text(),
    timing: text({ enum: TIMINGS }).notNull(),
    direction: text({ enum: DIRECTIONS }).notNull(),
    rhythm: text({ enum: RHYTHMS }),
    topic: text().notNull(),
    /** 1 for a main indicator of the plans. */
    headline: integer().notNull().default(0),
    /** Place in the catalogue, from 1. */
    position: integer().notNull(),
    /** The basis that 同比 and a growth without a printed base mean for it. */
    growthBasis: text('growth_basis', { enum: GROWTH_BASES }),
    /** How often it is released; NULL where that is not known. */
    frequency: text({ enum: FREQUENCIES }),
    /** Months from the end of a period to the month in which it is released. */
    delay: integer().notNull().default(0),
    /** 1 where January and February are released as one. */
    januaryFebruary: integer('january_february').notNull().default(0),
    /** The end of the name of the publisher who may say it (统计局). */
    source: text(),
    definition: text(),
    /** The code of the indicator that it turned out to be. It then has no figures, and its code and names mean that one. */
    mergedInto: text('merged_into'),
    revision: past.revision(),
    retired: past.retired(),
  },
  (t) => [currentCode('indicators_code', t), index('indicators_topic').on(t.topic)],
);

/** Other names of indicators, one a row. */
export const aliases = sqliteTable(
  'aliases',
  {
    id: integer().primaryKey(),
    indicatorId: integer('indicator_id')
      .notNull()
      .references(() => indicators.id),
    name: text().notNull(),
    revision: past.revision(),
    retired: past.retired(),
  },
  (t) => [uniqueIndex('aliases_indicator_name').on(t.indicatorId, t.name).where(IS_CURRENT)],
);

/** How reports speak of an indicator without its name, and phrases that only look so: one a row. */
export const watchPhrases = sqliteTable(
  'watch_phrases',
  {
    id: integer().primaryKey(),
    indicatorId: integer('indicator_id')
      .notNull()
      .references(() => indicators.id),
    phrase: text().notNull(),
    /** 1 for a phrase in which the indicator is not meant. */
    isNot: integer('is_not').notNull().default(0),
    revision: past.revision(),
    retired: past.retired(),
  },
  (t) => [uniqueIndex('watch_phrases_indicator_phrase').on(t.indicatorId, t.phrase).where(IS_CURRENT)],
);

/** How an indicator relates to another: the part to the whole, the flow to its stock, the narrower to the wider, an earlier stage to a later. */
export const relations = sqliteTable(
  'relations',
  {
    id: integer().primaryKey(),
    indicatorId: integer('indicator_id')
      .notNull()
      .references(() => indicators.id),
    kind: text({ enum: RELATIONS }).notNull(),
    toId: integer('to_id')
      .notNull()
      .references(() => indicators.id),
    /** 1 where this part and its fellows are the whole by name. */
    complete: integer().notNull().default(0),
    /** The rungs on which the two are, as words, where the relation is a STAGE. */
    stage: text(),
    toStage: text('to_stage'),
    revision: past.revision(),
    retired: past.retired(),
  },
  (t) => [
    uniqueIndex('relations_pair').on(t.indicatorId, t.kind, t.toId).where(IS_CURRENT),
    index('relations_to').on(t.toId),
  ],
);

/** The scope of figures that do not cover all of the indicator (规上企业, 公办). */
export const scopes = sqliteTable(
  'scopes',
  {
    id: integer().primaryKey(),
    code: text().notNull(),
    name: text().notNull(),
    nameEn: text('name_en').notNull(),
    /** The code of the scope in which it lies, or ALL for the indicator's own; NULL where it lies in none. */
    within: text(),
    revision: past.revision(),
    retired: past.retired(),
  },
  (t) => [currentCode('scopes_code', t)],
);

/** Other names of scopes, one a row. */
export const scopeAliases = sqliteTable(
  'scope_aliases',
  {
    id: integer().primaryKey(),
    scopeId: integer('scope_id')
      .notNull()
      .references(() => scopes.id),
    name: text().notNull(),
    revision: past.revision(),
    retired: past.retired(),
  },
  (t) => [uniqueIndex('scope_aliases_scope_name').on(t.scopeId, t.name).where(IS_CURRENT)],
);
