import { useSyncExternalStore } from 'react';
import { shanghaiDay } from '../../data/rules/period/shanghai.ts';
import type { LatestRevisionQuery } from './operations.ts';

export type LedgerRevision = NonNullable<LatestRevisionQuery['revision']>;

/** A state of the ledger: the name of a revision, and the day in Asia/Shanghai at which relative periods are read. */
export interface SeenState {
  name: string;
  /** YYYY-MM-DD. */
  day: string;
}

/** Questions asked before the first revision was known belong to that revision and are not asked again. */
let first: string | undefined;
let current = '';
let seen: SeenState | undefined;
let newest: string | undefined;
const watchers = new Set<() => void>();
const listeners = new Set<(revision: LedgerRevision) => void>();

/** The number in the name of a revision, NUMBER:ID. */
export function numberIn(name: string): number {
  return Number.parseInt(name, 10);
}

/**
 * Names the state of the ledger that answers are asked at. Two answers to one question may differ only where the names do;
 * nothing else is to be read from it.
 */
export function ledgerState(): string {
  return current;
}

/** The state that the server last named; undefined before it did, and after that was forgotten. */
export function seenState(): SeenState | undefined {
  return seen;
}

/** The name of the newest revision of which anything was shown. No answer may be older, or of another history. */
export function newestName(): string | undefined {
  return newest;
}

/** An answer was read at the revision of this name. */
export function sawName(name: string): void {
  if (newest === undefined || numberIn(name) > numberIn(newest)) newest = name;
}

/** The user chose to go on with what the server has, even if that is older than what was shown or of another history. */
export function forgetSeen(): void {
  newest = undefined;
  seen = undefined;
}

/** The server has named its latest revision. */
export function sawLatest(revision: LedgerRevision): void {
  sawName(revision.name);
  seen = { name: revision.name, day: shanghaiDay(new Date()) };
  const named = `${seen.name}@${seen.day}`;
  first ??= named;
  const next = named === first ? '' : named;
  for (const heard of listeners) heard(revision);
  if (next === current) return;
  current = next;
  for (const changed of watchers) changed();
}

/** Calls back with each revision that the server names as its latest. */
export function onLatest(heard: (revision: LedgerRevision) => void): void {
  listeners.add(heard);
}

function watch(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** The state of the ledger, for components that ask again when it changes. */
export function useLedgerState(): string {
  return useSyncExternalStore(watch, ledgerState);
}
