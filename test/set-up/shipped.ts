import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import type { TestProject } from 'vitest/node';
import { loadPlanSet } from '../../data/intake/shipped/load.ts';
import { readPlanSet } from '../../data/intake/shipped/plan-set.ts';
import { openLedger } from '../../data/ledger/ledger.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the shipped data set, read (`plans.bin`) and loaded into a ledger (`ledger.db`). */
    shipped: string;
  }
}

/** Reads the shipped data set and loads it into a ledger once; test files open copies of both. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'planbook-shipped-'));
  const set = readPlanSet(fileURLToPath(new URL('../../data/plans', import.meta.url)));
  const ledger = openLedger(':memory:');
  loadPlanSet(ledger, set);
  writeFileSync(join(folder, 'plans.bin'), serialize(set));
  writeFileSync(join(folder, 'ledger.db'), ledger.client.serialize());
  ledger.close();
  project.provide('shipped', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
