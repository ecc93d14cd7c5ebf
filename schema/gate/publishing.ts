import { DraftFaults } from '../../data/intake/draft/fault.ts';
import { wordedFaults } from '../../data/intake/draft/fault-words.ts';
import { isHeld, signerName } from '../../data/intake/draft/hour.ts';
import type { ShownDraft } from '../../data/intake/draft/show/shown.ts';
import { signingFaults, whyNot } from '../../data/intake/draft/show/why-not.ts';
import { byOf } from '../../data/ledger/act/by.ts';
import { builder } from '../base/builder.ts';
import { HELD, priced } from '../cost/price.ts';
import { DraftRef } from './draft.ts';
import { GateFaultRef } from './fault.ts';

const PreviewRef = builder.objectRef<ShownDraft>('DraftPreview');

builder.objectType(PreviewRef, {
  description: 'What publishing a draft would do to the ledger as it is now.',
  fields: (t) => ({
    added: t.int({
      description: 'Figures in whose place the ledger says nothing.',
      resolve: ({ overview }) => overview.preview.added,
    }),
    corrected: t.int({
      description: 'Figures in whose place the ledger says something else.',
      resolve: ({ overview }) => overview.preview.corrected,
    }),
    withdrawn: t.int({
      description: 'Figures that are taken out and get no other in their place.',
      resolve: ({ overview }) => overview.preview.withdrawn,
    }),
    moved: t.int({
      description: 'Figures that go from an indicator to the one that it is merged into.',
      resolve: ({ overview }) => overview.preview.moved,
    }),
    unchanged: t.int({
      description: 'Figures that the ledger, or another item, says already. They are not written.',
      resolve: ({ overview }) => overview.preview.unchanged,
    }),
    rejected: t.int({
      description: 'Items that somebody rejected.',
      resolve: ({ overview }) => overview.preview.rejected,
    }),
    catalogue: t.int({
      description: 'Districts, scopes and indicators that are added or changed.',
      resolve: ({ overview }) => overview.preview.catalogue,
    }),
    districts: t.field({
      ...HELD,
      type: ['String'],
      description: 'The names of the districts of what is written, in the language of the request.',
      resolve: (shown, _, { language }) => shown.namesOfDistricts(shown.overview.preview.touched, language),
    }),
    documents: t.field({
      ...HELD,
      type: ['String'],
      description: 'The titles of the documents that are added, changed or withdrawn.',
      resolve: ({ overview }) => overview.preview.documents,
    }),
    takesHour: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The hour that was agreed on for it; null where it would be published at once.',
      resolve: ({ draft }) => draft.publishAt,
    }),
  }),
});

builder.objectFields(DraftRef, (t) => ({
  signedBy: t.string({
    ...priced({ rows: 1 }),
    nullable: true,
    description:
      'The name of whoever agreed on the hour `publishAt`, or made the token that did, empty where it was erased; null for the program, and where no hour was agreed on.',
    resolve: ({ ledger, draft }) => signerName(ledger, draft),
  }),
  isHeld: t.boolean({
    description:
      'Whether an hour stands that somebody else agreed on. It is published then in their name, so that decisions and readings of others are refused until `cancelHour`.',
    resolve: ({ draft }, _, { asker = null }) => asker !== null && isHeld(draft, byOf(asker)),
  }),
  preview: t.field({
    ...priced({ rows: 10 }),
    type: PreviewRef,
    nullable: true,
    description: 'What publishing it would do, or did; null where it was erased.',
    resolve: (shown) => (shown.isErased ? null : shown),
  }),
  mayPublish: t.boolean({
    ...priced({ rows: 10 }),
    description:
      'Whether whoever asks may publish it: it is open, they may in all districts that it writes to, and they did not propose it where two people are needed. What it says may still stand against it.',
    resolve: (shown, _, { asker = null }) =>
      asker !== null && !shown.isErased && signingFaults(shown, asker).length === 0,
  }),
  whyNot: t.field({
    ...priced({ rows: 10 }),
    type: [GateFaultRef],
    description:
      'Everything for which publishing it would be refused to whoever asks now, at most 100 reasons; empty where it would be done.',
    resolve: (shown, _, { asker = null, language }) =>
      asker === null || shown.isErased
        ? []
        : (wordedFaults(new DraftFaults(whyNot(shown, asker)), language, 'API') ?? []),
  }),
}));
