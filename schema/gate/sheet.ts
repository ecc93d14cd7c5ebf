import type { KeptBlock } from '../../data/intake/draft/item.ts';
import { MOST_CELLS, type ShownSheet, sheetsOf, warningsOfBlock } from '../../data/intake/draft/show/sheet.ts';
import type { ShownDraft } from '../../data/intake/draft/show/shown.ts';
import { thingsOfBlock, thingsOfItem } from '../../data/intake/draft/show/thing.ts';
import { seesFileOf } from '../../data/intake/original.ts';
import { notFigureText } from '../../data/rules/message/not-figure.ts';
import type { Asker } from '../../data/rules/office/may.ts';
import { builder } from '../base/builder.ts';
import { type AskedArgs, HELD, priced } from '../cost/price.ts';
import { BlockColumnRef, CellMarkRef } from './cell-mark.ts';
import { DraftRef } from './draft.ts';
import { COMPARED, DraftItemRef } from './draft-item.ts';
import { FigureThingRef } from './thing.ts';

const BlockRef = builder.objectRef<KeptBlock>('DraftBlock');

builder.objectType(BlockRef, {
  description: 'A table that was found in a sheet. Rows and columns are counted from 0, the last ones included.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number in the file, from 1, by which answers name it.' }),
    top: t.exposeInt('top', { description: 'The first row.' }),
    bottom: t.exposeInt('bottom', { description: 'The last row.' }),
    left: t.exposeInt('left', { description: 'The first column.' }),
    right: t.exposeInt('right', { description: 'The last column.' }),
    bodyTop: t.exposeInt('bodyTop', { description: 'The first row below its header.' }),
    columns: t.field({
      ...HELD,
      type: [BlockColumnRef],
      description: 'Its columns, and what each holds.',
      resolve: ({ held }) => [...held],
    }),
    title: t.string({
      nullable: true,
      description: 'The title above it; null where there is none.',
      resolve: ({ title }) => title ?? null,
    }),
    figures: t.exposeInt('figures', { description: 'How many figures were read from it.' }),
    refused: t.string({
      nullable: true,
      description: 'Why nothing was read from it, in the language of the request; null where it was read.',
      resolve: ({ refused }, _, { language }) => (refused === undefined ? null : notFigureText(refused, language)),
    }),
    warnings: t.field({
      ...HELD,
      type: ['String'],
      description: 'What to look at in it, in the language of the request.',
      resolve: (block, _, { ledger, language }) => warningsOfBlock(ledger, block, language),
    }),
    things: t.field({
      ...HELD,
      type: [FigureThingRef],
      description: 'The five things as its first figure has them, and whether its figures differ in them.',
      resolve: ({ things }, _, { ledger, language }) => thingsOfBlock(ledger, things, language),
    }),
  }),
});

const MergeRef = builder.objectRef<ShownSheet['sheet']['merges'][number]>('CellMerge');

builder.objectType(MergeRef, {
  description: 'Cells that are drawn as one. Rows and columns are counted from 0, the last ones included.',
  fields: (t) => ({
    top: t.exposeInt('top', { description: 'The first row.' }),
    left: t.exposeInt('left', { description: 'The first column.' }),
    bottom: t.exposeInt('bottom', { description: 'The last row.' }),
    right: t.exposeInt('right', { description: 'The last column.' }),
  }),
});

/** Columns that are given where nobody says how many. */
const COLUMNS = 100;

/** A number that is asked for, within what may be asked: what is refused makes no query cheaper. */
function within(asked: unknown, most: number): number {
  return Math.min(Math.max(Number(asked ?? 0), 0), most);
}

/** Bytes of the cells that are asked for, as an estimate. */
function cellBytes({ rows, columns }: AskedArgs): number {
  return 8 * within(rows, MOST_CELLS.rows) * within(columns ?? COLUMNS, MOST_CELLS.columns);
}

/** Bytes of the marks of rows that are asked for, as an estimate: tables have some twenty numbers a row. */
function markBytes({ rows }: AskedArgs): number {
  return 20 * 80 * within(rows, MOST_CELLS.rows);
}

const SheetRef = builder.objectRef<ShownSheet>('DraftSheet');

builder.objectType(SheetRef, {
  description: 'A sheet of the file that a draft was read from, as it looks. Rows and columns are counted from 0.',
  fields: (t) => ({
    name: t.string({
      nullable: true,
      description: 'Its name; null for a file that has none, as a .csv.',
      resolve: ({ sheet }) => sheet.name,
    }),
    isHidden: t.boolean({
      description: 'Whether the file hides it. Nothing is read from a hidden sheet.',
      resolve: ({ sheet }) => sheet.isHidden,
    }),
    rows: t.int({ description: 'How many rows there are up to the last cell.', resolve: ({ sheet }) => sheet.rows }),
    columns: t.int({
      description: 'How many columns there are up to the last cell.',
      resolve: ({ sheet }) => sheet.columns,
    }),
    merges: t.field({
      ...HELD,
      type: [MergeRef],
      description: 'Its merged cells.',
      resolve: ({ sheet }) => sheet.merges,
    }),
    hiddenRows: t.intList({
      ...HELD,
      description: 'The rows that it does not show.',
      resolve: ({ sheet }) => sheet.hiddenRows,
    }),
    hiddenColumns: t.intList({
      ...HELD,
      description: 'The columns that it does not show.',
      resolve: ({ sheet }) => sheet.hiddenColumns,
    }),
    blocks: t.field({
      ...HELD,
      type: [BlockRef],
      description: 'The tables that were found in it, in their order.',
      resolve: ({ blocks }) => [...blocks],
    }),
    cells: t.field({
      ...priced({ rows: 1, bytes: cellBytes }),
      type: t.listRef(t.listRef('String', { nullable: true })),
      description: 'The texts that its cells show, row after row; null for an empty cell.',
      args: {
        top: t.arg.int({ required: true, description: 'The first row.' }),
        rows: t.arg.int({ required: true, description: `How many rows, at most ${MOST_CELLS.rows}.` }),
        left: t.arg.int({ defaultValue: 0, description: 'The first column.' }),
        columns: t.arg.int({
          defaultValue: COLUMNS,
          description: `How many columns, at most ${MOST_CELLS.columns}.`,
        }),
      },
      resolve: (sheet, { top, rows, left, columns }) =>
        sheet.cells({ top, rows, left: left ?? 0, columns: columns ?? COLUMNS }),
    }),
    marks: t.field({
      ...priced({ rows: COMPARED, bytes: markBytes }),
      type: [CellMarkRef],
      description:
        'What became of its cells that are figures, or among the numbers of a table and none. Of those that are none at most 2000 are kept in a draft.',
      args: {
        top: t.arg.int({ required: true, description: 'The first row.' }),
        rows: t.arg.int({ required: true, description: `How many rows, at most ${MOST_CELLS.rows}.` }),
      },
      resolve: (sheet, range) => sheet.marks(range),
    }),
    item: t.field({
      ...priced({ rows: COMPARED }),
      type: DraftItemRef,
      nullable: true,
      description: 'The item of the draft that was read from a cell; null where none was.',
      args: {
        row: t.arg.int({ required: true, description: 'The row of the cell, counted from 0.' }),
        column: t.arg.int({ required: true, description: 'The column of the cell, counted from 0.' }),
      },
      resolve: (sheet, cell) => sheet.item(cell) ?? null,
    }),
  }),
});

/** The sheets of a draft for whoever sees its file. */
function sheetsFor(asker: Asker | null | undefined, shown: ShownDraft): ShownSheet[] {
  return seesFileOf(shown.ledger, asker ?? null, shown.draft) ? sheetsOf(shown) : [];
}

builder.objectField(DraftRef, 'sheets', (t) =>
  t.field({
    ...priced({ rows: 10 }),
    type: [SheetRef],
    description:
      'The sheets of the file that it was read from, as they look. Empty where there is no such file: for corrections and withdrawals, and for a .csv with one figure a row. Empty too for whoever may not see districts of which the file tells and that were left out, unless they brought it.',
    resolve: (shown, _, { asker }) => sheetsFor(asker, shown),
  }),
);

builder.objectField(DraftRef, 'sheet', (t) =>
  t.field({
    ...priced({ rows: 10 }),
    type: SheetRef,
    nullable: true,
    description: 'One of its sheets; null where there is none of that name.',
    args: { name: t.arg.string({ description: 'The name; null for the sheet of a file that has none, as a .csv.' }) },
    resolve: (shown, { name }, { asker }) =>
      sheetsFor(asker, shown).find(({ sheet }) => sheet.name === (name ?? null)) ?? null,
  }),
);

builder.objectField(DraftItemRef, 'things', (t) =>
  t.field({
    ...HELD,
    type: [FigureThingRef],
    description:
      'The five things of the figure, each with where its table tells it; empty for what was read from no table.',
    resolve: (item, _, { language }) => thingsOfItem(item, item.head, language),
  }),
);
