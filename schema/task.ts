import { boundedSearch } from '../data/ask/bounded.ts';
import { resolveDocuments } from '../data/ask/filter.ts';
import { resolveOwner } from '../data/ask/resolve.ts';
import { listFiguresOfTask } from '../data/ledger/figure.ts';
import { listTaskIds } from '../data/ledger/passage.ts';
import { revisionAt } from '../data/ledger/snapshot.ts';
import { findTask, findTaskNamed, listTasks, listTerms, type Task, type Term, taskCode } from '../data/ledger/task.ts';
import { builder } from './base/builder.ts';
import { listConnection, offsetPage, pageArgs, pastArgs, snapshotArgs } from './base/page.ts';
import { TaskKindEnum } from './base/word.ts';
import { priced } from './cost/price.ts';
import { ofTasks } from './cost/reading.ts';
import { DistrictRef } from './district.ts';
import { DocumentRef } from './document.ts';
import { FigureRef } from './figure.ts';
import { readThing, thingAt } from './id/node-id.ts';

export const TaskRef = builder.objectRef<Task>('Task');

builder.node(TaskRef, {
  description: 'A work item of a document: one thing that the district did or promises to do.',
  id: {
    resolve: (task, _, { ledger }) => thingAt(ledger, taskCode(task), task.at),
    description:
      'Opaque id. `node(id:)` finds the work item by it. At an earlier revision or another as-of it says those too.',
  },
  loadWithoutCache: (local, { ledger }) => {
    const asked = readThing(ledger, local);
    return (asked && findTaskNamed(asked.past, asked.name, asked.at)) ?? null;
  },
  fields: (t) => ({
    district: t.expose('district', { type: DistrictRef, description: 'The district whose work it is.' }),
    document: t.expose('document', { type: DocumentRef, description: 'The document that contains it.' }),
    number: t.exposeInt('number', {
      nullable: true,
      description: 'The number within its section; null where none is printed.',
    }),
    section: t.exposeString('section', { description: 'The numbers of the headings above it, such as 二(四).' }),
    title: t.exposeString('title', { description: 'The title.' }),
    text: t.exposeString('text', { ...priced({ bytes: 3000 }), description: 'The whole text.' }),
    kind: t.expose('kind', { type: TaskKindEnum, description: 'Whether it reports work done or promises work.' }),
    figures: t.field({
      ...priced({ rows: 10 }),
      type: [FigureRef],
      description: 'The figures printed in it. The as-of and revision of this work item apply.',
      resolve: ({ id, at }, _, { ledger }) => listFiguresOfTask(ledger, id, at),
    }),
  }),
});

/** A figure's work item. figure.ts cannot declare it, as this file imports figure.ts. */
builder.objectField(FigureRef, 'task', (t) =>
  t.field({
    type: TaskRef,
    nullable: true,
    description: 'The work item that contains it; null where none does.',
    resolve: ({ taskId, at }, _, { ledger }) => (taskId === null ? null : (findTask(ledger, taskId, at) ?? null)),
  }),
);

const TaskConnection = builder.connectionObject(
  { type: TaskRef, name: 'TaskConnection', description: 'A page of work items.' },
  { description: 'A work item with its cursor.' },
);

const TermRef = builder.objectRef<Term>('Term');

builder.objectType(TermRef, {
  description: 'A word that a document explains in its glossary.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The number in the glossary.' }),
    term: t.exposeString('term', { description: 'The word.' }),
    text: t.exposeString('text', { ...priced({ bytes: 1000 }), description: 'The explanation.' }),
    document: t.expose('document', { type: DocumentRef, description: 'The document that explains it.' }),
  }),
});

builder.queryFields((t) => ({
  tasks: t.field({
    ...priced({ rows: ofTasks }),
    type: TaskConnection,
    description: 'Work items. Documents come in order of publication, work items in the order of their document.',
    args: {
      district: t.arg.string({ description: 'Only work items of this district, by code or name.' }),
      document: t.arg.string({ description: 'Only work items of the document with this code.' }),
      search: t.arg.string({ description: 'Only work items whose text contains these words.' }),
      ...snapshotArgs,
      ...pageArgs,
    },
    resolve: (_, { district, document, search, ...asked }, { ledger }) => {
      const page = offsetPage(ledger, { field: 'tasks', asked: { district, document, search } }, asked);
      const owner = district ? resolveOwner(ledger, district, 'district') : undefined;
      const documents = document ? resolveDocuments(ledger, [document], 'document') : undefined;
      const ids = search ? listTaskIds(ledger, boundedSearch(search, 'search')) : undefined;
      const found = listTasks(ledger, page.at, { documents, district: owner?.district }).filter(
        ({ id }) => !ids || ids.has(id),
      );
      return listConnection(page, found);
    },
  }),
  terms: t.field({
    ...priced({ rows: 1000 }),
    type: [TermRef],
    description: 'The words that documents explain in their glossaries.',
    args: {
      search: t.arg.string({ description: 'Only glossary entries whose word or explanation contains this.' }),
      ...pastArgs,
    },
    resolve: (_, { search, ...asked }, { ledger }) => {
      revisionAt(ledger, asked);
      return listTerms(ledger, boundedSearch(search ?? '', 'search'));
    },
  }),
}));
