import type { Ledger } from '../../ledger/ledger.ts';
import { addRevision, latestRevision, type Revision, writing } from '../../ledger/revision.ts';
import { ledger as ledgerTable } from '../../ledger/tables.ts';
import { LoadError } from './fault.ts';
import { addDocument, applyChange, documentChange } from './load-document.ts';
import { addReferences } from './load-reference.ts';
import type { PlanSet } from './plan-set.ts';

/** Version of the data set that was loaded last; 0 before the first. */
export function loadedVersion(ledger: Ledger): number {
  return ledger.db.select({ version: ledgerTable.dataVersion }).from(ledgerTable).get()?.version ?? 0;
}

function markLoaded(ledger: Ledger, set: PlanSet): void {
  ledger.db.update(ledgerTable).set({ dataVersion: set.version }).run();
}

/** Loads an empty ledger: each document becomes one revision, in order of publication. */
function loadFirst(ledger: Ledger, set: PlanSet): Revision[] {
  return set.documents.map((document, place) =>
    addRevision(ledger, document.title, (revision) => {
      if (place === 0) addReferences(ledger, set);
      addDocument(ledger, document, revision);
      if (place === set.documents.length - 1) markLoaded(ledger, set);
    }),
  );
}

function isUnchanged(ledger: Ledger, set: PlanSet): boolean {
  return set.documents
    .map((document) => documentChange(ledger, document))
    .every(({ isNew, added, retired }) => !isNew && added.length === 0 && retired.length === 0);
}

/** Loads what has changed into a ledger that has a data set, as one revision. */
function loadNext(ledger: Ledger, set: PlanSet): Revision[] {
  const loaded = loadedVersion(ledger);
  if (set.version < loaded)
    throw new LoadError(
      `The ledger holds data set ${loaded}, newer than ${set.version}, which is to be loaded; update Planbook's files. Nothing was changed.`,
    );
  if (set.version === loaded && isUnchanged(ledger, set)) return [];
  const next = addRevision(ledger, `Data set ${set.version}`, (revision) => {
    addReferences(ledger, set);
    for (const document of set.documents) applyChange(ledger, documentChange(ledger, document), revision);
    markLoaded(ledger, set);
  });
  return [next];
}

/**
 * Brings a data set into the ledger, all or nothing. An empty ledger gets a revision for each document, in order of
 * publication; any other gets one revision with what has changed. A set that is already loaded changes nothing and adds
 * no revision. Documents that are not in the set stay as they are. Loads at the same time wait for each other, and the later ones find the set loaded.
 *
 * @throws LoadError
 * @throws LedgerError where the file cannot be written.
 */
export function loadPlanSet(ledger: Ledger, set: PlanSet): Revision[] {
  return writing(ledger, () => (latestRevision(ledger) === 0 ? loadFirst(ledger, set) : loadNext(ledger, set)));
}
