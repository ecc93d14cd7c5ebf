import { type CHANGE_KINDS, type Change, listChanges } from '../data/answer/change.ts';
import { readFigureFilter } from '../data/ask/filter.ts';
import { Fault } from '../data/ledger/fault.ts';
import { findRevision, type Snapshot } from '../data/ledger/revision.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import { builder } from './builder.ts';
import { FigureRef } from './figure.ts';
import { FigureFilterInput } from './input.ts';
import { offsetConnection, offsetPage, pageArgs } from './page.ts';
import { RevisionRef } from './revision.ts';

const ChangeKind = builder.enumType('ChangeKind', {
  description: 'What a revision did to a statement.',
  values: {
    ADDED: { description: 'Said for the first time.' },
    CORRECTED: { description: 'Put in place of another; see `before`.' },
    RETIRED: { description: 'Withdrawn.' },
  } satisfies Record<(typeof CHANGE_KINDS)[number], object>,
});

const ChangeRef = builder.objectRef<Change>('Change');

builder.objectType(ChangeRef, {
  description: 'What one revision did to one statement.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKind, description: 'Added, corrected or retired.' }),
    revision: t.field({
      type: RevisionRef,
      description: 'The revision that did it.',
      resolve: ({ revision }, _, { ledger }) =>
        findRevision(ledger, revision) ?? { number: revision, at: '', note: null },
    }),
    figure: t.expose('figure', { type: FigureRef, description: 'The figure added, or the one retired.' }),
    before: t.expose('before', {
      type: FigureRef,
      nullable: true,
      description: 'What a correction replaced; null otherwise.',
    }),
  }),
});

const ChangeConnection = builder.connectionObject(
  { type: ChangeRef, name: 'ChangeConnection', description: 'A page of changes.' },
  { description: 'A change and its place.' },
);

/** A revision that this ledger does not have is another ledger's, or a slip: silence would be taken for "no news". */
function checkSince(since: number, { revision }: Snapshot): void {
  if (since >= 0 && since <= revision) return;
  throw new Fault(
    'BAD_SINCE',
    { argument: 'since', value: since, suggestions: [String(revision)] },
    { latest: revision },
  );
}

/** Counting stops here: a client that is so far behind reads everything anew. */
const COUNTED = 1_000_000;

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnection,
    description: 'Figures added, corrected and retired after a revision, in order.',
    args: {
      since: t.arg.int({ required: true, description: 'The revision already known; 0 for everything.' }),
      where: t.arg({
        type: FigureFilterInput,
        description: 'Only changes that concern these figures, before or after.',
      }),
      ...pageArgs,
    },
    resolve: (_, { since, where, ...asked }, { ledger }) => {
      const page = offsetPage(asked, () => snapshotAt(ledger, {}));
      const { at } = page;
      checkSince(since, at);
      const query = { ...readFigureFilter(ledger, where, at.asOf), since };
      return offsetConnection(
        page,
        (from, limit) => listChanges(ledger, query, { offset: from, limit, at }),
        () => listChanges(ledger, query, { offset: 0, limit: COUNTED, at }).length,
      );
    },
  }),
);
