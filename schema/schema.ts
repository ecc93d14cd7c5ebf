import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { Fault } from '../data/ledger/fault.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import { revisionOfThing } from '../data/ledger/past.ts';
import { revisionNamed } from '../data/ledger/snapshot.ts';
import { noteNamed, noteNow } from '../data/ledger/store/work.ts';
import './base/scalar.ts';
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
import './received-table.ts';
import './search.ts';
import './find.ts';
import './change.ts';
import './coverage.ts';
import './gate/asker.ts';
import './gate/catalogue.ts';
import './gate/draft-list.ts';
import './gate/entry.ts';
import './gate/import.ts';
import './gate/item-history.ts';
import './gate/mutation.ts';
import './gate/person.ts';
import './gate/published.ts';
import './gate/publishing.ts';
import './gate/undo.ts';
import './gate/sheet.ts';
import './gate/token.ts';
import './gate/typing-form.ts';
import './gate/who-may.ts';
import './merge-preview.ts';
import './unresolved.ts';
import './node.ts';
import { builder, type Context } from './base/builder.ts';
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
  /** The name of a revision. */
  at?: string | null;
  atRevision?: number | null;
  spec?: PastArgs;
  after?: string | null;
}

/** The arguments with the number of the revision that they name, so that resolvers know one kind of them. */
function numbered(ledger: Ledger, { at, ...args }: PastArgs): PastArgs {
  if (at === null || at === undefined) return args;
  const { number } = revisionNamed(ledger, at, 'at');
  const other = args.atRevision ?? number;
  if (other !== number) throw new Fault('TWO_REVISIONS', { argument: 'at', value: at }, { other });
  return { ...args, atRevision: number };
}

/** The arguments as resolvers take them. Most questions name no revision, and theirs are left as they are. */
function readArgs(ledger: Ledger, args: PastArgs): PastArgs {
  const own = args.at === undefined ? args : numbered(ledger, args);
  return own.spec?.at === undefined ? own : { ...own, spec: numbered(ledger, own.spec) };
}

/** The revision at which an object was read; undefined for one of the catalogue as it is, and for the root. */
function revisionOfParent(parent: unknown): number | undefined {
  if (typeof parent !== 'object' || parent === null) return undefined;
  const { at } = parent as { at?: { revision?: unknown } };
  return typeof at?.revision === 'number' ? at.revision : revisionOfThing(parent);
}

/** The revision at which a field is read: that of its arguments, else of the object whose field it is, else of the request. */
function revisionOf(parent: unknown, { atRevision, spec, after }: PastArgs, context: Context): number | undefined {
  const asked = atRevision ?? spec?.atRevision ?? (after ? revisionOfCursor(context.ledger, after) : undefined);
  return asked ?? revisionOfParent(parent) ?? context.revision;
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
  return (...[parent, given, context, info]) => {
    const args = readArgs(context.ledger, given);
    const revision = revisionOf(parent, args, context);
    if (args !== given) noteNamed();
    if (revision === undefined || typeof (given.atRevision ?? given.spec?.atRevision) === 'number') noteNow();
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
