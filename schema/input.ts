import { DEFAULT_LANGUAGE } from '../data/rules/words.ts';
import { builder } from './base/builder.ts';
import { VerdictGroupEnum } from './base/verdict-count.ts';
import {
  AuthorityEnum,
  ColumnKindEnum,
  LanguageEnum,
  MeasureEnum,
  ReleaseEnum,
  RoleEnum,
  StatusEnum,
  TableFormEnum,
  TableLayoutEnum,
  VerdictEnum,
} from './base/word.ts';
import { termFields } from './terms.ts';

const NAMES = 'by code or name, as people type them';

export const FigureFilterInput = builder.inputType('FigureFilter', {
  description:
    'A filter of figures. A figure must match every field that is given. An unknown name is an error with suggestions.',
  fields: (t) => ({
    districts: t.stringList({ description: `Districts or other owners, ${NAMES}.` }),
    indicators: t.stringList({ description: `Indicators, ${NAMES}.` }),
    scopes: t.stringList({ description: `Only figures of these scopes, ${NAMES}; ALL is the indicator's own.` }),
    measures: t.field({ type: [MeasureEnum], description: 'Only figures of these measures.' }),
    periods: t.field({
      type: ['Period'],
      description:
        'Only figures for exactly these periods. 最新 is refused here, because it is of one key: see figuresByKey.',
    }),
    within: t.field({
      type: ['Period'],
      description:
        'Only figures whose period lies within one of these: `2024` also finds `2024-S1`. For an indicator with timing STOCK, the period must end within one of them.',
    }),
    roles: t.field({ type: [RoleEnum], description: 'Only figures of these roles: goals, results or estimates.' }),
    authorities: t.field({
      type: [AuthorityEnum],
      description: 'Only goals that one of these authorities set. Results and estimates are left out.',
    }),
    statuses: t.field({
      type: [StatusEnum],
      description: 'Only results that a statistics office has checked so far. Figures without a status are left out.',
    }),
    releases: t.field({ type: [ReleaseEnum], description: 'Only figures that these see.' }),
    documents: t.stringList({ description: 'Only figures printed in documents with these codes.' }),
    topic: t.string({ description: 'Only indicators of this topic, by its code or name.' }),
    headline: t.boolean({ description: 'True: only main figures. False: only the others.' }),
    inForce: t.boolean({
      description: 'True: only the figure in force of each key, not those that a later one superseded.',
    }),
  }),
});

export const ComparisonFilterInput = builder.inputType('ComparisonFilter', {
  description:
    'A filter of comparisons. A comparison must match every field that is given. An unknown name is an error with suggestions.',
  fields: (t) => ({
    districts: t.stringList({ description: `Only these districts or other owners, ${NAMES}; all by default.` }),
    indicators: t.stringList({ description: `Only these indicators, ${NAMES}; all by default.` }),
    periods: t.field({
      type: ['Period'],
      required: true,
      description: 'Only goals for exactly these periods, with their results so far.',
    }),
    scopes: t.stringList({ description: `Only these scopes, ${NAMES}; ALL is the indicator's own. All by default.` }),
    measures: t.field({ type: [MeasureEnum], description: 'Only these measures; all by default.' }),
    topic: t.string({ description: 'Only indicators of this topic, by its code or name.' }),
    headline: t.boolean({ description: 'True: only main indicators. False: only the others.' }),
    verdicts: t.field({ type: [VerdictEnum], description: 'Only these verdicts.' }),
    groups: t.field({ type: [VerdictGroupEnum], description: 'Only verdicts of these groups.' }),
    ...termFields(t),
  }),
});

export const FigureKeyInput = builder.inputType('FigureKey', {
  description: 'The question of one cell, with every part as people type it.',
  fields: (t) => ({
    district: t.string({ required: true, description: 'A district or other owner: 龙岗区, 龙岗, Longgang, 440307.' }),
    indicator: t.string({
      required: true,
      description: 'An indicator: 地区生产总值, GDP. A scope may stand behind it: 数字化转型诊断（规上企业）.',
    }),
    scope: t.string({
      description:
        "A scope, by code or name: 规上企业. By default the one behind the indicator, else the indicator's own.",
    }),
    period: t.string({
      required: true,
      description:
        'A period: 2024, 2024年上半年, 2024-S1, or a relative one at the as-of: 本年, 上月, 上月累计. 2024年累计 and 本年累计 are the year, whose result may be that of the months that are out; 最新 is the latest result, cumulative where it adds up; 上年同期 is the same months a year earlier. In English: latest, last month, 2024 YTD, same period last year.',
    }),
    part: t.string({
      description:
        'A part of the period (2024年1-5月): the result of exactly these months is compared with the goal. By default the latest result. Only comparisonsByKey uses it.',
    }),
    measure: t.string({
      description:
        "A measure: 同比增速, GROWTH. RANK/GROWTH is the rank by growth. The indicator's main measure by default.",
    }),
    role: t.string({
      description: 'TARGET, ACTUAL or ESTIMATE, or 目标, 完成 or 预计; ACTUAL by default. Only figuresByKey uses it.',
    }),
    asOf: t.string({
      description: 'A day, or the code of a document: only figures published by then count. Today by default.',
    }),
  }),
});

export const TableSpecInput = builder.inputType('TableSpec', {
  description: 'The contents and layout of a table. Rows and columns come in the order given here.',
  fields: (t) => ({
    form: t.field({
      type: TableFormEnum,
      description:
        'A standard table that plan offices file, for one district and one period. RANKING takes a city, whose districts are its rows. The period is a year, or a part of one, whose results are then compared with the goals for the year; those of a month alone, or of months that do not begin in January, are shown and only compared with goals for these months. Do not give `measures`, `columns` or `layout` with a form.',
    }),
    districts: t.stringList({ required: true, description: `Districts or other owners, ${NAMES}.` }),
    indicators: t.stringList({
      required: true,
      description: `Indicators, ${NAMES}. With a form, an empty list means those that the form is made for.`,
    }),
    periods: t.field({
      type: ['Period'],
      required: true,
      description:
        'The periods of the goals. Relative ones are read at the as-of: 本年累计; 最新, the year of the latest result among those of the table, or of the latest goals for the forms TASKS, WORDING, YEARS and REMAINDER; 上年同期, the months of the latest result a year earlier. `Table.periods` names what they are.',
    }),
    scopes: t.stringList({
      description: `Only rows of these scopes, ${NAMES}; ALL is the indicator's own. All by default. Not with a form. A scope may also stand behind an indicator: 数字化转型诊断（规上企业）.`,
    }),
    measures: t.field({
      type: [MeasureEnum],
      description:
        'The measures, one row each. By default, those that have a goal or a result. RANK and GAP_TO_CITY are then included only where they have a goal.',
    }),
    columns: t.field({
      type: [ColumnKindEnum],
      description: 'The columns; TARGET, ACTUAL, PREVIOUS, GAP, ATTAINMENT and VERDICT by default.',
    }),
    formColumns: t.stringList({
      description:
        'Keys of the columns of the form, in the order wanted, such as INDICATOR, TARGET and VERDICT; `Table.formColumns` names them all. By default, or for an empty list, those that the form is made with. Only with a form.',
    }),
    layout: t.field({ type: TableLayoutEnum, defaultValue: 'ROWS', description: 'How rows and columns are arranged.' }),
    ...termFields(t, '. The forms TASKS and WORDING show goals of every authority'),
    asOf: t.field({ type: 'AsOf', description: 'Only figures published by then count; today by default.' }),
    at: t.string({
      description: 'Read the ledger as it was at the revision of this name, NUMBER:ID; the latest by default.',
    }),
    atRevision: t.int({
      description: 'Read the ledger as of the revision of this number; the latest by default.',
      deprecationReason: 'Use `at`.',
    }),
    language: t.field({
      type: LanguageEnum,
      defaultValue: DEFAULT_LANGUAGE,
      description: 'The language of labels, captions and cells in words.',
    }),
  }),
});
