import { type RecentValue, recentOf, type Vintage, vintagesOf } from '../../data/intake/draft/show/item-history.ts';
import { periodNamed } from '../../data/rules/period/period.ts';
import { builder } from '../base/builder.ts';
import { priced } from '../cost/price.ts';
import { DraftItemRef } from './draft-item.ts';

const VintageRef = builder.objectRef<Vintage>('ItemVintage');

builder.objectType(VintageRef, {
  description: 'A current statement of the ledger about the same as an item, by whichever document.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value in plain decimals; what is printed where it is words.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'The unit of the value.' }),
    printed: t.exposeString('printed', { nullable: true, description: 'The text that is printed.' }),
    documentTitle: t.exposeString('documentTitle', { nullable: true, description: 'The title of its document.' }),
    publishedOn: t.exposeString('publishedOn', {
      nullable: true,
      description: 'The day on which it was published, of reduced precision where no day is known.',
    }),
  }),
});

const RecentRef = builder.objectRef<RecentValue>('RecentValue');

builder.objectType(RecentRef, {
  description: 'The value of one period, beside which an item is looked at.',
  fields: (t) => ({
    period: t.exposeString('period', { description: 'The period.' }),
    periodName: t.string({
      description: 'The period in words, in the language of the request.',
      resolve: ({ period }, _, { language }) => periodNamed(period, language),
    }),
    value: t.exposeString('value', { description: 'The value in plain decimals, in its unit.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'The unit of the value.' }),
    isProposed: t.exposeBoolean('isProposed', { description: 'Whether it is the item itself.' }),
  }),
});

/** Figures of one holder and indicator, as an estimate. */
const OF_PAIR = 300;
/** Periods that are told at most. */
const MOST_RECENT = 60;

/** The items of which `alike` tells the ids at most. */
const MOST_ALIKE = 1000;

builder.objectFields(DraftItemRef, (t) => ({
  alike: t.field({
    ...priced({ rows: 100 }),
    type: ['String'],
    description:
      'The ids of the items like it: of the same kind of thing, table, finding and kinds of warnings, about which nobody decided, itself included; at most 1000.',
    resolve: (item) => item.alike(MOST_ALIKE),
  }),
  countAlike: t.field({
    ...priced({ rows: 100 }),
    type: 'Int',
    description: 'How many items are like it, itself included. `decideAlike` decides about all of them.',
    resolve: ({ countAlike }) => countAlike,
  }),
  vintages: t.field({
    ...priced({ rows: 10 }),
    type: [VintageRef],
    description: 'What the ledger says in its place, by whichever document, the newest first; at most 5.',
    resolve: (item) => vintagesOf(item),
  }),
  recent: t.field({
    ...priced({ rows: OF_PAIR }),
    type: [RecentRef],
    description:
      'The same measure of the last periods of its kind, the earliest first, with the item itself as the last; empty for what is no number.',
    args: {
      last: t.arg.int({ defaultValue: 8, description: `How many at most, itself included, up to ${MOST_RECENT}.` }),
    },
    resolve: (item, { last }) => recentOf(item, Math.min(Math.max(last ?? 8, 1), MOST_RECENT)),
  }),
}));
