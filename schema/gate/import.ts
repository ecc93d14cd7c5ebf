import type { ImportProgress } from '../../data/intake/progress/import-board.ts';
import { byOf } from '../../data/ledger/act/by.ts';
import type { IMPORT_STATES } from '../../data/rules/gate-words.ts';
import { builder } from '../base/builder.ts';
import { type Described, enumOf } from '../base/word.ts';
import { priced } from '../cost/price.ts';
import { requireAllowed, requireRight } from './act.ts';

const states = {
  WAITING: 'Others are written before it.',
  READING: 'The cells of the file are read.',
  RECOGNISING: 'It is found out what each number of its tables is.',
  KEEPING: 'The draft is kept.',
  DONE: 'The draft is there.',
  REFUSED: 'It was refused, and `importFile` answers why. Nothing was changed.',
  CANCELLED: 'It was cancelled. Nothing was changed.',
} satisfies Described<typeof IMPORT_STATES>;

const ImportStateEnum = enumOf('ImportState', 'How an import is: at one of its steps, or at an end.', states);

const ImportProgressRef = builder.objectRef<ImportProgress>('ImportProgress');

builder.objectType(ImportProgressRef, {
  description: 'How far `importFile` is with a file.',
  fields: (t) => ({
    state: t.field({
      type: ImportStateEnum,
      description: 'The step that runs, or the end.',
      resolve: ({ state }) => state,
    }),
    done: t.exposeInt('done', { description: 'Rows, or figures of the draft, that the step has done.' }),
    of: t.exposeInt('of', {
      nullable: true,
      description: 'All of them; null where that is not known yet. The last step may end before all.',
    }),
  }),
});

const requestArg = builder.args((t) => ({
  requestId: t.string({ required: true, description: 'The `requestId` that you gave `importFile`.' }),
}));

builder.queryField('importProgress', (t) =>
  t.field({
    ...priced({}),
    type: ImportProgressRef,
    nullable: true,
    description:
      'How far an import of yours is, by its `requestId`; null where you have none of that name, or it ended long ago.',
    args: requestArg,
    resolve: (_, { requestId }, context) => {
      const by = byOf(requireRight(context, 'PROPOSE'));
      return context.imports?.find({ by, request: requestId }) ?? null;
    },
  }),
);

builder.mutationField('cancelImport', (t) =>
  t.field({
    type: ImportProgressRef,
    nullable: true,
    description:
      'Cancels an import of yours that still runs: the ledger stays as it was, and `importFile` answers CANCELLED. Answers what became of it: one that was done before is DONE. Null where you have none of that name.',
    args: requestArg,
    resolve: (_, { requestId }, context) => {
      const by = byOf(requireRight(context, 'PROPOSE'));
      requireAllowed(context, 'CHANGES');
      return context.imports?.cancel({ by, request: requestId }) ?? null;
    },
  }),
);
