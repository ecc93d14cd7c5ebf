import { valueText } from '../../data/intake/draft/item-words.ts';
import type { ItemCitation } from '../../data/intake/draft/show/citation.ts';
import type { ItemFact } from '../../data/intake/draft/show/item-fact.ts';
import type { ShownItem } from '../../data/intake/draft/show/shown-item.ts';
import type { ITEM_FINDINGS } from '../../data/rules/gate-words.ts';
import { unitWords } from '../../data/rules/number/unit.ts';
import { builder } from '../base/builder.ts';
import { type Described, enumOf } from '../base/word.ts';
import { HELD, priced } from '../cost/price.ts';
import { ItemDecisionRef } from './decision.ts';

/** Rows that comparing the items of a draft reads, as an estimate: most drafts are a sheet of a few hundred figures. */
export const COMPARED = 1000;

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

const findings = {
  NEW: 'The ledger says nothing in its place.',
  DIFFERS: 'The ledger says something else in its place.',
  UNCHANGED: 'The ledger says the same.',
  SAID_TWICE: 'Another item of the draft says the same.',
  CONFLICTS: 'Another item, or something that was published meanwhile, contradicts it.',
  OPEN: 'A question about it is not answered.',
  REJECTED: 'Somebody rejected it.',
} satisfies Described<typeof ITEM_FINDINGS>;

export const ItemFindingEnum = enumOf('ItemFinding', 'What an item of a draft is beside the ledger.', findings);

export const DraftItemRef = builder.objectRef<ShownItem>('DraftItem');

const CitationRef = builder.objectRef<ItemCitation>('DraftItemCitation');

builder.objectType(CitationRef, {
  description: 'Where an item stands in the file that its draft was read from.',
  fields: (t) => ({
    fileName: t.exposeString('fileName', { nullable: true, description: 'The name of the file.' }),
    sheet: t.exposeString('sheet', {
      nullable: true,
      description: 'The name of the sheet; null where the file has none, or each row is one figure.',
    }),
    cell: t.exposeString('cell', {
      nullable: true,
      description: 'The address of the cell, such as `C5`; null where each row is one figure.',
    }),
    row: t.exposeInt('row', { nullable: true, description: 'The row of the sheet, counted from 0.' }),
    column: t.exposeInt('column', {
      nullable: true,
      description: 'The column of the sheet, counted from 0; null where each row is one figure.',
    }),
    shown: t.exposeString('shown', { nullable: true, description: 'The text that the cell shows.' }),
    headerPath: t.field({
      ...HELD,
      type: ['String'],
      description: 'The texts above its column from above, then the labels of its row.',
      resolve: ({ headerPath }) => headerPath,
    }),
  }),
});

const FactRef = builder.objectRef<ItemFact>('DraftItemFact');

builder.objectType(FactRef, {
  description: 'A fact that an item tells of a district, a scope, an indicator or a document.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'What it is, such as `unit` or `aliases`.' }),
    label: t.exposeString('label', { description: 'The same in words, in the language of the request.' }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'What the ledger tells, in the language of the request; null where it tells nothing.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'What the item tells, in the language of the request; null where it tells nothing.',
    }),
  }),
});

builder.objectType(DraftItemRef, {
  description: 'One change that a draft proposes. What a question leaves open is null.',
  fields: (t) => ({
    id: t.string({ description: 'Its id, for `decideItems`.', resolve: ({ reviewed }) => reviewed.id }),
    finding: t.field({
      type: ItemFindingEnum,
      description: 'What it is beside the ledger.',
      resolve: ({ reviewed }) => reviewed.finding,
    }),
    kind: t.string({
      description: 'What it adds, such as `figure` or `document`; `retired` where it takes something out.',
      resolve: ({ said }) => said.kind,
    }),
    indicator: t.string({
      nullable: true,
      description: 'The code of the indicator.',
      resolve: (item) => item.text('indicator'),
    }),
    district: t.string({
      nullable: true,
      description: 'The code of the district, or whom else the figure is of.',
      resolve: (item) => item.text('district') ?? item.text('owner'),
    }),
    measure: t.string({
      nullable: true,
      description: 'Whether it is an amount, a growth, a rank or another measure.',
      resolve: (item) => item.text('measure'),
    }),
    period: t.string({ nullable: true, description: 'The period.', resolve: (item) => item.text('period') }),
    value: t.string({
      ...priced({ bytes: 20 }),
      nullable: true,
      description:
        'The value in plain decimals, as it was decided where somebody did; what is printed where it is words.',
      resolve: ({ said: { fields } }) => valueText(fields) || null,
    }),
    unit: t.string({ nullable: true, description: 'The unit of the value.', resolve: (item) => item.text('unit') }),
    before: t.string({
      nullable: true,
      description: 'What the ledger says in its place, in the unit there; null where it says nothing.',
      resolve: ({ reviewed: { held } }) => (held && valueText(held.fields)) || null,
    }),
    beforeUnit: t.string({
      nullable: true,
      description: 'The unit of `before`, in the language of the request.',
      resolve: ({ reviewed: { held } }, _, { language }) => unitWords(textOf(held?.fields['unit']), language),
    }),
    remark: t.string({
      nullable: true,
      description: 'The comment on its cell; null where there is none.',
      resolve: ({ reviewed: { item } }) => item.printed?.remark ?? null,
    }),
    cell: t.string({
      nullable: true,
      description: 'Where it stands in the file: the sheet and cell, or the row.',
      resolve: ({ reviewed }) => reviewed.item.place ?? null,
    }),
    indicatorName: t.string({
      nullable: true,
      description:
        'The name of the indicator, in the language of the request; as printed where the draft adds it. Of what is no figure, its own name or title.',
      resolve: (item, _, { language }) => item.names(language).indicator,
    }),
    districtName: t.string({
      nullable: true,
      description: 'The name of the district, or of whom else the figure is, in the language of the request.',
      resolve: (item, _, { language }) => item.names(language).district,
    }),
    measureName: t.string({
      nullable: true,
      description: 'The measure in words, with its basis and with 预计 or 目标 where it is no result.',
      resolve: (item, _, { language }) => item.names(language).measure,
    }),
    periodName: t.string({
      nullable: true,
      description: 'The period in words.',
      resolve: (item, _, { language }) => item.names(language).period,
    }),
    unitName: t.string({
      nullable: true,
      description: 'The unit in the language of the request.',
      resolve: (item, _, { language }) => item.names(language).unit,
    }),
    citation: t.field({
      type: CitationRef,
      nullable: true,
      description: 'Where it stands in the file; null where it stands in none.',
      resolve: ({ citation }) => citation,
    }),
    isDoubtful: t.boolean({
      description:
        'Whether a person has to look at it: it is open, it conflicts, or it is warned of and nobody decided about it.',
      resolve: ({ isDoubtful }) => isDoubtful,
    }),
    decision: t.field({
      type: ItemDecisionRef,
      nullable: true,
      description: 'The latest decision about it; null where nobody decided.',
      resolve: ({ decided }) => decided ?? null,
    }),
    facts: t.field({
      ...HELD,
      type: [FactRef],
      description:
        'The facts that it tells of a district, a scope, an indicator or a document: those that change, and of a new one all. Empty for a figure.',
      resolve: (item, _, { language }) => item.facts(language),
    }),
    questions: t.field({
      ...HELD,
      type: ['String'],
      description: 'The questions about it that are not answered, in the language of the request.',
      resolve: (item, _, { language }) => item.questions(language),
    }),
    warnings: t.field({
      ...HELD,
      type: ['String'],
      description: 'What to look at before it is published, in the language of the request.',
      resolve: (item, _, { language }) => item.warnings(language),
    }),
  }),
});

export const DraftItemConnection = builder.connectionObject(
  { name: 'DraftItemConnection', type: DraftItemRef, description: 'A page of the items of a draft.' },
  { name: 'DraftItemEdge', description: 'An item of a draft with its cursor.' },
);
