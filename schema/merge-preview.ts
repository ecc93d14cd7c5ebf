import { type MergePreview, previewMerge } from '../data/intake/draft/catalogue/merge-preview.ts';
import { type WordedFault, wordedFaults } from '../data/intake/draft/fault-words.ts';
import { noteNow } from '../data/ledger/store/work.ts';
import { builder, type Context } from './base/builder.ts';
import { HELD, priced } from './cost/price.ts';
import { requireRight } from './gate/act.ts';
import { GateFaultRef } from './gate/fault.ts';
import { IndicatorRef } from './indicator.ts';

/** The answer to the question what a merge would do, or why it would be refused. */
interface MergePreviewResult {
  preview: MergePreview | null;
  faults: WordedFault[];
}

const MergePreviewRef = builder.objectRef<MergePreview>('MergePreview');

builder.objectType(MergePreviewRef, {
  description: 'What merging an indicator into another would do.',
  fields: (t) => ({
    keep: t.field({ type: IndicatorRef, description: 'The one that is kept.', resolve: ({ kept }) => kept }),
    merge: t.field({
      type: IndicatorRef,
      description: 'The one that is merged into it.',
      resolve: ({ merged }) => merged,
    }),
    figureCount: t.exposeInt('figures', { description: 'Number of current figures of the one that is merged.' }),
    conflictCount: t.exposeInt('conflicts', {
      description:
        'Number of these beside which the one that is kept has another number of the same key. Each conflicts in the draft until somebody decides.',
    }),
    repeatCount: t.exposeInt('repeats', {
      description:
        'Number of these that the same document says of the one that is kept. They are said once afterwards.',
    }),
    documentCount: t.exposeInt('documents', { description: 'Number of the documents in which they are printed.' }),
    owners: t.exposeStringList('holders', {
      ...HELD,
      description: 'The names of the districts and other owners that they are of.',
    }),
  }),
});

const MergePreviewResultRef = builder.objectRef<MergePreviewResult>('MergePreviewResult');

builder.objectType(MergePreviewResultRef, {
  description: 'What merging an indicator into another would do, or why it would be refused.',
  fields: (t) => ({
    preview: t.expose('preview', {
      type: MergePreviewRef,
      nullable: true,
      description: 'What it would do; null where it would be refused.',
    }),
    faults: t.expose('faults', { type: [GateFaultRef], description: 'Why it would be refused; else empty.' }),
  }),
});

function previewed({ ledger, language }: Context, merge: { keep: string; merge: string }): MergePreviewResult {
  try {
    return { preview: previewMerge(ledger, merge), faults: [] };
  } catch (error) {
    const faults = wordedFaults(error, language, 'API');
    if (faults) return { preview: null, faults };
    throw error;
  }
}

builder.queryField('mergePreview', (t) =>
  t.field({
    ...priced({ rows: (_, { ofIndicators }) => ofIndicators[2] ?? ofIndicators[1] ?? 0 }),
    type: MergePreviewResultRef,
    description: 'What `mergeIndicators` would do. It writes nothing, and needs the right to change the catalogue.',
    args: {
      keep: t.arg.string({ required: true, description: 'The indicator that is kept, by code or name.' }),
      merge: t.arg.string({ required: true, description: 'The indicator that is merged into it, by code or name.' }),
    },
    resolve: (_, merge, context) => {
      requireRight(context, 'CATALOGUE');
      noteNow();
      return previewed(context, merge);
    },
  }),
);
