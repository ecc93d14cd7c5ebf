import { findSuccessor, listCommitments, type TaskCommitments } from '../data/answer/commitment.ts';
import { goalComparison } from '../data/answer/comparison.ts';
import { readCommitments } from '../data/ask/commitment-query.ts';
import { readTerms } from '../data/ask/filter.ts';
import type { Figure } from '../data/ledger/figure.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import { builder } from './builder.ts';
import { ComparisonRef } from './comparison.ts';
import { FigureRef } from './figure.ts';
import { given } from './given.ts';
import { offsetConnection, offsetPage, pageArgs, snapshotArgs } from './page.ts';
import { TaskRef } from './task.ts';
import { TolerancesInput } from './terms.ts';
import { StrengthEnum } from './word.ts';

const CommitmentRef = builder.objectRef<Figure>('Commitment');

builder.objectType(CommitmentRef, {
  description: 'A goal that belongs to a work item, with what became of it.',
  fields: (t) => ({
    figure: t.field({
      type: FigureRef,
      description: 'The goal as printed, with its citation.',
      resolve: (figure) => figure,
    }),
    strength: t.expose('strength', {
      type: StrengthEnum,
      nullable: true,
      description: 'How firmly it is promised; null where nothing says so.',
    }),
    wording: t.exposeString('wording', {
      nullable: true,
      description: 'The word that says so (力争); null where none is printed.',
    }),
    comparison: t.field({
      type: ComparisonRef,
      nullable: true,
      description:
        'This very goal against the result, whatever other goals stand beside it; null for a stretch goal, which is never judged.',
      args: { tolerances: t.arg({ type: TolerancesInput, description: 'Others than the usual ones.' }) },
      resolve: (figure, terms, { ledger }) =>
        figure.stretch ? null : goalComparison(ledger, figure, readTerms(given(terms))),
    }),
    supersededBy: t.field({
      type: FigureRef,
      nullable: true,
      description: 'The later statement of the same authority in its place; null where it is in force.',
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
      type: [CommitmentRef],
      description: 'The goals that stand in it, in the order of its text; empty where it sets none.',
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
  { description: 'A work item with its commitments, and its place.' },
);

builder.queryField('commitments', (t) =>
  t.field({
    type: TaskCommitmentsConnection,
    description:
      'The work items of a district with what each promises and what became of it: document by document in order of publication, then in its order.',
    args: {
      district: t.arg.string({ required: true, description: 'A district, by code or name.' }),
      document: t.arg.string({ description: 'Only of the document with this code.' }),
      task: t.arg.id({ description: 'Only this work item, by its id.' }),
      search: t.arg.string({ description: 'Only work items whose text holds these words.' }),
      strengths: t.arg({ type: [StrengthEnum], description: 'Only commitments of these strengths.' }),
      withoutGoals: t.arg.boolean({
        defaultValue: false,
        description: 'True: also work items to be done that set no goal.',
      }),
      ...snapshotArgs,
      ...pageArgs,
    },
    resolve: (_, { asOf, atRevision, first, after, ...asked }, { ledger }) => {
      const page = offsetPage({ first, after }, () => snapshotAt(ledger, { asOf, atRevision }));
      const found = listCommitments(ledger, readCommitments(ledger, asked), page.at);
      return offsetConnection(
        page,
        (from, limit) => found.slice(from, from + limit),
        () => found.length,
      );
    },
  }),
);
