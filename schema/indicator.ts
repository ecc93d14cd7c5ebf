import { answerEach } from '../data/answer/answer-each.ts';
import { indicatorUsage } from '../data/answer/indicator-usage.ts';
import { bounded, boundedSearch, distinct } from '../data/ask/bounded.ts';
import { resolveTopic } from '../data/ask/filter.ts';
import { understandLine } from '../data/ask/find/understood-line.ts';
import { findIndicator, resolveIndicator, resolveOwner } from '../data/ask/resolve.ts';
import { isPublished, listDistrictsOf } from '../data/ledger/figure.ts';
import type { FormerIndicator, Indicator, Relation } from '../data/ledger/indicator.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import { hasFigures } from '../data/ledger/pair.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import { words } from '../data/rules/message/message.ts';
import type { Calendar } from '../data/rules/period/calendar.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './base/builder.ts';
import { FrequencyEnum, GrowthBasisEnum, RelationEnum } from './base/indicator-word.ts';
import { listConnection, offsetPage } from './base/page.ts';
import { DirectionEnum, languageArg, MeasureEnum, RhythmEnum, TimingEnum } from './base/word.ts';
import { HELD, priced } from './cost/price.ts';
import { DistrictRef } from './district.ts';
import { catalogueThing, readCatalogueThing } from './id/node-id.ts';
import { IndicatorUsageRef } from './indicator-usage.ts';
import { NoAnswer, NoAnswerRef, withNoAnswers } from './no-answer.ts';

export const IndicatorRef = builder.objectRef<Indicator>('Indicator');

const CalendarRef = builder.objectRef<Calendar>('Calendar');

builder.objectType(CalendarRef, {
  description:
    'When an indicator is released. A table of months that it does not release shows its last released ones, counted from January, with those months beside them.',
  fields: (t) => ({
    frequency: t.expose('frequency', { type: FrequencyEnum, description: 'How often it is released.' }),
    delay: t.exposeInt('delay', {
      description: 'Months from the end of a period to the month in which it is released; 0 is the next release day.',
    }),
    januaryFebruary: t.exposeBoolean('januaryFebruary', {
      description: 'Whether January and February are released as one.',
    }),
  }),
});

/** A relation with both its ends. */
interface JoinedRelation extends Omit<Relation, 'to'> {
  from: Indicator;
  to: Indicator;
}

function relationsOf({ catalogue }: Ledger, indicator: Indicator): JoinedRelation[] {
  const own = indicator.relations.flatMap((relation) => {
    const to = catalogue.indicatorsByCode.get(relation.to);
    return to ? [{ ...relation, from: indicator, to }] : [];
  });
  const others = catalogue.relationsTo.get(indicator.code) ?? [];
  return [...own, ...others.map(({ from, relation }) => ({ ...relation, from, to: indicator }))];
}

const RelationRef = builder.objectRef<JoinedRelation>('IndicatorRelation');

builder.objectType(RelationRef, {
  description: 'How two indicators relate.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RelationEnum, description: 'The kind of relation.' }),
    from: t.expose('from', {
      type: IndicatorRef,
      description: 'The part, the flow, the narrower one or the earlier stage.',
    }),
    to: t.expose('to', { type: IndicatorRef, description: 'The whole, the stock, the wider one or the later stage.' }),
    complete: t.exposeBoolean('complete', {
      description: 'Whether this part and its fellows are the whole by name; false for other kinds.',
    }),
    stage: t.exposeString('stage', {
      nullable: true,
      description: 'For a STAGE, the stage of `from`, such as 基本完工; else null.',
    }),
    toStage: t.exposeString('toStage', {
      nullable: true,
      description: 'For a STAGE, the stage of `to`, such as 全面投入使用; else null.',
    }),
  }),
});

const FormerIndicatorRef = builder.objectRef<FormerIndicator>('FormerIndicator');

builder.objectType(FormerIndicatorRef, {
  description: 'An indicator that turned out to be another, into which it was merged.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code, which means the other now.' }),
    name: t.exposeString('name', { description: 'Its Chinese name.' }),
  }),
});

builder.node(IndicatorRef, {
  description: 'A thing that plans set goals for and report results on, such as GDP.',
  id: {
    resolve: (thing, _, { ledger }) => catalogueThing(ledger, thing.code, thing),
    description: 'Opaque id. `node(id:)` finds the object by it. At an earlier revision it says that too.',
  },
  loadWithoutCache: (local, { ledger }) => {
    const asked = readCatalogueThing(ledger, local);
    return asked?.past.catalogue.indicatorsByCode.get(asked.code) ?? null;
  },
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
    growthBasis: t.expose('growthBasis', {
      type: GrowthBasisEnum,
      nullable: true,
      description:
        'The basis that 同比, and a growth without a printed base, mean for it; null where they mean themselves.',
    }),
    calendar: t.expose('calendar', {
      type: CalendarRef,
      nullable: true,
      description: 'When it is released; null where that is not known.',
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'The end of the name of the publisher who may say it (统计局); null where anybody may.',
    }),
    definition: t.exposeString('definition', {
      nullable: true,
      description: 'What it measures and how (口径, 计算方法), in Chinese; null where that is not known.',
    }),
    watch: t.exposeStringList('watch', {
      description: 'Phrases by which reports speak of it without its name.',
    }),
    not: t.exposeStringList('not', { description: 'Phrases that look so and mean something else.' }),
    relations: t.field({
      ...HELD,
      type: [RelationRef],
      description: 'Its relations to others, from it and to it.',
      resolve: (indicator, _, { ledger }) => relationsOf(ledger, indicator),
    }),
    topic: t.exposeString('topic', { description: 'Code of its topic; see the query `topics`.' }),
    headline: t.exposeBoolean('headline', { description: 'Whether it is a main indicator of a plan.' }),
    former: t.field({
      ...HELD,
      type: [FormerIndicatorRef],
      description: 'The indicators that were merged into it, whose codes and names mean it.',
      resolve: ({ former }) => [...former],
    }),
    version: t.exposeInt('revision', {
      description:
        'The number of the revision that made it what it is. Give it back with a change: the older of two is refused.',
    }),
    usage: t.field({
      ...priced({ rows: (_, { ofIndicators }) => ofIndicators[1] ?? 0 }),
      type: IndicatorUsageRef,
      description: 'Where it is used today: how many figures, documents and districts, and of which months.',
      resolve: (indicator, _, { ledger }) => indicatorUsage(ledger, indicator, snapshotAt(ledger, {})),
    }),
    districts: t.field({
      ...priced({ rows: (_, { ofOwners }) => ofOwners.length }),
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
    ...HELD,
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
    ...priced({ rows: (_, { ofIndicators }) => ofIndicators.length }),
    type: IndicatorConnection,
    description: "Indicators in the catalogue's order. With `search`, the nearest match comes first.",
    args: {
      search: t.arg.string({
        description:
          'A line as people type it, read as `find` reads it: a part of a name, a word of the field (高企), pinyin in full or by initials (dqsczz), also with a slip or with a district, a period, a measure beside it.',
      }),
      codes: t.arg.stringList({
        description:
          'Only indicators with these codes, or into which those with them were merged. A code that this ledger does not have is ignored.',
      }),
      topic: t.arg.string({ description: 'Only indicators of this topic, by its code or name.' }),
      district: t.arg.string({ description: 'Only indicators that this district or other owner has a figure of.' }),
      headline: t.arg.boolean({ description: 'True: only main indicators. False: only the others.' }),
      first: t.arg.int({ description: 'Number of objects on the page, 0 to 500; 100 by default.' }),
      after: t.arg.string({ description: 'The cursor after which the page begins.' }),
    },
    resolve: (_, { search, codes, topic, district, headline, ...asked }, { ledger }) => {
      const list = { field: 'indicators', asked: { search, codes, topic, district, headline } };
      const page = offsetPage(ledger, list, asked);
      const { at } = page;
      const { indicatorsByCode } = ledger.catalogue;
      const wanted = codes && new Set(distinct(codes, 'codes').map((each) => indicatorsByCode.get(each)));
      const code = topic ? resolveTopic(ledger, topic) : undefined;
      const owner = district ? resolveOwner(ledger, district, 'district') : undefined;
      const typed = boundedSearch(search ?? '', 'search');
      const searched =
        typed.trim() === ''
          ? ledger.catalogue.indicators
          : understandLine(ledger, typed, at).found.map(({ indicator }) => indicator);
      const found = searched.filter(
        (indicator) =>
          (!wanted || wanted.has(indicator)) &&
          (code === undefined || indicator.topic === code) &&
          (typeof headline !== 'boolean' || indicator.headline === headline) &&
          (!owner || (hasFigures(ledger, owner, indicator) && isPublished(ledger, { owner, indicator }, at))),
      );
      return listConnection(page, found);
    },
  }),
  topics: t.field({
    ...HELD,
    type: [TopicRef],
    description: "The topics that have indicators, in the catalogue's order.",
    resolve: (_, __, { ledger }) => {
      const counts = new Map<string, number>();
      for (const { topic } of ledger.catalogue.indicators) counts.set(topic, (counts.get(topic) ?? 0) + 1);
      return [...counts].map(([code, indicatorCount]) => ({ code, indicatorCount }));
    },
  }),
}));
