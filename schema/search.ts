import { countHits, listHits, type SearchHit, type SearchPlace } from '../data/answer/search.ts';
import { boundedSearch } from '../data/ask/bounded.ts';
import { resolveOwner } from '../data/ask/resolve.ts';
import { Fault } from '../data/ledger/fault.ts';
import { builder } from './base/builder.ts';
import { offsetConnection, offsetPage } from './base/page.ts';
import { priced } from './cost/price.ts';
import { ofSearch } from './cost/reading.ts';
import { DocumentRef } from './document.ts';
import { IndicatorRef } from './indicator.ts';
import { TaskRef } from './task.ts';

const SearchHitRef = builder.objectRef<SearchHit>('SearchHit');

builder.objectType(SearchHitRef, {
  description: 'A passage that contains the words. Exactly one of `document`, `task` and `indicator` is set.',
  fields: (t) => ({
    document: t.expose('document', {
      type: DocumentRef,
      nullable: true,
      description: 'The document, where the passage is a paragraph of one.',
    }),
    task: t.expose('task', {
      type: TaskRef,
      nullable: true,
      description: 'The work item, where the passage is the text of one.',
    }),
    indicator: t.expose('indicator', {
      type: IndicatorRef,
      nullable: true,
      description: 'The indicator, where the passage is the names of one.',
    }),
    text: t.exposeString('text', {
      ...priced({ bytes: 3000 }),
      description: "The paragraph, the work item's text, or the indicator's names.",
    }),
    start: t.exposeInt('start', { description: 'Offset of the first match in `text`, in UTF-16 code units.' }),
    end: t.exposeInt('end', { description: 'Offset just after the match: `text.slice(start, end)` is the match.' }),
    documentStart: t.exposeInt('documentStart', {
      nullable: true,
      description: "Offset of the first match in the document's text, in UTF-16 code units; null for an indicator.",
    }),
    documentEnd: t.exposeInt('documentEnd', {
      nullable: true,
      description: "Offset just after the match in the document's text; null for an indicator.",
    }),
  }),
});

const SearchInEnum = builder.enumType('SearchIn', {
  description: 'The texts that a search covers.',
  values: {
    INDICATOR: { description: 'Names of indicators.' },
    TASK: { description: 'Texts of work items.' },
    DOCUMENT: { description: 'Paragraphs of documents, including those of their work items.' },
  } satisfies Record<SearchPlace, { description: string }>,
});

const SearchConnection = builder.connectionObject(
  { type: SearchHitRef, name: 'SearchConnection', description: 'A page of hits.' },
  { description: 'A hit with its cursor.' },
);

builder.queryField('search', (t) =>
  t.field({
    ...priced({ rows: ofSearch, count: ofSearch }),
    type: SearchConnection,
    description:
      'Full-text search. Hits in indicators come first, then work items, then documents. Every word must occur; a word may be a single character.',
    args: {
      text: t.arg.string({ required: true, description: 'The words, separated by spaces.' }),
      in: t.arg({
        type: [SearchInEnum],
        description:
          'Only hits of these kinds, which `totalCount` then counts; all by default, and none for an empty list.',
      }),
      district: t.arg.string({
        description: 'Only hits in documents of this district and their work items. Indicators are then left out.',
      }),
      first: t.arg.int({ description: 'Number of objects on the page, 0 to 500; 100 by default.' }),
      after: t.arg.string({ description: 'The cursor after which the page begins.' }),
    },
    resolve: (_, { text, in: places, district, ...asked }, { ledger }) => {
      if (boundedSearch(text, 'text').trim() === '') throw new Fault('BAD_SEARCH', { argument: 'text', value: text });
      const list = { field: 'search', asked: { text, places, district } };
      const page = offsetPage(ledger, list, asked);
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
