import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import Database from 'better-sqlite3';
import { inject } from 'vitest';
import { loadPlanSet } from '../../../data/intake/shipped/load.ts';
import type { PlanFigure } from '../../../data/intake/shipped/plan-figure.ts';
import type { PlanSet } from '../../../data/intake/shipped/plan-set.ts';
import { Ledger } from '../../../data/ledger/ledger.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';

const kept = new Map<string, Buffer>();

/** The text of a file in the folder where `set-up/shipped.ts` leaves the data set. */
function shippedFile(name: string): Buffer {
  const bytes = kept.get(name) ?? readFileSync(join(inject('shipped'), name));
  kept.set(name, bytes);
  return bytes;
}

/** A copy of the shipped data set, which a test may change. */
export function shippedPlans(): PlanSet {
  return deserialize(shippedFile('plans.bin')) as PlanSet;
}

/** A new in-memory ledger with the shipped data set. */
export function shippedLedger(): Ledger {
  return new Ledger(new Database(shippedFile('ledger.db')));
}

/** An in-memory ledger with a data set that a test has changed. */
export function ledgerOf(set: PlanSet): Ledger {
  const ledger = memoryLedger();
  loadPlanSet(ledger, set);
  return ledger;
}

/** Finds a figure of the set by its code, to be changed in place. */
export function figureIn(set: PlanSet, code: string): PlanFigure {
  for (const { figures } of set.documents) for (const figure of figures) if (figure.code === code) return figure;
  throw new Error(`No figure ${code}.`);
}
