import type { Document } from '../data/ledger/document.ts';
import { documentText } from '../data/ledger/document-text.ts';
import { builder } from './builder.ts';
import { DistrictRef } from './district.ts';
import { DocumentKindEnum, StandingEnum } from './word.ts';

export const DocumentRef = builder.objectRef<Document>('Document');

builder.node(DocumentRef, {
  description: 'A plan document, kept with its full text.',
  id: { resolve: ({ code }) => code, description: 'Opaque; found again by `node(id:)`.' },
  loadOne: (code, { ledger }) => ledger.catalogue.documentsByCode.get(code) ?? null,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code in this ledger: LG-2024-MID.' }),
    title: t.exposeString('title', { description: 'Its title as printed.' }),
    kind: t.expose('kind', { type: DocumentKindEnum, description: 'What sort of document it is.' }),
    standing: t.expose('standing', {
      type: StandingEnum,
      description: 'Draft, in force or expired: shown with every source.',
    }),
    republishedBy: t.exposeString('republishedBy', {
      nullable: true,
      description: "Who republished the text that was read (转载); null where it is the publisher's own.",
    }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'Its publisher; null where none is printed.',
    }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      description:
        "As printed; `2024` where no day is printed, and then it counts as published from that year's first day.",
    }),
    district: t.expose('district', { type: DistrictRef, nullable: true, description: 'The district it speaks of.' }),
    text: t.string({
      description: 'Its full text. Citations are character ranges of it (UTF-16).',
      resolve: ({ id }, _, { ledger }) => documentText(ledger, id),
    }),
  }),
});

builder.queryFields((t) => ({
  documents: t.field({
    type: [DocumentRef],
    description: 'Every document, in order of publication, then code.',
    resolve: (_, __, { ledger }) => ledger.catalogue.documents,
  }),
  document: t.field({
    type: DocumentRef,
    nullable: true,
    description: 'A document by its code; null where there is none.',
    args: { code: t.arg.string({ required: true, description: 'Such as LG-2024-MID.' }) },
    resolve: (_, { code }, { ledger }) => ledger.catalogue.documentsByCode.get(code.trim().toUpperCase()) ?? null,
  }),
}));
