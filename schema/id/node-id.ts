import type { Ledger } from '../../data/ledger/ledger.ts';
import type { Snapshot } from '../../data/ledger/revision.ts';
import {
  isPresent,
  readRevision,
  readState,
  revisionSuffix,
  snapshotAt,
  stateName,
} from '../../data/ledger/snapshot.ts';

/** An id, taken apart: the name of a type, and what tells its objects from each other. */
export interface NodeId {
  readonly type: string;
  readonly local: string;
}

/** The opaque id of an object. */
export function nodeId({ type, local }: NodeId): string {
  return Buffer.from(`${type}:${local}`).toString('base64');
}

/** The longest id that is read. Ours have some 40 characters, those of answers some 200. */
const MAX_ID = 2000;

/** Takes an id apart; undefined for a text that `nodeId` never gives. */
export function readNodeId(id: string): NodeId | undefined {
  if (id.length > MAX_ID) return undefined;
  const [, type, local] = /^([A-Za-z]+):(.+)$/s.exec(Buffer.from(id, 'base64').toString()) ?? [];
  if (type === undefined || local === undefined) return undefined;
  return nodeId({ type, local }) === id ? { type, local } : undefined;
}

const suffixes = new WeakMap<Snapshot, string>();

/** The local part of a thing's id. It names the state only where the thing was asked for at another than the present one. */
export function thingAt(ledger: Ledger, code: string | number, at: Snapshot): string {
  let suffix = suffixes.get(at);
  if (suffix === undefined) {
    suffix = isPresent(ledger, at) ? '' : `@${stateName(ledger, at)}`;
    suffixes.set(at, suffix);
  }
  return `${code}${suffix}`;
}

/** The local part of the id of a thing of the catalogue. It names the revision only where the thing was not as it is now. */
export function catalogueThing(ledger: Ledger, code: string, thing: object): string {
  return `${code}${revisionSuffix(ledger, thing)}`;
}

/** The code in the local part of such an id, and the ledger as it was at the revision that it names. */
export function readCatalogueThing(ledger: Ledger, local: string): { code: string; past: Ledger } | undefined {
  const [, code, name] = /^([^@]+)(?:@(.+))?$/.exec(local) ?? [];
  if (code === undefined) return undefined;
  if (name === undefined) return { code, past: ledger };
  const revision = readRevision(ledger, name);
  return revision === undefined ? undefined : { code, past: ledger.at(revision) };
}

/** A thing by its code or number, the state at which it was asked for, and the ledger as it was then. */
interface ThingAsked {
  readonly name: string;
  readonly at: Snapshot;
  readonly past: Ledger;
}

/** Reads the local part of such an id; undefined where it names no thing or no state of this ledger. */
export function readThing(ledger: Ledger, local: string): ThingAsked | undefined {
  const [, name, state] = /^([^@]+)(?:@(.+))?$/.exec(local) ?? [];
  if (name === undefined) return undefined;
  const at = state === undefined ? snapshotAt(ledger, {}) : readState(ledger, state);
  return at && { name, at, past: ledger.at(at.revision) };
}
