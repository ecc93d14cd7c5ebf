import {
  byRank,
  type DistrictRanking,
  loadRankings,
  MAX_RANKINGS,
  type RankingEntry,
  rankedAmong,
  rankingOf,
} from '../data/answer/ranking.ts';
import { readRanking } from '../data/ask/ranking-query.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import { words } from '../data/rules/message/message.ts';
import { cautionsOf } from '../data/rules/sentence/caution.ts';
import { workedOutPlace } from '../data/rules/sentence/worked-out-place.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './base/builder.ts';
import { innerPage, offsetConnection, pageArgs, snapshotArgs } from './base/page.ts';
import { languageArg, MeasureEnum, RankFaultEnum, RoleEnum } from './base/word.ts';
import { HELD, priced } from './cost/price.ts';
import { ofRanking, ofRankings } from './cost/reading.ts';
import { DistrictRef } from './district.ts';
import { FigureRef } from './figure.ts';
import { ANSWER_ID } from './id/answer-id.ts';
import { loadRanking, rankingLocal } from './id/ranking-id.ts';
import { IndicatorRef } from './indicator.ts';
import { NoAnswer, NoAnswerRef, withNoAnswers } from './no-answer.ts';

/** An entry with its ranking. */
type Entry = RankingEntry & { of: DistrictRanking };

const RankingEntryRef = builder.objectRef<Entry>('RankingEntry');

builder.objectType(RankingEntryRef, {
  description: 'One district in a ranking.',
  fields: (t) => ({
    district: t.expose('district', { type: DistrictRef, description: 'The district.' }),
    figure: t.expose('figure', {
      type: FigureRef,
      nullable: true,
      description: 'The figure that is ranked; null where none is published.',
    }),
    value: t.float({
      nullable: true,
      description: "The number in the ranking's unit; null where the district is not ranked.",
      resolve: ({ ranked }) => ranked?.value ?? null,
    }),
    rank: t.int({
      nullable: true,
      description:
        'Calculated rank among the ranked districts, 1 for the best. Districts with equal numbers share a rank. Null where the district is not ranked.',
      resolve: ({ ranked }) => ranked?.rank ?? null,
    }),
    place: t.string({
      nullable: true,
      description:
        'The calculated rank in words, which say among how many it is: 已收录4区中第2. Null where the district is not ranked.',
      args: languageArg,
      resolve: ({ ranked, of }, { language }) =>
        ranked ? workedOutPlace({ ...ranked, ...rankedAmong(of) }, language ?? DEFAULT_LANGUAGE) : null,
    }),
    isTied: t.boolean({
      description: 'Whether another district shares the rank.',
      resolve: ({ ranked }) => ranked?.isTied ?? false,
    }),
    gapAhead: t.float({
      nullable: true,
      description:
        "Distance to the next better district, in the ranking's unit, or in percentage points for rates. Null for the first.",
      resolve: ({ ranked }) => ranked?.gapAhead ?? null,
    }),
    gapBehind: t.float({
      nullable: true,
      description: 'Distance to the next worse district, in the same unit as `gapAhead`. Null for the last.',
      resolve: ({ ranked }) => ranked?.gapBehind ?? null,
    }),
    shareOfCity: t.exposeFloat('shareOfCity', {
      nullable: true,
      description:
        "Level of the district ÷ level of the city, as a share. Null for rates, and where the city's level is not published.",
    }),
    gapToCity: t.exposeFloat('gapToCity', {
      nullable: true,
      description:
        "Rate of the district minus rate of the city, in percentage points. Null for levels, and where the city's rate is not published.",
    }),
    fault: t.expose('fault', {
      type: RankFaultEnum,
      nullable: true,
      description: 'The reason why the district is not ranked; null where it is.',
    }),
    reason: t.string({
      nullable: true,
      description: 'The reason in words.',
      args: languageArg,
      resolve: ({ fault }, { language }) => (fault ? words(language ?? DEFAULT_LANGUAGE).rankFaults[fault] : null),
    }),
    cautions: t.stringList({
      ...HELD,
      description: 'Warnings that a user must see with the numbers; may be empty.',
      args: languageArg,
      resolve: ({ figure, of: { lead, reading } }, { language }) =>
        figure
          ? cautionsOf(
              { target: lead && { ...lead, caution: null }, actual: figure, reading },
              language ?? DEFAULT_LANGUAGE,
            )
          : [],
    }),
    published: t.field({
      ...HELD,
      type: [FigureRef],
      description:
        'Ranks by this measure that documents print. They are shown beside the calculated rank and never mixed with it, as a document may rank among more districts.',
      resolve: ({ published }) => published,
    }),
  }),
});

const RankingEntryConnection = builder.connectionObject(
  { type: RankingEntryRef, name: 'RankingEntryConnection', description: 'A page of a ranking.' },
  { description: 'A district in a ranking, with its cursor.' },
);

const RankingOrder = builder.enumType('RankingOrder', {
  description: 'The order of the districts in a ranking.',
  values: {
    CITY: { description: "In the city's own order." },
    RANK: { description: "By calculated rank; districts without one come last, in the city's order." },
  },
});

const RankingRef = builder.objectRef<DistrictRanking>('Ranking');

builder.node(RankingRef, {
  description: 'The districts of a city, ranked by one indicator (位次) on one basis and in one kind of unit.',
  id: { resolve: (ranking, _, { ledger }) => rankingLocal(ledger, ranking), description: ANSWER_ID },
  loadWithoutCache: (local, { ledger }) => loadRanking(ledger, local) ?? null,
  fields: (t) => ({
    city: t.field({ type: DistrictRef, description: 'The city.', resolve: ({ query }) => query.city }),
    indicator: t.field({
      type: IndicatorRef,
      description: 'The indicator.',
      resolve: ({ query }) => query.indicator,
    }),
    measure: t.field({
      type: MeasureEnum,
      description: 'The measure that is ranked.',
      resolve: ({ query }) => query.measure,
    }),
    period: t.field({
      type: 'Period',
      description: 'The period, matched exactly.',
      resolve: ({ query }) => query.period,
    }),
    role: t.field({
      type: RoleEnum,
      description: 'Whether results or goals are ranked.',
      resolve: ({ query }) => query.role,
    }),
    unit: t.string({
      nullable: true,
      description: 'Unit of the numbers; null where nothing is ranked.',
      resolve: ({ lead }) => lead?.unit ?? null,
    }),
    basis: t.string({
      nullable: true,
      description:
        'The basis that the ranked figures share. An UNSTATED figure may be ranked with YOY ones, with a caution. Null where no basis applies.',
      resolve: ({ lead }) => lead?.basis ?? null,
    }),
    ranked: t.int({
      description: 'Number of districts that are ranked.',
      resolve: (ranking) => rankedAmong(ranking).among,
    }),
    cityFigure: t.expose('cityFigure', {
      type: FigureRef,
      nullable: true,
      description: "The city's own figure, which for a rate is the average; null where none is published.",
    }),
    entries: t.field({
      ...priced({ rows: ofRanking }),
      type: RankingEntryConnection,
      description: 'Every district of the city. A district that is not ranked is listed with the reason.',
      args: {
        order: t.arg({ type: RankingOrder, defaultValue: 'CITY', description: 'The order of the districts.' }),
        ...pageArgs,
      },
      resolve: (ranking, { order, ...asked }, { ledger }) => {
        const list = { field: 'Ranking.entries', asked: [rankingLocal(ledger, ranking), order], at: ranking.at };
        const page = innerPage(ledger, list, asked);
        const entries = order === 'RANK' ? byRank(ranking) : ranking.entries;
        return offsetConnection(
          page,
          (from, limit) => entries.slice(from, from + limit).map((entry) => ({ ...entry, of: ranking })),
          () => entries.length,
        );
      },
    }),
  }),
});

const RankingKeyInput = builder.inputType('RankingKey', {
  description: 'What is to be ranked, as people type it.',
  fields: (t) => ({
    indicator: t.string({ required: true, description: 'An indicator, by code or name.' }),
    measure: t.field({
      type: MeasureEnum,
      description: "The measure to rank, not RANK itself; the indicator's main measure by default.",
    }),
    period: t.field({ type: 'Period', required: true, description: 'The period, matched exactly.' }),
    role: t.field({ type: RoleEnum, description: 'Rank results, or the goals that are judged; results by default.' }),
    city: t.string({
      description: 'The city, by code or name. By default, the one whose districts have figures of the indicator.',
    }),
  }),
});

const RankingAnswer = builder.unionType('RankingAnswer', {
  description: 'The ranking for a key, or the reason why there is none.',
  types: [RankingRef, NoAnswerRef],
  resolveType: (answer) => (answer instanceof NoAnswer ? NoAnswerRef : RankingRef),
});

builder.queryField('rankingsByKey', (t) =>
  t.field({
    ...priced({ rows: ofRankings }),
    type: [RankingAnswer],
    description: `One answer for each key, in the same order; at most ${MAX_RANKINGS} keys. A key without an answer does not affect the others.`,
    args: {
      keys: t.arg({ type: [RankingKeyInput], required: true, description: 'What is to be ranked.' }),
      ...snapshotArgs,
      ...languageArg,
    },
    resolve: (_, { keys, language, ...asked }, { ledger }) =>
      withNoAnswers(loadRankings(ledger, keys, snapshotAt(ledger, asked)), language ?? DEFAULT_LANGUAGE),
  }),
);

builder.queryField('ranking', (t) =>
  t.field({
    ...priced({ rows: ofRanking }),
    type: RankingRef,
    description:
      'The districts of a city, ranked by one indicator: calculated ranks with ties and distances, and the ranks that documents print.',
    args: {
      indicator: t.arg.string({ required: true, description: 'An indicator, by code or name.' }),
      measure: t.arg({
        type: MeasureEnum,
        description: "The measure to rank, not RANK itself; the indicator's main measure by default.",
      }),
      period: t.arg({ type: 'Period', required: true, description: 'The period, matched exactly.' }),
      role: t.arg({
        type: RoleEnum,
        defaultValue: 'ACTUAL',
        description: 'Rank results, or the goals that are judged.',
      }),
      city: t.arg.string({
        description: 'The city, by code or name. By default, the one whose districts have figures of the indicator.',
      }),
      ...snapshotArgs,
    },
    resolve: (_, { asOf, atRevision, ...asked }, { ledger }) => {
      const at = snapshotAt(ledger, { asOf, atRevision });
      return rankingOf(ledger, readRanking(ledger, asked, at), at);
    },
  }),
);
