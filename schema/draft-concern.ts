import { concernsOf } from '../data/intake/draft/show/concern.ts';
import { builder } from './base/builder.ts';
import { NewsTableInput } from './change.ts';
import { priced } from './cost/price.ts';
import { DraftRef } from './gate/draft.ts';
import { COMPARED } from './gate/draft-item.ts';

builder.objectFields(DraftRef, (t) => ({
  concerns: t.field({
    ...priced({ rows: COMPARED }),
    type: ['Boolean'],
    nullable: { list: false, items: true },
    description:
      'Whether tables that the caller keeps would show news once it is published as it is decided now: one answer for each table, in the same order; at most 50 tables. Null for a table whose filter cannot be read; false for all where it is closed.',
    args: {
      tables: t.arg({ type: [NewsTableInput], required: true, description: 'The tables, as `newsOf` takes them.' }),
    },
    resolve: (shown, { tables }) => concernsOf(shown, tables),
  }),
}));
