import { listComparisons } from '../data/answer/comparison.ts';
import { countStatements, pageOfStatements, type Statement, type StatementChange } from '../data/answer/statement.ts';
import { readGoalFilter } from '../data/ask/filter.ts';
import { gapUnit } from '../data/rules/number/unit.ts';
import { driftLabel, driftReason } from '../data/rules/sentence/drift-reason.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './builder.ts';
import { ComparisonRef } from './comparison.ts';
import { DocumentRef } from './document.ts';
import { FigureRef } from './figure.ts';
import { keyFields, keyId, rankField } from './key.ts';
import { pageArgs, pairConnection, snapshotArgs } from './page.ts';
import { AuthorityEnum, DriftEnum, DriftGroundEnum, EaseEnum, languageArg } from './word.ts';

const StatementChangeRef = builder.objectRef<StatementChange>('StatementChange');

builder.objectType(StatementChangeRef, {
  description:
    'Two statements of one goal side by side: an authority that speaks again, or another beside the one that is judged.',
  fields: (t) => ({
    kind: t.field({
      type: DriftEnum,
      description: 'What became of the number.',
      resolve: ({ change }) => change.kind,
    }),
    label: t.string({
      description:
        '提高, 下调, 维持, 口径变化, 未再提及; between two authorities 数值较高, 数值较低, 数值一致, 口径不同.',
      args: languageArg,
      resolve: ({ change }, { language }) => driftLabel(change, language ?? DEFAULT_LANGUAGE),
    }),
    isRevision: t.boolean({
      description: 'Whether the same authority speaks again; two authorities differ, and neither revises the other.',
      resolve: ({ change }) => change.isRevision,
    }),
    from: t.expose('from', { type: FigureRef, description: 'The earlier statement, or the one that is judged.' }),
    to: t.expose('to', {
      type: FigureRef,
      nullable: true,
      description: 'The later statement, or that of the other authority; null where it is left out.',
    }),
    document: t.expose('document', {
      type: DocumentRef,
      description: 'The document of `to`, or the one that leaves it out.',
    }),
    difference: t.float({
      nullable: true,
      description: 'Later number minus earlier one, in `differenceUnit`; null where they are not of one scope.',
      resolve: ({ change }) => change.difference,
    }),
    differenceUnit: t.string({
      nullable: true,
      description: "Unit of the difference: the earlier figure's, 个百分点 for rates, 位 for ranks; null without one.",
      args: languageArg,
      resolve: ({ change, from }, { language }) =>
        change.difference === null ? null : gapUnit(from, language ?? DEFAULT_LANGUAGE),
    }),
    ease: t.field({
      type: EaseEnum,
      nullable: true,
      description: 'Whether `to` is easier to meet; null where that cannot be said.',
      resolve: ({ change }) => change.ease,
    }),
    grounds: t.field({
      type: [DriftGroundEnum],
      description: 'What makes it so, each alone; 8.5%以上 → 8%左右 is easier by number and by comparator.',
      resolve: ({ change }) => change.grounds,
    }),
    sentence: t.string({
      description: 'One sentence that names both documents, both goals and what differs.',
      args: languageArg,
      resolve: (one, { language }) => driftReason(one, language ?? DEFAULT_LANGUAGE),
    }),
  }),
});

const StatementRef = builder.objectRef<Statement>('Statement');

builder.objectType(StatementRef, {
  description: 'A goal of a year, or of a part of it, as each document words it.',
  fields: (t) => ({
    id: t.id({
      description: 'Opaque; the same for the same key, revision and as-of.',
      resolve: (of) => keyId('Statement', of),
    }),
    ...keyFields(t),
    ...rankField(t),
    period: t.expose('period', {
      type: 'Period',
      description: "The goal's: the year, or a part of it such as `2024-S2`.",
    }),
    goals: t.field({
      type: [FigureRef],
      description:
        'Every statement by any authority, in order of publication, stretch goals among them; each with its citation.',
      resolve: ({ goals }) => goals,
    }),
    judged: t.expose('judged', {
      type: FigureRef,
      nullable: true,
      description: 'The statement that is judged; null where there is only a stretch goal.',
    }),
    changes: t.field({
      type: [StatementChangeRef],
      description:
        'What differs: first what an authority said again, then the judged goal beside those of other authorities, then a later document that leaves it out. Empty where there is one statement.',
      resolve: ({ changes }) => changes,
    }),
    comparison: t.field({
      type: ComparisonRef,
      nullable: true,
      description:
        'The goal that is judged against the result, with `restOfYear` and `impliedYear`; null without such a goal.',
      resolve: ({ owner, indicator, measure, rankOf, period, at }, _, { ledger }) =>
        listComparisons(ledger, { owner, indicator }, { periods: [period], measures: [measure], at }).find(
          (comparison) => comparison.rankOf === rankOf,
        ) ?? null,
    }),
  }),
});

const StatementConnection = builder.connectionObject(
  { type: StatementRef, name: 'StatementConnection', description: 'A page of statements.' },
  { description: 'A statement and its place.' },
);

builder.queryField('statements', (t) =>
  t.field({
    type: StatementConnection,
    description:
      "Every goal of a year and its parts, as each document words it, side by side: in the catalogue's order, by measure, the whole year first.",
    args: {
      district: t.arg.string({ required: true, description: 'A district or other owner, by code or name.' }),
      year: t.arg({ type: 'Period', required: true, description: 'The year; goals for its parts are listed too.' }),
      indicators: t.arg.stringList({ description: 'Only of these indicators, by code or name.' }),
      topic: t.arg.string({ description: 'Only of this topic, by code or name.' }),
      headline: t.arg.boolean({ description: 'Only main indicators, or only the others.' }),
      kinds: t.arg({ type: [DriftEnum], description: 'Only goals with such a change.' }),
      authorities: t.arg({ type: [AuthorityEnum], description: 'Only goals that one of these set.' }),
      several: t.arg.boolean({ description: 'True: only goals that are stated more than once.' }),
      ...snapshotArgs,
      ...pageArgs,
    },
    resolve: (_, { asOf, atRevision, first, after, ...where }, { ledger }) =>
      pairConnection(
        ledger,
        { asOf, atRevision, first, after },
        {
          query: (day) => readGoalFilter(ledger, where, day),
          page: pageOfStatements,
          count: countStatements,
        },
      ),
  }),
);
