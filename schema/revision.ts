import { findRevision, latestRevision, type Revision } from '../data/ledger/revision.ts';
import { builder } from './builder.ts';
import { DocumentRef } from './document.ts';

export const RevisionRef = builder.objectRef<Revision>('Revision');

builder.objectType(RevisionRef, {
  description: 'One committed change to the ledger. Every past revision can be read again with `atRevision`.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counted from 1.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was committed.' }),
    ledger: t.id({
      description:
        'UUID of the ledger. A workbook remembers it: revisions of two ledgers have nothing to do with each other.',
      resolve: (_, __, { ledger }) => ledger.uuid,
    }),
    note: t.exposeString('note', { nullable: true, description: 'What it was about; null where nothing was noted.' }),
    documents: t.field({
      type: [DocumentRef],
      description: 'Documents that came in with it; empty for a revision that only corrects.',
      resolve: ({ number }, _, { ledger }) => ledger.catalogue.documents.filter(({ revision }) => revision === number),
    }),
  }),
});

builder.queryField('revision', (t) =>
  t.field({
    type: RevisionRef,
    nullable: true,
    description: 'A revision by number, the latest without one; null where there is none.',
    args: { number: t.arg.int({ description: 'Number of the revision, from 1.' }) },
    resolve: (_, { number }, { ledger }) => findRevision(ledger, number ?? latestRevision(ledger)) ?? null,
  }),
);
