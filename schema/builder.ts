import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import { Fault } from '../data/ledger/fault.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import type { Period } from '../data/rules/period/period.ts';
import type { Language } from '../data/rules/words.ts';

/** What every resolver gets. */
export interface Context {
  ledger: Ledger;
  /** Of messages that no argument decides: the request's `Accept-Language`, Chinese by default. */
  language: Language;
}

/** A cell of a table: text, number, truth value, or empty. */
export type Cell = string | number | boolean | null;

/** The nodes of the schema; an id begins with one of them. */
const NODES = new Set(['District', 'Indicator', 'Document', 'Figure', 'Task']);

function decodeId(id: string): { typename: string; id: string } {
  const [, typename = '', local = ''] = /^([^:]*):(.+)$/s.exec(Buffer.from(id, 'base64').toString()) ?? [];
  if (NODES.has(typename)) return { typename, id: local };
  throw new Fault('BAD_ID', { argument: 'id', value: id });
}

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Connection: { totalCount: () => number };
  Scalars: {
    ID: { Input: string; Output: string | number };
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    Period: { Input: string; Output: Period | string };
    AsOf: { Input: string; Output: string };
    Cell: { Input: Cell; Output: Cell };
  };
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    decodeGlobalID: decodeId,
    nodesOnConnection: { description: 'The nodes of this page, in order.' },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The nodes of this page, each with its cursor.',
    },
    nodeFieldOptions: { nullable: false, description: 'The thing itself.' },
    cursorFieldOptions: { description: 'Where this node stands: give it as `after` to go on behind it.' },
    pageInfoFieldOptions: { description: 'Whether there is more, and where to go on.' },
    pageInfoTypeOptions: { description: 'Where a page of a connection begins and ends.' },
    hasNextPageFieldOptions: { description: 'Whether more follows behind `endCursor`.' },
    hasPreviousPageFieldOptions: { description: 'Whether something stands before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first node; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last node; null on an empty page.' },
    nodeTypeOptions: { description: 'Anything with an id of its own, found again by `node(id:)`.' },
    idFieldOptions: { description: 'Opaque; found again by `node(id:)`.' },
    nodeQueryOptions: {
      description: 'The thing with this id, or null where there is none.',
      args: { id: { description: 'An id that this ledger gave.' } },
    },
    nodesQueryOptions: {
      description: 'The things with these ids, in the same order, null where there is none.',
      args: { ids: { description: 'Ids that this ledger gave.' } },
    },
  },
});

builder.queryType({ description: 'Everything that can be asked. Nothing can be changed here.' });

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many nodes there are on all pages together. Counted only when asked for.',
    resolve: ({ totalCount }) => totalCount(),
  }),
);
