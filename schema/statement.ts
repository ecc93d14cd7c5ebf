import { listComparisons } from '../data/answer/comparison.ts';
import { countStatements, pageOfStatements, type Statement } from '../data/answer/statement.ts';
import type { StatementChange } from '../data/answer/statement-change.ts';
import { readGoalFilter } from '../data/ask/filter.ts';
import { gapUnit } from '../data/rules/number/unit.ts';
import { driftLabel, driftReason } from '../data/rules/sentence/drift-reason.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './base/builder.ts';
import { pageArgs, pairConnection, snapshotArgs } from './base/page.ts';
import { AuthorityEnum, DriftEnum, DriftGroundEnum, EaseEnum, languageArg } from './base/word.ts';
import { ComparisonRef } from './comparison.ts';
import { HELD, priced } from './cost/price.ts';
import { ofArguments, ofKey } from './cost/reading.ts';
import { CitedSentenceRef, DocumentRef } from './document.ts';
import { FigureRef } from './figure.ts';
import { ANSWER_ID } from './id/answer-id.ts';
import { loadStatement, statementLocal } from './id/statement-id.ts';
import { keyFields, rankField, scopeField } from './key.ts';

const StatementChangeRef = builder.objectRef<StatementChange>('StatementChange');

builder.objectType(StatementChangeRef, {
  description:
    'Two statements of one goal, compared: an earlier and a later one of the same authority, the plan and the first mid-year arrangement after it, or the last statement and what a later report has in its place.',
  fields: (t) => ({
    kind: t.field({
      type: DriftEnum,
      description: 'How the goal changed from `from` to `to`.',
      resolve: ({ change }) => change.kind,
    }),
    label: t.string({
      description:
        'The kind in words: 提高, 下调 or 维持 where an authority revises itself; 高于年初计划, 低于年初计划, 与年初计划一致 or 与年初一致(改为力争) beside the plan; else 数字变动, 口径变化, 另有表述, 已报完成情况 or 未再提及.',
      args: languageArg,
      resolve: ({ change, to }, { language }) => driftLabel(change, to, language ?? DEFAULT_LANGUAGE),
    }),
    isRevision: t.boolean({
      description:
        'Whether the same authority made both statements, or the later text says 调整为. A mid-year arrangement beside the plan does not revise it.',
      resolve: ({ change }) => change.isRevision,
    }),
    from: t.expose('from', { type: FigureRef, description: 'The earlier statement.' }),
    to: t.expose('to', {
      type: FigureRef,
      nullable: true,
      description:
        'The later statement; for SAID_OTHERWISE and REPORTED the figure that the later document has in its place. Null where it has none.',
    }),
    document: t.expose('document', {
      type: DocumentRef,
      description: 'The later document: that of `to`, or the report that has no figure in the place of the goal.',
    }),
    difference: t.float({
      nullable: true,
      description: 'Number of `to` minus number of `from`, in `differenceUnit`; null where the two cannot be compared.',
      resolve: ({ change }) => change.difference,
    }),
    differenceUnit: t.string({
      nullable: true,
      description:
        'Unit of `difference`: 个百分点 for rates, 位 for ranks, else the unit of `from`. Null where `difference` is null.',
      args: languageArg,
      resolve: ({ change, from }, { language }) =>
        change.difference === null ? null : gapUnit(from, language ?? DEFAULT_LANGUAGE),
    }),
    ease: t.field({
      type: EaseEnum,
      nullable: true,
      description: 'Whether `to` is easier to meet; null where that cannot be decided.',
      resolve: ({ change }) => change.ease,
    }),
    grounds: t.field({
      ...HELD,
      type: [DriftGroundEnum],
      description:
        'The things that make `to` easier or harder: 8.5%以上 → 8%左右 is easier by NUMBER and by COMPARATOR.',
      resolve: ({ change }) => change.grounds,
    }),
    sentences: t.field({
      ...HELD,
      type: [CitedSentenceRef],
      description:
        'The sentences of the later document that say the goal otherwise; empty where it restates or omits it.',
      resolve: ({ sentences }) => sentences,
    }),
    sentence: t.string({
      ...priced({ bytes: 600 }),
      description: 'One sentence that names both documents, both goals and what differs.',
      args: languageArg,
      resolve: (one, { language }) => driftReason(one, language ?? DEFAULT_LANGUAGE),
    }),
  }),
});

const StatementRef = builder.objectRef<Statement>('Statement');

builder.node(StatementRef, {
  description: 'A goal of a year, or of a part of it, as each document words it.',
  id: { resolve: (statement, _, { ledger }) => statementLocal(ledger, statement), description: ANSWER_ID },
  loadWithoutCache: (local, { ledger }) => loadStatement(ledger, local) ?? null,
  fields: (t) => ({
    ...keyFields(t),
    ...rankField(t),
    ...scopeField(t),
    period: t.expose('period', {
      type: 'Period',
      description: 'The period of the goal: the year, or a part of it such as `2024-S2`.',
    }),
    goals: t.field({
      ...HELD,
      type: [FigureRef],
      description:
        'Every figure that states the goal, by any authority, in order of publication, including stretch goals.',
      resolve: ({ goals }) => goals,
    }),
    judged: t.expose('judged', {
      type: FigureRef,
      nullable: true,
      description: 'The statement that is judged; null where there is only a stretch goal.',
    }),
    changes: t.field({
      ...HELD,
      type: [StatementChangeRef],
      description:
        'The differences between statements, in order: each later one of the same authority or beside the plan, then what a later report has in the place of the last. Goals set from above, steered by or thought of in outlooks stand in `goals` and change nothing. Empty where there are none.',
      resolve: ({ changes }) => changes,
    }),
    comparison: t.field({
      ...priced({ rows: ofKey }),
      type: ComparisonRef,
      nullable: true,
      description:
        'The judged goal compared with the result, with `restOfYear` and `impliedYear`; null where no goal is judged.',
      resolve: ({ owner, indicator, measure, rankOf, scope, period, at }, _, { ledger }) =>
        listComparisons(ledger, { owner, indicator }, { periods: [period], measures: [measure], at }).find(
          (comparison) => comparison.rankOf === rankOf && comparison.scope === scope,
        ) ?? null,
    }),
  }),
});

const StatementConnection = builder.connectionObject(
  { type: StatementRef, name: 'StatementConnection', description: 'A page of statements.' },
  { description: 'A statement with its cursor.' },
);

builder.queryField('statements', (t) =>
  t.field({
    ...priced({ rows: ofArguments, count: ofArguments }),
    type: StatementConnection,
    description:
      "Every goal for a year and its parts, with the wording of each document. Goals are in the catalogue's order of indicators, then by measure, the whole year first.",
    args: {
      district: t.arg.string({ required: true, description: 'A district or other owner, by code or name.' }),
      year: t.arg({ type: 'Period', required: true, description: 'The year; goals for its parts are listed too.' }),
      indicators: t.arg.stringList({ description: 'Only goals for these indicators, by code or name.' }),
      topic: t.arg.string({ description: 'Only goals of this topic, by code or name.' }),
      headline: t.arg.boolean({ description: 'True: only main indicators. False: only the others.' }),
      kinds: t.arg({ type: [DriftEnum], description: 'Only goals with a change of one of these kinds.' }),
      authorities: t.arg({ type: [AuthorityEnum], description: 'Only goals that one of these authorities set.' }),
      several: t.arg.boolean({ description: 'True: only goals that are stated more than once.' }),
      ...snapshotArgs,
      ...pageArgs,
    },
    resolve: (_, { asOf, atRevision, first, after, ...where }, { ledger }) =>
      pairConnection(
        ledger,
        { asOf, atRevision, first, after },
        {
          field: 'statements',
          asked: where,
          query: (day) => readGoalFilter(ledger, where, day),
          page: pageOfStatements,
          count: countStatements,
        },
      ),
  }),
);
