import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './builder.ts';
import { termFields } from './terms.ts';
import {
  AuthorityEnum,
  ColumnKindEnum,
  LanguageEnum,
  MeasureEnum,
  RoleEnum,
  TableFormEnum,
  TableLayoutEnum,
  VerdictEnum,
} from './word.ts';

const NAMES = 'by code or name, as people type them';

export const FigureFilterInput = builder.inputType('FigureFilter', {
  description: 'What narrows figures; all that is given must hold. An unknown name is an error with suggestions.',
  fields: (t) => ({
    districts: t.stringList({ description: `Districts or other owners, ${NAMES}.` }),
    indicators: t.stringList({ description: `Indicators, ${NAMES}.` }),
    measures: t.field({ type: [MeasureEnum], description: 'What is said of them.' }),
    periods: t.field({ type: ['Period'], description: 'Exactly these periods.' }),
    within: t.field({
      type: ['Period'],
      description:
        'Periods that lie in one of these: `2024` also finds `2024-S1`. Of a stock, those that end in one of them.',
    }),
    roles: t.field({ type: [RoleEnum], description: 'Goals, results or estimates.' }),
    authorities: t.field({ type: [AuthorityEnum], description: 'Who set a target; leaves out results.' }),
    documents: t.stringList({ description: 'Codes of documents they are printed in.' }),
    topic: t.string({ description: 'A topic by its code or name.' }),
    headline: t.boolean({ description: 'Only the main figures, or only the others.' }),
    inForce: t.boolean({ description: 'True: of each key only the figure in force.' }),
  }),
});

export const ComparisonFilterInput = builder.inputType('ComparisonFilter', {
  description: 'What is compared. An unknown name is an error with suggestions.',
  fields: (t) => ({
    districts: t.stringList({ description: `Districts or other owners, ${NAMES}; all without it.` }),
    indicators: t.stringList({ description: `Indicators, ${NAMES}; all without it.` }),
    periods: t.field({ type: ['Period'], required: true, description: "Exactly these periods: the goals'." }),
    measures: t.field({ type: [MeasureEnum], description: 'What is said of them; all without it.' }),
    topic: t.string({ description: 'A topic by its code or name.' }),
    headline: t.boolean({ description: 'Only main indicators, or only the others.' }),
    verdicts: t.field({ type: [VerdictEnum], description: 'Only these verdicts.' }),
    ...termFields(t),
  }),
});

export const FigureKeyInput = builder.inputType('FigureKey', {
  description: 'What one cell asks, all as people type it.',
  fields: (t) => ({
    district: t.string({ required: true, description: 'A district or other owner: 龙岗区, 龙岗, Longgang, 440307.' }),
    indicator: t.string({ required: true, description: 'An indicator: 地区生产总值, GDP.' }),
    period: t.string({ required: true, description: 'A period with its year: 2024, 2024年上半年, 2024-S1, 本年.' }),
    measure: t.string({
      description: "A measure: 同比增速, GROWTH; RANK/GROWTH says of what. The indicator's main measure without it.",
    }),
    role: t.string({
      description: 'TARGET, ACTUAL or ESTIMATE, 目标, 完成 or 预计; ACTUAL without it. Not read by comparisonsByKey.',
    }),
    asOf: t.string({ description: 'What was published by a day or a document; today without it.' }),
  }),
});

export const TableSpecInput = builder.inputType('TableSpec', {
  description: 'What a table shows, in this order.',
  fields: (t) => ({
    form: t.field({
      type: TableFormEnum,
      description:
        'A table that offices file: of one district (RANKING: a city, whose districts are its rows), of one period, a year or a part of it whose results are set against the goals of the year. Its columns are fixed: `measures`, `columns` and `layout` may not stand beside it.',
    }),
    districts: t.stringList({ required: true, description: `Districts or other owners, ${NAMES}.` }),
    indicators: t.stringList({
      required: true,
      description: `Indicators, ${NAMES}. None beside a form: those the form is made for.`,
    }),
    periods: t.field({ type: ['Period'], required: true, description: 'Periods of the goals.' }),
    measures: t.field({
      type: [MeasureEnum],
      description:
        'A row for each. Without it: those at which a goal or a result stands; ranks and gaps to the city only with a goal.',
    }),
    columns: t.field({ type: [ColumnKindEnum], description: 'The first seven but CAP_USED without it.' }),
    layout: t.field({ type: TableLayoutEnum, defaultValue: 'ROWS', description: 'How it is laid out.' }),
    ...termFields(t, '; TASKS and WORDING show goals of all'),
    asOf: t.field({ type: 'AsOf', description: 'What was published by then; today without it.' }),
    atRevision: t.int({ description: 'The ledger as it stood at this revision; the latest without it.' }),
    language: t.field({ type: LanguageEnum, defaultValue: DEFAULT_LANGUAGE, description: 'Of labels and captions.' }),
  }),
});
