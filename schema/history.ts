import { answerHistories, type History } from '../data/answer/history.ts';
import { builder } from './builder.ts';
import { DistrictRef } from './district.ts';
import { FigureRef } from './figure.ts';
import { IndicatorRef } from './indicator.ts';
import { FigureKeyInput } from './input.ts';
import { NoAnswer, NoAnswerRef, withNoAnswers } from './no-answer.ts';
import { LanguageEnum, MeasureEnum } from './word.ts';

const HistoryRef = builder.objectRef<History>('History');

builder.objectType(HistoryRef, {
  description: 'Everything published for one key: goals of every authority, results and estimates, every vintage.',
  fields: (t) => ({
    district: t.field({
      type: DistrictRef,
      nullable: true,
      description: 'Whose it is; null where it belongs to another owner.',
      resolve: ({ owner }) => owner.district,
    }),
    owner: t.string({ description: 'Name of the district or other owner.', resolve: ({ owner }) => owner.name }),
    indicator: t.expose('indicator', { type: IndicatorRef, description: 'The thing measured.' }),
    measure: t.expose('measure', { type: MeasureEnum, description: 'What is said of it.' }),
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
      language: t.arg({ type: LanguageEnum, defaultValue: 'ZH', description: 'Of messages.' }),
    },
    resolve: (_, { keys, atRevision, language }, { ledger }) =>
      withNoAnswers(answerHistories(ledger, keys, { atRevision }), language ?? 'ZH'),
  }),
);
