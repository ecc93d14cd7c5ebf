import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { PublishedPage } from '../../data/answer/published.ts';
import type { Writer } from '../../data/intake/act.ts';
import type { ImportBoard } from '../../data/intake/progress/import-board.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import type { Allowance } from '../../data/rules/gate-words.ts';
import type { Act, Asker } from '../../data/rules/office/may.ts';
import type { Period } from '../../data/rules/period/period.ts';
import type { CellValue } from '../../data/rules/table/cell-value.ts';
import type { Language } from '../../data/rules/words.ts';

/** A request that may be answered as a stream, which goes on where this answer ends. */
export interface AskedStream {
  /** Notes the state of the ledger before anything is read for the stream. Answers the id of the last event that the client knows. */
  begin(): string | undefined;
  /** Takes what is told. */
  told(page: PublishedPage): void;
}

/** The context that every resolver gets. */
export interface Context {
  ledger: Ledger;
  /** The language of messages where no argument sets it: the request's `Accept-Language`, Chinese by default. */
  language: Language;
  /** The number of the revision at which the request is read where it names none of its own; the latest by default. */
  revision?: number | undefined;
  /** Whatever carries out what a mutation asks for; undefined where nothing can be written. */
  writer?: Writer | undefined;
  /** The ledger as whoever asks sees it once a mutation was carried out. */
  ledgerNow?: () => Ledger;
  /** How far a subscription was told, where the server keeps it open. */
  stream?: AskedStream;
  /** The address of the OpenID provider at which people have accounts; absent where there is none. */
  issuer?: string | undefined;
  /** Who asks; null or absent where nobody is known. */
  asker?: Asker | null;
  /** Counts what the asker does. Answers from when on it may be done again, where that is not yet. */
  allow?: ((kind: Allowance) => Date | undefined) | undefined;
  /** How far imports are; absent where nobody is told. */
  imports?: ImportBoard | undefined;
  /** Is told of what the asker was not allowed. */
  refused?: (refusal: { asker: Asker | null; act: Act; district: string | null }) => void;
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
    Cell: { Input: CellValue; Output: CellValue };
  };
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    nodesOnConnection: { description: 'The objects on this page, in order.' },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The objects on this page, in order, each with its cursor.',
    },
    nodeFieldOptions: { nullable: false, description: 'The object itself.' },
    cursorFieldOptions: {
      description: 'The place of this node in the list. Give it as `after` to read the page that follows.',
    },
    pageInfoFieldOptions: { description: 'Whether more pages follow, and the cursor to go on from.' },
    pageInfoTypeOptions: {
      description: 'The first and last cursor of a page, and whether other pages come before and after it.',
    },
    hasNextPageFieldOptions: { description: 'Whether more nodes follow `endCursor`.' },
    hasPreviousPageFieldOptions: { description: 'Whether nodes come before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first node; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last node; null on an empty page.' },
    nodeTypeOptions: { description: 'Any object with an id that `node(id:)` finds again.' },
    idFieldOptions: { description: 'Opaque id. `node(id:)` finds the object by it.' },
    // node.ts has these two fields: the plugin's own keep objects beyond the field that found them, and fail as a whole.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
  },
});

builder.queryType({ description: 'Every question that this API answers.' });

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'Number of objects on all pages together. It is counted only when it is selected.',
    resolve: ({ totalCount }) => totalCount(),
  }),
);
