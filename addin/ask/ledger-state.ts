import { useSyncExternalStore } from 'react';
import type { LatestRevisionQuery } from './operations.ts';

export type LedgerRevision = NonNullable<LatestRevisionQuery['revision']>;

/** An answer may depend on the day as well: relative periods are read at it. */
function stateAt({ ledger, number }: LedgerRevision): string {
  return `${ledger}:${number}@${new Date().toDateString()}`;
}

/** Questions asked before the first revision was known belong to that revision and are not asked again. */
let first: string | undefined;
let current = '';
const watchers = new Set<() => void>();
const listeners = new Set<(revision: LedgerRevision) => void>();

/**
 * Names the state of the ledger that answers are asked at. Two answers to one question may differ only where the names do;
 * nothing else is to be read from it.
 */
export function ledgerState(): string {
  return current;
}

/** The server has named its latest revision. */
export function sawLatest(revision: LedgerRevision): void {
  const seen = stateAt(revision);
  first ??= seen;
  const next = seen === first ? '' : seen;
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
