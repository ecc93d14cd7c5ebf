import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  GraphQLString,
  getArgumentValues,
  getNamedType,
  isCompositeType,
} from 'graphql';
import type { FigureCounts } from '../../data/ledger/figure-count.ts';
import { type AskedArgs, mostOf, type Price, priceOf } from '../../schema/cost/price.ts';

/** Bytes of a value that declares no price, with what JSON puts around it: of a name or a short sentence, and of any other. */
const TEXT_BYTES = 150;
const VALUE_BYTES = 24;

/** The connection around a field, whose `totalCount` has a price of its own. */
export interface PricedConnection {
  price: Price | undefined;
  asked: AskedArgs;
  /** The name under which it is answered. */
  name: string;
}

/** The most that a query can read and answer. An alias costs again. */
export class QueryPrice {
  rows = 0;
  bytes = 0;
  isTable = false;
  /** The field that costs most, with its rows. */
  dearest = { name: '', rows: 0 };
  readonly #counts: FigureCounts;
  readonly #variables: Record<string, unknown>;

  constructor(counts: FigureCounts, variables: Record<string, unknown>) {
    this.#counts = counts;
    this.#variables = variables;
  }

  /** Adds a field that is asked this often. Answers what its own fields need of it. */
  add(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    { times, around }: { times: number; around: PricedConnection | undefined },
  ): PricedConnection {
    const name = (node.alias ?? node.name).value;
    const own = { price: priceOf(field), asked: this.#argumentsOf(field, node), name };
    const isCount = field.name === 'totalCount' && around !== undefined;
    const { price, asked } = isCount ? around : own;
    const rows = times * mostOf(isCount ? price?.count : price?.rows, asked, this.#counts);
    this.rows += rows;
    if (rows > this.dearest.rows) this.dearest = { name: isCount ? around.name : name, rows };
    if (price?.isTable) this.isTable = true;
    const type = getNamedType(field.type);
    const known = isCompositeType(type) ? 0 : mostOf(own.price?.bytes, own.asked, this.#counts);
    this.bytes += times * (name.length + (type === GraphQLString ? TEXT_BYTES : VALUE_BYTES) + known);
    return own;
  }

  #argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): AskedArgs {
    if (field.args.length === 0) return {};
    try {
      return getArgumentValues(field, node, this.#variables);
    } catch (error) {
      // Execution refuses the field in a sentence of its own.
      if (error instanceof GraphQLError) return {};
      throw error;
    }
  }
}
