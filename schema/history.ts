import { type History, loadHistories } from '../data/answer/history.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './builder.ts';
import { FigureRef } from './figure.ts';
import { FigureKeyInput } from './input.ts';
import { keyFields } from './key.ts';
import { NoAnswer, NoAnswerRef, withNoAnswers } from './no-answer.ts';
import { languageArg } from './word.ts';

const HistoryRef = builder.objectRef<History>('History');

builder.objectType(HistoryRef, {
  description: 'Everything published for one key: goals of every authority, results and estimates, every vintage.',
  fields: (t) => ({
    ...keyFields(t),
    period: t.expose('period', { type: 'Period', description: 'The period asked for.' }),
    figures: t.expose('figures', {
      type: [FigureRef],
      description:
        'Of the period and of the parts of it (of a stock, those that end in it), in order of publication, then of their periods; at least one.',
    }),
  }),
});

const HistoryAnswer = builder.unionType('HistoryAnswer', {
  description: 'The history of a key, or why there is none.',
  types: [HistoryRef, NoAnswerRef],
  resolveType: (answer) => (answer instanceof NoAnswer ? NoAnswerRef : HistoryRef),
});

builder.queryField('historiesByKey', (t) =>
  t.field({
    type: [HistoryAnswer],
    description:
      'What was published for each key, in the same order and number, at most 2,000. A key that cannot be answered harms no other.',
    args: {
      keys: t.arg({
        type: [FigureKeyInput],
        required: true,
        description: 'Keys as people type them; the role is not read.',
      }),
      atRevision: t.arg.int({ description: 'The ledger as it stood at this revision; the latest without it.' }),
      ...languageArg,
    },
    resolve: (_, { keys, atRevision, language }, { ledger }) =>
      withNoAnswers(loadHistories(ledger, keys, { atRevision }), language ?? DEFAULT_LANGUAGE),
  }),
);
