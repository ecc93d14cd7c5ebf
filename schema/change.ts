import { type CHANGE_KINDS, type FigureChange, listChanges } from '../data/answer/change.ts';
import { readChanges } from '../data/ask/filter.ts';
import type { ChangeQuery } from '../data/ask/query.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import { findRevision } from '../data/ledger/revision.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import { builder } from './builder.ts';
import { FigureRef } from './figure.ts';
import { FigureFilterInput } from './input.ts';
import { type Connection, type OffsetPage, offsetConnection, offsetPage, pageArgs } from './page.ts';
import { RevisionRef } from './revision.ts';

const ChangeKind = builder.enumType('ChangeKind', {
  description: 'What a revision did to a statement.',
  values: {
    ADDED: { description: 'Said for the first time.' },
    CORRECTED: { description: 'Put in place of another; see `before`.' },
    RETIRED: { description: 'Withdrawn.' },
  } satisfies Record<(typeof CHANGE_KINDS)[number], object>,
});

const ChangeRef = builder.objectRef<FigureChange>('Change');

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

export const ChangeConnection = builder.connectionObject(
  { type: ChangeRef, name: 'ChangeConnection', description: 'A page of changes.' },
  { description: 'A change and its place.' },
);

/** Counting stops here: a client that is so far behind reads everything anew. */
const COUNTED = 1_000_000;

/** A page of changes. */
export function changeConnection(ledger: Ledger, query: ChangeQuery, page: OffsetPage): Connection<FigureChange> {
  const { at } = page;
  return offsetConnection(
    page,
    (from, limit) => listChanges(ledger, query, { offset: from, limit, at }),
    () => listChanges(ledger, query, { offset: 0, limit: COUNTED, at }).length,
  );
}

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
      return changeConnection(ledger, readChanges(ledger, { since, where }, page.at), page);
    },
  }),
);
