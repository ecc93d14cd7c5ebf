import { today } from '../../data/ledger/revision.ts';
import { builder } from '../base/builder.ts';
import { readNodeId } from '../id/node-id.ts';
import { DecisionEnum } from './decision.ts';
import { DraftResultRef, resultOf } from './draft-result.ts';
import { requestArgs } from './fault.ts';
import { ImportRelease } from './import-release.ts';

const draftArgs = builder.args((t) => ({
  draft: t.int({ required: true, description: 'The number of the draft.' }),
  version: t.int({ required: true, description: 'The version of the draft that you saw.' }),
}));

builder.mutationType({
  description:
    'Everything that brings figures in and changes what is in. All of it needs a person or a token with the right, and is done whole or not at all.',
});

builder.mutationField('importFile', (t) =>
  t.field({
    type: DraftResultRef,
    description:
      'Reads a file that was uploaded (POST /files) into a draft. The same file again, with other answers, is read again into the draft that is open.',
    args: {
      digest: t.arg.string({ required: true, description: 'The digest that POST /files answered.' }),
      name: t.arg.string({ required: true, description: 'The name of the file.' }),
      answers: t.arg.stringList({
        defaultValue: [],
        description:
          'Answers to its questions, as on the command line: `UNIT=亿元`, `2.PERIOD=2024-S1` for table 2, `2.C.UNIT=万元` for its column C (`2.7.…` for row 7, `2.C7.…` for a cell), `INDICATOR:printed name=CODE`.',
      }),
      isAnew: t.arg.boolean({
        defaultValue: false,
        description: 'Whether what was answered for its header before is left aside.',
      }),
      publishedOn: t.arg.string({ description: 'The year, month or day on which it was published; today by default.' }),
      publisher: t.arg.string({ description: 'Who publishes it.' }),
      release: t.arg({ type: ImportRelease, defaultValue: 'INTERNAL', description: 'Who sees its figures.' }),
      ...requestArgs,
    },
    resolve: (_, { digest, name, requestId, ...told }, context) =>
      resultOf(context, {
        ...{ act: 'import', needs: 'PROPOSE', requestId },
        given: {
          ...{ digest, name, answers: told.answers ?? [], isAnew: told.isAnew ?? false },
          publishedOn: told.publishedOn ?? today(),
          release: told.release ?? 'INTERNAL',
          ...(typeof told.publisher === 'string' && { publisher: told.publisher }),
        },
      }),
  }),
);

builder.mutationField('decideItems', (t) =>
  t.field({
    type: DraftResultRef,
    description:
      'Decides about items of a draft. It is refused where somebody decided about one since the version you saw.',
    args: {
      ...draftArgs,
      items: t.arg.stringList({ required: true, description: 'The ids of the items.' }),
      decision: t.arg({ type: DecisionEnum, required: true, description: 'What is decided.' }),
      value: t.arg.string({ description: 'The right value, a plain decimal, for `VALUE`.' }),
      reason: t.arg.string({
        description:
          'Why, in at most 500 characters. What a check asks to be explained (核实性) is published only with one.',
      }),
      ...requestArgs,
    },
    resolve: (_, { requestId, value, reason, ...given }, context) =>
      resultOf(context, {
        ...{ act: 'decide', needs: 'PROPOSE', requestId },
        given: { ...given, ...(typeof value === 'string' && { value }), ...(typeof reason === 'string' && { reason }) },
      }),
  }),
);

builder.mutationField('decideAlike', (t) =>
  t.field({
    type: DraftResultRef,
    description:
      'Decides about an item of a draft and all those like it (`DraftItem.countAlike`), however many they are. With `UNDECIDE` your decisions about all that were decided together with it are taken back.',
    args: {
      ...draftArgs,
      item: t.arg.string({ required: true, description: 'The id of the item.' }),
      decision: t.arg({ type: DecisionEnum, required: true, description: 'What is decided; not `VALUE`.' }),
      reason: t.arg.string({ description: 'Why, in at most 500 characters.' }),
      ...requestArgs,
    },
    resolve: (_, { requestId, reason, ...given }, context) =>
      resultOf(context, {
        ...{ act: 'decideAlike', needs: 'PROPOSE', requestId },
        given: { ...given, ...(typeof reason === 'string' && { reason }) },
      }),
  }),
);

builder.mutationField('publishDraft', (t) =>
  t.field({
    type: DraftResultRef,
    description: 'Publishes a draft (审定入库) as one revision, all or nothing, now or at an hour.',
    args: {
      ...draftArgs,
      publishAt: t.arg({ type: 'DateTime', description: 'The hour at which it is to be published; now by default.' }),
      ...requestArgs,
    },
    resolve: (_, { requestId, publishAt, ...seen }, context) =>
      resultOf(context, {
        ...{ act: 'publish', needs: 'PUBLISH', requestId },
        given: { ...seen, ...(typeof publishAt === 'string' && { at: publishAt }) },
      }),
  }),
);

builder.mutationField('cancelHour', (t) =>
  t.field({
    type: DraftResultRef,
    description: 'Takes back the hour that was agreed on for a draft, which stays open.',
    args: { ...draftArgs, ...requestArgs },
    resolve: (_, { requestId, ...given }, context) =>
      resultOf(context, { ...{ act: 'cancelHour', needs: 'PUBLISH', requestId }, given }),
  }),
);

builder.mutationField('discardDraft', (t) =>
  t.field({
    type: DraftResultRef,
    description: 'Discards a draft.',
    args: { ...draftArgs, ...requestArgs },
    resolve: (_, { requestId, ...given }, context) =>
      resultOf(context, { ...{ act: 'discard', needs: 'PROPOSE', requestId }, given }),
  }),
);

/** The code of the figure that is meant by its id, whichever state that names, or by the code itself. */
function figureCode(asked: string): string {
  const id = readNodeId(asked);
  return id?.type === 'Figure' ? (id.local.split('@')[0] ?? '') : asked;
}

builder.mutationField('correctFigure', (t) =>
  t.field({
    type: DraftResultRef,
    description: 'Opens a draft that puts the right value (更正) in the place of a published figure.',
    args: {
      figure: t.arg.string({
        required: true,
        description: 'The `id` of the figure, or its code as the export has it, such as `7.12.5f3a09bc`.',
      }),
      value: t.arg.string({ required: true, description: 'The right value, a plain decimal in its unit.' }),
      ground: t.arg.string({ required: true, description: 'The file, letter or number on which it rests.' }),
      ...requestArgs,
    },
    resolve: (_, { requestId, figure, ...given }, context) =>
      resultOf(context, {
        ...{ act: 'correct', needs: 'PROPOSE', requestId },
        given: { ...given, figure: figureCode(figure) },
      }),
  }),
);

builder.mutationField('withdrawDocument', (t) =>
  t.field({
    type: DraftResultRef,
    description: 'Opens a draft that withdraws (撤回) all figures of a document or of an import.',
    args: {
      of: t.arg.string({
        required: true,
        description: 'The code of the document, or the name NUMBER:ID of the revision that brought an import in.',
      }),
      reason: t.arg.string({ required: true, description: 'Why.' }),
      ...requestArgs,
    },
    resolve: (_, { requestId, ...given }, context) =>
      resultOf(context, { ...{ act: 'withdraw', needs: 'PROPOSE', requestId }, given }),
  }),
);
