import { type Published, publishedAfter } from '../../data/answer/published.ts';
import { revisionName } from '../../data/ledger/revision.ts';
import { builder, type Context } from '../base/builder.ts';
import { HELD } from '../cost/price.ts';

/** The most revisions that are told at once. A stream that missed more gets them in several steps. */
const AT_ONCE = 100;

const PublishedRef = builder.objectRef<Published>('Published');

builder.objectType(PublishedRef, {
  description: 'The news that a revision was published. What it says is asked for by `changes` or `revision`.',
  fields: (t) => ({
    at: t.string({
      description:
        'The name of the revision, NUMBER:ID. It is the id of the event too, which a client sends as `Last-Event-ID`.',
      resolve: ({ revision }) => revisionName(revision),
    }),
    districts: t.field({
      ...HELD,
      type: ['String'],
      nullable: true,
      description:
        'Codes of the districts of which it added, changed or withdrew figures or documents; empty where it changed the catalogue alone, null where it changed so much that any district may be touched.',
      resolve: ({ districts }) => districts && [...districts],
    }),
  }),
});

async function* each(published: readonly Published[]): AsyncGenerator<Published> {
  yield* published;
}

/** Finds what a stream missed at once, so that a name which the ledger does not have is an error and no stream. */
function missed(given: string | null | undefined, context: Context): AsyncIterable<Published> {
  const { ledger, stream } = context;
  const after = stream?.begin() ?? given ?? undefined;
  const page = ledger.reading(() => publishedAfter(ledger, { after, first: AT_ONCE }));
  stream?.told(page);
  return each(page.published);
}

builder.subscriptionType({
  description: 'What the server tells by itself, by Server-Sent Events (`accept: text/event-stream`).',
  fields: (t) => ({
    published: t.field({
      type: PublishedRef,
      description:
        'One event for each revision that whoever asks may see, as soon as it is published, whoever published it. A client that lost the line loses nothing: it says the last name that it has, and is first told what it missed.',
      args: {
        after: t.arg.string({
          description:
            'The name, NUMBER:ID, of the last revision that the caller knows: those after it are told first; by default only those that come. The header `Last-Event-ID` takes its place.',
        }),
      },
      subscribe: (_, { after }, context) => missed(after, context),
      resolve: (published) => published,
    }),
  }),
});
