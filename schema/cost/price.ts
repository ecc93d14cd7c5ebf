import { type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { FigureCounts } from '../../data/ledger/figure-count.ts';
import { countBytes } from '../../data/ledger/store/work.ts';

/** The arguments of a field as they are given, with their defaults. */
export type AskedArgs = Readonly<Record<string, unknown>>;

type Most = number | ((asked: AskedArgs, counts: FigureCounts) => number);

/** The most that one asking of a field can read and answer. What is absent is nothing. */
export interface Price {
  /** Rows that it reads. */
  rows?: Most;
  /** Rows that the `totalCount` of its connection reads. */
  count?: Most;
  /** Bytes of its text or of its cells. They are also counted when they are answered. */
  bytes?: Most;
  /** Whether it is a table, which has bounds of its own. */
  isTable?: boolean;
}

/** The option of a field that declares its price. */
export function priced(price: Price) {
  return { extensions: { price } };
}

/** The option of a list that an object holds already, so that nothing more is read for it. */
export const HELD = priced({});

export function priceOf({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): Price | undefined {
  return extensions['price'] as Price | undefined;
}

/** The rows or bytes of a price. Arguments below zero never make a query cheaper. */
export function mostOf(most: Most | undefined, asked: AskedArgs, counts: FigureCounts): number {
  return Math.max(0, typeof most === 'function' ? most(asked, counts) : (most ?? 0));
}

/** Bytes of a number in an answer, with its comma. */
const NUMBER_BYTES = 8;

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 3;
  if (!Array.isArray(value)) return NUMBER_BYTES;
  let bytes = 0;
  let last: { item: unknown; bytes: number } = { item: undefined, bytes: NUMBER_BYTES };
  for (const item of value) {
    // Most columns of a table say the same in many rows.
    if (item !== last.item) last = { item, bytes: bytesOf(item) };
    bytes += last.bytes;
  }
  return bytes;
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

function counting(resolve: Resolver): Resolver {
  return (...given) => {
    const value: unknown = resolve(...given);
    countBytes(bytesOf(value));
    return value;
  };
}

/** Counts the bytes of texts and cells where they are taken into an answer. */
export function counted(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve && priceOf(field)?.bytes !== undefined) field.resolve = counting(field.resolve);
  }
  return schema;
}
