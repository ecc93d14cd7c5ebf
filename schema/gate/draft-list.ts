import { mayReadDraft, readableDrafts } from '../../data/intake/draft/readable.ts';
import { ShownDraft, shownDraft } from '../../data/intake/draft/show/shown.ts';
import { noteNow } from '../../data/ledger/store/work.ts';
import { builder } from '../base/builder.ts';
import { offsetConnection, offsetPage, pageArgs } from '../base/page.ts';
import { priced } from '../cost/price.ts';
import { pageOf } from '../cost/reading.ts';
import { requireRight } from './act.ts';
import { DraftRef, DraftStateEnum } from './draft.ts';
import { COMPARED } from './draft-item.ts';

const DraftConnection = builder.connectionObject(
  { name: 'DraftConnection', type: DraftRef, description: 'A page of drafts.' },
  { name: 'DraftEdge', description: 'A draft with its cursor.' },
);

builder.queryFields((t) => ({
  drafts: t.field({
    ...priced({ rows: (asked) => 10 * (pageOf(asked) + 1), count: COMPARED }),
    type: DraftConnection,
    description:
      'The drafts that may be read, the newest first: in every district that one touches, whoever asks may propose. One of which no district is known yet is read by whoever opened it, and by those who may propose in all.',
    args: {
      state: t.arg({ type: DraftStateEnum, description: 'Only drafts in this state; all by default.' }),
      file: t.arg.string({
        description:
          'Only drafts that were read from the file of this digest, which POST /files answers; all by default.',
      }),
      ...pageArgs,
    },
    resolve: (_, { state, file, first, after }, context) => {
      const asker = requireRight(context, 'PROPOSE');
      noteNow();
      const { ledger } = context;
      const filter = { state: state ?? null, file: file ?? null };
      const page = offsetPage(ledger, { field: 'drafts', asked: filter }, { first, after });
      const asked = { asker, ...filter };
      return offsetConnection<ShownDraft>(
        page,
        (offset, limit) =>
          readableDrafts(ledger, asked, { offset, limit }).map((draft) => new ShownDraft(ledger, draft)),
        () => readableDrafts(ledger, asked, { offset: 0, limit: Number.POSITIVE_INFINITY }).length,
      );
    },
  }),
  draft: t.field({
    ...priced({ rows: COMPARED }),
    type: DraftRef,
    nullable: true,
    description: 'A draft by its number; null where there is none that may be read.',
    args: { number: t.arg.int({ required: true, description: 'The number of the draft.' }) },
    resolve: (_, { number }, context) => {
      const asker = requireRight(context, 'PROPOSE');
      noteNow();
      const found = shownDraft(context.ledger, number);
      return found && mayReadDraft(context.ledger, asker, found.draft) ? found : null;
    },
  }),
}));
