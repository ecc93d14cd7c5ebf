import type { Ledger } from '../../ledger/ledger.ts';
import { keepText } from '../../ledger/log/file.ts';
import { addRevision, latestRevision, type Revision, writing } from '../../ledger/revision.ts';
import { ledger as ledgerTable } from '../../ledger/store/log-tables.ts';
import { catalogueChange, documentChange, documentLines, inLineOrder } from './change.ts';
import type { PlanDocument } from './document.ts';
import { LoadError } from './fault.ts';
import type { PlanSet } from './plan-set.ts';

/** Version of the data set that was loaded last; 0 before the first. */
export function loadedVersion(ledger: Ledger): number {
  return ledger.db.select({ version: ledgerTable.dataVersion }).from(ledgerTable).get()?.version ?? 0;
}

/** Keeps the texts of documents among the files, where the lines name them. */
function keepTexts(ledger: Ledger, documents: readonly PlanDocument[]): void {
  for (const { text } of documents) keepText(ledger, text);
}

/**
 * Loads the document at a place of the set into a ledger that has those before it and no others, as a revision in the
 * transaction that is open. The catalogue comes with the first.
 */
export function loadDocument(ledger: Ledger, set: PlanSet, place: number): Revision[] {
  const document = set.documents[place];
  if (!document) return [];
  keepTexts(ledger, [document]);
  const isLast = place === set.documents.length - 1;
  const catalogue = place === 0 ? catalogueChange(ledger, set) : [];
  const head = { note: document.title, ...(isLast ? { dataSet: set.version } : {}) };
  return [addRevision(ledger, head, inLineOrder([...catalogue, ...documentLines(document)]))];
}

/** Loads an empty ledger: each document becomes one revision, in order of publication. */
function loadFirst(ledger: Ledger, set: PlanSet): Revision[] {
  return set.documents.flatMap((_, place) => loadDocument(ledger, set, place));
}

/** Loads what has changed into a ledger that has a data set, as one revision. */
function loadNext(ledger: Ledger, set: PlanSet): Revision[] {
  const loaded = loadedVersion(ledger);
  if (set.version < loaded)
    throw new LoadError(
      `The ledger holds data set ${loaded}, newer than ${set.version}, which is to be loaded; update Planbook's files. Nothing was changed.`,
    );
  const changes = set.documents.flatMap((document) => documentChange(ledger, document));
  const lines = inLineOrder([...catalogueChange(ledger, set), ...changes]);
  if (set.version === loaded && lines.length === 0) return [];
  keepTexts(ledger, set.documents);
  return [addRevision(ledger, { note: `Data set ${set.version}`, dataSet: set.version }, lines)];
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
