import { type CHANGE_KINDS, type FigureChange, listChanges } from '../data/answer/change.ts';
import { readChanges } from '../data/ask/filter.ts';
import type { ChangeQuery } from '../data/ask/query.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import { findRevision } from '../data/ledger/revision.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import { builder } from './builder.ts';
import { priced } from './cost/price.ts';
import { ofChanges, onPage } from './cost/reading.ts';
import { FigureRef } from './figure.ts';
import { FigureFilterInput } from './input.ts';
import { type Connection, type OffsetPage, offsetConnection, offsetPage, pageArgs } from './page.ts';
import { RevisionRef } from './revision.ts';

const ChangeKind = builder.enumType('ChangeKind', {
  description: 'How a revision changed a figure.',
  values: {
    ADDED: { description: 'The figure was added.' },
    CORRECTED: { description: 'The figure replaced the one in `before`.' },
    RETIRED: { description: 'The figure was withdrawn.' },
  } satisfies Record<(typeof CHANGE_KINDS)[number], object>,
});

const ChangeRef = builder.objectRef<FigureChange>('Change');

builder.objectType(ChangeRef, {
  description: 'What one revision did to one figure.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKind, description: 'Whether the figure was added, corrected or retired.' }),
    revision: t.field({
      type: RevisionRef,
      description: 'The revision that made the change.',
      resolve: ({ revision }, _, { ledger }) =>
        findRevision(ledger, revision) ?? { number: revision, at: '', note: null, id: '' },
    }),
    figure: t.expose('figure', {
      type: FigureRef,
      description: 'The figure that was added or put in place of another, or the one that was retired.',
    }),
    before: t.expose('before', {
      type: FigureRef,
      nullable: true,
      description: 'The figure that a correction replaced; null for other changes.',
    }),
  }),
});

export const ChangeConnection = builder.connectionObject(
  { type: ChangeRef, name: 'ChangeConnection', description: 'A page of changes.' },
  { description: 'A change with its cursor.' },
);

/** The most changes that are counted: a client further behind reads everything again. */
const COUNTED = 1_000_000;

/** The page of the changes that a query asks for. */
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
    ...priced({ rows: onPage(ofChanges), count: ofChanges }),
    type: ChangeConnection,
    description: 'The figures that later revisions added, corrected and retired, in order of revision.',
    args: {
      since: t.arg.int({
        required: true,
        description: 'Number of the revision that the caller already knows; 0 for everything.',
      }),
      where: t.arg({
        type: FigureFilterInput,
        description: 'Only changes whose figure matches this filter, before or after the change.',
      }),
      ...pageArgs,
    },
    resolve: (_, { since, where, ...asked }, { ledger }) => {
      const page = offsetPage(asked, () => snapshotAt(ledger, {}));
      return changeConnection(ledger, readChanges(ledger, { since, where }, page.at), page);
    },
  }),
);
