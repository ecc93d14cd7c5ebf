import { Fault } from '../data/ledger/fault.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import type { PairPage, PairPageAsked, PairPlace } from '../data/ledger/pair.ts';
import type { Snapshot } from '../data/ledger/revision.ts';
import { type SnapshotAsked, snapshotAt } from '../data/ledger/snapshot.ts';
import { builder } from './builder.ts';

/** The number of nodes on a page where `first` is not given, and the most that it may be. */
export const DEFAULT_FIRST = 100;
export const MAX_FIRST = 500;

/** Arguments of every connection. */
export const pageArgs = builder.args((t) => ({
  first: t.int({ description: 'Number of objects on the page, 0 to 500; 100 by default.' }),
  after: t.string({
    description: 'The cursor after which the page begins. It carries the revision and as-of of the first page.',
  }),
}));

/** Arguments of every question that does not depend on a day. */
export const pastArgs = builder.args((t) => ({
  atRevision: t.int({ description: 'Read the ledger as of this revision; the latest by default.' }),
}));

/** Arguments of every question that can be asked of an earlier state of the ledger. */
export const snapshotArgs = builder.args((t) => ({
  asOf: t.field({ type: 'AsOf', description: 'Only figures published by then count; today by default.' }),
  ...pastArgs,
}));

/** Whether two snapshots see the same state, so that a list made at one is valid at the other. */
export function isSameSnapshot(one: Snapshot, other: Snapshot): boolean {
  return one.revision === other.revision && one.asOf === other.asOf;
}

/** A place in a list, with the snapshot at which the list was made. Later pages read the same snapshot. */
interface Cursor<Place> {
  at: Snapshot;
  place: Place;
}

export function encodeCursor<Place>({ at, place }: Cursor<Place>): string {
  return Buffer.from(JSON.stringify([at.revision, at.asOf, place])).toString('base64url');
}

function decode(after: string): [number, string, unknown] | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (!Array.isArray(read) || read.length !== 3) return undefined;
    const [revision, asOf, place] = read as unknown[];
    return Number.isInteger(revision) && typeof asOf === 'string' ? [revision as number, asOf, place] : undefined;
  } catch {
    return undefined;
  }
}

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

/** The cursor given as `after`; undefined where none is. Throws BAD_CURSOR for one that is malformed or belongs to a list of another kind. */
function cursorOf<Place>({ after }: PageArgs, isPlace: (place: unknown) => place is Place): Cursor<Place> | undefined {
  if (after === null || after === undefined) return undefined;
  const read = decode(after);
  if (!read || !isPlace(read[2])) throw new Fault('BAD_CURSOR', { argument: 'after', value: after });
  return { at: { revision: read[0], asOf: read[1] }, place: read[2] };
}

/** The revision at which the first page of a list was read, by a cursor of it; undefined for one that is malformed. */
export function revisionOfCursor(after: string): number | undefined {
  return decode(after)?.[0];
}

function isOffset(place: unknown): place is number {
  return typeof place === 'number' && Number.isInteger(place) && place >= 0;
}

function isPairPlace(place: unknown): place is PairPlace {
  if (typeof place !== 'object' || place === null) return false;
  const { owner, indicator, index } = place as Partial<PairPlace>;
  return typeof owner === 'string' && typeof indicator === 'string' && Number.isInteger(index);
}

/** A node with its cursor, which is encoded on demand: most queries ask only for that of the last edge. */
class Edge<Node, Place> {
  readonly node: Node;
  readonly #cursor: Cursor<Place>;

  constructor(node: Node, cursor: Cursor<Place>) {
    this.node = node;
    this.#cursor = cursor;
  }

  get cursor(): string {
    return encodeCursor(this.#cursor);
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
interface PairList<Query, Node> {
  query: (asOf: string) => Query;
  page: (ledger: Ledger, query: Query, page: PairPageAsked & { at: Snapshot }) => PairPage<Node>;
  count: (ledger: Ledger, query: Query, at: Snapshot) => number;
}

/** A connection over objects that belong to pairs of owner and indicator. Later pages read the snapshot of the first. */
export function pairConnection<Query, Node>(
  ledger: Ledger,
  { asOf, atRevision, ...page }: PageArgs & SnapshotAsked,
  list: PairList<Query, Node>,
): Connection<Node> {
  const size = pageSize(page);
  const cursor = cursorOf(page, isPairPlace);
  const at = cursor?.at ?? snapshotAt(ledger, { asOf, atRevision });
  const query = list.query(at.asOf);
  const { items, hasNextPage } = list.page(ledger, query, { size, after: cursor?.place, at });
  const edges = items.map(({ item, place }) => new Edge(item, { at, place }));
  const totalCount = () => list.count(ledger, query, at);
  return connection(edges, { hasNextPage, hasPreviousPage: cursor !== undefined, totalCount });
}

/** The part of a list to read from an offset, and the snapshot at which the list is made. */
export interface OffsetPage {
  size: number;
  offset: number;
  at: Snapshot;
}

/** The page asked for. A first page is read at the snapshot that `first` returns, a later one at that of its cursor. */
export function offsetPage(asked: PageArgs, first: () => Snapshot): OffsetPage {
  const size = pageSize(asked);
  const cursor = cursorOf(asked, isOffset);
  return { size, offset: cursor ? cursor.place + 1 : 0, at: cursor?.at ?? first() };
}

/** A connection over a list that is read from an offset. `read` returns up to `limit` items from `offset`. */
export function offsetConnection<Node>(
  page: OffsetPage,
  read: (offset: number, limit: number) => Node[],
  totalCount: () => number,
): Connection<Node> {
  const { size, offset, at } = page;
  const found = read(offset, size + 1);
  const edges = found.slice(0, size).map((node, index) => new Edge(node, { at, place: offset + index }));
  return connection(edges, { hasNextPage: found.length > size, hasPreviousPage: offset > 0, totalCount });
}
