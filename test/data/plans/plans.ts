import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import Database from 'better-sqlite3';
import { inject } from 'vitest';
import type { PlanFigure } from '../../../data/intake/shipped/figure.ts';
import { loadPlanSet } from '../../../data/intake/shipped/load.ts';
import type { PlanSet } from '../../../data/intake/shipped/plan-set.ts';
import { Ledger, openLedger } from '../../../data/ledger/ledger.ts';

const kept = new Map<string, Buffer>();

/** A file of the folder in which `set-up/shipped.ts` leaves the data set. */
function shippedFile(name: string): Buffer {
  const bytes = kept.get(name) ?? readFileSync(join(inject('shipped'), name));
  kept.set(name, bytes);
  return bytes;
}

/** The shipped data set; a test may change what it gets. */
export function shippedPlans(): PlanSet {
  return deserialize(shippedFile('plans.bin')) as PlanSet;
}

/** An in-memory ledger of its own with the shipped data set. */
export function shippedLedger(): Ledger {
  return new Ledger(new Database(shippedFile('ledger.db')));
}

/** An in-memory ledger with a data set that a test has changed. */
export function ledgerOf(set: PlanSet): Ledger {
  const ledger = openLedger(':memory:');
  loadPlanSet(ledger, set);
  return ledger;
}

/** A figure of the set by its code, to be changed in place. */
export function figureIn(set: PlanSet, code: string): PlanFigure {
  for (const { figures } of set.documents) for (const figure of figures) if (figure.code === code) return figure;
  throw new Error(`No figure ${code}.`);
}
