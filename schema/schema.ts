import { encodeGlobalID } from '@pothos/plugin-relay';
import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import './scalar.ts';
import './district.ts';
import './document.ts';
import './revision.ts';
import './indicator.ts';
import './figure.ts';
import './history.ts';
import './task.ts';
import './comparison.ts';
import './statement.ts';
import './scoreboard.ts';
import './ranking.ts';
import './commitment.ts';
import './needed.ts';
import './table.ts';
import './search.ts';
import './change.ts';
import './news.ts';
import { builder } from './builder.ts';
import { counted } from './cost/price.ts';
import { worded } from './fault.ts';

type IdOf = (node: unknown) => string | number;

/** The function by which `builder.node` finds the id of a node; undefined for a type that is not a node. */
function idOf(type: GraphQLObjectType): IdOf | undefined {
  const options = type.extensions['pothosOptions'] as { id?: { resolve?: IdOf } } | undefined;
  return type.getInterfaces().some(({ name }) => name === 'Node') ? options?.id?.resolve : undefined;
}

/**
 * Removes slow resolvers from a schema. Pothos resolves the id of every node by a promise, and resolves edges, their
 * nodes and page infos by functions of its own, which each cost a call with its path and info. The compiled query reads
 * a field without a resolver directly. The server then answers twice as many pages of figures in a second.
 */
function direct(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const { id, edges, node, pageInfo } = type.getFields();
    const own = idOf(type);
    if (id && own) id.resolve = (parent: unknown) => encodeGlobalID(type.name, own(parent));
    if (!/(?:Connection|Edge)$/.test(type.name)) continue;
    for (const field of [edges, node, pageInfo]) delete field?.resolve;
  }
  return schema;
}

/** The GraphQL schema. Resolvers get a `Context` with the ledger. */
export const schema = direct(counted(worded(builder.toSchema())));
