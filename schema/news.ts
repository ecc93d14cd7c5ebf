import { loadNews, type News } from '../data/answer/news.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './builder.ts';
import { ChangeConnection, changeConnection } from './change.ts';
import { FigureFilterInput } from './input.ts';
import { NoAnswer, NoAnswerRef, withNoAnswers } from './no-answer.ts';
import { offsetPage } from './page.ts';
import { languageArg } from './word.ts';

const NewsTableInput = builder.inputType('NewsTable', {
  description: 'A table that someone keeps: the figures it can show, and the revision it shows.',
  fields: (t) => ({
    since: t.int({ required: true, description: 'The revision that the table shows; 0 for everything.' }),
    where: t.field({ type: FigureFilterInput, description: 'The figures it can show; all without it.' }),
  }),
});

const NewsRef = builder.objectRef<News>('News');

builder.objectType(NewsRef, {
  description: 'The changes that concern one table.',
  fields: (t) => ({
    changes: t.field({
      type: ChangeConnection,
      description:
        'Figures of the table that were added, corrected or retired, before or after, in order. The field `changes` of the query reads on with the same `since` and `where`.',
      args: { first: t.arg.int({ description: 'Nodes on the page, at most 500; 100 without it.' }) },
      resolve: ({ query, at }, { first }, { ledger }) => {
        const page = offsetPage({ first }, () => at);
        return changeConnection(ledger, query, page);
      },
    }),
  }),
});

const NewsAnswer = builder.unionType('NewsAnswer', {
  description: 'The news of a table, or why its filter cannot be read.',
  types: [NewsRef, NoAnswerRef],
  resolveType: (answer) => (answer instanceof NoAnswer ? NoAnswerRef : NewsRef),
});

builder.queryField('newsOf', (t) =>
  t.field({
    type: [NewsAnswer],
    description:
      'The news of each table, in the same order and number, at most 50. A table whose filter cannot be read harms no other.',
    args: {
      tables: t.arg({ type: [NewsTableInput], required: true, description: 'The tables.' }),
      ...languageArg,
    },
    resolve: (_, { tables, language }, { ledger }) =>
      withNoAnswers(loadNews(ledger, tables), language ?? DEFAULT_LANGUAGE),
  }),
);
