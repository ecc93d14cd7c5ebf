import { loadFigures } from '../data/answer/figure-key.ts';
import { countFigures, pageOfFigures } from '../data/answer/figure-list.ts';
import { sentenceOfFigure } from '../data/answer/figure-sentence.ts';
import { readFigureFilter } from '../data/ask/filter.ts';
import { documentText, paragraphAround } from '../data/ledger/document-text.ts';
import { type Figure, findFigure, listVintages } from '../data/ledger/figure.ts';
import { latestRevision, today } from '../data/ledger/revision.ts';
import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './builder.ts';
import { DistrictRef } from './district.ts';
import { DocumentRef } from './document.ts';
import { IndicatorRef } from './indicator.ts';
import { FigureFilterInput, FigureKeyInput } from './input.ts';
import { rankField } from './key.ts';
import { NoAnswer, NoAnswerRef, withNoAnswers } from './no-answer.ts';
import { pageArgs, pairConnection, snapshotArgs } from './page.ts';
import { AuthorityEnum, ComparatorEnum, languageArg, MeasureEnum, NatureEnum, RoleEnum, StrengthEnum } from './word.ts';

export const FigureRef = builder.objectRef<Figure>('Figure');

/** The figure whose citation it is: all of it is read from the document's text when asked for. */
const CitationRef = builder.objectRef<Figure>('Citation');

builder.objectType(CitationRef, {
  description: 'Where a figure is printed: `document.text.slice(start, end) === quote`.',
  fields: (t) => ({
    document: t.expose('document', { type: DocumentRef, description: 'The document it stands in.' }),
    section: t.exposeString('section', { description: 'Heading path, as 二(四)12.' }),
    quote: t.string({
      description: 'The words, exactly as printed.',
      resolve: (figure, _, { ledger }) =>
        documentText(ledger, figure.document.id).slice(figure.quoteStart, figure.quoteEnd),
    }),
    start: t.exposeInt('quoteStart', { description: "First character in the document's text (UTF-16)." }),
    end: t.exposeInt('quoteEnd', { description: 'Character behind the last (UTF-16).' }),
    paragraph: t.string({
      description: 'The paragraph around the quote.',
      resolve: ({ document, quoteStart, quoteEnd }, _, { ledger }) =>
        paragraphAround(documentText(ledger, document.id), quoteStart, quoteEnd).paragraph,
    }),
  }),
});

builder.node(FigureRef, {
  description:
    'One number as printed, with what binds it, where it stands and when it was published. Never overwritten.',
  id: {
    resolve: ({ id }) => id,
    description: 'Opaque; found again by `node(id:)`, also when it has been retired since.',
  },
  loadOne: (id, { ledger }) =>
    findFigure(ledger, Number(id), { revision: latestRevision(ledger), asOf: today() }) ?? null,
  fields: (t) => ({
    district: t.expose('district', {
      type: DistrictRef,
      nullable: true,
      description: 'Whose it is; null where it belongs to another owner.',
    }),
    owner: t.exposeString('owner', {
      description: 'Name of the district, or of the company, bureau or area it belongs to, as printed.',
    }),
    indicator: t.expose('indicator', { type: IndicatorRef, description: 'The thing measured.' }),
    measure: t.expose('measure', { type: MeasureEnum, description: 'What is said of it.' }),
    ...rankField(t),
    among: t.exposeString('among', {
      nullable: true,
      description: 'Among whom a RANK is held, as printed; null for other measures.',
    }),
    period: t.expose('period', { type: 'Period', description: 'The months it speaks of.' }),
    role: t.expose('role', { type: RoleEnum, description: 'Goal, result or estimate.' }),
    comparator: t.expose('comparator', {
      type: ComparatorEnum,
      nullable: true,
      description: 'How the words bind the number; null for words only.',
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The number, in `unit`, as published (9 for 9 %); null for a goal or result in words only.',
    }),
    upper: t.exposeFloat('upper', {
      nullable: true,
      description: 'Upper end of a range (2-3个), in `unit`; null where it is none.',
    }),
    unit: t.exposeString('unit', { nullable: true, description: 'Unit of the value; null where none is printed.' }),
    decimals: t.exposeInt('decimals', { description: 'Digits printed after the point.' }),
    printed: t.exposeString('printed', { description: 'Number and unit, or words, exactly as printed.' }),
    basis: t.exposeString('basis', {
      nullable: true,
      description:
        'What a change is against: YOY (同比), COMPARABLE (同口径), UNSTATED (no base printed), or a named base (较2020年); null where nothing is to be said.',
    }),
    authority: t.expose('authority', {
      type: AuthorityEnum,
      nullable: true,
      description: 'Who set a target; null for results.',
    }),
    strength: t.expose('strength', {
      type: StrengthEnum,
      nullable: true,
      description: 'How firmly a target is promised; null for results.',
    }),
    wording: t.exposeString('wording', {
      nullable: true,
      description: 'The word that says so (力争); null where none is printed.',
    }),
    nature: t.expose('nature', {
      type: NatureEnum,
      nullable: true,
      description: "The plan's own label; null where it prints none.",
    }),
    stretch: t.exposeBoolean('stretch', {
      description: 'Whether it is the higher of two goals (保8争9): shown, never judged.',
    }),
    headline: t.exposeBoolean('headline', { description: 'Whether it is one of the main figures of its document.' }),
    caution: t.exposeString('caution', {
      nullable: true,
      description: 'What a user must be told (Chinese); null where there is nothing.',
    }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      description: "The document's date, of reduced precision where no day is printed.",
    }),
    revision: t.exposeInt('revision', { description: 'Revision that added it.' }),
    retired: t.exposeInt('retired', {
      nullable: true,
      description: 'Revision that corrected or withdrew it; null while it stands.',
    }),
    citation: t.field({ type: CitationRef, description: 'Where it is printed.', resolve: (figure) => figure }),
    sentence: t.string({
      description:
        'The sentence a report would print: 龙岗区2024年上半年，地区生产总值2500.99亿元，同比增长9%，高于年度计划目标2.5个百分点，增速居全市第一。 A result is told with the others of its owner, indicator and period, and beside the goal it is judged by; where nothing is judged, no goal is named. A goal is told by itself.',
      args: languageArg,
      resolve: (figure, { language }, { ledger }) => sentenceOfFigure(ledger, figure, language ?? DEFAULT_LANGUAGE),
    }),
    vintages: t.field({
      type: [FigureRef],
      description:
        'Every figure of the same key, this one among them, in order of publication; inherits as-of and revision.',
      resolve: (figure, _, { ledger }) => listVintages(ledger, figure),
    }),
  }),
});

export const FigureConnection = builder.connectionObject(
  { type: FigureRef, name: 'FigureConnection', description: 'A page of figures.' },
  { description: 'A figure and its place.' },
);

const FigureAnswer = builder.unionType('FigureAnswer', {
  description: 'The figure of a key, or why there is none.',
  types: [FigureRef, NoAnswerRef],
  resolveType: (answer) => (answer instanceof NoAnswer ? NoAnswerRef : FigureRef),
});

builder.queryFields((t) => ({
  figures: t.field({
    type: FigureConnection,
    description:
      "Figures published by the as-of and not retired, every vintage of them: by district code, then other owners, in the catalogue's order, by the end of the period.",
    args: {
      where: t.arg({ type: FigureFilterInput, description: 'What narrows them; nothing without it.' }),
      ...snapshotArgs,
      ...pageArgs,
    },
    resolve: (_, { where, ...page }, { ledger }) =>
      pairConnection(ledger, page, {
        query: (asOf) => readFigureFilter(ledger, where, asOf),
        page: pageOfFigures,
        count: countFigures,
      }),
  }),
  figuresByKey: t.field({
    type: [FigureAnswer],
    description:
      'The figure of each key, in the same order and number, at most 2,000. A key that cannot be answered harms no other.',
    args: {
      keys: t.arg({ type: [FigureKeyInput], required: true, description: 'Keys as people type them.' }),
      atRevision: t.arg.int({ description: 'The ledger as it stood at this revision; the latest without it.' }),
      ...languageArg,
    },
    resolve: (_, { keys, atRevision, language }, { ledger }) =>
      withNoAnswers(loadFigures(ledger, keys, { atRevision }), language ?? DEFAULT_LANGUAGE),
  }),
}));
