import { countHits, listHits, type SearchHit, type SearchPlace } from '../data/answer/search.ts';
import { resolveOwner } from '../data/ask/resolve.ts';
import { Fault } from '../data/ledger/fault.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import { builder } from './builder.ts';
import { DocumentRef } from './document.ts';
import { IndicatorRef } from './indicator.ts';
import { offsetConnection, offsetPage } from './page.ts';
import { TaskRef } from './task.ts';

const SearchHitRef = builder.objectRef<SearchHit>('SearchHit');

builder.objectType(SearchHitRef, {
  description: 'A passage that holds the words; exactly one of document, task and indicator is set.',
  fields: (t) => ({
    document: t.expose('document', {
      type: DocumentRef,
      nullable: true,
      description: 'The document whose paragraph it is.',
    }),
    task: t.expose('task', { type: TaskRef, nullable: true, description: 'The work item whose text it is.' }),
    indicator: t.expose('indicator', {
      type: IndicatorRef,
      nullable: true,
      description: 'The indicator whose names they are.',
    }),
    text: t.exposeString('text', { description: "The paragraph, the task's text, or the indicator's names." }),
    start: t.exposeInt('start', { description: 'First character of the first match in `text` (UTF-16).' }),
    end: t.exposeInt('end', { description: 'Character behind it: `text.slice(start, end)` is the match.' }),
    documentStart: t.exposeInt('documentStart', {
      nullable: true,
      description: "The same in the document's text; null for an indicator.",
    }),
    documentEnd: t.exposeInt('documentEnd', {
      nullable: true,
      description: "The same in the document's text; null for an indicator.",
    }),
  }),
});

const SearchInEnum = builder.enumType('SearchIn', {
  description: 'Where a search looks.',
  values: {
    INDICATOR: { description: "Indicators' names." },
    TASK: { description: 'Texts of work items.' },
    DOCUMENT: { description: "Documents' paragraphs, those of their work items among them." },
  } satisfies Record<SearchPlace, { description: string }>,
});

const SearchConnection = builder.connectionObject(
  { type: SearchHitRef, name: 'SearchConnection', description: 'A page of hits.' },
  { description: 'A hit and its place.' },
);

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description:
      'Full text over indicators, work items and documents, in this order: words of any length, one character included; all words must occur.',
    args: {
      text: t.arg.string({ required: true, description: 'Words, parted by spaces.' }),
      in: t.arg({
        type: [SearchInEnum],
        description: 'Only hits of these kinds, and counted so; all without it, none with an empty list.',
      }),
      district: t.arg.string({
        description: 'Only hits in documents of this district and their work items; names of indicators are then none.',
      }),
      first: t.arg.int({ description: 'Nodes on the page, at most 500; 100 without it.' }),
      after: t.arg.string({ description: 'Cursor behind which the page begins.' }),
    },
    resolve: (_, { text, in: places, district, ...asked }, { ledger }) => {
      if (text.trim() === '') throw new Fault('BAD_SEARCH', { argument: 'text', value: text });
      const page = offsetPage(asked, () => snapshotAt(ledger, {}));
      const what = {
        text,
        places: places ?? undefined,
        owner: district ? resolveOwner(ledger, district, 'district') : undefined,
      };
      return offsetConnection(
        page,
        (from, limit) => listHits(ledger, what, { offset: from, limit, at: page.at }),
        () => countHits(ledger, what),
      );
    },
  }),
);
