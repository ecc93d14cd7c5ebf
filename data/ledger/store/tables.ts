import { RELEASES, REVISION_CHANGES } from '../../rules/gate-words.ts';
import {
  AUTHORITIES,
  COMPARATORS,
  DOCUMENT_KINDS,
  MEASURES,
  NATURES,
  NOT_COUNTED,
  PARTS,
  RANK_OFS,
  ROLES,
  STANDINGS,
  STATUSES,
  STRENGTHS,
  TASK_KINDS,
} from '../../rules/words.ts';
import { currentCode, districts, indicators, past, scopes } from './catalogue-tables.ts';
import { check, index, integer, primaryKey, real, sql, sqliteTable, text, uniqueIndex } from './drizzle.ts';

/** Who may see what a row states. */
const released = {
  /** NULL where it is PUBLIC, so that what is public costs no reader anything. */
  release: text({ enum: RELEASES }),
  /** The ISO 8601 instant, UTC, from which an EMBARGOED one is public; NULL for any other. */
  releaseAt: text('release_at'),
};

/** Committed changes, numbered from 1. */
export const revisions = sqliteTable(
  'revisions',
  {
    number: integer().primaryKey(),
    /** ISO 8601 instant, UTC. */
    at: text().notNull(),
    note: text(),
    /** SHA-256 of the id of the revision before and of the entry's digest: equal histories have equal ids. */
    id: text().notNull().default(''),
    /** The number of its entry in the log. */
    entry: integer().notNull().default(0),
    /** The number of figures that it and the revisions before it added. */
    figures: integer().notNull().default(0),
    /** The kind of change where the revision only changes earlier statements. */
    change: text({ enum: REVISION_CHANGES }),
    /** The file, letter or number on which it rests. */
    ground: text(),
    /** The number of the draft that it published. */
    draft: integer(),
    /** The number of figures that it and the revisions before it added and that were not public then. */
    hidden: integer().notNull().default(0),
    /** NULL where all of it is public, MIXED where some of it is, INTERNAL where nothing is. */
    release: text(),
  },
  (t) => [index('revisions_figures').on(t.figures)],
);

export const documents = sqliteTable(
  'documents',
  {
    id: integer().primaryKey(),
    code: text().notNull(),
    title: text().notNull(),
    kind: text({ enum: DOCUMENT_KINDS }).notNull(),
    standing: text({ enum: STANDINGS }).notNull(),
    republishedBy: text('republished_by'),
    publisher: text(),
    /** The day as printed: 2024-09-12, or 2024 where no day is printed. */
    publishedOn: text('published_on').notNull(),
    /** The day from which it counts as published: the first of a reduced date. */
    publishedFrom: text('published_from').notNull(),
    districtId: integer('district_id').references(() => districts.id),
    revision: integer()
      .notNull()
      .references(() => revisions.number),
    retired: past.retired(),
    /** SHA-256 of the text, under which it is among the files. */
    textDigest: text('text_digest').notNull().default(''),
    /** First and last month on whose plan's execution it reports; both NULL where it reports on no plan. */
    reportsStart: integer('reports_start'),
    reportsEnd: integer('reports_end'),
    ...released,
    /** The digest of the original bytes of a document that is a grid, whose text is empty; NULL for a text. */
    file: text(),
    /**
     * Empty in a row of how the document was: a text never changes. It is the last column, because SQLite reads all of a
     * long text to come to a column behind it.
     */
    text: text().notNull(),
  },
  (t) => [
    check('documents_reports', sql`(${t.reportsStart} IS NULL) = (${t.reportsEnd} IS NULL)`),
    currentCode('documents_code', t),
    index('documents_past').on(t.code).where(sql`retired IS NOT NULL`),
    index('documents_revision').on(t.revision),
    index('documents_published').on(t.publishedFrom, t.code),
    index('documents_district').on(t.districtId, t.publishedFrom, t.code),
    index('documents_hidden').on(t.releaseAt).where(sql`"release" IS NOT NULL`),
    index('documents_reports').on(t.districtId, t.reportsEnd).where(sql`${t.reportsEnd} IS NOT NULL`),
  ],
);

/** The parts of a document's text, in its order. Each runs to the next; text before the first belongs to none. */
export const documentParts = sqliteTable(
  'document_parts',
  {
    id: integer().primaryKey(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id),
    part: text({ enum: PARTS }).notNull(),
    /** Character range in the document's text (UTF-16, end exclusive). */
    start: integer().notNull(),
    end: integer().notNull(),
    revision: past.revision(),
    retired: past.retired(),
  },
  (t) => [
    uniqueIndex('document_parts_start').on(t.documentId, t.start).where(sql`retired IS NULL`),
    check('document_parts_range', sql`${t.start} < ${t.end}`),
    index('document_parts_document').on(t.documentId, t.start),
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
    revision: past.revision(),
    retired: past.retired(),
  },
  (t) => [index('tasks_document').on(t.documentId, t.start), index('tasks_district').on(t.districtId, t.id)],
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
    revision: past.revision(),
    retired: past.retired(),
  },
  (t) => [uniqueIndex('terms_document_number').on(t.documentId, t.number).where(sql`retired IS NULL`)],
);

/** Sheets of files in which figures are printed, one a row. */
export const sheets = sqliteTable(
  'sheets',
  {
    id: integer().primaryKey(),
    /** The digest under which the file is among the files. */
    file: text().notNull(),
    name: text().notNull(),
  },
  (t) => [uniqueIndex('sheets_file_name').on(t.file, t.name)],
);

/**
 * Every figure ever added, in the order in which figures are asked for. Rows are never changed but for `retired`, which is
 * set once. The migration makes it without row numbers, which Drizzle cannot say.
 */
export const figures = sqliteTable(
  'figures',
  {
    /** 0 where the figure belongs to another owner. */
    districtId: integer('district_id').notNull().default(0),
    /** Who the figure belongs to where that is no district: a company, the nation. Empty where it is one. */
    owner: text().notNull().default(''),
    indicatorId: integer('indicator_id')
      .notNull()
      .references(() => indicators.id),
    /** Last month, counted as year × 12 + month − 1. */
    periodEnd: integer('period_end').notNull(),
    /** Revision that added it. */
    revision: integer()
      .notNull()
      .references(() => revisions.number),
    /** The line that says it in the content of its revision, from 1; a figure's code in the ledger names it. */
    line: integer().notNull(),
    /** Revision that retired it. */
    retired: integer().references(() => revisions.number),
    /** Stable name of the statement in the data set: LG-2024-MID/003. A correction keeps it. */
    code: text().notNull(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id),
    taskId: integer('task_id').references(() => tasks.id),
    measure: text({ enum: MEASURES }).notNull(),
    rankOf: text('rank_of', { enum: RANK_OFS }),
    among: text(),
    role: text({ enum: ROLES }).notNull(),
    /** The period by its name: 2024, 2024-S1, 2024-01/2024-09. */
    period: text().notNull(),
    /** First month, counted as the last is. */
    periodStart: integer('period_start').notNull(),
    /** 1 where the period is not printed (“十四五”期间, 三年). */
    periodInferred: integer('period_inferred').notNull().default(0),
    comparator: text({ enum: COMPARATORS }),
    /**
     * The value in `unit`: the double nearest to the printed decimal, whose shortest form is that decimal. NULL for
     * words only.
     */
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
    /** The scope, where the figure does not cover all of the indicator. */
    scopeId: integer('scope_id').references(() => scopes.id),
    status: text({ enum: STATUSES }),
    /** 1 where a result in words claims its goal (超额完成…任务). */
    claim: integer().notNull().default(0),
    /** Why what is printed among the goals is no goal of the year; NULL where it counts. */
    notCounted: text('not_counted', { enum: NOT_COUNTED }),
    /** The document's, repeated here so that a list reads no document. */
    publishedOn: text('published_on').notNull(),
    publishedFrom: text('published_from').notNull(),
    /** The numbers of the headings above the quote, and its character range in the document's text (UTF-16, end exclusive); NULL for a figure of a sheet. */
    section: text(),
    quoteStart: integer('quote_start'),
    quoteEnd: integer('quote_end'),
    /** The sheet, the address of the cell in it (B7), and the text that the cell shows; NULL for a figure of a text. */
    sheetId: integer('sheet_id').references(() => sheets.id),
    cell: text(),
    shown: text(),
    /** The headers above and beside the cell, from the outermost, as a JSON list of texts. */
    headers: text(),
    ...released,
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.owner, t.indicatorId, t.periodEnd, t.revision, t.line] }),
    check('figures_held', sql`(${t.districtId} = 0) <> (${t.owner} = '')`),
    check('figures_goal', sql`(${t.role} = 'TARGET') = (${t.authority} IS NOT NULL)`),
    check('figures_rank', sql`(${t.measure} = 'RANK') = (${t.rankOf} IS NOT NULL)`),
    check('figures_span', sql`${t.periodStart} <= ${t.periodEnd}`),
    check('figures_retired', sql`${t.retired} IS NULL OR ${t.retired} > ${t.revision}`),
    check(
      'figures_cited',
      sql`CASE WHEN ${t.sheetId} IS NULL THEN ${t.section} IS NOT NULL AND ${t.quoteStart} IS NOT NULL AND ${t.quoteEnd} IS NOT NULL AND ${t.cell} IS NULL
        ELSE ${t.quoteStart} IS NULL AND ${t.quoteEnd} IS NULL AND ${t.cell} IS NOT NULL AND ${t.shown} IS NOT NULL END`,
    ),
    uniqueIndex('figures_revision').on(t.revision, t.line),
    index('figures_document').on(t.documentId, t.revision, t.line),
    index('figures_task').on(t.taskId, t.revision, t.line).where(sql`${t.taskId} IS NOT NULL`),
    index('figures_retired_in').on(t.retired).where(sql`${t.retired} IS NOT NULL`),
    index('figures_code').on(t.code),
    index('figures_hidden').on(t.releaseAt).where(sql`"release" IS NOT NULL`),
  ],
);

/** A passage that full-text search finds: a paragraph of a document, a task, or an indicator's names; exactly one of the ids is set. */
export const passages = sqliteTable(
  'passages',
  {
    id: integer().primaryKey(),
    documentId: integer('document_id').references(() => documents.id),
    taskId: integer('task_id').references(() => tasks.id),
    indicatorId: integer('indicator_id').references(() => indicators.id),
    text: text().notNull(),
    /** The place in the document's text (UTF-16) at which `text` begins; 0 for an indicator. */
    start: integer().notNull(),
    /** 1 where its document is not public: it is then in the index of hidden passages, so that no rank among others tells of it. */
    hidden: integer().notNull().default(0),
  },
  (t) => [index('passages_hidden').on(t.documentId, t.taskId).where(sql`hidden = 1`)],
);
