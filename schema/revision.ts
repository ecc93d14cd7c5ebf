import { mayReadDraft } from '../data/intake/draft/readable.ts';
import { shownDraft } from '../data/intake/draft/show/shown.ts';
import { draftOfRevision, findRevision, type Revision, revisionName, withdrawalOf } from '../data/ledger/revision.ts';
import { noteNow } from '../data/ledger/store/work.ts';
import type { REVISION_CHANGES } from '../data/rules/gate-words.ts';
import { builder } from './base/builder.ts';
import { priced } from './cost/price.ts';
import { ofDocuments } from './cost/reading.ts';
import { DocumentRef } from './document.ts';
import { DraftRef } from './gate/draft.ts';
import { EntryRef } from './gate/entry.ts';

const RevisionChange = builder.enumType('RevisionChange', {
  description: 'What a revision is where it only changes what was stated before.',
  values: {
    CORRECTION: { description: 'It puts right values in the place of others (更正).' },
    WITHDRAWAL: { description: 'It withdraws figures (撤回).' },
    RELEASE: { description: 'It makes figures public whose hour has come (公开).' },
    UNDO: { description: 'It takes back what a draft did, and states again what was there before (撤销).' },
  } satisfies Record<(typeof REVISION_CHANGES)[number], object>,
});

export const RevisionRef = builder.objectRef<Revision>('Revision');

builder.objectType(RevisionRef, {
  description: 'One change of the ledger. `at` reads the ledger as it was at any past revision.',
  fields: (t) => ({
    number: t.exposeInt('number', {
      description: 'The number, counted from 1. Another copy of the ledger may have another revision of this number.',
    }),
    name: t.string({
      description:
        'The name, NUMBER:ID, such as `5:6a9ddcd3073fc09f`. The same name is the same history on every server; a workbook stores it.',
      resolve: revisionName,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'The time of the change.' }),
    ledger: t.id({
      description: 'UUID of the ledger, which copies of it share. It is for show: `name` tells which revision this is.',
      resolve: (_, __, { ledger }) => ledger.uuid,
    }),
    note: t.exposeString('note', { nullable: true, description: 'A note on the change; null where there is none.' }),
    change: t.expose('change', {
      type: RevisionChange,
      nullable: true,
      description: 'What it is where it only changes what was stated before; null for any other.',
    }),
    ground: t.exposeString('ground', {
      nullable: true,
      description: 'The file, letter or number on which a correction rests, or why figures are withdrawn; else null.',
    }),
    documents: t.field({
      ...priced({ rows: ofDocuments }),
      type: [DocumentRef],
      description: 'The documents that it added; empty for a revision that only corrects figures.',
      resolve: ({ number }, _, { ledger }) => ledger.catalogue.documents.listAdded(number),
    }),
  }),
});

builder.objectField(DraftRef, 'revision', (t) =>
  t.field({
    type: RevisionRef,
    nullable: true,
    description: 'The revision that published it; null where there is none, or the ledger said all of it already.',
    resolve: ({ draft, ledger }) => (draft.revision === null ? null : (findRevision(ledger, draft.revision) ?? null)),
  }),
);

builder.objectField(EntryRef, 'revision', (t) =>
  t.field({
    type: RevisionRef,
    nullable: true,
    description: 'The revision that it is; null for any other entry.',
    resolve: ({ revision }, _, { ledger }) => (revision === null ? null : (findRevision(ledger, revision) ?? null)),
  }),
);

builder.objectField(RevisionRef, 'draft', (t) =>
  t.field({
    ...priced({ rows: 1 }),
    type: DraftRef,
    nullable: true,
    description:
      'The draft that it published, with what was decided about its items by whom and why; null where there is none that whoever asks may read.',
    resolve: ({ number }, _, { ledger, asker = null }) => {
      if (!asker) return null;
      noteNow();
      const draft = draftOfRevision(ledger, number);
      const found = draft === undefined ? null : shownDraft(ledger, draft);
      return found && mayReadDraft(ledger, asker, found.draft) ? found : null;
    },
  }),
);

builder.objectField(DocumentRef, 'withdrawnBy', (t) =>
  t.field({
    ...priced({ rows: 1 }),
    type: RevisionRef,
    nullable: true,
    description: 'The revision that withdrew it (撤回), with its time and ground; null where it stands.',
    resolve: ({ code, standing }, _, { ledger }) =>
      standing === 'WITHDRAWN' ? (withdrawalOf(ledger, code) ?? null) : null,
  }),
);

builder.queryField('revision', (t) =>
  t.field({
    type: RevisionRef,
    nullable: true,
    description: 'A revision by its name, the latest by default; null where there is none yet.',
    args: {
      at: t.arg.string({ description: 'The name of the revision, NUMBER:ID.' }),
      number: t.arg.int({
        description: 'The number of the revision, from 1; null is answered where there is none.',
        deprecationReason: 'Use `at`.',
      }),
    },
    resolve: (_, { number }, { ledger }) => findRevision(ledger, number ?? ledger.revision) ?? null,
  }),
);
