import { type Absence, listProblems } from '../data/answer/absence.ts';
import type { Comparison } from '../data/answer/comparison.ts';
import { countComparisons, pageOfComparisons } from '../data/answer/comparison-list.ts';
import { loadComparisons } from '../data/answer/figure-key.ts';
import { listTargetHistory } from '../data/answer/history.ts';
import { ofItsPeriod, previousPartOf, previousYearOf } from '../data/answer/previous-figure.ts';
import { groupOfGoal } from '../data/answer/verdict-count.ts';
import { bounded } from '../data/ask/bounded.ts';
import { readComparisonFilter } from '../data/ask/filter.ts';
import { words } from '../data/rules/message/message.ts';
import { gapUnit } from '../data/rules/number/unit.ts';
import { cautionsOf } from '../data/rules/sentence/caution.ts';
import { labelOf } from '../data/rules/sentence/label.ts';
import { reasonOf } from '../data/rules/sentence/reason.ts';
import { tolerancesOf } from '../data/rules/verdict/terms.ts';
import { type ColumnKind, DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { cellOf, unitKindOf } from '../data/table/frame/column.ts';
import { builder } from './base/builder.ts';
import { given } from './base/given.ts';
import { pageArgs, pairConnection, pastArgs, snapshotArgs } from './base/page.ts';
import { VerdictGroupEnum } from './base/verdict-count.ts';
import { AbsenceEnum, ColumnKindEnum, languageArg, UnitKindEnum, VerdictEnum } from './base/word.ts';
import { HELD, priced } from './cost/price.ts';
import { ofKey, ofKeys, ofWhere, onPage } from './cost/reading.ts';
import { CitedSentenceRef, DocumentRef } from './document.ts';
import { FigureRef } from './figure.ts';
import { ANSWER_ID } from './id/answer-id.ts';
import { comparisonLocal, loadComparison } from './id/comparison-id.ts';
import { ComparisonFilterInput, FigureKeyInput } from './input.ts';
import { keyFields, rankField, scopeField } from './key.ts';
import { NoAnswer, NoAnswerRef, withNoAnswers } from './no-answer.ts';
import { PaceRef, TolerancesRef, termArgs } from './terms.ts';

const MentionRef = builder.objectRef<Absence>('Mention');

builder.objectType(MentionRef, {
  description: 'How a report on the execution of a plan speaks of a goal that has no result of its own.',
  fields: (t) => ({
    kind: t.field({
      type: AbsenceEnum,
      description: 'In other terms, only among next steps, or not at all.',
      resolve: ({ kind }) => kind,
    }),
    document: t.field({ type: DocumentRef, description: 'The report.', resolve: ({ document }) => document }),
    sentences: t.expose('sentences', {
      type: [CitedSentenceRef],
      description:
        'The sentences that speak of the matter, in order. For REARRANGED the sentence that sets the goal comes first. Empty for SILENT.',
    }),
    figures: t.expose('related', {
      type: [FigureRef],
      description:
        'The figures that the report gives in place of a result: those of related indicators, or of another measure. For REARRANGED, goals.',
    }),
    sum: t.float({
      nullable: true,
      description:
        "The sum of the figures, in the goal's unit, where they are all parts of the whole; the report itself prints no sum. Null where they are not.",
      resolve: ({ sum }) => sum?.value ?? null,
    }),
  }),
});

export const ComparisonRef = builder.objectRef<Comparison>('Comparison');

builder.node(ComparisonRef, {
  description:
    'The goal and the result of one key, compared. A key is an owner, an indicator, a scope, a measure and a period.',
  id: { resolve: (comparison, _, { ledger }) => comparisonLocal(ledger, comparison), description: ANSWER_ID },
  loadWithoutCache: (local, { ledger }) => loadComparison(ledger, local) ?? null,
  fields: (t) => ({
    ...keyFields(t),
    ...rankField(t),
    ...scopeField(t),
    period: t.expose('period', { type: 'Period', description: 'The period of the goal.' }),
    target: t.expose('target', {
      type: FigureRef,
      nullable: true,
      description: 'The goal that is judged; null where none is set.',
    }),
    otherTargets: t.expose('otherTargets', {
      type: [FigureRef],
      description:
        'Goals of other authorities, and stretch goals. They are shown beside the judged goal and never judged.',
    }),
    actual: t.expose('actual', {
      type: FigureRef,
      nullable: true,
      description:
        'The result for the period, or for a part of it while the whole is not published; null where there is none.',
    }),
    previous: t.field({
      type: FigureRef,
      nullable: true,
      description:
        "Last year's result, on the same basis: of the same months as `actual`; without a result, of the same months as the period asked for. Null where there is none. A table decides it for all of its rows alike.",
      resolve: ({ previous }) => previous.figure,
    }),
    previousReason: t.string({
      nullable: true,
      description: 'Why `previous` is null: nothing is published, or only on another basis. Null where it is there.',
      args: languageArg,
      resolve: ({ previous }, { language }) =>
        previous.reason && words(language ?? DEFAULT_LANGUAGE).previous[previous.reason],
    }),
    previousPart: t.field({
      type: FigureRef,
      nullable: true,
      description: 'The result of the same months of last year as `actual`, on the same basis; else null.',
      resolve: (comparison) => previousPartOf(comparison).figure,
    }),
    previousYear: t.field({
      type: FigureRef,
      nullable: true,
      description: 'The result of all of last year, on the same basis; null where there is none.',
      resolve: (comparison) => previousYearOf(comparison).figure,
    }),
    restOfYear: t.expose('restOfYear', {
      type: FigureRef,
      nullable: true,
      description: "The goal for the rest of the year, beside the year's own; null where none is set.",
    }),
    impliedYear: t.exposeFloat('impliedYear', {
      nullable: true,
      description:
        "The sum of `restOfYear` and the result of the months before it, in the goal's unit. Null where that result is not published, or where the measure does not add up.",
    }),
    gap: t.float({
      nullable: true,
      description:
        'Result minus goal, in `gapUnit`; null where the two cannot be compared, and beside a result that is printed as a bound or a range: `reason` then says how it lies.',
      resolve: ({ judged }) => judged.gap,
    }),
    gapUnit: t.string({
      nullable: true,
      description: "Unit of `gap`: 个百分点 for rates, 位 for ranks, else the goal's own. Null where `gap` is null.",
      args: languageArg,
      resolve: ({ judged, target }, { language }) =>
        target && judged.gap !== null ? gapUnit(target, language ?? DEFAULT_LANGUAGE) : null,
    }),
    attainment: t.float({
      nullable: true,
      description:
        'Result ÷ goal, as a share (1 is 100 %); null for caps, rates and ranks. Beside a bound it is a bound, as the result is.',
      resolve: ({ judged }) => judged.attainment,
    }),
    capUsed: t.float({
      nullable: true,
      description: 'Result ÷ cap, as a share (1 is 100 %); null where the goal is not a cap.',
      resolve: ({ judged }) => judged.capUsed,
    }),
    room: t.float({
      nullable: true,
      description:
        "Cap minus result, in the goal's unit; null where the goal is not a cap, and beside a bound or a range.",
      resolve: ({ judged }) => judged.room,
    }),
    verdict: t.field({
      type: VerdictEnum,
      description: 'The outcome of the comparison.',
      resolve: ({ judged }) => judged.verdict,
    }),
    group: t.field({
      type: VerdictGroupEnum,
      description: 'The group in which the verdict is counted.',
      resolve: (comparison) => groupOfGoal(comparison),
    }),
    label: t.string({
      description: 'The verdict in the words of a report.',
      args: languageArg,
      resolve: (comparison, { language }) => labelOf(comparison, comparison.judged, language ?? DEFAULT_LANGUAGE),
    }),
    reason: t.string({
      description:
        "One sentence that gives the grounds of the verdict: the goal's document and authority, the basis, and the rule.",
      args: languageArg,
      resolve: (comparison, { language }) => reasonOf(comparison, comparison.judged, language ?? DEFAULT_LANGUAGE),
    }),
    mention: t.field({
      type: MentionRef,
      nullable: true,
      description:
        'How a report on the plan speaks of a goal that has no result, for MENTIONED, REARRANGED and SILENT; else null.',
      resolve: ({ absence }) => absence,
    }),
    problems: t.field({
      ...HELD,
      type: [CitedSentenceRef],
      description:
        'The sentences in which reports on the period name the indicator among their problems, whatever the verdict.',
      resolve: ({ owner, indicator, period, at }, _, { ledger }) =>
        listProblems(ledger, { owner, indicator }, { period, at }),
    }),
    cautions: t.stringList({
      ...HELD,
      description: 'Warnings that a user must see with the numbers; may be empty.',
      args: languageArg,
      resolve: (comparison, { language }) => cautionsOf(comparison, language ?? DEFAULT_LANGUAGE),
    }),
    unitKind: t.field({
      type: UnitKindEnum,
      description: 'How a spreadsheet stores the goal and the result.',
      resolve: (comparison) => unitKindOf(comparison),
    }),
    cells: t.field({
      ...priced({ bytes: 400 }),
      type: ['Cell'],
      nullable: { list: false, items: true },
      description:
        'The cells that a table shows for this comparison in the given columns, in the same order. Numbers are as published (9 for 9 %); null is an empty cell.',
      args: {
        columns: t.arg({
          type: [ColumnKindEnum],
          required: true,
          description: 'The kinds of columns, in the order wanted.',
        }),
        ofPeriod: t.arg.boolean({
          description:
            'True: ACTUAL and PREVIOUS are of exactly the scope and period asked for, or null; 2024年累计 asks for the part of the year that is out.',
        }),
        ...languageArg,
      },
      resolve: (comparison, { columns, ofPeriod, language }) => {
        const own = ofPeriod ? { ...comparison, ...ofItsPeriod(comparison) } : comparison;
        const shown = (kind: ColumnKind) => (kind === 'ACTUAL' || kind === 'PREVIOUS' ? own : comparison);
        const asked = bounded(columns, 'columns', 100);
        return asked.map((kind) => cellOf(kind, shown(kind), language ?? DEFAULT_LANGUAGE).value);
      },
    }),
    pace: t.field({
      type: PaceRef,
      nullable: true,
      description:
        "Progress towards a year's goal when only a part of the year is published. Null once the whole period is, and for rates that are compared directly.",
      resolve: ({ judged }) => judged.pace,
    }),
    tolerances: t.field({
      type: TolerancesRef,
      description: 'The tolerances that the verdict used.',
      resolve: ({ terms }) => tolerancesOf(terms),
    }),
    targetHistory: t.field({
      ...priced({ rows: ofKey }),
      type: [FigureRef],
      description: 'Every figure that states this goal, by any authority, in order of publication.',
      resolve: (comparison, _, { ledger }) => listTargetHistory(ledger, comparison),
    }),
  }),
});

export const ComparisonConnection = builder.connectionObject(
  { type: ComparisonRef, name: 'ComparisonConnection', description: 'A page of comparisons.' },
  { description: 'A comparison with its cursor.' },
);

const ComparisonAnswer = builder.unionType('ComparisonAnswer', {
  description: 'The comparison for a key, or the reason why there is none.',
  types: [ComparisonRef, NoAnswerRef],
  resolveType: (answer) => (answer instanceof NoAnswer ? NoAnswerRef : ComparisonRef),
});

builder.queryFields((t) => ({
  comparisons: t.field({
    ...priced({ rows: onPage(ofWhere), count: ofWhere }),
    type: ComparisonConnection,
    description:
      "Comparisons at exactly the given periods, one for each key with a judged goal or a result in force. They are ordered by district code, then the catalogue's order of indicators, measure and period.",
    args: {
      where: t.arg({ type: ComparisonFilterInput, required: true, description: 'Which comparisons to list.' }),
      ...snapshotArgs,
      ...pageArgs,
    },
    resolve: (_, { where, ...page }, { ledger }) =>
      pairConnection(ledger, page, {
        field: 'comparisons',
        asked: where,
        query: (asOf) => readComparisonFilter(ledger, given(where), asOf),
        page: pageOfComparisons,
        count: countComparisons,
      }),
  }),
  comparisonsByKey: t.field({
    ...priced({ rows: ofKeys }),
    type: [ComparisonAnswer],
    description:
      'One answer for each key, in the same order; at most 2,000 keys. A key without an answer does not affect the others.',
    args: {
      keys: t.arg({
        type: [FigureKeyInput],
        required: true,
        description: 'The keys, as people type them. Their role is ignored.',
      }),
      ...termArgs,
      ...pastArgs,
      ...languageArg,
    },
    resolve: (_, { keys, language, ...how }, { ledger }) =>
      withNoAnswers(loadComparisons(ledger, keys, given(how)), language ?? DEFAULT_LANGUAGE),
  }),
}));
