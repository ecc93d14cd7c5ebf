import {
  countAmong,
  type GroupCounts,
  JUDGED_VERDICTS,
  listCounts,
  listSilentIndicators,
  listTaskCounts,
  ON_COURSE_VERDICTS,
  type Scoreboard,
  scoreboardOf,
  type VerdictCounts,
} from '../data/answer/scoreboard.ts';
import { readScoreboard } from '../data/ask/filter.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import { codeOfOwner } from '../data/ledger/pair.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import type { Task } from '../data/ledger/task.ts';
import { words } from '../data/rules/message/message.ts';
import { verdictLabel } from '../data/rules/sentence/label.ts';
import { tolerancesOf } from '../data/rules/verdict/terms.ts';
import { DEFAULT_LANGUAGE, type Verdict } from '../data/rules/words.ts';
import { builder } from './builder.ts';
import { ComparisonConnection } from './comparison.ts';
import { DistrictRef } from './district.ts';
import { given } from './given.ts';
import { IndicatorConnection } from './indicator.ts';
import {
  type Connection,
  isSameSnapshot,
  offsetConnection,
  offsetPage,
  type PageArgs,
  pageArgs,
  snapshotArgs,
} from './page.ts';
import { TaskRef } from './task.ts';
import { TolerancesRef, termArgs } from './terms.ts';
import { languageArg, VerdictEnum } from './word.ts';

const VerdictCountRef = builder.objectRef<{ verdict: Verdict; count: number }>('VerdictCount');

builder.objectType(VerdictCountRef, {
  description: 'How many goals came to one verdict.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'The verdict.' }),
    label: t.string({
      description: 'Its name for goals of every kind together; what a single goal is called depends on its kind.',
      args: languageArg,
      resolve: ({ verdict }, { language }) => verdictLabel(verdict, language ?? DEFAULT_LANGUAGE),
    }),
    count: t.exposeInt('count', { description: 'How many; one at least.' }),
  }),
});

const VerdictCountsRef = builder.objectRef<VerdictCounts>('VerdictCounts');

builder.objectType(VerdictCountsRef, {
  description: 'Goals by what they have come to. Only judged ones are in a denominator.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'All goals, judged or not.' }),
    judged: t.int({
      description: 'Goals that are met, roughly met, missed, ahead, on track or behind: the denominator.',
      resolve: (counts) => countAmong(counts, JUDGED_VERDICTS),
    }),
    onCourse: t.int({
      description: 'Judged goals that are met, roughly met, ahead or on track.',
      resolve: (counts) => countAmong(counts, ON_COURSE_VERDICTS),
    }),
    onCourseShare: t.float({
      nullable: true,
      description: '`onCourse` ÷ `judged`, a share (1 is all); null where nothing is judged.',
      resolve: (counts) => {
        const judged = countAmong(counts, JUDGED_VERDICTS);
        return judged === 0 ? null : countAmong(counts, ON_COURSE_VERDICTS) / judged;
      },
    }),
    silent: t.int({
      description: 'Goals of which a document that reports on the period says nothing.',
      resolve: (counts) => countAmong(counts, ['SILENT']),
    }),
    verdicts: t.field({
      type: [VerdictCountRef],
      description: 'Each verdict that occurs, those outside the denominator among them.',
      resolve: (counts) => listCounts(counts),
    }),
  }),
});

interface TopicCounts {
  topic: string;
  headline: VerdictCounts;
  others: VerdictCounts;
}

const TopicCountsRef = builder.objectRef<TopicCounts>('TopicCounts');

builder.objectType(TopicCountsRef, {
  description: 'The goals of one topic by what they have come to.',
  fields: (t) => ({
    topic: t.exposeString('topic', { description: 'Code of the topic.' }),
    name: t.string({
      description: 'Its name.',
      args: languageArg,
      resolve: ({ topic }, { language }) => words(language ?? DEFAULT_LANGUAGE).topics[topic] ?? topic,
    }),
    headline: t.expose('headline', { type: VerdictCountsRef, description: 'Those for main indicators.' }),
    others: t.expose('others', { type: VerdictCountsRef, description: 'Those for the other indicators.' }),
  }),
});

const TaskCountsRef = builder.objectRef<GroupCounts<Task>>('TaskCounts');

builder.objectType(TaskCountsRef, {
  description: 'The judged goals that stand in one work item, by what they have come to.',
  fields: (t) => ({
    task: t.field({ type: TaskRef, description: 'The work item.', resolve: ({ group }) => group }),
    counts: t.field({ type: VerdictCountsRef, description: 'Its goals.', resolve: ({ all }) => all }),
  }),
});

const TaskCountsConnection = builder.connectionObject(
  { type: TaskCountsRef, name: 'TaskCountsConnection', description: 'A page of work items with their counts.' },
  { description: 'A work item with its counts, and its place.' },
);

/** One of a scoreboard's lists. A cursor carries revision and as-of: later pages are those of the list that the first was of. */
function listed<Item>(
  board: Scoreboard,
  asked: PageArgs,
  list: {
    ledger: Ledger;
    count: (of: Scoreboard) => number;
    read: (of: Scoreboard, range: { offset: number; limit: number }) => Item[];
  },
): Connection<Item> {
  const page = offsetPage(asked, () => board.at);
  const of = isSameSnapshot(page.at, board.at) ? board : scoreboardOf(list.ledger, board.query, page.at);
  return offsetConnection(
    page,
    (offset, limit) => list.read(of, { offset, limit }),
    () => list.count(of),
  );
}

const ScoreboardRef = builder.objectRef<Scoreboard>('Scoreboard');

builder.objectType(ScoreboardRef, {
  description:
    'What the goals of a district for a period have come to (指标完成情况一览). Main indicators, the others, and work items are counted apart.',
  fields: (t) => ({
    id: t.id({
      description: 'Opaque; the same for the same district, period, revision and as-of.',
      resolve: ({ query: { owner, period }, at }) =>
        Buffer.from(['Scoreboard', codeOfOwner(owner), period.name, at.revision, at.asOf].join('|')).toString(
          'base64url',
        ),
    }),
    district: t.field({
      type: DistrictRef,
      nullable: true,
      description: 'Whose goals they are; null for another owner.',
      resolve: ({ query: { owner } }) => owner.district,
    }),
    owner: t.string({
      description: 'Name of the district or other owner.',
      resolve: ({ query: { owner } }) => owner.name,
    }),
    period: t.field({ type: 'Period', description: "The goals' period.", resolve: ({ query }) => query.period }),
    asOf: t.field({
      type: 'Date',
      description: 'What was published by the end of this day.',
      resolve: ({ at }) => at.asOf,
    }),
    tolerances: t.field({
      type: TolerancesRef,
      description: 'With which the goals were judged.',
      resolve: ({ query }) => tolerancesOf(query),
    }),
    headline: t.expose('headline', { type: VerdictCountsRef, description: 'Goals for main indicators.' }),
    others: t.expose('others', { type: VerdictCountsRef, description: 'Goals for all other indicators.' }),
    topics: t.field({
      type: [TopicCountsRef],
      description: "By topic, in the catalogue's order; only topics with a goal.",
      resolve: ({ topics }) => topics,
    }),
    tasks: t.field({
      type: TaskCountsConnection,
      description: 'By work item in which the judged goal stands, document by document.',
      args: pageArgs,
      resolve: (board, page, { ledger }) =>
        listed(board, page, {
          ledger,
          count: ({ tasks }) => tasks.length,
          read: (of, range) => listTaskCounts(ledger, of, range),
        }),
    }),
    withoutTask: t.expose('withoutTask', { type: VerdictCountsRef, description: 'Goals that stand in no work item.' }),
    silent: t.field({
      type: IndicatorConnection,
      description:
        "The indicators with a goal of which a document that reports on the period says nothing, main ones first, then in the catalogue's order.",
      args: pageArgs,
      resolve: (board, page, { ledger }) =>
        listed(board, page, {
          ledger,
          count: (of) => listSilentIndicators(of).length,
          read: (of, { offset, limit }) => listSilentIndicators(of).slice(offset, offset + limit),
        }),
    }),
    comparisons: t.field({
      type: ComparisonConnection,
      description:
        'The goals, the worst first: missed, behind, not provable, silent, open, not published, not comparable, then the good news; main indicators before the others.',
      args: {
        verdicts: t.arg({ type: [VerdictEnum], description: 'Only these verdicts.' }),
        headline: t.arg.boolean({ description: 'Only main indicators, or only the others.' }),
        ...pageArgs,
      },
      resolve: (board, { verdicts, headline, ...page }, { ledger }) => {
        const wanted = ({ comparisons }: Scoreboard) =>
          comparisons.filter(
            ({ judged, indicator }) =>
              (!verdicts || verdicts.includes(judged.verdict)) &&
              (typeof headline !== 'boolean' || indicator.headline === headline),
          );
        return listed(board, page, {
          ledger,
          count: (of) => wanted(of).length,
          read: (of, { offset, limit }) => wanted(of).slice(offset, offset + limit),
        });
      },
    }),
  }),
});

builder.queryField('scoreboard', (t) =>
  t.field({
    type: ScoreboardRef,
    description: 'What the goals of a district for exactly this period have come to, counted and listed.',
    args: {
      district: t.arg.string({ required: true, description: 'A district or other owner, by code or name.' }),
      period: t.arg({ type: 'Period', required: true, description: "The goals' period: a year, as a rule." }),
      topic: t.arg.string({ description: 'Only goals of this topic, by code or name.' }),
      ...termArgs,
      ...snapshotArgs,
    },
    resolve: (_, { asOf, atRevision, ...where }, { ledger }) => {
      const at = snapshotAt(ledger, { asOf, atRevision });
      return scoreboardOf(ledger, readScoreboard(ledger, given(where), at.asOf), at);
    },
  }),
);
