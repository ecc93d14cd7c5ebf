import { type Coverage, type CoveredYear, coverageOf, MOST_COUNTED } from '../data/ask/coverage.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import { yearPeriod } from '../data/rules/period/period.ts';
import { builder } from './base/builder.ts';
import { offsetConnection, offsetPage, pageArgs, pastArgs, snapshotArgs } from './base/page.ts';
import { HELD, priced } from './cost/price.ts';
import { ofDocuments, ofDocumentsOnPage, ofOneDocument } from './cost/reading.ts';
import { DistrictRef } from './district.ts';
import { DocumentRef } from './document.ts';

const CoveredYearRef = builder.objectRef<CoveredYear>('CoveredYear');

builder.objectType(CoveredYearRef, {
  description: 'The figures of one owner and year that a document states.',
  fields: (t) => ({
    district: t.expose('district', {
      type: DistrictRef,
      nullable: true,
      description: 'The district; null where the owner is not a district.',
    }),
    owner: t.exposeString('owner', { description: 'Name of the district or other owner.' }),
    year: t.field({
      type: 'Period',
      description: 'The year in which the periods of the figures end, such as 2024.',
      resolve: ({ year }) => yearPeriod(year),
    }),
    goals: t.exposeInt('goals', { description: 'Number of goals.' }),
    results: t.exposeInt('results', { description: 'Number of results and estimates.' }),
  }),
});

const CoverageRef = builder.objectRef<Coverage>('Coverage');

builder.objectType(CoverageRef, {
  description: 'What a document states, by district or other owner and by year.',
  fields: (t) => ({
    years: t.expose('years', {
      ...HELD,
      type: [CoveredYearRef],
      description: "One for each owner and year: districts in the city's own order, the newest year of each first.",
    }),
    isWhole: t.exposeBoolean('isWhole', {
      description: `False where the document states more than ${MOST_COUNTED} figures, of which only so many are counted.`,
    }),
  }),
});

builder.objectField(DocumentRef, 'coverage', (t) =>
  t.field({
    ...priced({ rows: ofOneDocument }),
    type: CoverageRef,
    description: 'What it states, by district or other owner and by year.',
    args: pastArgs,
    resolve: (document, asked, { ledger }) => coverageOf(ledger, document, snapshotAt(ledger, asked)),
  }),
);

const DocumentConnection = builder.connectionObject(
  { type: DocumentRef, name: 'DocumentConnection', description: 'A page of documents.' },
  { description: 'A document with its cursor.' },
);

builder.queryField('newestDocuments', (t) =>
  t.field({
    ...priced({ rows: ofDocumentsOnPage, count: ofDocuments }),
    type: DocumentConnection,
    description: 'The documents, the one published last first.',
    args: { ...pageArgs, ...snapshotArgs },
    resolve: (_, asked, { ledger }) => {
      const page = offsetPage(ledger, { field: 'newestDocuments', asked: {} }, asked);
      const { documents } = ledger.catalogue;
      return offsetConnection(
        page,
        (offset, limit) => documents.listNewest(page.at.asOf, { offset, limit }),
        () => documents.countUntil(page.at.asOf),
      );
    },
  }),
);
