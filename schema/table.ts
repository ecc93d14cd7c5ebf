import { findRevision } from '../data/ledger/revision.ts';
import type { TableColumn } from '../data/table/frame/column.ts';
import type { Table } from '../data/table/frame/spec.ts';
import { notesOf } from '../data/table/note.ts';
import { sentencesOf } from '../data/table/sentence.ts';
import { tableOf } from '../data/table/table.ts';
import { builder } from './builder.ts';
import { DistrictRef } from './district.ts';
import { DocumentRef } from './document.ts';
import { wordedIn } from './fault.ts';
import { given } from './given.ts';
import { TableSpecInput } from './input.ts';
import { RevisionRef } from './revision.ts';
import { ColumnKindEnum } from './word.ts';

const TableColumnRef = builder.objectRef<TableColumn>('TableColumn');

builder.objectType(TableColumnRef, {
  description: 'One column of a table: a value for each row key, in order.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Stable name: DISTRICT, TARGET, `2024:TARGET`, `440307:ACTUAL`, LEVEL:GAP.',
    }),
    kind: t.expose('kind', {
      type: ColumnKindEnum,
      nullable: true,
      description:
        "What it shows; null for the columns that begin a row, the result's period, inputs, and what only a form has.",
    }),
    label: t.exposeString('label', { description: 'Header in the language asked for.' }),
    group: t.exposeString('group', {
      nullable: true,
      description:
        'What the layout repeats it for, in words (`2024年`, `龙岗区`, `总量`): the label begins with it; null in a column that stands once.',
    }),
    period: t.expose('period', {
      type: 'Period',
      nullable: true,
      description: 'The period it is of, where periods stand side by side.',
    }),
    district: t.expose('district', {
      type: DistrictRef,
      nullable: true,
      description: 'The district it is of, where districts stand side by side.',
    }),
    unit: t.exposeString('unit', { nullable: true, description: 'Unit of its numbers; null where rows differ.' }),
    numberFormats: t.field({
      type: ['String'],
      nullable: { list: true, items: true },
      description:
        'Excel number format of each cell, for the number as a sheet holds it (a percentage ÷ 100); null leaves General; null in all for a column of words.',
      resolve: ({ numberFormats }) => numberFormats,
    }),
    values: t.field({
      type: ['Cell'],
      nullable: { list: false, items: true },
      description: 'As published (9 for 9 %); shares in percent; a goal in words is its words; null is an empty cell.',
      resolve: ({ values }) => values,
    }),
    figureIds: t.field({
      type: ['ID'],
      nullable: { list: true, items: true },
      description:
        'Id of the figure that each cell shows, for `node(id:)`; null where it shows none; null in all for columns that show no figures.',
      resolve: ({ figureIds }) => figureIds,
    }),
    blank: t.boolean({
      description:
        'Nobody publishes what belongs there: it is left to the user, who keeps what he writes. All values are null.',
      resolve: ({ blank }) => blank === true,
    }),
  }),
});

const TableRef = builder.objectRef<Table>('Table');

builder.objectType(TableRef, {
  description: 'A table of goals and results as columns: what a sheet shows, ready to be written.',
  fields: (t) => ({
    revision: t.field({
      type: RevisionRef,
      description: 'The revision it was read at.',
      resolve: ({ at }, _, { ledger }) =>
        findRevision(ledger, at.revision) ?? { number: at.revision, at: '', note: null },
    }),
    asOf: t.field({
      type: 'Date',
      description: 'What was published by the end of this day.',
      resolve: ({ at }) => at.asOf,
    }),
    title: t.exposeString('title', { description: 'What it is about.' }),
    caption: t.exposeStringList('caption', {
      description:
        'Lines that belong above it: units, as-of and revision, sources with their standing; last, what the columns of a form cannot say.',
    }),
    notes: t.stringList({
      description:
        'What belongs below it when it is handed in, such as the prices that levels and growth of value added are reckoned at; empty where nothing needs to be told.',
      resolve: (table, _, { ledger }) => notesOf(ledger, table),
    }),
    sentences: t.stringList({
      description:
        "For each row the sentence that a report would print: its results with the goals they are judged by, without a result the goal, without either that there is none to be shown. The district's name leads where the table is of several. Rows that show the same results have the same sentence. Of at most 2,000 rows.",
      resolve: (table, _, { ledger }) => wordedIn(table.language, () => sentencesOf(ledger, table)),
    }),
    rowKeys: t.exposeStringList('rowKeys', {
      description: 'One for each row, stable over revisions: `440307|GDP|GROWTH|2024`.',
    }),
    columns: t.expose('columns', { type: [TableColumnRef], description: 'The columns, in order.' }),
    inputs: t.expose('inputs', {
      type: [TableColumnRef],
      description:
        "What a sheet's own formulas need to reach the verdict: UNIT_KIND, RULE, TOLERANCE, CAP, RATE, NO_GAP, SIDE, EXPECTED, START, SPREAD, FIXED, MET, EXCEEDED, ROUGHLY_MET, MISSED; of a form also what its own columns are reckoned from; empty where goal and result do not share a row.",
    }),
    documents: t.expose('documents', { type: [DocumentRef], description: 'The sources, in order of first use.' }),
  }),
});

builder.queryField('table', (t) =>
  t.field({
    type: TableRef,
    description:
      'A table of districts × indicators × periods, in the order of the spec; each has at least one row. A form has rows and columns of its own, and none where it has nothing to list. At most 500,000 cells.',
    args: { spec: t.arg({ type: TableSpecInput, required: true, description: 'What it shows.' }) },
    resolve: (_, { spec }, { ledger }) => tableOf(ledger, given(spec)),
  }),
);
