import {
  countPartGoals,
  type GroupCounts,
  listSilentIndicators,
  listTaskCounts,
  listUncounted,
  type Scoreboard,
  scoreboardOf,
} from '../data/answer/scoreboard.ts';
import { findNewestDocument, listCoveredPeriods } from '../data/answer/time-covered.ts';
import { groupOfGoal, type VerdictCounts } from '../data/answer/verdict-count.ts';
import { readScoreboard } from '../data/ask/filter.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import type { Task } from '../data/ledger/task.ts';
import { words } from '../data/rules/message/message.ts';
import { tolerancesOf } from '../data/rules/verdict/terms.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './base/builder.ts';
import { given } from './base/given.ts';
import { type Connection, innerPage, offsetConnection, type PageArgs, pageArgs, snapshotArgs } from './base/page.ts';
import { VerdictCountsRef, VerdictGroupEnum } from './base/verdict-count.ts';
import { languageArg, VerdictEnum } from './base/word.ts';
import { ComparisonConnection } from './comparison.ts';
import { HELD, priced } from './cost/price.ts';
import { ofArguments, ofOneOwner, pageOf } from './cost/reading.ts';
import { DistrictRef } from './district.ts';
import { DocumentRef } from './document.ts';
import { NotCountedCountRef } from './figure.ts';
import { ANSWER_ID } from './id/answer-id.ts';
import { loadScoreboard, scoreboardLocal } from './id/scoreboard-id.ts';
import { IndicatorConnection } from './indicator.ts';
import { TaskRef } from './task.ts';
import { TolerancesRef, termArgs } from './terms.ts';

interface TopicCounts {
  topic: string;
  headline: VerdictCounts;
  others: VerdictCounts;
}

const TopicCountsRef = builder.objectRef<TopicCounts>('TopicCounts');

builder.objectType(TopicCountsRef, {
  description: 'The numbers of goals of one topic by verdict.',
  fields: (t) => ({
    topic: t.exposeString('topic', { description: 'The code of the topic.' }),
    name: t.string({
      description: 'The name.',
      args: languageArg,
      resolve: ({ topic }, { language }) => words(language ?? DEFAULT_LANGUAGE).topics[topic] ?? topic,
    }),
    headline: t.expose('headline', { type: VerdictCountsRef, description: 'Goals for main indicators.' }),
    others: t.expose('others', { type: VerdictCountsRef, description: 'Goals for the other indicators.' }),
  }),
});

const TaskCountsRef = builder.objectRef<GroupCounts<Task>>('TaskCounts');

builder.objectType(TaskCountsRef, {
  description: 'The goals whose judged statement is printed in one work item, counted by verdict.',
  fields: (t) => ({
    task: t.field({ type: TaskRef, description: 'The work item.', resolve: ({ group }) => group }),
    counts: t.field({ type: VerdictCountsRef, description: 'The goals of the work item.', resolve: ({ all }) => all }),
  }),
});

const TaskCountsConnection = builder.connectionObject(
  { type: TaskCountsRef, name: 'TaskCountsConnection', description: 'A page of work items with their counts.' },
  { description: 'A work item and its counts, with its cursor.' },
);

/** One of the lists of a scoreboard. */
interface BoardList<Item> {
  field: string;
  /** The arguments that decide what is in it. */
  asked?: unknown;
  count: () => number;
  read: (offset: number, limit: number) => Item[];
}

function listed<Item>(
  ledger: Ledger,
  { board, page: asked }: { board: Scoreboard; page: PageArgs },
  { field, asked: wanted, count, read }: BoardList<Item>,
): Connection<Item> {
  const list = { field: `Scoreboard.${field}`, asked: [scoreboardLocal(ledger, board), wanted], at: board.at };
  return offsetConnection(innerPage(ledger, list, asked), read, count);
}

const ScoreboardRef = builder.objectRef<Scoreboard>('Scoreboard');

builder.node(ScoreboardRef, {
  description:
    'The outcomes of the goals of a district for a period (指标完成情况一览). Main indicators, other indicators and work items are counted separately.',
  id: { resolve: (board, _, { ledger }) => scoreboardLocal(ledger, board), description: ANSWER_ID },
  loadWithoutCache: (local, { ledger }) => loadScoreboard(ledger, local) ?? null,
  fields: (t) => ({
    district: t.field({
      type: DistrictRef,
      nullable: true,
      description: 'The district whose goals they are; null where the owner is not a district.',
      resolve: ({ query: { owner } }) => owner.district,
    }),
    owner: t.string({
      description: 'Name of the district or other owner.',
      resolve: ({ query: { owner } }) => owner.name,
    }),
    period: t.field({ type: 'Period', description: 'The period of the goals.', resolve: ({ query }) => query.period }),
    asOf: t.field({
      type: 'Date',
      description: 'The last day of publication: only figures published by its end count.',
      resolve: ({ at }) => at.asOf,
    }),
    covers: t.field({
      ...HELD,
      type: ['Period'],
      description:
        'The periods that the results cover (数据期), each once, the earliest first; empty where there are none.',
      resolve: ({ comparisons }) => listCoveredPeriods(comparisons),
    }),
    newestDocument: t.field({
      type: DocumentRef,
      nullable: true,
      description: 'The newest document used (资料截至 its day of publication); null where there is no goal.',
      resolve: ({ comparisons }) => findNewestDocument(comparisons) ?? null,
    }),
    tolerances: t.field({
      type: TolerancesRef,
      description: 'The tolerances that the verdicts used.',
      resolve: ({ query }) => tolerancesOf(query),
    }),
    headline: t.expose('headline', { type: VerdictCountsRef, description: 'Goals for main indicators.' }),
    others: t.expose('others', { type: VerdictCountsRef, description: 'Goals for all other indicators.' }),
    parts: t.field({
      ...priced({ rows: ofOneOwner }),
      type: VerdictCountsRef,
      description: 'Goals for a part of the period (the second half of a year), which are in no other count.',
      resolve: (board, _, { ledger }) => countPartGoals(ledger, board),
    }),
    notCounted: t.field({
      ...HELD,
      type: [NotCountedCountRef],
      description:
        'What is printed among the goals and is no goal of the period, by the reason. It is in no other count.',
      resolve: (board) => listUncounted(board),
    }),
    uncounted: t.field({
      ...HELD,
      type: ComparisonConnection,
      description: 'What is printed among the goals and is no goal of the period, in the order of `comparisons`.',
      args: pageArgs,
      resolve: (board, page, { ledger }) =>
        listed(
          ledger,
          { board, page },
          {
            field: 'uncounted',
            count: () => board.uncounted.length,
            read: (offset, limit) => board.uncounted.slice(offset, offset + limit),
          },
        ),
    }),
    topics: t.field({
      ...HELD,
      type: [TopicCountsRef],
      description: "The counts of each topic that has a goal, in the catalogue's order.",
      resolve: ({ topics }) => topics,
    }),
    tasks: t.field({
      ...priced({ rows: pageOf }),
      type: TaskCountsConnection,
      description: 'The counts of each work item that contains a judged goal, document by document.',
      args: pageArgs,
      resolve: (board, page, { ledger }) =>
        listed(
          ledger,
          { board, page },
          {
            field: 'tasks',
            count: () => board.tasks.length,
            read: (offset, limit) => listTaskCounts(ledger, board, { offset, limit }),
          },
        ),
    }),
    withoutTask: t.expose('withoutTask', {
      type: VerdictCountsRef,
      description: 'Goals that are not printed in a work item.',
    }),
    silent: t.field({
      ...HELD,
      type: IndicatorConnection,
      description:
        "The indicators with a goal that the document reporting on the period does not mention. Main indicators come first, then the catalogue's order.",
      args: pageArgs,
      resolve: (board, page, { ledger }) =>
        listed(
          ledger,
          { board, page },
          {
            field: 'silent',
            count: () => listSilentIndicators(board).length,
            read: (offset, limit) => listSilentIndicators(board).slice(offset, offset + limit),
          },
        ),
    }),
    comparisons: t.field({
      ...HELD,
      type: ComparisonConnection,
      description:
        'The goals, the worst first: missed, behind, then the good news, and last what cannot be judged. Within a verdict, main indicators come first.',
      args: {
        verdicts: t.arg({ type: [VerdictEnum], description: 'Only these verdicts.' }),
        groups: t.arg({ type: [VerdictGroupEnum], description: 'Only verdicts of these groups.' }),
        headline: t.arg.boolean({ description: 'True: only main indicators. False: only the others.' }),
        ...pageArgs,
      },
      resolve: (board, { verdicts, groups, headline, ...page }, { ledger }) => {
        const wanted = board.comparisons.filter(
          (goal) =>
            (!verdicts || verdicts.includes(goal.judged.verdict)) &&
            (!groups || groups.includes(groupOfGoal(goal))) &&
            (typeof headline !== 'boolean' || goal.indicator.headline === headline),
        );
        return listed(
          ledger,
          { board, page },
          {
            field: 'comparisons',
            asked: { verdicts, groups, headline },
            count: () => wanted.length,
            read: (offset, limit) => wanted.slice(offset, offset + limit),
          },
        );
      },
    }),
  }),
});

builder.queryField('scoreboard', (t) =>
  t.field({
    ...priced({ rows: ofArguments }),
    type: ScoreboardRef,
    description: 'The outcomes of the goals of a district for exactly this period, counted and listed.',
    args: {
      district: t.arg.string({ required: true, description: 'A district or other owner, by code or name.' }),
      period: t.arg({ type: 'Period', required: true, description: 'The period of the goals, usually a year.' }),
      topic: t.arg.string({ description: 'Only goals of this topic, by code or name.' }),
      ...termArgs,
      ...snapshotArgs,
    },
    resolve: (_, { asOf, atRevision, ...where }, { ledger }) => {
      const at = snapshotAt(ledger, { asOf, atRevision });
      return scoreboardOf(ledger, readScoreboard(ledger, given(where), at), at);
    },
  }),
);
