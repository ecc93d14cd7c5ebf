import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import Database from 'better-sqlite3';
import { inject } from 'vitest';
import { loadDocument } from '../../../data/intake/shipped/load.ts';
import type { PlanFigure } from '../../../data/intake/shipped/plan-figure.ts';
import type { PlanSet } from '../../../data/intake/shipped/plan-set.ts';
import { Ledger } from '../../../data/ledger/ledger.ts';
import { writing } from '../../../data/ledger/revision.ts';
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

/** Ledgers that hold the first documents of a data set, by the digest of all that was loaded into them. */
const begun = new Map<string, Buffer>();
const MOST_BEGUN = 16;

/** The digests, for each document of a set, of the catalogue and the documents up to it. */
function digestsOf({ documents, version: _, ...catalogue }: PlanSet): string[] {
  const all = createHash('sha1').update(serialize(catalogue));
  return documents.map((document) => all.update(serialize(document)).copy().digest('hex'));
}

/**
 * An in-memory ledger with a data set that a test has changed. It goes on from the last ledger that began with the same
 * documents: most tests change one of the last, and the others take long to load.
 */
export function ledgerOf(set: PlanSet): Ledger {
  const digests = digestsOf(set);
  const last = set.documents.length - 1;
  const known = digests.findLastIndex((digest, place) => place < last && begun.has(digest));
  const bytes = begun.get(digests[known] ?? '');
  const ledger = bytes ? new Ledger(new Database(bytes)) : memoryLedger();
  for (let place = known + 1; place <= last; place++) {
    writing(ledger, () => loadDocument(ledger, set, place));
    if (place < last && begun.size < MOST_BEGUN) begun.set(digests[place] ?? '', ledger.client.serialize());
  }
  return ledger;
}

/** Finds a figure of the set by its code, to be changed in place. */
export function figureIn(set: PlanSet, code: string): PlanFigure {
  for (const { figures } of set.documents) for (const figure of figures) if (figure.code === code) return figure;
  throw new Error(`No figure ${code}.`);
}
