import type { NotFigure } from '../../data/intake/draft/item.ts';
import { isMaker } from '../../data/intake/draft/readable.ts';
import type { ShownDraft } from '../../data/intake/draft/show/shown.ts';
import type { ShownItem } from '../../data/intake/draft/show/shown-item.ts';
import { seesFileOf } from '../../data/intake/original.ts';
import type { DRAFT_KINDS, DRAFT_STATES } from '../../data/rules/gate-words.ts';
import { notFigureText } from '../../data/rules/message/not-figure.ts';
import { builder } from '../base/builder.ts';
import { listConnection, offsetConnection, offsetPage, pageArgs } from '../base/page.ts';
import { type Described, enumOf } from '../base/word.ts';
import { priced } from '../cost/price.ts';
import { pageOf } from '../cost/reading.ts';
import { COMPARED, DraftItemConnection, DraftItemRef, ItemFindingEnum } from './draft-item.ts';
import { ImportRelease } from './import-release.ts';
import { QuestionRef } from './question.ts';

const states = {
  OPEN: 'It can be decided about and published.',
  PUBLISHED: '已审定入库: it was published.',
  DISCARDED: 'It was discarded: nothing of it is in the ledger.',
} satisfies Described<typeof DRAFT_STATES>;

export const DraftStateEnum = enumOf('DraftState', 'Whether a draft can still be published.', states);

const kinds = {
  FILE: 'A file whose tables were read.',
  LONG_FORM: 'A file, or a sheet that was filled in, of which each row is one figure.',
  CORRECTION: '更正: another value for a figure that was published.',
  WITHDRAWAL: '撤回: figures are taken out.',
  UNDO: '撤销: what a draft that was published did is taken back, and what was there before is stated again.',
  CATALOGUE: 'Changes of the catalogue.',
  DATA_SET: 'A data set that comes with the program.',
} satisfies Described<typeof DRAFT_KINDS>;

const DraftKindEnum = enumOf('DraftKind', 'What made a draft.', kinds);

const FindingCountRef = builder.objectRef<ShownDraft['counts'][number]>('FindingCount');

builder.objectType(FindingCountRef, {
  description: 'How many items of a draft have a finding.',
  fields: (t) => ({
    finding: t.field({ type: ItemFindingEnum, description: 'The finding.', resolve: ({ finding }) => finding }),
    count: t.exposeInt('count', { description: 'How many items have it.' }),
  }),
});

export const DraftRef = builder.objectRef<ShownDraft>('Draft');

const NotFigureRef = builder.objectRef<NotFigure>('NotFigure');

builder.objectType(NotFigureRef, {
  description: 'A cell with a number or a mark that was read as no figure.',
  fields: (t) => ({
    cell: t.exposeString('place', { description: 'The sheet and the cell.' }),
    shown: t.exposeString('shown', { description: 'The text that it shows.' }),
    code: t.exposeString('why', { description: 'Why it is none, as a code, such as `PLAN` or `WORKED_OUT`.' }),
    why: t.string({
      ...priced({ bytes: 60 }),
      description: 'Why it is none, in the language of the request.',
      resolve: ({ why }, _, { language }) => notFigureText(why, language),
    }),
  }),
});

const NotFigureConnection = builder.connectionObject(
  { name: 'NotFigureConnection', type: NotFigureRef, description: 'A page of cells that are no figures.' },
  { name: 'NotFigureEdge', description: 'A cell that is no figure, with its cursor.' },
);

const NoRightRef = builder.objectRef<{ districts: string[]; figures: number }>('DraftNoRight');

builder.objectType(NoRightRef, {
  description: 'Figures of a file that were not read, as whoever brought it may propose nothing in their districts.',
  fields: (t) => ({
    districts: t.exposeStringList('districts', {
      description:
        'The names of the districts, in the language of the request; empty where they belong to no single one.',
    }),
    figures: t.exposeInt('figures', { description: 'How many figures those are.' }),
  }),
});

const itemFilterArgs = builder.args((t) => ({
  findings: t.field({ type: [ItemFindingEnum], description: 'Only items with one of these findings; all by default.' }),
  doubtful: t.boolean({ description: 'Only items that a person has to look at, or only the others; all by default.' }),
  text: t.string({ description: 'Only items whose names or cell have this in them, in whatever case.' }),
  sheet: t.string({ description: 'Only items of the sheet of this name.' }),
}));

builder.objectType(DraftRef, {
  description: 'Proposed changes (草稿) that are compared with the ledger until they are published (审定入库).',
  fields: (t) => ({
    number: t.int({ description: 'The number, counted from 1.', resolve: ({ draft }) => draft.number }),
    title: t.string({ description: 'The name of the file, or what it changes.', resolve: ({ draft }) => draft.title }),
    heading: t.string({
      ...priced({ rows: 2 }),
      description:
        'The name of the file, or what the draft does and to what, in the language of the request: the figure that it corrects, the document that it withdraws.',
      resolve: (shown, _, { language }) => shown.heading(language),
    }),
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
    changedAt: t.field({
      ...priced({ rows: 1 }),
      type: 'DateTime',
      description: 'The time of the last reading or decision, or of what closed it.',
      resolve: ({ changedAt }) => changedAt,
    }),
    openedBy: t.string({
      ...priced({ rows: 1 }),
      nullable: true,
      description:
        'The name of the person who opened it, or made the token that did, empty where it was erased; null for the program.',
      resolve: ({ openedBy }) => openedBy,
    }),
    isMine: t.boolean({
      description: 'Whether whoever asks opened it, or made the token that did.',
      resolve: ({ draft }, _, { asker = null }) => isMaker(asker, draft),
    }),
    kind: t.field({
      ...priced({ rows: 1 }),
      type: DraftKindEnum,
      description: 'What made it.',
      resolve: ({ kind }) => kind,
    }),
    districts: t.field({
      ...priced({ rows: COMPARED }),
      type: ['String'],
      description: 'The names of the districts that it touches, in the language of the request.',
      resolve: (shown, _, { language }) => shown.districts(language),
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
    answers: t.stringList({
      ...priced({ rows: 1 }),
      description:
        'What was answered about the file, as `importFile(answers:)` takes it. What the profile of its header answered is not among it.',
      resolve: ({ head }) => [...(head.told?.answers ?? [])],
    }),
    publishedOn: t.string({
      ...priced({ rows: 1 }),
      nullable: true,
      description: 'The day on which the file was published, as `importFile` was told; null where nobody told it.',
      resolve: ({ head }) => head.told?.publishedOn ?? null,
    }),
    publisher: t.string({
      ...priced({ rows: 1 }),
      nullable: true,
      description: 'Who publishes the file, as `importFile` was told; null where nobody told it.',
      resolve: ({ head }) => head.told?.publisher ?? null,
    }),
    release: t.field({
      ...priced({ rows: 1 }),
      type: ImportRelease,
      nullable: true,
      description: 'Who sees the figures of the file, as `importFile` was told; null where nobody told it.',
      resolve: ({ head: { told } }) => (told ? (told.release === 'PUBLIC' ? 'PUBLIC' : 'INTERNAL') : null),
    }),
    profileUsed: t.boolean({
      ...priced({ rows: 1 }),
      description: 'Whether its header was answered before, and read by that.',
      resolve: ({ head }) => head.isOfProfile ?? false,
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
      resolve: ({ questions }) => [...questions],
    }),
    doubtful: t.int({
      ...priced({ rows: COMPARED }),
      description:
        'How many items a person has to look at: those that are open, that conflict, or that are warned of and nobody decided about.',
      resolve: ({ doubtful }) => doubtful,
    }),
    notFigures: t.field({
      ...priced({ rows: pageOf }),
      type: NotFigureConnection,
      description:
        'Its cells that were read as no figure, with the reason; at most 2000 are kept. Those of districts that were left out are told to whoever sees its file.',
      args: pageArgs,
      resolve: ({ ledger, draft, notFigures }, asked, { asker = null }) => {
        const seesAll = seesFileOf(ledger, asker, draft);
        const list = { field: 'Draft.notFigures', asked: { draft: draft.number, items: draft.items } };
        const told = seesAll ? notFigures : notFigures.filter(({ why }) => why !== 'NO_RIGHT');
        return listConnection(offsetPage(ledger, list, asked), told);
      },
    }),
    noRight: t.field({
      ...priced({ rows: 10 }),
      type: NoRightRef,
      nullable: true,
      description:
        'The figures of districts in which whoever brought the file may propose nothing. They were left out; null where none were.',
      resolve: (shown, _, { language }) => {
        const { noRight } = shown.head;
        return noRight ? { ...noRight, districts: shown.namesOfDistricts(noRight.districts, language) } : null;
      },
    }),
    item: t.field({
      ...priced({ rows: COMPARED }),
      type: DraftItemRef,
      nullable: true,
      description: 'One of its items by the id; null where it has none of it.',
      args: { id: t.arg.string({ required: true, description: 'The id of the item.' }) },
      resolve: (shown, { id }) => shown.item(id) ?? null,
    }),
    items: t.field({
      ...priced({ rows: (asked) => COMPARED + pageOf(asked), count: COMPARED }),
      type: DraftItemConnection,
      description: 'Its items, in the order of the file.',
      args: {
        ...itemFilterArgs,
        from: t.arg.int({
          description:
            'The place at which the page begins, counted from 0 among the items that fit; `after` is then left aside.',
        }),
        ...pageArgs,
      },
      resolve: (shown, { first, after, from, ...filter }) => {
        const { ledger, draft } = shown;
        const list = { field: 'Draft.items', asked: { draft: draft.number, items: draft.items, filter } };
        const isNumbered = typeof from === 'number';
        const page = offsetPage(ledger, list, { first, after: isNumbered ? null : after });
        return offsetConnection<ShownItem>(
          isNumbered ? { ...page, offset: Math.max(0, from), isNumbered } : page,
          (offset, limit) => shown.items(filter, { offset, limit }),
          () => shown.countItems(filter),
        );
      },
    }),
    placeOf: t.int({
      ...priced({ rows: COMPARED }),
      nullable: true,
      description: 'The place of an item among those that fit, counted from 0; null where it is not among them.',
      args: { id: t.arg.string({ required: true, description: 'The id of the item.' }), ...itemFilterArgs },
      resolve: (shown, { id, ...filter }) => shown.placeOf(filter, id) ?? null,
    }),
    nextDoubtful: t.int({
      ...priced({ rows: COMPARED }),
      nullable: true,
      description:
        'The place, counted from 0 among the items that fit, of the first of them from a place on that a person has to look at; null where there is none.',
      args: {
        ...itemFilterArgs,
        from: t.arg.int({ description: 'The place from which on it is looked for; 0 by default.' }),
      },
      resolve: (shown, { from, ...filter }) => shown.nextDoubtful(filter, from ?? 0) ?? null,
    }),
  }),
});
