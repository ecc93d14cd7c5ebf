import { loadNews, type News } from '../data/answer/news.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './builder.ts';
import { ChangeConnection, changeConnection } from './change.ts';
import { HELD, priced } from './cost/price.ts';
import { ofAll, onPage } from './cost/reading.ts';
import { FigureFilterInput } from './input.ts';
import { NoAnswer, NoAnswerRef, withNoAnswers } from './no-answer.ts';
import { offsetPage } from './page.ts';
import { languageArg } from './word.ts';

const NewsTableInput = builder.inputType('NewsTable', {
  description: 'A table that the caller keeps: the figures that it can show, and the revision that it was read at.',
  fields: (t) => ({
    since: t.int({
      required: true,
      description: 'Number of the revision that the table was read at; 0 for everything.',
    }),
    where: t.field({ type: FigureFilterInput, description: 'The figures that the table can show; all by default.' }),
  }),
});

const NewsRef = builder.objectRef<News>('News');

builder.objectType(NewsRef, {
  description: 'The changes that concern one table.',
  fields: (t) => ({
    changes: t.field({
      ...priced({ rows: onPage(ofAll), count: ofAll }),
      type: ChangeConnection,
      description:
        'Changes whose figure matches the filter of the table, before or after the change, in order of revision. To read further pages, ask the query `changes` with the same `since` and `where`.',
      args: { first: t.arg.int({ description: 'Number of objects on the page, 0 to 500; 100 by default.' }) },
      resolve: ({ query, at }, { first }, { ledger }) => {
        const page = offsetPage({ first }, () => at);
        return changeConnection(ledger, query, page);
      },
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
