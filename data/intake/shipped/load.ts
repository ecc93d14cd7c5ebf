import type { Ledger } from '../../ledger/ledger.ts';
import { addRevision, latestRevision, type Revision } from '../../ledger/revision.ts';
import { ledger as ledgerTable } from '../../ledger/tables.ts';
import { addDocument, applyChange, changeOf } from './load-document.ts';
import { LoadError } from './load-error.ts';
import { addReferences } from './load-reference.ts';
import type { PlanSet } from './plan-set.ts';

/** Version of the data set last loaded, 0 before the first. */
export function loadedVersion(ledger: Ledger): number {
  return ledger.db.select({ version: ledgerTable.dataVersion }).from(ledgerTable).get()?.version ?? 0;
}

function markLoaded(ledger: Ledger, set: PlanSet): void {
  ledger.db.update(ledgerTable).set({ dataVersion: set.version }).run();
}

/** Into an empty ledger: each document becomes one revision, in order of publication. */
function loadFirst(ledger: Ledger, set: PlanSet): Revision[] {
  return ledger.client
    .transaction(() =>
      set.documents.map((document, place) =>
        addRevision(ledger, document.title, (revision) => {
          if (place === 0) addReferences(ledger, set);
          addDocument(ledger, document, revision);
          if (place === set.documents.length - 1) markLoaded(ledger, set);
        }),
      ),
    )
    .immediate();
}

function isUnchanged(ledger: Ledger, set: PlanSet): boolean {
  return set.documents
    .map((document) => changeOf(ledger, document))
    .every(({ isNew, added, retired }) => !isNew && added.length === 0 && retired.length === 0);
}

/** Into a ledger that has a data set: what changed, as one revision. */
function loadNext(ledger: Ledger, set: PlanSet): Revision[] {
  const loaded = loadedVersion(ledger);
  if (set.version < loaded)
    throw new LoadError(
      `The ledger holds data set ${loaded}, newer than ${set.version}, which is to be loaded; update Planbook's files. Nothing was changed.`,
    );
  if (set.version === loaded && isUnchanged(ledger, set)) return [];
  const write = ledger.client.transaction(() =>
    addRevision(ledger, `Data set ${set.version}`, (revision) => {
      addReferences(ledger, set);
      for (const document of set.documents) applyChange(ledger, changeOf(ledger, document), revision);
      markLoaded(ledger, set);
    }),
  );
  return [write.immediate()];
}

/**
 * Brings a data set into the ledger, all or nothing: into an empty one a revision for each document, in order of
 * publication; later, what changed, as one revision. A set already loaded changes nothing and writes no revision.
 * Documents that the set does not have stay as they are. Throws LoadError.
 */
export function loadPlanSet(ledger: Ledger, set: PlanSet): Revision[] {
  try {
    return latestRevision(ledger) === 0 ? loadFirst(ledger, set) : loadNext(ledger, set);
  } finally {
    ledger.refresh();
  }
}
