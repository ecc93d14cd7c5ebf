import { type CHANGE_KINDS, type FigureChange, listChanges } from '../data/answer/change.ts';
import { loadNews, type News } from '../data/answer/news.ts';
import { mayDiffer } from '../data/answer/table-difference.ts';
import { type ChangesSince, readChanges, readSince } from '../data/ask/filter.ts';
import type { ChangeQuery } from '../data/ask/query.ts';
import { concernsOf } from '../data/intake/draft/show/concern.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import { revisionAt } from '../data/ledger/revision.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './base/builder.ts';
import { type Connection, innerPage, type OffsetPage, offsetConnection, offsetPage, pageArgs } from './base/page.ts';
import { languageArg } from './base/word.ts';
import { HELD, priced } from './cost/price.ts';
import { ofAll, ofChanges, onPage } from './cost/reading.ts';
import { FigureRef } from './figure.ts';
import { DraftRef } from './gate/draft.ts';
import { COMPARED } from './gate/draft-item.ts';
import type { ListAsked } from './id/cursor.ts';
import { FigureFilterInput } from './input.ts';
import { NoAnswer, NoAnswerRef, withNoAnswers } from './no-answer.ts';
import { RevisionRef } from './revision.ts';

const ChangeKind = builder.enumType('ChangeKind', {
  description: 'How a revision changed a figure.',
  values: {
    ADDED: { description: 'The figure was added.' },
    CORRECTED: { description: 'The figure replaced the one in `before`.' },
    RETIRED: { description: 'The figure was withdrawn.' },
  } satisfies Record<(typeof CHANGE_KINDS)[number], object>,
});

const ChangeRef = builder.objectRef<FigureChange>('Change');

builder.objectType(ChangeRef, {
  description: 'What one revision did to one figure.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKind, description: 'Whether the figure was added, corrected or retired.' }),
    revision: t.field({
      type: RevisionRef,
      description: 'The revision that made the change.',
      resolve: ({ revision }, _, { ledger }) => revisionAt(ledger, revision),
    }),
    figure: t.expose('figure', {
      type: FigureRef,
      description: 'The figure that was added or put in place of another, or the one that was retired.',
    }),
    before: t.expose('before', {
      type: FigureRef,
      nullable: true,
      description: 'The figure that a correction replaced; null for other changes.',
    }),
  }),
});

const ChangeConnection = builder.connectionObject(
  { type: ChangeRef, name: 'ChangeConnection', description: 'A page of changes.' },
  { description: 'A change with its cursor.' },
);

/** The most changes that are counted: a client further behind reads everything again. */
const COUNTED = 1_000_000;

/** The page of the changes that a query asks for. */
function changeConnection(ledger: Ledger, query: ChangeQuery, page: OffsetPage): Connection<FigureChange> {
  const { at } = page;
  return offsetConnection(
    page,
    (from, limit) => listChanges(ledger, query, { offset: from, limit, at }),
    () => listChanges(ledger, query, { offset: 0, limit: COUNTED, at }).length,
  );
}

/** The list of changes. A page of news is one of it, so that the query `changes` reads the pages that follow. */
function listOf({ since, where }: ChangesSince): ListAsked {
  return { field: 'changes', asked: { since, where } };
}

const SINCE_GONE = 'Use `sinceAt`, or leave both out for everything.';

builder.queryField('changes', (t) =>
  t.field({
    ...priced({ rows: onPage(ofChanges), count: ofChanges }),
    type: ChangeConnection,
    description: 'The figures that later revisions added, corrected and retired, in order of revision.',
    args: {
      sinceAt: t.arg.string({
        description: 'The name, NUMBER:ID, of the revision that the caller already knows; everything by default.',
      }),
      since: t.arg.int({ description: 'The number of that revision.', deprecationReason: SINCE_GONE }),
      where: t.arg({
        type: FigureFilterInput,
        description: 'Only changes whose figure matches this filter, before or after the change.',
      }),
      ...pageArgs,
    },
    resolve: (_, { where, since: number, sinceAt, ...asked }, { ledger }) => {
      const since = readSince(ledger, { since: number, sinceAt });
      const page = offsetPage(ledger, listOf({ since, where }), asked);
      return changeConnection(ledger, readChanges(ledger, { since, where }, page.at), page);
    },
  }),
);

export const NewsTableInput = builder.inputType('NewsTable', {
  description: 'A table that the caller keeps: the figures that it can show, and the revision that it was read at.',
  fields: (t) => ({
    sinceAt: t.string({
      description: 'The name, NUMBER:ID, of the revision that the table was read at; everything by default.',
    }),
    since: t.int({ description: 'The number of that revision.', deprecationReason: SINCE_GONE }),
    where: t.field({ type: FigureFilterInput, description: 'The figures that the table can show; all by default.' }),
  }),
});

/** Changes that are looked at until one concerns the table. One that is further behind is ended by the count of its work. */
const MOST_LOOKED_AT = 40;

const NewsRef = builder.objectRef<News>('News');

builder.objectType(NewsRef, {
  description: 'The changes that concern one table.',
  fields: (t) => ({
    changes: t.field({
      ...priced({ rows: onPage(ofAll), count: ofAll }),
      type: ChangeConnection,
      description:
        'Changes whose figure matches the filter of the table, before or after the change, in order of revision. To read further pages, ask the query `changes` with the same `sinceAt` and `where`.',
      args: { first: t.arg.int({ description: 'Number of objects on the page, 0 to 500; 100 by default.' }) },
      resolve: ({ asked, query, at }, { first }, { ledger }) =>
        changeConnection(ledger, query, innerPage(ledger, { ...listOf(asked), at }, { first })),
    }),
    mayDiffer: t.boolean({
      ...priced({ rows: (_, counts) => Math.min(ofAll(_, counts), MOST_LOOKED_AT) }),
      description:
        'Whether the table may be other than it was at `sinceAt`: figures of its indicators changed in its districts or those in which they lie, a report of one of these came, or the catalogue changed. Where it is false the table need not be asked for again, unless the calendar moves its periods.',
      resolve: (news, _, { ledger }) => mayDiffer(ledger, news),
    }),
  }),
});

const NewsAnswer = builder.unionType('NewsAnswer', {
  description: 'The news for a table, or the reason why its filter cannot be read.',
  types: [NewsRef, NoAnswerRef],
  resolveType: (answer) => (answer instanceof NoAnswer ? NoAnswerRef : NewsRef),
});

builder.queryField('newsOf', (t) =>
  t.field({
    ...HELD,
    type: [NewsAnswer],
    description:
      'One answer for each table, in the same order; at most 50 tables. A table whose filter cannot be read does not affect the others.',
    args: {
      tables: t.arg({ type: [NewsTableInput], required: true, description: 'The tables.' }),
      ...languageArg,
    },
    resolve: (_, { tables, language }, { ledger }) =>
      withNoAnswers(loadNews(ledger, tables), language ?? DEFAULT_LANGUAGE),
  }),
);

builder.objectFields(DraftRef, (t) => ({
  concerns: t.field({
    ...priced({ rows: COMPARED }),
    type: ['Boolean'],
    nullable: { list: false, items: true },
    description:
      'Whether tables that the caller keeps would show news once it is published as it is decided now: one answer for each table, in the same order; at most 50 tables. Null for a table whose filter cannot be read; false for all where it is closed.',
    args: {
      tables: t.arg({ type: [NewsTableInput], required: true, description: 'The tables, as `newsOf` takes them.' }),
    },
    resolve: (shown, { tables }) => concernsOf(shown, tables),
  }),
}));
