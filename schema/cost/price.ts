import { type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { countBytes } from '../../data/ledger/work.ts';

/** What a field costs beside the objects that it returns. */
export interface Price {
  /** The most bytes of its text or of its cells. They are also counted when it is answered. */
  bytes: number;
}

/** The option of a field that declares its price. */
export function priced(price: Price) {
  return { extensions: { price } };
}

export function priceOf({ extensions }: GraphQLField<unknown, unknown>): Price | undefined {
  return extensions['price'] as Price | undefined;
}

/** Bytes of a number in an answer, with its comma. */
const NUMBER_BYTES = 8;

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 3;
  if (!Array.isArray(value)) return NUMBER_BYTES;
  let bytes = 0;
  for (const item of value) bytes += bytesOf(item);
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

/** Counts the bytes of texts and cells where they are taken into an answer: those of every field with a price. */
export function counted(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve && priceOf(field)) field.resolve = counting(field.resolve);
  }
  return schema;
}
