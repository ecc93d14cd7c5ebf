import { byRank, type DistrictRanking, type RankingEntry, rankingOf } from '../data/answer/ranking.ts';
import { readRanking } from '../data/ask/ranking-query.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import { words } from '../data/rules/message/message.ts';
import { cautionsOf } from '../data/rules/sentence/caution.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './builder.ts';
import { DistrictRef } from './district.ts';
import { FigureRef } from './figure.ts';
import { IndicatorRef } from './indicator.ts';
import { isSameSnapshot, offsetConnection, offsetPage, pageArgs, snapshotArgs } from './page.ts';
import { languageArg, MeasureEnum, RankFaultEnum, RoleEnum } from './word.ts';

/** An entry with the ranking it is of. */
type Entry = RankingEntry & { of: DistrictRanking };

const RankingEntryRef = builder.objectRef<Entry>('RankingEntry');

builder.objectType(RankingEntryRef, {
  description: 'One district in a ranking.',
  fields: (t) => ({
    district: t.expose('district', { type: DistrictRef, description: 'The district.' }),
    figure: t.expose('figure', {
      type: FigureRef,
      nullable: true,
      description: 'What is ranked, as printed; null where nothing is published.',
    }),
    value: t.float({
      nullable: true,
      description: "Its number in the ranking's unit; null where it is not ranked.",
      resolve: ({ ranked }) => ranked?.value ?? null,
    }),
    rank: t.int({
      nullable: true,
      description:
        'Computed place among the ranked districts, 1 the best; those that are level share one. Null where it is not ranked.',
      resolve: ({ ranked }) => ranked?.rank ?? null,
    }),
    isTied: t.boolean({
      description: 'Whether another district shares its place.',
      resolve: ({ ranked }) => ranked?.isTied ?? false,
    }),
    gapAhead: t.float({
      nullable: true,
      description:
        "Distance to the nearest district ranked better, in the ranking's unit or in points; null for the first.",
      resolve: ({ ranked }) => ranked?.gapAhead ?? null,
    }),
    gapBehind: t.float({
      nullable: true,
      description: 'Distance to the nearest district ranked worse; null for the last.',
      resolve: ({ ranked }) => ranked?.gapBehind ?? null,
    }),
    shareOfCity: t.exposeFloat('shareOfCity', {
      nullable: true,
      description: "Its level ÷ the city's, a share; null for rates and where the city's is not published.",
    }),
    gapToCity: t.exposeFloat('gapToCity', {
      nullable: true,
      description: "Its rate minus the city's, in points; null for levels and where the city's is not published.",
    }),
    fault: t.expose('fault', {
      type: RankFaultEnum,
      nullable: true,
      description: 'Why it is not ranked; null where it is.',
    }),
    reason: t.string({
      nullable: true,
      description: 'The same in words.',
      args: languageArg,
      resolve: ({ fault }, { language }) => (fault ? words(language ?? DEFAULT_LANGUAGE).rankFaults[fault] : null),
    }),
    cautions: t.stringList({
      description: 'What a user must be told; may be empty.',
      args: languageArg,
      resolve: ({ figure, of: { lead } }, { language }) =>
        figure
          ? cautionsOf({ target: lead && { ...lead, caution: null }, actual: figure }, language ?? DEFAULT_LANGUAGE)
          : [],
    }),
    published: t.field({
      type: [FigureRef],
      description:
        'Places that documents print of this measure: beside the computed one, never mixed with it. They may be held among more than the districts ranked here.',
      resolve: ({ published }) => published,
    }),
  }),
});

const RankingEntryConnection = builder.connectionObject(
  { type: RankingEntryRef, name: 'RankingEntryConnection', description: 'A page of a ranking.' },
  { description: 'A district in a ranking, and its place.' },
);

const RankingOrder = builder.enumType('RankingOrder', {
  description: 'How a ranking is listed.',
  values: {
    CITY: { description: "In the city's own order." },
    RANK: { description: "By computed place; districts without one last, in the city's order." },
  },
});

const RankingRef = builder.objectRef<DistrictRanking>('Ranking');

builder.objectType(RankingRef, {
  description: 'The districts of a city by one indicator (位次), over one basis and one kind of unit.',
  fields: (t) => ({
    city: t.field({ type: DistrictRef, description: 'The city.', resolve: ({ query }) => query.city }),
    indicator: t.field({
      type: IndicatorRef,
      description: 'The thing measured.',
      resolve: ({ query }) => query.indicator,
    }),
    measure: t.field({ type: MeasureEnum, description: 'What is ranked.', resolve: ({ query }) => query.measure }),
    period: t.field({ type: 'Period', description: 'Exactly this period.', resolve: ({ query }) => query.period }),
    role: t.field({ type: RoleEnum, description: 'Results, or goals.', resolve: ({ query }) => query.role }),
    unit: t.string({
      nullable: true,
      description: 'Unit of its numbers; null where nothing is ranked.',
      resolve: ({ lead }) => lead?.unit ?? null,
    }),
    basis: t.string({
      nullable: true,
      description:
        'The basis that the ranked share, UNSTATED beside YOY allowed with a caution; null where there is none.',
      resolve: ({ lead }) => lead?.basis ?? null,
    }),
    ranked: t.int({
      description: 'How many districts are ranked.',
      resolve: ({ entries }) => entries.filter(({ ranked }) => ranked).length,
    }),
    cityFigure: t.expose('cityFigure', {
      type: FigureRef,
      nullable: true,
      description: "The city's own figure, which for a rate is its average; null where it is not published.",
    }),
    entries: t.field({
      type: RankingEntryConnection,
      description: 'Every district of the city, those that are not ranked among them, each with the reason.',
      args: {
        order: t.arg({ type: RankingOrder, defaultValue: 'CITY', description: 'How they are listed.' }),
        ...pageArgs,
      },
      resolve: (ranking, { order, ...asked }, { ledger }) => {
        const page = offsetPage(asked, () => ranking.at);
        const of = isSameSnapshot(page.at, ranking.at) ? ranking : rankingOf(ledger, ranking.query, page.at);
        const entries = order === 'RANK' ? byRank(of) : of.entries;
        return offsetConnection(
          page,
          (from, limit) => entries.slice(from, from + limit).map((entry) => ({ ...entry, of })),
          () => entries.length,
        );
      },
    }),
  }),
});

builder.queryField('ranking', (t) =>
  t.field({
    type: RankingRef,
    description:
      'The districts of a city by one indicator: computed places, with ties, distances and what documents print of places beside them.',
    args: {
      indicator: t.arg.string({ required: true, description: 'An indicator, by code or name.' }),
      measure: t.arg({
        type: MeasureEnum,
        description: "What is ranked, no RANK; the indicator's main measure without it.",
      }),
      period: t.arg({ type: 'Period', required: true, description: 'Exactly this period.' }),
      role: t.arg({ type: RoleEnum, defaultValue: 'ACTUAL', description: 'Results, or the goals that are judged.' }),
      city: t.arg.string({
        description: 'The city, by code or name; without it the one whose districts have figures of the indicator.',
      }),
      ...snapshotArgs,
    },
    resolve: (_, { asOf, atRevision, ...asked }, { ledger }) => {
      const at = snapshotAt(ledger, { asOf, atRevision });
      return rankingOf(ledger, readRanking(ledger, asked, at.asOf), at);
    },
  }),
);
