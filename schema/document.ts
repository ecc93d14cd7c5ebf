import { quotedText, rowText } from '../data/answer/citation.ts';
import { boundedName } from '../data/ask/bounded.ts';
import type { Document, DocumentPart } from '../data/ledger/document.ts';
import { documentText, paragraphAround } from '../data/ledger/document-text.ts';
import type { Figure } from '../data/ledger/figure.ts';
import { type CellBeside, type CitedCell, cellsInRow, citedCell, ROW_READS } from '../data/ledger/figure-place.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import { type CitedSentence, quotesOf } from '../data/ledger/mention.ts';
import { revisionAt } from '../data/ledger/snapshot.ts';
import { builder } from './base/builder.ts';
import { pastArgs } from './base/page.ts';
import { DocumentKindEnum, PartEnum, StandingEnum } from './base/word.ts';
import { priced } from './cost/price.ts';
import { ofDocuments } from './cost/reading.ts';
import { DistrictRef } from './district.ts';
import { catalogueThing, readCatalogueThing } from './id/node-id.ts';
import { releaseFields } from './key.ts';

export const DocumentRef = builder.objectRef<Document>('Document');

const DocumentPartRef = builder.objectRef<DocumentPart>('DocumentPart');

builder.objectType(DocumentPartRef, {
  description: 'A part of a document, as a character range of its text.',
  fields: (t) => ({
    part: t.expose('part', { type: PartEnum, description: 'What the part is about.' }),
    start: t.exposeInt('start', { description: 'Offset of its first character, in UTF-16 code units.' }),
    end: t.exposeInt('end', { description: 'Offset just after its last character, in UTF-16 code units.' }),
  }),
});

builder.node(DocumentRef, {
  description: 'A plan document, kept with its full text.',
  id: {
    resolve: (thing, _, { ledger }) => catalogueThing(ledger, thing.code, thing),
    description: 'Opaque id. `node(id:)` finds the object by it. At an earlier revision it says that too.',
  },
  loadWithoutCache: (local, { ledger }) => {
    const asked = readCatalogueThing(ledger, local);
    return asked?.past.catalogue.documents.findByCode(asked.code) ?? null;
  },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code in this ledger, such as LG-2024-MID.' }),
    title: t.exposeString('title', { description: 'The title, as printed.' }),
    kind: t.expose('kind', { type: DocumentKindEnum, description: 'The kind of document.' }),
    standing: t.expose('standing', {
      type: StandingEnum,
      description: 'Whether the document is a draft, in force or expired. Show it with every source.',
    }),
    republishedBy: t.exposeString('republishedBy', {
      nullable: true,
      description: 'The website that republished the text (转载); null where the text is from the publisher itself.',
    }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'The publisher; null where none is printed.',
    }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      description:
        'Date of publication as printed. Where only a year is printed (`2024`), the document counts as published from 1 January.',
    }),
    district: t.expose('district', {
      type: DistrictRef,
      nullable: true,
      description: 'The district that the document is about.',
    }),
    ...releaseFields(t),
    reports: t.expose('reports', {
      type: 'Period',
      nullable: true,
      description: "The span on whose plan's execution it reports; null where it reports on no plan, as a bulletin.",
    }),
    parts: t.expose('parts', {
      type: [DocumentPartRef],
      description: 'The parts of its text, in order. Empty where they are not known.',
    }),
    text: t.string({
      ...priced({ rows: 1, bytes: (_, { longestText }) => longestText }),
      description: 'The full text. Citations are character ranges in it, in UTF-16 code units.',
      resolve: ({ id }, _, { ledger }) => documentText(ledger, id),
    }),
  }),
});

const CitedCellRef = builder.objectRef<CitedCell>('CitedCell');

builder.objectType(CitedCellRef, {
  description: 'A cell of a sheet in which a figure is printed.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'The digest of the file, in lower-case hexadecimal.' }),
    sheet: t.exposeString('sheet', { description: 'The name of the sheet; empty for a .csv.' }),
    address: t.exposeString('address', { description: 'The address of the cell in the sheet, such as B7.' }),
    shown: t.exposeString('shown', { description: 'The text that the cell shows.' }),
    headers: t.exposeStringList('headers', {
      description: 'The headers above and beside the cell, from the outermost: 2024年1-6月, 地区生产总值, 累计.',
    }),
  }),
});

const RowCellRef = builder.objectRef<CellBeside>('RowCell');

builder.objectType(RowCellRef, {
  description: 'A cell of the row in which a figure is printed.',
  fields: (t) => ({
    address: t.exposeString('address', { description: 'The address of the cell in the sheet, such as B7.' }),
    shown: t.exposeString('shown', { description: 'The text that the cell shows.' }),
    headers: t.exposeStringList('headers', { description: 'The headers above and beside it, from the outermost.' }),
  }),
});

function rowCells(ledger: Ledger, { cell, revision, line }: Figure): CellBeside[] {
  return cell === null ? [] : cellsInRow(ledger, { cell, revision, line });
}

/** A citation is read from the text of the figure's document when it is asked for. */
export const CitationRef = builder.objectRef<Figure>('Citation');

builder.objectType(CitationRef, {
  description:
    'The place where a figure is printed: a range of a text, in which `document.text.slice(start, end) === quote`, or a cell of a sheet.',
  fields: (t) => ({
    document: t.expose('document', { type: DocumentRef, description: 'The document that contains it.' }),
    section: t.exposeString('section', {
      description: 'The numbers of the headings above it, such as 二(四)12; empty for a cell.',
    }),
    quote: t.string({
      ...priced({ bytes: 300 }),
      description: 'The quoted words, exactly as printed; for a cell the text that it shows.',
      resolve: (figure, _, { ledger }) => quotedText(ledger, figure),
    }),
    start: t.exposeInt('quoteStart', {
      description: "Offset of the first character in the document's text, in UTF-16 code units; 0 for a cell.",
    }),
    end: t.exposeInt('quoteEnd', {
      description: 'Offset just after the last character, in UTF-16 code units; 0 for a cell.',
    }),
    paragraph: t.string({
      ...priced({ bytes: 3000 }),
      description:
        'The paragraph that contains the quote; for a cell the figures of its row, each under its headers, with that of the cell at the end.',
      resolve: (figure, _, { ledger }) => {
        const { document, quoteStart, quoteEnd, cell } = figure;
        if (cell !== null) return rowText(ledger, figure);
        return paragraphAround(documentText(ledger, document.id), quoteStart, quoteEnd).paragraph;
      },
    }),
    row: t.field({
      ...priced({ rows: ROW_READS, bytes: 2000 }),
      type: [RowCellRef],
      description:
        'The figures that are printed in the row of the cell, itself among them, from left to right; empty for a text.',
      resolve: (figure, _, { ledger }) => rowCells(ledger, figure),
    }),
    cell: t.field({
      type: CitedCellRef,
      nullable: true,
      description: 'The cell in which it is printed; null where it is printed in a text.',
      resolve: (figure, _, { ledger }) => citedCell(ledger, figure) ?? null,
    }),
  }),
});

builder.queryFields((t) => ({
  documents: t.field({
    ...priced({ rows: ofDocuments }),
    type: [DocumentRef],
    description: 'Every document, in order of publication and then of code.',
    args: pastArgs,
    resolve: (_, asked, { ledger }) => {
      revisionAt(ledger, asked);
      return ledger.catalogue.documents.list();
    },
  }),
  document: t.field({
    type: DocumentRef,
    nullable: true,
    description: 'A document by its code; null where there is none.',
    args: { code: t.arg.string({ required: true, description: 'The code, such as LG-2024-MID.' }), ...pastArgs },
    resolve: (_, { code, ...asked }, { ledger }) => {
      revisionAt(ledger, asked);
      return ledger.catalogue.documents.findByCode(boundedName(code, 'code').trim().toUpperCase()) ?? null;
    },
  }),
}));

export const CitedSentenceRef = builder.objectRef<CitedSentence>('CitedSentence');

builder.objectType(CitedSentenceRef, {
  description: 'A sentence of a document, as it is cited.',
  fields: (t) => ({
    document: t.expose('document', { type: DocumentRef, description: 'The document.' }),
    part: t.expose('part', {
      type: PartEnum,
      nullable: true,
      description:
        'The part of the report in which it is printed; null where the parts are not known, or before the first.',
    }),
    text: t.string({
      ...priced({ bytes: 600 }),
      description: 'The sentence in one line, without the line breaks of the page.',
      resolve: (sentence, _, { ledger }) => quotesOf(ledger, [sentence])[0] ?? '',
    }),
    start: t.exposeInt('start', {
      description: "First character of the sentence in the document's text, counted in UTF-16 units from 0.",
    }),
    end: t.exposeInt('end', { description: 'The character after its last one.' }),
  }),
});
