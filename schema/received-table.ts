import type { ReceivedCell } from '../data/intake/received/received-cell.ts';
import { receivedSentence } from '../data/intake/received/received-sentence.ts';
import { checkReceived, MOST_RECEIVED_CELLS, type ReceivedTable } from '../data/intake/received/received-table.ts';
import { revisionText, snapshotAt } from '../data/ledger/snapshot.ts';
import { receivedWords } from '../data/rules/sentence/received.ts';
import { DEFAULT_LANGUAGE, RECEIVED_FINDINGS, type ReceivedFinding } from '../data/rules/words.ts';
import { builder } from './base/builder.ts';
import { snapshotArgs } from './base/page.ts';
import { type Described, enumOf, languageArg } from './base/word.ts';
import { type AskedArgs, HELD, priced } from './cost/price.ts';
import { FigureRef } from './figure.ts';
import { QuestionRef } from './gate/question.ts';

const findings: Described<typeof RECEIVED_FINDINGS> = {
  DIFFERS: '与账本不一致: the ledger has another number.',
  OTHER_VINTAGE:
    '与另一版本一致: an earlier or lesser statement, or one that was corrected since, has this number, and the one in force another.',
  NOT_HELD: '账本未收录: the ledger has no number of this matter.',
  ASKED: '待认定: it could not be told what it is; a question is open.',
  UNREAD: '不作核对: it is no number that the ledger could hold, such as one worked out from others.',
  AGREES: '与账本一致: the ledger has this number, as far as both are printed.',
};

const ReceivedFindingEnum = enumOf(
  'ReceivedFinding',
  'What became of a number of a received table beside the ledger.',
  findings,
);

const ReceivedCellRef = builder.objectRef<ReceivedCell>('ReceivedCell');

builder.objectType(ReceivedCellRef, {
  description: 'A number of a received table, set against the ledger.',
  fields: (t) => ({
    cell: t.exposeString('cell', { description: 'Its address in the table as it was given, such as `C7`.' }),
    row: t.exposeInt('row', { description: 'Its row, counted from 0.' }),
    column: t.exposeInt('column', { description: 'Its column, counted from 0.' }),
    printed: t.exposeString('printed', { description: 'The text that it shows, with its unit where that is known.' }),
    finding: t.expose('finding', { type: ReceivedFindingEnum, description: 'What became of it.' }),
    sentence: t.string({
      ...priced({ bytes: 300 }),
      description: 'One sentence that says why: both numbers, and where the ledger has its own from.',
      args: languageArg,
      resolve: (cell, { language }) => receivedSentence(cell, language ?? DEFAULT_LANGUAGE),
    }),
    held: t.field({
      type: FigureRef,
      nullable: true,
      description: 'The figure of the ledger that is in force; null where there is none.',
      resolve: ({ compared }) => compared?.held ?? null,
    }),
    other: t.field({
      type: FigureRef,
      nullable: true,
      description:
        'The figure that is not in force and states the same number, for OTHER_VINTAGE and where NOT_HELD had one that was withdrawn; otherwise null.',
      resolve: ({ compared }) => compared?.other ?? null,
    }),
  }),
});

interface FindingCount {
  finding: ReceivedFinding;
  count: number;
}

const ReceivedCountRef = builder.objectRef<FindingCount>('ReceivedCount');

builder.objectType(ReceivedCountRef, {
  description: 'How many numbers of a received table have one finding.',
  fields: (t) => ({
    finding: t.expose('finding', { type: ReceivedFindingEnum, description: 'The finding.' }),
    label: t.string({
      description: 'The name of the finding.',
      args: languageArg,
      resolve: ({ finding }, { language }) => receivedWords(language ?? DEFAULT_LANGUAGE).labels[finding],
    }),
    count: t.exposeInt('count', { description: 'Number of cells, 0 where there is none.' }),
  }),
});

const ReceivedTableRef = builder.objectRef<ReceivedTable>('ReceivedTable');

builder.objectType(ReceivedTableRef, {
  description: 'A table that somebody received, each of its numbers set against the ledger. Nothing of it is kept.',
  fields: (t) => ({
    revision: t.string({
      description: 'The name, NUMBER:ID, of the revision against which it was set.',
      resolve: ({ at }, _, { ledger }) => revisionText(ledger, at.revision),
    }),
    counts: t.field({
      ...HELD,
      type: [ReceivedCountRef],
      description: 'How many numbers have each finding, in the order in which they concern a reader.',
      resolve: ({ cells }): FindingCount[] =>
        RECEIVED_FINDINGS.map((finding) => ({
          finding,
          count: cells.reduce((sum, cell) => sum + Number(cell.finding === finding), 0),
        })),
    }),
    cells: t.field({
      ...HELD,
      type: [ReceivedCellRef],
      description: 'Its numbers, row after row.',
      args: {
        findings: t.arg({
          type: [ReceivedFindingEnum],
          description: 'Only those with these findings; all by default.',
        }),
      },
      resolve: ({ cells }, { findings: only }) =>
        only ? cells.filter(({ finding }) => only.includes(finding)) : [...cells],
    }),
    questions: t.field({
      ...HELD,
      type: [QuestionRef],
      description:
        'What could not be told, each with the numbers that wait for it. `receivedTable(answers:)` answers it.',
      resolve: ({ questions }) => [...questions],
    }),
  }),
});

/** The fewest characters of a cell, with what divides it from the next. */
const CELL_CHARACTERS = 2;
/** Rows that are read for one number: the statements of its key. */
const READ_FOR_CELL = 3;

/** The statements of each number that a table of such a length can have. */
function ofReceived({ table }: AskedArgs): number {
  const length = typeof table === 'string' ? table.length : 0;
  return READ_FOR_CELL * Math.min(MOST_RECEIVED_CELLS, Math.ceil(length / CELL_CHARACTERS));
}

builder.queryField('receivedTable', (t) =>
  t.field({
    ...priced({ rows: ofReceived }),
    type: ReceivedTableRef,
    description:
      'Sets every number of a table that somebody received against the ledger: results, and goals too. It is read as `importFile` reads one, nothing is kept of it, and nobody need sign in where reading is open. At most 50,000 cells. Send it by POST.',
    args: {
      table: t.arg.string({
        required: true,
        description:
          'The table: lines of fields with tabs, semicolons or commas between them, a table of HTML, or a sheet as the add-in reads it (`planbook-grid`).',
      }),
      name: t.arg.string({
        description: 'The name of the file from which it comes, which may tell its district and period.',
      }),
      answers: t.arg.stringList({
        description:
          'What the table does not say itself, each as `importFile(answers:)` takes it: `UNIT=亿元`, `1.PERIOD=2024-S1`, `INDICATOR:printed name=CODE`.',
      }),
      ...snapshotArgs,
    },
    resolve: (_, { table, name, answers, asOf, atRevision }, { ledger }) =>
      checkReceived(
        ledger,
        { table, name: name ?? '', answers: answers ?? [] },
        snapshotAt(ledger, { asOf, atRevision }),
      ),
  }),
);
