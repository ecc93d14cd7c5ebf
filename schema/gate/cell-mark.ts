import type { KeptBlock } from '../../data/intake/draft/item.ts';
import type { CellMark } from '../../data/intake/draft/show/cell-mark.ts';
import { notFigureText } from '../../data/rules/message/not-figure.ts';
import { builder } from '../base/builder.ts';
import { enumOf } from '../base/word.ts';
import { ItemFindingEnum } from './draft-item.ts';

type BlockColumn = KeptBlock['held'][number];

const ColumnRole = enumOf<BlockColumn['role']>('ColumnRole', 'What a column of a table holds.', {
  DISTRICT: 'Names of districts.',
  INDICATOR: 'Names of indicators.',
  MEASURE: 'Words for measures.',
  PERIOD: 'Periods.',
  UNIT: 'Units.',
  FREQUENCY: 'How often what is in the row is published.',
  SCOPE: 'What the figures of the row cover.',
  CODE: 'Numbering or codes, which tell nothing.',
  NOTE: 'Remarks, which are not read.',
  VALUE: 'Numbers.',
});

export const BlockColumnRef = builder.objectRef<BlockColumn>('BlockColumn');

builder.objectType(BlockColumnRef, {
  description: 'A column of a table, and what it holds.',
  fields: (t) => ({
    column: t.exposeInt('column', { description: 'The column of the sheet, counted from 0.' }),
    role: t.expose('role', { type: ColumnRole, description: 'What it holds.' }),
  }),
});

export const CellMarkRef = builder.objectRef<CellMark>('CellMark');

builder.objectType(CellMarkRef, {
  description: 'What became of a cell among the numbers of a table. Rows and columns are counted from 0.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'The row.' }),
    column: t.exposeInt('column', { description: 'The column.' }),
    finding: t.expose('finding', {
      type: ItemFindingEnum,
      nullable: true,
      description: 'What its figure is beside the ledger; null where it is no figure.',
    }),
    isDoubtful: t.exposeBoolean('isDoubtful', { description: 'Whether a person has to look at its figure.' }),
    why: t.string({
      nullable: true,
      description: 'Why it is no figure, in the language of the request; null where it is one.',
      resolve: ({ why }, _, { language }) => (why === null ? null : notFigureText(why, language)),
    }),
  }),
});
