import { resolveDocuments } from '../data/ask/filter.ts';
import { resolveOwner } from '../data/ask/resolve.ts';
import { listFiguresOfTask } from '../data/ledger/figure.ts';
import { listTaskIds } from '../data/ledger/passage.ts';
import { latestRevision, today } from '../data/ledger/revision.ts';
import { snapshotAt } from '../data/ledger/snapshot.ts';
import { findTask, listTasks, listTerms, type Task, type Term } from '../data/ledger/task.ts';
import { builder } from './builder.ts';
import { DistrictRef } from './district.ts';
import { DocumentRef } from './document.ts';
import { FigureRef } from './figure.ts';
import { offsetConnection, offsetPage, pageArgs, snapshotArgs } from './page.ts';
import { TaskKindEnum } from './word.ts';

export const TaskRef = builder.objectRef<Task>('Task');

builder.node(TaskRef, {
  description: 'A work item of a document.',
  id: { resolve: ({ id }) => id, description: 'Opaque; found again by `node(id:)`.' },
  loadOne: (id, { ledger }) =>
    findTask(ledger, Number(id), { revision: latestRevision(ledger), asOf: today() }) ?? null,
  fields: (t) => ({
    district: t.expose('district', { type: DistrictRef, description: 'The district whose work it is.' }),
    document: t.expose('document', { type: DocumentRef, description: 'The document it stands in.' }),
    number: t.exposeInt('number', {
      nullable: true,
      description: 'Its number in its section; null where none is printed.',
    }),
    section: t.exposeString('section', { description: 'Heading path, as 二(四).' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    text: t.exposeString('text', { description: 'Its whole text.' }),
    kind: t.expose('kind', { type: TaskKindEnum, description: 'Whether it reports or promises.' }),
    figures: t.field({
      type: [FigureRef],
      description: 'The figures printed in it; inherits as-of and revision.',
      resolve: ({ id, at }, _, { ledger }) => listFiguresOfTask(ledger, id, at),
    }),
  }),
});

/** The later noun adds its back-reference to the earlier one. */
builder.objectField(FigureRef, 'task', (t) =>
  t.field({
    type: TaskRef,
    nullable: true,
    description: 'The work item it is printed in; null where it stands in none.',
    resolve: ({ taskId, at }, _, { ledger }) => (taskId === null ? null : (findTask(ledger, taskId, at) ?? null)),
  }),
);

const TaskConnection = builder.connectionObject(
  { type: TaskRef, name: 'TaskConnection', description: 'A page of tasks.' },
  { description: 'A task and its place.' },
);

const TermRef = builder.objectRef<Term>('Term');

builder.objectType(TermRef, {
  description: 'A word that a document explains in its glossary.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number in the glossary.' }),
    term: t.exposeString('term', { description: 'The word.' }),
    text: t.exposeString('text', { description: 'What the document says of it.' }),
    document: t.expose('document', { type: DocumentRef, description: 'The document that explains it.' }),
  }),
});

builder.queryFields((t) => ({
  tasks: t.field({
    type: TaskConnection,
    description: 'Work items, by document in order of publication, then in its order.',
    args: {
      district: t.arg.string({ description: 'Only of this district, by code or name.' }),
      document: t.arg.string({ description: 'Only of the document with this code.' }),
      search: t.arg.string({ description: 'Only those whose text holds these words.' }),
      ...snapshotArgs,
      ...pageArgs,
    },
    resolve: (_, { district, document, search, asOf, atRevision, ...asked }, { ledger }) => {
      const page = offsetPage(asked, () => snapshotAt(ledger, { asOf, atRevision }));
      const owner = district ? resolveOwner(ledger, district, 'district') : undefined;
      const wanted = document ? resolveDocuments(ledger, [document], 'document') : undefined;
      const ids = search ? listTaskIds(ledger, search) : undefined;
      const documents = ledger.catalogue.documents.filter(({ id }) => !wanted || wanted.includes(id));
      const found = listTasks(ledger, page.at, documents).filter(
        (task) => (!ids || ids.has(task.id)) && (!owner || task.district === owner.district),
      );
      return offsetConnection(
        page,
        (from, limit) => found.slice(from, from + limit),
        () => found.length,
      );
    },
  }),
  terms: t.field({
    type: [TermRef],
    description: 'The glossaries of the documents.',
    args: { search: t.arg.string({ description: 'Only words whose name or explanation contains this.' }) },
    resolve: (_, { search }, { ledger }) => listTerms(ledger, search ?? undefined),
  }),
}));
