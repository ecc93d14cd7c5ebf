import { DraftFaults } from '../../data/intake/draft/fault.ts';
import { wordedFaults } from '../../data/intake/draft/fault-words.ts';
import { whyNotUndo } from '../../data/intake/draft/show/why-not.ts';
import { undoingDraft } from '../../data/intake/draft/undo/undo.ts';
import { builder } from '../base/builder.ts';
import { priced } from '../cost/price.ts';
import { DraftRef } from './draft.ts';
import { COMPARED } from './draft-item.ts';
import { DraftResultRef, resultOf } from './draft-result.ts';
import { GateFaultRef, requestArgs } from './fault.ts';

builder.mutationField('undoPublication', (t) =>
  t.field({
    type: DraftResultRef,
    description:
      'Takes back what publishing a draft did (撤销), as long as nothing builds on it: the figures that it added are withdrawn, and those that it corrected, withdrew or moved are stated again as they were, under new ids. That is published at once. Answers the draft that does it, which can be undone too. Of the catalogue what the draft changed goes back to what it was, unless a file brought it, and what it added stays. `Draft.whyNotUndo` tells beforehand for what it is refused.',
    args: {
      draft: t.arg.int({ required: true, description: 'The number of the draft that was published.' }),
      reason: t.arg.string({ description: 'Why; that its publication is undone by default.' }),
      ...requestArgs,
    },
    resolve: (_, { requestId, draft, reason }, context) =>
      resultOf(context, {
        ...{ act: 'undo', needs: 'WITHDRAW', requestId },
        given: { draft, ...(typeof reason === 'string' && { reason }) },
      }),
  }),
);

builder.objectFields(DraftRef, (t) => ({
  undoneBy: t.int({
    ...priced({ rows: 10 }),
    nullable: true,
    description: 'The number of the draft that took back what publishing it did (撤销); null where none did.',
    resolve: ({ ledger, draft }) => undoingDraft(ledger, draft),
  }),
  whyNotUndo: t.field({
    ...priced({ rows: COMPARED }),
    type: [GateFaultRef],
    description: 'Why `undoPublication` would be refused to whoever asks now; empty where it would be done.',
    resolve: (shown, _, { asker = null, language }) =>
      asker === null ? [] : (wordedFaults(new DraftFaults(whyNotUndo(shown, asker)), language, 'API') ?? []),
  }),
}));
