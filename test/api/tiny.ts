import {
  GraphQLError,
  GraphQLID,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql';
import { createHandler, type Handler } from '../../api/handler.ts';
import { createLog } from '../../api/log.ts';
import { Fault } from '../../data/ledger/fault.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { addRevision } from '../../data/ledger/revision.ts';
import type { Context } from '../../schema/base/builder.ts';
import { wordedIn } from '../../schema/fault.ts';
import { memoryLedger } from '../data/ledger/memory-ledger.ts';

const list = (type: GraphQLObjectType | GraphQLUnionType) =>
  new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));

const Named = new GraphQLInterfaceType({ name: 'Named', fields: { name: { type: GraphQLString } } });
const Figure: GraphQLObjectType = new GraphQLObjectType({
  name: 'Figure',
  interfaces: [Named],
  isTypeOf: (value) => value === undefined || (value as { kind?: string }).kind !== 'none',
  fields: () => ({
    id: { type: GraphQLID, resolve: () => 'figure-1' },
    name: { type: GraphQLString, resolve: () => '地区生产总值' },
    later: { type: GraphQLString, resolve: async () => 'later' },
    history: { type: list(Figure), resolve: () => [{}] },
    figure: { type: Figure, resolve: () => ({}) },
    before: { type: Figure, resolve: () => ({}) },
    after: { type: Figure, resolve: () => null },
    broken: {
      type: GraphQLString,
      resolve: () => {
        throw new Error('SQLITE_SECRET_DETAIL');
      },
    },
    brokenLater: { type: new GraphQLNonNull(GraphQLString), resolve: () => Promise.reject(new Error('LATE_SECRET')) },
    names: { type: new GraphQLList(GraphQLString), resolve: () => ['龙岗', null, 'GDP'] },
    numbers: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLInt))), resolve: () => [] },
    noNames: { type: new GraphQLList(GraphQLString), resolve: () => null },
    huge: { type: GraphQLInt, resolve: () => 1e300 },
    nameless: { type: Named, resolve: () => ({ kind: 'none' }) },
    needed: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
    refused: {
      type: GraphQLString,
      resolve: () => {
        throw new GraphQLError('There is no district "龙冈": did you mean 龙岗区?', {
          extensions: { code: 'UNKNOWN_DISTRICT', suggestions: ['龙岗区'] },
        });
      },
    },
    faulty: {
      type: GraphQLString,
      resolve: () => {
        const typed = { argument: 'periods', value: '1-6月', suggestions: ['2024-S1'] };
        return wordedIn('ZH', () => {
          throw new Fault('BAD_PERIOD', typed, { reason: 'NO_YEAR' });
        });
      },
    },
  }),
});
const NoAnswer = new GraphQLObjectType({
  name: 'NoAnswer',
  isTypeOf: (value) => (value as { kind?: string }).kind === 'none',
  fields: { message: { type: GraphQLString, resolve: () => '未收录完成情况' } },
});
const FigureAnswer = new GraphQLUnionType({ name: 'FigureAnswer', types: [Figure, NoAnswer] });
const FigureConnection = new GraphQLObjectType({
  name: 'FigureConnection',
  fields: { totalCount: { type: GraphQLInt, resolve: () => 1 }, nodes: { type: list(Figure), resolve: () => [{}] } },
});

/** A schema with one of each: a list, a connection, a list argument, a union, an interface and every kind of error. */
export const tinySchema = new GraphQLSchema({
  types: [Figure, NoAnswer],
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      figure: { type: Figure, resolve: () => ({}) },
      named: { type: Named, resolve: () => ({ __typename: 'Figure' }) },
      echo: { type: GraphQLString, args: { text: { type: GraphQLString } }, resolve: (_, { text }) => text },
      language: { type: GraphQLString, resolve: (_, __, { language }: Context) => language },
      today: { type: GraphQLString, resolve: () => 'today' },
      figures: {
        type: new GraphQLNonNull(FigureConnection),
        args: { first: { type: GraphQLInt } },
        resolve: () => ({}),
      },
      districts: { type: list(Figure), resolve: () => [{}, {}] },
      figuresByKey: {
        type: list(FigureAnswer),
        args: { keys: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))) } },
        resolve: (_, { keys }: { keys: string[] }) => keys.map((key) => ({ kind: key === '?' ? 'none' : 'figure' })),
      },
    },
  }),
});

export interface Tiny extends Handler {
  /** The lines logged so far, parsed. */
  readonly lines: Record<string, unknown>[];
  readonly ledger: Ledger;
  clock: Date;
  /** Asks by POST and answers the response's JSON. */
  ask(query: string, variables?: object, operationName?: string): Promise<Answer>;
  get(search: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?:
    | {
        message: string;
        path?: unknown[];
        extensions?: { code?: string; id?: string; argument?: string; suggestions?: string[] };
      }[]
    | undefined;
}

/** A handler over the tiny schema, whose log and clock the test controls. */
export function tiny(config: { cors?: readonly string[] } = {}): Tiny {
  const lines: Record<string, unknown>[] = [];
  const ledger = memoryLedger();
  addRevision(ledger, { note: 'the first' }, []);
  const log = createLog({ write: (line: string) => void lines.push(JSON.parse(line)) });
  const handler = createHandler({
    schema: tinySchema,
    ledger,
    log,
    config: { cors: config.cors ?? [], tls: undefined },
    now: () => it.clock,
  });
  const it: Tiny = {
    ...handler,
    lines,
    ledger,
    clock: new Date('2024-06-30T04:00:00Z'),
    async ask(query, variables, operationName) {
      return (await it.fetch(post({ query, variables, operationName }))).json() as Promise<Answer>;
    },
    get: (search, headers = {}) =>
      it.fetch(new Request(`http://localhost/graphql?${new URLSearchParams(search)}`, { headers })),
  };
  return it;
}

/** A POST of JSON to /graphql. */
export function post(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
