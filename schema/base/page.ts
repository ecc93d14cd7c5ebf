import { most } from '../../data/ask/bounded.ts';
import { Fault } from '../../data/ledger/fault.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import type { PairPage, PairPageAsked, PairPlace } from '../../data/ledger/pair.ts';
import type { Snapshot } from '../../data/ledger/revision.ts';
import { readState, refuseOtherState, type SnapshotAsked, snapshotAt } from '../../data/ledger/snapshot.ts';
import { type Cursor, type ListAsked, readCursor, writeCursor } from '../id/cursor.ts';
import { builder } from './builder.ts';

/** The number of nodes on a page where `first` is not given, and the most that it may be. */
export const DEFAULT_FIRST = 100;
export const MAX_FIRST = 500;

/** Arguments of every connection. */
export const pageArgs = builder.args((t) => ({
  first: t.int({ description: 'Number of objects on the page, 0 to 500; 100 by default.' }),
  after: t.string({
    description:
      'The cursor after which the page begins, of this list with the same other arguments. It carries the revision and as-of of the first page.',
  }),
}));

/** The deprecation reason of the arguments that name a revision by its number. */
export const AT_REVISION_GONE = 'Use `at`: the same number names different revisions in two copies of a ledger.';

/** Arguments of every question that does not depend on a day. */
export const pastArgs = builder.args((t) => ({
  at: t.string({
    description: 'Read the ledger as it was at the revision of this name, NUMBER:ID; the latest by default.',
  }),
  atRevision: t.int({
    description: 'Read the ledger as of the revision of this number; the latest by default.',
    deprecationReason: AT_REVISION_GONE,
  }),
}));

/** Arguments of every question that can be asked of an earlier state of the ledger. */
export const snapshotArgs = builder.args((t) => ({
  asOf: t.field({ type: 'AsOf', description: 'Only figures published by then count; today by default.' }),
  ...pastArgs,
}));

/** The arguments that bound a page. */
export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Size of a page, 0 to 500. Throws BAD_FIRST. */
function pageSize({ first }: PageArgs): number {
  const size = first ?? DEFAULT_FIRST;
  if (size < 0 || size > MAX_FIRST)
    throw new Fault('BAD_FIRST', { argument: 'first', value: size }, { max: MAX_FIRST });
  return size;
}

function badCursor(after: string): Fault {
  return new Fault('BAD_CURSOR', { argument: 'after', value: after });
}

/**
 * The cursor given as `after`; undefined where none is. Throws BAD_CURSOR for one that is malformed, of another list or of
 * other arguments, of a state that the ledger does not have, or of another state than the one that is asked for.
 */
function cursorOf<Place>(
  ledger: Ledger,
  list: ListAsked,
  { after, asOf, atRevision, isPlace }: PageArgs & SnapshotAsked & { isPlace: (place: unknown) => place is Place },
): Cursor<Place> | undefined {
  if (after === null || after === undefined) return undefined;
  const read = readCursor(list, after);
  const at = read && readState(ledger, read.state);
  if (read && !at) refuseOtherState(ledger, read.state, 'after');
  if (!read || !at || !isPlace(read.place)) throw badCursor(after);
  const asked = snapshotAt(ledger, { asOf, atRevision });
  if (asOf && asked.asOf !== at.asOf) throw badCursor(after);
  if (typeof atRevision === 'number' && asked.revision !== at.revision) throw badCursor(after);
  return { at, place: read.place };
}

function isOffset(place: unknown): place is number {
  return Number.isInteger(place) && Number(place) >= 0 && Number(place) <= most(Number.MAX_SAFE_INTEGER);
}

function isPairPlace(place: unknown): place is PairPlace {
  if (typeof place !== 'object' || place === null) return false;
  const { owner, indicator, index } = place as Partial<PairPlace>;
  return typeof owner === 'string' && typeof indicator === 'string' && isOffset(index);
}

/** A node with its cursor, which is encoded on demand: most queries ask only for that of the last edge. */
class Edge<Node> {
  readonly node: Node;
  readonly #page: { ledger: Ledger; list: ListAsked };
  readonly #cursor: Cursor<unknown>;

  constructor(node: Node, page: { ledger: Ledger; list: ListAsked }, cursor: Cursor<unknown>) {
    this.node = node;
    this.#page = page;
    this.#cursor = cursor;
  }

  get cursor(): string {
    return writeCursor(this.#page.ledger, this.#page.list, this.#cursor);
  }
}

/** A page of a Relay connection. `totalCount` is called only when the field is selected. */
export interface Connection<Node> {
  edges: { readonly cursor: string; readonly node: Node }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  totalCount: () => number;
}

function connection<Node>(
  edges: Connection<Node>['edges'],
  more: { hasNextPage: boolean; hasPreviousPage: boolean; totalCount: () => number },
): Connection<Node> {
  const { totalCount, ...has } = more;
  const pageInfo = {
    ...has,
    get startCursor() {
      return edges[0]?.cursor ?? null;
    },
    get endCursor() {
      return edges.at(-1)?.cursor ?? null;
    },
  };
  return { edges, pageInfo, totalCount };
}

/** How to read a list of objects that belong to pairs of owner and indicator. */
interface PairList<Query, Node> extends ListAsked {
  query: (asOf: string) => Query;
  page: (ledger: Ledger, query: Query, page: PairPageAsked & { at: Snapshot }) => PairPage<Node>;
  count: (ledger: Ledger, query: Query, at: Snapshot) => number;
}

/** A connection over objects that belong to pairs of owner and indicator. Later pages read the snapshot of the first. */
export function pairConnection<Query, Node>(
  ledger: Ledger,
  page: PageArgs & SnapshotAsked,
  list: PairList<Query, Node>,
): Connection<Node> {
  const size = pageSize(page);
  const cursor = cursorOf(ledger, list, { ...page, isPlace: isPairPlace });
  const at = cursor?.at ?? snapshotAt(ledger, page);
  const query = list.query(at.asOf);
  const { items, hasNextPage } = list.page(ledger, query, { size, after: cursor?.place, at });
  const edges = items.map(({ item, place }) => new Edge(item, { ledger, list }, { at, place }));
  const totalCount = () => list.count(ledger, query, at);
  return connection(edges, { hasNextPage, hasPreviousPage: cursor !== undefined, totalCount });
}

/** A list of things that have numbers, and how it is read. */
interface NumberedList<Node> extends ListAsked {
  /** Up to `limit` of them below a number, the last one first. */
  read: (place: { before: number | undefined; limit: number }) => Node[];
  count: () => number;
}

/** A connection over things that have numbers, the last one first. Those that come meanwhile move no page. */
export function numberedConnection<Node extends { number: number }>(
  ledger: Ledger,
  asked: PageArgs,
  list: NumberedList<Node>,
): Connection<Node> {
  const size = pageSize(asked);
  const cursor = cursorOf(ledger, list, { ...asked, isPlace: isOffset });
  const at = cursor?.at ?? snapshotAt(ledger, {});
  const nodes = list.read({ before: cursor?.place, limit: size + 1 });
  const edges = nodes.slice(0, size).map((node) => new Edge(node, { ledger, list }, { at, place: node.number }));
  const has = { hasNextPage: nodes.length > size, hasPreviousPage: cursor !== undefined };
  return connection(edges, { ...has, totalCount: list.count });
}

/** The part of a list to read from an offset, and the snapshot at which the list is made. */
export interface OffsetPage {
  ledger: Ledger;
  list: ListAsked;
  size: number;
  offset: number;
  at: Snapshot;
  /** Whether the page begins at a number that was typed, before which there may be nothing. */
  isNumbered?: boolean;
}

/** The page asked for. A first page is read at the snapshot that is asked for, a later one at that of its cursor. */
export function offsetPage(ledger: Ledger, list: ListAsked, asked: PageArgs & SnapshotAsked): OffsetPage {
  const size = pageSize(asked);
  const cursor = cursorOf(ledger, list, { ...asked, isPlace: isOffset });
  return { ledger, list, size, offset: cursor ? cursor.place + 1 : 0, at: cursor?.at ?? snapshotAt(ledger, asked) };
}

/** The page of a list within an answer. All of its pages are read at the state of the answer. Throws BAD_CURSOR for a cursor of another. */
export function innerPage(ledger: Ledger, list: ListAsked & { at: Snapshot }, asked: PageArgs): OffsetPage {
  const { at } = list;
  const size = pageSize(asked);
  const cursor = cursorOf(ledger, list, { ...asked, isPlace: isOffset });
  if (cursor && asked.after && (cursor.at.revision !== at.revision || cursor.at.asOf !== at.asOf))
    throw badCursor(asked.after);
  return { ledger, list, size, offset: cursor ? cursor.place + 1 : 0, at };
}

/** A connection over a list that is there whole. */
export function listConnection<Node>(page: OffsetPage, found: readonly Node[]): Connection<Node> {
  return offsetConnection(
    page,
    (from, limit) => found.slice(from, from + limit),
    () => found.length,
  );
}

/** A connection over a list that is read from an offset. `read` returns up to `limit` items from `offset`. */
export function offsetConnection<Node>(
  page: OffsetPage,
  read: (offset: number, limit: number) => Node[],
  totalCount: () => number,
): Connection<Node> {
  const { size, offset, at, isNumbered = false } = page;
  // The item at the cursor is read too: a place that holds none was never given out.
  const before = isNumbered ? 0 : Math.min(offset, 1);
  const found = read(offset - before, size + 1 + before);
  if (found.length < before) throw new Fault('BAD_CURSOR', { argument: 'after' });
  const nodes = found.slice(before);
  const edges = nodes.slice(0, size).map((node, index) => new Edge(node, page, { at, place: offset + index }));
  return connection(edges, { hasNextPage: nodes.length > size, hasPreviousPage: offset > 0, totalCount });
}
