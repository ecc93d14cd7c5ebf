import { loadFigures } from '../data/answer/figure-key.ts';
import { countFigures, pageOfFigures } from '../data/answer/figure-list.ts';
import { sentenceOfFigure } from '../data/answer/figure-sentence.ts';
import { readFigureFilter } from '../data/ask/filter.ts';
import { type Figure, findFigure } from '../data/ledger/figure.ts';
import { figureNamed } from '../data/ledger/figure-place.ts';
import { figureCode } from '../data/ledger/log/figure-code.ts';
import { listVintages } from '../data/ledger/pair-figures.ts';
import { revisionText } from '../data/ledger/snapshot.ts';
import { words } from '../data/rules/message/message.ts';
import { DEFAULT_LANGUAGE, type NOT_COUNTED, type NotCounted } from '../data/rules/words.ts';
import { builder } from './base/builder.ts';
import { pageArgs, pairConnection, pastArgs, snapshotArgs } from './base/page.ts';
import {
  AuthorityEnum,
  ComparatorEnum,
  type Described,
  enumOf,
  languageArg,
  MeasureEnum,
  NatureEnum,
  PartEnum,
  RoleEnum,
  StatusEnum,
  StrengthEnum,
} from './base/word.ts';
import { priced } from './cost/price.ts';
import { ofCount, ofKey, ofKeys, ofWhere, onPage } from './cost/reading.ts';
import { DistrictRef } from './district.ts';
import { CitationRef } from './document.ts';
import { readThing, thingAt } from './id/node-id.ts';
import { IndicatorRef } from './indicator.ts';
import { FigureFilterInput, FigureKeyInput } from './input.ts';
import { rankField, releaseFields, scopeField } from './key.ts';
import { NoAnswer, NoAnswerRef, withNoAnswers } from './no-answer.ts';

export const FigureRef = builder.objectRef<Figure>('Figure');

const notCounted: Described<typeof NOT_COUNTED> = {
  IN_HAND: '推进数: work taken in hand, which is no result.',
  NO_DEADLINE: '未定完成时限: it names no time.',
  SLOGAN: '工作口号: a slogan.',
  OF_ANOTHER_OWNER: '属其他主体: it belongs to somebody else.',
};
const NotCountedEnum = enumOf(
  'NotCountedReason',
  'Why what is printed among the goals is no goal of the period.',
  notCounted,
);

/** How many statements are no goals of a period for one reason. */
export const NotCountedCountRef = builder.objectRef<{ reason: NotCounted; count: number }>('NotCountedCount');

builder.objectType(NotCountedCountRef, {
  description:
    'The number of statements that are printed among the goals and are no goals of the period, for one reason.',
  fields: (t) => ({
    reason: t.expose('reason', { type: NotCountedEnum, description: 'The reason.' }),
    label: t.string({
      description: 'The name of the reason.',
      args: languageArg,
      resolve: ({ reason }, { language }) => words(language ?? DEFAULT_LANGUAGE).notCounted[reason],
    }),
    count: t.exposeInt('count', { description: 'Number of statements, at least 1.' }),
  }),
});

builder.node(FigureRef, {
  description:
    'One printed number or wording: a goal, a result or an estimate. A correction adds a new figure and never overwrites the old one.',
  id: {
    resolve: (figure, _, { ledger }) => thingAt(ledger, figureCode(figure), figure.at),
    description:
      'Opaque id. `node(id:)` finds the figure by it, even after it was retired. At an earlier revision or another as-of it says those too.',
  },
  loadWithoutCache: (local, { ledger }) => {
    const asked = readThing(ledger, local);
    const number = asked && figureNamed(ledger, asked.name);
    return (asked && number !== undefined && findFigure(asked.past, number, asked.at)) || null;
  },
  fields: (t) => ({
    district: t.expose('district', {
      type: DistrictRef,
      nullable: true,
      description: 'The district that it belongs to; null where the owner is not a district.',
    }),
    owner: t.exposeString('owner', {
      description: 'Name of the district that the figure belongs to, or of the company, bureau or area, as printed.',
    }),
    indicator: t.expose('indicator', { type: IndicatorRef, description: 'The indicator.' }),
    measure: t.expose('measure', {
      type: MeasureEnum,
      description: 'The aspect of the indicator, such as its level or its growth.',
    }),
    ...rankField(t),
    ...scopeField(t),
    among: t.exposeString('among', {
      nullable: true,
      description: 'The group that a RANK is among, as printed (全市); null for other measures.',
    }),
    period: t.expose('period', { type: 'Period', description: 'The months that the figure covers.' }),
    role: t.expose('role', { type: RoleEnum, description: 'Whether the figure is a goal, a result or an estimate.' }),
    comparator: t.expose('comparator', {
      type: ComparatorEnum,
      nullable: true,
      description: 'How the words beside the number qualify it; null where there is no number.',
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The number in `unit`, as published (9 for 9 %); null for a goal or result in words only.',
    }),
    upper: t.exposeFloat('upper', {
      nullable: true,
      description: 'Upper end of a range (2-3个), in `unit`; null where the number is not a range.',
    }),
    unit: t.exposeString('unit', { nullable: true, description: 'Unit of `value`; null where none is printed.' }),
    decimals: t.exposeInt('decimals', { description: 'Number of digits printed after the decimal point.' }),
    printed: t.exposeString('printed', { description: 'The number with its unit, or the words, exactly as printed.' }),
    basis: t.exposeString('basis', {
      nullable: true,
      description:
        'The base of a rate: YOY (同比), SAME_SCOPE (同口径), CONSTANT_PRICE (可比价), NOMINAL (名义), MOM (环比), PER_YEAR (年均), TWO_YEAR (两年平均), UNSTATED (none is printed), or the base as printed (较2020年). Null where no base applies.',
    }),
    authority: t.expose('authority', {
      type: AuthorityEnum,
      nullable: true,
      description: 'Who set the goal; null for results and estimates.',
    }),
    strength: t.expose('strength', {
      type: StrengthEnum,
      nullable: true,
      description: 'How firmly the goal is promised; null for results and estimates.',
    }),
    wording: t.exposeString('wording', {
      nullable: true,
      description: 'The printed word that gives the strength (力争); null where none is printed.',
    }),
    nature: t.expose('nature', {
      type: NatureEnum,
      nullable: true,
      description: "The plan's own label of the goal (预期性, 约束性); null where it prints none.",
    }),
    stretch: t.exposeBoolean('stretch', {
      description: 'Whether it is the higher of two goals (争9 of 保8争9), which is shown and never judged.',
    }),
    status: t.expose('status', {
      type: StatusEnum,
      nullable: true,
      description: 'How far the result was checked; null where the document does not say, and for goals.',
    }),
    part: t.expose('part', {
      type: PartEnum,
      nullable: true,
      description: 'The part of the document in which it is printed; null where the parts are not known.',
    }),
    claim: t.exposeBoolean('claim', {
      description: 'Whether a result in words claims its goal (超额完成…任务).',
    }),
    counted: t.boolean({
      description: 'Whether a goal is counted among those of its period; true for results and estimates.',
      resolve: ({ notCounted }) => notCounted === null,
    }),
    notCountedReason: t.field({
      type: NotCountedEnum,
      nullable: true,
      description: 'Why what is printed among the goals is no goal of the period; null where it is counted.',
      resolve: ({ notCounted }) => notCounted,
    }),
    periodInferred: t.exposeBoolean('periodInferred', {
      description: 'Whether the period is not printed but inferred (“十四五”期间, 三年).',
    }),
    ...releaseFields(t),
    headline: t.exposeBoolean('headline', { description: 'Whether it is a main figure of its document.' }),
    caution: t.exposeString('caution', {
      nullable: true,
      description: 'A warning that a user must see with the figure, in Chinese; null where there is none.',
    }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      description: "The document's date of publication, without the day where none is printed.",
    }),
    revision: t.exposeInt('revision', { description: 'Number of the revision that added the figure.' }),
    revisionName: t.string({
      description: 'The name, NUMBER:ID, of the revision that added the figure.',
      resolve: ({ revision }, _, { ledger }) => revisionText(ledger, revision),
    }),
    retired: t.exposeInt('retired', {
      nullable: true,
      description: 'Number of the revision that corrected or withdrew the figure; null while it is valid.',
    }),
    retiredName: t.string({
      nullable: true,
      description: 'The name, NUMBER:ID, of that revision; null while the figure is valid.',
      resolve: ({ retired }, _, { ledger }) => (retired === null ? null : revisionText(ledger, retired)),
    }),
    citation: t.field({
      type: CitationRef,
      description: 'The place where the figure is printed.',
      resolve: (figure) => figure,
    }),
    sentence: t.string({
      ...priced({ rows: ofKey, bytes: 600 }),
      description:
        'The sentence that a report would print: 龙岗区2024年上半年，地区生产总值2500.99亿元，同比增长9%，高于年度计划目标2.5个百分点，增速居全市第一。 For a result, the sentence includes the other results of the same owner, indicator and period, and the goal that is judged, if any. For a goal, it includes the goal alone.',
      args: languageArg,
      resolve: (figure, { language }, { ledger }) => sentenceOfFigure(ledger, figure, language ?? DEFAULT_LANGUAGE),
    }),
    vintages: t.field({
      ...priced({ rows: ofKey }),
      type: [FigureRef],
      description:
        'Every figure published for the same key, this one included, in order of publication. The as-of and revision of this figure apply.',
      resolve: (figure, _, { ledger }) => listVintages(ledger, figure),
    }),
  }),
});

export const FigureConnection = builder.connectionObject(
  { type: FigureRef, name: 'FigureConnection', description: 'A page of figures.' },
  { description: 'A figure with its cursor.' },
);

const FigureAnswer = builder.unionType('FigureAnswer', {
  description: 'The figure for a key, or the reason why there is none.',
  types: [FigureRef, NoAnswerRef],
  resolveType: (answer) => (answer instanceof NoAnswer ? NoAnswerRef : FigureRef),
});

builder.queryFields((t) => ({
  figures: t.field({
    ...priced({ rows: onPage(ofWhere), count: ofCount }),
    type: FigureConnection,
    description:
      "Every figure published by the as-of and not retired, later and earlier statements of a key alike. They are ordered by district code, with other owners last, then the catalogue's order of indicators and the end of the period.",
    args: {
      where: t.arg({ type: FigureFilterInput, description: 'Only figures that match this filter; all by default.' }),
      ...snapshotArgs,
      ...pageArgs,
    },
    resolve: (_, { where, ...page }, { ledger }) =>
      pairConnection(ledger, page, {
        field: 'figures',
        asked: where,
        query: (asOf) => readFigureFilter(ledger, where, asOf),
        page: pageOfFigures,
        count: countFigures,
      }),
  }),
  figuresByKey: t.field({
    ...priced({ rows: ofKeys }),
    type: [FigureAnswer],
    description:
      'One answer for each key, in the same order; at most 2,000 keys. A key without an answer does not affect the others.',
    args: {
      keys: t.arg({ type: [FigureKeyInput], required: true, description: 'The keys, as people type them.' }),
      ...pastArgs,
      ...languageArg,
    },
    resolve: (_, { keys, atRevision, language }, { ledger }) =>
      withNoAnswers(loadFigures(ledger, keys, { atRevision }), language ?? DEFAULT_LANGUAGE),
  }),
}));
