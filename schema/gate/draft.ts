import { type AskedQuestion, answerForm } from '../../data/intake/draft/asked.ts';
import { questionText, valueText } from '../../data/intake/draft/item-words.ts';
import { mayReadDraft, readableDrafts } from '../../data/intake/draft/readable.ts';
import { ShownDraft, type ShownItem, shownDraft } from '../../data/intake/draft/shown.ts';
import { noteNow } from '../../data/ledger/store/work.ts';
import type { DRAFT_STATES, ITEM_FINDINGS } from '../../data/rules/gate-words.ts';
import { builder } from '../base/builder.ts';
import { offsetConnection, offsetPage, pageArgs } from '../base/page.ts';
import { type Described, enumOf } from '../base/word.ts';
import { HELD, priced } from '../cost/price.ts';
import { pageOf } from '../cost/reading.ts';
import { requireRight } from './act.ts';
import { ItemDecisionRef } from './decision.ts';

const states = {
  OPEN: 'It can be decided about and published.',
  PUBLISHED: '已审定入库: it was published.',
  DISCARDED: 'It was discarded: nothing of it is in the ledger.',
} satisfies Described<typeof DRAFT_STATES>;

const DraftStateEnum = enumOf('DraftState', 'Whether a draft can still be published.', states);

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

const FindingCountRef = builder.objectRef<ShownDraft['counts'][number]>('FindingCount');

builder.objectType(FindingCountRef, {
  description: 'How many items of a draft have a finding.',
  fields: (t) => ({
    finding: t.field({ type: ItemFindingEnum, description: 'The finding.', resolve: ({ finding }) => finding }),
    count: t.exposeInt('count', { description: 'How many items have it.' }),
  }),
});

const DraftItemRef = builder.objectRef<ShownItem>('DraftItem');

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
    cell: t.string({
      nullable: true,
      description: 'Where it stands in the file: the sheet and cell, or the row.',
      resolve: ({ reviewed }) => reviewed.item.place ?? null,
    }),
    decision: t.field({
      type: ItemDecisionRef,
      nullable: true,
      description: 'The latest decision about it; null where nobody decided.',
      resolve: ({ decided }) => decided ?? null,
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

const DraftItemConnection = builder.connectionObject(
  { name: 'DraftItemConnection', type: DraftItemRef, description: 'A page of the items of a draft.' },
  { name: 'DraftItemEdge', description: 'An item of a draft with its cursor.' },
);

const QuestionRef = builder.objectRef<AskedQuestion>('DraftQuestion');

builder.objectType(QuestionRef, {
  description:
    'A question that items of a draft wait for. It is answered by `importFile(answers:)` with the same file.',
  fields: (t) => ({
    text: t.string({
      ...priced({ bytes: 200 }),
      description: 'The question, in the language of the request.',
      resolve: ({ question }, _, { ledger, language }) => questionText(ledger, question, language),
    }),
    answer: t.string({
      nullable: true,
      description:
        'The answer as `importFile(answers:)` takes it, such as `1.UNIT=…`, with … in place of what is to be said; null where the items are decided one by one.',
      resolve: ({ question }) => answerForm(question) ?? null,
    }),
    suggestions: t.stringList({
      ...HELD,
      description: 'Codes, units, periods or words that may be meant, the likelier first.',
      resolve: ({ question }) => question.suggestions,
    }),
    count: t.exposeInt('count', { description: 'How many items wait for it.' }),
    cells: t.stringList({
      ...HELD,
      description: 'Where the first of these stand in the file: cells, or rows where it has one figure a row.',
      resolve: ({ places }) => places,
    }),
  }),
});

/** Rows that comparing the items of a draft reads, as an estimate: most drafts are a sheet of a few hundred figures. */
export const COMPARED = 1000;

export const DraftRef = builder.objectRef<ShownDraft>('Draft');

builder.objectType(DraftRef, {
  description: 'Proposed changes (草稿) that are compared with the ledger until they are published (审定入库).',
  fields: (t) => ({
    number: t.int({ description: 'The number, counted from 1.', resolve: ({ draft }) => draft.number }),
    title: t.string({ description: 'The name of the file, or what it changes.', resolve: ({ draft }) => draft.title }),
    state: t.field({
      type: DraftStateEnum,
      description: 'Whether it can still be published.',
      resolve: ({ draft }) => draft.state,
    }),
    version: t.int({
      description: 'It grows with each change. Give it back with a decision: the older of two is refused.',
      resolve: ({ draft }) => draft.version,
    }),
    openedAt: t.field({
      type: 'DateTime',
      description: 'The time at which it was opened.',
      resolve: ({ draft }) => draft.opened,
    }),
    file: t.string({
      nullable: true,
      description: 'The SHA-256 of the file from which it was read; null where there is none.',
      resolve: ({ draft }) => draft.file,
    }),
    fileName: t.string({
      nullable: true,
      description: 'The name of that file; null where there is none.',
      resolve: ({ draft }) => draft.fileName,
    }),
    ground: t.string({
      ...priced({ rows: 1 }),
      nullable: true,
      description: 'The file, letter or number on which a correction rests, or why figures are withdrawn; else null.',
      resolve: ({ head }) => head.ground ?? null,
    }),
    publishAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The hour at which it is to be published; null where none was agreed on.',
      resolve: ({ draft }) => draft.publishAt,
    }),
    counts: t.field({
      ...priced({ rows: COMPARED }),
      type: [FindingCountRef],
      description: 'How many of its items have each finding. Items that conflict or are open stand against publishing.',
      resolve: ({ counts }) => counts,
    }),
    questions: t.field({
      ...priced({ rows: COMPARED }),
      type: [QuestionRef],
      description: 'The questions that are not answered, each once, in the order of the file.',
      resolve: (shown) => shown.questions(),
    }),
    items: t.field({
      ...priced({ rows: (asked) => COMPARED + pageOf(asked), count: COMPARED }),
      type: DraftItemConnection,
      description: 'Its items, in the order of the file.',
      args: pageArgs,
      resolve: (shown, asked) => {
        const { ledger, draft } = shown;
        const list = { field: 'Draft.items', asked: { draft: draft.number, items: draft.items } };
        return offsetConnection<ShownItem>(
          offsetPage(ledger, list, asked),
          (offset, limit) => shown.items(offset, limit),
          () => shown.counts.reduce((sum, { count }) => sum + count, 0),
        );
      },
    }),
  }),
});

const DraftConnection = builder.connectionObject(
  { name: 'DraftConnection', type: DraftRef, description: 'A page of drafts.' },
  { name: 'DraftEdge', description: 'A draft with its cursor.' },
);

builder.queryFields((t) => ({
  drafts: t.field({
    ...priced({ rows: (asked) => 10 * (pageOf(asked) + 1), count: COMPARED }),
    type: DraftConnection,
    description:
      'The drafts that may be read, the newest first: in every district that one touches, whoever asks may propose. One of which no district is known yet is read by whoever opened it, and by those who may propose in all.',
    args: {
      state: t.arg({ type: DraftStateEnum, description: 'Only drafts in this state; all by default.' }),
      ...pageArgs,
    },
    resolve: (_, { state, first, after }, context) => {
      const asker = requireRight(context, 'PROPOSE');
      noteNow();
      const { ledger } = context;
      const page = offsetPage(ledger, { field: 'drafts', asked: { state: state ?? null } }, { first, after });
      const asked = { asker, state: state ?? null };
      return offsetConnection<ShownDraft>(
        page,
        (offset, limit) =>
          readableDrafts(ledger, asked, { offset, limit }).map((draft) => new ShownDraft(ledger, draft)),
        () => readableDrafts(ledger, asked, { offset: 0, limit: Number.POSITIVE_INFINITY }).length,
      );
    },
  }),
  draft: t.field({
    ...priced({ rows: COMPARED }),
    type: DraftRef,
    nullable: true,
    description: 'A draft by its number; null where there is none that may be read.',
    args: { number: t.arg.int({ required: true, description: 'The number of the draft.' }) },
    resolve: (_, { number }, context) => {
      const asker = requireRight(context, 'PROPOSE');
      noteNow();
      const found = shownDraft(context.ledger, number);
      return found && mayReadDraft(context.ledger, asker, found.draft) ? found : null;
    },
  }),
}));
