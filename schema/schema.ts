import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { revisionOfThing } from '../data/ledger/catalogue.ts';
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
import './node.ts';
import { builder, type Context } from './builder.ts';
import { counted } from './cost/price.ts';
import { worded } from './fault.ts';
import { revisionOfCursor } from './id/cursor.ts';
import { nodeId } from './id/node-id.ts';

type IdOf = (node: unknown, args: object, context: Context) => string | number;

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
    if (id && own)
      id.resolve = (parent, args, context) => nodeId({ type: type.name, local: String(own(parent, args, context)) });
    if (!/(?:Connection|Edge)$/.test(type.name)) continue;
    for (const field of [edges, node, pageInfo]) delete field?.resolve;
  }
  return schema;
}

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** The arguments that can say at which revision the ledger is read. */
interface PastArgs {
  atRevision?: number | null;
  spec?: { atRevision?: number | null };
  after?: string | null;
}

/** The revision at which a field is read: that of its arguments, else that of the object whose field it is. */
function revisionOf(parent: unknown, { atRevision, spec, after }: PastArgs, { ledger }: Context): number | undefined {
  const asked = atRevision ?? spec?.atRevision ?? (after ? revisionOfCursor(ledger, after) : undefined);
  if (asked !== undefined || typeof parent !== 'object' || parent === null) return asked;
  const { at } = parent as { at?: { revision?: unknown } };
  return typeof at?.revision === 'number' ? at.revision : revisionOfThing(parent);
}

const pasts = new WeakMap<Context, Map<number, Context>>();

/** The context in which the ledger is as it was at a revision. It is made once a request and revision. */
function contextAt(context: Context, revision: number): Context {
  const known = pasts.get(context) ?? new Map<number, Context>();
  pasts.set(context, known);
  const made = known.get(revision);
  if (made) return made;
  const ledger = context.ledger.at(revision);
  const past = ledger === context.ledger ? context : { ...context, ledger };
  known.set(revision, past);
  return past;
}

function reading(resolve: Resolver): Resolver {
  return (...[parent, args, context, info]) => {
    const revision = revisionOf(parent, args, context);
    return resolve(parent, args, revision === undefined ? context : contextAt(context, revision), info);
  };
}

/** Gives every resolver the ledger as it was at the revision that is asked for, with the catalogue and documents of then. */
function readAsItWas(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    // One that takes no context reads no ledger.
    for (const field of Object.values(type.getFields()))
      if (field.resolve && field.resolve.length > 2) field.resolve = reading(field.resolve);
  }
  return schema;
}

/** The GraphQL schema. Resolvers get a `Context` with the ledger. */
export const schema = direct(counted(worded(readAsItWas(builder.toSchema()))));
