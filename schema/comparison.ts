import { type Comparison, countComparisons, pageOfComparisons } from '../data/answer/comparison.ts';
import { loadComparisons } from '../data/answer/figure-key.ts';
import { listTargetHistory } from '../data/answer/history.ts';
import { readComparisonFilter } from '../data/ask/filter.ts';
import { gapUnit } from '../data/rules/number/unit.ts';
import { cautionsOf } from '../data/rules/sentence/caution.ts';
import { labelOf } from '../data/rules/sentence/label.ts';
import { reasonOf } from '../data/rules/sentence/reason.ts';
import { tolerancesOf } from '../data/rules/verdict/terms.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { cellOf, unitKindOf } from '../data/table/frame/column.ts';
import { builder } from './builder.ts';
import { FigureRef } from './figure.ts';
import { given } from './given.ts';
import { ComparisonFilterInput, FigureKeyInput } from './input.ts';
import { keyFields, keyId, rankField } from './key.ts';
import { NoAnswer, NoAnswerRef, withNoAnswers } from './no-answer.ts';
import { PaceRef } from './pace.ts';
import { pageArgs, pairConnection, snapshotArgs } from './page.ts';
import { TolerancesRef, termArgs } from './terms.ts';
import { ColumnKindEnum, languageArg, UnitKindEnum, VerdictEnum } from './word.ts';

export const ComparisonRef = builder.objectRef<Comparison>('Comparison');

builder.objectType(ComparisonRef, {
  description: 'Goal against result for one key: owner, indicator, measure and period.',
  fields: (t) => ({
    id: t.id({
      description: 'Opaque; the same for the same key, revision and as-of.',
      resolve: (of) => keyId('Comparison', of),
    }),
    ...keyFields(t),
    ...rankField(t),
    period: t.expose('period', { type: 'Period', description: "The period asked for: the goal's." }),
    target: t.expose('target', {
      type: FigureRef,
      nullable: true,
      description: 'The goal that is judged; null where none is set.',
    }),
    otherTargets: t.expose('otherTargets', {
      type: [FigureRef],
      description: 'Goals of other authorities and stretch goals, shown beside it, never judged.',
    }),
    actual: t.expose('actual', {
      type: FigureRef,
      nullable: true,
      description: 'The result it is compared with, of the period or of a part of it; null where none is published.',
    }),
    previous: t.field({
      type: FigureRef,
      nullable: true,
      description:
        'The same part of the year before, on the same basis; without a result the whole year before; null where there is none.',
      resolve: ({ previous }) => previous.figure,
    }),
    restOfYear: t.expose('restOfYear', {
      type: FigureRef,
      nullable: true,
      description: "A goal for the rest of the year, beside the year's; null where there is none.",
    }),
    impliedYear: t.exposeFloat('impliedYear', {
      nullable: true,
      description:
        "What `restOfYear` and the published months before it add up to, in the goal's unit; null where those are not published or it does not add up.",
    }),
    gap: t.float({
      nullable: true,
      description: 'Result minus goal, in `gapUnit`; null where they may not be compared.',
      resolve: ({ judged }) => judged.gap,
    }),
    gapUnit: t.string({
      nullable: true,
      description: "Unit of the gap: the figure's, 个百分点 for rates, 位 for ranks; null without a gap.",
      args: languageArg,
      resolve: ({ judged, target }, { language }) =>
        target && judged.gap !== null ? gapUnit(target, language ?? DEFAULT_LANGUAGE) : null,
    }),
    attainment: t.float({
      nullable: true,
      description: 'Result ÷ goal, a share (1 is the whole); null for caps, rates and ranks.',
      resolve: ({ judged }) => judged.attainment,
    }),
    capUsed: t.float({
      nullable: true,
      description: 'Result ÷ cap, a share; null where the goal is no cap.',
      resolve: ({ judged }) => judged.capUsed,
    }),
    room: t.float({
      nullable: true,
      description: 'Cap minus result, in the unit; null where the goal is no cap.',
      resolve: ({ judged }) => judged.room,
    }),
    verdict: t.field({
      type: VerdictEnum,
      description: 'What it comes to.',
      resolve: ({ judged }) => judged.verdict,
    }),
    label: t.string({
      description: 'The verdict in the words of a report.',
      args: languageArg,
      resolve: (comparison, { language }) => labelOf(comparison, comparison.judged, language ?? DEFAULT_LANGUAGE),
    }),
    reason: t.string({
      description: "One sentence a finance officer can repeat: the goal's document and authority, the basis, the rule.",
      args: languageArg,
      resolve: (comparison, { language }) => reasonOf(comparison, comparison.judged, language ?? DEFAULT_LANGUAGE),
    }),
    cautions: t.stringList({
      description: 'What a user must be told; may be empty.',
      args: languageArg,
      resolve: (comparison, { language }) => cautionsOf(comparison, language ?? DEFAULT_LANGUAGE),
    }),
    unitKind: t.field({
      type: UnitKindEnum,
      description: 'How a sheet holds its goal and result.',
      resolve: (comparison) => unitKindOf(comparison),
    }),
    cells: t.field({
      type: ['Cell'],
      nullable: { list: false, items: true },
      description:
        "What a table's row holds for it in these columns, in their order, as published (9 for 9 %); null where a cell stays empty.",
      args: {
        columns: t.arg({ type: [ColumnKindEnum], required: true, description: 'Kinds of columns.' }),
        ...languageArg,
      },
      resolve: (comparison, { columns, language }) =>
        columns.map((kind) => cellOf(kind, comparison, language ?? DEFAULT_LANGUAGE).value),
    }),
    pace: t.field({
      type: PaceRef,
      nullable: true,
      description:
        "How far a year's goal has come by the part of the year published; null for a whole period, and for rates that are compared as they stand.",
      resolve: ({ judged }) => judged.pace,
    }),
    tolerances: t.field({
      type: TolerancesRef,
      description: 'With which it was judged.',
      resolve: ({ terms }) => tolerancesOf(terms),
    }),
    targetHistory: t.field({
      type: [FigureRef],
      description: 'Every statement of this goal by any authority, in order of publication.',
      resolve: (comparison, _, { ledger }) => listTargetHistory(ledger, comparison),
    }),
  }),
});

export const ComparisonConnection = builder.connectionObject(
  { type: ComparisonRef, name: 'ComparisonConnection', description: 'A page of comparisons.' },
  { description: 'A comparison and its place.' },
);

const ComparisonAnswer = builder.unionType('ComparisonAnswer', {
  description: 'The comparison of a key, or why there is none.',
  types: [ComparisonRef, NoAnswerRef],
  resolveType: (answer) => (answer instanceof NoAnswer ? NoAnswerRef : ComparisonRef),
});

builder.queryFields((t) => ({
  comparisons: t.field({
    type: ComparisonConnection,
    description:
      "One comparison for each key, at exactly the periods asked, that has a judged goal or a result in force: by district code, in the catalogue's order, by measure, by period.",
    args: {
      where: t.arg({ type: ComparisonFilterInput, required: true, description: 'What is compared.' }),
      ...snapshotArgs,
      ...pageArgs,
    },
    resolve: (_, { where, ...page }, { ledger }) =>
      pairConnection(ledger, page, {
        query: (asOf) => readComparisonFilter(ledger, given(where), asOf),
        page: pageOfComparisons,
        count: countComparisons,
      }),
  }),
  comparisonsByKey: t.field({
    type: [ComparisonAnswer],
    description:
      'The comparison of each key, in the same order and number, at most 2,000. A key that cannot be answered harms no other.',
    args: {
      keys: t.arg({
        type: [FigureKeyInput],
        required: true,
        description: 'Keys as people type them; the role is not read.',
      }),
      ...termArgs,
      atRevision: t.arg.int({ description: 'The ledger as it stood at this revision; the latest without it.' }),
      ...languageArg,
    },
    resolve: (_, { keys, language, ...how }, { ledger }) =>
      withNoAnswers(loadComparisons(ledger, keys, given(how)), language ?? DEFAULT_LANGUAGE),
  }),
}));
