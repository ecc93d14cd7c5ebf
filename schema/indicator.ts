import { answerEach } from '../data/answer/answer-each.ts';
import { bounded } from '../data/ask/bounded.ts';
import { resolveTopic } from '../data/ask/filter.ts';
import { searchIndicators } from '../data/ask/indicator-search.ts';
import { findIndicator, resolveIndicator, resolveOwner } from '../data/ask/resolve.ts';
import { isPublished, listDistrictsOf } from '../data/ledger/figure.ts';
import type { Indicator } from '../data/ledger/indicator.ts';
import { hasFigures } from '../data/ledger/pair.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import { words } from '../data/rules/message/message.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './builder.ts';
import { DistrictRef } from './district.ts';
import { NoAnswer, NoAnswerRef, withNoAnswers } from './no-answer.ts';
import { offsetConnection, offsetPage } from './page.ts';
import { DirectionEnum, languageArg, MeasureEnum, RhythmEnum, TimingEnum } from './word.ts';

export const IndicatorRef = builder.objectRef<Indicator>('Indicator');

builder.node(IndicatorRef, {
  description: 'A thing that plans set goals for and report results on, such as GDP.',
  id: { resolve: ({ code }) => code, description: 'Opaque id. `node(id:)` finds the object by it.' },
  loadOne: (code, { ledger }) => ledger.catalogue.indicators.find((indicator) => indicator.code === code) ?? null,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code, such as KINDERGARTEN_PLACES_ADDED.' }),
    name: t.exposeString('name', { description: 'Chinese name.' }),
    nameEn: t.exposeString('nameEn', { description: 'English name.' }),
    aliases: t.exposeStringList('aliases', { description: 'Other names that find it.' }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'Unit of its LEVEL figures; null where no document prints a level.',
    }),
    mainMeasure: t.expose('mainMeasure', {
      type: MeasureEnum,
      description: 'The measure that a key without one means: SHARE where the unit is %, RANK for 位, else LEVEL.',
    }),
    timing: t.expose('timing', { type: TimingEnum, description: 'How its figures relate to time.' }),
    direction: t.expose('direction', {
      type: DirectionEnum,
      description: 'Whether more or less of an indicator is better.',
    }),
    rhythm: t.expose('rhythm', {
      type: RhythmEnum,
      nullable: true,
      description: 'When in the year its results arise; null where unknown.',
    }),
    topic: t.exposeString('topic', { description: 'Code of its topic; see the query `topics`.' }),
    headline: t.exposeBoolean('headline', { description: 'Whether it is a main indicator of a plan.' }),
    districts: t.field({
      type: [DistrictRef],
      description:
        "The districts that have a published figure of it today, in the city's own order. Owners other than districts are left out.",
      resolve: (indicator, _, { ledger }) => listDistrictsOf(ledger, indicator, snapshotAt(ledger, {})),
    }),
  }),
});

export const IndicatorConnection = builder.connectionObject(
  { type: IndicatorRef, name: 'IndicatorConnection', description: 'A page of indicators.' },
  { description: 'An indicator with its cursor.' },
);

interface Topic {
  code: string;
  indicatorCount: number;
}

const TopicRef = builder.objectRef<Topic>('Topic');

builder.objectType(TopicRef, {
  description: 'A group of indicators.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code, such as economy.' }),
    name: t.string({
      description: 'The name.',
      args: languageArg,
      resolve: ({ code }, { language }) => words(language ?? DEFAULT_LANGUAGE).topics[code] ?? code,
    }),
    indicatorCount: t.exposeInt('indicatorCount', { description: 'Number of its indicators.' }),
  }),
});

const IndicatorAnswer = builder.unionType('IndicatorAnswer', {
  description: 'The indicator with a name, or the reason why there is none.',
  types: [IndicatorRef, NoAnswerRef],
  resolveType: (answer) => (answer instanceof NoAnswer ? NoAnswerRef : IndicatorRef),
});

builder.queryFields((t) => ({
  indicator: t.field({
    type: IndicatorRef,
    nullable: true,
    description: 'An indicator by code or by any of its names; null where none or several match.',
    args: {
      code: t.arg.string({ description: 'The code.' }),
      name: t.arg.string({ description: 'The name, English name, an alias or the code.' }),
    },
    resolve: (_, { code, name }, { ledger }) => findIndicator(ledger, code ?? name ?? '') ?? null,
  }),
  indicatorsByName: t.field({
    type: [IndicatorAnswer],
    description:
      'One answer for each name, in the same order; at most 1,000 names. A name that none or several indicators have does not affect the others.',
    args: {
      names: t.arg.stringList({ required: true, description: 'Names, English names, aliases or codes.' }),
      ...languageArg,
    },
    resolve: (_, { names, language }, { ledger }) => {
      const answers = answerEach(ledger, bounded(names, 'names'), (name) => resolveIndicator(ledger, name, 'names'));
      return withNoAnswers(answers, language ?? DEFAULT_LANGUAGE);
    },
  }),
  indicators: t.field({
    type: IndicatorConnection,
    description: "Indicators in the catalogue's order. With `search`, the nearest match comes first.",
    args: {
      search: t.arg.string({
        description: 'Part of a name, an alias or a code, or pinyin in full or by initials (dqsczz).',
      }),
      codes: t.arg.stringList({
        description: 'Only indicators with these codes. A code that this ledger does not have is ignored.',
      }),
      topic: t.arg.string({ description: 'Only indicators of this topic, by its code or name.' }),
      district: t.arg.string({ description: 'Only indicators that this district or other owner has a figure of.' }),
      headline: t.arg.boolean({ description: 'True: only main indicators. False: only the others.' }),
      first: t.arg.int({ description: 'Number of objects on the page, 0 to 500; 100 by default.' }),
      after: t.arg.string({ description: 'The cursor after which the page begins.' }),
    },
    resolve: (_, { search, codes, topic, district, headline, ...asked }, { ledger }) => {
      const page = offsetPage(asked, () => snapshotAt(ledger, {}));
      const { at } = page;
      const code = topic ? resolveTopic(ledger, topic) : undefined;
      const owner = district ? resolveOwner(ledger, district, 'district') : undefined;
      const found = searchIndicators(ledger.catalogue.indicators, search ?? '').filter(
        (indicator) =>
          (!codes || codes.includes(indicator.code)) &&
          (code === undefined || indicator.topic === code) &&
          (typeof headline !== 'boolean' || indicator.headline === headline) &&
          (!owner || (hasFigures(ledger, owner, indicator) && isPublished(ledger, { owner, indicator }, at))),
      );
      return offsetConnection(
        page,
        (from, limit) => found.slice(from, from + limit),
        () => found.length,
      );
    },
  }),
  topics: t.field({
    type: [TopicRef],
    description: "The topics that have indicators, in the catalogue's order.",
    resolve: (_, __, { ledger }) => {
      const counts = new Map<string, number>();
      for (const { topic } of ledger.catalogue.indicators) counts.set(topic, (counts.get(topic) ?? 0) + 1);
      return [...counts].map(([code, indicatorCount]) => ({ code, indicatorCount }));
    },
  }),
}));
