import { revisionAt } from '../data/ledger/revision.ts';
import { allowTable } from '../data/ledger/store/work.ts';
import type { MergedIndicator } from '../data/rules/table/merged-indicator.ts';
import type { TableColumn } from '../data/table/frame/column.ts';
import type { OfferedColumn, Table, TablePeriod } from '../data/table/frame/spec.ts';
import { mergedInto } from '../data/table/merged-indicator.ts';
import { notesOf } from '../data/table/note.ts';
import { sentencesOf } from '../data/table/sentence.ts';
import { tableOf } from '../data/table/table.ts';
import { builder } from './base/builder.ts';
import { given } from './base/given.ts';
import { ColumnKindEnum } from './base/word.ts';
import { HELD, priced } from './cost/price.ts';
import { ofTable } from './cost/reading.ts';
import { DistrictRef } from './district.ts';
import { DocumentRef } from './document.ts';
import { wordedIn } from './fault.ts';
import { TableSpecInput } from './input.ts';
import { RevisionRef } from './revision.ts';

const TableColumnRef = builder.objectRef<TableColumn>('TableColumn');

builder.objectType(TableColumnRef, {
  description: 'One column of a table, with one value for each row key, in order.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'A stable name, such as DISTRICT, TARGET, `2024:TARGET`, `440307:ACTUAL` or `LEVEL:GAP`.',
    }),
    kind: t.expose('kind', {
      type: ColumnKindEnum,
      nullable: true,
      description:
        'The kind of column. Null for the columns that begin a row, the period of the result, inputs, and columns that only a form has.',
    }),
    label: t.exposeString('label', { description: 'The header, in the language of the table.' }),
    group: t.exposeString('group', {
      nullable: true,
      description:
        'The period, district or measure that the layout repeats this column for, in words (`2024年`, `龙岗区`, `总量`). The label begins with it. Null for a column that is not repeated.',
    }),
    period: t.expose('period', {
      type: 'Period',
      nullable: true,
      description: 'The period of the column, where periods are side by side; null otherwise.',
    }),
    district: t.expose('district', {
      type: DistrictRef,
      nullable: true,
      description: 'The district of the column, where districts are side by side; null otherwise.',
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'Unit of the numbers; null where it differs between rows.',
    }),
    numberFormats: t.field({
      ...priced({ bytes: 0 }),
      type: ['String'],
      nullable: { list: true, items: true },
      description:
        'The Excel number format of each cell, for the number as a sheet stores it (a percentage ÷ 100). A null item means General; a null list is a column of words.',
      resolve: ({ numberFormats }) => numberFormats,
    }),
    values: t.field({
      ...priced({ bytes: 0 }),
      type: ['Cell'],
      nullable: { list: false, items: true },
      description:
        'The values as published (9 for 9 %). Shares are in percent, a goal in words is its words, and null is an empty cell.',
      resolve: ({ values }) => values,
    }),
    figureIds: t.field({
      ...priced({ bytes: 0 }),
      type: ['ID'],
      nullable: { list: true, items: true },
      description:
        'The id of the figure that each cell shows, for `node(id:)`. A null item is a cell without a figure; a null list is a column that never shows figures.',
      resolve: ({ figureIds }) => figureIds,
    }),
    blank: t.boolean({
      description:
        'Whether the user fills in the column, because no document publishes its contents. All values are then null, and a refresh keeps what the user wrote.',
      resolve: ({ blank }) => blank === true,
    }),
  }),
});

const FormColumnRef = builder.objectRef<OfferedColumn>('FormColumn');

builder.objectType(FormColumnRef, {
  description: 'A column that a form has, whether the table shows it or not.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its stable name, as `TableSpec.formColumns` takes it.' }),
    label: t.exposeString('label', { description: 'The header, in the language of the table.' }),
    shown: t.exposeBoolean('isShown', { description: 'Whether the table shows it.' }),
    empty: t.exposeBoolean('isEmpty', {
      description:
        'Whether it is empty in every row, as columns that the user fills in are, so that it may be left out.',
    }),
  }),
});

const TablePeriodRef = builder.objectRef<TablePeriod>('TablePeriod');

builder.objectType(TablePeriodRef, {
  description: 'A period that a table was asked for, as its as-of has it.',
  fields: (t) => ({
    typed: t.exposeString('typed', { description: 'As it was asked for: `最新`, `本年累计`, `2024`.' }),
    period: t.expose('period', { type: 'Period', description: 'The period that it is: `2024`.' }),
    months: t.expose('months', {
      type: 'Period',
      nullable: true,
      description: 'The latest months whose results the table shows for it, `2024-S1`; null where it shows none.',
    }),
  }),
});

const MergedIndicatorRef = builder.objectRef<MergedIndicator>('MergedIndicator');

builder.objectType(MergedIndicatorRef, {
  description: 'An indicator that was merged into another.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code, which rows had before.' }),
    into: t.exposeString('into', { description: 'The code of the other, which their keys have now.' }),
  }),
});

const TableRef = builder.objectRef<Table>('Table');

builder.objectType(TableRef, {
  description: 'A table of goals and results as columns, ready to be written into a sheet.',
  fields: (t) => ({
    revision: t.field({
      type: RevisionRef,
      description: 'The revision that the table was read at.',
      resolve: ({ at }, _, { ledger }) => revisionAt(ledger, at.revision),
    }),
    asOf: t.field({
      type: 'Date',
      description: 'The last day of publication: only figures published by its end count.',
      resolve: ({ at }) => at.asOf,
    }),
    periods: t.expose('periods', {
      type: [TablePeriodRef],
      description: 'What each of `TableSpec.periods` is at this as-of, in that order.',
    }),
    title: t.exposeString('title', { description: 'The title.' }),
    caption: t.exposeStringList('caption', {
      description:
        'The lines to print above the table: units, as-of and revision, 内部资料 注意保管 where it shows what is not public, sources with their standing, and last the remarks that the columns of a form cannot hold.',
    }),
    notes: t.stringList({
      ...HELD,
      description:
        'The notes to print below the table when it is handed in, such as the prices on which value added and its growth are calculated. May be empty.',
      resolve: (table, _, { ledger }) => notesOf(ledger, table),
    }),
    sentences: t.stringList({
      ...priced({ bytes: 0 }),
      description:
        "The sentence that a report would print for each row: its results with the goals that are judged, or the goal alone where there is no result. A row with neither has a sentence that says so. The sentence begins with the district's name where the table has several. Rows that show the same results have the same sentence. At most 2,000 rows.",
      resolve: (table, _, { ledger }) => wordedIn(table.language, () => sentencesOf(ledger, table)),
    }),
    rowKeys: t.exposeStringList('rowKeys', {
      ...priced({ bytes: 0 }),
      description: 'One key for each row, the same at every revision: `440307|GDP|GROWTH|2024`.',
    }),
    mergedIndicators: t.field({
      ...HELD,
      type: [MergedIndicatorRef],
      description:
        'The indicators that were merged into those of rows. A table that was written before has rows under their codes, and goes on with the keys of these.',
      resolve: ({ rowKeys }, _, { ledger }) => mergedInto(ledger, rowKeys),
    }),
    columns: t.expose('columns', { type: [TableColumnRef], description: 'The columns, in order.' }),
    formColumns: t.expose('formColumns', {
      type: [FormColumnRef],
      description:
        "Every column that the form has, in the form's own order, whether shown or not. Empty for a table that is no form.",
    }),
    inputs: t.expose('inputs', {
      type: [TableColumnRef],
      description:
        'The columns that formulas in a sheet need to work out the verdict: UNIT_KIND, RULE, TOLERANCE, CAP, RATE, NO_GAP, SIDE, EXPECTED, START, SPREAD, FIXED, MET, EXCEEDED, ROUGHLY_MET, MISSED. For a form, also those that its own columns are calculated from. Empty where goal and result are not in one row.',
    }),
    documents: t.expose('documents', {
      type: [DocumentRef],
      description: 'The sources, in order of first use.',
    }),
  }),
});

builder.queryField('table', (t) =>
  t.field({
    ...priced({ rows: ofTable, isTable: true }),
    type: TableRef,
    description:
      'A table of districts × indicators × periods, in the order of `spec`, with at least one row for each. A form has rows and columns of its own, and no rows where it has nothing to list. At most 500,000 cells.',
    args: {
      spec: t.arg({ type: TableSpecInput, required: true, description: 'The contents and layout of the table.' }),
    },
    resolve: (_, { spec }, { ledger }) => {
      allowTable();
      return tableOf(ledger, given(spec));
    },
  }),
);
