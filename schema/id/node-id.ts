import type { Ledger } from '../../data/ledger/ledger.ts';
import type { Snapshot } from '../../data/ledger/revision.ts';
import { isPresent, readState, stateName } from '../../data/ledger/snapshot.ts';

/** An id, taken apart: the name of a type, and what tells its objects from each other. */
export interface NodeId {
  readonly type: string;
  readonly local: string;
}

/** The opaque id of an object. */
export function nodeId({ type, local }: NodeId): string {
  return Buffer.from(`${type}:${local}`).toString('base64');
}

/** Takes an id apart; undefined for a text that `nodeId` never gives. */
export function readNodeId(id: string): NodeId | undefined {
  const [, type, local] = /^([A-Za-z]+):(.+)$/s.exec(Buffer.from(id, 'base64').toString()) ?? [];
  if (type === undefined || local === undefined) return undefined;
  return nodeId({ type, local }) === id ? { type, local } : undefined;
}

const suffixes = new WeakMap<Snapshot, string>();

/** The local part of a thing's id. It names the state only where the thing was asked for at another than the present one. */
export function thingAt(ledger: Ledger, code: string | number, at: Snapshot): string {
  let suffix = suffixes.get(at);
  if (suffix === undefined) {
    suffix = isPresent(ledger, at) ? '' : `@${stateName(at)}`;
    suffixes.set(at, suffix);
  }
  return `${code}${suffix}`;
}

/** A numbered thing and the state at which it was asked for, undefined for the present. */
interface ThingAsked {
  readonly number: number;
  readonly at: Snapshot | undefined;
}

/** Reads the local part of a numbered thing's id; undefined where it names no thing or no state of this ledger. */
export function readThing(ledger: Ledger, local: string): ThingAsked | undefined {
  const [, number, state] = /^([1-9]\d{0,14})(?:@(.+))?$/.exec(local) ?? [];
  if (number === undefined) return undefined;
  const at = state === undefined ? undefined : readState(ledger, state);
  return state !== undefined && !at ? undefined : { number: Number(number), at };
}
