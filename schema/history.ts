import { type History, loadHistories } from '../data/answer/history.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './base/builder.ts';
import { pastArgs } from './base/page.ts';
import { languageArg } from './base/word.ts';
import { priced } from './cost/price.ts';
import { ofKeys } from './cost/reading.ts';
import { FigureRef } from './figure.ts';
import { FigureKeyInput } from './input.ts';
import { keyFields } from './key.ts';
import { NoAnswer, NoAnswerRef, withNoAnswers } from './no-answer.ts';

const HistoryRef = builder.objectRef<History>('History');

builder.objectType(HistoryRef, {
  description:
    'Every figure published for one key: goals of every authority, results and estimates, later and earlier statements alike.',
  fields: (t) => ({
    ...keyFields(t),
    period: t.expose('period', { type: 'Period', description: 'The period of the key.' }),
    figures: t.expose('figures', {
      type: [FigureRef],
      description:
        'Figures for the period and for parts of it, at least one. For an indicator with timing STOCK, they are those whose period ends in it. They are in order of publication, then of period.',
    }),
  }),
});

const HistoryAnswer = builder.unionType('HistoryAnswer', {
  description: 'The history of a key, or the reason why there is none.',
  types: [HistoryRef, NoAnswerRef],
  resolveType: (answer) => (answer instanceof NoAnswer ? NoAnswerRef : HistoryRef),
});

builder.queryField('historiesByKey', (t) =>
  t.field({
    ...priced({ rows: ofKeys }),
    type: [HistoryAnswer],
    description:
      'One answer for each key, in the same order; at most 2,000 keys. A key without an answer does not affect the others.',
    args: {
      keys: t.arg({
        type: [FigureKeyInput],
        required: true,
        description: 'The keys, as people type them. Their role is ignored.',
      }),
      ...pastArgs,
      ...languageArg,
    },
    resolve: (_, { keys, atRevision, language }, { ledger }) =>
      withNoAnswers(loadHistories(ledger, keys, { atRevision }), language ?? DEFAULT_LANGUAGE),
  }),
);
