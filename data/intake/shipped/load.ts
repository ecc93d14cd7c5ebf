import type { Ledger } from '../../ledger/ledger.ts';
import { keepText } from '../../ledger/log/file.ts';
import { inLineOrder, type RevisionLine } from '../../ledger/log/revision-line.ts';
import { addRevision, latestRevision, type Revision, writing } from '../../ledger/revision.ts';
import { ledger as ledgerTable } from '../../ledger/store/log-tables.ts';
import { discardDraft, openDraft, PROGRAM } from '../draft/draft.ts';
import type { DraftItem } from '../draft/item.ts';
import { catalogueChange, documentChange, documentLines } from './change.ts';
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
  const changes = set.documents.map((document) => documentChange(ledger, document, set.version === loaded));
  const lines = inLineOrder([...catalogueChange(ledger, set), ...changes.flatMap((change) => change.lines)]);
  const waiting = waitingDraft(ledger, set);
  if (waiting !== undefined) discardDraft(ledger, PROGRAM, waiting);
  if (set.version === loaded && lines.length === 0) return [];
  keepTexts(ledger, set.documents);
  if (changes.some(({ contested }) => contested > 0)) {
    const replaced = new Set(changes.flatMap((change) => change.replaced));
    const isReplaced = (line: RevisionLine) =>
      'retired' in line && 'figure' in line.retired && replaced.has(line.retired.figure);
    propose(
      ledger,
      set,
      lines.filter((line) => !isReplaced(line)),
    );
    return [];
  }
  return [addRevision(ledger, { note: titleOf(set), dataSet: set.version }, lines)];
}

function titleOf({ version }: PlanSet): string {
  return `Data set ${version}`;
}

const WAITING = `SELECT number FROM drafts WHERE state = 'OPEN' AND title = ? AND person IS NULL AND file IS NULL`;

/** The draft in which people decide about a data set that says something else than what they corrected or withdrew. */
export function waitingDraft(ledger: Ledger, set: PlanSet): number | undefined {
  return ledger.value(WAITING, titleOf(set)) as number | undefined;
}

/** Opens a draft with the lines of a data set. What stands in the place of another figure retires it once it is published. */
function propose(ledger: Ledger, set: PlanSet, lines: readonly RevisionLine[]): void {
  openDraft(ledger, PROGRAM, {
    title: titleOf(set),
    head: { seen: latestRevision(ledger), note: titleOf(set), dataSet: set.version },
    items: lines.map((line) => ({ line: line as DraftItem['line'] })),
  });
}

/**
 * Brings a data set into the ledger, all or nothing. An empty ledger gets a revision for each document, in order of
 * publication; any other gets one revision with what has changed. A set that is already loaded changes nothing and adds
 * no revision. Documents that are not in the set stay as they are, and so does what offices corrected, withdrew or added; where the
 * set now says something else of that, it is proposed in a draft (`waitingDraft`), and nothing is published. Loads at the same time wait for each other, and the later ones find the set loaded.
 *
 * @throws LoadError
 * @throws LedgerError where the file cannot be written.
 */
export function loadPlanSet(ledger: Ledger, set: PlanSet): Revision[] {
  return writing(ledger, () => (latestRevision(ledger) === 0 ? loadFirst(ledger, set) : loadNext(ledger, set)));
}
