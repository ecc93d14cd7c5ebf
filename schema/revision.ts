import { findRevision, latestRevision, type Revision } from '../data/ledger/revision.ts';
import { builder } from './builder.ts';
import { priced } from './cost/price.ts';
import { amongDocuments } from './cost/reading.ts';
import { DocumentRef } from './document.ts';

export const RevisionRef = builder.objectRef<Revision>('Revision');

builder.objectType(RevisionRef, {
  description: 'One change of the ledger. `atRevision` reads the ledger as of any past revision.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The number, counted from 1.' }),
    at: t.expose('at', { type: 'DateTime', description: 'The time of the change.' }),
    ledger: t.id({
      description: 'UUID of the ledger. A workbook stores it, as revision numbers of two ledgers are unrelated.',
      resolve: (_, __, { ledger }) => ledger.uuid,
    }),
    note: t.exposeString('note', { nullable: true, description: 'A note on the change; null where there is none.' }),
    documents: t.field({
      ...priced({ rows: amongDocuments }),
      type: [DocumentRef],
      description: 'The documents that it added; empty for a revision that only corrects figures.',
      resolve: ({ number }, _, { ledger }) => ledger.catalogue.documents.filter(({ revision }) => revision === number),
    }),
  }),
});

builder.queryField('revision', (t) =>
  t.field({
    type: RevisionRef,
    nullable: true,
    description: 'A revision by number, the latest by default; null where there is none.',
    args: { number: t.arg.int({ description: 'The number of the revision, from 1.' }) },
    resolve: (_, { number }, { ledger }) => findRevision(ledger, number ?? latestRevision(ledger)) ?? null,
  }),
);
