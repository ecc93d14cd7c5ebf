import {
  indicatorsNear,
  LOOKED_THROUGH,
  namesNear,
  type UnresolvedName,
  unresolvedNames,
} from '../data/intake/draft/show/unresolved-name.ts';
import { noteNow } from '../data/ledger/store/work.ts';
import { builder } from './base/builder.ts';
import { listConnection, offsetPage, pageArgs } from './base/page.ts';
import { enumOf } from './base/word.ts';
import { HELD, priced } from './cost/price.ts';
import { requireRight } from './gate/act.ts';
import { COMPARED } from './gate/draft-item.ts';
import { IndicatorRef } from './indicator.ts';

const NameKindEnum = enumOf<UnresolvedName['kind']>('NameKind', 'The kind of thing that a printed name names.', {
  DISTRICT: '地区: a district.',
  INDICATOR: '指标: an indicator.',
  SCOPE: '口径: what a figure covers.',
});

const NamedDraftRef = builder.objectRef<UnresolvedName['drafts'][number]>('NamedDraft');

builder.objectType(NamedDraftRef, {
  description: 'A draft, by its number and title.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The number, for `draft`.' }),
    title: t.exposeString('title', { description: 'The name of the file, or what it changes.' }),
  }),
});

const UnresolvedNameRef = builder.objectRef<UnresolvedName>('UnresolvedName');

builder.objectType(UnresolvedNameRef, {
  description: 'A name that a file printed and that nobody could resolve.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NameKindEnum, description: 'The kind of thing that it names.' }),
    printed: t.exposeString('printed', { description: 'The name as it is printed.' }),
    itemCount: t.exposeInt('count', { description: 'Number of items of drafts that wait for it.' }),
    drafts: t.expose('drafts', { ...HELD, type: [NamedDraftRef], description: 'The open drafts in which it is met.' }),
    nearest: t.field({
      ...HELD,
      type: [IndicatorRef],
      description: 'The indicators whose names are nearest, the nearest first, at most three. Empty for other kinds.',
      resolve: (name, _, { ledger }) => indicatorsNear(ledger, name),
    }),
    nearestNames: t.stringList({
      ...HELD,
      description: 'The nearest names of districts or scopes, at most three. Empty for an indicator.',
      resolve: (name, _, { ledger }) => namesNear(ledger, name),
    }),
  }),
});

const UnresolvedNameConnection = builder.connectionObject(
  { name: 'UnresolvedNameConnection', type: UnresolvedNameRef, description: 'A page of unresolved names.' },
  { name: 'UnresolvedNameEdge', description: 'An unresolved name with its cursor.' },
);

builder.queryField('unresolvedNames', (t) =>
  t.field({
    ...priced({ rows: 5 * COMPARED }),
    type: UnresolvedNameConnection,
    description: `The names that files printed and nobody could resolve, those of most items first: in the newest ${LOOKED_THROUGH} open drafts that whoever asks may read. A name that the catalogue has come to know is left out.`,
    args: pageArgs,
    resolve: (_, asked, context) => {
      const asker = requireRight(context, 'PROPOSE');
      noteNow();
      const page = offsetPage(context.ledger, { field: 'unresolvedNames', asked: {} }, asked);
      return listConnection(page, unresolvedNames(context.ledger, asker));
    },
  }),
);
