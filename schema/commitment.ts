import { findSuccessor, listCommitments, type TaskCommitments } from '../data/answer/commitment.ts';
import { goalComparison } from '../data/answer/comparison.ts';
import { readCommitments } from '../data/ask/commitment-query.ts';
import { readTerms } from '../data/ask/filter.ts';
import type { Figure } from '../data/ledger/figure.ts';
import { builder } from './base/builder.ts';
import { given } from './base/given.ts';
import { listConnection, offsetPage, pageArgs, snapshotArgs } from './base/page.ts';
import { StrengthEnum } from './base/word.ts';
import { ComparisonRef } from './comparison.ts';
import { HELD, priced } from './cost/price.ts';
import { ofTasks } from './cost/reading.ts';
import { FigureRef } from './figure.ts';
import { TaskRef } from './task.ts';
import { TolerancesInput } from './terms.ts';

const CommitmentRef = builder.objectRef<Figure>('Commitment');

builder.objectType(CommitmentRef, {
  description: 'A goal printed in a work item, with its outcome.',
  fields: (t) => ({
    figure: t.field({
      type: FigureRef,
      description: 'The goal as printed, with its citation.',
      resolve: (figure) => figure,
    }),
    strength: t.expose('strength', {
      type: StrengthEnum,
      nullable: true,
      description: 'How firmly the goal is promised; null where the document does not say.',
    }),
    wording: t.exposeString('wording', {
      nullable: true,
      description: 'The printed word that gives the strength (力争); null where none is printed.',
    }),
    comparison: t.field({
      type: ComparisonRef,
      nullable: true,
      description:
        'The comparison of this goal with the result, even where another goal of the key is the one in `Comparison.target`. Null for a stretch goal, which is never judged.',
      args: {
        tolerances: t.arg({ type: TolerancesInput, description: 'Tolerances that differ from the usual ones.' }),
      },
      resolve: (figure, terms, { ledger }) =>
        figure.stretch ? null : goalComparison(ledger, figure, readTerms(given(terms))),
    }),
    supersededBy: t.field({
      type: FigureRef,
      nullable: true,
      description: 'The later figure by which the same authority replaced this goal; null while the goal is in force.',
      resolve: (figure, _, { ledger }) => findSuccessor(ledger, figure) ?? null,
    }),
  }),
});

const TaskCommitmentsRef = builder.objectRef<TaskCommitments>('TaskCommitments');

builder.objectType(TaskCommitmentsRef, {
  description: 'A work item with its commitments (量化任务台账).',
  fields: (t) => ({
    task: t.expose('task', { type: TaskRef, description: 'The work item.' }),
    commitments: t.field({
      ...HELD,
      type: [CommitmentRef],
      description: 'The goals printed in the work item, in the order of its text; empty where it sets none.',
      resolve: ({ commitments }) => commitments,
    }),
  }),
});

const TaskCommitmentsConnection = builder.connectionObject(
  {
    type: TaskCommitmentsRef,
    name: 'TaskCommitmentsConnection',
    description: 'A page of work items with their commitments.',
  },
  { description: 'A work item and its commitments, with its cursor.' },
);

builder.queryField('commitments', (t) =>
  t.field({
    ...priced({ rows: ofTasks }),
    type: TaskCommitmentsConnection,
    description:
      'The work items of a district, each with its goals and their outcomes. Documents come in order of publication, work items in the order of their document.',
    args: {
      district: t.arg.string({ required: true, description: 'A district, by code or name.' }),
      document: t.arg.string({ description: 'Only work items of the document with this code.' }),
      task: t.arg.id({ description: 'Only this work item, by its id.' }),
      search: t.arg.string({ description: 'Only work items whose text contains these words.' }),
      strengths: t.arg({ type: [StrengthEnum], description: 'Only commitments of these strengths.' }),
      withoutGoals: t.arg.boolean({
        defaultValue: false,
        description: 'True: also list planned work items that set no goal.',
      }),
      ...snapshotArgs,
      ...pageArgs,
    },
    resolve: (_, { asOf, atRevision, first, after, ...asked }, { ledger }) => {
      const page = offsetPage(ledger, { field: 'commitments', asked }, { asOf, atRevision, first, after });
      const found = listCommitments(ledger, readCommitments(ledger, asked), page.at);
      return listConnection(page, found);
    },
  }),
);
