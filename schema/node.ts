import { brandWithType } from '@pothos/core';
import { bounded } from '../data/ask/bounded.ts';
import { Fault } from '../data/ledger/fault.ts';
import { refuseTakenDown } from '../data/ledger/figure-place.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import { refuseOtherState } from '../data/ledger/snapshot.ts';
import { builder, type Context } from './base/builder.ts';
import { priced } from './cost/price.ts';
import { ofIds } from './cost/reading.ts';
import { readNodeId } from './id/node-id.ts';

/** The most ids that are looked up at once. */
const MAX_IDS = 1000;

type Load = (local: string, context: Context) => object | null;

/** The function by which `builder.node` finds the objects of a type; undefined for a type that is not a node. */
function loaderOf(type: string): Load | undefined {
  const options = builder.configStore.typeConfigs.get(type)?.pothosOptions as { loadWithoutCache?: Load } | undefined;
  return options?.loadWithoutCache;
}

/** The object with an id; null where this ledger has none, undefined where the text is no id. */
function found(id: string, context: Context): object | null | undefined {
  const read = readNodeId(id);
  const load = read && loaderOf(read.type);
  if (!read || !load) return undefined;
  const object = load(read.local, context);
  if (object) brandWithType(object, read.type as never);
  return object;
}

/** Tells why there is nothing under an id that names a state which is not there, or a figure that was taken down. */
function refuseAbsent(ledger: Ledger, id: string): void {
  const { type, local } = readNodeId(id) ?? { type: '', local: '' };
  refuseOtherState(ledger, local, 'id');
  const [code = ''] = local.split('@');
  if (type === 'Figure') refuseTakenDown(ledger, code);
}

builder.queryFields((t) => ({
  node: t.field({
    ...priced({ rows: ofIds }),
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description:
      'The object with this id; null where there is none. An id of a state that the server does not have is an error, and so is that of a figure that was taken down.',
    args: { id: t.arg.id({ required: true, description: 'An `id` from an earlier answer of this ledger.' }) },
    resolve: (_, { id }, context) => {
      const object = found(id, context);
      if (object === undefined) throw new Fault('BAD_ID', { argument: 'id', value: id });
      if (object === null) refuseAbsent(context.ledger, id);
      return object;
    },
  }),
  nodes: t.field({
    ...priced({ rows: ofIds }),
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: `The objects with these ids, in the same order; null for each id that has none or cannot be read. At most ${MAX_IDS} ids.`,
    args: { ids: t.arg.idList({ required: true, description: 'Ids from earlier answers of this ledger.' }) },
    resolve: (_, { ids }, context) => {
      const known = new Map<string, object | null>();
      return bounded(ids, 'ids', MAX_IDS).map((id) => {
        const object = known.has(id) ? known.get(id) : found(id, context);
        known.set(id, object ?? null);
        return object ?? null;
      });
    },
  }),
}));
