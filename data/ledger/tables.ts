import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import {
  AUTHORITIES,
  COMPARATORS,
  DIRECTIONS,
  DOCUMENT_KINDS,
  MEASURES,
  NATURES,
  RANK_OFS,
  RHYTHMS,
  ROLES,
  STANDINGS,
  STRENGTHS,
  TASK_KINDS,
  TIMINGS,
} from '../rules/words.ts';
import { check, index, integer, real, sql, sqliteTable, text, uniqueIndex } from './drizzle.ts';

/** A CHECK that a column holds one of a word list (NULL passes, as SQL has it). */
function oneOf(name: string, column: AnySQLiteColumn, words: readonly string[]) {
  return check(name, sql`${column} IN (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`);
}

/** One row: the identity of this ledger, and what data set was last loaded into it. */
export const ledger = sqliteTable('ledger', {
  id: integer().primaryKey(),
  uuid: text().notNull(),
  /** Version of the shipped data set last loaded, 0 before the first. */
  dataVersion: integer('data_version').notNull().default(0),
});

/** Committed changes, numbered from 1. */
export const revisions = sqliteTable('revisions', {
  number: integer().primaryKey(),
  /** ISO 8601 instant, UTC. */
  at: text().notNull(),
  note: text(),
});

export const districts = sqliteTable(
  'districts',
  {
    id: integer().primaryKey(),
    code: text().notNull().unique(),
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
  },
  (t) => [index('districts_parent').on(t.parentId)],
);

export const indicators = sqliteTable(
  'indicators',
  {
    id: integer().primaryKey(),
    code: text().notNull().unique(),
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
  },
  (t) => [
    oneOf('indicators_timing', t.timing, TIMINGS),
    oneOf('indicators_direction', t.direction, DIRECTIONS),
    oneOf('indicators_rhythm', t.rhythm, RHYTHMS),
    index('indicators_topic').on(t.topic),
  ],
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
  },
  (t) => [uniqueIndex('aliases_indicator_name').on(t.indicatorId, t.name)],
);

export const documents = sqliteTable(
  'documents',
  {
    id: integer().primaryKey(),
    code: text().notNull().unique(),
    title: text().notNull(),
    kind: text({ enum: DOCUMENT_KINDS }).notNull(),
    standing: text({ enum: STANDINGS }).notNull(),
    republishedBy: text('republished_by'),
    publisher: text(),
    /** As printed: 2024-09-12, or 2024 where no day is printed. */
    publishedOn: text('published_on').notNull(),
    /** The day from which it counts as published: the first of a reduced date. */
    publishedFrom: text('published_from').notNull(),
    districtId: integer('district_id').references(() => districts.id),
    text: text().notNull(),
    revision: integer()
      .notNull()
      .references(() => revisions.number),
  },
  (t) => [
    oneOf('documents_kind', t.kind, DOCUMENT_KINDS),
    oneOf('documents_standing', t.standing, STANDINGS),
    index('documents_revision').on(t.revision),
  ],
);

export const tasks = sqliteTable(
  'tasks',
  {
    id: integer().primaryKey(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id),
    districtId: integer('district_id')
      .notNull()
      .references(() => districts.id),
    number: integer(),
    section: text().notNull(),
    title: text().notNull(),
    kind: text({ enum: TASK_KINDS }).notNull(),
    /** The item's whole text, and where it stands in the document's (UTF-16). */
    text: text().notNull(),
    start: integer().notNull(),
  },
  (t) => [
    oneOf('tasks_kind', t.kind, TASK_KINDS),
    index('tasks_document').on(t.documentId, t.id),
    index('tasks_district').on(t.districtId, t.id),
  ],
);

/** Words that a document explains in its glossary. */
export const terms = sqliteTable(
  'terms',
  {
    id: integer().primaryKey(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id),
    number: integer().notNull(),
    term: text().notNull(),
    text: text().notNull(),
    start: integer().notNull(),
  },
  (t) => [uniqueIndex('terms_document_number').on(t.documentId, t.number)],
);

/** Every figure ever added. Rows are never changed but for `retired`, which is set once. */
export const figures = sqliteTable(
  'figures',
  {
    id: integer().primaryKey(),
    /** Stable name of the statement in the data set: LG-2024-MID/003. A correction keeps it. */
    code: text().notNull(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id),
    districtId: integer('district_id').references(() => districts.id),
    /** Who the figure belongs to where that is no district: a company, the nation. */
    owner: text(),
    indicatorId: integer('indicator_id')
      .notNull()
      .references(() => indicators.id),
    measure: text({ enum: MEASURES }).notNull(),
    rankOf: text('rank_of', { enum: RANK_OFS }),
    among: text(),
    /** As DESIGN names periods: 2024, 2024-S1, 2024-01/2024-09. */
    period: text().notNull(),
    /** First and last month, counted as year × 12 + month − 1. */
    periodStart: integer('period_start').notNull(),
    periodEnd: integer('period_end').notNull(),
    role: text({ enum: ROLES }).notNull(),
    comparator: text({ enum: COMPARATORS }),
    /** In `unit`; the double nearest to the printed decimal, whose shortest form is that decimal. NULL for words only. */
    value: real(),
    upper: real(),
    unit: text(),
    decimals: integer().notNull(),
    printed: text().notNull(),
    basis: text(),
    authority: text({ enum: AUTHORITIES }),
    strength: text({ enum: STRENGTHS }),
    wording: text(),
    nature: text({ enum: NATURES }),
    stretch: integer().notNull().default(0),
    headline: integer().notNull().default(0),
    caution: text(),
    section: text().notNull(),
    /** Character range of the quote in the document's text (UTF-16, end exclusive). */
    quoteStart: integer('quote_start').notNull(),
    quoteEnd: integer('quote_end').notNull(),
    taskId: integer('task_id').references(() => tasks.id),
    /** The document's, repeated here so that a key's vintages come in order from one index. */
    publishedOn: text('published_on').notNull(),
    publishedFrom: text('published_from').notNull(),
    /** Revision that added it, and the one that retired it. */
    revision: integer()
      .notNull()
      .references(() => revisions.number),
    retired: integer().references(() => revisions.number),
  },
  (t) => [
    oneOf('figures_measure', t.measure, MEASURES),
    oneOf('figures_rank_of', t.rankOf, RANK_OFS),
    oneOf('figures_role', t.role, ROLES),
    oneOf('figures_comparator', t.comparator, COMPARATORS),
    oneOf('figures_authority', t.authority, AUTHORITIES),
    oneOf('figures_strength', t.strength, STRENGTHS),
    oneOf('figures_nature', t.nature, NATURES),
    check('figures_held', sql`(${t.districtId} IS NULL) <> (${t.owner} IS NULL)`),
    check('figures_goal', sql`(${t.role} = 'TARGET') = (${t.authority} IS NOT NULL)`),
    check('figures_rank', sql`(${t.measure} = 'RANK') = (${t.rankOf} IS NOT NULL)`),
    check('figures_span', sql`${t.periodStart} <= ${t.periodEnd}`),
    check('figures_retired', sql`${t.retired} IS NULL OR ${t.retired} > ${t.revision}`),
    index('figures_by_district').on(t.districtId, t.indicatorId, t.periodEnd, t.measure, t.role),
    index('figures_by_owner').on(t.owner, t.indicatorId, t.periodEnd).where(sql`${t.owner} IS NOT NULL`),
    index('figures_by_document').on(t.documentId),
    index('figures_by_task').on(t.taskId).where(sql`${t.taskId} IS NOT NULL`),
    index('figures_by_revision').on(t.revision),
    index('figures_by_retired').on(t.retired).where(sql`${t.retired} IS NOT NULL`),
    index('figures_by_code').on(t.code),
  ],
);

/** The periods a document reports results of: without one named there, an indicator is silent, not unpublished. */
export const reports = sqliteTable(
  'reports',
  {
    id: integer().primaryKey(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id),
    periodStart: integer('period_start').notNull(),
    periodEnd: integer('period_end').notNull(),
  },
  (t) => [uniqueIndex('reports_document_period').on(t.documentId, t.periodStart, t.periodEnd)],
);

/** A passage that full-text search finds: a paragraph of a document, a task, or an indicator's names; exactly one of the ids is set. */
export const passages = sqliteTable('passages', {
  id: integer().primaryKey(),
  documentId: integer('document_id').references(() => documents.id),
  taskId: integer('task_id').references(() => tasks.id),
  indicatorId: integer('indicator_id').references(() => indicators.id),
  text: text().notNull(),
  /** Where `text` begins in the document's text (UTF-16); 0 for an indicator. */
  start: integer().notNull(),
});
