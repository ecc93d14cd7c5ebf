import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import type { PlanFigure } from '../../../data/intake/shipped/figure.ts';
import { loadPlanSet } from '../../../data/intake/shipped/load.ts';
import { type PlanSet, readPlanSet } from '../../../data/intake/shipped/plan-set.ts';
import { Ledger, openLedger } from '../../../data/ledger/ledger.ts';

const SET = readPlanSet(fileURLToPath(new URL('../../../data/plans', import.meta.url)));

/** The shipped data set; a test may change what it gets. */
export function shippedPlans(): PlanSet {
  return structuredClone(SET);
}

function loaded(): Buffer {
  const ledger = openLedger(':memory:');
  loadPlanSet(ledger, SET);
  return ledger.client.serialize();
}

let shipped: Buffer | undefined;

/** An in-memory ledger of its own with the shipped data set, which is loaded once for each test file. */
export function shippedLedger(): Ledger {
  shipped ??= loaded();
  return new Ledger(new Database(shipped));
}

/** A figure of the set by its code, to be changed in place. */
export function figureIn(set: PlanSet, code: string): PlanFigure {
  for (const { figures } of set.documents) for (const figure of figures) if (figure.code === code) return figure;
  throw new Error(`No figure ${code}.`);
}
